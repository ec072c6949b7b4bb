"""Stiff wording: bureaucratic phrases, very long sentences, and abbreviations that nobody explains."""

import re
from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.phrases.book import Phrasebook
from server.checks.phrases.reading import Reading, Sentence, reading
from server.checks.text.sentences import Span

OFFICIALESE = """\
(hereby|herein|hereinafter|hereafter|hereunder|hereto|thereof|thereto|thereby|therein|thereafter|whereupon|hitherto|
    henceforth|heretofore|aforementioned|aforesaid|forthwith|notwithstanding|vis a vis|pursuant to|inter alia)
(is|are) (respectfully|kindly|cordially) (reminded|requested|advised|asked)
(parents|carers|families|stakeholders|attendees|students|pupils|recipients|staff|respondents|guardians)
    (are|is) [hereby|respectfully|kindly] (advised|requested|reminded|notified|required) (that|to)
(please|kindly) be (advised|apprised|informed) (that|of)
(it is|it's) (incumbent|imperative|anticipated|envisaged) (upon|on|that)
(shall|must|will) be (deemed|construed|recorded|effected|notified|utilised|disseminated|undertaken|deferred|
    promulgated|furnished|submitted|subject|required|facilitated|scheduled|appended|remitted|adhered)
(shall|should) (not be construed|be construed|commence|avail|furnish|render|apply save)
in (accordance|conjunction|respect|fulfilment|receipt|liaison) (with|of)
in line with
with (effect|immediate effect|reference|regard|particular regard) (from|to)
with immediate effect
(prior|subsequent|subject|pertaining|contingent|consequent|owing|further) (to|upon|on)
(failure|failing) (to|which|so) ... (result|constitute|deemed|preclude|shall|will)
in the (absence|event|first instance) of
until such time as
no (later|fewer) than
by no later
in due course
due regard
for the avoidance of doubt
(utilis*|facilitat*|disseminat*|implementation|commencement|remittance*|ascertain*|stipulated|designated|stakeholders|
    provision|procur*|remit|rationalis*|operationalis*|ratified|quorate|ingress|egress|curtilage|modalities|cohort|
    cohorts|parameters|documentation|notification|representations|requisite|prescribed|substantive|undersigned|
    perusal|apprise|apprised|desirous|analogous|constitute|constitutes|preclude|issuance|pro forma|proforma|
    non compliant|non compliance|non receipt|conveyances|mitigating|conferring|thresholds|moderation|outcomes|
    priorities|protocol|protocols|framework|pathway|entitlement|establishment|premises|contingent|deemed|said)
(said|the said) (form|visit|items|matrix|deadline|trip|event|notification)
"""
FEWEST_SIGNALS = 2
LONG_SENTENCE = 28
"""In words. Clean school posts have a longest sentence of 11 words in the middle, 19 at the 95th percentile."""
_BOOK = Phrasebook(OFFICIALESE)
_ACRONYM = re.compile(r"[A-Z](?<!\w.)(?=[A-Z0-9/]*[A-Z])[A-Za-z0-9]*[A-Z][A-Za-z0-9]*\b")
_KNOWN_TEXT = """\
PTA PSA PE RE TV UK USA BBC NHS INSET ICT IT DT OK VIP GCSE GCSEs SATs SATS RSPB RNLI RAF NSPCC PGL DJ BSL STEM Y1
Y2 Y3 Y4 Y5 Y6 Y7 Y8 Y9 Y10 Y11 Y12 Y13 AM PM PDF FAQ DIY BTEC EU ITV MP TA TAs FA ID CV YouTube WhatsApp ParentPay
ClassDojo McDonald LinkedIn TikTok PhD BA QR CD DVD RSHE PSHE CPR WW1 WW2 WWI WWII LGBT LGBTQ SEND SEN
"""
_KNOWN = frozenset(_KNOWN_TEXT.split())


def stiff_sentences(examination: Examination) -> Iterator[Span]:
    """Sentences with two signs of officialese: two such phrases, a very long sentence, or three abbreviations."""
    around = examination.once(reading)
    for sentence in around.sentences:
        if _signals(examination.text, around, sentence) >= FEWEST_SIGNALS:
            yield sentence.source


def _signals(text: str, around: Reading, sentence: Sentence) -> int:
    phrases = sum(1 for _ in _BOOK.matches(around, sentence))
    words = around.text.count(" ", sentence.start, sentence.end) - around.text.count(", ", sentence.start, sentence.end)
    shortened = {m[0] for m in _ACRONYM.finditer(text, *sentence.source)} - _KNOWN
    capitals = len(shortened) if not text[slice(*sentence.source)].isupper() else 0
    return phrases + (words >= LONG_SENTENCE) + (capitals >= 3) + (capitals >= 5)
