"""Names in a row: "Hope and Joy are our reps", a list with one on each line, a row of values."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from server.checks.names import cues
from server.checks.names.wording import Word

if TYPE_CHECKING:
    from server.checks.names.reader import Reader

_MOST = 12
"""How many names of one row are followed to what is said of them all."""
_HEADING = 12
_PRIZES = frozenset("🏆🥇🥈🥉🏅🎖⭐🌟👏🎉🎂🥳👑🙌💫")
_JOINTS = (", ", " & ", " + ", " / ", "/", ",")
_ARE = frozenset({"are", "is", "include", "means", "were"})
_AND = frozenset({"and", "a", "ac", "n"})
"""English and Welsh."""


def end(reader: "Reader", first: int, last: int) -> int:
    """Where the row ends that the name at `first:last` is one of; 0 for a name by itself."""
    words = reader.words
    at = last
    for _ in range(_MOST):
        following = _next_of_row(reader, at)
        if not following:
            break
        at = following
    behind_another = first > 1 and words[first - 1].key in _AND and reader.is_borne(first - 2)
    return at if at > last or behind_another else 0


def _next_of_row(reader: "Reader", at: int) -> int:
    words = reader.words
    if at < len(words) and words[at].key in _AND and words[at].gap == " ":
        at += 1
        joined = at < len(words) and words[at].gap == " "
    else:
        joined = at < len(words) and words[at].gap in _JOINTS
    return at + 1 if joined and words[at].capital and reader.is_borne(at) else 0


def alone(reader: "Reader", first: int, last: int) -> int:
    """Evidence that a name stands by itself as in a list of winners: with a trophy, or below another child's name."""
    words = reader.words
    if not _is_alone(words, first, last):
        return 0
    behind = words[last].gap if last < len(words) else reader.ending
    if not _PRIZES.isdisjoint(words[first].gap + behind):
        return 3
    if any("!" in joint and words[near].key == words[first].key for near, joint in _neighbours(reader, first, last)):
        return 2
    above = first > 0 and reader.is_borne(first - 1) and _begins_a_line(words[first].gap)
    below = last < len(words) and reader.is_borne(last) and _begins_a_line(behind)
    return 2 if (above or below) and words[first].key not in cues.TIMES else 0


def _neighbours(reader: "Reader", first: int, last: int) -> Iterator[tuple[int, str]]:
    """The words before and behind with what stands between: a name called out again and again."""
    if first:
        yield first - 1, reader.words[first].gap
    if last < len(reader.words):
        yield last, reader.words[last].gap


def _is_alone(words: Sequence[Word], first: int, last: int) -> bool:
    one = words[first].sentence
    return (first == 0 or words[first - 1].sentence != one) and (last >= len(words) or words[last].sentence != one)


def _begins_a_line(gap: str) -> bool:
    return "\n" in gap or not gap.isascii()


def of_words(words: Sequence[Word], first: int, last: int) -> int:
    """What speaks against a name in a row of words: "Our values: Hope, Joy, Courage"; "Hope is one of our values"."""
    one = words[first].sentence
    for at in range(max(0, first - _HEADING), first):
        follows = words[at + 1]
        heads = ":" in follows.gap or "\n" in follows.gap or follows.key in _ARE
        if heads and words[at].key in cues.ABSTRACT and one - words[at].sentence <= 1:
            return 4
    behind = [word.key for word in words[last : last + _HEADING] if word.sentence == one]
    said = next((place for place, key in enumerate(behind) if key in _ARE), len(behind))
    return 4 if not cues.ABSTRACT.isdisjoint(behind[said:]) else 0
