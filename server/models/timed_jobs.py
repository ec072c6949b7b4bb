"""When what is done again and again is to be done next."""

from datetime import datetime

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class TimedJob(OfSchool, Base):
    """A job of the timetable (server/jobs/timed.py) at one school."""

    __tablename__ = "timed_job"
    __table_args__ = (UniqueConstraint("school_id", "name"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(40))
    next_at: Mapped[datetime] = mapped_column(UtcDateTime)
