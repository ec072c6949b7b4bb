"""Finding log events: by facts, by words, by date, page by page in both directions.

What somebody may not see is not searched for them: the rules of findings are looked up as this person is shown them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, text

from server.checks.disclosure import shown_instead
from server.checks.policy import Policy
from server.checks.rules.consent import DO_NOT_PUBLISH
from server.database import UtcDateTime, db, school_in_force
from server.models import LogEvent, LogPayload, LogSearch
from server.services.log import Entry
from server.services.log_looks import LOOKS
from server.services.log_words import AnyOf, Asked, Kind, Term, Without, all_of, asked_for, mark

CLOCK_SLACK = 1000
"""Events. The clock of a server may be set back: the events of a day then do not all follow on each other."""
NEAREST = 3_000
"""Events that PostgreSQL looks through in their order before it turns to its index, which gives them unordered."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who searches. `told`: may know who is on the do-not-publish list."""

    id: str
    told: bool


@dataclass(frozen=True, slots=True)
class Query:
    """What events to find; all of what is given. `since` is in it and `until` is not."""

    action: str | None = None
    actor_id: str | None = None
    account_id: str | None = None
    verdict: str | None = None
    decision: str | None = None
    rule: str | None = None
    person: str | None = None
    """A person on the register, by register id."""
    words: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A page of events, newest first, and whether there are newer and older ones that fit."""

    entries: list[Entry] = field(default_factory=list)
    newer: bool = False
    older: bool = False


def page(
    query: Query, reader: Reader, policy: Policy, *, limit: int, before: int | None = None, after: int | None = None
) -> Found:
    """The newest events that fit; those next older than the event `before`, or next newer than `after`.

    Raises InvalidInput for words that cannot be searched for.
    """
    asked = asked_of(query, reader, policy)
    if after is not None:
        upwards = numbers(asked, query, limit=limit + 1, after=after)
        found = upwards[:limit][::-1]
        older = bool(found) and bool(numbers(asked, query, limit=1, before=found[-1]))
        return Found(entries(found), len(upwards) > limit, older)
    downwards = numbers(asked, query, limit=limit + 1, before=before)
    found = downwards[:limit]
    newer = before is not None and bool(numbers(asked, query, limit=1, after=before - 1))
    return Found(entries(found), newer, len(downwards) > limit)


def asked_of(query: Query, reader: Reader, policy: Policy) -> Asked | None:
    """What is looked up in the index; None for every event."""
    school = school_in_force()
    facts = (
        (Kind.ACTION, query.action), (Kind.ACTOR, query.actor_id), (Kind.ACCOUNT, query.account_id),
        (Kind.VERDICT, query.verdict), (Kind.DECISION, query.decision), (Kind.PERSON, query.person),
    )  # fmt: skip
    parts: list[Asked] = [Term((mark(school, kind, value),)) for kind, value in facts if value]
    if query.rule:
        parts.append(_rule(school, query.rule, reader, policy))
    if query.words:
        parts.append(asked_for(query.words))
        parts.append(Term((mark(school, Kind.SCHOOL, school),)))
    return all_of(parts) if parts else None


def _rule(school: str, rule: str, reader: Reader, policy: Policy) -> Asked:
    """The rule as this reader is shown it, in their own drafts as authors are (`console.disclosure`)."""
    really = Term((mark(school, Kind.RULE, rule),))
    instead = shown_instead(policy)
    if rule != DO_NOT_PUBLISH and rule not in instead:
        return really
    own = Term((mark(school, Kind.ACTOR, reader.id),))
    as_author: tuple[Asked, ...] = ()
    if rule != DO_NOT_PUBLISH:
        as_author = (really, Term((mark(school, Kind.INSTEAD, rule),)))
    if not reader.told:
        return AnyOf(as_author) if as_author else _nothing(school)
    others = Without(really, own)
    return AnyOf((others, all_of((AnyOf(as_author), own)))) if as_author else others


def _nothing(school: str) -> Asked:
    return Term((mark(school, Kind.RULE, ""),))


def numbers(
    asked: Asked | None, query: Query, *, limit: int, before: int | None = None, after: int | None = None
) -> list[int]:
    """The numbers of the events that fit: downwards from `before` (or the newest), or upwards from `after`."""
    newest = db.session.scalar(select(LogSearch.seq).order_by(LogSearch.seq.desc()).limit(1)) or 0
    low, high = _span(query, newest)
    low = max(low, after + 1) if after is not None else low
    high = min(high, before - 1) if before is not None else high
    if low > high:
        return []
    if asked is None:
        return _plain(query, low, high, limit, after is not None)
    if db.engine.dialect.name == "sqlite":
        return _by_fts5(asked, query, low, high, limit, after is not None)
    return _by_tsvector(asked, query, low, high, limit, after is not None)


def _span(query: Query, newest: int) -> tuple[int, int]:
    """The first and last event that can lie in the query's days."""
    low, high = 1, newest
    if query.since:
        first = select(LogEvent.seq).where(LogEvent.at >= query.since).order_by(LogEvent.at).limit(1)
        low = max(1, (db.session.scalar(first) or newest + CLOCK_SLACK + 1) - CLOCK_SLACK)
    if query.until:
        last = select(LogEvent.seq).where(LogEvent.at < query.until).order_by(LogEvent.at.desc()).limit(1)
        high = min(newest, (db.session.scalar(last) or -CLOCK_SLACK) + CLOCK_SLACK)
    return low, high


