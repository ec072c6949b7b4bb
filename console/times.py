"""Moments as people at the school read them: in the school's time zone, in words."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from flask import Flask, g
from markupsafe import Markup

from server.services import clock, schools

MINUTE, HOUR, DAY = 60, 3600, 86400


def init_app(app: Flask) -> None:
    """Give templates the filters `moment`, `ago`, `clock_time`, `on_day`, `day` and `plain_date`."""
    for one in (moment, ago, clock_time, on_day, day, plain_date):
        app.template_filter(one.__name__)(one)


def school_zone() -> ZoneInfo:
    """The time zone of the school in force, looked up once a request."""
    if "zone" not in g:
        g.zone = ZoneInfo(schools.current().timezone)
    zone: ZoneInfo = g.zone
    return zone


def local(at: datetime) -> datetime:
    """The moment on the school's clocks; in UTC where it lies too near an end of the calendar for them."""
    try:
        return at.astimezone(school_zone())
    except OverflowError:
        return at


def moment(at: datetime) -> Markup:
    """'20 November 2026, 14:05' as a <time> element."""
    return _element(at, f"{plain_date(local(at))}, {local(at):%H:%M}")


def clock_time(at: datetime) -> Markup:
    """'14:05' as a <time> element."""
    return _element(at, f"{local(at):%H:%M}")


def on_day(at: datetime) -> Markup:
    """'20 November 2026' as a <time> element."""
    return _element(at, plain_date(local(at)))


def ago(at: datetime) -> Markup:
    """'3 hours ago' as a <time> element."""
    return _element(at, in_words(at))


def in_words(at: datetime) -> str:
    """How long ago, roughly: 'just now', '5 minutes ago', 'yesterday', '12 days ago'."""
    seconds = max(0, int((clock.now() - at).total_seconds()))
    if seconds < MINUTE:
        return "just now"
    if seconds < HOUR:
        return f"{_counted(seconds // MINUTE, 'minute')} ago"
    if seconds < DAY:
        return f"{_counted(seconds // HOUR, 'hour')} ago"
    days = (local(clock.now()).date() - local(at).date()).days
    return "yesterday" if days == 1 else f"{days} days ago"


def day(at: datetime) -> str:
    """'Friday 20 November 2026'."""
    return f"{local(at):%A} {plain_date(local(at))}"


def plain_date(on: date) -> str:
    """'20 November 2026'."""
    return f"{on.day} {on:%B %Y}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _element(at: datetime, words: str) -> Markup:
    """The words; the exact moment, to the second and with the zone that it is in, is shown under the pointer."""
    exact = f"{day(at)}, {local(at):%H:%M:%S %Z}"
    return Markup('<time datetime="{}" title="{}">{}</time>').format(at.isoformat(timespec="seconds"), exact, words)
