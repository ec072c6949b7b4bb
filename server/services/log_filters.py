"""Filters of the log that people keep under a name, for themselves or for a role, and the addresses of searches.

Words somebody searches for, and whom on the register, never stand in an address: a proxy would write them down. They
are kept here under an id, and the address has that.
"""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import delete, func, or_, select

from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound
from server.models import LogFilter, User
from server.services import clock
from server.vocabulary import Role

MAX_NAME = 80
MOST_NAMED = 50
KEPT = timedelta(days=90)
"""How long the address of a search is good that nobody gave a name."""


def remember(owner: User, wanted: dict[str, str]) -> LogFilter:
    """The address of a search: this person's, and the same one when they search for the same again."""
    with transaction():
        nameless = select(LogFilter).where(LogFilter.owner_id == owner.id, LogFilter.name.is_(None))
        found = next((one for one in db.session.scalars(nameless) if one.wanted == wanted), None)
        if found is None:
            found = LogFilter(school_id=school_in_force(), owner_id=owner.id, wanted=wanted)
            db.session.add(found)
        found.made_at = clock.now()
        db.session.flush()
    return found


def save(owner: User, name: str, wanted: dict[str, str], role: Role | None = None) -> LogFilter:
    """Keep a filter under a name; one that this person has under it already is replaced.

    `role` shares it with everybody of that role, which has to be one of this person's own. Raises InvalidInput,
    Conflict when there are too many.
    """
    name = " ".join(name.split())
    if not name or len(name) > MAX_NAME:
        raise InvalidInput([("name", f"Give the filter a name of at most {MAX_NAME} characters.")])
    if not wanted:
        raise InvalidInput([("name", "Choose something to filter by first; a filter of everything needs no name.")])
    if role is not None and role not in owner.roles:
        raise InvalidInput([("share", "Share it with a role that you have yourself, or keep it to yourself.")])
    with transaction():
        own = select(LogFilter).where(LogFilter.owner_id == owner.id, LogFilter.name.is_not(None))
        kept = {one.name: one for one in db.session.scalars(own)}
        if name not in kept and len(kept) >= MOST_NAMED:
            raise Conflict(f"You have {MOST_NAMED} filters already. Remove one first.")
        found = kept.get(name)
        if found is None:
            found = LogFilter(school_id=school_in_force(), owner_id=owner.id, name=name)
            db.session.add(found)
        found.wanted, found.role, found.made_at = wanted, role, clock.now()
        db.session.flush()
    return found


def get(person: User, filter_id: str) -> LogFilter:
    """A filter that this person may open: their own, one shared with their role, and any that has no name, as those are
    passed on by their address. Raises NotFound."""
    found = db.session.scalars(select(LogFilter).where(LogFilter.id == filter_id)).one_or_none()
    if found is None or not _open_to(person, found):
        raise NotFound("That search is not kept any more. Search again.")
    return found


def _open_to(person: User, kept: LogFilter) -> bool:
    return kept.owner_id == person.id or kept.name is None or kept.role in person.roles


def saved_for(person: User) -> list[LogFilter]:
    """The filters with a name that are this person's or shared with them, by name."""
    theirs = or_(LogFilter.owner_id == person.id, LogFilter.role.in_([str(role) for role in person.roles]))
    named = select(LogFilter).where(LogFilter.name.is_not(None), theirs)
    return list(db.session.scalars(named.order_by(func.lower(LogFilter.name))))


def remove(person: User, filter_id: str) -> None:
    """Take a filter of one's own away. Raises NotFound."""
    with transaction():
        found = get(person, filter_id)
        if found.owner_id != person.id:
            raise NotFound("That filter is somebody else’s.")
        db.session.delete(found)


def purge() -> int:
    """Forget the searches without a name whose time is over; how many."""
    with transaction():
        over = delete(LogFilter).where(LogFilter.name.is_(None), LogFilter.made_at < clock.now() - KEPT)
        return len(db.session.scalars(over.returning(LogFilter.id)).all())


def forget_person(person: str) -> int:
    """Forget every filter that names this person on the register; how many."""
    with transaction():
        naming = [one for one in db.session.scalars(select(LogFilter)) if one.wanted.get("subject") == person]
        for one in naming:
            db.session.delete(one)
    return len(naming)


def roles_to_share(person: User, readers: Collection[Role]) -> list[Role]:
    """The roles that this person can share a filter with."""
    return sorted(role for role in person.roles if role in readers)
