"""Abuse and hate that is quoted in order to condemn it (rules.md, 19)."""

import re

from server.checks.examination import Examination
from server.checks.phrases.book import Find, Phrasebook
from server.checks.phrases.reading import Reading, Sentence, reading
from server.checks.text.sentences import Span

_QUOTED = re.compile(r"[\"“«'‘](?:(?<=[\"“«])[^\"”»\n]{2,300}[\"”»]|(?<!\w.)(?<=['‘])[^'’\n]{2,300}['’](?!\w))")

CONDEMNING = """\
(is|are|was|were|be|it's|its|that's|words|language|behaviour) [simply|just|absolutely|totally|never|completely]
    (unacceptable|not acceptable|not ok|not okay|never ok|never okay|never acceptable|wrong|hurtful|hateful|racist|
    sexist|homophobic|bullying|unkind|vile|disgusting|a hate crime|not welcome|not tolerated|banned|out of order)
(won't|will not|do not|don't|never|cannot|can't) [be] (tolerate|tolerated|accept|accepted|stand for|allow|allowed|
    ignore|ignored|put up with)
(no place|zero tolerance|speak up|speak out|speaking out|report it|reported it|call it out|calling it out|challenge it|
    challenging|stood up to|stand up to|standing up to|condemn*|anti bullying|anti racism|hate crime|hate speech)
(words|names|comments|language) (like|such as) [this|these|that] .. (hurt|hurts|wound|harm|matter|stick)
(was|were|been|being|is|are|get|gets) (called|told|shouted|sprayed|written|sent|painted|daubed|yelled|chanted|abused)
(nobody|no one|no child|no pupil|never) .. (should|ought to|deserves to) [ever] [have to] (hear|be called|say|read|face)
why (words|we never say|it is wrong|it's wrong)
(hurt|hurts|hurtful|upset|upsetting) .. (word|words|called|hear)
"""

_CONDEMNING = Phrasebook(CONDEMNING)


def condemned(examination: Examination, find: Find) -> bool:
    """True when `find` stands in quotation marks and the words around it condemn it."""
    if not any(start <= find.span[0] and find.span[1] <= end for start, end in examination.once(quotations)):
        return False
    around = examination.once(reading)
    return any(_CONDEMNING.found_in(around, s) for s in _near(around, find.span))


def quotations(examination: Examination) -> tuple[Span, ...]:
    """The stretches of the draft that stand in quotation marks. Use `examination.once(quotations)`."""
    return tuple(match.span() for match in _QUOTED.finditer(examination.text))


def _near(around: Reading, span: Span) -> list[Sentence]:
    at = next((n for n, s in enumerate(around.sentences) if s.source[1] >= span[0]), None)
    return [] if at is None else list(around.sentences[max(0, at - 1) : at + 3])
