"""What a new register would change: who is new, changed or gone, and above all who would gain or lose consent."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from server.checks.register import Person, Register
from server.services.consent_overview import Grant, grants, wording
from server.vocabulary import Channel, ConsentUse

MAX_NAMES = 50


@dataclass
class _Side:
    """Those who gain, or those who lose."""

    people: int = 0
    each: Counter[Grant] = field(default_factory=Counter)
    named: list[dict[str, Any]] = field(default_factory=list)

    def add(self, person: Person, changed: frozenset[Grant]) -> None:
        if not changed:
            return
        self.people += 1
        self.each.update(changed)
        if len(self.named) < MAX_NAMES:
            self.named.append({
                "id": person.id, "name": f"{person.first_name} {person.last_name}".strip(),
                "class_name": person.class_name, "consents": wording(changed),
            })  # fmt: skip

    def table(self) -> list[dict[str, Any]]:
        return [
            {"use": use, "channel": channel, "people": self.each[use, channel]}
            for use in ConsentUse
            for channel in Channel
            if self.each[use, channel]
        ]


def summary_of(old: Register | None, new: Register, today: date) -> dict[str, Any]:
    """What putting `new` in the place of `old` would change on that day, as plain JSON values.

    `new`, `changed`, `left`, `unchanged` and `total` count people, `consents` entries of the record, `gaining` and
    `losing` people; `gains` and `loses` count them for each use and channel; `gains_people` and `loses_people` name
    up to 50 of each.
    """
    before: Mapping[str, Person] = old.by_id if old else {}
    counts: Counter[str] = Counter()
    gains, loses = _Side(), _Side()
    for was, person in _pairs(before, new):
        counts[_kind_of_change(was, person)] += 1
        had = grants(was, today) if was else frozenset()
        has = grants(person, today)
        gains.add(person, has - had)
        loses.add(person, had - has)
    return {
        "total": len(new.people),
        **{name: counts[name] for name in ("new", "changed", "left", "unchanged")},
        "consents": sum(len(person.consents) for person in new.people),
        "gaining": gains.people, "losing": loses.people,
        "gains": gains.table(), "loses": loses.table(),
        "gains_people": gains.named, "loses_people": loses.named,
    }  # fmt: skip


def without_names(summary: dict[str, Any]) -> dict[str, Any]:
    """The summary as it may be kept for good: counts only."""
    return {name: value for name, value in summary.items() if name not in ("gains_people", "loses_people")}


def _pairs(before: Mapping[str, Person], new: Register) -> Iterator[tuple[Person | None, Person]]:
    """(who they were, who they will be) of everybody in the new register and everybody who leaves with it."""
    for person in new.people:
        yield before.get(person.id), person
    for was in before.values():
        if was.id not in new.by_id and not was.left:
            yield was, replace(was, left=True, consents=())


def _kind_of_change(was: Person | None, person: Person) -> str:
    if was is None:
        return "new"
    if person.left:
        return "left"
    same = replace(was, consents=()) == replace(person, consents=())
    return "unchanged" if same and _sorted(was) == _sorted(person) else "changed"


def _sorted(person: Person) -> list[str]:
    return sorted(map(repr, person.consents))
