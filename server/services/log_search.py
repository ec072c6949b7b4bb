"""What log events are found by: kept in the transaction that appends them, and forgotten with their payloads.

Of a payload it has the words that people wrote (never what the checks said of them), the rules of the findings, and
the people on the register whom these are about or who are declared to be in a picture.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, insert, select, text

from server.checks.disclosure import stands_for
from server.checks.finding import Finding
from server.database import db, school_in_force, transaction
from server.models import LogEvent, LogSearch
from server.services.log_words import Asked, Kind, Term, as_tsvector, document, mark
from server.vocabulary import Severity

WRITTEN = frozenset(
    {
        "alt", "answer", "comment", "credit", "explanation", "name", "note", "question", "reason", "text", "title",
        "url", "wording", "words",
    }
)  # fmt: skip
"""The entries of a payload that hold words somebody wrote, wherever in it they stand. What has another name is not
searched: it could be what a check found, and that is not for everybody (`console.disclosure`)."""
FINDINGS = "findings"
MERGED_AT_ONCE = 200
"""Pages of SQLite's index that one transaction rewrites."""

_MATCHING = {
    "sqlite": """
        SELECT s.seq FROM log_search_fts f JOIN log_search s ON s.id = f.rowid
        WHERE log_search_fts MATCH :asked AND s.school_id = :school ORDER BY f.rowid DESC LIMIT :most""",
    "postgresql": """
        SELECT seq FROM log_search WHERE school_id = :school AND doc @@ CAST(:asked AS tsquery)
        ORDER BY seq DESC LIMIT :most""",
}
_ADD_FTS5 = text("INSERT INTO log_search_fts (rowid, doc) VALUES (:id, :doc)")
_TAKE_FTS5 = text("INSERT INTO log_search_fts (log_search_fts, rowid, doc) VALUES ('delete', :id, :doc)")
_MERGE_FTS5 = text("INSERT INTO log_search_fts (log_search_fts, rank) VALUES ('merge', :pages)")
_TOTAL_CHANGES = text("SELECT total_changes()")


def add(event: LogEvent, payload: Mapping[str, Any] | None) -> None:
    """Have the event found, inside the transaction that appends it."""
    connection = db.session.connection()
    insert_documents(connection, [(event.school_id, event.seq, document_of(event, payload))])


def insert_documents(connection: Connection, rows: Iterable[tuple[str, int, str]]) -> None:
    """Keep (school, event, document), in the order of the events."""
    for school_id, seq, doc in rows:
        kept = doc if connection.dialect.name == "sqlite" else as_tsvector(doc)
        new = insert(LogSearch).values(school_id=school_id, seq=seq, doc=kept).returning(LogSearch.id)
        new_id = connection.execute(new).scalar_one()
        if connection.dialect.name == "sqlite":
            connection.execute(_ADD_FTS5, {"id": new_id, "doc": doc})


def concerns(event: LogEvent, people: Iterable[str], looked_at: Iterable[int]) -> None:
    """Have an event that is itself a look at other events found by the people whom these are about, until one of them
    is forgotten. Inside the transaction that appends it."""
    more = [mark(event.school_id, Kind.PERSON, one) for one in sorted(set(people))]
    if more:
        more += [mark(event.school_id, Kind.LOOKED_AT, str(seq)) for seq in looked_at]
        _rewrite(_kept(event.seq), document([*_facts(event), *more], []))


def forget(seq: int) -> None:
    """Have nothing left of the payload of this event by which it is found: no word, no rule, nobody on the register.

    Part of the transaction that it is called in. What the database then keeps of it out of sight goes with `scrub`.
    """
    with transaction():
        event = db.session.get(LogEvent, (school_in_force(), seq))
        if event is None:
            return
        looks = Term((mark(event.school_id, Kind.LOOKED_AT, str(seq)),))
        for one in (seq, *matching(looks)):
            of = db.session.get_one(LogEvent, (event.school_id, one))
            _rewrite(_kept(one), document_of(of, None))


