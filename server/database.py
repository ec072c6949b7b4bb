"""The database: engine set-up, declarative base, tenancy and transactions."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import DateTime, Dialect, Engine, ForeignKey, MetaData, String, Table, TypeDecorator, event
from sqlalchemy.orm import DeclarativeBase, Mapped, ORMExecuteState, Session, mapped_column, with_loader_criteria
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.visitors import iterate

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
ID_LENGTH = 32


class Base(DeclarativeBase):
    """Declarative base of all models."""

    metadata = MetaData(naming_convention=NAMING)


db = SQLAlchemy(model_class=Base)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in time. Always aware and in UTC on the Python side; SQLite keeps no zone, so it is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def new_id() -> str:
    """An opaque id: 32 hexadecimal digits, random."""
    return uuid.uuid4().hex


class OfSchool:
    """Mixed into every model whose rows belong to a school, which is all but the school itself."""

    school_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("school.id", ondelete="RESTRICT"), nullable=False, index=True
    )


class NoSchoolInForce(RuntimeError):
    """A query on a school's rows before it was said which school's."""


ACROSS_SCHOOLS = {"across_schools": True}
"""Execution options of the few queries that must look at all schools: sign-in, tokens, the outbox relay."""


def enter_school(school_id: str) -> None:
    """From here on this session sees and writes the rows of that school alone."""
    db.session().info["school_id"] = school_id


def school_in_force() -> str:
    """The id of the school this session is limited to. Raises NoSchoolInForce."""
    school_id = db.session().info.get("school_id")
    if not isinstance(school_id, str):
        raise NoSchoolInForce("call enter_school first")
    return school_id


@event.listens_for(Session, "do_orm_execute")
def _limit_to_school(state: ORMExecuteState) -> None:
    if state.execution_options.get("across_schools") or not (state.is_select or state.is_update or state.is_delete):
        return
    school_id = state.session.info.get("school_id")
    if school_id is None:
        if isinstance(state.statement, ClauseElement) and _touches_rows_of_schools(state.statement):
            raise NoSchoolInForce("a query on a school's rows, and no school is in force; call enter_school first")
        return
    # For every statement: what its columns are of does not tell what it reads (count(), EXISTS, a subquery).
    state.statement = state.statement.options(
        with_loader_criteria(OfSchool, lambda cls: cls.school_id == school_id, include_aliases=True)
    )


def _touches_rows_of_schools(statement: ClauseElement) -> bool:
    of_schools = {mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, OfSchool)}
    return any(part in of_schools for part in iterate(statement) if isinstance(part, Table))


@event.listens_for(Session, "before_flush")
def _write_to_own_school(session: Session, *_: Any) -> None:
    school_id = session.info.get("school_id")
    for row in (*session.new, *session.dirty, *session.deleted):
        if isinstance(row, OfSchool) and school_id is not None and row.school_id != school_id:
            raise NoSchoolInForce(f"a {type(row).__name__} of another school than the one in force")


@contextmanager
def transaction() -> Iterator[None]:
    """One transaction that writes: all of it is kept, or none.

    What was read before is read again, so that nothing is decided on old rows. Inside another one it takes part in
    that. On SQLite it takes the write lock at once (BEGIN IMMEDIATE), as reading first and locking later loses races.
    """
    session = db.session()
    if session.info.get("writing"):
        yield
        return
    session.commit()
    session.info["writing"] = True
    try:
        session.connection(execution_options={"writes": True})
        yield
        session.commit()
    except BaseException:
        session.rollback()
        raise
    finally:
        session.info["writing"] = False


def set_up_sqlite(engine: Engine) -> None:
    """SQLite as Gatepost needs it: write-ahead log, full durability, foreign keys, explicit transactions."""
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=15000", "secure_delete=ON"
        ):  # fmt: skip
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
