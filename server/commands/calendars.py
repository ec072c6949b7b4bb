"""`gatepost calendar`: when a school is open."""

from datetime import date, datetime, time

import click

from server.commands.running import Group, Refusal, in_school, school_option
from server.services import calendars, clock, schools
from server.services.calendars import Hours
from server.services.working_time import WEEKDAYS
from server.vocabulary import CalendarKind, Nation

DAY = click.DateTime(["%Y-%m-%d"])
TIME = click.DateTime(["%H:%M"])
NONE = "none"


@click.group(cls=Group)
def calendar() -> None:
    """Working hours, terms, holidays and closures of a school."""


@calendar.command()
@school_option
def show(slug: str) -> None:
    """Show the calendar."""
    with in_school(slug) as school:
        hours = calendars.hours()
        holidays = f"bank holidays of {hours.nation.label}" if hours.nation else "no bank holidays"
        days = ", ".join(WEEKDAYS[day] for day in sorted(hours.days))
        click.echo(
            f"{school.name} ({school.timezone}): {days}, {hours.opens:%H:%M} to {hours.closes:%H:%M}, {holidays}"
        )
        for span in calendars.spans():
            click.echo(f"{span.first_day} to {span.last_day}  {span.calendar_kind.value:<8}  {span.name}  {span.id}")
        working, today = calendars.working_time(), clock.today(schools.current().timezone)
        known_until = working.known_until()
        if known_until and known_until < today:
            click.echo(f"The term dates ran out on {known_until}: weekdays count as working days until there are more.")


@calendar.command("hours")
@school_option
@click.option("--day", "days", multiple=True, type=click.Choice([day.lower() for day in WEEKDAYS]), help="Each day.")
@click.option("--from", "opens", type=TIME, metavar="HH:MM", help="When the school opens.")
@click.option("--to", "closes", type=TIME, metavar="HH:MM", help="When it closes.")
@click.option(
    "--bank-holidays",
    "nation",
    type=click.Choice([*(nation.value for nation in Nation), NONE]),
    help="Whose bank holidays it keeps.",
)
def set_hours(
    slug: str, days: tuple[str, ...], opens: datetime | None, closes: datetime | None, nation: str | None
) -> None:
    """Change the working hours; what is not given stays as it is."""
    with in_school(slug) as school:
        now = calendars.hours()
        chosen = frozenset(number for number, day in enumerate(WEEKDAYS) if day.lower() in days)
        kept = now.nation if nation is None else None if nation == NONE else Nation(nation)
        calendars.set_hours(
            None, Hours(chosen or now.days, _time(opens, now.opens), _time(closes, now.closes), kept)
        )  # fmt: skip
        click.echo(f"The hours of {school.name} have been changed.")


@calendar.command()
@school_option
@click.argument("kind", type=click.Choice([kind.value for kind in CalendarKind]))
@click.argument("name")
@click.argument("first", type=DAY)
@click.argument("last", type=DAY, required=False)
def add(slug: str, kind: str, name: str, first: datetime, last: datetime | None) -> None:
    """Add a term, a holiday or a closure, from its FIRST day to its LAST (2026-10-26)."""
    with in_school(slug):
        added = calendars.add(None, CalendarKind(kind), name, first.date(), (last or first).date())
        click.echo(f"{added.name} is in the calendar now.")


@calendar.command()
@school_option
@click.argument("kind", type=click.Choice([kind.value for kind in CalendarKind]))
@click.argument("first", type=DAY)
def remove(slug: str, kind: str, first: datetime) -> None:
    """Take a term, a holiday or a closure out, by what it is and its FIRST day."""
    with in_school(slug):
        for span in _beginning(CalendarKind(kind), first.date()):
            calendars.remove(None, span)
            click.echo("It has been taken out of the calendar.")


def _beginning(kind: CalendarKind, first: date) -> list[str]:
    found = [one.id for one in calendars.spans() if one.calendar_kind is kind and one.first_day == first]
    if not found:
        raise Refusal(
            [f"No {kind.value} in the calendar begins on {first}. `gatepost calendar show` lists what there is."]
        )
    return found


def _time(given: datetime | None, otherwise: time) -> time:
    return given.time() if given else otherwise
