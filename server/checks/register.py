"""Who could be meant by these words, with consent."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import overload

import numpy as np

from server.checks.names.crowd import Crowd, Numbers, Packed
from server.checks.names.index import NameIndex
from server.vocabulary import Channel, ConsentBasis, ConsentStatus, ConsentUse, PersonKind


@dataclass(frozen=True, slots=True)
class Consent:
    """One entry of the consent record. `channel` None means every channel; `valid_until` None means open-ended."""

    use: ConsentUse
    channel: Channel | None
    status: ConsentStatus
    valid_from: date
    valid_until: date | None = None
    basis: ConsentBasis = ConsentBasis.CONSENT
    objection: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the register. `left` marks leavers, who stay on it so that past pupils are still known."""

    id: str
    kind: PersonKind
    first_name: str
    last_name: str
    preferred_name: str | None = None
    year_group: str | None = None
    class_name: str | None = None
    do_not_publish: bool = False
    left: bool = False
    consents: tuple[Consent, ...] = ()


_QUESTIONS = 16


@dataclass(frozen=True)
class Register:
    """The people of one school. `version` changes with every import; an empty register counts as loaded."""

    people: tuple[Person, ...] = ()
    version: str = ""

    @cached_property
    def by_id(self) -> dict[str, Person]:
        """Everybody by id; made at the first use."""
        return {person.id: person for person in self.people}

    @cached_property
    def names(self) -> NameIndex:
        """The index that names in a text are looked up in; built at the first use and kept with the register."""
        return NameIndex(self.people)

    def remembered(self, question: Hashable) -> Packed:
        """A number for each person, 0 at first, that whoever asks this question may keep what was found out in.

        Only of the last questions; what is forgotten is found out again.
        """
        found = self._answers.pop(question, None)
        if found is None:
            found = np.zeros(len(self.people), np.uint8)
        self._answers[question] = found
        while len(self._answers) > _QUESTIONS:
            self._answers.pop(next(iter(self._answers)), None)
        return found

    @cached_property
    def _answers(self) -> dict[Hashable, Packed]:
        return {}

    def number_of(self, person_id: str) -> int | None:
        """The place in `people` of the person with this id."""
        place = bisect_left(self._sorted, person_id, key=lambda number: self.people[number].id)
        found = place < len(self._sorted) and self.people[self._sorted[place]].id == person_id
        return self._sorted[place] if found else None

    def those(self, numbers: Numbers) -> "Sequence[Person]":
        """The people with these places, in their order."""
        if isinstance(numbers, Crowd):
            return numbers.derived(ManyPeople, lambda: ManyPeople(self, np.sort(numbers.numbers)))
        return tuple(self.people[number] for number in sorted(numbers))

    @cached_property
    def _sorted(self) -> Sequence[int]:
        """Places in the order of ids: a service that reads people in that order needs no second one."""
        people = self.people
        if all(people[n].id <= people[n + 1].id for n in range(len(people) - 1)):
            return range(len(people))
        return np.array(sorted(range(len(people)), key=lambda n: people[n].id), np.int32).data


class ManyPeople(Sequence[Person]):
    """A great many of a register's people in its order, of whom none is looked at before it is asked for."""

    __slots__ = ("_hash", "numbers", "register")

    def __init__(self, register: Register, numbers: Packed) -> None:
        self.register = register
        self.numbers = numbers
        self._hash: int | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Person: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Person, ...]: ...

    def __getitem__(self, place: int | slice) -> Person | tuple[Person, ...]:
        if isinstance(place, slice):
            return tuple(self.register.people[number] for number in self.numbers[place].tolist())
        return self.register.people[int(self.numbers[place])]

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, ManyPeople) and np.array_equal(self.numbers, other.numbers))

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(self.numbers.tobytes())
        return self._hash
