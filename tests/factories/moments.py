"""A clock that tests set."""

import threading
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)
"""A Tuesday in term time."""


class Clock:
    """Stands still but for a millisecond at each look, so that what happens later is later."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        with self._lock:
            self._now += timedelta(milliseconds=1)
            return self._now

    def pass_(self, **span: float) -> None:
        """Let time pass: `clock.pass_(minutes=5)`."""
        with self._lock:
            self._now += timedelta(**span)

    def set(self, moment: datetime) -> None:
        """Make it that moment."""
        with self._lock:
            self._now = moment
