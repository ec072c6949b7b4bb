"""What is told of somebody's health, faith or family where the words tell it only together."""

import re
from collections.abc import Iterator

from server.checks.patterns.cued import asked_for, by_cue
from server.checks.patterns.family_events import events
from server.checks.patterns.spans import Span

# Each with words of which one must be in the text, so that the others cost nothing.
_EVENTS = (
    (
        ("since",),
        r"\bsince (?:the|his|her|their|that) (?:last |first |big |new )?(?:clinic|op|operation|scan|surgery|accident"
        r"|treatment|appointment|meds|tablets|medication|assessment|seizures?|stroke|transplant|injections?|ward"
        r"|hospital\w*|pump|implant|relapse|crash)\b",
    ),
    (
        ("came out", "come out", "coming out"),
        r"\b(?:he|she|they|who|since) (?:only )?(?:came|come|coming) out (?:last|this|in (?:year|assembly|front)"
        r"|at school|to )",
    ),
    (
        ("first", "full", "good", "whole"),
        r"\b(?:first|full|good|whole) (?:\w+ )?(?:week|day|term|time|month|night) (?:on|off) (?:the |his |her |their )?"
        r"(?:new )?(?:meds|medication|tablets|medicine|insulin|oxygen|pump|ward|steroids)\b",
    ),
    (
        ("had a", "having a", "after a", "had his", "had her", "had their", "after his", "after her"),
        r"\b(?:had|having|after) (?:a|an|his|her|their|another) (?:needle|injection|seizure|fit|blood test|tumour"
        r"|procedure|general anaesthetic|hypo|meltdown|panic)\b",
    ),
    (
        ("pray",),
        r"\b(?:he|she|they|who)? ?(?:prayed|prays) (?:in|at|before|five|every|with|on his|on her|quietly)\b",
    ),
    (
        ("without",),
        r"\b(?:week|day|month|term|night)s? without (?:a |any |his |her |their )?(?:nappy|nappies|pads?|inhaler"
        r"|meltdowns?|seizures?|fits?|an accident|accidents|oxygen|tube|frame|wheelchair|hurting|ear defenders"
        r"|drinking)\b",
    ),
    (
        ("pork", "halal", "kosher"),
        r"\b(?:not eating|can't eat|cannot eat|doesn't eat|don't eat|won't eat|never eats?|no) (?:the )?pork\b"
        r"|\b(?:eats?|needs?|only has|keeps?|has) (?:only )?(?:halal|kosher)\b",
    ),
    (
        ("noise", "crowds", "busy places"),
        r"\b(?:he|she|they|who) (?:finds?|found) (?:loud )?(?:noises?|crowds|change|changes|busy places)"
        r" (?:so |very |really |too )?(?:hard|tricky|difficult|much|overwhelming|scary)\b",
    ),
    (
        (" off ",),
        r"\boff (?:until|till|for|since|again|work)\b[^.!?\n]{0,30}? with (?:his|her|their|a) (?:bad "
        r"|poorly )?(?:chest|back"
        r"|heart|knee|hip|leg|nerves|stomach|head|shoulder|lungs|neck)\b",
    ),
    (
        (" ward",),
        r"\b(?:weeks?|days?|months?|nights?|time|home|back|out|discharged|moved) (?:in|on|from|of|off|to)"
        r" (?:the )?(?:\w+ )?"
        r"ward\b",
    ),
    (
        ("eating", "drinking"),
        r"(?:\bnot|n't) (?:eating|drinking)(?: or (?:eating|drinking))? (?:in daylight|until sunset|till sunset"
        r"|during daylight"
        r"|while it's light|until (?:the )?sun)",
    ),
    (
        ("dinner", "lunch", "meals"),
        r"\b(?:his|her|their|'s)(?: school)? (?:dinners?|lunch(?:es)?|meals?) (?:are|is) (?:paid(?: for)? by|free\b"
        r"|funded)",
    ),
    (
        ("mummies", "daddies", "two mums", "two dads"),
        r"\b(?:who has|who's got|has|with|both) (?:(?:his|her) )?two (?:mummies|daddies|mums|dads)\b",
    ),
    (("blood",), r"\b(?:has|have|having|had) (?:his|her|their) bloods? (?:taken|checked|tested|done)\b"),
)
_PATTERNS = tuple((cues, re.compile(event)) for cues, event in _EVENTS)
_BY_CUE = by_cue(_PATTERNS)


def personal_events(text: str) -> Iterator[Span]:
    """Spans of the folded `text` that tell of somebody's health or identity only in the words together."""
    return events(text, asked_for(text, _PATTERNS, _BY_CUE))
