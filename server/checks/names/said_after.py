"""What stands behind a word that may be a name: what people do and are, and what only seasons and feelings are."""

from collections.abc import Sequence

from server.checks.names import cues
from server.checks.names.lists import words as word_list
from server.checks.names.wording import Word
from server.checks.text.words import is_word

_PREDICATE = 7
_DEGREES = frozenset({"always", "incredibly", "just", "never", "now", "quite", "really", "so", "such", "too", "very"})
_BEST = frozenset({"bravest", "eldest", "fastest", "oldest", "out", "quickest", "standout", "youngest"})
_GRADED = frozenset(
    {"amazing", "brilliant", "ever", "first", "last", "latest", "little", "new", "own", "second", "super"}
)
"""May stand between somebody's name and what is theirs."""
_ADJECTIVES = 3
_FEATS_OF_NO_SEASON = frozenset({"goal", "goals", "penalty", "save"})
"""Other feats are a season's too: summer's cross country."""
_PARTNERS = (
    cues.DETERMINERS | cues.PRONOUNS | cues.LIFE | {"co", "everyone", "family", "friends", "i", "others", "team"}
)
_CALLED = frozenset({"keep", "thank", "thanks", "we", "you", "your", "you're", "youre", "youve"})


def weigh(words: Sequence[Word], at: int, word: Word, *, plural: bool = False) -> int:
    """Evidence at `at` that `word`, or with `plural` the row of words that it ends, names people."""
    if at >= len(words) or words[at].sentence != word.sentence:
        return 0
    after = words[at]
    if after.gap != " " and word.possessive is False:
        return _after_a_break(words, at)
    if word.possessive:
        return 3 if _is_owned(words, at, is_time=word.key in cues.TIMES) else 1
    if after.key.isdigit() and word.key not in cues.TIMES:
        marked = at + 1 < len(words) and words[at + 1].gap in ("/", " / ") and words[at + 1].key.isdigit()
        return 2 if marked else -1
    if after.capital and not after.shouted and after.key not in cues.FOLLOWERS:
        return -3
    if after.key == "who":
        return 2
    if after.key == "and" and word.opens and _is_a_pair_of_things(words, at + 1):
        return -2
    if after.key in ("with", "and") and at + 1 < len(words) and words[at + 1].key in ("her", "his"):
        return 2
    if after.key in ("are", "were", "have") and plural:
        return 3 if _is_said_of_people(words[at + 1 : at + _PREDICATE]) else 1
    return _verb(words, at)


def _is_owned(words: Sequence[Word], at: int, *, is_time: bool) -> bool:
    """True for what a person has or does behind the 's: "Summer's first ever goal", not "Summer's first concert"."""
    last = at
    while last + 1 < len(words) and last - at < _ADJECTIVES and words[last].key in _GRADED:
        last += 1
    owned = cues.BELONGINGS | (_FEATS_OF_NO_SEASON if is_time else cues.FEATS | cues.HANDIWORK)
    return words[last].key in owned and not words[last].capital


def _is_a_pair_of_things(words: Sequence[Word], at: int) -> bool:
    """True behind the and of "Ebony and ivory"."""
    if at >= len(words) or words[at].capital:
        return False
    key = words[at].key
    if key in _PARTNERS or key in word_list("verbs") or key in cues.HUMAN_VERBS or key in cues.FOLLOWERS:
        return False
    return is_word(key) and not key.endswith("ed")


def _verb(words: Sequence[Word], at: int) -> int:
    key = words[at].key
    following = words[at + 1].key if at + 1 < len(words) else ""
    if key in cues.WEAK_VERBS:
        if following == "been" or key in ("is", "was", "looks", "felt"):
            moved = following == "been" and at + 2 < len(words) and words[at + 2].key in ("to", "in", "on")
            return 3 if moved or _is_said_of_people(words[at + 1 : at + _PREDICATE]) else 1
        if following in cues.HUMAN_VERBS:
            return 3
        return 2 if following in word_list("verbs") and following not in cues.WEAK_VERBS else 1
    if key in cues.HUMAN_VERBS:
        return 3
    if key in word_list("verbs"):
        return 2
    if key in cues.FOLLOWERS:
        return int(following in word_list("verbs"))
    return 0 if key.endswith(("ed", "ing")) else -3


def _is_said_of_people(predicate: Sequence[Word]) -> bool:
    """True for "been picked for the squad", "very brave" and "our newest librarian", which are said of people."""
    if any(word.gap != " " for word in predicate[1:2]):
        return False
    keys = [word.key for word in predicate]
    while keys and (keys[0] == "been" or keys[0] in _DEGREES):
        keys = keys[1:]
    if keys and (keys[0] in cues.CHOSEN or keys[0] in cues.PERSONAL):
        return True
    if keys[:1] == ["the"] and _stands_out(keys[1:]):
        return True
    return keys[:1] in (["a"], ["an"], ["our"], ["the"], ["this"]) and any(key in cues.ROLES for key in keys[1:])


def _stands_out(keys: Sequence[str]) -> bool:
    """True for "the stand-out at Saturday's festival" and "the youngest in the team", not "the oldest variety"."""
    keys = keys[1:] if keys[:1] == ["stand"] else keys
    if not keys or keys[0] not in _BEST:
        return False
    return len(keys) < 2 or keys[1] in (
        "at",
        "by",
        "here",
        "in",
        "of",
        "on",
        "one",
        "there",
        "to",
        "today",
        "yesterday",
    )


def _after_a_break(words: Sequence[Word], at: int) -> int:
    after = words[at]
    if "(" in after.gap or after.key.isdigit():
        return 1
    if after.gap == ", " and (after.key in _CALLED or [w.key for w in words[at : at + 3]] == ["take", "a", "bow"]):
        return 3
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
