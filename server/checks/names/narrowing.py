"""Tells people of one name apart by what the draft says: class, year, declared pictures, who was named before."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from server.checks.names.index import NameIndex, Numbers
from server.vocabulary import PersonKind

if TYPE_CHECKING:
    from server.checks.names.groups import Group
    from server.checks.names.reader import Named, Reader

_BEHIND = 4
_BEFORE = 3
_IN_SCHOOL = (PersonKind.PUPIL, PersonKind.STAFF)


def narrow(reader: "Reader", found: "Sequence[Named]") -> "list[Named]":
    """`found` with the people of each name narrowed down as far as the text allows."""
    first = [name._replace(numbers=_narrowed(reader, name)) for name in found]
    sure = frozenset(n for name in first if len(name.numbers) == 1 for n in name.numbers)
    return [
        name._replace(numbers=name.numbers & sure or name.numbers) if len(name.numbers) > 1 else name for name in first
    ]


def _narrowed(reader: "Reader", name: "Named") -> Numbers:
    who = _likely_kinds(reader.index, name.numbers)
    if len(who) < 2:
        return who
    for groups in _nearest_first(reader, name):
        keys = {group.key for group in groups}
        if fits := frozenset(n for n in who if reader.groups.of_person[n] & keys):
            who = fits
            break
    return who & reader.declared or who


def _likely_kinds(index: NameIndex, who: Numbers) -> Numbers:
    """Those at the school now before leavers, pupils and staff before the grown-ups around them."""
    here = frozenset(n for n in who if not index.people[n].left) or who
    return frozenset(n for n in here if index.people[n].kind in _IN_SCHOOL) or here


def _nearest_first(reader: "Reader", name: "Named") -> "Iterator[list[Group]]":
    sentence = reader.words[name.first].sentence
    same = [
        g
        for g in reader.mentioned
        if reader.words[g.first].sentence == sentence and not name.first <= g.first < name.last
    ]
    yield [g for g in same if 0 <= g.first - name.last < _BEHIND]
    yield [g for g in same if 0 <= name.first - g.last < _BEFORE]
    yield same
    keys = {g.key for g in reader.mentioned if not name.first <= g.first < name.last}
    if len(keys) == 1:
        yield reader.mentioned
