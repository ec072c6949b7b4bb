"""Second opinions: a request, its revisions, and the decision on each."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.accounts import OfficialAccount
from server.models.drafts import DraftCheck
from server.models.people import User


class SecondOpinion(OfSchool, Base):
    """A request for a second opinion. The newest revision is the one that is up for decision.

    `addressee` is the senior leader whom the author asked, None for any of them; whoever is asked, any of them decides.
    """

    __tablename__ = "second_opinion"
    __table_args__ = (
        Index("ix_second_opinion_school_state", "school_id", "state"),
        Index("ix_second_opinion_school_author", "school_id", "author_id"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    author_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    state: Mapped[str] = mapped_column(String(20))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    addressee_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    revisions: Mapped[list["Revision"]] = relationship(
        order_by="Revision.number", back_populates="second_opinion", cascade="all"
    )
    author: Mapped[User] = relationship(foreign_keys=[author_id])
    addressee: Mapped[User | None] = relationship(foreign_keys=[addressee_id])
    account: Mapped[OfficialAccount] = relationship()

    @property
    def current(self) -> "Revision":
        """The revision that is up for decision, or was last."""
        return self.revisions[-1]


class Revision(OfSchool, Base):
    """One exact content, with the author's note, and what was decided on it."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("second_opinion_id", "number"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    second_opinion_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("second_opinion.id"))
    number: Mapped[int] = mapped_column(Integer)
    check_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("draft_check.id"))
    digest: Mapped[str] = mapped_column(String(64), index=True)
    note: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decision: Mapped[str | None] = mapped_column(String(20))
    reason: Mapped[str | None] = mapped_column(Text)
    reviewer_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    second_opinion: Mapped[SecondOpinion] = relationship(back_populates="revisions")
    check: Mapped[DraftCheck] = relationship()
    reviewer: Mapped[User | None] = relationship()
