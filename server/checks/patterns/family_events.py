"""What happens in a family or at school to one person, where the words tell it only together."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from server.checks.patterns.spans import Span

MOST_EVENTS = 200

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty)"
_TIMES = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twentieth|\d{1,3}(?:st|nd|rd|th))"
_PERCENT = r"\d{1,3}(?:\.\d)?(?:%| per ?cent)"
_RELATION = (
    r"(?:mum|mam|mom|mummy|mother|dad|daddy|father|parents?|family|folks|husband|wife|partner|brothers?|sisters?|nan"
    r"|nana|gran"
    r"|granny|grandad|grandma|grandpa|step-?dad|step-?mum|boyfriend|girlfriend|carer|auntie|uncle|son|daughter|twins)"
)
_HAPPENS = (
    r"(?:split(?:ting)?(?: up)?|separat(?:ed|ing|ion)|divorc\w+|walked out|mov(?:ed|ing) out|kicked out|gone inside"
    r"|inside\b"
    r"|left(?= (?:home|him|her|them|the family|and (?:mum|dad)|in |last |at the )|[,.!]|$)|(?:away|back) in(?:side)?"
    r"|(?:in|out of|into|to) (?:prison|hospital|jail|court|rehab|a hostel|a refuge)|(?:lost|losing) (?:his|her|their"
    r"|its) \w+"
    r"|out of work|drowned|killed|murdered|getting out (?:in|on|of|next|this)"
    r"|dying|died|passed away|very ill|seriously ill|is ill|drinking (?:again|heavily|too much)|using again"
    r"|unwell|not well|poorly|struggling|(?:doing|working) nights|sacked|let go|laid off|gone missing|not sending"
    r"|no longer"
    r"|sent (?:down|to prison)|arrested|deported|visas?\b)"
)
# Each with words of which one must be in the text, so that the others cost nothing.
_EVENTS = (
    (
        (
            "mum",
            "mam",
            "mom",
            "mother",
            "dad",
            "father",
            "parent",
            "family",
            "folks",
            "husband",
            "wife",
            "partner",
            "twins",
            "brother",
            "sister",
            "nan",
            "gran",
            "boyfriend",
            "girlfriend",
            "carer",
            "auntie",
            "uncle",
            "son",
            "daughter",
        ),
        rf"\b{_RELATION}(?:'s|'ve)?(?: [\w']+){{0,4}}? {_HAPPENS}"
        rf"|\b{_RELATION}(?:'s)? (?:passing|death|suicide|illness|drinking|sentence|arrest|trial|affair"
        r"|new (?:man|woman|partner|baby))\b",
    ),
    (
        ("late",),
        r"(?<!bus )(?<!coach )(?<!train )(?<!taxi )\b(?:was|is|been) late (?:again|for the \w+ time|every|\w+ times)",
    ),
    (("late",), r"\blates? ?x ?\d|\blate again, "),
    (
        ("late",),
        r"(?<!bus )(?<!coach )(?<!train )\b(?:only|just|not|never|hardly|no longer) (?:been )?late"
        r"(?: (?:once|twice|at all|\w+ times?))? (?:this|all|since|for)\b",
    ),
    (
        (
            "two christmases",
            "two birthdays",
            "two bedrooms",
            "two homes",
            "two houses",
            "'s weekend",
            "'s week",
            "'s turn",
        ),
        r"\btwo (?:christmases|birthdays|bedrooms|homes)\b|\b(?:his|her|their) two houses\b"
        r"|\b(?:mum|mam|dad)'s (?:weekend|week(?= (?:and|to))|turn to have)",
    ),
    (
        ("without",),
        r"\bfirst (?:christmas|birthday|easter|eid|summer|school year|mother's day|father's day|holiday)"
        rf" without (?:his|her|their) {_RELATION}\b",
    ),
    (("late ",), rf"\b(?:his|her|their) late {_RELATION}\b"),
    (
        ("papers", "can stay", "to stay"),
        r"\b(?:got|have|has|waiting for|with) (?:his|her|their) papers\b|\b(?:they|family|he|she) can (?:all )?stay\b"
        r"(?! (?:at"
        r"|for|until|to|here until|on|in (?:bed|touch|for)|dry|warm|after|late))",
    ),
    (
        ("parted", "split", "separated", "broken up"),
        r"\band (?:his|her) (?:wife|husband|partner) (?:have |has )?(?:parted|split|separated|broken up)\b",
    ),
    (
        (" for ",),
        r"\bfor (?:fighting|swearing|hitting|biting|bullying|stealing|vaping|smoking|kicking|punching|spitting"
        r"|truanting|answering back|bad behaviour|poor behaviour)\b(?! (?:fund|the|a |for))",
    ),
    (
        ("seen ", "see ", "sees "),
        rf"\b(?:hasn't|not|never|only|rarely|doesn't|didn't) (?:seen?|sees) (?:his|her|their) {_RELATION}\b",
    ),
    (
        ("detention", "exclusion", "suspension", "lates", "absences", "sanctions"),
        rf"\b(?:{_NUMBER}|several|more|no|without a|another) (?:(?:school|lunchtime|after-school) )?"
        r"(?:detentions?|exclusions?|suspensions?|lates|absences|sanctions)\b",
    ),
    (("attend",), r"\bmost improved attend\w+|\b(?:full|perfect|100% ?|100 per cent) attendance\b"),
    (("attendance",), rf"\battendance\b[^.!?\n]{{0,60}}?\b{_PERCENT}(?: to \d{{1,3}}%)?"),
    (("attendance",), rf"\bfrom {_PERCENT}"),
    (("attendance",), rf"\b{_PERCENT}(?=[^.!?\n]{{0,80}}\battendance\b)"),
    (("days", "sessions", "mornings"), rf"\b{_NUMBER} (?:school )?(?:days|sessions|mornings) (?:off|absent|missed)\b"),
    (
        ("missed", "missing", "been off", "per cent", "%"),
        rf"\b(?:missed|missing|been off)(?: for)?(?: \w+){{0,2}} {_NUMBER} (?:days|weeks|sessions|lessons|mornings)"
        rf"|\b{_PERCENT} this (?:week|term|year)\b",
    ),
    (
        ("n't", "not", "never"),
        r"(?:\bnot|n't|\bnever) (?:been )?(?:in|at school|turned up)(?: school)? (?:since|for|all)",
    ),
    (
        ("absence", "late", "detention", "exclusion", "suspension", "time this"),
        rf"\b{_TIMES} (?:absence|late|detention|exclusion|suspension|time this (?:week|term|half term|year))",
    ),
    (("only been", "only made"), rf"\bonly (?:been|made it) in(?:to)?(?: school)?(?: for| on)? {_NUMBER}(?: \w+)?"),
    (
        ("every day", "every single day", "every morning"),
        r"\b(?:been|come|came|coming|made it|getting|managed) in(?:to school)? every (?:single )?(?:day|morning)"
        r" (?:since|this (?:week|term|half))\b",
    ),
    (
        ("since",),
        r"\b(?:off|absent|away)(?: school)? since \w+,? (?:without|with no)"
        r" (?:a |any )?(?:reason|explanation|word|note)\b",
    ),
    (
        ("stay in", "remain in"),
        r"\b(?:hear|know|decide|told|allowed|leave|apply\w*|applied|right|let\w*)\b[^.!?\n]{0,30}? (?:stay|remain)"
        r" in"
        r" (?:the uk|the country|this country|britain|england|wales|scotland|northern ireland)\b",
    ),
    (
        ("at home",),
        r"\b(?:things|(?:gone|going|goes|went) on|(?:hard|tough|rough|rotten|difficult|bad) time|rough|bit much"
        r"|trouble|problems)\b"
        r"[^.!?\n]{0,30}?\bat home\b",
    ),
    (
        ("full week", "spoken to", "isolation", "out of set"),
        r"\b(?:first full week|spoken to because|was spoken to|put in isolation|moved out of set)\b",
    ),
    (("owe", "settled", "bill"), r"\b(?:owes|settled? (?:your|last term's) (?:bill|fees)|fees? you owe)\b"),
    (
        ("real", "biological", "birth", "absent", "estranged"),
        r"\b(?:his|her|their) (?:real|biological|birth|absent|estranged) (?:mum|dad|mother|father|parents)\b",
    ),
    (("away from",), r"\b(?:get )?away from (?:step-?dad|him|his dad|her dad|his ex|her ex)\b"),
    (
        ("hard", "tough", "rough", "rotten", "difficult", "awful", "horrible"),
        r"\b(?:hard|tough|rough|rotten|difficult|awful|horrible) (?:year|term|time|few (?:weeks|months)|summer|start)"
        r"(?: [\w']+){0,3} (?:with|since|after|as|because)\b",
    ),
)
_PERSONAL_EVENTS = (
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
)
_PERSONAL = tuple((cues, re.compile(event)) for cues, event in _PERSONAL_EVENTS)
_PATTERNS = tuple((cues, re.compile(event)) for cues, event in _EVENTS)


def family_events(text: str) -> Iterator[Span]:
    """Spans of the folded `text` that tell of a family's or a pupil's private matter, whosesoever it is."""
    return _events(text, _PATTERNS)


def personal_events(text: str) -> Iterator[Span]:
    """Spans of the folded `text` that tell of somebody's health or identity only in the words together."""
    return _events(text, _PERSONAL)


def _events(text: str, patterns: Iterable[tuple[tuple[str, ...], re.Pattern[str]]]) -> Iterator[Span]:
    for cues, pattern in patterns:
        if any(map(text.__contains__, cues)):
            for found in islice(pattern.finditer(text), MOST_EVENTS):
                yield found.span()
