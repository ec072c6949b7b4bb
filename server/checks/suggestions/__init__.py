"""Ways out: what a finding suggests, and the text that can take the place of the words it is about.

A replacement is offered where it is certain to read well and to raise nothing new; elsewhere the suggestion says in a
sentence what to write. Both are worked out here for every rule, so that rules only say what is wrong.
"""

import logging
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from server.checks.examination import Examination
from server.checks.finding import Finding
from server.checks.rule import Hit
from server.checks.suggestions import calmer, contacts, people, plain_words, replies, shouting, web

logger = logging.getLogger(__name__)

Recheck = Callable[[str], tuple[Finding, ...]]
"""The findings of the same draft with another text."""

MOST_OFFERED = 6
LONGEST_TEXT = 2_000
"""Each replacement is tried out before it is offered; a long text full of findings must not take long for that."""

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


def words_for(rule_id: str, examination: Examination, hit: Hit) -> Mapping[str, str]:
    """What fills the placeholders of the rule's suggestion beside those that its hit fills."""
    found = _WORDS.get(rule_id)
    return found(examination, hit) if found else {}


def with_replacements(findings: tuple[Finding, ...], examination: Examination, recheck: Recheck) -> tuple[Finding, ...]:
    """`findings` with the replacements that are certain, each of which has been tried out by `recheck`."""
    offered = 0
    shown = []
    for finding in findings:
        if offered < MOST_OFFERED and (text := _certain(finding, examination)) is not None:
            offered += 1
            if _solves(finding, text, findings, examination, recheck):
                finding = replace(finding, replacement=text)
        shown.append(finding)
    return tuple(shown)


def _certain(finding: Finding, examination: Examination) -> str | None:
    suggest = _REPLACEMENTS.get(finding.rule)
    if suggest is None or finding.start is None or finding.end is None or len(examination.text) > LONGEST_TEXT:
        return None
    try:
        text = suggest(examination, finding)
    except Exception as error:
        # A suggestion is a kindness: without it the finding still stands. As in the engine, nothing of the draft is
        # written to the server's log.
        logger.error("no replacement for %s: %s", finding.rule, type(error).__name__)
        return None
    return None if text == finding.quote else text


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