def _plain(query: Query, low: int, high: int, limit: int, upwards: bool) -> list[int]:
    found = select(LogEvent.seq).where(LogEvent.seq.between(low, high)).limit(limit)
    if query.since:
        found = found.where(LogEvent.at >= query.since)
    if query.until:
        found = found.where(LogEvent.at < query.until)
    return list(db.session.scalars(found.order_by(LogEvent.seq.asc() if upwards else LogEvent.seq.desc())))


_BY_DATE = " JOIN log_event e ON e.school_id = s.school_id AND e.seq = s.seq"


def _dated(query: Query, join: str = _BY_DATE) -> tuple[str, str, dict[str, Any]]:
    """(join, condition, values) for the query's days, which the span gives only roughly."""
    conditions, values = "", {}
    for name, comparison, moment in (("since", ">=", query.since), ("until", "<", query.until)):
        if moment:
            conditions += f" AND e.at {comparison} :{name}"
            values[name] = moment
    return (join if values else ""), conditions, values


def _by_fts5(asked: Asked, query: Query, low: int, high: int, limit: int, upwards: bool) -> list[int]:
    first = select(LogSearch.id).where(LogSearch.seq >= low).order_by(LogSearch.seq).limit(1)
    last = select(LogSearch.id).where(LogSearch.seq <= high).order_by(LogSearch.seq.desc()).limit(1)
    join, dated, values = _dated(query)
    order = "ASC" if upwards else "DESC"
    found = (
        f"SELECT s.seq FROM log_search_fts f CROSS JOIN log_search s ON s.id = f.rowid{join}"  # noqa: S608
        " WHERE log_search_fts MATCH :asked AND f.rowid BETWEEN :first AND :last AND s.school_id = :school"
        f"{dated} ORDER BY f.rowid {order} LIMIT :limit"
    )
    values |= {"first": db.session.scalar(first), "last": db.session.scalar(last), "asked": asked.fts5()}
    return _run(found, values, limit)


def _by_tsvector(asked: Asked, query: Query, low: int, high: int, limit: int, upwards: bool) -> list[int]:
    """Look through the nearest events in their order, which meets what is common at once; what is too rare to be met
    there is fetched by the index, which is quick for what is rare."""
    nearest = (low, min(high, low + NEAREST - 1)) if upwards else (max(low, high - NEAREST + 1), high)
    found = _stretch(asked, query, *nearest, limit, upwards, indexed=False)
    low, high = (nearest[1] + 1, high) if upwards else (low, nearest[0] - 1)
    if low > high or len(found) >= limit:
        return found
    return found + _stretch(asked, query, low, high, limit - len(found), upwards, indexed=True)


def _stretch(asked: Asked, query: Query, low: int, high: int, limit: int, upwards: bool, *, indexed: bool) -> list[int]:
    join, dated, values = _dated(query)
    order = "ASC" if upwards else "DESC"
    fits = "s.doc @@ CAST(:asked AS tsquery)"
    within = f"FROM log_search s{join} WHERE s.school_id = :school AND s.seq BETWEEN :low AND :high{dated}"
    if indexed:
        # Materialised, so that the planner does not walk through all events in order to have them sorted.
        fitting = f"WITH s AS MATERIALIZED (SELECT s.seq {within} AND {fits}) SELECT s.seq FROM s"  # noqa: S608
        fitting += f" ORDER BY s.seq {order}"
    else:
        # OFFSET keeps the planner from turning to the index of words for a condition that is met at once.
        fitting = f"SELECT s.seq FROM (SELECT s.seq, s.doc {within} ORDER BY s.seq {order} OFFSET 0) s WHERE {fits}"  # noqa: S608
    values |= {"low": low, "high": high, "asked": asked.tsquery()}
    return _run(f"{fitting} LIMIT :limit", values, limit)


def _run(statement: str, values: dict[str, Any], limit: int) -> list[int]:
    moments = [bindparam(name, type_=UtcDateTime()) for name in ("since", "until") if name in values]
    values |= {"school": school_in_force(), "limit": limit}
    rows: Sequence[Row[Any]] = db.session.execute(text(statement).bindparams(*moments), values).all()
    return [row[0] for row in rows]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of events, oldest first. `whole`: none was left out."""

    found: list[int]
    whole: bool


def of_threads(threads: Sequence[str], most: int) -> Numbers:
    """The events of these threads but for the looks at them: the first `most` and the last `most`."""
    of = select(LogEvent.seq).where(LogEvent.thread.in_(threads), LogEvent.action.not_in(LOOKS))
    first = db.session.scalars(of.order_by(LogEvent.seq).limit(most)).all()
    last = db.session.scalars(of.order_by(LogEvent.seq.desc()).limit(most + 1)).all()
    met = not first or len(first) < most or first[-1] >= last[-1]
    return Numbers(sorted({*first, *last[:most]}), met)


def entries(numbers: Sequence[int]) -> list[Entry]:
    """These events with their payloads, in this order."""
    events = {e.seq: e for e in db.session.scalars(select(LogEvent).where(LogEvent.seq.in_(numbers)))}
    payloads = {p.seq: p.content for p in db.session.scalars(select(LogPayload).where(LogPayload.seq.in_(numbers)))}
    return [Entry(events[seq], payloads.get(seq)) for seq in numbers if seq in events]
