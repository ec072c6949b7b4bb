"""What has to be told to somebody: outbox, inbox, and the notifications that come of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class OutboxMessage(OfSchool, Base):
    """Work that follows from a change, written in the change's transaction. `payload` holds ids only."""

    __tablename__ = "outbox_message"
    __table_args__ = (Index("ix_outbox_message_done_due", "done_at", "due_at"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(40))
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    """When it is to be handed to the queue (again): moved on by each hand-over, as a lease."""
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class InboxEntry(OfSchool, Base):
    """That an outbox message has taken effect, written in the effect's transaction: it takes effect once."""

    __tablename__ = "inbox_entry"

    message_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    handled_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Notification(OfSchool, Base):
    """Something one person should know of, shown in the console until it is seen."""

    __tablename__ = "notification"
    __table_args__ = (Index("ix_notification_user_seen", "user_id", "seen_at"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    user_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    kind: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    digested_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When it went into a daily digest."""
