"""The keys of one table of a pack, each read as what it has to be."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from server.checks.policy_toml import Lines

E = TypeVar("E", bound=StrEnum)

_ANY = re.compile(r".*", re.DOTALL)


class Fields:
    """One table, at `path` in the pack. Every problem goes to `problems` with its line; a stand-in is returned."""

    def __init__(self, path: tuple[str, ...], raw: Mapping[str, Any], lines: Lines, problems: list[str]) -> None:
        self.raw = raw
        self._path = path
        self._lines = lines
        self._problems = problems

    def problem(self, key: str, message: str, item: str | None = None) -> None:
        """Note what is wrong at the line that sets `key`, or the one of them that `item` is on."""
        self._problems.append(f"line {self._lines.of((*self._path, key), item)}: {message}")

    def refuse_other_keys(self, known: Iterable[str], message: str) -> None:
        """A problem for each key that means nothing; `message` has places for it and for those that do."""
        for key in sorted(self.raw.keys() - set(known)):
            self.problem(key, message.format(key[:60], ", ".join(sorted(known))))

    def table(self, key: str) -> Mapping[str, Any]:
        """A table in this one; empty where it is missing."""
        raw = self.raw.get(key, {})
        if isinstance(raw, dict):
            return raw
        self.problem(key, f"{key} must be a table")
        return {}

    def text(
        self, key: str, longest: int, shape: re.Pattern[str] = _ANY, wanted: str = "", *, needed: bool = True
    ) -> str:
        """A text on one line; empty where it is not needed and not there."""
        raw = self.raw.get(key)
        if raw is None and not needed:
            return ""
        if not isinstance(raw, str) or not raw.strip():
            self.problem(key, f"{key} must be there and be a text" if needed else f"{key} must be a text")
        elif complaint := _unfit(raw, longest) or (f"must be {wanted}" if not shape.fullmatch(raw) else ""):
            self.problem(key, f"{key} {complaint}")
        else:
            return raw
        return ""

    def texts(
        self,
        key: str,
        most: int,
        longest: int,
        shape: re.Pattern[str] = _ANY,
        wanted: str = "",
        *,
        search: bool = False,
    ) -> tuple[str, ...]:
        """A list of texts, each of the given shape (or, with `search`, with it somewhere inside)."""
        raw = self.raw.get(key, [])
        if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
            self.problem(key, f"{key} must be a list of texts")
            return ()
        if len(raw) > most:
            self.problem(key, f"{key} has {len(raw)} entries; at most {most}")
            return ()
        for item in raw:
            fits = shape.search(item) if search else shape.fullmatch(item)
            if complaint := _unfit(item, longest) or ("" if fits else f"must be {wanted}"):
                self.problem(key, f"{key}: {item[:60]!r} {complaint}", item[:60])
        return tuple(raw)

    def number(self, key: str, least: int, most: int, *, default: int | None = None, what: str = "") -> int:
        """A whole number within bounds; `least` stands in for a wrong one."""
        raw = self.raw.get(key, default)
        if type(raw) is int and least <= raw <= most:
            return raw
        self.problem(key, f"{what or key} must be a whole number from {least} to {most}")
        return least

    def day(self, key: str) -> date:
        """A date; the first there is stands in for a wrong one."""
        raw = self.raw.get(key)
        if type(raw) is date:
            return raw
        self.problem(key, f"{key} must be there and be a date (2026-09-01)")
        return date.min

    def switch(self, key: str, default: bool) -> bool:
        """True or false."""
        raw = self.raw.get(key, default)
        if isinstance(raw, bool):
            return raw
        self.problem(key, f"{key} must be true or false")
        return default

    def member(self, key: str, kind: type[E]) -> E | None:
        """One of a closed set; None where it is missing or wrong."""
        raw = self.raw.get(key)
        if raw is None:
            return None
        if isinstance(raw, str) and raw in set(kind):
            return kind(raw)
        self.problem(key, f"{str(raw)[:60]!r} is not one of {', '.join(kind)}")
        return None

    def members(self, key: str, kind: type[E]) -> list[E]:
        """A list of members of a closed set."""
        found = []
        for raw in self.texts(key, 100, 100):
            if raw in set(kind):
                found.append(kind(raw))
            else:
                self.problem(key, f"{raw!r} is not one of {', '.join(kind)}", raw)
        return found


def _unfit(text: str, longest: int) -> str:
    """What is wrong with a text wherever it stands, or nothing."""
    if len(text) > longest:
        return f"is {len(text)} characters long; at most {longest}"
    if any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in text):
        return "has a line break or another control character in it; keep it to one line of plain text"
    return ""
