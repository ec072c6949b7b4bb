"""The people who use Gatepost."""

from datetime import date

from flask_login import UserMixin
from sqlalchemy import JSON, Boolean, Date, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, new_id
from server.vocabulary import Role, Telling


class User(UserMixin, OfSchool, Base):
    """Somebody who can sign in. `session_version` rises to end all of a person's sessions at once."""

    __tablename__ = "user_account"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    role_names: Mapped[list[str]] = mapped_column(JSON, default=list)
    password_hash: Mapped[str] = mapped_column(String(300))
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    session_version: Mapped[int] = mapped_column(Integer, default=1)
    policy_version_read: Mapped[str | None] = mapped_column(String(60))
    telling: Mapped[str] = mapped_column(String(20), default=Telling.AT_ONCE, server_default=Telling.AT_ONCE)
    trained_until: Mapped[date | None] = mapped_column(Date)

    @property
    def roles(self) -> frozenset[Role]:
        """What this person does in Gatepost."""
        return frozenset(Role(name) for name in self.role_names)

    @property
    def is_active(self) -> bool:
        """Whether this person may sign in (Flask-Login)."""
        return self.active

    def get_id(self) -> str:
        """The session's reference to this person (Flask-Login)."""
        return f"{self.id}.{self.session_version}"
