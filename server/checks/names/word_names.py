"""Whether a forename that is also a word means a person here: Hope the child, or hope the feeling.

Evidence is weighed: capitals and place, what stands before and after, and who else is named beside it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from server.checks.names import cues, rows
from server.checks.names.lists import words as word_list
from server.checks.names.wording import Word
from server.checks.text.words import frequency

if TYPE_CHECKING:
    from server.checks.names.reader import Reader

ENOUGH = 2
_WORDS = word_list("name_words") | cues.SMALL_WORDS
_OFTEN = 1.5e-5
"""A word as common as this is a word first, whoever bears it."""
_PREDICATE = 7
_DRAWN_OUT = frozenset(".\u2026:")
"""What a name is kept back with: "And the prize goes to... Penny!"."""
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
    score = _capital(words, first, reader.lower_style) + _before(words, first)
    score += max(_after(words, last, word), _after_the_row(reader, first, last))
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
    if last >= len(words) or _after(words, last, words[last - 1]) < ENOUGH:
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
    behind = words[last : last + _PREDICATE]
    return 3 if any(w.key in cues.WHEREABOUTS for w in behind if w.sentence == words[first].sentence) else 0


def _after_the_row(reader: "Reader", first: int, last: int) -> int:
    """What is said of all those in one row: "Hope and Joy are our reps"."""
    end = rows.end(reader, first, last)
    return _after(reader.words, end, reader.words[end - 1], plural=True) if end else -_PREDICATE


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
    if before.capital and not before.opens and before.gap != "" and word.gap == " ":
        return half - 2 if before.key not in cues.PRAISE and not before.possessive else half
    return 2


def _is_plain_word(key: str) -> bool:
    return key in _WORDS or frequency(key) > _OFTEN


def _neighbours_shout(words: Sequence[Word], at: int) -> bool:
    near = [w for w in words[max(0, at - 2) : at + 3] if w is not words[at] and len(w.key) > 1]
    return sum(w.shouted for w in near) * 2 > len(near)


def _before(words: Sequence[Word], at: int) -> int:
    word = words[at]
    if at == 0 or words[at - 1].sentence != word.sentence:
        return _opening(words, at)
    before = words[at - 1]
    plain = word.gap in (" ", " '", ' "')
    if plain and word.key in cues.TIMES and before.key in cues.PREPOSITIONS_OF_TIME:
        return -4
    if plain and word.key in cues.PLACE_NAMES and before.key in cues.PLACE_LEADS and not _is_praised(words, at):
        return -4
    if plain and before.key == "you" and at > 1 and words[at - 2].key in ("thank", "bless"):
        return 2
    if plain and before.key == "of" and word.capital:
        if at > 1 and words[at - 2].key in cues.FOND:
            return 1
        if word.key in word_list("half_words"):
            return 0
    if plain and (before.key in cues.DETERMINERS or before.key.isdigit()):
        return -3
    if before.possessive and plain:
        return 1
    if before.key in cues.STRONG_PRAISE or _is_praised(words, at):
        return 2
    if word.gap.strip() in (":", "-") and before.key in cues.ROLES:
        return 3
    if word.gap.strip() in (":", "-"):
        return 1
    return 1 if before.key in cues.PRAISE else 0


def _is_praised(words: Sequence[Word], at: int) -> bool:
    """True for "congratulations to" and the like before the word."""
    return at > 1 and words[at - 1].key == "to" and words[at - 2].key in cues.STRONG_PRAISE


def _opening(words: Sequence[Word], at: int) -> int:
    """A name that opens a sentence: after "Well done!" or alone on its line it is a person's."""
    if at == 0 or words[at].sentence - words[at - 1].sentence != 1:
        return 0
    before = words[at - 1].key
    if before in cues.ANNOUNCING and words[at].gap[:1] in _DRAWN_OUT:
        return 3
    return 1 if before in ("done", "congratulations", "bravo") else 0


def _after(words: Sequence[Word], at: int, word: Word, *, plural: bool = False) -> int:
    if at >= len(words) or words[at].sentence != word.sentence:
        return 0
    after = words[at]
    if after.gap != " " and word.possessive is False:
        return _after_a_break(words, at)
    if word.possessive:
        owned = cues.BELONGINGS if word.key in cues.TIMES else cues.BELONGINGS | cues.HANDIWORK
        return 3 if after.key in owned and not after.capital else 1
    if after.key.isdigit() and word.key not in cues.TIMES:
        return -1
    if after.capital and not after.shouted and after.key not in cues.FOLLOWERS:
        return -3
    if after.key == "who":
        return 2
    if after.key in ("are", "were", "have") and plural:
        return 3 if _is_chosen(words[at + 1 : at + _PREDICATE]) else 1
    if after.key in cues.WEAK_VERBS:
        following = words[at + 1].key if at + 1 < len(words) else ""
        if following == "been" or after.key in ("is", "was"):
            moved = following == "been" and at + 2 < len(words) and words[at + 2].key in ("to", "in", "on")
            return 3 if moved or _is_chosen(words[at + 1 : at + _PREDICATE]) else 1
        return 2 if following in word_list("verbs") and following not in cues.WEAK_VERBS else 1
    if after.key in word_list("verbs"):
        return 2
    if after.key in cues.FOLLOWERS or after.key.endswith(("ed", "ing")):
        return 0
    return -3


def _is_chosen(predicate: Sequence[Word]) -> bool:
    """True for "been picked for the squad" and "our newest librarian", which are said of people."""
    if any(word.gap != " " for word in predicate[1:2]):
        return False
    keys = [word.key for word in predicate]
    if keys[:1] == ["been"] or keys[:1] in (["now"], ["just"]):
        keys = keys[1:]
    if keys[:1] and keys[0] in cues.CHOSEN:
        return True
    return keys[:1] in (["our"], ["the"], ["this"]) and any(key in cues.ROLES for key in keys[1:])


def _after_a_break(words: Sequence[Word], at: int) -> int:
    after = words[at]
    if "(" in after.gap or after.key.isdigit():
        return 1
    if after.gap == ", " and (after.key in ("who", "whose") or _is_in_apposition(words[at : at + _PREDICATE])):
        return 3
    if after.gap == ", " and not after.capital and at + 1 < len(words):
        following = words[at + 1]
        # "Jay, magpie and robin": a row of things.
        return -3 if following.gap == ", " or following.key in ("and", "or") else 0
    return 0


def _is_in_apposition(behind: Sequence[Word]) -> bool:
    """True for ", our head girl," and ", aged nine," behind a name."""
    if behind[0].key == "aged":
        return True
    if behind[0].key not in ("our", "the"):
        return False
    for word in behind[1:]:
        if word.gap != " ":
            return False
        if word.key in cues.ROLES:
            return True
    return False


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
