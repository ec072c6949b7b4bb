"""Ways out: what a finding suggests, and the text that can take the place of the words it is about.

A replacement is offered where it is certain to read well and to raise nothing new; elsewhere the suggestion says in a
sentence what to write. Both are worked out here for every rule, so that rules only say what is wrong.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from server.checks.examination import Examination
from server.checks.finding import Finding
from server.checks.rule import Hit
from server.checks.suggestions import calmer, contacts, people, plain_words, replies, shouting, web

logger = logging.getLogger(__name__)

Recheck = Callable[[str], tuple[Finding, ...]]
"""The findings of the same draft with another text."""

MOST_TRIED = 4
LONGEST_TEXT = 2_000
"""A replacement is tried out before it is offered, which takes as long as a check; the next ones are offered by the
next check."""

_REPLACEMENTS: Mapping[str, Callable[[Examination, Finding], str | None]] = {
    "consent.name": people.instead_of_name,
    "consent.do_not_publish": people.instead_of_name,
    "consent.ambiguous": people.instead_of_name,
    "personal_data.phone": contacts.instead_of_phone,
    "personal_data.email": contacts.instead_of_email,
    "personal_data.address": contacts.instead_of_address,
    "tone.shouting": shouting.quieter,
    "tone.unprofessional": plain_words.plainer,
    "content.unsafe_link": web.encrypted,
}
_WORDS: Mapping[str, Callable[[Examination, Hit], Mapping[str, str]]] = {
    "consent.name": people.words,
    "consent.do_not_publish": people.words,
    "personal_data.phone": contacts.words,
    "personal_data.email": contacts.words,
    "tone.hostile": calmer.words,
    "content.personal_message": replies.words,
    "content.behaviour_incident": replies.words,
    "content.media_enquiry": replies.press_words,
}
_PLAINLY = {
    "instead": "‘one of our pupils’ instead",
    "office": "the school office",
    "pattern": "Please …, so that …. Thank you.",
    "reply": "Thank you for getting in touch. Please speak to the school office.",
    "press": "the school's press contact",
}
"""What is said where the better words cannot be worked out."""


def words_for(rule_id: str, examination: Examination, hit: Hit) -> Mapping[str, str]:
    """What fills the placeholders of the rule's suggestion beside those that its hit fills."""
    found = _WORDS.get(rule_id)
    if found is None:
        return {}
    try:
        return found(examination, hit)
    except Exception as error:
        _report(rule_id, error)
        return _PLAINLY


def with_replacements(findings: tuple[Finding, ...], examination: Examination, recheck: Recheck) -> tuple[Finding, ...]:
    """`findings` with the replacements that are certain, each of which has been tried out by `recheck`."""
    if len(examination.text) > LONGEST_TEXT:
        return findings
    texts: dict[int, str] = {}
    for place, text in islice(_offers(findings, examination), MOST_TRIED):
        if _solves(findings[place], text, findings, examination, recheck):
            texts[place] = text
    return tuple(replace(f, replacement=texts[n]) if n in texts else f for n, f in enumerate(findings))


def _offers(findings: tuple[Finding, ...], examination: Examination) -> Iterator[tuple[int, str]]:
    """What could take the place of a finding's words, with the finding's place among the others."""
    for place, finding in enumerate(findings):
        suggest = _REPLACEMENTS.get(finding.rule)
        if suggest is None or finding.start is None or finding.end is None:
            continue
        try:
            text = suggest(examination, finding)
        except Exception as error:
            _report(finding.rule, error)
            continue
        if text is not None and text != finding.quote:
            yield place, text


def _solves(
    finding: Finding, text: str, before: tuple[Finding, ...], examination: Examination, recheck: Recheck
) -> bool:
    """True when nothing is found in the new words for which they were put in, and nothing more anywhere."""
    start, end = finding.start or 0, finding.end or 0
    after = recheck(examination.text[:start] + text + examination.text[end:])
    new_end = start + len(text)
    if any(
        f.rule == finding.rule and f.start is not None and f.start < new_end and start < (f.end or 0) for f in after
    ):
        return False
    return Counter(f.rule for f in after) <= Counter(f.rule for f in before)


def _report(rule_id: str, error: Exception) -> None:
    """A way out is a kindness: without it the finding still stands. As in the engine, nothing of the draft is written
    to the server's log."""
    logger.error("no way out for %s: %s", rule_id, type(error).__name__)
