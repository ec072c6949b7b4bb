"""What somebody did with the practice course. Never a text: what is typed there is judged and forgotten."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class PracticeAttempt(OfSchool, Base):
    """One time through the course. `lessons` are the ids of its drafts in their order.

    `outcomes` has one entry for each draft that was dealt with: its id, what was done, whether that was right, and
    whether it still said what it was to say. `score` is None until the course is finished.
    """

    __tablename__ = "practice_attempt"
    __table_args__ = (Index("ix_practice_attempt_person", "person_id", "finished_at"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    person_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    course: Mapped[str] = mapped_column(String(20))
    lessons: Mapped[list[str]] = mapped_column(JSON)
    outcomes: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    score: Mapped[int | None] = mapped_column(Integer)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    @property
    def of(self) -> int:
        """How many drafts it has."""
        return len(self.lessons)
