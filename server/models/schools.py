"""Schools, which are the tenants."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class School(Base):
    """A school. `contacts` and `personal_accounts` are as in the corpus format's school.json.

    `policy_pack` is the name of a pack that comes with Gatepost, or "sha256:" and the digest of a `PolicyFile`.
    """

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


class PolicyFile(OfSchool, Base):
    """The text of a school's own policy pack, as it was put in force; `sha256` (lower-case hex) is of its UTF-8."""

    __tablename__ = "policy_file"
    __table_args__ = (UniqueConstraint("school_id", "sha256"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    sha256: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    brought_in_at: Mapped[datetime] = mapped_column(UtcDateTime)
