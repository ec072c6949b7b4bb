"""Signing in and out, and the people who may."""

from datetime import date

from sqlalchemy import func, select

from server.database import ACROSS_SCHOOLS, db, enter_school, transaction
from server.errors import InvalidInput, NotFound, WrongCredentials
from server.models import TokenFamily, User
from server.security.passwords import MAX_LENGTH, MIN_LENGTH, hash_password, password_matches
from server.services import clock, log
from server.vocabulary import Action, Role, Telling


def by_session_id(session_id: str) -> User | None:
    """The person a console session belongs to, and their school put in force; None when it has ended."""
    user_id, _, version = session_id.partition(".")
    user = db.session.scalars(select(User).where(User.id == user_id), execution_options=ACROSS_SCHOOLS).one_or_none()
    if user is None or not user.active or version != str(user.session_version):
        return None
    enter_school(user.school_id)
    return user


def authenticate(email: str, password: str) -> User:
    """The person with this address and password; the attempt is logged either way. Raises WrongCredentials."""
    user = db.session.scalars(
        select(User).where(User.email == email.strip().lower()), execution_options=ACROSS_SCHOOLS
    ).one_or_none()
    right = password_matches(user.password_hash if user else None, password[:MAX_LENGTH])
    if user is None:
        raise WrongCredentials("That address and password do not go together.")
    enter_school(user.school_id)
    if not right or not user.active:
        log.record(Action.SIGN_IN_FAILED, actor_id=user.id, thread=user.id)
        raise WrongCredentials("That address and password do not go together.")
    log.record(Action.SIGNED_IN, actor_id=user.id, thread=user.id)
    return user


def sign_out(user: User) -> None:
    """End all console sessions of this person."""
    with transaction():
        user.session_version += 1
        log.append(Action.SIGNED_OUT, actor_id=user.id, thread=user.id)


def add(
    *,
    school_id: str,
    email: str,
    name: str,
    password: str,
    roles: list[Role],
    policy_version_read: str | None = None,
    trained_until: date | None = None,
) -> User:
    """Add somebody who can sign in. Without a policy read and training they may not post yet. Raises InvalidInput."""
    email = email.strip().lower()
    problems = _password_problems(password)
    if email.count("@") != 1 or len(email) > 254 or not all(email.split("@")):
        problems.append(("email", "give an e-mail address, for instance teacher@school.example"))
    if not name.strip() or len(name) > 200:
        problems.append(("name", "give a name of up to 200 characters"))
    if problems:
        raise InvalidInput(problems)
    with transaction():
        enter_school(school_id)
        taken = select(func.count()).select_from(User).where(User.email == email)
        if db.session.scalar(taken, execution_options=ACROSS_SCHOOLS):
            raise InvalidInput([("email", "somebody is signed up with this address already; use another")])
        user = User(
            school_id=school_id, email=email, name=name.strip(), role_names=[str(role) for role in roles],
            password_hash=hash_password(password), policy_version_read=policy_version_read, trained_until=trained_until,
        )  # fmt: skip
        db.session.add(user)
        db.session.flush()
        log.append(
            Action.PERSON_ADDED, actor_id=None, thread=user.id,
            payload={
                "name": user.name, "roles": user.role_names, "policy_version_read": policy_version_read,
                "trained_until": trained_until and trained_until.isoformat(),
            },
        )  # fmt: skip
    return user


def change(
    user: User,
    *,
    roles: list[Role] | None = None,
    password: str | None = None,
    active: bool | None = None,
    policy_version_read: str | None = None,
    trained_until: date | None = None,
) -> None:
    """Change what is given of somebody in the school in force. Raises InvalidInput.

    A new password, and leaving (`active` False), end all that they are signed in with at once, the extension included.
    """
    if password is not None and (problems := _password_problems(password)):
        raise InvalidInput(problems)
    with transaction():
        if roles is not None:
            user.role_names = [str(role) for role in roles]
        if active is not None:
            user.active = active
        if policy_version_read is not None:
            user.policy_version_read = policy_version_read
        if trained_until is not None:
            user.trained_until = trained_until
        if password is not None:
            user.password_hash = hash_password(password)
        if password is not None or active is False:
            user.session_version += 1
            live = select(TokenFamily).where(TokenFamily.user_id == user.id, TokenFamily.revoked_at.is_(None))
            for family in db.session.scalars(live):
                family.revoked_at = clock.now()
        log.append(
            Action.PERSON_CHANGED, actor_id=None, thread=user.id,
            payload={
                "name": user.name, "roles": user.role_names, "active": user.active,
                "policy_version_read": user.policy_version_read,
                "trained_until": user.trained_until and user.trained_until.isoformat(),
                "new_password": password is not None,
            },
        )  # fmt: skip


def _password_problems(password: str) -> list[tuple[str, str]]:
    if MIN_LENGTH <= len(password) <= MAX_LENGTH:
        return []
    return [("password", f"give a password of {MIN_LENGTH} to {MAX_LENGTH} characters")]


def by_email(email: str) -> User:
    """The person of the school in force with this address. Raises NotFound."""
    user = db.session.scalars(select(User).where(User.email == email.strip().lower())).one_or_none()
    if user is None:
        raise NotFound(f"Nobody at this school is signed up as {email!r}.")
    return user


def with_role(*roles: Role) -> list[User]:
    """Everybody active in the school in force who has this role, or one of these; each of them once."""
    users = db.session.scalars(select(User).where(User.active).order_by(User.name))
    return [user for user in users if not user.roles.isdisjoint(roles)]


def told(telling: Telling) -> list[User]:
    """Everybody active in the school in force who wants to be told in this way."""
    return list(db.session.scalars(select(User).where(User.active, User.telling == telling).order_by(User.name)))


def names() -> dict[str, str]:
    """Name of each person of the school in force, by id."""
    return {user.id: user.name for user in db.session.scalars(select(User))}
