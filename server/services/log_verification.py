"""Going through the log, or the newest part of it, and saying what was altered.

Everything is recomputed: the tree from the bodies, each searchable column and each payload against its body, each
missing payload against the erasures, and the root at each size of which a checkpoint is given. Whoever can write the
database can recompute all of it but the checkpoints: what was rewritten from end to end shows against those alone.
"""

import base64
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from server.database import db
from server.models import LogEvent, LogHead, LogPayload
from server.services import log_erasures, log_tree, merkle
from server.services.log_form import commitment, moment
from server.services.log_tree import TreeHead, Unusable
from server.services.log_walk import Walk

BATCH = 1000
MOST_MISSING = 20
"""So many missing events in a row are named one by one."""

Event = tuple[Any, Any]
"""The rows of an event and of its payload; the event's is None where it has what Gatepost never writes."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A size and root that the log had once, and where that is known from."""

    size: int
    root: bytes
    source: str


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether a school's log is whole. `problems` pinpoints what is not; empty when it is. `root` as in checkpoints."""

    size: int
    root: str
    problems: tuple[str, ...]


def verify(
    kept: Sequence[Kept] = (), *, after: TreeHead | None = None, progress: Callable[[int], None] | None = None
) -> Verification:
    """Go through the log of the school in force and say what was altered.

    `kept` are roots that it must have had. With `after`, a head that was found whole, only what came later is gone
    through; of what lies before it the root is compared. `progress` hears now and then how far it is.
    """
    size, edge, last = _ends()
    found = _Found(kept)
    try:
        start = log_tree.edge_at(after.size) if after else merkle.Edge()
    except Unusable as error:
        return Verification(last, "", (f"before event {after.size if after else 0}: {error}",))
    if after and start.root() != after.root:
        found.note(after.size, "up to here the log is not the one that was found whole")
    walk = Walk(start)
    for seq, event in _rows(start.size, last):
        found.go_to(walk, seq)
        found.event(walk, seq, event)
        if progress and seq % (20 * BATCH) == 0:
            progress(seq)
    for seq, problem in log_erasures.contradictions(found.missing, start.size):
        found.note(seq, problem)
    problems = [f"event {seq}: {problem}" for seq, problem in sorted(found.problems, key=lambda one: one[0])]
    problems += found.ending(walk, size, edge)
    root = walk.root()
    return Verification(walk.size, base64.b64encode(root).decode() if root else "", tuple(problems))


class _Found:
    """What has been found so far."""

    def __init__(self, kept: Sequence[Kept]) -> None:
        self.problems: list[tuple[int, str]] = []
        self.missing: set[int] = set()
        self.gaps: list[str] = []
        self.kept = sorted(kept, key=lambda one: one.size)
        self.roots: dict[int, bytes | None] = {}
        self.wanted = {one.size for one in kept}

    def note(self, seq: int, problem: str) -> None:
        self.problems.append((seq, problem))

    def go_to(self, walk: Walk, seq: int) -> None:
        """Have the walk stand before the event, and note those that are missing on the way."""
        if walk.size in self.wanted:
            self.roots[walk.size] = walk.root()
        first = walk.size + 1
        if seq > first:
            self.gaps += [f"event {n} is missing" for n in range(first, min(seq, first + MOST_MISSING))]
            if seq > first + MOST_MISSING:
                self.gaps.append(f"and so are those up to event {seq - 1}")
            walk.skip_to(seq - 1)

    def event(self, walk: Walk, seq: int, event: Event) -> None:
        row, payload = event
        if row is None or not isinstance(row.body, str):
            self.note(seq, "it or its payload cannot be read: it was changed")
            walk.skip_to(seq)
            return
        for at, problem in walk.add(row.body.encode(), row.hash, row.subtrees):
            self.note(at, problem)
        body = _body_of(row)
        for problem in _contradictions(row, payload, body):
            self.note(seq, problem)
        if payload is None and body and body.get("payload") is not None:
            self.missing.add(seq)

    def ending(self, walk: Walk, size: int | None, edge: str) -> Iterator[str]:
        """What is wrong with the end of the log, with the gaps in it, and by the roots that were kept."""
        yield from self.gaps
        if walk.size in self.wanted:
            self.roots[walk.size] = walk.root()
        if size != walk.size:
            head = f"event {size}" if size is not None else "nothing"
            yield (
                f"the log ends at event {walk.size}, but its head was at {head}: "
                "rows at the end are missing or were added"
            )
        elif b"".join(peak or b"" for peak in walk.peaks).hex() != edge and not self.problems and not self.gaps:
            yield "the head of the log does not fit its events: it was altered, or they were"
        if walk.size == 0:
            yield "the log is empty, and it began when the school was created: all of it was removed"
        yield from self._against_kept(walk.size)

    def _against_kept(self, size: int) -> Iterator[str]:
        fits = 0
        for one in self.kept:
            if one.size > size:
                yield (
                    f"{one.source} saw {one.size} events, and the log has {size}: it was cut short, or put back to an "
                    "earlier state"
                )
            elif one.size not in self.roots:
                continue
            elif self.roots[one.size] != one.root:
                between = f"events {fits + 1} to {one.size}" if one.size > fits + 1 else f"event {one.size}"
                yield f"{one.source} of {one.size} events does not fit: {between} were rewritten, or some of them"
                return
            else:
                fits = one.size


