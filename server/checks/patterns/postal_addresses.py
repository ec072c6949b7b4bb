"""Postal addresses and postcodes in the United Kingdom (BS 7666; postcode formats of the Postcode Address File).

Postcode areas are not looked up: a made-up area in the right form counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from server.checks.examination import Examination
from server.checks.names.lists import is_forename
from server.checks.patterns.cased import cased
from server.checks.patterns.spans import Span, apart, covered
from server.checks.patterns.web_addresses import web_addresses

_STREET = (
    r"(?:street|st|road|rd|lane|ln|close|avenue|ave|av|drive|dr|crescent|cres|terrace|way|gardens|gdns|grove|place|pl"
    r"|court"
    r"|row|hill|mews|green|view|walk|square|sq|rise|parade|mount|croft|fold|bank|brow|vale|villas|cottages|buildings"
    r"|heights|meadow|meadows|park|path|orchard|yard|wynd|brae|loan|gate|drove|quay|wharf|chase|ridge|dale|end|estate)"
)
_NAME = r"[A-Z][\w'.-]{0,30}"
_POSTCODE = r"[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}"
_NUMBER = r"(?:[Nn]o\.? ?|[Nn]umber )?\d{1,4}[A-Za-z]?"
_STREET_ADDRESS = re.compile(
    rf"(?<![\w.:/£#-])(?:(?:[Ff]lat|[Aa]partment|[Uu]nit|[Rr]oom|[Aa]pt\.?) (?:\d\w{{0,3}}|[A-Z]),? )?{_NUMBER},? "
    rf"(?:{_NAME} ){{1,3}}(?i:{_STREET})\b\.?(?!'s|-| (?i:pupils|children|class|team|won|beat"
    r"|signs?|works|safety|trips?|runs?|race|challenge|maps?|names?|photos?)\b)"
)
_NUMBER_AND_NAME = re.compile(r"\d[A-Za-z]?,? [A-Z]")
_NUMBERED = re.compile(r"(?:[Nn]o\.? ?|umber )\d")
_TREES = r"(?:Paddocks?|Limes|Oaks|Elms|Cedars|Beeches|Laurels|Poplars|Hawthorns|Spinney|Coppice|Maltings|Granary)"
# Streets that are named otherwise: "8 Stryd Fawr", "12 The Paddock", "number 9 on Tarn Road", "lives at 14 Broadway".
_OTHER_STREET_ADDRESS = re.compile(
    rf"(?<![\w.:/£#-])(?:(?:[Ff]lat|[Aa]partment|[Aa]pt\.?) (?:\d\w{{0,3}}"
    rf"|[A-Z]),? {_NUMBER},? {_NAME}(?: {_NAME}){{0,2}}"
    rf"|{_NUMBER},? (?:(?:Heol|Ffordd|Stryd|L[oô]n|Rhodfa|Maes|Llwyn|Clos|Cae|Rhes|Teras|Gerddi|Cilgant|Tan|Bryn|Pen"
    rf"|T[yŷ])[ -](?:(?:[Yy]r?|[Yy])[ -])?{_NAME}(?: {_NAME})?|The (?:{_TREES}\b|(?i:{_STREET})\b))"
    rf"|(?:[Nn]o\.? ?|[Nn]umber )\d{{1,4}}[A-Za-z]?,? (?:on|in|down|of) (?:{_NAME} ){{1,3}}(?i:{_STREET})\b"
    rf"|(?:{_NAME} ){{1,3}}(?i:{_STREET}),? (?:at )?(?:no\.? ?|number )\d{{1,4}}[A-Za-z]?\b"
    rf"|(?<=lives at )(?:{_NUMBER}) {_NAME}|(?<=living at )(?:{_NUMBER}) {_NAME}|(?<=address is )(?:{_NUMBER}) {_NAME}"
    rf"|(?<=ouse is )(?:{_NUMBER}) {_NAME}|(?<=round to )(?:{_NUMBER}) {_NAME})(?! (?i:children|pupils|team|class)\b)"
)
_OTHER_STREETS = (
    *("Heol", "Ffordd", "Stryd", "Lôn", "Lon", "Rhodfa", "Maes", "Llwyn", "Clos", "Cae", "Rhes", "Teras", "Gerddi"),
    *(
        "Cilgant",
        "Tan",
        "Bryn",
        "Pen",
        "T\u0177",
        "Ty",
        " The ",
        "Flat",
        "flat",
        "Apartment",
        "apartment",
        "Apt",
        "apt",
    ),
    *("umber ", "no.", "No.", "no ", "No ", "lives at", "living at", "address is", "ouse is", "round to"),
)
_HOUSE_NAME = re.compile(
    rf"(?:[Tt]he )?(?:{_NAME} ){{1,2}}?(?:House|Cottage|Farm|Lodge|Forge|Rectory|Vicarage|Barn|Mill|Manor|Bungalow"
    rf"|Croft|Grange|Stables|Oast)?,? ?(?:{_NAME} ){{1,3}}(?i:{_STREET})\b"
)
_STREET_NAME = re.compile(rf"(?:{_NAME} ){{1,3}}(?i:{_STREET})\b")
_A_POSTCODE = re.compile(rf"(?<![\w£]){_POSTCODE}(?!\w)")
_INWARD = re.compile(r"\d[A-Za-z]{2}(?!\w)")
_TAIL = re.compile(rf"(?:,? ?{_NAME}){{0,3}},? ?(?P<postcode>{_POSTCODE})(?!\w)")
_ORDINAL = re.compile(r"(?i)1st|2nd|3rd|[4-9]th")
_COUNTED = re.compile(
    r"(?i)\b(?:years?|y|class|group|groups|top|chapter|stage|unit|lesson|week|term|team|set|page|episode|part|day|our"
    r"|the"
    r"|these|those|all|win|won|beat|score|scored|than|over|about|nearly) $"
)
_CLASS_TALK = re.compile(r"(?i)(?:y|yr|ks|u|p|r|eyfs|g|q)\d+")
_POSTCODE_CUE = re.compile(r"(?i)postcode|post code|sat ?nav|address|live|house|home|flat|round to|drop|post|send")

_LIVES = re.compile(
    r"(?i)\b(?:liv(?:es?|ing)|stay(?:s|ing)|moved|moving|home is|house is|house on|flat on|home on|based)\b"
    r"(?: (?:at|on|in|to|into|just|round|down|off|the|near))* ?$"
)
_PRIVATE = re.compile(
    r"(?i)\b(?:liv(?:es?|ing) (?:at|in|on)|flat|apartment|'s (?:house|home|place|flat|door|garden|drive)"
    r"|(?:my|his|her|their|our family|private|the family|family) (?:house|home|place|flat|address|door|garden)"
    r"|at home|home address|private (?:house|home)|round to|call round|pop round|neighbours?|knock|finder|doorstep"
    r"|letterbox)\b"
)
_VENUE = re.compile(
    r"\b(?i:library|museum|hall|church|chapel|cathedral|mosque|temple|gurdwara|synagogue|theatre|playhouse|cinema"
    r"|school"
    r"|academy|college|university|centre|leisure|stadium|arena|gallery|castle|zoo|farm|park|hotel|hostel|caf[eé]|club"
    r"|surgery|clinic|hospital|pharmacy|shop|store|restaurant|pizzeria|bakery|garden centre|community|nursery|office"
    r"|offices|baths|pool|gym|station|inn|pub|market|abbey|priory|observatory|planetarium|aquarium|venue|studio|studios"
    r"|council|car park|coach park|beach|scout hut|warehouse|depot|caffi|neuadd|llyfrgell|ysgol|capel|eglwys"
    r"|canolfan|siop|swyddfa|amgueddfa|theatr|food bank|foodbank|hub|pavilion|institute|court)\b"
    r"|\bSt\.? [A-Z][a-z]{1,20}'"
)
_FICTION = re.compile(r"(?i)1[01] downing street|221b baker street|32 windsor gardens|4 privet drive|52 festive road")
_MADE_UP = re.compile(
    r"(?i)\b(?:role[- ]?play|model (?:town|village|house)|made[- ]up|make[- ]believe|north pole|santa)\b"
)
_HOST = re.compile(r"(?<!St )\b(?P<name>[A-Z][a-z]{1,20})'s?,? (?:at |is (?:at )?)?$")
# "Drop off at Karen's because the hall freezer has died: 27 ..."
_AT_SOMEBODYS = re.compile(
    r"\b(?:[Aa]t|[Tt]o|[Rr]ound|[Oo]utside|[Ff]rom) (?P<title>(?:Mr|Mrs|Ms|Miss|Dr)\.?"
    r" )?(?P<name>[A-Z][a-z]{1,20})(?: [A-Z][\w-]{1,20})?"
    r"(?:'s|s')(?=[,:;(]| (?:house|home|place|flat|garden|garage|this|next|on|from|at|because|again|as|in|instead|and"
    r"|until)\b|$)"
)
_BEFORE, _AFTER = 110, 60


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """An address, a street with a number, or a postcode at `start:end` of the text."""

    start: int
    end: int
    text: str
    postcode: str | None


def postal_addresses(examination: Examination) -> Iterator[PostalAddress]:
    """Addresses in the text that are not a public venue's, in order."""
    plain = examination.once(cased)
    text = plain.text
    links = [(link.start, link.end) for link in examination.once(web_addresses)]
    numbered = any(map(text.__contains__, "0123456789"))
    for start, end in apart(
        *(find(text) for find in ((_streets, _other_streets, _postcodes, _homes) if numbered else (_homes,)))
    ):
        if not covered(links, start) and not _is_public(text, start, end):
            postcode = _A_POSTCODE.search(text, start, end)
            yield PostalAddress(*plain.source(start, end), text[start:end], postcode[0] if postcode else None)


