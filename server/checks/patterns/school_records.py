"""How one pupil came to school or behaved there: attendance in figures, a week at home to think it over.

Each wording says it only of one person, so it is enough that somebody is named or singled out beside it.
"""

import re
from collections.abc import Iterator

from server.checks.patterns.cued import asked_for, by_cue
from server.checks.patterns.family_events import events
from server.checks.patterns.spans import Span

_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a)"
_PERCENT = r"\d{1,3} ?(?:%|per ?cent)"
# Each with words of which one must be in the text, so that the others cost nothing.
_EVENTS = (
    (
        ("day in", "days in", "week in", "weeks in", "day out of", "days out of", "morning in", "mornings in"),
        r"\b(?:saw|see|seen|in|here|came|come|attended|turned up|with us|managed)\b[^.!?\n]{0,25}? (?:one|two|three"
        r"|half|\d) (?:days?"
        r"|weeks?|mornings?) (?:in|out of) (?:every )?(?:two|three|four|five|ten|\d)\b",
    ),
    (
        ("attendance",),
        rf"\bfrom {_PERCENT} attendance\b[^.!?\n]{{0,30}}? to {_PERCENT}"
        r"|(?:'s|\bhis|\bher) attendance (?:has |is |was )?(?:gone|up|been|risen|improved|shot|dropped|rose|now"
        r"|better|so)\b",
    ),
    (
        ("all five days", "all 5 days", "day off", "late mark", "a late", "day missed"),
        r"\b(?:in|came|managed|made)(?: school| it| in)?(?: for)? all (?:five|5) days\b"
        r"|\bwithout (?:a|one|a single) (?:day off|late|day missed|sick day)\b|\bnot (?:one|a single|a) late (?:mark"
        r"|slip)s?\b",
    ),
    (
        ("felt like", "only managed", "just managed", "barely managed", "turning up", "missed "),
        r"\b(?:came|turned up|showed up)(?: in| to school)? (?:when|if) (?:he|she|they) felt like\b"
        rf"|\b(?:only|just|barely) managed {_NUMBER} (?:days?|mornings?|weeks?|lessons?)\b"
        r"|\b(?:prize|award|certificate|badge) for turning up\b(?! (?:in|as|dressed|with))"
        r"|\bmissed (?:most|half|much|nearly all|almost all|so much|a lot) of (?:last year|(?:the|this|last) (?:\w+"
        r" )?(?:year|term)"
        r"|year \w+|y\d+|s\d|p\d|school)\b"
        r"|\b(?:hasn't|not|never) missed (?:a|one|a single) (?:school )?(?:day|lesson|morning|day of school)\b",
    ),
    (
        ("thinking about", "to think", "to reflect", "what he did", "what she did", "what they did", "his behaviour"),
        r"\b(?:at|stuck at) home (?:to think|thinking|to reflect|reflecting)\b"
        r"|\b(?:after|because of|for) what (?:he|she) did\b(?! for)",
    ),
    (
        ("behaviour improves", "attitude improves", "your prom", "her behaviour", "his behaviour", "their behaviour"),
        r"\buntil (?:his|her|their) (?:behaviour|attitude|conduct)\b|\bthat(?:'s| is) your (?:prom|trip|place)\b",
    ),
    (
        ("it was ",),
        r"\bit was [a-z-]+ who (?:set off the (?:fire )?alarm|broke the (?:window|door|printer|camera|screen|glass"
        r"|fence|tap)|smashed"
        r" the (?:window|glass|greenhouse|screen|door)|flooded|wrote on the (?:wall|door|desk)|threw|hit|pushed|bit"
        r"|damaged|vandalised"
        r"|kicked the (?:door|fence|bin)|took the (?:money|phone|keys))\b",
    ),
    (
        ("away from", "between her and", "between him and", "apart from"),
        r"\b(?:keep|get|kept|got|moved) (?:him|her|them) (?:well )?(?:away|apart) from (?:one|two|some|the other"
        r"|certain|those|a few)\b"
        r"|\b(?:corridor|distance|space|wall|building|yard) between (?:him|her|them) and (?:one|two|some|the other"
        r"|certain|a few)\b",
    ),
    (
        ("has to ", "will be ", "must "),
        r"\b(?:has to|must|will be|gets to|is to) (?:sit|sitting|spend|spending|eat|eating|stand|standing|stay"
        r"|staying) (?:\w+ ){0,3}?"
        r"(?:with me|with the head|outside (?:the|my) (?:head's )?office|by the (?:office|wall))\b",
    ),
    (
        ("caught ",),
        r"\bcaught (?:\w+ )?(?:vaping|smoking|cheating|stealing|shoplifting|swearing|truanting|bunking|skiving|with"
        r" (?:a vape|vapes"
        r"|cigarettes|drugs|a knife|alcohol))\b",
    ),
    (
        ("by a thread", "last chance", "head's office", "isolation", "inclusion room"),
        r"\bplace\b[^.!?\n]{0,20}? (?:hangs? by a thread|on the line|at risk|last chance)\b"
        r"|\b(?:running|in a row|again|all week|every day) in the (?:head's office|isolation|inclusion room"
        r"|reflection room)\b",
    ),
)
_PATTERNS = tuple((cues, re.compile(event)) for cues, event in _EVENTS)
_BY_CUE = by_cue(_PATTERNS)


def school_records(text: str) -> Iterator[Span]:
    """Spans of the folded `text` that tell of one pupil's attendance or discipline."""
    return events(text, asked_for(text, _PATTERNS, _BY_CUE))
