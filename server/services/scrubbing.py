"""Seeing to it that what was erased is not in the database's files either.

SQLite overwrites what is deleted (secure_delete, server/database.py), but old pages lie in the write-ahead log until it
is emptied. PostgreSQL leaves deleted rows where they are, and VACUUM alone does not overwrite them: the tables are
written anew, with their TOAST and indexes, and so are the samples of values that it keeps for planning queries.
"""

from sqlalchemy import Connection, select, text

from server.database import ACROSS_SCHOOLS, db
from server.models import OutboxMessage
from server.services import log_search, outbox
from server.services.personal_content import REWRITTEN

KIND = "scrub_database"
"""Of the outbox message."""
WAIT = "5s"
"""So long PostgreSQL may wait for a table, and everybody behind it; then it is tried again later."""


class Busy(Exception):
    """Somebody is reading the database, so that its files could not be seen to. It is tried again."""


def ask() -> None:
    """Have the files seen to once this transaction is kept; once, however much it erases."""
    waiting = select(OutboxMessage.id).where(
        OutboxMessage.kind == KIND, OutboxMessage.done_at.is_(None), OutboxMessage.attempts == 0
    )
    # Locked, so that nobody begins on it before what is erased here is kept.
    if db.session.scalars(waiting.limit(1).with_for_update(skip_locked=True)).first() is None:
        outbox.put(KIND, {})


def scrub() -> None:
    """See to the files of the database, of all schools. Raises Busy on SQLite, OperationalError on PostgreSQL, when
    somebody is in the way."""
    db.session.commit()
    log_search.scrub()
    db.session.close()
    if db.engine.dialect.name == "sqlite":
        _empty_write_ahead_log()
        return
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        _write_tables_anew(connection)


def _empty_write_ahead_log() -> None:
    connection = db.engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, *_ = cursor.fetchone() or (1,)
    finally:
        connection.close()
    if busy:
        raise Busy("the write-ahead log could not be emptied: somebody is reading from it")


def _write_tables_anew(connection: Connection) -> None:
    connection.execute(text(f"SET lock_timeout = '{WAIT}'"))
    for table in REWRITTEN:
        connection.execute(text(f"VACUUM (FULL, ANALYZE) {table}"))
    connection.execute(text("VACUUM FULL pg_catalog.pg_statistic"))
    connection.execute(text("RESET lock_timeout"))


def waiting() -> int:
    """How many times the files have still to be seen to, at all schools."""
    undone = select(OutboxMessage.id).where(OutboxMessage.kind == KIND, OutboxMessage.done_at.is_(None))
    return len(db.session.scalars(undone, execution_options=ACROSS_SCHOOLS).all())