def plain_postcode(postcode: str) -> str:
    """A postcode without its space, in capitals."""
    return postcode.replace(" ", "").upper()


def postcodes(written: str) -> Iterator[str]:
    """The postcodes in an address as the school wrote it down, plain."""
    for found in _A_POSTCODE.finditer(written):
        yield plain_postcode(found[0])


def _streets(text: str) -> Iterator[Span]:
    if _NUMBER_AND_NAME.search(text):
        yield from _numbered(text, _STREET_ADDRESS)


def _other_streets(text: str) -> Iterator[Span]:
    numbered = _NUMBER_AND_NAME.search(text) or _NUMBERED.search(text)
    if numbered and any(map(text.__contains__, _OTHER_STREETS)):
        yield from _numbered(text, _OTHER_STREET_ADDRESS)


def _numbered(text: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    for street in pattern.finditer(text):
        if _FICTION.match(street[0]) or _COUNTED.search(text, max(0, street.start() - 12), street.start()):
            continue
        tail = _TAIL.match(text, street.end())
        yield street.start(), tail.end() if tail and _is_postcode(text, tail, "postcode") else street.end()


def _postcodes(text: str) -> Iterator[Span]:
    if not _INWARD.search(text):
        return iter(())
    return (found.span() for found in _A_POSTCODE.finditer(text) if _is_postcode(text, found, 0))


def _homes(text: str) -> Iterator[Span]:
    for house in _HOUSE_ON_A_STREET.finditer(text) if any(map(text.__contains__, _HOUSES)) else ():
        if _ASKED_ROUND.search(text, max(0, house.start() - 60), house.start()):
            yield house.span()
    for house in _WHICH_HOUSE.finditer(text) if any(map(text.__contains__, _DWELLINGS)) else ():
        yield house.span()
    for home in _HOME.finditer(text) if any(map(text.lower().__contains__, _HOMELY)) else ():
        found = _HOUSE_NAME.match(text, home.end()) or _STREET_NAME.match(text, home.end())
        if found:
            yield found.span()


# A cottage is somebody's home, the more so where one is asked round.
_HOUSES = ("Cottage", "Bungalow", "Farmhouse", "Barn", "Croft", "Rectory", "Vicarage")
_HOUSE_ON_A_STREET = re.compile(
    rf"\b(?:{_NAME} ){{1,2}}(?:{'|'.join(_HOUSES)}),? "
    rf"(?:on |in |off )?(?:{_NAME} ){{1,3}}(?i:{_STREET})\b"
)
_DWELLINGS = (" door ", " gate ", " drive ", " house ", " cottage ", " bungalow ", " flat ", " terrace ")
# "The last house on Chapel Lane": no number is needed to find it.
_WHICH_HOUSE = re.compile(
    r"\b(?:[Ll]ast|[Ff]irst|[Ee]nd|[Cc]orner|[Ss]econd|[Tt]hird|[Oo]nly|[Yy]ellow|[Bb]lue|[Rr]ed|[Ww]hite|[Gg]reen"
    r"|[Pp]ink)"
    r" (?:house|cottage|bungalow|flat|terrace) (?:on|in|along|off|at the (?:end|top|bottom|corner) of) "
    rf"(?:{_NAME} ){{1,3}}(?i:{_STREET})\b"
    r"|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast|[Nn]ext) (?:door|house|gate|cottage|drive) (?:past"
    r"|after|before"
    rf"|from|beyond|down from|up from) (?:the )?[^.!?\n]{{3,30}}? (?:on|in|down|along) (?:{_NAME}"
    rf" ){{1,3}}(?i:{_STREET})\b"
)
_ASKED_ROUND = re.compile(
    r"(?i)\b(?:sleepovers?|part(?:y|ies)|pick(?:ed)? up|drop(?:ped)?|deliver\w*|collect\w*|round (?:at|to)|post|send"
    r"|cards|home|house|lift|play ?date|tea)\b"
)
_HOMELY = ("s' at ", "live", "living", "stays", "staying", "moved", " house", " home", " flat", " place")
_HOME = re.compile(
    r"(?i:s' at |\b(?:liv(?:es?|ing)|stay(?:s|ing)|moved|(?:his|her|their|'s|my) (?:house|home|flat|place)(?: is)?)"
    r" (?:(?:at|on|in|to|into|down|off) )+)"
)


def _is_postcode(text: str, match: re.Match[str], group: str | int) -> bool:
    """False for class talk (Y6 1ST, KS2 4PM) and for what is only shaped like a postcode."""
    code = match[group]
    inward, outward = code[-3:], code[:-3].strip()
    if _CLASS_TALK.fullmatch(outward) or _ORDINAL.fullmatch(inward):
        return False
    if code.isupper() and " " in code:
        return True
    near = text[max(0, match.start(group) - 60) : match.end(group) + 30]
    return _POSTCODE_CUE.search(near) is not None or _STREET_NAME.search(near) is not None


def _is_public(text: str, start: int, end: int) -> bool:
    """True where the words around an address say that it is a venue's, and nothing says that it is a home."""
    before = text[max(0, start - _BEFORE) : start]
    before = before[max(before.rfind(mark) + 1 for mark in (". ", "! ", "? ", "\n")) :]
    after = text[end : end + _AFTER]
    after = re.split(r"[.!?\n]", after, maxsplit=1)[0]
    if _MADE_UP.search(text, max(0, start - _BEFORE), end + _AFTER):
        return True
    if (host := _HOST.search(before)) and is_forename(host["name"].lower()):
        return False
    if any(home["title"] or is_forename(home["name"].lower()) for home in _AT_SOMEBODYS.finditer(before)):
        return False
    if _PRIVATE.search(before) or _PRIVATE.search(text, start, end) or _PRIVATE.search(after) or _LIVES.search(before):
        return False
    return _VENUE.search(before) is not None
