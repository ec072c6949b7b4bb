"""Comments that staff have reported, and the pictures of them."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.people import User


class CommentReport(OfSchool, Base):
    """A comment that somebody has reported. `client_id` is what the reporter's browser calls it: sent again, it is the
    same report.

    `sha256` is of the report's canonical JSON (services/comment_reports.py), with `salt` in it, which the log does not
    know: once the report is erased, its hash in the log tells nothing. `withheld`: it is about a picture that must not
    be kept, so there never is one.
    """

    __tablename__ = "comment_report"
    __table_args__ = (
        UniqueConstraint("school_id", "reporter_id", "client_id"),
        Index("ix_comment_report_school_reported", "school_id", "reported_at", "id"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    client_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    reporter_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    platform: Mapped[str] = mapped_column(String(20))
    author: Mapped[str] = mapped_column(String(200))
    """Whoever wrote the comment, as the reporter gave it; empty where it is not known."""
    address: Mapped[str] = mapped_column(String(2000))
    text: Mapped[str] = mapped_column(Text)
    withheld: Mapped[bool] = mapped_column(Boolean)
    picture_sha256: Mapped[str | None] = mapped_column(String(64))
    salt: Mapped[str] = mapped_column(String(ID_LENGTH))
    sha256: Mapped[str] = mapped_column(String(64))
    reported_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    seen_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))

    reporter: Mapped[User] = relationship(foreign_keys=[reporter_id])
    seen_by: Mapped[User | None] = relationship(foreign_keys=[seen_by_id])


class CommentPicture(OfSchool, Base):
    """The picture of a reported comment, in a table of its own so that no list ever reads it. Sizes in pixels."""

    __tablename__ = "comment_picture"

    report_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("comment_report.id"), primary_key=True)
    media_type: Mapped[str] = mapped_column(String(20))
    width: Mapped[int] = mapped_column(Integer)
    height: Mapped[int] = mapped_column(Integer)
    content: Mapped[bytes] = mapped_column(LargeBinary)
