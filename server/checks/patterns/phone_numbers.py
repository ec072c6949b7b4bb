"""Telephone numbers, also when they are spaced out, spelt out, or in full-width digits.

Standard: the National Telephone Numbering Plan (Ofcom), by way of libphonenumber; the numbers set aside for drama
(01632 960xxx, 07700 900xxx) count as real.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from phonenumbers import NumberParseException, is_possible_number, is_valid_number, parse

from server.checks.examination import Examination
from server.checks.patterns.web_addresses import web_addresses
from server.checks.text.normalise import folded

_WORDED = {
    "zero": "0", "oh": "0", "nought": "0", "o": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_REPEATS = {"double": 2, "treble": 3, "triple": 3}
_HUNDRED = "hundred"
"""Two noughts behind a figure: "oh seven seven nine hundred"."""
_WORDS = "|".join((*_WORDED, *_REPEATS))
_FIGURE = rf"(?:\d|o(?=[ .-]?\d)|(?<=\d)o|(?:{_WORDS}|(?<= ){_HUNDRED})(?![a-z]))"
_UNIT = re.compile(_FIGURE)
# Said aloud: "nine hundred, then two-one-eight and my favourite three".
_ALOUD = (
    rf",? (?:and then|then|and finally|and lastly|and my favourite|and an?|and|followed by) (?=(?:{_WORDS})(?![a-z]))"
)
_RUN = re.compile(
    rf"(?<![\w£$€])(?<!\d[.,])(?:\+ ?)?\(?{_FIGURE}(?:(?:[ .,/\n()\[\]\u2022-]{{0,4}}|{_ALOUD}){_FIGURE})*"
)
_SPELT = re.compile(rf"(?:(?:{_WORDS})[ ,.-]{{1,3}}){{3}}")
_SPELT_OUT = frozenset((*_WORDED, *_REPEATS))
_CUE = re.compile(
    r"\b(?:call(?:ing)?|ring(?:ing)?|phone|tel(?:ephone)?|text(?:ing)?|whatsapp|mob(?:ile)?|landline|cell|fax|dial"
    r"|number|voicemail|message|msg|bell|contact)\b[^\d\n]{0,40}$"
)
_CUE_WORD = re.compile(
    r"\b(?:call|ring|phone|tel|text|whatsapp|mob|landline|dial|number|voicemail|msg|message|bell|contact|cell|fax)"
)
_LOCAL_CUE = re.compile(r"\b(?:call|ring|phone|tel(?:ephone)?|dial)(?:(?: [\w']+){0,4} on)?[ :.]{1,2}$")
_OTHER_NUMBER = re.compile(
    r"\b(?:isbn|issn|id|order|tracking|barcode|ref(?:erence)?|invoice|nhs|charity|company|booking|upn|uln|certificate"
    r"|passport|licence|serial|version|results?|scores?|account|a/c|card)"
    r"(?: (?:no|number|num|code))?[\s.:#]{0,3}(?:is )?$"
)
_DRAMA = re.compile(r"(?:01632960|07700900)\d{3}")
_LONGEST = 15
_WINDOW = 24
_MOST_STARTS = 300


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number at `start:end` of the text. `digits` is the national form for the UK, else + and the country's code."""

    start: int
    end: int
    digits: str


@dataclass(frozen=True, slots=True)
class _Figures:
    """A row of digits with the places they came from; `after[i]` is what stands between digit i and the next."""

    value: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    after: tuple[str, ...]

    def window(self, at: int) -> "_Figures":
        cut = slice(at, at + _WINDOW)
        return _Figures(self.value[cut], self.starts[cut], self.ends[cut], self.after[cut])

    def groups(self, length: int) -> list[int]:
        """Lengths of the groups that the first `length` digits are written in."""
        breaks = [i + 1 for i in range(length - 1) if self.after[i]]
        return [b - a for a, b in pairwise([0, *breaks, length])]

    def separators(self, length: int) -> set[str]:
        return {mark.strip() for mark in self.after[: length - 1] if mark}


def phone_numbers(examination: Examination) -> Iterator[PhoneNumber]:
    """Telephone numbers in the text, in order. Dates, scores, prices, ISBNs and rows of numbers are none."""
    plain = examination.once(folded)
    text = plain.text
    if sum(map(text.count, "0123456789")) < 6 and not _is_spelt(text):
        return
    links = iter(examination.once(web_addresses))
    link = next(links, None)
    cued = _CUE_WORD.search(text) is not None
    for run in _RUN.finditer(text):
        while link is not None and link.end <= run.start():
            link = next(links, None)
        if link is not None and link.start <= run.start() and not link.dials:
            continue
        dialled = link is not None and link.start <= run.start()
        for first, last, number in _numbers(text, run, cued=cued, dialled=dialled):
            yield PhoneNumber(*plain.source(first, last), number)


