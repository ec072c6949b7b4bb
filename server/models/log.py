"""The moderation log: events under an RFC 6962 tree that is only added to, with personal content kept apart."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKeyConstraint, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime


class LogEvent(OfSchool, Base):
    """One event. `body` is its canonical form and the only thing that is hashed; the other columns repeat parts of it
    so that it can be searched, and verification compares them with it. Holds opaque ids only, no personal content.
    """

    __tablename__ = "log_event"
    __table_args__ = (
        ForeignKeyConstraint(["school_id"], ["school.id"]),
        Index("ix_log_event_school_actor", "school_id", "actor_id", "seq"),
        Index("ix_log_event_school_action", "school_id", "action", "seq"),
        Index("ix_log_event_school_thread", "school_id", "thread", "seq"),
        Index("ix_log_event_school_at", "school_id", "at"),
    )

    school_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    action: Mapped[str] = mapped_column(String(40))
    actor_id: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    account_id: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    thread: Mapped[str | None] = mapped_column(String(64))
    """What belongs together: the digest of a draft's content, or the id of a second opinion, import or person."""
    verdict: Mapped[str | None] = mapped_column(String(20))
    body: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the body as a leaf of the tree, in hexadecimal."""
    subtrees: Mapped[str] = mapped_column(Text, default="")
    """The hashes of the subtrees that this event completed, the smallest first, one after the other."""


class LogPayload(OfSchool, Base):
    """The personal content of an event; the event commits to it by SHA-256 over salt and content."""

    __tablename__ = "log_payload"
    __table_args__ = (ForeignKeyConstraint(["school_id"], ["school.id"]),)

    school_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    salt: Mapped[bytes] = mapped_column(LargeBinary(32))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)


class LogHead(OfSchool, Base):
    """How long a school's log is, and the right edge of the tree over it; locked to append."""

    __tablename__ = "log_head"
    __table_args__ = (ForeignKeyConstraint(["school_id"], ["school.id"]),)

    school_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    size: Mapped[int] = mapped_column(Integer)
    edge: Mapped[str] = mapped_column(Text, default="")
    """The roots of the complete subtrees, the largest first, one after the other, in hexadecimal."""
