"""The school's calendar: its hours, terms, holidays and closures, and the working time that comes of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from server.database import db, school_in_force, transaction
from server.errors import InvalidInput, NotFound
from server.models import CalendarSpan, School, SchoolHours, User
from server.services import log, schools
from server.services.working_time import Span, WorkingTime
from server.vocabulary import Action, CalendarKind, Nation

MOST_SPANS = 300
LONGEST = timedelta(days=400)
MOST_NAME = 100
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
UK = "Europe/London"


@dataclass(frozen=True, slots=True)
class Hours:
    """When the school is open on a working day: its weekdays (0 for Monday), and whose bank holidays it keeps."""

    days: frozenset[int] = frozenset(range(5))
    opens: time = time(8)
    closes: time = time(17)
    nation: Nation | None = Nation.ENGLAND


def hours() -> Hours:
    """The hours of the school in force; Monday to Friday, 8:00 to 17:00, where it has set none."""
    kept = db.session.scalars(select(SchoolHours)).one_or_none()
    if kept is None:
        return Hours(nation=Nation.ENGLAND if schools.current().timezone == UK else None)
    return Hours(
        frozenset(kept.days), time.fromisoformat(kept.opens), time.fromisoformat(kept.closes),
        Nation(kept.nation) if kept.nation else None,
    )  # fmt: skip


def spans() -> list[CalendarSpan]:
    """Terms, holidays and closures of the school in force, the earliest first."""
    return list(db.session.scalars(select(CalendarSpan).order_by(CalendarSpan.first_day, CalendarSpan.last_day)))


def working_time() -> WorkingTime:
    """When the school in force is open."""
    found = hours()
    by_kind: dict[bool, list[Span]] = {True: [], False: []}
    for one in spans():
        by_kind[one.calendar_kind is CalendarKind.TERM].append(Span(one.first_day, one.last_day, one.name))
    return WorkingTime(
        ZoneInfo(schools.current().timezone), found.days, found.opens, found.closes, tuple(by_kind[True]),
        tuple(by_kind[False]), found.nation,
    )  # fmt: skip


def set_hours(person: User | None, wanted: Hours) -> None:
    """Put these hours in force; `person` None where whoever runs the service does. Raises InvalidInput."""
    problems = []
    if not wanted.days or not wanted.days <= set(range(7)):
        problems.append(("days", "choose at least one day on which the school is open"))
    if wanted.closes <= wanted.opens:
        problems.append(("closes", "give a time after the one at which the school opens, on the same day"))
    if problems:
        raise InvalidInput(problems)
    with transaction():
        _take_turns()
        before = _said(hours())
        kept = db.session.scalars(select(SchoolHours)).one_or_none()
        if kept is None:
            kept = SchoolHours(school_id=school_in_force())
            db.session.add(kept)
        kept.days, kept.nation = sorted(wanted.days), wanted.nation
        kept.opens, kept.closes = f"{wanted.opens:%H:%M}", f"{wanted.closes:%H:%M}"
        _record(person, {"deed": "hours", "before": before, "after": _said(wanted)})


def add(person: User | None, kind: CalendarKind, name: str, first: date, last: date) -> CalendarSpan:
    """Add a term, a holiday or a closure, both days in it. Raises InvalidInput."""
    name = " ".join(name.split())
    problems = list(_problems(name, first, last))
    if problems:
        raise InvalidInput(problems)
    with transaction():
        _take_turns()
        if (db.session.scalar(select(func.count(CalendarSpan.id))) or 0) >= MOST_SPANS:
            raise InvalidInput([("name", f"the calendar has {MOST_SPANS} entries; remove old ones first")])
        same = select(CalendarSpan).where(
            CalendarSpan.kind == kind, CalendarSpan.name == name, CalendarSpan.first_day == first,
            CalendarSpan.last_day == last,
        )  # fmt: skip
        if db.session.scalars(same).first() is not None:
            raise InvalidInput([("name", "this is in the calendar already")])
        span = CalendarSpan(school_id=school_in_force(), kind=kind, name=name, first_day=first, last_day=last)
        db.session.add(span)
        db.session.flush()
        _record(person, {"deed": "added", **_as_said(span)})
    return span


def remove(person: User | None, span_id: str) -> CalendarSpan:
    """Take a term, a holiday or a closure out of the calendar. Raises NotFound."""
    with transaction():
        _take_turns()
        span = db.session.scalars(select(CalendarSpan).where(CalendarSpan.id == span_id)).one_or_none()
        if span is None:
            raise NotFound("That is not in the calendar, or no longer.")
        _record(person, {"deed": "removed", **_as_said(span)})
        db.session.delete(span)
    return span


def _problems(name: str, first: date, last: date) -> Iterable[tuple[str, str]]:
    if not name or len(name) > MOST_NAME:
        yield "name", f"say in up to {MOST_NAME} characters what it is, for instance Autumn term"
    if not EARLIEST <= first <= LATEST:
        yield "first", f"give a day from {EARLIEST.year} to {LATEST.year}"
    if last < first:
        yield "last", "give a day that is not before the first one"
    elif last - first > LONGEST or last > LATEST:
        yield "last", f"give a day within {LONGEST.days} days of the first one"


def _take_turns() -> None:
    """Have whoever else changes the calendar wait; before the log's head, as everywhere."""
    db.session.execute(select(School.id).where(School.id == school_in_force()).with_for_update(key_share=True))


def _record(person: User | None, payload: dict[str, object]) -> None:
    log.append(
        Action.CALENDAR_CHANGED, actor_id=person.id if person else None, thread=school_in_force(), payload=payload
    )


def _said(one: Hours) -> dict[str, object]:
    return {
        "days": sorted(one.days), "opens": f"{one.opens:%H:%M}", "closes": f"{one.closes:%H:%M}", "nation": one.nation
    }  # fmt: skip


def _as_said(span: CalendarSpan) -> dict[str, object]:
    return {
        "kind": span.kind, "title": span.name, "first": span.first_day.isoformat(), "last": span.last_day.isoformat()
    }  # fmt: skip
