"""The words and marks by which log events are found, and what is asked for, as SQLite and PostgreSQL are asked.

A text is its words: lower case, without accents and apostrophes. A mark stands for a fact about an event, such as its
actor or a rule; it begins with "_", which no word does, so that nobody can type one. Both databases are given the same
words and marks, so that they find the same events.
"""

import hashlib
import re
import unicodedata
from base64 import b32encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from server.errors import InvalidInput

MAX_ASKED = 200
MAX_TERMS = 12
MAX_WORD = 60
MIN_BEGINNING = 3
BREAK = "_"
"""Stands between two texts of one event, so that no phrase reaches from one into the other."""

_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')


class Kind(StrEnum):
    """What a mark says of an event."""

    SCHOOL = "school"
    ACTION = "action"
    ACTOR = "actor"
    ACCOUNT = "account"
    VERDICT = "verdict"
    DECISION = "decision"
    RULE = "rule"
    INSTEAD = "instead"
    """A rule that somebody who may not know the do-not-publish list is shown in place of it."""
    PERSON = "person"
    LOOKED_AT = "looked_at"


@dataclass(frozen=True, slots=True)
class Term:
    """Words in this order, the last one only begun where `begun` says so; or one mark."""

    words: tuple[str, ...]
    begun: bool = False

    def fts5(self) -> str:
        return f'"{" ".join(self.words)}"' + (" *" if self.begun else "")

    def tsquery(self) -> str:
        quoted = [f"'{word}'" for word in self.words]
        return "(" + " <-> ".join(quoted) + (":*" if self.begun else "") + ")"


@dataclass(frozen=True, slots=True)
class All:
    """Everything of this."""

    parts: tuple["Asked", ...]

    def fts5(self) -> str:
        return "(" + " AND ".join(part.fts5() for part in self.parts) + ")"

    def tsquery(self) -> str:
        return "(" + " & ".join(part.tsquery() for part in self.parts) + ")"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Something of this."""

    parts: tuple["Asked", ...]

    def fts5(self) -> str:
        return "(" + " OR ".join(part.fts5() for part in self.parts) + ")"

    def tsquery(self) -> str:
        return "(" + " | ".join(part.tsquery() for part in self.parts) + ")"


@dataclass(frozen=True, slots=True)
class Without:
    """The one without the other."""

    wanted: "Asked"
    unwanted: "Asked"

    def fts5(self) -> str:
        return f"({self.wanted.fts5()} NOT {self.unwanted.fts5()})"

    def tsquery(self) -> str:
        return f"({self.wanted.tsquery()} & !{self.unwanted.tsquery()})"


Asked = Term | All | AnyOf | Without


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    for apostrophe in "'’‘`":
        plain = plain.replace(apostrophe, "")
    return [word[:MAX_WORD] for word in _WORD.findall(plain)]


@lru_cache(maxsize=4096)
def mark(school_id: str, kind: Kind, value: str) -> str:
    """The mark of a fact about an event of that school; 50 bits of a hash, so that no mark is another school's."""
    hashed = hashlib.sha256(f"{school_id}|{kind}|{value}".encode()).digest()
    return "_" + b32encode(hashed)[:10].decode().lower()


def document(marks: Iterable[str], texts: Iterable[str]) -> str:
    """The marks and words of an event, as SQLite is given them."""
    return " ".join([*marks, *(word for text in texts for word in (BREAK, *words_of(text)))])


def as_tsvector(kept: str) -> str:
    """The same, as PostgreSQL reads a tsvector; marks and breaks have no place, but a break takes one."""
    parts, place = [], 0
    for word in kept.split():
        if not word.startswith("_"):
            place += 1
            parts.append(f"'{word}':{place}")
        elif word == BREAK:
            place += 1
        else:
            parts.append(f"'{word}'")
    return " ".join(parts)


def asked_for(raw: str) -> Asked:
    """What somebody searches for: all of the words; "words in quotes" as they follow on each other; begin* of a word.

    Raises InvalidInput.
    """
    if len(raw) > MAX_ASKED:
        raise InvalidInput([("words", f"Search for fewer than {MAX_ASKED} characters; there are {len(raw)}.")])
    terms = [term for found in _TERM.finditer(raw) if (term := _term(found[1], found[2]))]
    if not terms:
        raise InvalidInput([("words", "Search for at least one word.")])
    if len(terms) > MAX_TERMS:
        raise InvalidInput([("words", f"Search for at most {MAX_TERMS} words at a time; there are {len(terms)}.")])
    return All(tuple(terms))


def _term(phrase: str | None, single: str | None) -> Term | None:
    words = words_of(phrase if phrase is not None else single or "")
    if not words:
        return None
    begun = bool(single and single.endswith("*"))
    if begun and len(words[-1]) < MIN_BEGINNING:
        raise InvalidInput([("words", f"Give at least {MIN_BEGINNING} letters before the asterisk.")])
    return Term(tuple(words), begun)


def all_of(parts: Sequence[Asked]) -> Asked:
    """All of these; there is at least one."""
    return parts[0] if len(parts) == 1 else All(tuple(parts))
