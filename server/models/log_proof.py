"""What is remembered of proving the log: checkpoints that left, and how far it was gone through."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class LogCheckpoint(OfSchool, Base):
    """A signed checkpoint. `note` is it, to the byte; `root` stands in it as Base64."""

    __tablename__ = "log_checkpoint"
    __table_args__ = (Index("ix_log_checkpoint_school_size", "school_id", "size"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    size: Mapped[int] = mapped_column(Integer)
    root: Mapped[str] = mapped_column(String(44))
    note: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CheckpointDeparture(OfSchool, Base):
    """One way that a checkpoint was to take, and when it took it: a letter to somebody, or a file elsewhere."""

    __tablename__ = "checkpoint_departure"
    __table_args__ = (Index("ix_checkpoint_departure_school_left", "school_id", "left_at"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    checkpoint_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("log_checkpoint.id"), index=True)
    to_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    """Whom it was mailed to; None for the file."""
    left_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class LogVerification(OfSchool, Base):
    """The last time that a school's whole log was gone through, and how far it is where that is going on."""

    __tablename__ = "log_verification"

    school_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("school.id", ondelete="RESTRICT"), primary_key=True
    )
    size: Mapped[int] = mapped_column(Integer, default=0)
    root: Mapped[str] = mapped_column(String(44), default="")
    problems: Mapped[list[str]] = mapped_column(JSON, default=list)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    running_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    through: Mapped[int] = mapped_column(Integer, default=0)
    """The event that it has come to."""
    told: Mapped[int | None] = mapped_column(Integer)
    """How many problems there were when people were last told of them."""
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
