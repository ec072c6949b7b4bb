"""Every column that can hold words is either erased with something, or holds nothing personal: none is forgotten."""

from typing import Any

from sqlalchemy import JSON, Column, LargeBinary, String, TypeDecorator

from server import models as models  # every model has to be known before the tables are walked
from server.database import Base
from server.services.personal_content import ERASED_WITH, NOTHING_PERSONAL

SHORT = 40
"""Kinds, states and ids are no longer than this."""
HASH = 64


def can_hold_words(column: Column[Any]) -> bool:
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    if isinstance(kind, JSON | LargeBinary):
        return True
    if not isinstance(kind, String) or column.foreign_keys or column.primary_key:
        return False
    return kind.length is None or (kind.length > SHORT and kind.length != HASH)


def columns() -> set[str]:
    return {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if can_hold_words(column)
    }


def test_of_every_column_that_can_hold_words_it_is_said_what_becomes_of_it() -> None:
    erased = {f"{table}.{column}" for table, of in ERASED_WITH.items() for column in of}
    harmless = {f"{table}.{column}" for table, of in NOTHING_PERSONAL.items() for column in of}
    assert columns() - erased - harmless == set(), "say in server/services/personal_content.py what becomes of these"
    assert erased & harmless == set()


def test_nothing_is_named_there_that_is_not_in_the_database() -> None:
    known = {f"{table.name}.{column.name}" for table in Base.metadata.sorted_tables for column in table.columns}
    named = {
        f"{table}.{column}" for lists in (ERASED_WITH, NOTHING_PERSONAL) for table, of in lists.items() for column in of
    }
    assert named <= known
