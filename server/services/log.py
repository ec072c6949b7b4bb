"""The moderation log: appending to it, reading it, and proving that nobody altered it.

Each event's `body` is canonical JSON (sorted keys, no spaces, UTF-8). Its hash is SHA-256 over the hash before it and
the body (RFC 6962 prefixes leaves with 0x00, and so is done here), so that a changed, removed or reordered row shows.
Personal content lies in a payload under a salted commitment, so that it can be erased without breaking the chain.
"""

import hashlib
import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from server.database import db, school_in_force, transaction
from server.models import LogEvent, LogHead, LogPayload
from server.services import log_erasures
from server.services.clock import now
from server.vocabulary import Action

GENESIS = "0" * 64
VERIFY_BATCH = 1000


def append(
    action: Action,
    *,
    actor_id: str | None,
    thread: str | None = None,
    account_id: str | None = None,
    verdict: str | None = None,
    refs: dict[str, str] | None = None,
    payload: dict[str, Any] | None = None,
) -> LogEvent:
    """Append an event to the log of the school in force, inside the transaction of the change that it records.

    `refs` are opaque ids; whatever is personal goes into `payload`. Raises RuntimeError outside a transaction.
    """
    if not db.session().info.get("writing"):
        raise RuntimeError("a log event belongs in the transaction of the change it records")
    school_id = school_in_force()
    head = db.session.scalars(select(LogHead).with_for_update()).one()
    at = now()
    body: dict[str, Any] = {
        "school": school_id,
        "seq": head.size + 1,
        "at": _moment(at),
        "action": action,
        "actor": actor_id,
        "account": account_id,
        "thread": thread,
        "verdict": verdict,
        "refs": refs or {},
        "payload": None,
    }
    if payload is not None:
        salt = secrets.token_bytes(32)
        body["payload"] = commitment(salt, payload)
        db.session.add(LogPayload(school_id=school_id, seq=head.size + 1, salt=salt, content=payload))
    event = LogEvent(
        school_id=school_id, seq=head.size + 1, at=at, action=action, actor_id=actor_id, account_id=account_id,
        thread=thread, verdict=verdict, body=canonical(body), hash="",
    )  # fmt: skip
    event.hash = chained(head.hash, event.body)
    head.size, head.hash = event.seq, event.hash
    db.session.add(event)
    db.session.flush()
    return event


def canonical(value: Any) -> str:
    """Canonical JSON: sorted keys, no spaces, nothing escaped that need not be."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def chained(previous: str, body: str) -> str:
    """The hash of an event that follows the one with the hash `previous`."""
    return hashlib.sha256(b"\x00" + bytes.fromhex(previous) + body.encode()).hexdigest()


def commitment(salt: bytes, payload: dict[str, Any]) -> str:
    """What an event says of its payload: SHA-256 over the salt and the canonical payload."""
    return hashlib.sha256(salt + canonical(payload).encode()).hexdigest()


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether a school's log is whole. `problems` pinpoints what is not; empty when it is."""

    size: int
    head: str
    problems: tuple[str, ...]


def verify() -> Verification:
    """Go through the whole log of the school in force."""
    problems: list[str] = []
    missing: set[int] = set()
    previous, expected = GENESIS, 1
    for seq, event, payload in _rows():
        problems += [f"event {n} is missing" for n in range(expected, min(seq, expected + 20))]
        if event is None:
            problems.append(f"event {seq} or its payload cannot be read: it was changed")
        else:
            if seq == expected and not _follows(previous, event):
                problems.append(f"event {seq} does not follow from the one before it: it was changed or moved")
            problems += [f"event {seq}: {problem}" for problem in _contradictions(event, payload)]
            if payload is None and _commits(event):
                missing.add(seq)
            previous = event.hash
        expected = seq + 1
    problems += [f"event {seq}: {problem}" for seq, problem in sorted(log_erasures.contradictions(missing))]
    head = db.session.scalars(select(LogHead)).one_or_none()
    if head is None or (head.size, head.hash) != (expected - 1, previous):
        kept = f"event {head.size}" if head else "nothing"
        problems.append(
            f"the log ends at event {expected - 1}, but its head was at {kept}: "
            "rows at the end are missing or were added"
        )
    if expected == 1:
        problems.append("the log is empty, and it began when the school was created: all of it was removed")
    return Verification(expected - 1, previous, tuple(problems))


def _rows() -> Iterator[tuple[int, LogEvent | None, LogPayload | None]]:
    """(seq, event, payload) of all events in order; the event is None where a row has what Gatepost never writes."""
    after = 0
    while True:
        some = select(LogEvent.seq).where(LogEvent.seq > after).order_by(LogEvent.seq).limit(VERIFY_BATCH)
        numbers = db.session.scalars(some).all()
        if not numbers:
            return
        yield from _batch(numbers)
        after = numbers[-1]


