"""Networks on which a school has switched the extension off, now or earlier."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.people import User
from server.vocabulary import Channel


class SiteSwitch(OfSchool, Base):
    """One time that a network was switched off, and on again; `on_at` None while it is off."""

    __tablename__ = "site_switch"
    __table_args__ = (
        Index(
            "uq_site_switch_open",
            "school_id",
            "platform",
            unique=True,
            sqlite_where=text("on_at IS NULL"),
            postgresql_where=text("on_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    platform: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(String(200))
    off_at: Mapped[datetime] = mapped_column(UtcDateTime)
    off_by_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    on_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    on_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))

    off_by: Mapped[User] = relationship(foreign_keys=off_by_id)
    on_by: Mapped[User | None] = relationship(foreign_keys=on_by_id)

    @property
    def channel(self) -> Channel:
        """The network."""
        return Channel(self.platform)
