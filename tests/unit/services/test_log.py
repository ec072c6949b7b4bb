"""The log is append-only, and what was altered is pinpointed."""

import sqlite3
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from server.database import db, transaction
from server.models import LogEvent
from server.services import log
from server.vocabulary import Action
from tests.factories.schools import MadeSchool, in_school, make_school

LENGTH = 6


@pytest.fixture
def school(app: Flask) -> Iterator[MadeSchool]:
    """A school whose log has six events, the first for its own creation; its triggers are out of the way, as they would
    be for somebody with the run of the database."""
    made = make_school(app)
    with in_school(app, made):
        for number in range(2, LENGTH + 1):
            log.record(Action.SIGNED_IN, actor_id=f"{number:032x}", thread="t", payload={"number": number})
        yield made


def tamper(statement: str, **values: object) -> None:
    """Alter rows behind Gatepost's back, triggers disabled."""
    if db.engine.dialect.name == "sqlite":
        raw = sqlite3.connect(str(db.engine.url.database))
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute(statement, values)
        raw.commit()
        raw.close()
        return
    with db.engine.begin() as connection:
        connection.execute(text("SET session_replication_role = replica"))
        connection.execute(text(statement), values)
        connection.execute(text("SET session_replication_role = origin"))


def problems() -> tuple[str, ...]:
    db.session.rollback()
    return log.verify().problems


def test_an_untouched_log_is_whole(school: MadeSchool) -> None:
    proof = log.verify()
    assert (proof.size, proof.problems) == (LENGTH, ())
    last = db.session.scalars(select(LogEvent).where(LogEvent.seq == LENGTH)).one()
    assert proof.head == last.hash


@pytest.mark.parametrize(
    ("statement", "pinpointed"),
    [
        ("UPDATE log_event SET actor_id = 'somebody else' WHERE seq = 3", "event 3: its column 'actor' says"),
        ("UPDATE log_event SET verdict = 'clear' WHERE seq = 3", "event 3: its column 'verdict' says"),
        ("UPDATE log_event SET body = replace(body, 'ed_in', 'ed_out') WHERE seq = 4", "event 4 does not follow"),
        ("UPDATE log_event SET hash = 'zz' || substr(hash, 3) WHERE seq = 4", "event 4 does not follow"),
        ("DELETE FROM log_event WHERE seq = 3", "event 3 is missing"),
        ("DELETE FROM log_event WHERE seq = 6", "the log ends at event 5, but its head was at event 6"),
        ("UPDATE log_payload SET content = '{\"number\": 7}' WHERE seq = 3", "event 3: its payload was changed"),
        ("DELETE FROM log_payload WHERE seq = 3", "event 3: its payload is missing"),
        ("UPDATE log_event SET seq = 60 WHERE seq = 6", "event 6 is missing"),
        ("UPDATE log_event SET body = '[]' WHERE seq = 4", "event 4: its body is not readable"),
        ("UPDATE log_event SET body = 'null' WHERE seq = 4", "event 4: its body is not readable"),
        ("UPDATE log_payload SET content = '[]' WHERE seq = 3", "event 3: its payload was changed"),
        ("UPDATE log_head SET size = 5", "the log ends at event 6, but its head was at event 5"),
    ],
)  # fmt: skip
def test_what_was_altered_is_pinpointed(school: MadeSchool, statement: str, pinpointed: str) -> None:
    tamper(statement)
    found = problems()
    assert any(pinpointed in problem for problem in found), found


@pytest.mark.parametrize(
    "change",
    [
        "log_event SET at = 'yesterday'",
        "log_event SET body = x'ff00'",
        "log_payload SET content = '{'",
        "log_payload SET salt = 'salt'",
    ],
)
def test_a_row_with_what_gatepost_never_writes_is_pinpointed_too(school: MadeSchool, change: str) -> None:
    try:
        tamper(f"UPDATE {change} WHERE seq = 4")
    except DatabaseError:  # PostgreSQL lets nobody store most of this; SQLite stores anything
        assert db.engine.dialect.name == "postgresql"
        assert problems() == ()
        return
    found = problems()
    assert found
    assert {problem.split()[1].rstrip(":") for problem in found} <= {"4", "5"}


def test_a_log_that_was_emptied_with_its_head_is_not_taken_for_a_whole_one(school: MadeSchool) -> None:
    tamper("DELETE FROM log_event")
    tamper("DELETE FROM log_payload")
    tamper("UPDATE log_head SET size = 0, hash = :hash", hash=log.GENESIS)
    assert any("all of it was removed" in problem for problem in problems())


def test_two_events_that_changed_places_are_pinpointed(school: MadeSchool) -> None:
    for was, becomes in ((3, 99), (4, 3), (99, 4)):
        tamper(f"UPDATE log_event SET seq = {becomes} WHERE seq = {was}")
    found = problems()
    assert any(problem.startswith("event 3 ") for problem in found)
    assert any(problem.startswith("event 4") for problem in found)


def test_an_event_with_a_hash_made_to_fit_is_given_away_by_the_next(school: MadeSchool) -> None:
    second, third = db.session.scalars(select(LogEvent).where(LogEvent.seq.in_((2, 3))).order_by(LogEvent.seq))
    forged = third.body.replace("signed_in", "signed_out")
    tamper(
        "UPDATE log_event SET body = :body, action = 'signed_out', hash = :hash WHERE seq = 3",
        body=forged,
        hash=log.chained(second.hash, forged),
    )
    assert problems() == ("event 4 does not follow from the one before it: it was changed or moved",)


@pytest.mark.parametrize("statement", ["UPDATE log_event SET verdict = 'clear'", "DELETE FROM log_event"])
def test_the_database_itself_refuses_to_change_an_event(school: MadeSchool, statement: str) -> None:
    with pytest.raises(DatabaseError), db.engine.begin() as connection:
        connection.execute(text(statement))
    assert problems() == ()


def test_an_event_is_only_ever_written_with_the_change_it_records(school: MadeSchool) -> None:
    with pytest.raises(RuntimeError, match="belongs in the transaction"):
        log.append(Action.SIGNED_IN, actor_id=None)


def test_a_change_that_fails_leaves_no_event_and_an_event_that_fails_no_change(school: MadeSchool) -> None:
    with pytest.raises(ZeroDivisionError), transaction():
        log.append(Action.SIGNED_IN, actor_id=None)
        _ = 1 / 0
    assert log.verify().size == LENGTH


def test_each_school_has_a_log_of_its_own(app: Flask, school: MadeSchool) -> None:
    other = make_school(app, "elm-grove", "Elm Grove Primary School")
    with in_school(app, other):
        assert log.verify().size == 1
        assert [entry.event.school_id for entry in log.page(log.Filter())] == [other.id]


def test_the_log_is_read_newest_first_a_page_at_a_time(school: MadeSchool) -> None:
    first = log.page(log.Filter(), limit=4)
    rest = log.page(log.Filter(before=first[-1].event.seq), limit=4)
    assert [entry.event.seq for entry in first + rest] == [6, 5, 4, 3, 2, 1]
    assert first[0].payload == {"number": 6}


def test_events_hold_no_personal_words(school: MadeSchool) -> None:
    log.record(Action.PERSON_ADDED, actor_id=None, payload={"name": "Imaginary Person"})
    newest = log.page(log.Filter(), limit=1)[0]
    assert "Imaginary" not in newest.event.body
    assert newest.payload == {"name": "Imaginary Person"}
