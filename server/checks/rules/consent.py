"""Consent: nobody is named or pictured without it.

The texts say that consent is missing and never why, so that a refusal, a withdrawal, an expired or absent record and
the do-not-publish list all look alike (rules.md, 7).
"""

from collections.abc import Iterator, Sequence

from server.checks.examination import Examination
from server.checks.publicity import Exposure, Way, every_mention, exposures, lacks_consent, unclear
from server.checks.register import Person
from server.checks.rule import Hit, rule
from server.checks.text.normalise import fold
from server.checks.wording import subject_of
from server.vocabulary import AttachmentKind, Severity

DO_NOT_PUBLISH = "consent.do_not_publish"
NO_CONSENT = "{subject} may not be published on {channel}: no consent for this is recorded."
RECORD = "or record consent in the register and check again."
NAMED_TITLE = "Named without consent"
PICTURED_TITLE = "Pictured without consent"


@rule(
    "consent.name",
    Severity.BLOCK,
    title=NAMED_TITLE,
    message=NO_CONSENT,
    suggestion=f"Leave the name out, write {{instead}}, {RECORD}",
    sources=("P2.1", "G", "L", "B images"),
)
def name(examination: Examination) -> Iterator[Hit]:
    """Somebody on the register is named and has no live consent for that."""
    return _missing(examination, Way.NAMED, Way.DESCRIBED)


@rule(
    "consent.image",
    Severity.BLOCK,
    title=PICTURED_TITLE,
    message=NO_CONSENT,
    suggestion=f"Choose a picture without this person, {RECORD}",
    sources=("P2.1", "B images", "G"),
)
def image(examination: Examination) -> Iterator[Hit]:
    """Somebody declared to be in a picture has no live consent for that, or is not on the register at all."""
    return _missing(examination, Way.PICTURED)


@rule(
    "consent.name_with_image",
    Severity.BLOCK,
    title="Name and picture together without consent",
    message=NO_CONSENT,
    suggestion=f"Leave out the name or the picture, {RECORD}",
    sources=("P2.1", "B images"),
)
def name_with_image(examination: Examination) -> Iterator[Hit]:
    """Somebody is named and pictured, without consent for the two together."""
    return _missing(examination, Way.TOGETHER)


@rule(
    DO_NOT_PUBLISH,
    Severity.BLOCK,
    title="On the do-not-publish list",
    message=NO_CONSENT,
    suggestion="Leave out the name and the picture; the designated safeguarding lead knows more.",
    sources=("B images",),
)
def do_not_publish(examination: Examination) -> Iterator[Hit]:
    """Somebody on the do-not-publish list is named or pictured.

    Authors see these as the missing consents that they replace: `server.checks.disclosure`.
    """
    for exposure in examination.once(_in_order):
        if _stands_alone(examination, exposure) and exposure.way is not Way.TOGETHER:
            yield _hit(examination, exposure)


@rule(
    "consent.ambiguous",
    Severity.SECOND_OPINION,
    title="This name fits several people",
    message="{name} fits several people on the register, and consent is not recorded for all of them.",
    suggestion="Say which of them is meant, with a class or the initial of the surname, or leave the name out.",
    sources=("P2.1",),
)
def ambiguous(examination: Examination) -> Iterator[Hit]:
    """A name fits several people, and consent depends on which of them is meant."""
    seen: set[Sequence[Person]] = set()
    for mention, attachment in examination.once(unclear):
        if mention.people not in seen:
            seen.add(mention.people)
            yield _unresolved(examination, mention.start, mention.end, attachment)


@rule(
    "consent.unlisted_person",
    Severity.SECOND_OPINION,
    title="Somebody who is not on the register",
    message="{name} looks like the name of a private person who is not on the register.",
    suggestion="Say who it is to the school instead (‘a parent’, ‘our visitor’), or ask the person first and let a "
    "senior leader know that you did.",
    sources=("P2.1", "G"),
)
def unlisted_person(examination: Examination) -> Iterator[Hit]:
    """A private person is named who is not on the register."""
    seen: set[str] = set()
    for mention, attachment in examination.once(every_mention):
        if mention.people:
            continue
        text = examination.text[mention.start : mention.end] if attachment is None else f"{attachment} {mention.start}"
        key = fold(text).text
        if key not in seen:
            seen.add(key)
            yield _unresolved(examination, mention.start, mention.end, attachment)


@rule(
    "consent.people_undeclared",
    Severity.SECOND_OPINION,
    title="People are shown and nobody is declared",
    message="{picture} shows people, and nobody has said who they are.",
    suggestion="Say who is in it, so that their consent can be checked, or choose one without people.",
    sources=("B images", "G"),
)
def people_undeclared(examination: Examination) -> Iterator[Hit]:
    """A picture or video shows people, and nobody has been declared."""
    for number, attachment in enumerate(examination.draft.attachments):
        if attachment.shows_people and not attachment.people:
            kind = "video" if attachment.kind is AttachmentKind.VIDEO else "picture"
            yield Hit(attachment=number, words={"picture": f"The {kind} (attachment {number + 1})"})


def _missing(examination: Examination, *ways: Way) -> Iterator[Hit]:
    for exposure in examination.once(_in_order):
        if exposure.way in ways and not _stands_alone(examination, exposure):
            yield _hit(examination, exposure)


def _in_order(examination: Examination) -> list[Exposure]:
    """Exposures without consent. The order says nothing about why: text first, then attachments, then person.

    Use `examination.once(_in_order)`.
    """
    return sorted(
        (exposure for exposure in examination.once(exposures) if lacks_consent(examination, exposure)),
        key=lambda e: (e.start is None, e.start or 0, e.attachment or 0, e.person.id if e.person else ""),
    )


def _stands_alone(examination: Examination, exposure: Exposure) -> bool:
    listed = exposure.person is not None and exposure.person.do_not_publish
    return listed and examination.context.policy.setting(DO_NOT_PUBLISH).enabled


def _hit(examination: Examination, exposure: Exposure) -> Hit:
    quote = None if exposure.start is None else examination.text[exposure.start : exposure.end]
    return Hit(
        start=exposure.start,
        end=exposure.end,
        attachment=exposure.attachment,
        person=exposure.person.id if exposure.person else None,
        words={"subject": subject_of(exposure.way, quote, exposure.attachment)},
    )


def _unresolved(examination: Examination, start: int, end: int, attachment: int | None) -> Hit:
    if attachment is None:
        return Hit(start=start, end=end, words={"name": f"‘{examination.text[start:end]}’"})
    return Hit(
        attachment=attachment, words={"name": f"A name in the description or credit of attachment {attachment + 1}"}
    )
