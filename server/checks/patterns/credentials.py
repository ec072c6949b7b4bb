"""What opens a door, a meeting, a network or an account: passwords, codes, logins, and links that carry a key."""

import re
from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.patterns.cased import cased
from server.checks.patterns.spans import Span, apart
from server.checks.text.words import is_word

_WORD_TO_ENTER = (
    r"pass ?words?|pass ?codes?|pass ?phrases?|wi-?fi (?:key|code|pass)|network key|security key|memorable word"
)
_PIN = r"pin(?: ?(?:number|code|no\.?))|pin(?= (?:is|for|to)\b|:)"
_OPENS = (
    r"(?:(?:front|back|side|main|school|nursery|pedestrian|car ?park|staff|visitor|playground|bike|cycle)[ -])?"
    r"(?:door|gate|entry|entrance|access|key ?pad|key ?safe|key|lock|lock ?box|padlock|alarm|security|building"
    r"|barrier|shed|safe"
    r"|meeting|join(?:ing)?|class(?:room)?|log-?in|zoom|teams?|wi-?fi|registration|activation|verification"
    r"|one[- ]time|app|game"
    r"|parent|invite|invitation|guest|enrolment|server|room)"
)
_LABEL = re.compile(
    rf"(?i)\b(?P<label>(?P<word>{_WORD_TO_ENTER})|{_PIN}|{_OPENS} ?(?:codes?|combination|number|pin|key)|key ?pad"
    r"|key ?safe|lock ?box|combination|passkey"
    r"|code (?:for|to|on|at) (?:the |our |get (?:in(?:to)?|through|past) ?)?(?:\w+ ){0,3}?(?:door|gate|keypad|padlock"
    r"|lock|alarm|barrier|shed|safe"
    r"|entrance|wifi|meeting|call|in|classroom|room|car ?park)"
    r"|api key|access token|(?:user ?name|log-?in|user id)s?)\b"
)
_LINK = re.compile(
    r"(?i)(?: (?:for|to|on|of|at) [\w'-]+(?: [\w'-]+){0,5}?)?"
    r"(?P<link> ?[:=]+ ?| -+ | is (?:now |still |currently |back to |just |always |set to )?| are (?:all |now |both "
    r"|still )?| now | remains "
    r"| has (?:been )?changed to | changed to | was | will be | to | of | \(|,? )[\"'(]?$"
)
# A meeting's number before the label leaves no doubt that the secret follows: "821 4477 9012 passcode leek".
_AN_ID = re.compile(r"\d{3}[ -]?\d{3,4}[ -]?\d{2,4}\W{1,3}(?:and |with )?$")
_VALUE = re.compile(r"[\"'(]{0,2}(?P<value>[^\s\"'(),;]{3,40})")
_STRONG_LINK = re.compile(r"(?i)[:=]|\b(?:is|are|remains|now|changed to|was|will be)\b")
_REST_OF_A_SENTENCE = """
needed required on in at for from available being sent emailed changing changed the a an your you we our not never
protected case case-sensitive still the. here secret safe private below above attached inside with to by under only also
printed written given shared reset resets and or if as it this that please same different correct wrong easy hard
simple strong weak important unique expired new old working broken ready something anything nothing everything ask
on. in. via good best bad too very more three two one four random long short always going being stuck set coming
out up issues problems help letters letter cards card sheets details information manager managers policy per
hygiene day safety security rules tips number numbers code codes word words is are was club breakers
"""
_NO_SECRET = frozenset(_REST_OF_A_SENTENCE.split())
_SLASHED = re.compile(
    r"(?i)\b(?:log-?in|log on|sign[- ]in|wi-?fi|username|user|guest)(?: (?:details|is|are|for [\w' ]{1,30}?))?(?:[:=]"
    r"| is| are|,)? ?"
    r"(?P<value>[\w.@-]{3,30} ?/ ?[\w.!?@$%&*#-]{4,30})"
)
_LOGGED = re.compile(
    r"(?i)\blog(?:ged|ging)?[ -]?(?:in|on)(?:to [\w' ]{1,30}?)? (?:with|as|using) [\"']?(?P<value>[\w.@!$%&*#-]{3,40})"
)
_PASS = re.compile(
    r"(?i)\b(?:user(?: ?name| ?id)?|log-?in)[ :=]+[\w.@-]{2,40},? (?:and )?(?:the )?(?:pass|pw|pwd)[ :=]+"
    r"(?P<value>[\w.@!?$%&*#-]{4,40})"
)
_UNLOCKED = re.compile(
    r"(?i)\bunlock(?:s|ed|ing)? (?:[\w' ]{1,20}? )?(?:with|using|by typing(?: in)?) (?:the (?:code|number|pin) )?"
    r"(?P<value>\d{4,8})\b(?! (?:points|coins|stars|steps|books|words|gems))"
)
_TYPED = re.compile(
    r"(?i)\b(?:tap(?: in)?|press|enter|type|key in|punch in|use|using|code)(?: in)?[ :]{1,2}[\"']?"
    r"(?P<value>[a-z]?\d(?:[ -]?\d){2,7}[a-z#*]{0,2}|[a-z]\d{3,6}[a-z]?)[\"']?(?=[^\n.!?]{0,60}?"
    r"\b(?:gate|door|keypad|key ?pad|key ?safe|padlock|lock|alarm|barrier|entrance|shed|entry"
    r"|as the (?:\w+ ){0,2}code|get in|let yourself"
    r"|buzzer|intercom)\b)"
)
_OPENS_WITH = re.compile(
    r"(?i)\b(?:door|gate|key ?pad|key ?safe|padlock|alarm|lock|barrier)(?:'s| is| are|:| now| =| opens with| takes)+ "
    r"(?:now |back to |still )?(?P<value>[a-z]?\d{4,6}[a-z#*]?)(?![\w:.-]\w|\w)"
    r"(?! ?(?:mm|cm|m|metres|years?|pounds|kg)\b)"
)
_OPENED = re.compile(r"gate|door|key|lock|alarm|barrier|entrance|shed|entry|code|get in|let yourself|buzzer|intercom")
_SECRET_LINK = re.compile(
    r"(?i)[?&#;/](?P<value>(?:pwd|passwd|password|passcode|token|access[_-]?token|auth|api[_-]?key|secret|sig"
    r"|signature|otp|jwt|session(?:id)?"
    r"|sid|magic|invite[_-]?(?:code|token)?|reset|key|hash)[=/][\w.%~+-]{6,})"
)
_TOKEN = re.compile(
    r"(?<![\w-])(?P<value>gh[pousr]_\w{20,}|sk-[\w-]{20,}|xox[abp]-[\w-]{10,}|AKIA[A-Z0-9]{16}"
    r"|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,})"
)
_ADVICE = re.compile(
    r"(?i)\b(?:avoid|never|don't use|do not use|bad|weak|worst|strong(?:er)?|common|such as|for example|an example"
    r"|example of|guess(?:ed|able)?|hackers?|internet safety"
    r"|safer internet|e-safety|three random|discount|voucher|promo|dress code|postcode|escape room)\b"
)
_CUES = (
    "pass",
    "pin",
    "code",
    "log",
    "key",
    "combination",
    "wifi",
    "wi-fi",
    "user",
    "token",
    "secret",
    "tap",
    "press",
    "lock",
)
_WAYS_IN = ("door", "gate", "alarm", "barrier")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n")


