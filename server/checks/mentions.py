"""Where a draft names somebody: the one reading of names that every rule shares."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from server.checks.examination import Examination
from server.checks.names.hidden import revealed
from server.checks.names.narrowing import narrow
from server.checks.names.reader import Reader
from server.checks.names.wording import wording
from server.checks.register import Person, Register
from server.checks.text.disguise import undisguised
from server.checks.text.normalise import Folded, fold, folded


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the text that names somebody, in code points of the draft's text.

    `people` are those on the register who could be meant, narrowed down by class, year, initial or declared people;
    it is empty for a private person who is not on the register. The span takes in a title ("Mrs Patel") and leaves
    out a possessive 's. `together` is true where all of them are named at once ("the Smith twins") and they are too
    many for a mention each.
    """

    start: int
    end: int
    people: Sequence[Person]
    together: bool = False


def mentions(examination: Examination) -> tuple[Mention, ...]:
    """Everybody who is named in the text, in order, without overlaps but for those named together ("the Okafor twins").

    Use `examination.once(mentions)`.
    """
    plain = examination.once(folded)
    found = read(examination, examination.text, plain)
    register = examination.context.register or _NO_REGISTER
    clear = revealed(examination.text, examination.once(undisguised), register.names)
    if clear is plain:
        return found
    seen_through = [m for m in read(examination, examination.text, clear) if m.people and not _meets(m, found)]
    kept = [m for m in found if m.people or not _meets(m, seen_through)]
    return tuple(sorted([*kept, *seen_through], key=lambda m: m.start))


def mentions_in(examination: Examination, text: str, *, strangers: bool = True) -> tuple[Mention, ...]:
    """Everybody who is named in `text`, a description or credit of the draft; places count its code points.

    `strangers` also looks for people who are not on the register, as a photographer's credit need not be.
    """
    return read(examination, text, fold(text), strangers=strangers)


def read(examination: Examination, text: str, plain: Folded, *, strangers: bool = True) -> tuple[Mention, ...]:
    """Everybody who is named in `text`, whose folded form is `plain`."""
    register = examination.context.register or _NO_REGISTER
    index = register.names
    words = wording(text, plain, index.joined)
    ending = text[words[-1].end :] if words else ""
    reader = Reader(words, index, declared=examination.once(_declared), strangers=strangers, ending=ending)
    found: list[Mention] = []
    for name in narrow(reader, reader.read()):
        people = register.those(name.numbers)
        if name.together and len(people) <= _EACH:
            found += [Mention(name.start, name.end, (person,)) for person in people]
        else:
            found.append(Mention(name.start, name.end, people, together=name.together))
    return tuple(found)


_NO_REGISTER = Register()
_EACH = 32
"""Up to this many people who are named together have a mention each."""


def _declared(examination: Examination) -> frozenset[int]:
    """Places on the register of those who are declared to be in a picture."""
    register = examination.context.register or _NO_REGISTER
    ids = {person for attachment in examination.draft.attachments for person in attachment.people}
    return frozenset(number for person in ids if (number := register.number_of(person)) is not None)


def _meets(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(mention.start < other.end and other.start < mention.end and other.people for other in others)
