"""Full calendar dates, and the ages and ordinals of birthdays, in English and Welsh."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WELSH_MONTHS = ("ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha")
_MONTH_NUMBERS = {name: number for names in (_MONTHS, _WELSH_MONTHS) for number, name in enumerate(names, 1)}
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd"
    r"|rhagfyr)"
)
_DAYS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    *("twentieth", *(f"twenty {day}" for day in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh"))),
    *("twenty eighth", "twenty ninth", "thirtieth", "thirty first"),
)
_DAY_NUMBERS = {name: number for number, name in enumerate(_DAYS, 1)}
_DAYS_IN_WORDS = "|".join(name.replace(" ", "[ -]") for name in reversed(_DAYS))
_DATE = re.compile(
    r"(?<![\w/.-])(?:"
    r"(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2}) ?[-/.] ?(?P<m2>\d{1,2}) ?[-/.] ?(?P<y2>\d{4}|\d{2})"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<m3>{MONTH})\.?,?[ -](?P<y3>\d{{4}}|\d{{2}})"
    rf"|(?P<d5>{_DAYS_IN_WORDS})(?: of)? (?P<m5>{MONTH}),? (?P<y5>\d{{4}})"
    rf"|(?P<m4>{MONTH})\.? (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y4>\d{{4}})"
    r")(?![\w/-])"
)
# The day and the year, with the longest name of a month between them.
_TWO_NUMBERS = re.compile(r"\d\D{1,24}\d")
_DAY_IN_WORDS = re.compile(r"(?:st|nd|rd|th)(?: of)? [a-z]+,? \d{4}")
_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
)
_ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    "|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth"
)
AGE = rf"(?:\d{{1,2}}|(?:{_NUMBERS})(?![a-z]))"
WELSH_AGE = (
    r"(?:un ar ddeg|un deg \w+|(?:dau|tri|pedwar|chwech?|saith|wyth|naw) ar ddeg|un|dwy|dau|tair|dair|tri|dri|pedair"
    r"|bedair|pedwar|bedwar|pump?|bum|chwech?|saith|wyth|naw|ddeg|deg|dd?euddeg|bymtheg|pymtheg|deunaw|ugain|deugain"
    r"|hanner cant|trigain)(?![a-z])"
)
ORDINAL = rf"(?:\d?(?:1st|2nd|3rd|\dth)|{_ORDINALS})"


@dataclass(frozen=True, slots=True)
class FullDate:
    """A day with its year at `start:end` of the folded text."""

    start: int
    end: int
    day: date


def full_dates(text: str, today: date) -> Iterator[FullDate]:
    """Days with a year in the folded `text`; two figures of a year mean the last hundred years. British order."""
    for found in _DATE.finditer(text) if _TWO_NUMBERS.search(text) or _DAY_IN_WORDS.search(text) else ():
        parts = {key[0]: value for key, value in found.groupdict().items() if value}
        month = parts["m"]
        number = int(month) if month.isdigit() else _MONTH_NUMBERS[month[:3]]
        year = int(parts["y"])
        if len(parts["y"]) == 2:
            year += today.year // 100 * 100
            year -= 100 if year > today.year else 0
        try:
            yield FullDate(*found.span(), date(year, number, _day(parts["d"])))
        except ValueError:
            continue


def _day(written: str) -> int:
    return int(written) if written.isdigit() else _DAY_NUMBERS[written.replace("-", " ")]
