"""Posts that went out without Gatepost (another device, the extension switched off) and were recorded afterwards."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.accounts import OfficialAccount
from server.models.drafts import DraftCheck
from server.models.people import User


class SlippedPost(OfSchool, Base):
    """A post that somebody found to be out already. `author` is who recorded it, who need not be who posted it.

    A school has one at an address. `check_id` is the check that was made when it was recorded.
    """

    __tablename__ = "slipped_post"
    __table_args__ = (UniqueConstraint("school_id", "url"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    author_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    check_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("draft_check.id"))
    url: Mapped[str] = mapped_column(String(2000))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    author: Mapped[User] = relationship()
    account: Mapped[OfficialAccount] = relationship()
    check: Mapped[DraftCheck] = relationship()
