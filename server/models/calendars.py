"""A school's calendar: when it is open."""

from datetime import date

from sqlalchemy import JSON, Date, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, new_id
from server.vocabulary import CalendarKind


class SchoolHours(OfSchool, Base):
    """When a school is open on a working day. `days` are weekdays, 0 for Monday; times as 08:00, in its time zone.

    `nation` tells which bank holidays it keeps; None for none.
    """

    __tablename__ = "school_hours"
    __table_args__ = (UniqueConstraint("school_id"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    days: Mapped[list[int]] = mapped_column(JSON)
    opens: Mapped[str] = mapped_column(String(5))
    closes: Mapped[str] = mapped_column(String(5))
    nation: Mapped[str | None] = mapped_column(String(20))


class CalendarSpan(OfSchool, Base):
    """A term, a holiday or a closure, from its first day to its last."""

    __tablename__ = "calendar_span"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(100))
    first_day: Mapped[date] = mapped_column(Date)
    last_day: Mapped[date] = mapped_column(Date)

    @property
    def calendar_kind(self) -> CalendarKind:
        """What it is."""
        return CalendarKind(self.kind)
