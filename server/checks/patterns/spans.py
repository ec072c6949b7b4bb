"""Spans of a text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge

Span = tuple[int, int]


def apart(*streams: Iterable[Span]) -> Iterator[Span]:
    """The spans of all `streams` in order, as they are asked for, without those that begin inside another.

    Each stream is in order itself. Of two spans that begin together the longer stays.
    """
    last = -1
    for start, end in merge(*streams, key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield start, end
            last = end


def any_between(places: Sequence[int], start: int, end: int) -> bool:
    """True when one of `places`, which are in order, is in `start:end`."""
    return bisect_left(places, start) < bisect_left(places, end)


def covered(spans: Sequence[Span], place: int) -> bool:
    """True when `place` is in one of `spans`, which are in order and apart."""
    number = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return number >= 0 and place < spans[number][1]
