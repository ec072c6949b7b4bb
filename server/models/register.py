"""The register: people, their consents, and the imports that brought them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Date, ForeignKeyConstraint, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class RegisterEntry(OfSchool, Base):
    """A person on the register. Whoever is missing from a newer import stays, marked as having left."""

    __tablename__ = "register_entry"

    school_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    person_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    first_name: Mapped[str] = mapped_column(String(100))
    last_name: Mapped[str] = mapped_column(String(100))
    preferred_name: Mapped[str | None] = mapped_column(String(100))
    year_group: Mapped[str | None] = mapped_column(String(60))
    class_name: Mapped[str | None] = mapped_column(String(60))
    do_not_publish: Mapped[bool] = mapped_column(Boolean, default=False)
    has_left: Mapped[bool] = mapped_column(Boolean, default=False)

    __table_args__ = (ForeignKeyConstraint(["school_id"], ["school.id"]),)


class ConsentEntry(OfSchool, Base):
    """One entry of the consent record. `channel` None means every channel."""

    __tablename__ = "consent_entry"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    school_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    person_id: Mapped[str] = mapped_column(String(40))
    use: Mapped[str] = mapped_column(String(20))
    channel: Mapped[str | None] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(20))
    valid_from: Mapped[date] = mapped_column(Date)
    valid_until: Mapped[date | None] = mapped_column(Date)
    basis: Mapped[str] = mapped_column(String(30), default="consent")
    objection: Mapped[bool] = mapped_column(Boolean, default=False)
    given_by: Mapped[str | None] = mapped_column(String(100))
    evidence: Mapped[str | None] = mapped_column(String(200))

    __table_args__ = (
        ForeignKeyConstraint(
            ["school_id", "person_id"], ["register_entry.school_id", "register_entry.person_id"], ondelete="CASCADE"
        ),
        Index("ix_consent_entry_school_person", "school_id", "person_id"),
    )


class RegisterImport(OfSchool, Base):
    """A register file that was read without error. It changes nothing until it is confirmed.

    `content` holds the parsed rows until then and is emptied at once afterwards; `summary` keeps only counts.
    """

    __tablename__ = "register_import"
    __table_args__ = (UniqueConstraint("school_id", "version"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    uploaded_by: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    uploaded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    based_on_version: Mapped[int | None] = mapped_column(Integer)
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    summary: Mapped[dict[str, Any]] = mapped_column(JSON)
    version: Mapped[int | None] = mapped_column(Integer)
    confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
