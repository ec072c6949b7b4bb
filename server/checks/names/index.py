"""The index of a register: which folded words could be whose name."""

from collections import defaultdict
from typing import TYPE_CHECKING

from server.checks.names.forms import forms_of
from server.checks.names.groups import Groups
from server.checks.names.misspelling import SLIP_LENGTH, deletions, is_one_slip, sound

if TYPE_CHECKING:
    from server.checks.register import Person

Numbers = frozenset[int]
NOBODY: Numbers = frozenset()
_LONGEST = 4
"""The most words of a name that are read together."""


class NameIndex:
    """Words to people, who are numbered by their place in `people`.

    `exact` has forenames and preferred names, `loose` short forms, other spellings and the parts of double forenames,
    `surnames` surnames and the parts of double-barrelled ones; names of several words are joined ("maryjane").
    `full` has forename and surname joined, either way round; `alike` forenames by how they are said, `lettered` two
    initials.
    """

    def __init__(self, people: "tuple[Person, ...]") -> None:
        self.people = people
        self.forms = [forms_of(person) for person in people]
        tables: list[dict[str, set[int]]] = [defaultdict(set) for _ in range(5)]
        exact, loose, surnames, full, lettered = tables
        for number, forms in enumerate(self.forms):
            for table, keys in (
                (exact, forms.plain),
                (loose, forms.short),
                (surnames, forms.surnames),
                (full, forms.full),
                (lettered, forms.letters),
            ):
                for key in keys:
                    table[key].add(number)
        alike: dict[str, set[int]] = defaultdict(set)
        for name, numbers in exact.items():
            if len(name) >= SLIP_LENGTH - 1:
                alike[sound(name)].update(numbers)
        self.exact, self.loose, self.surnames, self.full, self.lettered, self.alike = map(_frozen, (*tables, alike))
        self.longest = min(max((forms.longest for forms in self.forms), default=1), _LONGEST)
        self.openings = frozenset(opening for forms in self.forms for opening in forms.openings)
        self.slips = deletions({*exact, *surnames})
        self.joined = {*exact, *surnames}
        self.groups = Groups(people)
        self.full_lengths = sorted({len(key) for key in full}, reverse=True)

    def forename(self, key: str) -> Numbers:
        """Who is called `key`; a short form counts only where nobody is called exactly that."""
        return self.exact.get(key) or self.loose.get(key) or NOBODY

    def slip_of(self, key: str) -> tuple[str, ...]:
        """Names of the register that `key` misspells by one letter or by two neighbours changing places."""
        if len(key) < SLIP_LENGTH - 1:
            return ()
        found = set(self.slips.get(key, ()))
        for at in range(len(key)):
            found.update(self.slips.get(key[:at] + key[at + 1 :], ()))
        return tuple(sorted(name for name in found if name != key and is_one_slip(key, name)))


def _frozen(table: dict[str, set[int]]) -> dict[str, Numbers]:
    return {key: frozenset(numbers) for key, numbers in table.items()}