def _ends() -> tuple[int | None, str, int]:
    """Size and edge of the head, None where there is none, and the last event: read at one moment."""
    last = select(func.max(LogEvent.seq)).scalar_subquery()
    found = db.session.execute(select(LogHead.size, LogHead.edge, last)).one_or_none()
    if found is None:
        return None, "", db.session.scalar(select(func.max(LogEvent.seq))) or 0
    return found[0], str(found[1]), found[2] or 0


EVENT = (
    LogEvent.seq, LogEvent.school_id, LogEvent.at, LogEvent.action, LogEvent.actor_id, LogEvent.account_id,
    LogEvent.thread, LogEvent.verdict, LogEvent.body, LogEvent.hash, LogEvent.subtrees,
)  # fmt: skip


def _rows(after: int, last: int) -> Iterator[tuple[int, Event]]:
    """The rows of all events in order, up to the last."""
    while True:
        some = select(LogEvent.seq).where(LogEvent.seq > after, LogEvent.seq <= last).order_by(LogEvent.seq)
        numbers = db.session.scalars(some.limit(BATCH)).all()
        if not numbers:
            return
        yield from _batch(numbers)
        after = numbers[-1]


def _batch(numbers: Sequence[int]) -> Iterator[tuple[int, Event]]:
    first, last = numbers[0], numbers[-1]
    of_payloads = select(LogPayload.seq, LogPayload.salt, LogPayload.content)
    try:
        events = {row.seq: row for row in db.session.execute(select(*EVENT).where(LogEvent.seq.between(first, last)))}
        payloads = {row.seq: row for row in db.session.execute(of_payloads.where(LogPayload.seq.between(first, last)))}
    except (ValueError, TypeError):
        if len(numbers) == 1:
            yield first, (None, None)
        else:
            half = len(numbers) // 2
            yield from _batch(numbers[:half])
            yield from _batch(numbers[half:])
        return
    for seq in numbers:
        yield seq, (events[seq], payloads.get(seq))


def _body_of(row: Any) -> dict[str, Any] | None:
    try:
        body = json.loads(row.body)
    except (ValueError, TypeError):
        return None
    return body if isinstance(body, dict) else None


def _contradictions(row: Any, payload: Any, body: dict[str, Any] | None) -> Iterator[str]:
    if body is None:
        yield "its body is not readable"
        return
    columns = {
        "school": row.school_id, "seq": row.seq, "at": moment(row.at), "action": row.action, "actor": row.actor_id,
        "account": row.account_id, "thread": row.thread, "verdict": row.verdict,
    }  # fmt: skip
    for name, value in columns.items():
        if body.get(name) != value:
            yield f"its column '{name}' says {value!r}, the hashed body {body.get(name)!r}"
    wanted = body.get("payload")
    if payload is not None and wanted is None:
        yield "it has a payload that was not there when it was written"
    elif payload is not None and not _fits(payload, wanted):
        yield "its payload was changed"


def _fits(payload: Any, wanted: object) -> bool:
    try:
        return commitment(payload.salt, payload.content) == wanted
    except (ValueError, TypeError):
        return False
