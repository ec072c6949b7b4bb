"""Working time passes while the school is open, and only then."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.services.bank_holidays import bank_holidays
from server.services.working_time import MOST_DAYS, Span, WorkingTime
from server.vocabulary import Nation

LONDON = ZoneInfo("Europe/London")
USUAL = WorkingTime(LONDON, nation=Nation.ENGLAND)
DAY = USUAL.day_length


def at(text: str) -> datetime:
    """A moment by London's clocks: '2026-11-03 10:00'."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("asked", "hours", "due"),
    [
        ("2026-11-03 10:00", 4, "2026-11-03 14:00"),
        ("2026-11-03 16:00", 4, "2026-11-04 11:00"),
        ("2026-11-03 06:10", 1, "2026-11-03 09:00"),
        ("2026-11-03 21:00", 1, "2026-11-04 09:00"),
        ("2026-11-06 16:30", 1, "2026-11-09 08:30"),  # over a weekend
        ("2026-11-07 23:00", 9, "2026-11-09 17:00"),  # Saturday night
        ("2026-12-24 15:00", 4, "2026-12-29 10:00"),  # Christmas, and Boxing Day's substitute
        ("2026-11-03 17:00", 0, "2026-11-04 08:00"),
    ],
)
def test_hours_count_while_the_school_is_open(asked: str, hours: int, due: str) -> None:
    assert USUAL.after(at(asked), timedelta(hours=hours)) == at(due)


def test_five_working_days_are_a_week(  # the same hour of the same weekday
) -> None:
    assert USUAL.after(at("2026-11-03 10:00"), 5 * DAY) == at("2026-11-10 10:00")


@pytest.mark.parametrize("asked", ["2026-10-23 16:00", "2026-03-27 16:00"])
def test_a_weekend_on_which_the_clocks_change_is_a_weekend(asked: str) -> None:
    monday = at(asked) + timedelta(days=3)  # by the wall's clock
    assert USUAL.after(at(asked), timedelta(hours=2)) == monday.replace(hour=9)


@pytest.mark.parametrize(("sunday", "hours"), [("2026-10-25", 5), ("2026-03-29", 3)])
def test_an_hour_that_comes_twice_counts_twice_and_one_that_is_left_out_does_not(sunday: str, hours: int) -> None:
    night = WorkingTime(LONDON, frozenset({6}), time(0), time(4))
    assert night.between(at(f"{sunday} 00:00"), at(f"{sunday} 12:00")) == timedelta(hours=hours)
    assert night.after(at(f"{sunday} 00:00"), timedelta(hours=hours)) == at(f"{sunday} 04:00")


def test_terms_holidays_and_closures_are_kept() -> None:
    school = WorkingTime(
        LONDON,
        terms=(
            Span(date(2026, 9, 3), date(2026, 12, 18), "Autumn term"),
            Span(date(2027, 1, 5), date(2027, 3, 25), "Spring term"),
        ),
        closed=(
            Span(date(2026, 10, 26), date(2026, 10, 30), "Half-term"),
            Span(date(2026, 11, 12), date(2026, 11, 12), "Polling day"),
        ),
    )
    assert school.after(at("2026-10-23 16:00"), timedelta(hours=2)) == at("2026-11-02 09:00")
    assert school.after(at("2026-11-11 16:00"), timedelta(hours=2)) == at("2026-11-13 09:00")
    assert school.after(at("2026-12-18 16:00"), timedelta(hours=2)) == at("2027-01-05 09:00")
    assert school.why_closed(date(2026, 12, 22)) == "Between terms"
    assert school.why_closed(date(2026, 10, 28)) == "Half-term"


def test_a_calendar_that_has_run_out_puts_nothing_off_for_ever() -> None:
    school = WorkingTime(LONDON, terms=(Span(date(2025, 9, 3), date(2025, 12, 19), "Autumn term"),))
    assert school.after(at("2026-11-03 10:00"), timedelta(hours=1)) == at("2026-11-03 11:00")
    always_closed = WorkingTime(LONDON, closed=(Span(date(2026, 1, 1), date(2029, 1, 1), "Building work"),))
    asked = at("2026-11-03 10:00")
    assert always_closed.after(asked, timedelta(hours=1)) == asked.astimezone(UTC) + timedelta(days=MOST_DAYS)
    assert not always_closed.is_open(asked)


def test_it_is_told_when_the_school_opens_again() -> None:
    assert USUAL.is_open(at("2026-11-03 08:00"))
    assert not USUAL.is_open(at("2026-11-03 17:00"))
    assert USUAL.next_open(at("2026-11-06 18:00")) == at("2026-11-09 08:00")
    assert USUAL.next_open(at("2026-11-09 09:15")) == at("2026-11-09 09:15")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 3 * 365 * 24 * 60), st.integers(0, 60 * 24 * 10))
def test_what_is_due_after_some_working_time_has_just_that_much_before_it(begins: int, minutes: int) -> None:
    asked, span = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=begins), timedelta(minutes=minutes)
    due = USUAL.after(asked, span)
    assert due >= asked
    assert USUAL.between(asked, due) == span


@pytest.mark.parametrize(
    ("nation", "year", "days"),  # as gov.uk/bank-holidays lists them
    [
        (Nation.ENGLAND, 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
        (Nation.WALES, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (Nation.ENGLAND, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        (Nation.SCOTLAND, 2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"),
        (Nation.SCOTLAND, 2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"),
        (Nation.NORTHERN_IRELAND, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
    ],
)
def test_bank_holidays_are_those_of_the_nation(nation: Nation, year: int, days: str) -> None:
    assert sorted(bank_holidays(nation, year)) == [date.fromisoformat(f"{year}-{day}") for day in days.split()]
