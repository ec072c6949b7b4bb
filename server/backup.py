"""A copy of the whole database in one file, from either database, and putting such a copy back.

The file is an SQLite database, written anew: it has no free pages and no write-ahead log, so nothing that was erased
before is in it. It holds everything that Gatepost holds, and is readable by its owner alone.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from sqlalchemy import Connection, Engine, create_engine, func, insert, select, text

from server.database import Base, db
from server.errors import Conflict, InvalidInput
from server.migrations import is_current

BATCH = 500
VERSION = "SELECT version_num FROM alembic_version"


def back_up(app: Flask, target: Path) -> int:
    """Write a copy of the app's database as it is at one moment to `target`, a new file; its size in bytes.

    Raises InvalidInput when there is such a file already, or it cannot be written.
    """
    try:
        # Made by us, and for us alone, before anything is in it.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise InvalidInput([("file", f"{target} cannot be written ({error.strerror}); name a new file")]) from error
    try:
        with app.app_context():
            if db.engine.dialect.name == "sqlite":
                _rewrite(target)
            else:
                _copy_out(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target.stat().st_size


def _rewrite(target: Path) -> None:
    connection = db.engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()


def _copy_out(target: Path) -> None:
    with _file(target) as copy, copy.begin() as into, db.engine.connect() as database:
        database = database.execution_options(isolation_level="REPEATABLE READ")
        Base.metadata.create_all(into)
        into.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        version = database.scalar(text(VERSION))
        into.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": version})
        _copy(database, into)


def restore(app: Flask, source: Path) -> int:
    """Put a copy back into the app's database, which has to be empty and up to date; how many rows there were.

    Raises InvalidInput for a file that is no such copy, or of another version of Gatepost; Conflict unless the database
    is empty.
    """
    if not source.is_file():
        raise InvalidInput([("file", f"{source}: there is no such file")])
    if not is_current(app):
        raise Conflict("The database is not up to date with this version of Gatepost. Run: gatepost db upgrade")
    with app.app_context(), _file(source, read_only=True) as copy, copy.connect() as saved:
        _require_same_shape(saved, source)
        with db.engine.connect().execution_options(writes=True) as database, database.begin():
            if any(database.scalar(select(func.count()).select_from(table)) for table in Base.metadata.sorted_tables):
                raise Conflict("The database has something in it. A copy is put back into an empty database only.")
            return _copy(saved, database)


def _require_same_shape(saved: Connection, source: Path) -> None:
    problem = f"{source} is no copy that `gatepost db backup` of this version of Gatepost has written"
    try:
        there = saved.scalar(text(VERSION))
    except Exception as error:
        raise InvalidInput([("file", problem)]) from error
    with db.engine.connect() as database:
        if there != database.scalar(text(VERSION)):
            raise InvalidInput([("file", problem)])


def _copy(source: Connection, target: Connection) -> int:
    """Every row of every table, those that others refer to first."""
    copied = 0
    for table in Base.metadata.sorted_tables:
        rows = source.execution_options(yield_per=BATCH).execute(select(table)).mappings()
        for some in rows.partitions(BATCH):
            target.execute(insert(table), [dict(row) for row in some])
            copied += len(some)
    return copied


@contextmanager
def _file(path: Path, *, read_only: bool = False) -> Iterator[Engine]:
    mode = "ro" if read_only else "rw"
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    )
    try:
        yield engine
    finally:
        engine.dispose()
