"""The index of a register: which folded words could be whose name."""

from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from server.checks.names.crowd import (
    FEW,
    NOBODY,
    Crowd,
    Forenamed,
    Numbers,
    Packed,
    Surnamed,
    each_once,
    gathered,
    packed,
)
from server.checks.names.forms import Forename, Surname, forename, surname
from server.checks.names.groups import Groups
from server.checks.names.misspelling import SLIP_LENGTH, Spellings, sound
from server.checks.names.vocabulary import Forenames, Names, Surnames
from server.vocabulary import PersonKind

if TYPE_CHECKING:
    from server.checks.register import Person

__all__ = ["NOBODY", "NameIndex", "Numbers"]

_LONGEST = 4
"""The most words of a name that are read together."""
_KINDS = {kind: number for number, kind in enumerate(PersonKind)}
_IN_SCHOOL = (PersonKind.PUPIL, PersonKind.STAFF)
_UNNAMED = -1
_CROWDS = 32
"""How many crowds are remembered: as many names as a draft has, if it has many."""

N = TypeVar("N", Forename, Surname)
Mask: TypeAlias = npt.NDArray[np.bool_]


class Table:
    """Words to the people whose names they are."""

    def __init__(self, known: Container[str], who: Callable[[str], Numbers]) -> None:
        self._known = known
        self._who = who

    def __contains__(self, key: str) -> bool:
        return key in self._known

    def get(self, key: str, default: Numbers = NOBODY) -> Numbers:
        """Whose name `key` is; `default` where it is nobody's."""
        return self._who(key) if key in self._known else default


class _Either:
    """The words of two vocabularies."""

    def __init__(self, one: Container[str], other: Container[str]) -> None:
        self._one = one
        self._other = other

    def __contains__(self, key: object) -> bool:
        return key in self._one or key in self._other


