"""What the extension is connected by: authorization codes and token families (RFC 6749, RFC 7636, RFC 9700).

Codes and tokens are random, and only their SHA-256 is kept. A refresh token begins with the id of its family, so that
an old one is known and ends the family. Codes and families are looked up across schools, by their secrets; the school
of what was found is then put in force.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, select, update

from server.database import ACROSS_SCHOOLS, db, enter_school, new_id, school_in_force, transaction
from server.models import AuthorizationCode, TokenFamily, User
from server.services import clock, log
from server.vocabulary import Action

CODE_LIFETIME = timedelta(minutes=2)
CODES_KEPT = timedelta(days=1)
"""How long a code is remembered after it ran out, so that a replay is noticed."""
ACCESS_LIFETIME = timedelta(minutes=15)
REFRESH_LIFETIME = timedelta(days=30)
REPEATED_WITHIN = timedelta(minutes=5)
"""How long the refresh token before the newest is taken again. The extension waits a minute for an answer."""
FAMILY_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class TokenPair:
    """What the extension is given: shown once, kept nowhere."""

    access_token: str
    refresh_token: str


def keep_code(person: User, code: str, *, client_id: str, redirect_uri: str, code_challenge: str) -> None:
    """Remember an authorization code that this person has let the extension have."""
    with transaction():
        at = clock.now()
        db.session.execute(
            delete(AuthorizationCode).where(
                AuthorizationCode.user_id == person.id, AuthorizationCode.expires_at < at - CODES_KEPT
            )
        )
        db.session.add(
            AuthorizationCode(
                school_id=school_in_force(), code_hash=_hash(code), user_id=person.id, client_id=client_id,
                redirect_uri=redirect_uri, code_challenge=code_challenge, expires_at=at + CODE_LIFETIME,
            )
        )  # fmt: skip


def code_for_exchange(code: str, client_id: str) -> AuthorizationCode | None:
    """The code, locked, when it can be exchanged; inside the transaction in which it is.

    A code that was exchanged before ends what came of it (RFC 6749, 4.1.2).
    """
    found = db.session.scalars(
        select(AuthorizationCode).where(AuthorizationCode.code_hash == _hash(code)).with_for_update(),
        execution_options=ACROSS_SCHOOLS,
    ).one_or_none()
    if found is None or found.client_id != client_id:
        return None
    enter_school(found.school_id)
    if found.family_id is not None:
        _end(_family(found.family_id), "code_replayed")
        return None
    return found if clock.now() < found.expires_at else None


def connect(person: User, client_id: str, code: AuthorizationCode | None = None) -> TokenPair:
    """A new connection of this person's extension, in exchange for the code where there is one."""
    with transaction():
        at = clock.now()
        family = TokenFamily(
            id=new_id(), school_id=person.school_id, user_id=person.id, client_id=client_id, created_at=at
        )
        pair = _issue(family)
        db.session.add(family)
        if code is not None:
            code.family_id = family.id
        log.append(Action.EXTENSION_CONNECTED, actor_id=person.id, thread=person.id, refs={"client": client_id})
    return pair


def family_for_refresh(refresh_token: str) -> TokenFamily | None:
    """The family whose refresh token in force this is, locked; inside the transaction in which it is rotated.

    The one before it is taken too, for `REPEATED_WITHIN` and as long as neither token of the newest pair has been used:
    then the answer that brought them was lost, and nobody has them. Any other refresh token of a family ends that
    family (RFC 9700, 4.14.2). A thief who comes first with the token before gets no more time than with a token that
    has not been rotated at all: whoever comes second ends the family (docs/adr/0018).
    """
    family = _family(refresh_token.partition(".")[0])
    if family is None or family.revoked_at is not None:
        return None
    enter_school(family.school_id)
    offered = _hash(refresh_token)
    if not (hmac.compare_digest(family.refresh_hash, offered) or _is_repeated(family, offered)):
        _end(family, "refresh_token_reused")
        return None
    return family if clock.now() < family.refresh_expires_at else None


