"""The log is append-only, and what was altered is pinpointed."""

import base64
import sqlite3
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from server.database import db, transaction
from server.models import LogEvent
from server.services import log, log_tree
from server.services.merkle import Edge, leaf_hash
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
    edge = Edge()
    for body in db.session.scalars(select(LogEvent.body).order_by(LogEvent.seq)):
        edge.add(leaf_hash(body.encode()))
    assert base64.b64decode(proof.root) == edge.root() == log_tree.tree_head().root


@pytest.mark.parametrize(
    ("statement", "pinpointed"),
    [
        ("UPDATE log_event SET actor_id = 'somebody else' WHERE seq = 3", "event 3: its column 'actor' says"),
        ("UPDATE log_event SET verdict = 'clear' WHERE seq = 3", "event 3: its column 'verdict' says"),
        ("UPDATE log_event SET body = replace(body, 'ed_in', 'ed_o') WHERE seq = 4", "event 4: its body does not fit"),
        ("UPDATE log_event SET hash = 'zz' || substr(hash, 3) WHERE seq = 4", "event 4: its body does not fit"),
        ("DELETE FROM log_event WHERE seq = 3", "event 3 is missing"),
        ("DELETE FROM log_event WHERE seq = 6", "the log ends at event 5, but its head was at event 6"),
        ("UPDATE log_payload SET content = '{\"number\": 7}' WHERE seq = 3", "event 3: its payload was changed"),
        ("DELETE FROM log_payload WHERE seq = 3", "event 3: its payload is missing"),
        ("UPDATE log_event SET seq = 60 WHERE seq = 6", "event 6 is missing"),
        ("UPDATE log_event SET body = '[]' WHERE seq = 4", "event 4: its body is not readable"),
        ("UPDATE log_event SET body = 'null' WHERE seq = 4", "event 4: its body is not readable"),
        ("UPDATE log_payload SET content = '[]' WHERE seq = 3", "event 3: its payload was changed"),
        ("UPDATE log_event SET subtrees = '' WHERE seq = 4", "event 4: its part of the tree is not what was written"),
        ("UPDATE log_event SET subtrees = replace(subtrees, 'a', 'b') WHERE seq = 4", "the tree over events"),
        ("UPDATE log_head SET edge = replace(edge, 'a', 'b')", "the head of the log does not fit its events"),
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
    tamper("UPDATE log_head SET size = 0, edge = ''")
    assert any("all of it was removed" in problem for problem in problems())


def test_two_events_that_changed_places_are_pinpointed(school: MadeSchool) -> None:
    for was, becomes in ((3, 99), (4, 3), (99, 4)):
        tamper(f"UPDATE log_event SET seq = {becomes} WHERE seq = {was}")
    found = problems()
    assert any(problem.startswith("event 3:") for problem in found)
    assert any(problem.startswith("event 4") for problem in found)


def forge(seq: int) -> None:
    """Rewrite an event with a hash that fits it."""
    body = db.session.scalars(select(LogEvent.body).where(LogEvent.seq == seq)).one().replace("signed_in", "signed_out")
    tamper(
        "UPDATE log_event SET body = :body, action = 'signed_out', hash = :hash WHERE seq = :seq",
        body=body,
        hash=leaf_hash(body.encode()).hex(),
        seq=seq,
    )
    db.session.rollback()


def test_an_event_with_a_hash_made_to_fit_is_given_away_by_the_tree_and_by_nothing_else(school: MadeSchool) -> None:
    forge(3)
    assert problems() == ("event 4: the tree over events 3 to 4 does not fit: one of them was changed",)


def test_what_was_altered_in_many_places_is_told_in_order(school: MadeSchool) -> None:
    tamper("UPDATE log_event SET verdict = 'clear' WHERE seq = 5")
    tamper("UPDATE log_payload SET content = '[]' WHERE seq = 2")
    assert [problem.split(":")[0] for problem in problems()] == ["event 2", "event 5"]


def rewrite() -> None:
    """Rewrite event 3 and everything over it, as somebody can who has the whole database and knows how."""
    forge(3)
    edge = Edge()
    rows = db.session.execute(select(LogEvent.seq, LogEvent.body).order_by(LogEvent.seq)).all()
    db.session.rollback()
    for seq, body in rows:
        subtrees = b"".join(edge.add(leaf_hash(body.encode()))).hex()
        tamper("UPDATE log_event SET subtrees = :subtrees WHERE seq = :seq", subtrees=subtrees, seq=seq)
    tamper("UPDATE log_head SET edge = :edge", edge=edge.as_text())
    db.session.rollback()


def test_a_log_that_was_rewritten_throughout_shows_against_roots_kept_elsewhere_alone(school: MadeSchool) -> None:
    kept = [log.Kept(size, log_tree.root_at(size), "the checkpoint") for size in (2, 4, LENGTH)]
    assert log.verify(kept).problems == ()
    rewrite()
    assert log.verify().problems == ()
    assert log.verify(kept[:1]).problems == ()
    said = "the checkpoint of 4 events does not fit: events 3 to 4 were rewritten, or some of them"
    assert log.verify(kept).problems == (said,)


def test_a_log_that_was_cut_short_with_its_head_shows_against_a_root_kept_elsewhere(school: MadeSchool) -> None:
    kept = [log.Kept(LENGTH, log_tree.root_at(LENGTH), "the checkpoint")]
    shorter = log_tree.edge_at(4).as_text()
    db.session.rollback()
    tamper("DELETE FROM log_event WHERE seq > 4")
    tamper("DELETE FROM log_payload WHERE seq > 4")
    tamper("UPDATE log_head SET size = 4, edge = :edge", edge=shorter)
    db.session.rollback()
    assert log.verify().problems == ()
    [problem] = log.verify(kept).problems
    assert "the checkpoint saw 6 events, and the log has 4: it was cut short" in problem


def test_what_came_after_a_verified_head_is_gone_through_alone(school: MadeSchool) -> None:
    after = log_tree.TreeHead(4, log_tree.root_at(4))
    log.record(Action.SIGNED_IN, actor_id=None, payload={"number": 7})
    assert log.verify(after=after).problems == ()
    assert log.verify(after=after).root == log.verify().root
    tamper("UPDATE log_payload SET content = '[]' WHERE seq IN (3, 5)")
    db.session.rollback()
    assert log.verify(after=after).problems == ("event 5: its payload was changed",)


def test_a_part_that_is_not_gone_through_again_cannot_be_exchanged_with_its_tree(school: MadeSchool) -> None:
    after = log_tree.TreeHead(4, log_tree.root_at(4))
    rewrite()
    assert "event 4: up to here the log is not the one that was found whole" in log.verify(after=after).problems
    tamper("DELETE FROM log_event WHERE seq = 4")
    db.session.rollback()
    assert "a part of the log's tree is missing" in log.verify(after=after).problems[0]


def test_nothing_is_added_to_a_log_whose_head_is_damaged(school: MadeSchool) -> None:
    tamper("UPDATE log_head SET edge = 'zz'")
    db.session.rollback()
    with pytest.raises(log_tree.Unusable, match="gatepost log verify"):
        log.record(Action.SIGNED_IN, actor_id=None)


def test_a_million_missing_events_are_told_in_a_few_words(school: MadeSchool) -> None:
    tamper("UPDATE log_event SET seq = 1000000 WHERE seq = 6")
    found = problems()
    assert "event 6 is missing" in found
    assert "and so are those up to event 999999" in found
    assert len(found) < 40


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