def people_of(payload: Mapping[str, Any]) -> frozenset[str]:
    """The people on the register, by id, whom a payload's findings are about or who are declared to be pictured."""
    draft = payload.get("draft") or {}
    pictured = (person for attachment in draft.get("attachments", ()) for person in attachment.get("people", ()))
    return frozenset(
        {finding["person"] for finding in payload.get(FINDINGS, ()) if finding.get("person")} | set(pictured)
    )


def matching(asked: Asked, most: int = 10_000) -> list[int]:
    """The events that are found by this, newest first; `most` at most."""
    return list(db.session.scalars(text(_MATCHING[db.engine.dialect.name]), _bound(asked) | {"most": most}))


def _bound(asked: Asked) -> dict[str, Any]:
    wanted = asked.fts5() if db.engine.dialect.name == "sqlite" else asked.tsquery()
    return {"asked": wanted, "school": school_in_force()}


def document_of(event: LogEvent, payload: Mapping[str, Any] | None) -> str:
    """What the event is found by; `payload` is None where there is none, or it was erased."""
    marks = _facts(event)
    if payload is None:
        return document(marks, [])
    school, findings = event.school_id, payload.get(FINDINGS, ())
    marks += [mark(school, Kind.RULE, rule) for rule in sorted({finding["rule"] for finding in findings})]
    marks += [mark(school, Kind.INSTEAD, rule) for rule in sorted(stands_for(map(_read, findings)))]
    marks += [mark(school, Kind.PERSON, person) for person in sorted(people_of(payload))]
    return document(marks, _texts(payload))


def _facts(event: LogEvent) -> list[str]:
    """The marks of what the event itself says."""
    facts = (
        (Kind.SCHOOL, event.school_id), (Kind.ACTION, event.action), (Kind.ACTOR, event.actor_id),
        (Kind.ACCOUNT, event.account_id), (Kind.VERDICT, event.verdict), (Kind.DECISION, _refs(event).get("decision")),
    )  # fmt: skip
    return [mark(event.school_id, kind, value) for kind, value in facts if value]


def _refs(event: LogEvent) -> Mapping[str, str]:
    """What the event refers to; nothing where somebody has damaged its body, which verifying the log tells of."""
    try:
        refs = json.loads(event.body).get("refs")
    except (ValueError, AttributeError):
        return {}
    return refs if isinstance(refs, dict) else {}


def _read(raw: Mapping[str, Any]) -> Finding:
    """As much of a finding as tells what it is shown as."""
    return Finding(
        rule=raw["rule"], severity=Severity(raw["severity"]), title="", message=raw["message"], suggestion="",
        start=raw.get("start"), person=raw.get("person"),
    )  # fmt: skip


def _texts(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key != FINDINGS:
                yield from _texts(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part, name)
    elif isinstance(value, str) and name in WRITTEN:
        yield value


def _kept(seq: int) -> LogSearch:
    return db.session.scalars(select(LogSearch).where(LogSearch.seq == seq)).one()


def _rewrite(kept: LogSearch, doc: str) -> None:
    connection = db.session.connection()
    if connection.dialect.name == "sqlite":
        connection.execute(_TAKE_FTS5, {"id": kept.id, "doc": kept.doc})
        connection.execute(_ADD_FTS5, {"id": kept.id, "doc": doc})
        kept.doc = doc
    else:
        kept.doc = as_tsvector(doc)
    db.session.flush()


def scrub() -> None:
    """Rewrite SQLite's index until no piece of it has what was forgotten, a little in each transaction.

    PostgreSQL keeps them in dead rows and in its index until the table is written anew (services/scrubbing.py).
    """
    if db.engine.dialect.name != "sqlite":
        return
    pages = -MERGED_AT_ONCE  # begins to merge everything into one; from then on positive goes on with it
    while True:
        with transaction():
            connection = db.session.connection()
            before = connection.execute(_TOTAL_CHANGES).scalar_one()
            connection.execute(_MERGE_FTS5, {"pages": pages})
            done = connection.execute(_TOTAL_CHANGES).scalar_one() - before < 2
        if done:
            return
        pages = MERGED_AT_ONCE