def _batch(numbers: Sequence[int]) -> Iterator[tuple[int, LogEvent | None, LogPayload | None]]:
    first, last = numbers[0], numbers[-1]
    try:
        events = {e.seq: e for e in db.session.scalars(select(LogEvent).where(LogEvent.seq.between(first, last)))}
        payloads = {p.seq: p for p in db.session.scalars(select(LogPayload).where(LogPayload.seq.between(first, last)))}
    except (ValueError, TypeError):
        if len(numbers) == 1:
            yield first, None, None
        else:
            half = len(numbers) // 2
            yield from _batch(numbers[:half])
            yield from _batch(numbers[half:])
        return
    for seq in numbers:
        yield seq, events[seq], payloads.get(seq)
    for row in (*events.values(), *payloads.values()):
        db.session.expunge(row)


def _follows(previous: str, event: LogEvent) -> bool:
    try:
        return chained(previous, event.body) == event.hash
    except (ValueError, TypeError, AttributeError):
        return False


def _contradictions(event: LogEvent, payload: LogPayload | None) -> Iterator[str]:
    try:
        body = json.loads(event.body)
    except (ValueError, TypeError):
        body = None
    if not isinstance(body, dict):
        yield "its body is not readable"
        return
    columns = {
        "school": event.school_id, "seq": event.seq, "at": _moment(event.at), "action": event.action,
        "actor": event.actor_id, "account": event.account_id, "thread": event.thread, "verdict": event.verdict,
    }  # fmt: skip
    for name, value in columns.items():
        if body.get(name) != value:
            yield f"its column '{name}' says {value!r}, the hashed body {body.get(name)!r}"
    wanted = body.get("payload")
    if wanted is None and payload is not None:
        yield "it has a payload that was not there when it was written"
    elif wanted is not None and payload is not None and not _fits(payload, wanted):
        yield "its payload was changed"


def _commits(event: LogEvent) -> bool:
    try:
        return json.loads(event.body).get("payload") is not None
    except (ValueError, TypeError, AttributeError):
        return False


def _fits(payload: LogPayload, wanted: str) -> bool:
    try:
        return commitment(payload.salt, payload.content) == wanted
    except (ValueError, TypeError):
        return False


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show of the log. `before` is the seq to page back from."""

    action: str | None = None
    actor_id: str | None = None
    account_id: str | None = None
    thread: str | None = None
    verdict: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with its payload, None where there is none or it was erased."""

    event: LogEvent
    payload: dict[str, Any] | None


def page(wanted: Filter, limit: int = 50) -> list[Entry]:
    """The newest events that fit, newest first."""
    query = select(LogEvent).order_by(LogEvent.seq.desc()).limit(limit)
    for column, value in (
        (LogEvent.action, wanted.action),
        (LogEvent.actor_id, wanted.actor_id),
        (LogEvent.account_id, wanted.account_id),
        (LogEvent.thread, wanted.thread),
        (LogEvent.verdict, wanted.verdict),
    ):
        if value:
            query = query.where(column == value)
    if wanted.since:
        query = query.where(LogEvent.at >= wanted.since)
    if wanted.until:
        query = query.where(LogEvent.at < wanted.until)
    if wanted.before:
        query = query.where(LogEvent.seq < wanted.before)
    return _with_payloads(list(db.session.scalars(query)))


def entry(seq: int) -> Entry | None:
    """One event of the school in force."""
    found = _with_payloads(list(db.session.scalars(select(LogEvent).where(LogEvent.seq == seq))))
    return found[0] if found else None


def _with_payloads(events: list[LogEvent]) -> list[Entry]:
    numbers = [event.seq for event in events]
    payloads = {p.seq: p.content for p in db.session.scalars(select(LogPayload).where(LogPayload.seq.in_(numbers)))}
    return [Entry(event, payloads.get(event.seq)) for event in events]


def refs_of(event: LogEvent) -> dict[str, str]:
    """The opaque ids and hashes that an event carries, by what they are."""
    refs: dict[str, str] = json.loads(event.body).get("refs") or {}
    return refs


def open_log(school_id: str) -> None:
    """Give a new school its empty log, inside the transaction that creates the school."""
    db.session.add(LogHead(school_id=school_id, size=0, hash=GENESIS))


def size() -> int:
    """How many events the log of the school in force has: the place of the newest."""
    return db.session.scalars(select(LogHead.size)).one()


def record(action: Action, *, actor_id: str | None, **more: Any) -> None:
    """Append an event that stands for itself, in a transaction of its own."""
    with transaction():
        append(action, actor_id=actor_id, **more)
