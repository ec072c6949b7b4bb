"""Working time: how much of it passes at a school between two moments. Pure; nothing here asks a clock or a database.

What is due 'within five working days' is due after five times the length of a working day has passed while the school
was open, so that a request of Saturday night counts as one of Monday morning.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.services.bank_holidays import bank_holidays
from server.vocabulary import Nation

MOST_DAYS = 400
"""Nothing is put off for longer than this, however long a school says it is closed."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both of them in it."""

    first: date
    last: date
    name: str

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """When a school is open, in its own time zone. `days` are weekdays, 0 for Monday.

    With `terms`, days between two of them are not working days. Before the first and after the last nothing is known:
    there weekdays count, so that a calendar that has run out never puts anything off for ever.
    """

    zone: ZoneInfo
    days: frozenset[int] = frozenset(range(5))
    opens: time = time(8)
    closes: time = time(17)
    terms: tuple[Span, ...] = ()
    closed: tuple[Span, ...] = ()
    nation: Nation | None = None

    @property
    def day_length(self) -> timedelta:
        """How long a working day is."""
        return datetime.combine(date.min, self.closes) - datetime.combine(date.min, self.opens)

    def why_closed(self, day: date) -> str | None:
        """Why this is no working day, in a few words; None where it is one."""
        for span in self.closed:
            if day in span:
                return span.name
        if day.weekday() not in self.days:
            return WEEKDAYS[day.weekday()]
        if self.nation and (name := bank_holidays(self.nation, day.year).get(day)):
            return name
        if self.terms and self._is_between_terms(day):
            return "Between terms"
        return None

    def known_until(self) -> date | None:
        """The last day that the terms say anything about; None where there are none."""
        return max((term.last for term in self.terms), default=None)

    def is_open(self, at: datetime) -> bool:
        """Whether the school is open at this moment."""
        return any(opens <= at < closes for opens, closes in self._openings(at, most=1))

    def next_open(self, at: datetime) -> datetime:
        """This moment where the school is open, otherwise the next at which it opens; `at` where it never does."""
        return next((max(opens, at) for opens, _ in self._openings(at)), at)

    def after(self, at: datetime, span: timedelta) -> datetime:
        """The moment, in UTC, by which this much working time has passed after `at`.

        Never later than MOST_DAYS days after `at`.
        """
        left = span
        for opens, closes in self._openings(at):
            begin = max(opens, at)
            if closes - begin >= left:
                return (begin + left).astimezone(UTC)
            left -= closes - begin
        return (at + timedelta(days=MOST_DAYS)).astimezone(UTC)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """How much working time lies between two moments; none where `end` is the earlier one."""
        passed = timedelta()
        for opens, closes in self._openings(start):
            if opens >= end:
                break
            passed += min(closes, end) - max(opens, start)
        return passed

    def _openings(self, at: datetime, most: int = MOST_DAYS) -> Iterator[tuple[datetime, datetime]]:
        """(opening, closing) in UTC of each working day from that of `at` on that has not closed before it."""
        today = at.astimezone(self.zone).date()
        for number in range(most):
            day = today + timedelta(days=number)
            if self.why_closed(day) is not None:
                continue
            # In UTC, as spans between two times of one zone leave out the hour when clocks change.
            opens, closes = (
                datetime.combine(day, each, self.zone).astimezone(UTC) for each in (self.opens, self.closes)
            )
            if closes > at and closes > opens:
                yield opens, closes

    def _is_between_terms(self, day: date) -> bool:
        first, last = min(term.first for term in self.terms), max(term.last for term in self.terms)
        return first <= day <= last and not any(day in term for term in self.terms)
