"""The index of a register: which folded words could be whose name."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from server.checks.names import cues
from server.checks.names.groups import Groups
from server.checks.names.lists import aliases
from server.checks.names.parts import name_parts
from server.checks.text.normalise import fold

if TYPE_CHECKING:
    from server.checks.register import Person

Numbers = frozenset[int]
NOBODY: Numbers = frozenset()

SLIP_LENGTH = 5
"""The shortest name for which a slip of the pen is looked for."""


class NameIndex:
    """Words to people, who are numbered by their place in `people`.

    `exact` has forenames and preferred names, `loose` short forms, other spellings and the parts of double forenames,
    `surnames` surnames and the parts of double-barrelled ones; names of several words are joined ("maryjane").
    """

    def __init__(self, people: "tuple[Person, ...]") -> None:
        self.people = people
        exact: dict[str, set[int]] = {}
        loose: dict[str, set[int]] = {}
        surnames: dict[str, set[int]] = {}
        full: dict[str, set[int]] = {}
        self.initials: list[frozenset[str]] = []
        self.surname_keys: list[frozenset[str]] = []
        self.forename_keys: list[frozenset[str]] = []
        self.longest = 1
        for number, person in enumerate(people):
            plain, short = _forename_keys(person)
            family = _surname_keys(person)
            for table, keys in ((exact, plain), (loose, short), (surnames, family)):
                for key in keys:
                    table.setdefault(key, set()).add(number)
            last = "".join(name_parts(person.last_name))
            for first in plain:
                full.setdefault(first + last, set()).add(number)
                full.setdefault(last + first, set()).add(number)
            self.initials.append(_surname_initials(person))
            self.surname_keys.append(frozenset(family))
            self.forename_keys.append(frozenset(plain | short))
            self.longest = max(self.longest, *map(_length, (person.first_name, person.last_name)))
        self.longest = min(self.longest, 4)
        self.exact, self.loose, self.surnames, self.full = map(_frozen, (exact, loose, surnames, full))
        self.openings = frozenset(_openings(people))
        self.slips = _deletions({*exact, *surnames})
        self.joined = {*self.exact, *self.surnames}
        self.groups = Groups(people)
        self.alike = _frozen(_by_sound(exact))
        self.full_lengths = sorted({len(key) for key in self.full}, reverse=True)

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
        return tuple(sorted(name for name in found if name != key and _is_one_slip(key, name)))


def _forename_keys(person: "Person") -> tuple[set[str], set[str]]:
    plain: set[str] = set()
    short: set[str] = set()
    for name in (person.first_name, person.preferred_name):
        if name and (parts := name_parts(name)):
            plain.add("".join(parts))
            short.update(aliases().get("".join(parts), ()))
            if len(parts) > 1:
                short.update(part for part in parts if len(part) > 2 and part not in cues.PARTICLES)
                short.update(aliases().get(parts[0], ()))
    return plain, short - plain


def _surname_keys(person: "Person") -> set[str]:
    parts = name_parts(person.last_name)
    keys = {"".join(parts)} if parts else set()
    if len(parts) > 1:
        keys.update(part for part in parts if len(part) > 2 and part not in cues.PARTICLES)
        keys.add("".join(part for part in parts if part not in cues.PARTICLES) or parts[0])
    return keys


def _surname_initials(person: "Person") -> frozenset[str]:
    parts = name_parts(person.last_name)
    if not parts:
        return frozenset()
    spoken = [part for part in parts if part not in cues.PARTICLES] or parts
    plain = fold(person.last_name).text
    marked = {"mc", "mac"} & {plain[:2], plain[:3]} | ({"o"} if plain[1:2] == "'" else set())
    return frozenset({parts[0][0], spoken[0][0], "".join(p[0] for p in parts), "".join(p[0] for p in spoken)} | marked)


def _length(name: str) -> int:
    return len(name_parts(name)) or 1


def _openings(people: "Iterable[Person]") -> Iterator[str]:
    for person in people:
        for name in (person.first_name, person.preferred_name, person.last_name):
            if name and len(parts := name_parts(name)) > 1:
                yield parts[0]


def _frozen(table: dict[str, set[int]]) -> dict[str, Numbers]:
    return {key: frozenset(numbers) for key, numbers in table.items()}


_SOUNDS = tuple(
    (re.compile(spelt), said)
    for spelt, said in (
        ("ph", "f"), ("ee|ie|ea|ey|y", "i"), ("oo|ou", "u"), ("ck|q|c(?![hei])", "k"), ("c(?=[ei])", "s"), ("kh", "k"),
        ("th", "t"), ("w", "v"), ("x", "ks"), ("dh", "d"), ("h$", ""), (r"([a-z])\1+", r"\1"),
    )
)  # fmt: skip


def sound(name: str) -> str:
    """A rough key of how a folded name is said, the same for its usual spellings: Kareem and Karim."""
    for spelt, said in _SOUNDS:
        name = spelt.sub(said, name)
    return name


def _by_sound(exact: dict[str, set[int]]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for name, numbers in exact.items():
        if len(name) > 3:
            found.setdefault(sound(name), set()).update(numbers)
    return found


def _deletions(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in names:
        if len(name) >= SLIP_LENGTH:
            for form in {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}:
                found.setdefault(form, []).append(name)
    return {form: tuple(of) for form, of in found.items()}


def _is_one_slip(key: str, name: str) -> bool:
    if abs(len(key) - len(name)) > 1:
        return False
    first = next((at for at, (a, b) in enumerate(zip(key, name, strict=False)) if a != b), min(len(key), len(name)))
    rest, other = key[first:], name[first:]
    swapped = rest[1::-1] == other[:2] and rest[2:] == other[2:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or (len(rest) > 1 and swapped)
