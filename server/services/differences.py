"""What changed between two versions of a draft, word by word."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from server.checks.draft import Attachment, Draft

MAX_WORDS = 4000
"""Beyond this many words, punctuation marks and gaps, whole lines are compared: the cost grows with the square."""
_WORD = re.compile(r"\w+|\s+|[^\w\s]")


class Kind(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text and what became of it. The stretches that are not REMOVED, joined, are the new text."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Differences:
    """The text's changes in order, and a sentence for each other thing that is different."""

    text: tuple[Change, ...]
    other: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether anything is different."""
        return bool(self.other) or any(change.kind is not Kind.SAME for change in self.text)


def between(before: Draft, after: Draft) -> Differences:
    """What somebody changed who turned `before` into `after`."""
    return Differences(tuple(_merged(_changes(before.text, after.text))), tuple(_other(before, after)))


def _changes(before: str, after: str) -> Iterator[Change]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > MAX_WORDS:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for operation, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation == "equal":
            yield Change(Kind.SAME, "".join(new[j1:j2]))
            continue
        if i2 > i1:
            yield Change(Kind.REMOVED, "".join(old[i1:i2]))
        if j2 > j1:
            yield Change(Kind.ADDED, "".join(new[j1:j2]))


def _merged(changes: Iterator[Change]) -> Iterator[Change]:
    """Several changed words in a row as one change: a gap between them is told as part of both sides."""
    removed = added = ""
    kept = list(changes)
    for place, change in enumerate(kept):
        bridge = (
            change.kind is Kind.SAME and change.text.isspace() and (removed or added)
            and place + 1 < len(kept)
        )  # fmt: skip
        if change.kind is Kind.REMOVED or bridge:
            removed += change.text
        if change.kind is Kind.ADDED or bridge:
            added += change.text
        if change.kind is Kind.SAME and not bridge:
            yield from _pair(removed, added)
            removed = added = ""
            yield change
    yield from _pair(removed, added)


def _pair(removed: str, added: str) -> Iterator[Change]:
    if removed:
        yield Change(Kind.REMOVED, removed)
    if added:
        yield Change(Kind.ADDED, added)


def _other(before: Draft, after: Draft) -> Iterator[str]:
    if before.reply != after.reply:
        yield "It is now a reply." if after.reply else "It is no longer a reply."
    if before.category != after.category:
        yield "The kind of post is different."
    if len(before.posts) != len(after.posts):
        yield f"It was {_posts(before)} and is {_posts(after)} now."
    if len(before.attachments) != len(after.attachments):
        yield f"It had {_pictures(before)} and has {_pictures(after, brief=True)} now."
    for number, (old, new) in enumerate(zip(before.attachments, after.attachments, strict=False), 1):
        yield from (f"Picture {number}: {what} is different." for what in _parts(old, new))


def _posts(draft: Draft) -> str:
    return "one post" if len(draft.posts) == 1 else f"a thread of {len(draft.posts)} posts"


def _pictures(draft: Draft, *, brief: bool = False) -> str:
    number = len(draft.attachments)
    if brief or not number:
        return str(number or "none") if brief else "no picture or video"
    return "1 picture or video" if number == 1 else f"{number} pictures or videos"


def _parts(old: Attachment, new: Attachment) -> Iterator[str]:
    if (old.sha256, old.kind) != (new.sha256, new.kind):
        yield "the picture itself"
    if old.alt != new.alt:
        yield "its description"
    if old.credit != new.credit:
        yield "its credit"
    if (set(old.people), old.shows_people) != (set(new.people), new.shows_people):
        yield "who is said to be in it"
    if old.tagged != new.tagged:
        yield "whether people are tagged"
