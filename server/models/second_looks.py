"""Blind second looks at posts that were clear."""

from datetime import datetime

from sqlalchemy import Boolean, Float, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id
from server.models.drafts import DraftCheck, Publication
from server.models.people import User


class SecondLook(OfSchool, Base):
    """A published post that was chosen for a second look; `share` is what the policy asked for then, 0 to 1.

    `fine` is None until somebody has looked. `followed_up_at`: what came of a mistake is on record in `follow_up`.
    """

    __tablename__ = "second_look"
    __table_args__ = (
        UniqueConstraint("school_id", "publication_id"),
        Index("ix_second_look_school_fine", "school_id", "fine", "chosen_at"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    publication_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("publication.id"))
    check_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("draft_check.id"))
    share: Mapped[float] = mapped_column(Float)
    chosen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    fine: Mapped[bool | None] = mapped_column(Boolean)
    why: Mapped[str | None] = mapped_column(Text)
    looker_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    looked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    follow_up: Mapped[str | None] = mapped_column(Text)
    followed_up_by_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    followed_up_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    publication: Mapped[Publication] = relationship()
    check: Mapped[DraftCheck] = relationship()
    looker: Mapped[User | None] = relationship(foreign_keys=[looker_id])
    followed_up_by: Mapped[User | None] = relationship(foreign_keys=[followed_up_by_id])
