"""The moderation log: appending to it and reading it. What proves that nobody altered it builds on this.

Each event's `body` is canonical JSON (sorted keys, no spaces, UTF-8), and a leaf of an RFC 6962 Merkle tree. Personal
content lies in a payload under a salted commitment, so that it can be erased and the tree still stands.
"""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from server.database import db, school_in_force, transaction
from server.models import LogEvent, LogHead, LogPayload
from server.services import log_search, log_tree, merkle
from server.services.clock import now
from server.services.log_form import canonical as canonical
from server.services.log_form import commitment, moment
from server.services.log_verification import Kept as Kept
from server.services.log_verification import verify as verify
from server.vocabulary import Action


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

    `refs` are opaque ids; whatever is personal goes into `payload`. Raises RuntimeError outside a transaction,
    and log_tree.Unusable where somebody has damaged the log's head.
    """
    if not db.session().info.get("writing"):
        raise RuntimeError("a log event belongs in the transaction of the change it records")
    school_id = school_in_force()
    head = db.session.scalars(select(LogHead).with_for_update()).one()
    edge = log_tree.edge_of(head)
    at = now()
    body: dict[str, Any] = {
        "school": school_id,
        "seq": head.size + 1,
        "at": moment(at),
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
        thread=thread, verdict=verdict, body=canonical(body),
    )  # fmt: skip
    leaf = merkle.leaf_hash(event.body.encode())
    event.hash, event.subtrees = leaf.hex(), b"".join(edge.add(leaf)).hex()
    head.size, head.edge = edge.size, edge.as_text()
    db.session.add(event)
    db.session.flush()
    log_search.add(event, payload)
    return event


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
    db.session.add(LogHead(school_id=school_id, size=0, edge=""))


def size() -> int:
    """How many events the log of the school in force has: the place of the newest."""
    return db.session.scalars(select(LogHead.size)).one()


def record(action: Action, *, actor_id: str | None, **more: Any) -> None:
    """Append an event that stands for itself, in a transaction of its own."""
    with transaction():
        append(action, actor_id=actor_id, **more)
