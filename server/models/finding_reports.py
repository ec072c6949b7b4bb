"""Findings that somebody reported as wrong, and the exceptions that came of it."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.accounts import OfficialAccount
from server.models.drafts import DraftCheck
from server.models.people import User


class FindingReport(OfSchool, Base):
    """'Was this wrong?': a finding of a check, by its `number` (from 1) and rule as the draft's author is shown them.

    The words are those of the check, so that what is erased there is not left here. `outcome` is None while it waits
    for a moderator; `answer` is their reason, or what they ask of whoever keeps the policy pack.
    """

    __tablename__ = "finding_report"
    __table_args__ = (
        UniqueConstraint("school_id", "check_id", "number", "reporter_id"),
        Index("ix_finding_report_school_outcome", "school_id", "outcome", "reported_at"),
        Index("ix_finding_report_school_rule", "school_id", "rule"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    check_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("draft_check.id"))
    number: Mapped[int] = mapped_column(Integer)
    rule: Mapped[str] = mapped_column(String(60))
    reporter_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    note: Mapped[str] = mapped_column(Text, default="")
    reported_at: Mapped[datetime] = mapped_column(UtcDateTime)
    outcome: Mapped[str | None] = mapped_column(String(20))
    answer: Mapped[str | None] = mapped_column(Text)
    settled_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    check: Mapped[DraftCheck] = relationship()
    reporter: Mapped[User] = relationship(foreign_keys=[reporter_id])
    settled_by: Mapped[User | None] = relationship(foreign_keys=[settled_by_id])


class SchoolException(OfSchool, Base):
    """Words that a rule leaves alone, on one account or on all (None), up to and with the day `until`.

    `ended_at` is when it was ended by hand (`ended_by`) or was found to have run out (`ended_by` None); it holds no
    longer once `until` is over, whether or not that was noted yet.
    """

    __tablename__ = "school_exception"
    __table_args__ = (Index("ix_school_exception_school_until", "school_id", "ended_at", "until"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    report_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("finding_report.id"))
    rule: Mapped[str] = mapped_column(String(60))
    words: Mapped[str] = mapped_column(String(200))
    account_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    until: Mapped[date] = mapped_column(Date)
    reason: Mapped[str] = mapped_column(Text)
    owner_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    made_by_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reminded_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    end_reason: Mapped[str | None] = mapped_column(Text)

    report: Mapped[FindingReport] = relationship()
    account: Mapped[OfficialAccount | None] = relationship()
    owner: Mapped[User] = relationship(foreign_keys=[owner_id])
    made_by: Mapped[User] = relationship(foreign_keys=[made_by_id])
    ended_by: Mapped[User | None] = relationship(foreign_keys=[ended_by_id])
