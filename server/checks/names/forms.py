"""The ways in which a name can be written."""

from functools import cache
from typing import NamedTuple

from server.checks.names import cues
from server.checks.names.lists import aliases
from server.checks.names.parts import name_parts
from server.checks.text.normalise import fold

NOTHING: frozenset[str] = frozenset()


class Forename(NamedTuple):
    """A forename: its folded words, joined as `key`, and `short`, other ways to write it."""

    key: str
    parts: tuple[str, ...]
    short: frozenset[str]


class Surname(NamedTuple):
    """A surname: its folded words, joined as `key`; `forms` is every way to write it, `initials` as in "s" and "fh"."""

    key: str
    parts: tuple[str, ...]
    forms: frozenset[str]
    initials: frozenset[str]


def forename(name: str) -> Forename:
    """A forename or preferred name as it stands on the register; the key is empty where it has no letters."""
    parts = tuple(name_parts(name))
    key = "".join(parts)
    short = aliases().get(key, NOTHING)
    if len(parts) > 1:
        short = (short | _telling(parts) | aliases().get(parts[0], NOTHING)) - {key}
    return Forename(key, parts, short)


def surname(name: str) -> Surname:
    """A surname as it stands on the register; the key is empty where it has no letters."""
    parts = tuple(name_parts(name))
    return Surname("".join(parts), parts, _surname_forms(parts), _surname_initials(name, parts))


def _surname_forms(parts: tuple[str, ...]) -> frozenset[str]:
    if len(parts) < 2:
        return frozenset(parts)
    spoken = "".join(part for part in parts if part not in cues.PARTICLES)
    return _telling(parts) | {"".join(parts), spoken or parts[0]}


def _telling(parts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(part for part in parts if len(part) > 2 and part not in cues.PARTICLES)


def _surname_initials(surname: str, parts: tuple[str, ...]) -> frozenset[str]:
    if not parts:
        return NOTHING
    if len(parts) == 1 and parts[0][0] not in "mo":
        return _single(parts[0][0])
    spoken = [part for part in parts if part not in cues.PARTICLES] or parts
    marks = {"mc", "mac"} & {parts[0][:2], parts[0][:3]} | ({"o"} if fold(surname).text[1:2] == "'" else set())
    initials = {parts[0][0], spoken[0][0], "".join(p[0] for p in parts), "".join(p[0] for p in spoken)}
    return frozenset(initials | marks)


@cache
def _single(letter: str) -> frozenset[str]:
    return frozenset({letter})
