"""Vehicle registration marks (DVLA INF104, formats since 1963)."""

import re
from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.patterns.cased import cased, lower
from server.checks.patterns.spans import Span, any_between, apart
from server.checks.text.words import is_word

_CURRENT = r"[A-HJ-PR-Y]{2}(?:0[2-9]|[1-7]\d|8[0-6]) ?[A-HJ-PR-Z]{3}"
_SPACED = r"[A-HJ-PR-Y]{2} ?\d{2} ?[A-HJ-PR-Z]{3}"
_PREFIX = r"[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Z]{3}"
_SUFFIX = r"[A-HJ-PR-Z]{3} ?\d{1,3} ?[A-HJ-NPR-TV-Y]"
# Northern Ireland: a letter and a county's two, one of them I or Z, before up to four figures.
_NORTHERN_IRISH = r"[A-HJ-PR-Y]?(?:[A-HJ-PR-Y]Z|I[ABGJLW]|[JOUX]I) ?\d{1,4}"
_DATELESS = r"[A-Z]{1,3} ?\d{1,4}|\d{1,4} ?[A-Z]{1,3}"
_PLAIN = re.compile(rf"(?<![\w#@/.-]){_CURRENT}(?![\w-])")
_OLDER = re.compile(rf"(?<![\w#@/.-])(?:{_PREFIX}|{_SUFFIX}|{_SPACED}|{_NORTHERN_IRISH})(?![\w-])")
# Every mark but a dateless one and one of Northern Ireland has a letter behind its figures; those have an I or a Z.
_ENDING = re.compile(r"\d ?[A-Z]|[IZ][A-Z]? ?\d")
_NAMED = re.compile(
    r"\b(?i:reg(?:istration)?(?: (?:no\.?|number|mark|plate))?|number ?plate|plate|vrm)"
    r"(?i: (?:is|was|ending|of))?[\s:.,#-]{1,3}"
    rf"(?P<mark>(?i:{_SPACED}|{_PREFIX}|{_SUFFIX})|{_DATELESS})(?![\w-])"
)
_CALLED = ("reg", "plate", "vrm")
_VEHICLE = re.compile(
    r"\b(?:reg(?:istration)?|plates?|cars?|vans?|vehicle|parked|parking|lights|headlights|driver|drives|driving|estate"
    r"|hatchback|saloon|owner|blocking|4x4|suv|motorbike|lorry|truck|taxi|minibus|boot|ford|fiesta|focus|vauxhall"
    r"|corsa|astra|bmw|audi"
    r"|toyota|nissan|honda|kia|volkswagen|vw|golf|polo|mini|volvo|tesla|skoda|seat|peugeot|citroen|renault|fiat"
    r"|range rover|land rover|qashqai|juke|micra|clio|yaris|aygo|octavia|fabia|people carrier|campervan|hybrid"
    r"|disabled bay|coach bay|bus bay)\b"
)
_NEAR = 80


def number_plates(examination: Examination) -> Iterator[Span]:
    """Registration marks, as spans of the text: the current style anywhere, older ones where vehicles are spoken of."""
    plain = examination.once(cased)
    text = plain.text
    if not any(map(text.__contains__, "0123456789")):
        return
    low = lower(text)
    vehicles: list[int] | None = None

    def near_a_vehicle(mark: re.Match[str]) -> bool:
        nonlocal vehicles
        if vehicles is None:
            vehicles = [word.start() for word in _VEHICLE.finditer(low)]
        return any_between(vehicles, mark.start() - _NEAR, mark.end() + _NEAR)

    named = (found.span("mark") for found in _NAMED.finditer(text)) if any(map(low.__contains__, _CALLED)) else ()
    current = (m.span() for m in _PLAIN.finditer(text) if not is_word(m[0][-3:].lower()) or near_a_vehicle(m))
    older = (m.span() for m in _OLDER.finditer(text) if near_a_vehicle(m))
    for start, end in apart(named, *((current, older) if _ENDING.search(text) else ())):
        yield plain.source(start, end)
