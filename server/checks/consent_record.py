"""What the consent record says about one use on one channel (rules.md, 1 and 6)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from server.checks.register import Consent, ManyPeople, Person
from server.vocabulary import Channel, ConsentStatus, ConsentUse


def consents(person: Person, use: ConsentUse, channel: Channel, today: date) -> bool:
    """True when a live consent covers `use` on `channel` on the school's local date `today`.

    A person on the do-not-publish list has none, whatever the record says.
    """
    return not person.do_not_publish and allowed(person.consents, use, channel, today)


def without_consent(people: Sequence[Person], use: ConsentUse, channel: Channel, today: date) -> Iterator[Person]:
    """Those of `people` who have no live consent, in their order.

    Whoever only asks whether there is anybody stops at the first. What a great many were found to have is remembered,
    so that a name which half the register bears is read out of the record once and not with every draft.
    """
    if not isinstance(people, ManyPeople):
        return (person for person in people if not consents(person, use, channel, today))
    return _among_many(people, use, channel, today)


_UNKNOWN, _GIVEN, _MISSING = 0, 1, 2
_STEP = 256


def _among_many(people: ManyPeople, use: ConsentUse, channel: Channel, today: date) -> Iterator[Person]:
    known = people.register.remembered((use, channel, today))
    for begin in range(0, len(people), _STEP):
        numbers = people.numbers[begin : begin + _STEP]
        for number in numbers[known[numbers] == _UNKNOWN].tolist():
            given = consents(people.register.people[number], use, channel, today)
            known[number] = _GIVEN if given else _MISSING
        for number in numbers[known[numbers] == _MISSING].tolist():
            yield people.register.people[number]


def allowed(record: Iterable[Consent], use: ConsentUse, channel: Channel, today: date) -> bool:
    """What the record alone says.

    Only live rows count. A row for the channel beats a row for every channel, but a refusal for every channel that is
    newer ends the channel's consent. In one scope the newest row wins; of two from one day, the refusal. No live row
    means no consent.
    """
    live = [c for c in record if c.use is use and c.channel in (channel, None) and is_live(c, today)]
    here = _latest([c for c in live if c.channel is channel])
    everywhere = _latest([c for c in live if c.channel is None])
    if here is None:
        return everywhere is not None and permits(everywhere)
    if everywhere is not None and not permits(everywhere) and everywhere.valid_from > here.valid_from:
        return False
    return permits(here)


def is_live(consent: Consent, today: date) -> bool:
    """True from `valid_from` to `valid_until`, both days included."""
    return consent.valid_from <= today and (consent.valid_until is None or today <= consent.valid_until)


def permits(consent: Consent) -> bool:
    """True when the row allows the use. An objection undoes every basis (UK GDPR, articles 7(3) and 21)."""
    return consent.status is ConsentStatus.GIVEN and not consent.objection


def _latest(rows: list[Consent]) -> Consent | None:
    return max(rows, key=lambda row: (row.valid_from, not permits(row)), default=None)