def _is_repeated(family: TokenFamily, offered: str) -> bool:
    before, until = family.previous_refresh_hash, family.previous_refresh_until
    if before is None or until is None:
        return False
    return hmac.compare_digest(before, offered) and clock.now() < until


def rotate(family: TokenFamily, refresh_token: str) -> TokenPair:
    """The next token pair of the family, in exchange for the refresh token that was offered for it.

    The access token before it is dead from now on. The refresh token is when one of the new pair is used, or its time
    is over; repeating it does not give it more.
    """
    with transaction():
        if hmac.compare_digest(family.refresh_hash, _hash(refresh_token)):
            family.previous_refresh_hash = family.refresh_hash
            family.previous_refresh_until = clock.now() + REPEATED_WITHIN
        return _issue(family)


def family_of(token: str) -> TokenFamily | None:
    """The family that an access or refresh token belongs to, if there is one; its school is put in force."""
    by_access = select(TokenFamily).where(TokenFamily.access_hash == _hash(token))
    found = db.session.scalars(by_access, execution_options=ACROSS_SCHOOLS).one_or_none()
    found = found or _family(token.partition(".")[0])
    if found is not None:
        enter_school(found.school_id)
    return found


def disconnect(family: TokenFamily) -> None:
    """End a connection. Nothing happens when it has ended before."""
    with transaction():
        _end(family, "asked")


def person_of(access_token: str) -> User | None:
    """The person whose extension this token is of, and their school put in force; None when it is good for nothing."""
    found = db.session.execute(
        select(User, TokenFamily)
        .join(TokenFamily, TokenFamily.user_id == User.id)
        .where(
            TokenFamily.access_hash == _hash(access_token),
            TokenFamily.revoked_at.is_(None),
            TokenFamily.access_expires_at > clock.now(),
        ),
        execution_options=ACROSS_SCHOOLS,
    ).one_or_none()
    if found is None or not found[0].active:
        return None
    person, family = found
    enter_school(person.school_id)
    if family.previous_refresh_hash is not None:
        _arrived(family)
    return person


def _arrived(family: TokenFamily) -> None:
    """The newest pair is in use, so whoever brings the refresh token before it is somebody else."""
    with transaction():
        db.session.execute(
            update(TokenFamily)
            # Not where the pair was replaced in this very moment.
            .where(TokenFamily.id == family.id, TokenFamily.access_hash == family.access_hash)
            .values(previous_refresh_hash=None, previous_refresh_until=None)
        )


def person_with_id(user_id: str) -> User | None:
    """The person of the school in force with this id, when they may still sign in."""
    found = db.session.scalars(select(User).where(User.id == user_id)).one_or_none()
    return found if found is not None and found.active else None


def _issue(family: TokenFamily) -> TokenPair:
    at = clock.now()
    pair = TokenPair(secrets.token_urlsafe(32), f"{family.id}.{secrets.token_urlsafe(32)}")
    family.access_hash, family.access_expires_at = _hash(pair.access_token), at + ACCESS_LIFETIME
    family.refresh_hash, family.refresh_expires_at = _hash(pair.refresh_token), at + REFRESH_LIFETIME
    family.last_used_at = at
    return pair


def _family(family_id: str) -> TokenFamily | None:
    if not FAMILY_ID.fullmatch(family_id):
        return None
    return db.session.scalars(
        select(TokenFamily).where(TokenFamily.id == family_id).with_for_update(), execution_options=ACROSS_SCHOOLS
    ).one_or_none()


def _end(family: TokenFamily | None, why: str) -> None:
    if family is None or family.revoked_at is not None:
        return
    family.revoked_at = clock.now()
    log.append(
        Action.EXTENSION_DISCONNECTED, actor_id=family.user_id, thread=family.user_id,
        refs={"client": family.client_id, "why": why},
    )  # fmt: skip


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