class NameIndex:
    """Words to people, who are numbered by their place in `people`.

    Names are kept once, in two vocabularies; of each person there are only numbers, packed. `exact` has forenames and
    preferred names, `surnames` surnames and the parts of double-barrelled ones; names of several words are joined
    ("maryjane"). The bearers of a forename lie together in `_people`, in the order of their surnames in `_beside`, so
    that a full name is found by halving.
    """

    def __init__(self, people: "Sequence[Person]") -> None:
        self.people = people
        self._crowds: dict[tuple[type[Crowd], Names], Crowd] = {}
        self._read_names()
        self._place_people()
        self.groups = Groups([p.class_name for p in people], [p.year_group for p in people])
        self._kinds = np.fromiter((_KINDS[p.kind] for p in people), np.uint8, len(people))
        left = np.fromiter((p.left for p in people), np.uint8, len(people))
        self._standing = left * np.uint8(2) + ~np.isin(self._kinds, [_KINDS[kind] for kind in _IN_SCHOOL])

    def _read_names(self) -> None:
        firsts = [person.first_name for person in self.people]
        preferred = [person.preferred_name or "" for person in self.people]
        lasts = [person.last_name for person in self.people]
        forenames, first = _ordered(chain(firsts, preferred), forename)
        surnames, last = _ordered(lasts, surname)
        self._forenames, self._surnames = Forenames(forenames), Surnames(surnames)
        self.first, self.preferred, self.surname = (
            _numbered(firsts, first), _numbered(preferred, first), _numbered(lasts, last),
        )  # fmt: skip
        known = self._forenames.first
        self.exact = Table(known, lambda key: self._called(self._forenames.whole(key)))
        self.surnames = Table(self._surnames, lambda key: self._of_family(self._surnames.of(key)))
        self.joined = _Either(known, self._surnames)
        self.openings = self._forenames.openings | self._surnames.openings
        self.longest = min(max(self._forenames.longest, self._surnames.longest), _LONGEST)
        self._spellings = Spellings(
            known.keys() | self._forenames.loose.keys() | self._surnames.first.keys() | self._surnames.parts.keys()
        )
        self._alike: dict[str, list[str]] = {}
        for name in known:
            if len(name) >= SLIP_LENGTH - 1:
                self._alike.setdefault(sound(name), []).append(name)

    def _place_people(self) -> None:
        named = np.flatnonzero(self.first != _UNNAMED)
        also = np.flatnonzero((self.preferred != _UNNAMED) & (self.preferred != self.first))
        who = np.concatenate([named, also]).astype(np.int32)
        called = np.concatenate([self.first[named], self.preferred[also]]).astype(np.int64)
        order = np.argsort(called << 32 | (self.surname[who].astype(np.int64) - _UNNAMED), kind="stable")
        self._people = who[order]
        self._beside = self.surname[self._people]
        self._begin = np.searchsorted(called[order], np.arange(len(self._forenames.keys) + 1)).data
        families = np.argsort(self.surname, kind="stable").astype(np.int32)
        places = np.searchsorted(self.surname[families], np.arange(len(self._surnames.keys) + 1))
        self._families, self._family_begin = families, places.data

    def known(self, keys: Iterable[str]) -> set[str]:
        """Which of `keys` are forenames or surnames on the register, or parts of them."""
        forenames, surnames = self._forenames, self._surnames
        return {key for key in keys if key in forenames.first or key in surnames.first or key in surnames.parts}

    def known_beginnings(self, keys: Iterable[str]) -> set[str]:
        """Which of `keys` are names on the register, the beginning of one, or another way to write a forename."""
        keys = set(keys)
        return self.known(keys) | (keys & self.openings) | (keys & self._forenames.loose.keys())

    def forename(self, key: str) -> Numbers:
        """Who is called `key`; a short form counts only where nobody is called exactly that."""
        return self.exact.get(key) or self._called(self._forenames.loose.get(key, ()))

    def anybody(self, key: str) -> Numbers:
        """Everybody who could be called `key`, in any spelling or short form."""
        return self._called((*self._forenames.whole(key), *self._forenames.loose.get(key, ())))

    def called(self, names: Iterable[str]) -> Numbers:
        """Who is called exactly one of `names`, which are folded."""
        return self._called([number for name in names for number in self._forenames.whole(name)])

    def said_like(self, key: str) -> Numbers:
        """Whose forename sounds like `key`: Karim for Kareem."""
        return self.called(self._alike.get(sound(key), ()))

    def full(self, run: str) -> Numbers:
        """Who has the forename and surname that are joined in `run`, either way round."""
        who: Numbers = NOBODY
        for cut in range(1, len(run)):
            for name, family in ((run[:cut], run[cut:]), (run[cut:], run[:cut])):
                if name in self._forenames.first and family in self._surnames.first:
                    found = self.exact.get(name) & self._of_family(self._surnames.whole(family))
                    who = who | found if who else found
        return who

    def full_names_in(self, run: str) -> list[tuple[int, int]]:
        """Where a forename and a surname of the register stand side by side inside `run`, the longest first."""
        forenames = self._forenames.inside(run)
        surnames = self._surnames.inside(run) if forenames else []
        found = {(start, end) for start, cut in forenames for begin, end in surnames if begin == cut}
        found |= {(start, end) for start, cut in surnames for begin, end in forenames if begin == cut}
        return sorted(found, key=lambda span: (span[0] - span[1], span[0]))

    def slip_of(self, key: str) -> tuple[str, ...]:
        """Names of the register that `key` misspells by one letter or by two neighbours changing places."""
        return tuple(name for name in self._spellings.one_slip_from(key) if name in self.joined)

    def with_forename_near(self, who: Numbers, key: str, limit: int) -> Numbers:
        """Those of `who` whose forename, or a short form of it, is at most `limit` edits from `key`."""
        near = self._spellings.near(key, limit) if who else ()
        names = {n for name in near for n in (*self._forenames.whole(name), *self._forenames.loose.get(name, ()))}
        return who & self._called(tuple(names))

    def with_surname_near(self, who: Numbers, key: str, limit: int) -> Numbers:
        """Those of `who` whose surname, or a part of it, is at most `limit` edits from `key`."""
        near = self._spellings.near(key, limit) if who else ()
        return who & self._of_family(tuple({n for name in near for n in self._surnames.of(name)}))

    def with_initial(self, who: Numbers, letter: str) -> Numbers:
        """Those of `who` whose forename or preferred name begins with `letter`."""
        names = self._forenames.beginning(letter)

        def begins(numbers: Packed) -> Mask:
            first, preferred = self.first[numbers], self.preferred[numbers]
            return (first >= names.start) & (first < names.stop) | (preferred >= names.start) & (preferred < names.stop)

        return _those(who, ("initial", letter), begins)

    def with_surname_initials(self, who: Numbers, letters: str) -> Numbers:
        """Those of `who` whose surname is shortened to `letters`."""
        return _those(who, ("shortened", letters), lambda numbers: self._shortened(letters)[self.surname[numbers]])

    def with_both_initials(self, letters: str, group: str) -> Numbers:
        """Those in the class or year `group` whose forename and surname begin with the two `letters`."""
        names = self._forenames.beginning(letters[0])
        who = self._people[self._begin[names.start] : self._begin[names.stop]]
        kept = self._shortened(letters[1])[self.surname[who]] & self.groups.holds(who, (group,))
        return gathered(np.unique(who[kept]))

    def staff_with_surname_initials(self, letters: str) -> Numbers:
        """The staff of today whose surname is shortened to `letters`."""
        return gathered(self._staff[self._shortened(letters)[self.surname[self._staff]]])

    def of_kinds(self, who: Numbers, *kinds: PersonKind) -> Numbers:
        """Those of `who` who are of one of `kinds`."""
        wanted = np.zeros(len(_KINDS), np.bool_)
        wanted[[_KINDS[kind] for kind in kinds]] = True
        return _those(who, kinds, lambda numbers: wanted[self._kinds[numbers]])

    def in_groups(self, who: Numbers, groups: AbstractSet[str]) -> Numbers:
        """Those of `who` who are in one of the classes and years `groups`."""
        return _those(who, frozenset(groups), lambda numbers: self.groups.holds(numbers, groups))

    def likeliest(self, who: Numbers) -> Numbers:
        """Of `who` those at the school now before leavers, pupils and staff before the grown-ups around them."""
        if len(who) < 2:
            return who

        def likeliest(numbers: Packed) -> Mask:
            standing = self._standing[numbers]
            found: Mask = standing == standing.min()
            return found

        return _those(who, "likeliest", likeliest)

    @cached_property
    def _staff(self) -> Packed:
        # Staff who have left stand two below staff who are here; pupils are told by their kind.
        return np.flatnonzero((self._kinds == _KINDS[PersonKind.STAFF]) & (self._standing == 0)).astype(np.int32)

    def _shortened(self, letters: str) -> Mask:
        """For each surname whether it is shortened to `letters`; one more for people without a surname."""
        found = np.zeros(len(self._surnames.keys) - _UNNAMED, np.bool_)
        found[self._surnames.with_initials.get(letters, [])] = True
        return found

    def _crowd(self, of: type[Forenamed | Surnamed], names: Names) -> Numbers:
        """The same crowd for the same names, while it is among the last."""
        found = self._crowds.pop((of, names), None) or of(self, names)
        self._crowds[of, names] = found
        while len(self._crowds) > _CROWDS:
            self._crowds.pop(next(iter(self._crowds)), None)
        return found

    def _called(self, names: Names) -> Numbers:
        """Who has one of these forenames."""
        if sum(self._begin[name + 1] - self._begin[name] for name in names) > FEW:
            return self._crowd(Forenamed, names if isinstance(names, range) else tuple(names))
        return frozenset(n for name in names for n in self._people[self._begin[name] : self._begin[name + 1]].tolist())

    def _of_family(self, names: Names) -> Numbers:
        """Who has one of these surnames."""
        begin = self._family_begin
        if sum(begin[name + 1] - begin[name] for name in names) > FEW:
            return self._crowd(Surnamed, names)
        return frozenset(n for name in names for n in self._families[begin[name] : begin[name + 1]].tolist())

    def forenamed(self, names: Sequence[int]) -> Packed:
        """Everybody with one of these forenames, each once."""
        return each_once([self._people[self._begin[name] : self._begin[name + 1]] for name in names])

    def surnamed(self, names: Sequence[int]) -> Packed:
        """Everybody with one of these surnames, each once."""
        begin = self._family_begin
        return each_once([self._families[begin[name] : begin[name + 1]] for name in names])

    def pairs(self, forename: int, surnames: Packed) -> list[Packed]:
        """Everybody with this forename and one of these surnames, in pieces."""
        begin, end = self._begin[forename], self._begin[forename + 1]
        beside, wanted = self._beside[begin:end], surnames.astype(self._beside.dtype)
        first = np.searchsorted(beside, wanted)
        last = np.searchsorted(beside, wanted, "right")
        met = np.flatnonzero(last > first)
        spans = zip((first[met] + begin).tolist(), (last[met] + begin).tolist(), strict=True)
        return [self._people[a:b] for a, b in spans]


def _those(who: Numbers, what: Hashable, fits: Callable[[Packed], Mask]) -> Numbers:
    """Those of `who` for whom the mask of `fits` is set; `what` tells this question from others about a crowd."""
    if isinstance(who, Crowd):
        return who.derived(what, lambda: gathered(who.numbers[fits(who.numbers)]))
    numbers = packed(who)
    return gathered(numbers[fits(numbers)]) if who else NOBODY


def _ordered(raw: Iterable[str], read: Callable[[str], N]) -> tuple[list[N], dict[str, int]]:
    """The distinct names that have letters, in the order of their keys, and the number of each name as it stands."""
    distinct = {name: read(name) for name in dict.fromkeys(raw)}
    order = sorted((name for name in distinct if distinct[name].key), key=lambda name: (distinct[name].key, name))
    numbers = dict.fromkeys(distinct, _UNNAMED) | {name: number for number, name in enumerate(order)}
    return [distinct[name] for name in order], numbers


def _numbered(names: Sequence[str], numbers: dict[str, int]) -> Packed:
    small = np.int16 if len(numbers) < np.iinfo(np.int16).max else np.int32
    return np.fromiter(map(numbers.__getitem__, names), small, len(names))
