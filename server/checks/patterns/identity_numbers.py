"""Numbers given to one person: UPN, NHS, CHI (Scotland), H&C (Northern Ireland), National Insurance and others.

Sources: DfE, Unique Pupil Numbers (check letter); NHS Data Dictionary, NHS NUMBER (modulus 11); HMRC, National
Insurance Manual NIM39110; DVLA driver number format.
"""

import re
from collections.abc import Iterator

from stdnum.exceptions import ValidationError
from stdnum.gb import nhs, upn

from server.checks.examination import Examination
from server.checks.patterns.spans import Span, apart
from server.checks.text.normalise import folded

_UPN = re.compile(r"(?<![\w-])[a-hj-np-rt-z](?:[ -]?\d){11}[ -]?[\da-hj-np-rt-z](?!\w)")
_NHS = re.compile(r"(?<![\w.,£+-])(?:\d{3}[ -]\d{3}[ -]\d{4}|\d{10})(?![\w]|[.,-]\d)")
_NHS_CUE = re.compile(r"\b(?:nhs|health|patient|hospital|medical)\b[^.!?\n]{0,30}$")
_NINO = re.compile(
    r"(?<!\w)(?!bg|gb|kn|nk|nt|tn|zz)[abceghj-prstw-z][abceghj-nprstw-z] ?-?\d\d[ -]?\d\d[ -]?\d\d[ -]?[a-d](?!\w)"
)
_DRIVER = re.compile(r"(?<!\w)[a-z]{1,5}9{0,4}\d[015-6]\d{4}[a-z9]{2}\w[a-z]{2}(?!\w)")
_DRIVER_LENGTH = 16
_LABEL = re.compile(
    r"\b(?:(?P<strict>upn|uln|unique (?:pupil|learner)|nhs|chi|h&c|hcn|hsc|health and care"
    r"|national insurance|ni|nino|passport|driving licen[cs]e"
    r"|driver'?s? licen[cs]e|dbs|trn|teacher reference|utr|brp|residence permit|visa|birth certificate|ehic|ghic"
    r"|blue badge|uci"
    r"|social security|id card|identity card)"
    r"|(?P<loose>candidate|exam(?:ination)?|student|pupil|learner|admission|patient|hospital|staff|payroll|employee))"
    r"(?P<number>(?: certificate| reference| record| card| permit| application)?(?: ?(?:numbers?|no\.?|nos\.?|num|id"
    r"|ref\.?|#))?)"
    r"(?: (?:is|was|ending|reads|on it|of|for \w+(?: \w+)? is))?[ :.#=-]{1,3}(?=[a-z0-9])"
)
_VALUE = re.compile(r"[a-z]{0,3}\d(?:[ -]?\d){3,15}[a-z]?(?!\w|[.,/:]\d|%)|[a-z]{2,3}\d{5,9}(?!\w)")
_EXAMPLE = re.compile(r"\b(?:example|sample|dummy|e\.g|made[- ]up|format|looks like|such as|pretend|fake)\b")
# "In this format, as on Ethan's letter": that one is somebody's.
_SOMEBODYS = re.compile(
    r"\w(?:'s|s') (?:\w+ )?(?:one|form|letter|card|certificate|record|passport|number)\b|\bone of \w+ \w+'s\b"
)
_PASSPORT = re.compile(r"\bpassport\b[^!?\n]{0,80}?(?<![\d£])(?P<number>\d{9})(?!\d)")
_SHORTEST_STRICT, _SHORTEST_LOOSE = 6, 4
_YEAR = re.compile(r"(?:19|20)\d\d(?:[ -](?:19|20)?\d\d)?")


def identity_numbers(examination: Examination) -> Iterator[Span]:
    """Numbers that stand for one person, as spans of the text: with a right check digit, or with a label."""
    plain = examination.once(folded)
    text = plain.text
    if sum(map(text.count, "0123456789")) < _SHORTEST_LOOSE:
        return
    drivers = (m.span() for m in _DRIVER.finditer(text) if len(m[0]) == _DRIVER_LENGTH)
    insured = (m.span() for m in _NINO.finditer(text))
    passports = (m.span("number") for m in _PASSPORT.finditer(text))
    for start, end in apart(_upns(text), _nhs_numbers(text), insured, drivers, passports, _labelled(text)):
        if not _is_an_example(text, start, end):
            yield plain.source(start, end)


def _is_an_example(text: str, start: int, end: int) -> bool:
    said = _EXAMPLE.search(text, max(0, start - 60), start)
    return said is not None and not _SOMEBODYS.search(text, said.end(), end + 60)


def _upns(text: str) -> Iterator[Span]:
    for found in _UPN.finditer(text):
        if _is_upn(re.sub(r"[ -]", "", found[0]).upper()):
            yield found.span()


def _nhs_numbers(text: str) -> Iterator[Span]:
    for found in _NHS.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        if len(set(digits)) > 1 and digits[0] != "0" and nhs.is_valid(digits):
            spaced = digits != found[0]
            before = text[max(0, found.start() - 45) : found.start()]
            if _NHS_CUE.search(before) or (spaced and not _OTHER.search(before)):
                yield found.span()


_OTHER = re.compile(
    r"\b(?:order|tracking|invoice|booking|ref(?:erence)?|isbn|call|ring|phone|tel|text|meeting id|id|charity|ticket"
    r"|serial|parcel)\b"
    r"[^.!?\n]{0,20}$"
)


def _is_upn(value: str) -> bool:
    """Check letter only: the list of local authorities that comes with stdnum is out of date. A letter may end it."""
    try:
        return upn.calc_check_digit(value[1:]) == value[0]
    except (ValidationError, ValueError, IndexError):
        return False


def _labelled(text: str) -> Iterator[Span]:
    for label in _LABEL.finditer(text):
        if label["loose"] and not label["number"]:
            continue
        value = _VALUE.match(text, label.end())
        if value is None or _YEAR.fullmatch(value[0]):
            continue
        digits = sum(c.isdigit() for c in value[0])
        if digits >= (_SHORTEST_STRICT if label["strict"] else _SHORTEST_LOOSE) and len(set(value[0])) > 1:
            yield value.span()
