"""What somebody is told: in the console until they have seen it, and by mail as they have chosen."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select, update

from server.database import db, school_in_force, transaction
from server.models import Notification, User
from server.services import clock, log, mail, people
from server.vocabulary import Action, Role, Telling


def leave(user: User, kind: str, subject_id: str, *, by_mail: bool = True, urgent: bool = False) -> None:
    """Have this person told of the subject, inside a transaction.

    A letter of that kind (server/jobs/letters.py) follows at once for those who chose so, and for everybody where it is
    urgent; never without `by_mail`. Others find it in their daily digest, or in the console alone.
    """
    db.session.add(
        Notification(
            school_id=school_in_force(), user_id=user.id, kind=kind, subject_id=subject_id, created_at=clock.now()
        )
    )
    if by_mail and (urgent or user.telling == Telling.AT_ONCE):
        mail.put(user, kind, subject_id)


def leave_with(roles: Iterable[Role], kind: str, subject_id: str, *, but: str, urgent: bool = False) -> None:
    """Have everybody told of the subject who has one of these roles, but for whoever did it; inside a transaction.

    `but` is the id of that person.
    """
    for person in people.with_role(*roles):
        if person.id != but:
            leave(person, kind, subject_id, urgent=urgent)


def choose(person: User, telling: Telling) -> None:
    """This person wants to be told in this way from now on."""
    with transaction():
        if person.telling == telling:
            return
        person.telling = telling
        log.append(
            Action.TELLING_CHOSEN, actor_id=person.id, thread=person.id, refs={"telling": telling}
        )  # fmt: skip


def unseen(user: User, kinds: str = "", limit: int = 20) -> list[Notification]:
    """What this person has not seen yet of the kinds that begin like this, newest first."""
    mine = select(Notification).where(
        Notification.user_id == user.id, Notification.seen_at.is_(None), Notification.kind.startswith(kinds)
    )
    return list(db.session.scalars(mine.order_by(Notification.created_at.desc()).limit(limit)))


def see(user: User, subject_id: str) -> None:
    """This person has now seen everything there was to tell about the subject."""
    unseen_here = (
        Notification.user_id == user.id,
        Notification.subject_id == subject_id,
        Notification.seen_at.is_(None),
    )
    if db.session.scalars(select(Notification.id).where(*unseen_here).limit(1)).first() is None:
        return
    with transaction():
        db.session.execute(update(Notification).where(*unseen_here).values(seen_at=clock.now()))


DIGEST = "digest"
"""The letter that a digest is; its subject is the moment at which it was put together."""


def put_together(person: User) -> bool:
    """Have a digest sent of what this person has neither seen nor been sent yet; False where there is none of it."""
    fresh = (
        Notification.user_id == person.id, Notification.seen_at.is_(None), Notification.digested_at.is_(None)
    )  # fmt: skip
    with transaction():
        if db.session.scalars(select(Notification.id).where(*fresh).limit(1)).first() is None:
            return False
        at = clock.now()
        db.session.execute(update(Notification).where(*fresh).values(digested_at=at))
        mail.put(person, DIGEST, at.isoformat())
    return True


def in_digest(person: User, at: datetime) -> list[Notification]:
    """What was put together for this person at that moment and they have still not seen, oldest first."""
    mine = select(Notification).where(
        Notification.user_id == person.id, Notification.digested_at == at, Notification.seen_at.is_(None)
    )
    return list(db.session.scalars(mine.order_by(Notification.created_at)))
