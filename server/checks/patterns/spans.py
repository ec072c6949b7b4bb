"""Spans of a text."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Span = tuple[int, int]


def apart(spans: Iterable[Span]) -> list[Span]:
    """`spans` in order, without those that begin inside another; of two that begin together the longer stays."""
    kept: list[Span] = []
    last = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last:
            kept.append((start, end))
            last = end
    return kept


def covered(spans: Sequence[Span], place: int) -> bool:
    """True when `place` is in one of `spans`, which are in order and apart."""
    number = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return number >= 0 and place < spans[number][1]
