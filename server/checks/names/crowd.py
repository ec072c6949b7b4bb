"""People by their numbers: a few as a frozenset, a great many as packed arrays that are never counted one by one.

What holds a single name's bearers in a register of a million must neither cost nor weigh more than a glance, so a crowd
is read as a whole, and a crowd of one forename meets that of a surname by looking the pair up.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Protocol, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = AbstractSet[int]
"""Places on the register."""
Packed: TypeAlias = npt.NDArray[np.integer[Any]]

NOBODY: frozenset[int] = frozenset()
FEW = 32
"""Up to this many people are a plain frozenset, which is quicker than an array then."""
_DERIVED = 64
_PAIRS = 16
"""Up to this many forenames are looked up with each surname; more are met as whole crowds."""


T = TypeVar("T")
_NONE: Packed = np.empty(0, np.int32)


class Bearers(Protocol):
    """Where the bearers of names are kept; names are numbered, forenames and surnames apart."""

    first: Packed
    preferred: Packed
    surname: Packed

    def forenamed(self, names: Sequence[int]) -> Packed:
        """Everybody with one of these forenames, each once."""
        ...

    def surnamed(self, names: Sequence[int]) -> Packed:
        """Everybody with one of these surnames, each once."""
        ...

    def pairs(self, forename: int, surnames: Packed) -> list[Packed]:
        """Everybody with this forename and one of these surnames, in pieces."""
        ...


def gathered(numbers: Packed) -> Numbers:
    """The people of these numbers, of which none is there twice."""
    return frozenset(numbers.tolist()) if len(numbers) <= FEW else Crowd(numbers)


def each_once(pieces: Sequence[Packed]) -> Packed:
    """All the people of `pieces`, in each of which nobody is twice."""
    if len(pieces) == 1:
        return pieces[0]
    return np.unique(np.concatenate(pieces)) if pieces else _NONE


def packed(who: Numbers) -> Packed:
    """The numbers of `who` as an array, in no order."""
    return who.numbers if isinstance(who, Crowd) else np.fromiter(who, np.int64, len(who))


class Crowd(AbstractSet[int]):
    """A great many people. What was found out about all of them is kept, so that a repeated name costs it once."""

    __slots__ = ("_derived", "_numbers")

    def __init__(self, numbers: Packed | None) -> None:
        self._numbers = numbers
        self._derived: dict[Hashable, tuple[object, Any]] = {}

    def derived(self, what: Hashable, find: Callable[[], T], keep: object = None) -> T:
        """`find()`, worked out at the first time that `what` is asked for; `keep` lives as long as the answer."""
        if what not in self._derived:
            if len(self._derived) >= _DERIVED:
                self._derived.clear()
            self._derived[what] = keep, find()
        found: T = self._derived[what][1]
        return found

    @property
    def numbers(self) -> Packed:
        """Their numbers, each once, in no order."""
        if self._numbers is None:
            self._numbers = self._gather()
        return self._numbers

    def _gather(self) -> Packed:
        raise NotImplementedError

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> frozenset[Any]:
        return frozenset(it)

    def __len__(self) -> int:
        return len(self.numbers)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[int]:
        return iter(self.numbers.tolist())

    def __contains__(self, number: object) -> bool:
        return bool((self.numbers == number).any())

    def __and__(self, other: AbstractSet[Any]) -> Numbers:
        if not isinstance(other, Crowd):
            return frozenset(number for number in other if number in self)
        return self.derived(id(other), lambda: self._met(other), other)

    def _met(self, other: "Crowd") -> Numbers:
        return gathered(np.intersect1d(self.numbers, other.numbers, assume_unique=True))

    def __rand__(self, other: AbstractSet[Any]) -> Numbers:
        return self & other

    def __or__(self, other: AbstractSet[Any]) -> AbstractSet[Any]:
        return gathered(np.union1d(self.numbers, packed(other)))

    def __ror__(self, other: AbstractSet[Any]) -> AbstractSet[Any]:
        return self | other


class Forenamed(Crowd):
    """Everybody with one of some forenames."""

    __slots__ = ("bearers", "names")

    def __init__(self, bearers: Bearers, names: Sequence[int]) -> None:
        super().__init__(None)
        self.bearers = bearers
        self.names = names

    def _gather(self) -> Packed:
        return self.bearers.forenamed(self.names)

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, int):
            return False
        return int(self.bearers.first[number]) in self.names or int(self.bearers.preferred[number]) in self.names

    def _met(self, other: Crowd) -> Numbers:
        if not isinstance(other, Surnamed) or len(self.names) > _PAIRS:
            return super()._met(other)
        surnames = np.asarray(other.names)
        return gathered(each_once([piece for name in self.names for piece in self.bearers.pairs(name, surnames)]))


class Surnamed(Crowd):
    """Everybody with one of some surnames."""

    __slots__ = ("bearers", "names")

    def __init__(self, bearers: Bearers, names: Sequence[int]) -> None:
        super().__init__(None)
        self.bearers = bearers
        self.names = names

    def _gather(self) -> Packed:
        return self.bearers.surnamed(self.names)

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and int(self.bearers.surname[number]) in self.names

    def __and__(self, other: AbstractSet[Any]) -> Numbers:
        return other & self if isinstance(other, Forenamed) else super().__and__(other)
