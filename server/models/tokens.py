"""What the extension signs in with (RFC 6749, RFC 7636). Only hashes are kept."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from server.database import ID_LENGTH, Base, OfSchool, UtcDateTime, new_id


class AuthorizationCode(OfSchool, Base):
    """A code waiting to be exchanged, once. `family_id` is set when it was, so that a replay ends what came of it."""

    __tablename__ = "authorization_code"

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    client_id: Mapped[str] = mapped_column(String(60))
    redirect_uri: Mapped[str] = mapped_column(String(500))
    code_challenge: Mapped[str] = mapped_column(String(128))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    family_id: Mapped[str | None] = mapped_column(String(ID_LENGTH))


class TokenFamily(OfSchool, Base):
    """One connection of one person's extension: the token pair in force, and the refresh token before it for as long as
    the pair has not been used and may have been lost on its way.

    Any other refresh token ends the whole family (RFC 9700, 4.14.2).
    """

    __tablename__ = "token_family"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    user_id: Mapped[str] = mapped_column(String(ID_LENGTH), ForeignKey("user_account.id"))
    client_id: Mapped[str] = mapped_column(String(60))
    access_hash: Mapped[str] = mapped_column(String(64), unique=True)
    access_expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    refresh_hash: Mapped[str] = mapped_column(String(64), unique=True)
    refresh_expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    previous_refresh_hash: Mapped[str | None] = mapped_column(String(64))
    previous_refresh_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_used_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
