"""What belongs in a private conversation: one family's matter, incidents, internal affairs, complaints, allegations."""

from collections.abc import Iterator
from itertools import chain

from server.checks.examination import Examination
from server.checks.phrases import behaviour_incident, confidential, defamation, grievance, personal_message
from server.checks.phrases.book import Phrasebook
from server.checks.phrases.hits import merged, sentence_hits
from server.checks.phrases.reading import reading
from server.checks.published_text import in_published_text
from server.checks.rule import Hit, rule
from server.vocabulary import Severity

_MESSAGES = Phrasebook(personal_message.PHRASES, personal_message.UNLESS)
_WHEN_ADDRESSED = Phrasebook(personal_message.WHEN_ADDRESSED, personal_message.UNLESS)
_ADDRESS = Phrasebook(personal_message.ADDRESS)
_SECRETS = Phrasebook(confidential.PHRASES, confidential.UNLESS)
_ALLEGATIONS = Phrasebook(defamation.PHRASES, defamation.UNLESS)
_COMPLAINTS = Phrasebook(grievance.PHRASES, grievance.UNLESS)
_INCIDENTS = Phrasebook(behaviour_incident.PHRASES, behaviour_incident.UNLESS)


@rule(
    "content.personal_message",
    Severity.BLOCK,
    title="One family's matter in public",
    message="“{quote}” takes up one person's matter where everybody can read it.",
    suggestion="Ring or write to them, and post at most: “{reply}”",
    sources=("P2.1", "G", "L"),
)
@in_published_text
def one_persons_matter(examination: Examination) -> Iterator[Hit]:
    """A message to one person or family, or a reply that takes up one child's matter (rules.md, 15 and 28)."""
    words = examination.once(reading)
    books = [_MESSAGES]
    if examination.draft.reply or _ADDRESS.found(words):
        books.append(_WHEN_ADDRESSED)
    return merged(find.sentence.source for find in chain.from_iterable(book.finds(words) for book in books))


@rule(
    "content.confidential",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="May not be public yet",
    message="“{quote}” sounds internal, or not yet announced.",
    suggestion="Wait until it has been announced, or ask a senior leader what may be said now.",
    sources=("B don'ts", "W3.2"),
)
@in_published_text
def internal(examination: Examination) -> Iterator[Hit]:
    """Secrecy, and unpublished staffing, money, plans and results."""
    return sentence_hits(examination, _SECRETS)


@rule(
    "content.defamation",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="Accuses somebody",
    message="“{quote}” accuses a person or an organisation of wrongdoing.",
    suggestion="Leave the accusation out, and take your concern to a senior leader, who can follow it up.",
    sources=("B behaviour", "B don'ts", "W3.2"),
)
@in_published_text
def allegation(examination: Examination) -> Iterator[Hit]:
    """A damaging allegation about an identifiable person or organisation."""
    return sentence_hits(examination, _ALLEGATIONS)


@rule(
    "content.grievance",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="Complains in public",
    message="“{quote}” reads as a complaint about colleagues, parents, the trust or the authority.",
    suggestion="Say what families need to know. Take the complaint to the person who can put it right.",
    sources=("P3", "B don'ts"),
)
@in_published_text
def complaint(examination: Examination) -> Iterator[Hit]:
    """A complaint about the school, colleagues, parents, the trust or the authority (rules.md, 20)."""
    return sentence_hits(examination, _COMPLAINTS)


@rule(
    "content.behaviour_incident",
    Severity.SECOND_OPINION,
    by_wording=True,
    title="Discusses an incident",
    message="“{quote}” discusses a particular incident of behaviour or safeguarding.",
    suggestion="Leave the incident out. If families need to know something, a senior leader can write to them; to "
    "somebody who asks, answer: “{reply}”",
    sources=("P5", "W3.4"),
)
@in_published_text
def incident(examination: Examination) -> Iterator[Hit]:
    """A particular incident; general reminders and damage by outsiders are none (rules.md, 23 and 30)."""
    return sentence_hits(examination, _INCIDENTS)
