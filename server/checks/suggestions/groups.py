"""What somebody is to the school, in words that do not say who it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from server.checks.register import Person
from server.vocabulary import PersonKind

_NUMBERED = re.compile(r"(?:year|yr|y)\s*(\d{1,2})", re.IGNORECASE)
_SCOTTISH = re.compile(r"(primary|secondary|p|s)\s*(\d)", re.IGNORECASE)
_PLAIN = re.compile(r"[^\W_][\w '’-]{0,28}")
_OLDER = ("post-16", "post 16", "sixth form")
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Group:
    """Those whom somebody is one of: `many` as in "two of our Year 4s", `single` as in "a Year 4 pupil's kite"."""

    many: str
    single: str

    @property
    def one(self) -> str:
        """One of them: "one of our Year 4s"."""
        return "a member of staff" if self == STAFF else f"one of our {self.many}"

    @property
    def a(self) -> str:
        """One of them, before a possessive: "a Year 4 pupil"."""
        return f"{'an' if self.single[0].lower() in 'aeiou' else 'a'} {self.single}"


STAFF = Group("members of staff", "member of staff")
PUPILS = Group("pupils", "pupil")
_OTHERS = {
    PersonKind.STAFF: STAFF,
    PersonKind.GOVERNOR: Group("governors", "governor"),
    PersonKind.PARENT: Group("parents", "parent"),
    PersonKind.VOLUNTEER: Group("volunteers", "volunteer"),
}


def group_of(person: Person) -> Group:
    """The group that `person` belongs to."""
    if person.kind is not PersonKind.PUPIL:
        return Group("former colleagues", "former colleague") if person.left else _OTHERS[person.kind]
    if person.left:
        return Group("former pupils", "former pupil")
    return _of_year((person.year_group or "").strip())


def common_group(people: Sequence[Person]) -> Group | None:
    """The group that all of them belong to; None where they have nothing in common but the school."""
    groups = {group_of(person) for person in people}
    if len(groups) == 1:
        return groups.pop()
    return PUPILS if people and all(person.kind is PersonKind.PUPIL for person in people) else None


def together(people: Sequence[Person]) -> str:
    """All of them at once: "two of our Year 4s", "one of our Year 4s and a member of staff"."""
    count = _COUNTS[len(people)] if len(people) < len(_COUNTS) else str(len(people))
    group = common_group(people)
    if group is None:
        return " and ".join(dict.fromkeys(group_of(person).one for person in people))
    if len(people) == 1:
        return group.one
    return f"{count} {group.many}" if group == STAFF else f"{count} of our {group.many}"


def _of_year(year: str) -> Group:
    if numbered := _NUMBERED.fullmatch(year):
        name = f"Year {int(numbered[1])}"
        return Group(f"{name}s", f"{name} pupil")
    if scottish := _SCOTTISH.fullmatch(year):
        name = f"{scottish[1][0].upper()}{scottish[2]}"
        return Group(f"{name}s", f"{name} pupil")
    if not _PLAIN.fullmatch(year):
        return PUPILS
    if year.casefold() in _OLDER:
        return Group(f"{year} students", f"{year} student")
    return Group(f"{year} children", f"{year} child")
