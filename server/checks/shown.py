"""Who a draft names or shows: everybody, with consent or without, so that what was posted can be found again."""

from dataclasses import dataclass
from itertools import islice

from server.checks.examination import Examination
from server.checks.publicity import every_mention

MOST_MEANT = 100
"""Of people who could be meant by one name, so many are noted."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How somebody is made public. `certain` is False where they are only one of several who fit the name."""

    named: bool = False
    pictured: bool = False
    certain: bool = True


def shown_in(examination: Examination) -> dict[str, Shown]:
    """Everybody on the register who is, or could be, named in the draft, and everybody declared in a picture, by id."""
    found: dict[str, Shown] = {}
    for mention, _ in examination.once(every_mention):
        certain = len(mention.people) == 1 or mention.together
        for person in islice(mention.people, MOST_MEANT):
            before = found.get(person.id)
            found[person.id] = Shown(named=True, certain=certain or (before is not None and before.certain))
    for attachment in examination.draft.attachments:
        for person_id in attachment.people:
            found[person_id] = Shown(named=person_id in found and found[person_id].named, pictured=True)
    return found
