"""Speaking of somebody without the name: "one of our Year 4s"."""

import re
from collections.abc import Mapping
from itertools import pairwise

from server.checks.examination import Examination
from server.checks.finding import Finding
from server.checks.mentions import Mention, mentions
from server.checks.publicity import Exposure, Way, exposures, lacks_consent
from server.checks.register import Person
from server.checks.rule import Hit
from server.checks.suggestions.grammar import Place, Position, place_of
from server.checks.suggestions.groups import PUPILS, STAFF, Group, common_group, group_of, together
from server.checks.text.normalise import fold
from server.checks.text.sentences import sentences
from server.vocabulary import PersonKind

# What may stand between two names of one list: "Ada (Year 3), Bo and Cy".
_JOINED = re.compile(r"\s*(?:\([^()\n]{1,20}\))?[\s,;&+/•*-]{0,6}(?:and\s|with\s|plus\s)?\s*", re.IGNORECASE)
_GROUPED = frozenset(("class", "classes", "form", "group", "tutor", "room", "team", "year"))
MOST_PEOPLE = 20
"""Of whom one name can be and who can still be spoken of in one way."""


def words(examination: Examination, hit: Hit) -> Mapping[str, str]:
    """`instead`: how to speak of the person, or of all in one list with the person, as "‘one of our Year 4s’ instead".

    The words are the same for a missing consent and for somebody on the do-not-publish list.
    """
    every = (exposure.person for exposure in examination.once(exposures))
    person = next((p for p in every if p is not None and p.id == hit.person), None)
    if person is None:
        return {"instead": "‘one of our pupils’ instead"}
    listed = _list_with(examination, hit.start, hit.end, person)
    if len(listed) < 2:
        return {"instead": f"‘{group_of(person).one}’ instead"}
    return {"instead": f"‘{together(listed)}’ in place of the marked names"}


def instead_of_name(examination: Examination, finding: Finding) -> str | None:
    """What can take the place of a name, where the sentence stands with it; None where it might not."""
    start, end = finding.start or 0, finding.end or 0
    here = [m for m in examination.once(mentions) if (m.start, m.end) == (start, end)]
    if len(here) != 1 or not 0 < len(here[0].people) <= MOST_PEOPLE:
        return None
    people = here[0].people
    group = common_group(people)
    if group is None or any(len(_list_with(examination, start, end, person)) > 1 for person in people):
        return None
    if _says_the_group(examination, start, end, people[0]):
        group = PUPILS
    place = place_of(examination, start, end)
    return _fitted(group, place) if place is not None else None


def _fitted(group: Group, place: Place) -> str | None:
    if place.position is Position.OWNER:
        if group == STAFF and place.next_word in _GROUPED:
            return None
        stand_in = group.a
    else:
        stand_in = f"to {group.one}" if place.position is Position.GREETED else group.one
    return stand_in[0].upper() + stand_in[1:] if place.opens else stand_in


def _says_the_group(examination: Examination, start: int, end: int, person: Person) -> bool:
    """True when the sentence says the pupil's year or class anyway: "Ada (Year 3)"."""
    if person.kind is not PersonKind.PUPIL:
        return False
    around = next(((a, b) for a, b in examination.once(sentences) if a <= start < b), (start, end))
    said = fold(examination.text[around[0] : around[1]]).text
    return any(name and fold(name).text in said for name in (person.year_group, person.class_name))


def _list_with(examination: Examination, start: int | None, end: int | None, person: Person) -> list[Person]:
    """Everybody without consent in the list of names that the one at `start:end` belongs to, that one included."""
    lists = [run for run in examination.once(_lists) if any((m.start, m.end) == (start, end) for m in run)]
    if not lists:
        return [person]
    named = {p.id: p for m in lists[0] if len(m.people) == 1 for p in m.people}
    return [p for p in named.values() if lacks_consent(examination, Exposure(Way.NAMED, p))]


def _lists(examination: Examination) -> list[list[Mention]]:
    """The names of the text, those of one list together. Use `examination.once(_lists)`."""
    every = examination.once(mentions)
    runs = [[mention] for mention in every[:1]]
    for before, mention in pairwise(every):
        same = mention.start < before.end
        if same or _JOINED.fullmatch(examination.text, before.end, mention.start):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs
