"""What stands before a word that may be a name: praise, a preposition, the words "Star of the week:"."""

from collections.abc import Sequence
from itertools import pairwise

from server.checks.names import cues
from server.checks.names.lists import words as word_list
from server.checks.names.wording import Word

_DRAWN_OUT = frozenset(".\u2026:")
"""What a name is kept back with: "And the prize goes to... Penny!"."""
_GIVEN = frozenset({"applause", "awarded", "fawr", "goes", "hapus", "lwc", "presented", "went"})
"""Before "to" or the Welsh "i" and somebody's name: "the prize goes to", "pob lwc i"."""
_LABEL = 5
"""How many words before a colon are looked into."""


def weigh(words: Sequence[Word], at: int) -> int:
    """Evidence before the word at `at` that it names a person; less than nothing where it speaks against one."""
    word = words[at]
    if at == 0 or words[at - 1].sentence != word.sentence:
        return _opening(words, at)
    before = words[at - 1]
    plain = word.gap in (" ", " '", ' "')
    if plain and _is_spoken_of(words, at):
        return 3
    if plain and is_praised(words, at):
        return 2
    if plain and (unlikely := _against(words, at)):
        return unlikely
    if before.possessive and plain:
        return 1
    if before.key in cues.STRONG_PRAISE:
        return 2
    if word.gap.strip() in (":", "-"):
        return 3 if _is_a_label(words, at) else 1
    return 1 if before.key in cues.PRAISE else 0


def _against(words: Sequence[Word], at: int) -> int:
    word, before = words[at], words[at - 1]
    if word.key in cues.TIMES and before.key in cues.PREPOSITIONS_OF_TIME:
        return -4
    if word.key in cues.TIMES and not (before.key in cues.PRAISE or before.capital or before.key == "and"):
        return -2
    if word.key in cues.PLACE_NAMES and before.key in cues.PLACE_LEADS:
        return -4
    if before.key == "of" and word.capital and word.key in word_list("half_words"):
        return 0
    return -3 if before.key in cues.DETERMINERS or before.key.isdigit() else 0


def is_praised(words: Sequence[Word], at: int) -> bool:
    """True for "thank you Grace", and for "congratulations to", "a big thank you to" and "the prize goes to"."""
    if at < 2:
        return False
    if words[at - 1].key == "for":
        return words[at - 2].key in ("cheers", "applause", "clap")
    if words[at - 1].key == "you":
        return words[at - 2].key in ("thank", "bless")
    if words[at - 1].key not in ("to", "i"):
        return False
    given = words[at - 2].key
    if given == "you":
        return at > 2 and words[at - 3].key == "thank"
    return given in cues.STRONG_PRAISE or given in _GIVEN


def _is_spoken_of(words: Sequence[Word], at: int) -> bool:
    """True for "proud of", "a photo of" and "a painting by"."""
    if at < 2 or not words[at].capital:
        return False
    if words[at - 1].key == "by":
        return words[at - 2].key in cues.MADE
    return words[at - 1].key == "of" and words[at - 2].key in cues.FOND


def _is_a_label(words: Sequence[Word], at: int) -> bool:
    """True behind "Captain:", "Star of the week:" and "Photo:"."""
    label = [w.key for w in words[max(0, at - _LABEL) : at] if w.sentence == words[at].sentence]
    if not label or not cues.ABSTRACT.isdisjoint(label):
        return False
    if label[-1] in cues.ROLES or label[-1] in cues.CREDITS:
        return True
    return any(pair == ("of", "the") for pair in pairwise(label)) and label[-1] in cues.PERIODS


def _opening(words: Sequence[Word], at: int) -> int:
    """A name that opens a sentence: after "Well done!" or after "And the prize goes to...", it is a person's."""
    if at == 0 or words[at].sentence - words[at - 1].sentence != 1:
        return 0
    before = words[at - 1].key
    if before in cues.ANNOUNCING and words[at].gap[:1] in _DRAWN_OUT:
        return 3
    return 1 if before in ("done", "congratulations", "bravo") else 0
