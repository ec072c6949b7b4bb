"""Whether a forename that is also a word means a person here: Hope the child, or hope the feeling.

Evidence is weighed: capitals and place, what stands before and after, and who else is named beside it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from server.checks.names import cues, rows, said_after, said_before
from server.checks.names.lists import is_forename
from server.checks.names.lists import words as word_list
from server.checks.names.wording import Word
from server.checks.text.words import frequency, is_word

if TYPE_CHECKING:
    from server.checks.names.reader import Reader

ENOUGH = 2
_WORDS = word_list("name_words") | cues.SMALL_WORDS
_OFTEN = 1.5e-5
"""A word as common as this is a word first, whoever bears it."""
_PREDICATE = 7
_FIGURES = 4
"""How many numbers may stand between two names of a list: "Will 18.9, Cerys 19.4"."""
NEARBY = 14
"""How many words after the name a pronoun may still speak of it."""


def weigh(reader: "Reader", first: int, last: int, *, is_group: bool) -> int:
    """Evidence that the words `first:last` name a person; `ENOUGH` or more will do.

    `is_group` tells that they are also a class of this school.
    """
    words = reader.words
    word = words[first]
    score = _capital(words, first, reader.lower_style) + said_before.weigh(words, first)
    score += max(said_after.weigh(words, last, word), _after_the_row(reader, first, last))
    score += _company(words, first, last, reader.is_plain_name) + _pronoun(words, first, last)
    score += rows.alone(reader, first, last) - rows.of_words(words, first, last)
    score += _group_named_after(reader, last) - _place_like(words, first, last)
    if word.key in cues.TIMES:
        score -= 1
    if is_group:
        score -= 2 + 2 * _group_like(words, first, last)
    return score


def _group_named_after(reader: "Reader", last: int) -> bool:
    """True where what the name does is done in a class or year: "May has grown the tallest sunflower in Year 1"."""
    words = reader.words
    if last >= len(words) or said_after.weigh(words, last, words[last - 1]) < ENOUGH:
        return False
    rest = range(last, min(len(words), last + NEARBY))
    return any(
        at in reader.group_from and words[at - 1].key in ("in", "from")
        for at in rest
        if words[at].sentence == words[last].sentence
    )


def _place_like(words: Sequence[Word], first: int, last: int) -> int:
    """What speaks against a person in "Sydney is not the capital of Australia"."""
    if words[first].key not in cues.PLACE_NAMES:
        return 0
    if _is_among_places(words, first, last):
        return 4
    if last >= len(words) or words[last].key not in ("is", "was", "has"):
        return 0
    behind = words[last : last + _PREDICATE]
    return 3 if any(w.key in cues.WHEREABOUTS for w in behind if w.sentence == words[first].sentence) else 0


def _is_among_places(words: Sequence[Word], first: int, last: int) -> bool:
    """True in a row of countries: "Palestine, Georgia, Ethiopia"."""
    for near, joint in ((first - 1, words[first].gap), (last, words[last].gap if last < len(words) else "")):
        if joint == ", " and 0 <= near < len(words) and words[near].capital and not words[near].opens:
            key = words[near].key
            if is_word(key) and not is_forename(key) and key not in cues.TIMES:
                return True
    return False


def _after_the_row(reader: "Reader", first: int, last: int) -> int:
    """What is said of all those in one row: "Hope and Joy are our reps"."""
    end = rows.end(reader, first, last)
    return said_after.weigh(reader.words, end, reader.words[end - 1], plural=True) if end else -_PREDICATE


def _capital(words: Sequence[Word], at: int, lower_style: bool) -> int:
    word = words[at]
    if not word.capital:
        return 0 if lower_style else -4
    if word.shouted and len(word.key) > 1 and _neighbours_shout(words, at):
        return -1
    # A forename of the register that is on no list of words is in the word list because people bear it.
    half = 2 if word.key in word_list("half_words") or not _is_plain_word(word.key) else 0
    if word.opens or word.gap == "" or word.gap[-1:] in ("#", "@"):
        return half
    before = words[at - 1]
    if before.key in cues.TIMES and word.gap == " ":
        return -4 if word.key in cues.TIMES else 2
    if before.capital and before.opens and word.gap == " " and _is_no_word(before.key):
        return -1
    if before.capital and not before.opens and before.gap != "" and word.gap == " ":
        return half - 2 if before.key not in cues.PRAISE and not before.possessive else half
    return 2


def _is_no_word(key: str) -> bool:
    """True for what could be another forename or a surname: Huckleberry Finn."""
    return not is_word(key) and key not in cues.STRONG_PRAISE


def _is_plain_word(key: str) -> bool:
    return key in _WORDS or frequency(key) > _OFTEN


def _neighbours_shout(words: Sequence[Word], at: int) -> bool:
    near = [w for w in words[max(0, at - 2) : at + 3] if w is not words[at] and len(w.key) > 1]
    return sum(w.shouted for w in near) * 2 > len(near)


def _company(words: Sequence[Word], first: int, last: int, named: Callable[[int], bool]) -> int:
    """Named in one breath with somebody: "Summer and Winnie", "Ivy, Rose & Tom"."""
    score = 0
    for step, edge in ((-1, first - 1), (1, last)):
        near = edge
        while 0 <= near < len(words) and words[near].key.isdigit() and abs(near - edge) < _FIGURES:
            near += step
        if 0 <= near < len(words) and words[near].key in ("and", "n", "or"):
            near += step
        if not 0 <= near < len(words) or words[near].sentence != words[first].sentence:
            continue
        joint = words[edge + 1 if step < 0 else near].gap
        if words[near].key in cues.FAITHS:
            return -4
        linked = words[near - step].key in ("and", "n", "or") or any(c in joint for c in ",&+/;") or " - " in joint
        if linked and (named(near) or words[near].key in cues.FORMAL_TITLES):
            return 3
        if linked and words[first].capital and words[near].capital and words[near].key in word_list("half_words"):
            score = 3
    return score


def _pronoun(words: Sequence[Word], first: int, last: int) -> int:
    for word in words[last : last + NEARBY]:
        if word.sentence - words[first].sentence > 1:
            break
        if word.key in cues.PRONOUNS or word.key in ("sister", "brother", "mum", "dad"):
            return 1
    return 0


def _group_like(words: Sequence[Word], first: int, last: int) -> bool:
    before = words[first - 1].key if first and words[first].gap == " " else ""
    after = words[last] if last < len(words) else None
    if before in ("in", "from", "of", "to", "for", "and") or (after is not None and after.key.isdigit()):
        return True
    return after is not None and after.gap.strip() in ("-", ":", ",") and after.sentence == words[first].sentence
