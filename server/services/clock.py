"""What time it is, in one place, so that tests can set it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from flask import current_app


def now() -> datetime:
    """This moment, in UTC."""
    clock: Callable[[], datetime] = current_app.config.get("CLOCK", _real)
    return clock()


def today(timezone: str) -> date:
    """The school's local date, or the date set for the demo."""
    fixed: date | None = current_app.config["SETTINGS"].today
    return fixed or now().astimezone(ZoneInfo(timezone)).date()


def date_of(at: datetime, timezone: str) -> date:
    """The local date of a moment at a school."""
    return at.astimezone(ZoneInfo(timezone)).date()


def _real() -> datetime:
    return datetime.now(UTC)
