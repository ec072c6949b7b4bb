"""Plain words for text-speak and slang, where there is one that is meant."""

import re

from server.checks.examination import Examination
from server.checks.finding import Finding

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Letters set apart, as in a name that is spelt out.
_SPELT_BEFORE, _SPELT_AFTER = re.compile(r"(?<!\w)\w[\s.-]+$"), re.compile(r"[\s.-]+\w(?!\w)")
_TEXT = """\
u you|r are|2day today|2moro tomorrow|2morrow tomorrow|2moz tomorrow|tmrw tomorrow|tmoz tomorrow|2nite tonight
gr8 great|l8r later|b4 before|plz please|pls please|thx thanks|cos because|coz because|cuz because|gonna going to
wanna want to|gotta have to|dunno do not know|obvs obviously|defo definitely|deffo definitely|probs probably
prolly probably|totes totally|soz sorry|sozz sorry|lil little|yeah yes|nah no|yh yes|wiv with|dat that|dis this|yas yes
yous you|y'all all of you|yall all of you|laters see you later|ain't is not|flippin very|buzzin delighted
em them
"""
_PLAIN = dict(pair.split(" ", 1) for line in _TEXT.splitlines() for pair in line.split("|"))
_STRETCHED = (
    (re.compile(r"so{2,}"), "so"),
    (re.compile(r"yess{2,}|yass+"), "yes"),
    (re.compile(r"plea*e{2,}a*se|ple{2,}a+se"), "please"),
    (re.compile(r"go{3,}d"), "good"),
    (re.compile(r"wha{2,}t"), "what"),
    (re.compile(r"bye{2,}"), "bye"),
    (re.compile(r"eva{2,}"), "ever"),
)


def plainer(examination: Examination, finding: Finding) -> str | None:
    """The marked words with every word of slang put plainly; None where one of them has no sure equal."""
    text, start, end = examination.text, finding.start or 0, finding.end or 0
    stretch = text[start:end]
    if _SPELT_BEFORE.search(text, max(start - 4, 0), start) and _SPELT_AFTER.match(text, end):
        return None
    plain = _WORD.sub(_put_plainly, stretch)
    return None if plain == stretch else plain


def _put_plainly(match: re.Match[str]) -> str:
    word = match[0]
    key = word.casefold().replace("’", "'")
    plain = _PLAIN.get(key) or next((normal for shape, normal in _STRETCHED if shape.fullmatch(key)), None)
    if plain is None:
        return word
    return plain[0].upper() + plain[1:] if word[0].isupper() else plain