def credentials(examination: Examination) -> Iterator[Span]:
    """Secrets that are given away, with what they are called, as spans of the text. Advice about passwords is none."""
    plain = examination.once(cased)
    text = plain.text
    low = text.lower()
    if not any(map(low.__contains__, _CUES)) and "=" not in text:
        if any(map(low.__contains__, _WAYS_IN)):
            yield from (plain.source(*place) for place in _shaped(text, _OPENS_WITH))
        return
    patterns = [
        p
        for p in (_SLASHED, _LOGGED, _PASS, _UNLOCKED, _SECRET_LINK, _TOKEN, _OPENS_WITH, _TYPED)
        if p not in (_TYPED, _OPENS_WITH) or _OPENED.search(low)
    ]
    shaped = (_shaped(text, pattern) for pattern in patterns)
    for start, end in apart(_labelled(text), *shaped):
        yield plain.source(start, end)


def _labelled(text: str) -> Iterator[Span]:
    labels = iter(_LABEL.finditer(text))
    following = next(labels, None)
    while following is not None:
        label, following = following, next(labels, None)
        ahead = text[label.end() : min(label.end() + 90, len(text) if following is None else following.start())]
        ahead = ahead[: stop.start() + 1] if (stop := _SENTENCE_END.search(ahead)) else ahead
        for value in _VALUE.finditer(ahead):
            between = ahead[: value.start("value")]
            link = _LINK.fullmatch(between)
            if link is None:
                continue
            secret = value["value"].rstrip(".!?:")
            joined = link["link"] if not _AN_ID.search(text, max(0, label.start() - 40), label.start()) else ":"
            if not _is_secret(secret, joined, ahead[value.start("value") + len(secret) :], bool(label["word"])):
                continue
            if not _is_advice(text, label.start(), label.end() + value.end()):
                yield label.start(), label.end() + value.start("value") + len(secret)
                break


def _is_secret(value: str, link: str, after: str, password: bool) -> bool:
    """True when `value`, which follows a label, looks like the secret and not like the rest of a sentence."""
    if (
        value.lower() in _NO_SECRET
        or len(value) < 3
        or re.match(r"(?i)[ -](?:characters|letters|digits|words|times|and a)", after)
    ):
        return False
    figures = any(c.isdigit() for c in value)
    mixed = not value.islower() and not value.istitle() and any(c.islower() for c in value)
    joined = (
        re.fullmatch(r"[\w]+(?:[-_.!@#$%&*][\w!]*)+", value) is not None and not value[-1].isalpha()
    ) or value.count("-") >= 2
    if figures:
        return len(value) >= 4 and not re.fullmatch(
            r"\d{1,2}(?:[.:]\d\d)?(?:am|pm)|(?:19|20)\d\d-\d\d|KS\d|Y\d+|\d+(?:st|nd|rd|th)", value
        )
    if mixed or joined:
        return len(value) >= 4
    if not password:
        return False
    if not is_word(value.lower()):
        return len(value) >= 5
    return (
        len(value) >= 4
        and _STRONG_LINK.search(link) is not None
        and re.match(r"[\"')]?\s*(?:[.,!?;)\n]|$| and | or )", after) is not None
    )


def _shaped(text: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    for found in pattern.finditer(text):
        if pattern in (_SLASHED, _LOGGED, _PASS) and not any(c.isdigit() for c in found["value"]):
            continue
        if not _is_advice(text, *found.span()):
            yield found.span("value")


def _is_advice(text: str, start: int, end: int) -> bool:
    return _ADVICE.search(text, max(0, start - 60), end + 40) is not None
