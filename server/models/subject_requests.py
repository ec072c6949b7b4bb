"""Requests by people for what is held on them (UK GDPR, article 15)."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.people import User


class SubjectRequest(OfSchool, Base):
    """A request about somebody of the register (`person_id`), a member of staff (`staff_id`), or whoever is called by
    these `words`, one on each line.

    `choices` has an entry for each item that was looked at, by its key: the hash of what it said then, whether it is
    handed over, and further words to be masked. `checked_by` looked last, `second` agreed with exactly that.
    """

    __tablename__ = "subject_request"
    __table_args__ = (Index("ix_subject_request_school_opened", "school_id", "opened_at"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    person_id: Mapped[str | None] = mapped_column(String(40))
    staff_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    words: Mapped[str] = mapped_column(Text)
    asked_by: Mapped[str] = mapped_column(String(200))
    received_on: Mapped[date] = mapped_column(Date)
    due_on: Mapped[date] = mapped_column(Date)
    opened_by_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    choices: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    checked_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    checked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    second_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    agreed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    opened_by: Mapped[User] = relationship(foreign_keys=[opened_by_id])
    staff: Mapped[User | None] = relationship(foreign_keys=[staff_id])
    checked_by: Mapped[User | None] = relationship(foreign_keys=[checked_by_id])
    second: Mapped[User | None] = relationship(foreign_keys=[second_id])
