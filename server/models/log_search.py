"""What log events are found by, and the filters that people keep."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)  # fmt: skip
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeEngine

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class SearchDocument(TypeDecorator[str]):
    """The words and marks of an event (`server.services.log_words.document`): text on SQLite, a tsvector on PostgreSQL,
    which is given it ready made (`as_tsvector`)."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(TSVECTOR() if dialect.name == "postgresql" else Text())


class LogSearch(OfSchool, Base):
    """What one log event is found by. Of its payload it has the words, the rules and the people on the register, which
    go when the payload is erased. On SQLite the table `log_search_fts` indexes it by `id`, which rises with `seq`; on
    PostgreSQL the index `ix_log_search_fts` does. Neither is known to the metadata."""

    __tablename__ = "log_search"
    __table_args__ = (
        ForeignKeyConstraint(["school_id"], ["school.id"]),
        UniqueConstraint("school_id", "seq"),
    )

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    school_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    seq: Mapped[int] = mapped_column(Integer)
    doc: Mapped[str] = mapped_column(SearchDocument)


class LogFilter(OfSchool, Base):
    """What somebody wanted to see of the log. With a name it is kept, and shared where `role` says with whom; without
    one it only gives the search an address that has no word of it. `wanted` has the entries of the log's form."""

    __tablename__ = "log_filter"
    __table_args__ = (Index("ix_log_filter_school_owner", "school_id", "owner_id"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    owner_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    name: Mapped[str | None] = mapped_column(String(80))
    role: Mapped[str | None] = mapped_column(String(40))
    wanted: Mapped[dict[str, str]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
