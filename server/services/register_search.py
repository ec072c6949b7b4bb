"""Finding people on the register in force by the beginning of their names, and by their class."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

from server.checks.register import Person
from server.services import register
from server.vocabulary import PersonKind


def search(words: str, limit: int) -> list[Person]:
    """At most `limit` people who have a name, or a class, that begins with each of these words: those found by name
    alone first, of them pupils, by class, and who has left last. Everybody on the register alike, whatever may be
    published of them."""
    wanted = _words(words)
    known = register.current()
    if not wanted or known is None:
        return []
    found = [person for person in known.people if _fits([*_names(person), *_class_words(person.class_name)], wanted)]
    return sorted(found, key=lambda person: (person.left, not _fits(_names(person), wanted), *_place(person)))[:limit]


def classes(words: str, limit: int) -> list[tuple[str, int]]:
    """At most `limit` classes that begin with these words ("4e" for 4 Elm too), each with how many are in it."""
    wanted = _words(words)
    known = register.current()
    if not wanted or known is None:
        return []
    sizes = Counter(person.class_name for person in known.people if person.class_name and not person.left)
    return sorted((name, size) for name, size in sizes.items() if _fits(_class_words(name), wanted))[:limit]


def of_class(name: str, limit: int) -> list[Person]:
    """Everybody who is in this class today, in the order of a class list; `limit` at most."""
    known = register.current()
    people = known.people if known else ()
    return sorted((one for one in people if one.class_name == name and not one.left), key=_place)[:limit]


def by_ids(ids: list[str]) -> list[Person]:
    """The people with these ids, in their order, but for those who are not on the register any more."""
    known = register.current()
    found = known.by_id if known else {}
    return [found[person_id] for person_id in dict.fromkeys(ids) if person_id in found]


def names_of(ids: Iterable[str]) -> dict[str, str]:
    """The names that these people are known by, by id; of those alone who are on the register in force."""
    known = register.current()
    wanted = set(ids)
    return {p.id: shown_name(p) for p in known.people if p.id in wanted} if known and wanted else {}


def shown_name(person: Person) -> str:
    """The name that people know them by."""
    return f"{person.preferred_name or person.first_name} {person.last_name}".strip()


def _fits(words: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _names(person: Person) -> list[str]:
    return _words(f"{person.preferred_name or ''} {person.first_name} {person.last_name}")


def _class_words(class_name: str | None) -> list[str]:
    words = _words(class_name or "")
    return [*words, "".join(words)]


def _words(text: str) -> list[str]:
    """The words of a text, without capitals, accents and apostrophes, parted at spaces and hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    for apostrophe in "'’‘`":
        plain = plain.replace(apostrophe, "")
    return plain.replace("-", " ").split()


def _place(person: Person) -> tuple[bool, str, str, str, str]:
    return (
        person.kind is not PersonKind.PUPIL, person.class_name or "", person.last_name, person.first_name, person.id,
    )  # fmt: skip
