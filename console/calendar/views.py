"""The school's hours, terms, holidays and closures, and what they come to."""

from datetime import date, time, timedelta
from typing import Any

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console import forms
from console.times import local
from server.errors import InvalidInput
from server.security.guard import caller
from server.services import calendars, clock
from server.services.calendars import Hours
from server.services.working_time import WEEKDAYS
from server.vocabulary import CalendarKind, Nation

blueprint = Blueprint("calendar", __name__)

AHEAD = 60
"""So many days ahead the page says which are no working days."""
SOON = timedelta(days=60)
"""So long before the term dates run out the page says so."""


@blueprint.get("/calendar")
def show() -> ResponseReturnValue:
    """The calendar, and which of the next days are no working days."""
    return _page()


@blueprint.post("/calendar/hours")
def set_hours() -> ResponseReturnValue:
    """Put other hours in force."""
    chosen: dict[str, Any] = {
        "days": frozenset(int(day) for day in request.form.getlist("days") if day in "0123456" and len(day) == 1),
        "opens": forms.typed("opens"), "closes": forms.typed("closes"), "nation": forms.typed("nation"),
    }  # fmt: skip
    try:
        calendars.set_hours(caller(), _hours(chosen))
    except InvalidInput as error:
        return _page(chosen=chosen, problems=dict(error.problems), status=422)
    flash("The hours have been changed.", "done")
    return redirect(url_for("calendar.show"))


@blueprint.post("/calendar/spans")
def add() -> ResponseReturnValue:
    """Add a term, a holiday or a closure."""
    typed = {name: forms.typed(name)[:200] for name in ("kind", "name", "first", "last")}
    try:
        first, last = _day("first"), _day("last", otherwise="first")
        added = calendars.add(caller(), _kind(typed["kind"]), forms.line("name"), first, last)
    except InvalidInput as error:
        return _page(typed=typed, problems=dict(error.problems), status=422)
    flash(f"{added.name} is in the calendar now.", "done")
    return redirect(url_for("calendar.show"))


@blueprint.post("/calendar/spans/<id:span_id>/removal")
def remove(span_id: str) -> ResponseReturnValue:
    """Take an entry out of the calendar."""
    removed = calendars.remove(caller(), span_id)
    flash(f"{removed.name} has been taken out of the calendar.", "done")
    return redirect(url_for("calendar.show"))


def _hours(chosen: dict[str, Any]) -> Hours:
    """The hours as they were chosen. Raises InvalidInput."""
    problems, times = [], {}
    for name in ("opens", "closes"):
        try:
            times[name] = time.fromisoformat(chosen[name]).replace(second=0, microsecond=0, tzinfo=None)
        except ValueError:
            problems.append((name, "give a time, for instance 08:00"))
    nation = forms.member(Nation, chosen["nation"])
    if nation is None and chosen["nation"]:
        problems.append(("nation", "choose whose bank holidays the school keeps"))
    if problems:
        raise InvalidInput(problems)
    return Hours(chosen["days"], times["opens"], times["closes"], nation)


def _kind(raw: str) -> CalendarKind:
    kind = forms.member(CalendarKind, raw)
    if kind is None:
        raise InvalidInput([("kind", "choose what it is")])
    return kind


def _day(name: str, otherwise: str | None = None) -> date:
    raw = forms.typed(name).strip() or (forms.typed(otherwise).strip() if otherwise else "")
    try:
        return date.fromisoformat(raw)
    except ValueError:
        raise InvalidInput([(name, "give a day, for instance 2026-10-26")]) from None


def _page(
    *,
    chosen: dict[str, Any] | None = None,
    typed: dict[str, str] | None = None,
    problems: dict[str, str] | None = None,
    status: int = 200,
) -> ResponseReturnValue:
    working, now = calendars.working_time(), clock.now()
    today = local(now).date()
    kept, listed = calendars.hours(), calendars.spans()
    known_until = working.known_until()
    ahead = [today + timedelta(days=number) for number in range(AHEAD)]
    page = render_template(
        "calendar/show.html",
        hours=chosen or {"days": kept.days, "opens": f"{kept.opens:%H:%M}", "closes": f"{kept.closes:%H:%M}",
                         "nation": kept.nation or ""},
        weekdays=WEEKDAYS,
        nations=Nation,
        kinds=CalendarKind,
        coming=[span for span in listed if span.last_day >= today],
        past=[span for span in reversed(listed) if span.last_day < today],
        typed=typed or {},
        problems=problems or {},
        zone=working.zone.key,
        is_open=working.is_open(now),
        next_open=working.next_open(now),
        runs_out=known_until if known_until and known_until - today < SOON else None,
        has_run_out=known_until is not None and known_until < today,
        days_off=_days_off([(day, working.why_closed(day)) for day in ahead if day.weekday() in working.days]),
    )  # fmt: skip
    return make_response(page, status)


def _days_off(days: list[tuple[date, str | None]]) -> list[tuple[date, date, str]]:
    """(first, last, why) of the working weekdays that are none, those for one reason after another taken together."""
    found: list[tuple[date, date, str]] = []
    goes_on = False
    for day, why in days:
        if why is None:
            goes_on = False
        elif goes_on and found[-1][2] == why:
            found[-1] = (found[-1][0], day, why)
        else:
            found.append((day, day, why))
            goes_on = True
    return found
