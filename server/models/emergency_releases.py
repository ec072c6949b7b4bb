"""Posts that were let through without a check, while the service could not be reached."""

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.accounts import OfficialAccount
from server.models.drafts import DraftCheck
from server.models.people import User


class EmergencyRelease(OfSchool, Base):
    """What an author posted in an emergency, as their extension reported it afterwards, and who has looked at it.

    `reference` is the extension's own id for it, so that it is one however often it is reported. `claimed_at` is the
    moment by that computer's clock, which may be wrong. `posted` is False only where the network was seen to refuse it,
    None where that is not known. `check_id` is the check that was made when it was reported.
    """

    __tablename__ = "emergency_release"
    __table_args__ = (UniqueConstraint("school_id", "reference"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    reference: Mapped[str] = mapped_column(String(ID_LENGTH))
    author_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    check_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("draft_check.id"))
    reason: Mapped[str] = mapped_column(Text)
    allowed: Mapped[bool] = mapped_column(Boolean)
    """Whether the policy in force when it was reported allows it."""
    claimed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reported_at: Mapped[datetime] = mapped_column(UtcDateTime)
    posted: Mapped[bool | None] = mapped_column(Boolean)
    url: Mapped[str | None] = mapped_column(String(2000))
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    seen_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    author: Mapped[User] = relationship(foreign_keys=[author_id])
    account: Mapped[OfficialAccount] = relationship()
    check: Mapped[DraftCheck] = relationship()
    seen_by: Mapped[User | None] = relationship(foreign_keys=[seen_by_id])
