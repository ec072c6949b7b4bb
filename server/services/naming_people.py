"""Whether a kept draft is about somebody: by what was declared and found, and by their name in its words."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from server.models import DraftCheck
from server.services import register

LONGEST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Sought:
    """Who is looked for: their id on the register, if they are on it, and the names they are found by."""

    person_id: str | None
    names: re.Pattern[str] | None

    def is_in_words(self, text: str) -> bool:
        """Whether the text has the name."""
        return bool(text) and self.names is not None and self.names.search(plain(text)) is not None


def of_register(person_id: str) -> Sought:
    """Somebody of the register; also one who is not on it any more, by what was declared and found of them alone."""
    known = register.current()
    person = known.by_id.get(person_id) if known else None
    if person is None:
        return Sought(person_id, None)
    firsts = dict.fromkeys(filter(None, (person.preferred_name, person.first_name)))
    return Sought(person_id, by_words([f"{first} {person.last_name}".strip() for first in firsts]).names)


def by_words(wanted: list[str]) -> Sought:
    """Whoever is called one of these, whole words, whatever stands between the words of a name."""
    patterns = [r"[\W_]+".join(map(re.escape, words)) for one in wanted if (words := plain(one).split())]
    if not patterns:
        return Sought(None, None)
    return Sought(None, re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)"))


def plain(text: str) -> str:
    """The text without capitals, accents and apostrophes."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c) and c not in "'’‘`")


def is_about(kept: DraftCheck, sought: Sought) -> bool:
    """Whether a check's draft names, shows or tags whoever is sought."""
    declared = {one for a in kept.content.get("attachments", ()) for one in a.get("people", ())}
    found = {finding.get("person") for finding in kept.findings}
    if sought.person_id is not None and sought.person_id in declared | found:
        return True
    return any(sought.is_in_words(text) for text in written(kept.content))


def written(content: dict[str, Any]) -> list[str]:
    """The words of a draft: its text, and what its pictures say of themselves."""
    more = (a.get(part) or "" for a in content.get("attachments", ()) for part in ("alt", "credit"))
    return [content.get("text", ""), *more]
