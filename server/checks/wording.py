"""The words in which a consent finding speaks of somebody; they never say why consent is missing."""

from server.checks.examination import Examination
from server.checks.names.lists import words
from server.checks.publicity import Exposure, Way
from server.checks.register import Person
from server.checks.text.tokens import Token, tokens
from server.vocabulary import PersonKind

DESCRIBED = "A name in the description or credit of attachment "
PICTURED = "The picture of one person in attachment "


def subject_of(way: Way, quote: str | None, attachment: int | None) -> str:
    """What may not be published, as the subject of a sentence."""
    number = (attachment or 0) + 1
    if way is Way.PICTURED:
        return f"{PICTURED}{number}"
    name = f"{DESCRIBED}{number}" if quote is None else f"The name ‘{quote}’"
    return f"{name} together with a picture of the same person" if way is Way.TOGETHER else name


def in_place_of(person: Person) -> str:
    """A way to speak of `person` without the name: "one of our Year 4s"."""
    if person.kind is not PersonKind.PUPIL:
        return "a member of our team" if person.kind is PersonKind.STAFF else "one of our supporters"
    year = (person.year_group or "").strip()
    if year.lower().startswith("year ") and year[5:].strip().isdigit():
        return f"one of our Year {int(year[5:])}s"
    return f"one of our {year} children" if year and len(year) < 30 else "one of our pupils"


def lone_subject_replacement(examination: Examination, exposure: Exposure) -> str | None:
    """Text that can take a pupil's name's place without breaking the sentence: a lone subject before its verb."""
    person = exposure.person
    if exposure.way is not Way.NAMED or person is None or person.kind is not PersonKind.PUPIL or exposure.end is None:
        return None
    text, start, end = examination.text, exposure.start or 0, exposure.end
    before, after = _neighbours(examination.once(tokens), start, end)
    if after is None or text[end : after.start] != " " or after.folded not in words("verbs"):
        return None
    opens = before is None or any(mark in text[before.end : start] for mark in ".!?\n")
    if not opens and (before is None or text[before.end : start] not in (" ", ", ") or before.folded in ("and", "our")):
        return None
    stand_in = in_place_of(person)
    return stand_in[0].upper() + stand_in[1:] if opens else stand_in


def _neighbours(every: tuple[Token, ...], start: int, end: int) -> tuple[Token | None, Token | None]:
    before = next((token for token in reversed(every) if token.end <= start), None)
    return before, next((token for token in every if token.start >= end), None)
