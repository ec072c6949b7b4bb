"""The school's registered official accounts and who manages them."""

from sqlalchemy import Boolean, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, new_id
from server.vocabulary import Channel


class OfficialAccount(OfSchool, Base):
    """An official account. `ref` is the school's short name for it; `host` is the site it is posted on."""

    __tablename__ = "official_account"
    __table_args__ = (UniqueConstraint("school_id", "ref"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    ref: Mapped[str] = mapped_column(String(40))
    platform: Mapped[str] = mapped_column(String(20))
    handle: Mapped[str] = mapped_column(String(100))
    host: Mapped[str] = mapped_column(String(253))
    active: Mapped[bool] = mapped_column(Boolean, default=True)

    @property
    def shown_handle(self) -> str:
        """The handle as people write it; a business profile has a name instead."""
        return self.handle if self.channel is Channel.GOOGLE_BUSINESS else f"@{self.handle}"

    @property
    def channel(self) -> Channel:
        """The platform, as the checks know it."""
        return Channel(self.platform)


class AccountManager(OfSchool, Base):
    """A person who manages an official account."""

    __tablename__ = "account_manager"

    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"), primary_key=True)