def _is_spelt(text: str) -> bool:
    """Whether three figures are spelt out in a row; only where two words are figures is it worth a search."""
    words = text.replace(",", " ").replace(".", " ").replace("-", " ").split(" ")
    return sum(map(_SPELT_OUT.__contains__, words)) > 1 and _SPELT.search(text) is not None


def national(written: str) -> str:
    """A number as the school wrote it down, in the form of `PhoneNumber.digits`."""
    digits = re.sub(r"\(0\)|\D", "", written)
    if not written.strip().startswith("+") and not digits.startswith("00"):
        return digits
    digits = digits.removeprefix("00")
    return "0" + digits[2:] if digits.startswith("44") else "+" + digits


def _numbers(text: str, run: re.Match[str], *, cued: bool, dialled: bool) -> Iterator[tuple[int, int, str]]:
    figures = _figures(text, run)
    if len(figures.value) < 6:
        return
    at = tried = 0
    while at <= len(figures.value) - 6 and tried < _MOST_STARTS:
        begins = at == 0 or (figures.after[at - 1] and not (at > 1 and figures.after[at - 2] and figures.after[at]))
        begins = begins and (cued or at == 0 or figures.value[at] in "04")
        tried += bool(begins)
        if begins and (read := _read(text, figures.window(at), plus=at == 0 and "+" in run[0][:3], dialled=dialled)):
            length, number = read
            yield (run.start() if at == 0 else figures.starts[at]), figures.ends[at + length - 1], number
            at += length
        else:
            at += 1


def _figures(text: str, run: re.Match[str]) -> _Figures:
    value, starts, ends = [], [], []
    repeat, begin = 1, -1
    for unit in _UNIT.finditer(text, *run.span()):
        if unit[0] in _REPEATS:
            repeat, begin = _REPEATS[unit[0]], unit.start()
            continue
        figure = _WORDED.get(unit[0], unit[0])
        for _ in range(2 if figure == _HUNDRED else repeat):
            value.append("0" if figure == _HUNDRED else figure)
            starts.append(begin if begin >= 0 else unit.start())
            ends.append(unit.end())
        repeat, begin = 1, -1
    after = [text[end:start] if start > end else "" for end, start in zip(ends, starts[1:], strict=False)]
    return _Figures("".join(value), tuple(starts), tuple(ends), (*after, "|"))


def _read(text: str, figures: _Figures, *, plus: bool, dialled: bool) -> tuple[int, str] | None:
    """How many of the digits are a telephone number, and which; None where they are none."""
    value = figures.value
    if plus or value.startswith("0044") or (value.startswith("44") and (dialled or len(value) in (12, 13))):
        return _international(figures)
    before = text[max(0, figures.starts[0] - 60) : figures.starts[0]]
    if value[0] == "0":
        if _OTHER_NUMBER.search(before):
            return None
        cued = _CUE.search(before) is not None
        return next(((n, value[:n]) for n in (11, 10) if _is_uk(figures, n, cued=cued)), None)
    if len(value) == 10 and _is_real("0" + value) and _CUE.search(before):
        return 10, "0" + value
    if len(value) in (6, 7) and min(figures.groups(len(value))) >= 3 and _LOCAL_CUE.search(before):
        return len(value), value
    return None


def _international(figures: _Figures) -> tuple[int, str] | None:
    value = figures.value
    prefix = 2 if value.startswith("00") else 0
    if value.startswith("44", prefix):
        first = prefix + 2 + (value[prefix + 2 : prefix + 3] == "0")
        rest = value[first : first + 10]
        return (first + len(rest), "0" + rest) if len(rest) >= 9 else None
    length = min(len(value), _LONGEST)
    return (length, "+" + value[:length]) if _is_possible_abroad(value[:length]) else None


def _is_uk(figures: _Figures, length: int, *, cued: bool) -> bool:
    value = figures.value[:length]
    if len(value) < length or value[1] not in "1235789" or not figures.after[length - 1]:
        return False
    groups = figures.groups(length)
    usual = groups[0] >= 3 or set(groups) == {1} or (groups[0] == 1 and figures.after[0].strip() == ")")
    if _is_real(value):
        aloud = any(mark.strip(" ,").isalpha() for mark in figures.after[: length - 1])
        return usual or aloud or figures.separators(length) in ({""}, {"", ","})
    return usual and cued and groups[0] <= 6 and len(groups) <= 4


@lru_cache(maxsize=4096)
def _is_real(value: str) -> bool:
    return _DRAMA.fullmatch(value) is not None or is_valid_number(parse(value, "GB"))


@lru_cache(maxsize=4096)
def _is_possible_abroad(value: str) -> bool:
    try:
        return is_possible_number(parse("+" + value))
    except NumberParseException:
        return False
