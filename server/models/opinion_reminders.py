"""Reminders of requests for a second opinion that wait."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class OpinionReminder(OfSchool, Base):
    """That a step (vocabulary.WaitStep) was taken for a request that has been waiting since `began_at`: once each."""

    __tablename__ = "opinion_reminder"
    __table_args__ = (
        UniqueConstraint(
            "second_opinion_id", "began_at", "step", name="uq_opinion_reminder_second_opinion_id_began_at_step"
        ),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    second_opinion_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("second_opinion.id"))
    step: Mapped[str] = mapped_column(String(20))
    began_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reminded_at: Mapped[datetime] = mapped_column(UtcDateTime)
