"""What happens in a family or at school to one person, where the words tell it only together."""

import re
from collections.abc import Iterator

from server.checks.patterns.spans import Span

_RELATION = (
    r"(?:mum|mam|mom|mummy|mother|dad|daddy|father|parents?|mum and dad|family|folks|husband|wife|partner|brother|sister|nan|nana|gran|granny|grandad"
    r"|grandma|grandpa|step-?dad|step-?mum|boyfriend|girlfriend|carer|auntie|uncle|son|daughter|twins|sons)"
)
_EVENTS = (
    rf"\b{_RELATION}(?:'s| is| are| has| have| had| was| were| being|'ve| got| gone)?(?: [\w']+){{0,3}} (?:split(?:ting)?(?: up)?|separat\w+|left|leaving|walked out|gone inside|inside|away in"
    r"|moved out|moving out|in (?:prison|hospital|jail|court|rehab)|lost|losing|out of work|ill|dying|drinking|using|unwell|gone|not well|poorly|struggling|doing nights|died|passed away"
    r"|sacked|let go|laid off|came out|deployed|missing|fighting|rowing|out of (?:prison|hospital)|visas?|papers)\b",
    r"\b\d{1,3}(?:\.\d)?(?:%| per ?cent)(?=[^.!?\n]{0,80}\battendance\b)",
    r"(?<!bus )(?<!coach )(?<!train )(?<!taxi )\b(?:was|is|been) late (?:again|for the \w+ time|every|\w+ times)",
    r"\blates? ?x ?\d",
    rf"\b{_RELATION}(?:'s)? (?:passing|death|suicide|illness|drinking|sentence|arrest|trial|drug|affair|new (?:man|woman|partner|baby))\b",
    r"\b(?:\d+|two|three|four|five|six|several|more|no|without a|another) (?:(?:school|lunchtime|after-school) )?"
    r"(?:detentions?|exclusions?|suspensions?|lates|absences|sanctions)\b",
    r"\battendance\b[^.!?\n]{0,60}?\b\d{1,3}(?:\.\d)?(?:%| per ?cent)(?: to \d{1,3}%)?",
    r"\bmost improved attend\w+",
    r"\b(?:from|up|down|gone|rose|dropped|to|on|at|that's|is) (?:from )?\d{1,3}(?:\.\d)?% (?:to|last|she|he|this)",
    r"\b\d+ (?:school )?(?:days|sessions|lates|mornings|absences|detentions)(?: (?:off|absent|missed|since|late|last|this|already))?",
    r"\b(?:missed|missing|lost|had|been off)(?: for)?(?: \w+){0,2} (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen) (?:days|weeks|sessions|lessons|mornings)",
    r"\b(?:not|n't|never) (?:been )?(?:in|at school|turned up|had a (?:full|whole) week)(?: school)? (?:since|for|all)",
    r"\b(?:ninth|tenth|third|fourth|fifth|sixth|second|nineteenth|\d+(?:th|nd|rd)) (?:absence|late|detention|exclusion|suspension|time (?:this|late))",
    r"\b(?:things|going on|hard time|tough time|rough|rough time|rotten time|bit much|trouble|difficult time|difficulties|problems)\b[^.!?\n]{0,30}?\bat home\b",
    r"\b(?:first full week|spoken to because|was spoken to|put in isolation|moved out of set|stays? (?:in|behind) at (?:break|lunch))\b",
    r"\b(?:owes|still to pay|settled? (?:your|last term's) bill|bill,? (?:it's|of) £)\b",
    r"\b(?:his|her|their) (?:real|biological|birth|absent|estranged) (?:mum|dad|mother|father|parents)\b",
    r"\b(?:away from (?:step-?dad|him|his dad|her dad)|get away from him|settled with (?:his|her|their))\b",
    r"\b(?:hard|tough|rough|rotten|difficult|awful|horrible|bad) (?:year|term|time|few (?:weeks|months)|summer|start)(?: [\w']+){0,3} (?:with|since|after|as|because)\b",
)
_CUES = (
    "mum", "mam", "mother", "dad", "father", "parent", "family", "husband", "wife", "partner", "brother", "sister", "nan", "gran",
    "boyfriend", "girlfriend", "twins", "attend", "%", "days", "missed", "late", "absence", "detention", "lates", "n't", "not", "never",
    "home", "week", "spoken", "isolation", "set", "ow", "bill", "loss", "sorry", "away", "settled", "hard", "tough", "rough", "rotten", "difficult",
)  # fmt: skip
_PATTERN = re.compile("|".join(f"(?:{event})" for event in _EVENTS))


def family_events(text: str) -> Iterator[Span]:
    """Spans of the folded `text` that tell of a family's or a pupil's private matter, whosoever it is."""
    if any(cue in text for cue in _CUES):
        for found in _PATTERN.finditer(text):
            yield found.span()
