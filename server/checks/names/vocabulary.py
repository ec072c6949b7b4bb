"""The vocabularies of a register: every distinct forename and surname once, however many people bear it.

Whatever takes thought (folding, short forms, initials) is worked out here for each name and not for each person.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from server.checks.names.crowd import Packed
from server.checks.names.forms import Forename, Surname

Names = Sequence[int]
"""Numbers of names in a vocabulary."""
_LAST = chr(0x10FFFF)


class Vocabulary:
    """Names by number, in the order of their keys; several can share one key, as Zoë and Zoe do."""

    def __init__(self, names: Sequence[Forename | Surname]) -> None:
        self.keys = [name.key for name in names]
        self.first: dict[str, int] = {}
        for number, key in enumerate(self.keys):
            self.first.setdefault(key, number)
        self._longest_key = max(map(len, self.first), default=0)
        self.openings = frozenset(name.parts[0] for name in names if len(name.parts) > 1)
        self.longest = max((len(name.parts) for name in names), default=1)

    def whole(self, key: str) -> Names:
        """The names with this key."""
        begin = self.first.get(key)
        if begin is None:
            return ()
        end = begin + 1
        while end < len(self.keys) and self.keys[end] == key:
            end += 1
        return range(begin, end)

    def inside(self, run: str) -> list[tuple[int, int]]:
        """Where one of the keys stands in `run`."""
        return [
            (start, end)
            for start in range(len(run))
            for end in range(start + 1, min(start + self._longest_key, len(run)) + 1)
            if run[start:end] in self.first
        ]

    def beginning(self, letter: str) -> range:
        """The names whose key begins with `letter`."""
        return range(bisect_left(self.keys, letter), bisect_left(self.keys, letter + _LAST))


class Forenames(Vocabulary):
    """`loose` has short forms, other spellings and the parts of double forenames, to the names they stand for."""

    def __init__(self, names: Sequence[Forename]) -> None:
        super().__init__(names)
        self.loose = _by_form((number, name.short) for number, name in enumerate(names))


class Surnames(Vocabulary):
    """`parts` has what a name of several words is also known by, `initials` the initials of each name."""

    def __init__(self, names: Sequence[Surname]) -> None:
        super().__init__(names)
        self.parts = _by_form((number, name.forms - {name.key}) for number, name in enumerate(names))
        self.initials = [name.initials for name in names]
        by_initials = _by_form((number, name.initials) for number, name in enumerate(names))
        self.with_initials: Mapping[str, Packed] = {
            letters: np.array(numbers, np.int32) for letters, numbers in by_initials.items()
        }

    def __contains__(self, key: object) -> bool:
        return key in self.first or key in self.parts

    def of(self, key: str) -> Names:
        """The names that `key` is a form of."""
        others = self.parts.get(key)
        return (*self.whole(key), *others) if others else self.whole(key)


def _by_form(names: Iterable[tuple[int, Iterable[str]]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, forms in names:
        for form in forms:
            found[form].append(number)
    return {form: tuple(numbers) for form, numbers in found.items()}
