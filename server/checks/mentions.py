"""Where a draft names somebody: the one reading of names that every rule shares."""

from dataclasses import dataclass

from server.checks.examination import Examination
from server.checks.register import Person


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the text that names somebody, in code points of the draft's text.

    `people` are those on the register who could be meant, narrowed down by class, year, initial or declared people;
    it is empty for a private person who is not on the register. The span takes in a title ("Mrs Patel") and leaves
    out a possessive 's.
    """

    start: int
    end: int
    people: tuple[Person, ...]


def mentions(examination: Examination) -> tuple[Mention, ...]:
    """Everybody who is named in the text, in order, without overlaps. Use `examination.once(mentions)`."""
    return ()
