"""The migrations give the shape that the models ask for, on both databases."""

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, current_app
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from server import migrations
from server.database import db, set_up_sqlite
from server.services.merkle import Edge, leaf_hash

SCHOOL = (
    "INSERT INTO school (id, slug, name, timezone, policy_pack, contacts, personal_accounts)"
    " VALUES ('s', 'alder', 'Alder', 'Europe/London', 'model', '{}', '[]')"
)
BEFORE_THE_TREE = "0018"
EVENT = "INSERT INTO log_event (school_id, seq, at, action, body, hash) VALUES ('s', 1, '2026-11-20', 'a', '{}', 'h')"


@pytest.fixture
def empty(database: Any, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application on a database with nothing in it."""
    app = Flask("migrations")
    with ExitStack() as ending:
        if request.node.callspec.params["database"] == "sqlite":
            app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{tmp_path / 'empty.db'}"
        else:
            database.run("CREATE DATABASE empty")
            ending.callback(database.run, "DROP DATABASE empty WITH (FORCE)")
            app.config["SQLALCHEMY_DATABASE_URI"] = database.address("empty")
        db.init_app(app)
        with app.app_context():
            set_up_sqlite(db.engine)
            yield app
            db.engine.dispose()


def run(statement: str) -> None:
    with db.engine.begin() as connection:
        connection.execute(text(statement))


def test_the_newest_migration_gives_exactly_what_the_models_say(empty: Flask) -> None:
    migrations.upgrade(empty)
    assert migrations.differences(empty) == []


def test_a_database_with_another_shape_is_noticed(empty: Flask) -> None:
    migrations.upgrade(empty)
    run("DROP TABLE notification")
    assert migrations.differences(empty)


def test_an_empty_database_is_not_current_and_an_upgraded_one_is(empty: Flask) -> None:
    assert not migrations.is_current(empty)
    migrations.upgrade(empty)
    assert migrations.is_current(empty)


def test_upgrading_twice_changes_nothing(empty: Flask) -> None:
    migrations.upgrade(empty)
    run(SCHOOL)
    migrations.upgrade(empty)
    with db.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM school")) == 1


def test_going_back_leaves_nothing_behind_and_the_way_up_is_open_again(empty: Flask) -> None:
    migrations.upgrade(empty)
    migrations.downgrade(empty, "base")
    assert inspect(db.engine).get_table_names() == ["alembic_version"]
    migrations.upgrade(empty)
    assert migrations.differences(empty) == []


def chained_log(length: int = 7) -> None:
    """A log as it was before it had a tree: each hash over the one before it and the body."""
    migrations.upgrade(current_app, BEFORE_THE_TREE)
    run(SCHOOL)
    previous = "0" * 64
    for seq in range(1, length + 1):
        body = f"event {seq}"
        previous = hashlib.sha256(b"\x00" + bytes.fromhex(previous) + body.encode()).hexdigest()
        run(
            "INSERT INTO log_event (school_id, seq, at, action, body, hash) "
            f"VALUES ('s', {seq}, '2026-11-20', 'a', '{body}', '{previous}')"
        )
    run(f"INSERT INTO log_head (school_id, size, hash) VALUES ('s', {length}, '{previous}')")


def rows(statement: str) -> list[Any]:
    with db.engine.connect() as connection:
        return list(connection.execute(text(statement)).all())


def test_a_log_from_before_the_tree_gets_one_and_can_still_not_be_changed(empty: Flask) -> None:
    chained_log()
    before = rows("SELECT seq, hash FROM log_event ORDER BY seq")
    migrations.upgrade(empty)
    edge = Edge()
    for seq, body, leaf, subtrees in rows("SELECT seq, body, hash, subtrees FROM log_event ORDER BY seq"):
        assert (seq, leaf) == (edge.size + 1, leaf_hash(body.encode()).hex())
        assert subtrees == b"".join(edge.add(bytes.fromhex(leaf))).hex()
    assert rows("SELECT size, edge FROM log_head") == [(7, edge.as_text())]
    with pytest.raises(DBAPIError, match="append-only"):
        run("UPDATE log_event SET body = 'x'")
    migrations.downgrade(empty, BEFORE_THE_TREE)
    assert rows("SELECT seq, hash FROM log_event ORDER BY seq") == before
    assert rows("SELECT hash FROM log_head") == [(before[-1][1],)]


@pytest.mark.parametrize(
    "damage", ["UPDATE log_event SET body = 'x' WHERE seq = 4", "DELETE FROM log_event WHERE seq = 7"]
)
def test_a_log_that_was_altered_is_not_given_a_tree(empty: Flask, damage: str) -> None:
    chained_log()
    with db.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            for name in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER log_event_no_{name}"))
        connection.execute(text(damage))
    with pytest.raises(Exception, match=r"is not whole at event 4|does not end where its head is"):
        migrations.upgrade(empty)
    assert len(rows("SELECT hash FROM log_head")) == 1


@pytest.mark.parametrize("change", ["UPDATE log_event SET body = 'x'", "DELETE FROM log_event"])
def test_the_database_refuses_to_change_or_remove_a_log_event(empty: Flask, change: str) -> None:
    migrations.upgrade(empty)
    run(SCHOOL)
    run(EVENT)
    with pytest.raises(DBAPIError, match="append-only"):
        run(change)


def test_the_log_cannot_be_emptied_at_a_stroke_either(empty: Flask) -> None:
    migrations.upgrade(empty)
    with pytest.raises(DBAPIError):  # SQLite knows no TRUNCATE at all
        run("TRUNCATE log_event")


def test_references_are_checked_again_after_a_migration(empty: Flask) -> None:
    migrations.upgrade(empty)
    with pytest.raises(DBAPIError):
        run(EVENT)


def test_a_new_step_is_written_from_what_the_models_have_and_the_database_has_not(
    empty: Flask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako"):
        (folder / name).write_text((migrations.FOLDER / name).read_text())
    monkeypatch.setattr(migrations, "FOLDER", folder)
    step = migrations.write_revision(empty, "first shape")
    assert step.name == "0001_first_shape.py"
    assert "UtcDateTime" not in step.read_text()
    migrations.upgrade(empty)
    assert migrations.differences(empty) == []
