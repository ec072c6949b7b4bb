"""Checks of drafts, releases and publications."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, ForeignKey, Index, Integer, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class DraftCheck(OfSchool, Base):
    """A check that was made. `content` is the draft, `findings` what was found, as JSON (see services/checks.py).

    Once it is erased both are empty: what is left says that there was a check, when and with which verdict.
    """

    __tablename__ = "draft_check"
    __table_args__ = (Index("ix_draft_check_author_digest", "author_id", "account_id", "digest"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    author_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    digest: Mapped[str] = mapped_column(String(64))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    findings: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    verdict: Mapped[str] = mapped_column(String(20))
    checked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    register_version: Mapped[str | None] = mapped_column(String(40))
    policy_id: Mapped[str] = mapped_column(String(100))
    policy_version: Mapped[str] = mapped_column(String(60))
    model_version: Mapped[str | None] = mapped_column(String(20))
    """Of the trained model that read it too; none where the policy has it switched off or it could not be loaded."""
    erased_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    exceptions: Mapped[list[str]] = mapped_column(JSON, default=list)
    """Ids of the school's exceptions but for which more would have been found."""


class Release(OfSchool, Base):
    """Leave to post exactly one content once, soon.

    `closed_at`: when it was used, or a newer one for the same content took its place. An author has one open release
    for a content at most.
    """

    __tablename__ = "release"
    __table_args__ = (
        Index(
            "uq_release_open", "author_id", "account_id", "digest", unique=True,
            sqlite_where=text("closed_at IS NULL"), postgresql_where=text("closed_at IS NULL"),
        ),
    )  # fmt: skip

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    check_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("draft_check.id"))
    author_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    second_opinion_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), ForeignKey("second_opinion.id"))
    digest: Mapped[str] = mapped_column(String(64))
    granted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Publication(OfSchool, Base):
    """What was posted, where, under which release. A release has at most one.

    `late`: reported after it ran out, or after a newer release had taken its place. `posts`: those of a thread that are
    out, in their order; none of a single post. Where there are any, `url` is that of the first.
    """

    __tablename__ = "publication"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    release_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("release.id"), unique=True)
    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    author_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    digest: Mapped[str] = mapped_column(String(64))
    url: Mapped[str | None] = mapped_column(String(2000))
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)
    late: Mapped[bool] = mapped_column(Boolean, default=False)
    posts: Mapped[list["PublishedPost"]] = relationship(order_by="PublishedPost.place")


class PublishedPost(OfSchool, Base):
    """One post of a thread that is out. `place` counts from 1, as the posts stood in the draft."""

    __tablename__ = "published_post"
    __table_args__ = (
        UniqueConstraint("publication_id", "place"),
        Index("ix_published_post_account_url", "account_id", "url"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    publication_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("publication.id"))
    account_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("official_account.id"))
    place: Mapped[int] = mapped_column(Integer)
    url: Mapped[str | None] = mapped_column(String(2000))
