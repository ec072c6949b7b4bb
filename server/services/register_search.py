"""Finding people on the register in force by the beginning of their names."""

import unicodedata
from collections.abc import Iterable

from server.checks.register import Person
from server.services import register
from server.vocabulary import PersonKind


def search(words: str, limit: int) -> list[Person]:
    """At most `limit` people who have a name that begins with each of these words: pupils first, by class, and who has
    left last. Everybody on the register alike, whatever may be published of them."""
    wanted = _words(words)
    known = register.current()
    if not wanted or known is None:
        return []
    found = (person for person in known.people if _fits(person, wanted))
    return sorted(found, key=_place)[:limit]


def names_of(ids: Iterable[str]) -> dict[str, str]:
    """The names that these people are known by, by id; of those alone who are on the register in force."""
    known = register.current()
    wanted = set(ids)
    return {p.id: shown_name(p) for p in known.people if p.id in wanted} if known and wanted else {}


def shown_name(person: Person) -> str:
    """The name that people know them by."""
    return f"{person.preferred_name or person.first_name} {person.last_name}".strip()


def _fits(person: Person, wanted: list[str]) -> bool:
    names = _words(f"{person.preferred_name or ''} {person.first_name} {person.last_name}")
    return all(any(name.startswith(word) for name in names) for word in wanted)


def _words(text: str) -> list[str]:
    """The words of a text, without capitals, accents and apostrophes, parted at spaces and hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    for apostrophe in "'’‘`":
        plain = plain.replace(apostrophe, "")
    return plain.replace("-", " ").split()


def _place(person: Person) -> tuple[bool, bool, str, str, str, str]:
    return (
        person.left, person.kind is not PersonKind.PUPIL, person.class_name or "", person.last_name, person.first_name,
        person.id,
    )  # fmt: skip
