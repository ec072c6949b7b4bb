"""What the console tells somebody until they have seen it."""

from sqlalchemy import select, update

from server.database import db, school_in_force, transaction
from server.models import Notification, User
from server.services import clock


def leave(user: User, kind: str, subject_id: str) -> None:
    """Have this person told of the subject, inside a transaction."""
    db.session.add(
        Notification(
            school_id=school_in_force(), user_id=user.id, kind=kind, subject_id=subject_id, created_at=clock.now()
        )
    )


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
