"""Who is named or shown in what was posted, and posts that have to be taken down."""

from datetime import date, datetime

from sqlalchemy import Boolean, Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.accounts import OfficialAccount
from server.models.drafts import DraftCheck
from server.models.people import User


class ShownPerson(OfSchool, Base):
    """Somebody whom a post names or shows, by the check of its content. `certain` is False for one of several whom the
    name fits."""

    __tablename__ = "shown_person"
    __table_args__ = (
        UniqueConstraint("school_id", "check_id", "person_id"),
        Index("ix_shown_person_school_person", "school_id", "person_id"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    check_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("draft_check.id"))
    person_id: Mapped[str] = mapped_column(String(40))
    named: Mapped[bool] = mapped_column(Boolean)
    pictured: Mapped[bool] = mapped_column(Boolean)
    certain: Mapped[bool] = mapped_column(Boolean)


class Removal(OfSchool, Base):
    """A post that names or shows somebody who may not be published there any more. `kind` and `post_id` say which.

    `outcome` is None until somebody has settled it; `address_checked`: they opened the address themselves.
    """

    __tablename__ = "removal"
    __table_args__ = (
        UniqueConstraint("school_id", "post_id", "person_id"),
        Index("ix_removal_school_outcome", "school_id", "outcome", "due_at"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(20))
    post_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    check_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("draft_check.id"))
    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    person_id: Mapped[str] = mapped_column(String(40))
    named: Mapped[bool] = mapped_column(Boolean)
    pictured: Mapped[bool] = mapped_column(Boolean)
    certain: Mapped[bool] = mapped_column(Boolean)
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    assignee_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    reminded_on: Mapped[date | None] = mapped_column(Date)
    outcome: Mapped[str | None] = mapped_column(String(20))
    note: Mapped[str | None] = mapped_column(Text)
    address_checked: Mapped[bool] = mapped_column(Boolean, default=False)
    settled_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    check: Mapped[DraftCheck] = relationship()
    account: Mapped[OfficialAccount] = relationship()
    assignee: Mapped[User | None] = relationship(foreign_keys=[assignee_id])
    settled_by: Mapped[User | None] = relationship(foreign_keys=[settled_by_id])
