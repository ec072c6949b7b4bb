"""Who a draft makes public, and how: named in its words, named beside a picture, shown, or both together."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from server.checks.consent_record import consents, without_consent
from server.checks.examination import Examination
from server.checks.mentions import Mention, mentions, mentions_in
from server.checks.register import Person
from server.vocabulary import ConsentUse

MOST_LISTED = 24
"""Of people who are all named at once and lack consent, so many are listed; one is enough to decide."""


class Way(Enum):
    """How somebody is made public."""

    NAMED = "named"
    DESCRIBED = "described"
    PICTURED = "pictured"
    TOGETHER = "together"


_USES = {
    Way.NAMED: ConsentUse.NAME,
    Way.DESCRIBED: ConsentUse.NAME,
    Way.PICTURED: ConsentUse.IMAGE,
    Way.TOGETHER: ConsentUse.NAME_WITH_IMAGE,
}


@dataclass(frozen=True, slots=True)
class Exposure:
    """One way in which one person is made public. `person` is None for a declared id that is not on the register."""

    way: Way
    person: Person | None
    declared: str | None = None
    start: int | None = None
    end: int | None = None
    attachment: int | None = None


def exposures(examination: Examination) -> tuple[Exposure, ...]:
    """Every person whom the draft makes public, once for each way. Use `examination.once(exposures)`.

    A name that could be several people's is nobody's here; those are in `unclear`.
    """
    found: dict[tuple[str, ConsentUse], Exposure] = {}
    for exposure in (*_named(examination), *_described(examination), *_pictured(examination)):
        key = (exposure.person.id if exposure.person else exposure.declared or "", _USES[exposure.way])
        found.setdefault(key, exposure)
    together = []
    for (person, use), exposure in found.items():
        picture = found.get((person, ConsentUse.IMAGE))
        if use is ConsentUse.NAME and picture is not None:
            together.append(
                Exposure(Way.TOGETHER, exposure.person, None, exposure.start, exposure.end, exposure.attachment)
            )
    return (*found.values(), *together)


def lacks_consent(examination: Examination, exposure: Exposure) -> bool:
    """True when the record has no consent for this use on the draft's channel."""
    return exposure.person is None or not _has(examination, exposure.person, _USES[exposure.way])


def unclear(examination: Examination) -> tuple[tuple[Mention, int | None], ...]:
    """Names that fit several people of whom one at least has no consent, each with its attachment or None.

    Use `examination.once(unclear)`.
    """
    lacking: dict[int, bool] = {}
    found: list[tuple[Mention, int | None]] = []
    for mention, attachment in examination.once(every_mention):
        if len(mention.people) > 1 and not mention.together:
            # Repeated mentions of a great many share one list of them, which is read through once.
            those = id(mention.people)
            if those not in lacking:
                lacking[those] = any(_without_consent(examination, mention))
            if lacking[those]:
                found.append((mention, attachment))
    return tuple(found)


def every_mention(examination: Examination) -> tuple[tuple[Mention, int | None], ...]:
    """Names in the text, then those in descriptions and credits with the index of their attachment."""
    found: list[tuple[Mention, int | None]] = [(mention, None) for mention in examination.once(mentions)]
    for number, attachment in enumerate(examination.draft.attachments):
        for text, strangers in ((attachment.alt, True), (attachment.credit, False)):
            if text:
                found += [(mention, number) for mention in mentions_in(examination, text, strangers=strangers)]
    return tuple(found)


def _named(examination: Examination) -> list[Exposure]:
    return [
        Exposure(Way.NAMED, person, None, mention.start, mention.end)
        for mention, attachment in examination.once(_certain)
        if attachment is None
        for person in _meant(examination, mention)
    ]


def _described(examination: Examination) -> list[Exposure]:
    return [
        Exposure(Way.DESCRIBED, person, attachment=attachment)
        for mention, attachment in examination.once(_certain)
        if attachment is not None
        for person in _meant(examination, mention)
    ]


def _certain(examination: Examination) -> list[tuple[Mention, int | None]]:
    """Names that are certainly somebody's; of a great many named together more than once only the first time."""
    found: list[tuple[Mention, int | None]] = []
    seen: set[tuple[int, int | None]] = set()
    for mention, attachment in examination.once(every_mention):
        if mention.together and (id(mention.people), attachment) not in seen:
            seen.add((id(mention.people), attachment))
            found.append((mention, attachment))
        elif len(mention.people) == 1:
            found.append((mention, attachment))
    return found


def _meant(examination: Examination, mention: Mention) -> Iterator[Person]:
    """Who is meant; of too many named together those who decide: declared ones and some without consent."""
    if len(mention.people) == 1:
        yield mention.people[0]
    else:
        declared = {person for attachment in examination.draft.attachments for person in attachment.people}
        if declared:
            yield from (person for person in mention.people if person.id in declared)
        yield from islice(_without_consent(examination, mention), MOST_LISTED)


def _without_consent(examination: Examination, mention: Mention) -> Iterator[Person]:
    channel, today = examination.context.account.platform, examination.context.today
    return without_consent(mention.people, ConsentUse.NAME, channel, today)


def _pictured(examination: Examination) -> list[Exposure]:
    register = examination.context.register
    return [
        Exposure(Way.PICTURED, register.by_id.get(person) if register else None, person, attachment=number)
        for number, attachment in enumerate(examination.draft.attachments)
        for person in sorted(set(attachment.people))
    ]


def _has(examination: Examination, person: Person, use: ConsentUse) -> bool:
    return consents(person, use, examination.context.account.platform, examination.context.today)
