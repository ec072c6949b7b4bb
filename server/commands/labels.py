"""What a corpus expects of its drafts, and how far that is what was found."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server.checks.finding import Check, Finding
from server.corpus import read_bytes
from server.errors import InvalidInput
from server.vocabulary import Verdict

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Label:
    """One expected finding: its rule, and its words, None for the draft or an attachment as a whole."""

    rule: str
    words: str | None

    def places(self, text: str) -> tuple[Span, ...]:
        """Every place where the words stand in `text`."""
        if not self.words:
            return ()
        starts = (at for at in range(len(text)) if text.startswith(self.words, at))
        return tuple((at, at + len(self.words)) for at in starts)

    def fits(self, finding: Finding, text: str) -> bool:
        """True for a finding of the same rule that overlaps the words, or where either is about the whole."""
        if finding.rule != self.rule:
            return False
        places = self.places(text)
        if not places or finding.start is None or finding.end is None:
            return True
        return any(start < finding.end and finding.start < end for start, end in places)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a draft's author expects of a check."""

    verdict: Verdict
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was expected and not found, and what was found and not expected.

    `verdict` is the expected one where it differs; `spurious` has the places of findings in the check's order.
    """

    missed: tuple[Label, ...] = ()
    spurious: frozenset[int] = frozenset()
    verdict: Verdict | None = None

    @property
    def wrong(self) -> bool:
        """True where anything differs."""
        return bool(self.missed or self.spurious or self.verdict)


def compare(expected: Expected, found: Check, text: str) -> Comparison:
    """Where the check differs from what was expected."""
    got = Verdict.SECOND_OPINION if found.verdict is Verdict.UNCHECKED else found.verdict
    missed = tuple(label for label in expected.labels if not any(label.fits(f, text) for f in found.findings))
    spurious = (n for n, f in enumerate(found.findings) if not any(label.fits(f, text) for label in expected.labels))
    return Comparison(missed, frozenset(spurious), expected.verdict if expected.verdict is not got else None)


def read_labels(path: Path) -> dict[str, Expected]:
    """What the drafts of a JSON Lines file expect, by id; nothing for drafts without `expect`.

    The file has been read as drafts before. Raises InvalidInput with every line whose `expect` cannot be used.
    """
    found: dict[str, Expected] = {}
    problems: list[tuple[str, str]] = []
    for number, line in enumerate(read_bytes(path).decode("utf-8-sig").split("\n"), 1):
        raw = json.loads(line) if line.strip() else {}
        if raw.get("expect") is None:
            continue
        try:
            found[raw["id"]] = _expected(raw["expect"])
        except (KeyError, TypeError, ValueError) as error:
            problems.append((f"{path.name} line {number}", f"expect must be {_SHAPE} ({error})"))
    if problems:
        raise InvalidInput(problems)
    return found


_SHAPE = '{"verdict": "block", "findings": [{"rule": "consent.name", "text": "the words, or null"}]}'


def _expected(raw: Any) -> Expected:
    labels = tuple(Label(str(one["rule"]), one.get("text")) for one in raw["findings"])
    if not all(label.words is None or isinstance(label.words, str) for label in labels):
        raise TypeError("text must be a text or null")
    return Expected(Verdict(raw["verdict"]), labels)
