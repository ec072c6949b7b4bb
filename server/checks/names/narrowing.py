"""Tells people of one name apart by what the draft says: class, year, declared pictures, who was named before."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from server.checks.names.index import Numbers

if TYPE_CHECKING:
    from server.checks.names.groups import Group
    from server.checks.names.reader import Named, Reader

_BEHIND = 4
_BEFORE = 3
_AROUND = 20
"""How many classes and years on either side are looked at."""


def narrow(reader: "Reader", found: "Sequence[Named]") -> "list[Named]":
    """`found` with the people of each name narrowed down as far as the text allows."""
    first = [name._replace(numbers=_narrowed(reader, name)) for name in found]
    sure = frozenset(n for name in first if len(name.numbers) == 1 for n in name.numbers)
    return [
        name._replace(numbers=name.numbers & sure or name.numbers)
        if len(name.numbers) > 1 and not name.together
        else name
        for name in first
    ]


def _narrowed(reader: "Reader", name: "Named") -> Numbers:
    who = reader.index.likeliest(name.numbers)
    if len(who) < 2:
        return who
    for groups in _nearest_first(reader, name):
        keys = {group.key for group in groups}
        if keys and (fits := reader.index.in_groups(who, keys)):
            who = fits
            break
    return who if name.together else who & reader.declared or who


def _nearest_first(reader: "Reader", name: "Named") -> "Iterator[Sequence[Group]]":
    sentence = reader.words[name.first].sentence
    around = bisect_left(reader.mentioned, name.first, key=lambda group: group.first)
    near = reader.mentioned[max(0, around - _AROUND) : around + _AROUND]
    others = [group for group in near if not name.first <= group.first < name.last]
    same = [group for group in others if reader.words[group.first].sentence == sentence]
    yield [group for group in same if 0 <= group.first - name.last < _BEHIND]
    yield [group for group in same if 0 <= name.first - group.last < _BEFORE]
    yield same
    if len({group.key for group in others}) == 1:
        yield others
