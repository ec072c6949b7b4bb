"""The school's own published contacts in place of private ones."""

import re
from collections.abc import Mapping

from server.checks.context import PublishedContacts
from server.checks.examination import Examination
from server.checks.finding import Finding
from server.checks.rule import Hit
from server.checks.text.sentences import sentences

_OFFICE_TEXT = "office admin info enquiries enquiry reception contact hello school mail postbox"
_OFFICE = frozenset(_OFFICE_TEXT.split())
_RINGS = re.compile(
    r"(?:\b(?:call|ring|phone|telephone|tel|contact|on|or|at|number|fax)\b[.:]?|[:☎📞📱(|])\s*$", re.IGNORECASE
)
_WRITES = re.compile(
    r"(?:\b(?:e-?mail|mail|contact|at|on|via|or|using|(?:write|reply|e-?mail|send|forward)\b[^.!?\n]{0,60}\bto)\b[.:]?"
    r"|[:📧✉(|]\ufe0f?)\s*$",
    re.IGNORECASE,
)
_SENDS = re.compile(r"\b(?:send|post|return|write|deliver|hand)\b[^.!?\n]{0,80}\bto\s+$", re.IGNORECASE)
# A school's number takes no texts and is nobody's own.
_OWN = re.compile(
    r"\b(?:my|his|her|their|our family|mobile|mob|cell|home number|text|texts|texting|sms|whats\s?app\w*|signal|"
    r"facetime|message|msg|dm)\b",
    re.IGNORECASE,
)


def office(contacts: PublishedContacts) -> str:
    """The school office and how to reach it, as the school publishes it: "the school office on 01632 960101"."""
    if contacts.phones:
        return f"the school office on {contacts.phones[0]}"
    email = own_email(contacts)
    return f"the school office at {email}" if email else "the school office"


def own_email(contacts: PublishedContacts) -> str | None:
    """The published address that is for everybody, else the first."""
    general = (email for email in contacts.emails if email.partition("@")[0].casefold() in _OFFICE)
    return next(general, contacts.emails[0] if contacts.emails else None)


def words(examination: Examination, hit: Hit) -> Mapping[str, str]:
    """`office`: the school office and how to reach it."""
    return {"office": office(examination.context.school.contacts)}


def instead_of_phone(examination: Examination, finding: Finding) -> str | None:
    """The school's own number, where the reader is asked to ring one."""
    phones = examination.context.school.contacts.phones
    lead, sentence = _around(examination, finding)
    return phones[0] if phones and _RINGS.search(lead) and not _OWN.search(sentence) else None


def instead_of_email(examination: Examination, finding: Finding) -> str | None:
    """The school's own address, where the reader is asked to write to one."""
    lead, sentence = _around(examination, finding)
    return (
        own_email(examination.context.school.contacts) if _WRITES.search(lead) and not _OWN.search(sentence) else None
    )


def instead_of_address(examination: Examination, finding: Finding) -> str | None:
    """The school office, where something is to be sent to a private address."""
    lead, _ = _around(examination, finding)
    return "the school office" if _SENDS.search(lead) else None


def _around(examination: Examination, finding: Finding) -> tuple[str, str]:
    """The sentence up to the finding, and all of it."""
    start = finding.start or 0
    opening, closing = next(((a, b) for a, b in examination.once(sentences) if a <= start < b), (start, finding.end))
    return examination.text[opening:start], examination.text[opening:closing]
