"""Names of which only initials are written: Zoë S, G. Watkins, A.H. from Willow."""

from typing import TYPE_CHECKING

from server.checks.names import cues
from server.checks.names.index import NOBODY, Numbers
from server.checks.names.lists import is_everyday
from server.checks.names.lists import words as word_list
from server.checks.names.wording import Word

if TYPE_CHECKING:
    from server.checks.names.reader import Named, Reader


def read(reader: "Reader", at: int) -> "Named | None":
    """Initials with a class, or an initial with a surname, that begin at word `at`."""
    return _with_a_class(reader, at) or _with_a_surname(reader, at)


def _with_a_surname(reader: "Reader", at: int) -> "Named | None":
    """ "G. Watkins" and "G Watkins"; an A or I that is a word needs its full stop."""
    words = reader.words
    if at + 1 >= len(words) or len(words[at].key) != 1 or not words[at].capital or not words[at + 1].capital:
        return None
    letter, gap, surname = words[at].key, words[at + 1].gap, words[at + 1].key
    if gap == " ":
        behind_a_name = at > 0 and words[at].gap == " " and words[at - 1].capital and not words[at - 1].opens
        if letter in "aio" or behind_a_name or (is_everyday(surname) and surname not in word_list("surnames")):
            return None
    elif gap not in (". ", "."):
        return None
    who = reader.index.with_initial(reader.index.surnames.get(surname), letter)
    found = reader.surname(at + 1, who) if who else None
    return reader.named(at, found[0], found[1], settled=True) if found else None


def _with_a_class(reader: "Reader", at: int) -> "Named | None":
    """Initials with a class: "A.H. (Willow)"."""
    words = reader.words
    word = words[at]
    last = at + 1
    letters = word.key
    if len(letters) == 1 and last < len(words) and len(words[last].key) == 1 and words[last].gap in (".", ". ", " "):
        letters += words[last].key
        if not words[last].capital:
            return None
        last += 1
    if len(letters) != 2 or not word.capital or not (last - at == 2 or word.shouted) or letters in cues.ACRONYMS:
        return None
    group = reader.group_from.get(last) or reader.group_from.get(last + 1) or reader.group_until.get(at)
    if group is None or (
        group.first >= last and words[group.first].sentence != word.sentence and "." not in words[group.first].gap
    ):
        return None
    who = reader.index.with_both_initials(letters, group.key)
    return reader.named(at, last, who, settled=True) if who else None


def behind(reader: "Reader", first: int, at: int, who: Numbers) -> "Named | None":
    """Forename and initial of the surname: "Zoë S", "Jemima F-H", "Jack T."."""
    if at >= len(reader.words) or reader.words[at].gap != " ":
        return None
    word = reader.words[at]
    if not (word.capital or reader.lower_style) or len(word.key) > 2 or not word.key.isalpha():
        return None
    last, letters = at + 1, word.key
    if last < len(reader.words) and reader.words[last].gap in ("-", ".") and len(reader.words[last].key) == 1:
        letters += reader.words[last].key
        last += 1
    ends = (
        last >= len(reader.words)
        or reader.words[last].gap != " "
        or reader.words[last].key in ("and", "from", "in", "who")
        or (word.capital and reader.words[last].key in word_list("verbs"))
    )
    narrowed = reader.index.with_surname_initials(who, letters)
    settles = bool(narrowed) and len(narrowed) < len(who)
    article = letters == "i" or (letters == "a" and not _is_no_article(reader, word, last))
    if (article and not ends and not settles) or (len(word.key) == 2 and word.key in cues.ACRONYMS):
        return None
    if not word.capital and not ends:
        return None
    if narrowed:
        return reader.named(first, last, narrowed, settled=True)
    if ends and word.capital and len(letters) == 1 and first + 1 == at and not is_everyday(reader.words[first].key):
        return reader.named(first, last, NOBODY, settled=True)
    return None


def _is_no_article(reader: "Reader", word: Word, last: int) -> bool:
    """True for the capital A of "Joy A for her song"; in a title written in capitals it may be an article."""
    return word.capital and last < len(reader.words) and not reader.words[last].capital
