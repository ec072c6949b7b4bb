"""Legal holds: what must not be erased, whatever its time, until somebody has looked at the hold again."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.people import User


class LegalHold(OfSchool, Base):
    """A hold on what names somebody of the register (`person_id`), on what a member of staff wrote or decided
    (`staff_id`), on one draft (`thread`), or on what was done from the first day to the last: one of the four.

    It holds until it is ended, also past `review_on`; that is the day on which somebody is to look at it again.
    """

    __tablename__ = "legal_hold"
    __table_args__ = (Index("ix_legal_hold_school_ended", "school_id", "ended_at"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    person_id: Mapped[str | None] = mapped_column(String(40))
    staff_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    thread: Mapped[str | None] = mapped_column(String(64))
    first_day: Mapped[date | None] = mapped_column(Date)
    last_day: Mapped[date | None] = mapped_column(Date)
    reason: Mapped[str] = mapped_column(Text)
    placed_by_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    placed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    review_on: Mapped[date] = mapped_column(Date)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    placed_by: Mapped[User] = relationship(foreign_keys=[placed_by_id])
    staff: Mapped[User | None] = relationship(foreign_keys=[staff_id])
    ended_by: Mapped[User | None] = relationship(foreign_keys=[ended_by_id])
