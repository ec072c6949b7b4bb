"""The bank holidays of the four nations, worked out for any year.

Banking and Financial Dealings Act 1971, schedule 1, with the days that are proclaimed each year (gov.uk/bank-holidays).
A day that is given once only, as for a coronation, is not known here: a school enters it as a closure day.
"""

from datetime import date, timedelta
from functools import lru_cache

from server.vocabulary import Nation

MONDAY, SATURDAY = 0, 5


@lru_cache(maxsize=64)
def bank_holidays(nation: Nation, year: int) -> dict[date, str]:
    """Name of each bank holiday of a year, by its date: the substitute day where it falls on a weekend."""
    easter = easter_sunday(year)
    movable = {easter - timedelta(days=2): "Good Friday"}
    movable[_nth_monday(year, 5, 1)] = "Early May bank holiday"
    movable[_last_monday(year, 5)] = "Spring bank holiday"
    fixed = {date(year, 1, 1): "New Year’s Day", date(year, 12, 25): "Christmas Day", date(year, 12, 26): "Boxing Day"}
    if nation is Nation.SCOTLAND:
        movable[_nth_monday(year, 8, 1)] = "Summer bank holiday"
        fixed |= {date(year, 1, 2): "2 January", date(year, 11, 30): "St Andrew’s Day"}
    else:
        movable[easter + timedelta(days=1)] = "Easter Monday"
        movable[_last_monday(year, 8)] = "Summer bank holiday"
    if nation is Nation.NORTHERN_IRELAND:
        fixed |= {date(year, 3, 17): "St Patrick’s Day", date(year, 7, 12): "Battle of the Boyne"}
    return movable | _moved_off_weekends(fixed)


def easter_sunday(year: int) -> date:
    """Easter of the Gregorian calendar (Butcher's algorithm, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    epact = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - epact - c % 4) % 7
    late = (a + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _moved_off_weekends(fixed: dict[date, str]) -> dict[date, str]:
    """Each day, or the next weekday after it that is no bank holiday already."""
    moved = {day: name for day, name in fixed.items() if day.weekday() < SATURDAY}
    for day, name in sorted(fixed.items()):
        if day.weekday() >= SATURDAY:
            while day.weekday() >= SATURDAY or day in moved:
                day += timedelta(days=1)
            moved[day] = f"{name} (substitute day)"
    return moved


def _nth_monday(year: int, month: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(MONDAY - first.weekday()) % 7 + 7 * (number - 1))


def _last_monday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=last.weekday())
