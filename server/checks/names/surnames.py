"""People named by their surname alone: "Kowalczyk scored twice", "the Watkinses have raised £300"."""

from typing import TYPE_CHECKING

from server.checks.names import cues, figures
from server.checks.names.index import NOBODY, Numbers
from server.checks.names.lists import is_everyday, is_forename
from server.checks.names.lists import words as word_list
from server.checks.text.words import is_word
from server.vocabulary import PersonKind

if TYPE_CHECKING:
    from server.checks.names.reader import Named, Reader

ENOUGH = 2
_SHORTEST = 3
_NEAR = 3


def read(reader: "Reader", at: int) -> "Named | None":
    """The people of the surname at word `at`, which stands without forename or title."""
    word = reader.words[at]
    if family := _family(reader, at):
        return reader.named(at, at + 1, family, settled=True)._replace(together=True)
    if len(word.key) < _SHORTEST or is_forename(word.key) or word.key in reader.groups.classes:
        return None
    who = reader.index.surnames.get(word.key)
    if not who or _belongs_to_a_longer_name(reader, at) or figures.is_named_after(reader, at):
        return None
    return reader.named(at, at + 1, who, settled=True) if _weigh(reader, at) >= ENOUGH else None


def _family(reader: "Reader", at: int) -> Numbers:
    """The children of "the Watkinses"."""
    words, key = reader.words, reader.words[at].key
    if at == 0 or words[at - 1].key != "the" or words[at].gap != " " or not key.endswith("s") or is_everyday(key):
        return NOBODY
    if _belongs_to_a_longer_name(reader, at + 1, behind=True):
        return NOBODY
    bearers = NOBODY if _is_a_thing(key[:-1]) else reader.index.surnames.get(key[:-1])
    if key.endswith("es"):
        bearers = bearers or reader.index.surnames.get(key[:-2])
    return reader.index.of_kinds(bearers, PersonKind.PUPIL)


def _is_a_thing(surname: str) -> bool:
    """True for the surname whose plural is valleys or parks before it is a family: the Dales."""
    return is_everyday(surname) and (surname not in word_list("surnames") or is_forename(surname))


def _belongs_to_a_longer_name(reader: "Reader", at: int, *, behind: bool = False) -> bool:
    words = reader.words
    if not behind:
        before = words[at - 1] if at else None
        if before and words[at].gap in (" ", "-") and (before.capital and not before.opens):
            return True
        at += 1
    after = words[at] if at < len(words) else None
    return after is not None and after.gap in (" ", "-") and after.capital


def _weigh(reader: "Reader", at: int) -> int:
    words = reader.words
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    if is_everyday(word.key) and word.key not in word_list("surnames"):
        score = -2
    else:
        score = int(word.key not in word_list("surnames") and not is_word(word.key))
    telling = cues.BELONGINGS | cues.HANDIWORK | cues.FEATS if word.possessive else word_list("verbs")
    if after and after.gap == " " and after.key in telling:
        score += 1
    near = words[max(0, at - _NEAR) : at]
    if any(w.key in cues.STRONG_PRAISE for w in near if w.sentence == word.sentence):
        score += 1
    return score + _in_a_row(reader, at)


def _in_a_row(reader: "Reader", at: int) -> bool:
    """True beside another surname of the register that is no word: "Okafor to Wójcik"."""
    words = reader.words
    for place in (at - 2, at - 1, at + 1, at + 2):
        if 0 <= place < len(words) and words[place].sentence == words[at].sentence and words[place].capital:
            key = words[place].key
            if key in reader.index.surnames and not is_everyday(key) and not is_forename(key):
                return True
    return False
