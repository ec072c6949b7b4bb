"""Schools, which are the tenants."""

from typing import Any

from sqlalchemy import JSON, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, new_id


class School(Base):
    """A school. `contacts` and `personal_accounts` are as in the corpus format's school.json."""

    __tablename__ = "school"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    slug: Mapped[str] = mapped_column(String(60), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    timezone: Mapped[str] = mapped_column(String(60), default="Europe/London")
    policy_pack: Mapped[str] = mapped_column(String(500), default="model")
    contacts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    personal_accounts: Mapped[list[str]] = mapped_column(JSON, default=list)
    register_version: Mapped[int | None] = mapped_column(Integer)
    """Number of the register import in force; None while no register is loaded."""
