"""The ways in which one person's name can be written."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from server.checks.names import cues
from server.checks.names.lists import aliases
from server.checks.names.parts import name_parts
from server.checks.text.normalise import fold

if TYPE_CHECKING:
    from server.checks.register import Person


class Forms(NamedTuple):
    """Folded forms. `plain` are forenames as they stand on the register, `short` other ways to write them.

    `initials` are those of the surname ("s", "fh"), `letters` those of forename and surname ("zs"); `openings` are the
    first words of names of several words; `longest` is the number of words of the longest name.
    """

    plain: frozenset[str]
    short: frozenset[str]
    surnames: frozenset[str]
    full: frozenset[str]
    initials: frozenset[str]
    letters: frozenset[str]
    openings: tuple[str, ...]
    longest: int


def forms_of(person: "Person") -> Forms:
    """Every form in which `person` is looked for."""
    names = [name_parts(name) for name in (person.first_name, person.preferred_name) if name]
    names = [parts for parts in names if parts]
    family = name_parts(person.last_name)
    surname = "".join(family)
    plain = frozenset("".join(parts) for parts in names)
    short = frozenset().union(*map(_short_forms, names)) - plain
    full = {form for name in plain for form in (name + surname, surname + name)} if surname else set()
    initials = _surname_initials(person.last_name, family)
    every = [parts for parts in (*names, family) if len(parts) > 1]
    return Forms(
        plain,
        short,
        _surname_forms(family),
        frozenset(full),
        initials,
        frozenset(name[0] + initial for name in plain for initial in initials if len(initial) == 1),
        tuple(parts[0] for parts in every),
        max((len(parts) for parts in every), default=1),
    )


def _short_forms(parts: list[str]) -> frozenset[str]:
    short = aliases().get("".join(parts), frozenset())
    if len(parts) == 1:
        return short
    return short | _telling(parts) | aliases().get(parts[0], frozenset())


def _surname_forms(parts: list[str]) -> frozenset[str]:
    if len(parts) < 2:
        return frozenset(parts)
    spoken = "".join(part for part in parts if part not in cues.PARTICLES)
    return _telling(parts) | {"".join(parts), spoken or parts[0]}


def _telling(parts: list[str]) -> frozenset[str]:
    return frozenset(part for part in parts if len(part) > 2 and part not in cues.PARTICLES)


def _surname_initials(surname: str, parts: list[str]) -> frozenset[str]:
    if not parts:
        return frozenset()
    if len(parts) == 1 and parts[0][0] not in "mo":
        return _single(parts[0][0])
    spoken = [part for part in parts if part not in cues.PARTICLES] or parts
    marks = {"mc", "mac"} & {parts[0][:2], parts[0][:3]} | ({"o"} if fold(surname).text[1:2] == "'" else set())
    initials = {parts[0][0], spoken[0][0], "".join(p[0] for p in parts), "".join(p[0] for p in spoken)}
    return frozenset(initials | marks)


@cache
def _single(letter: str) -> frozenset[str]:
    return frozenset({letter})
