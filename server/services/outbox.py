"""The outbox: what follows from a change is written with it, and handed to the queue afterwards.

The database is the truth and Redis only transport: a message is handed over again until its effect is recorded.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from server.database import ACROSS_SCHOOLS, db, enter_school, school_in_force, transaction
from server.models import InboxEntry, OutboxMessage
from server.services.clock import now

LEASE = timedelta(seconds=60)
LONGEST_LEASE = timedelta(hours=1)
MAX_BATCH = 100


def put(kind: str, payload: dict[str, Any]) -> OutboxMessage:
    """Add a message for the school in force, inside the transaction of the change it follows from."""
    if not db.session().info.get("writing"):
        raise RuntimeError("an outbox message belongs in the transaction of the change it follows from")
    message = OutboxMessage(school_id=school_in_force(), kind=kind, payload=payload, created_at=now(), due_at=now())
    db.session.add(message)
    return message


def claim() -> list[tuple[str, str]]:
    """(school id, message id) of messages that are due, leased to the caller.

    The lease is a minute at first and doubles each time, so that what keeps failing does not keep everything busy.
    """
    with transaction():
        due = db.session.scalars(
            select(OutboxMessage)
            .where(OutboxMessage.done_at.is_(None), OutboxMessage.due_at <= now())
            .order_by(OutboxMessage.due_at)
            .limit(MAX_BATCH)
            .with_for_update(skip_locked=True),
            execution_options=ACROSS_SCHOOLS,
        ).all()
        for message in due:
            message.due_at = now() + min(LEASE * 2 ** min(message.attempts, 10), LONGEST_LEASE)
            message.attempts += 1
        return [(message.school_id, message.id) for message in due]


def waiting(school_id: str, message_id: str) -> OutboxMessage | None:
    """The message, its school put in force; None when it has been done already."""
    enter_school(school_id)
    query = select(OutboxMessage).where(OutboxMessage.id == message_id, OutboxMessage.done_at.is_(None))
    return db.session.scalars(query).one_or_none()


def extend(message: OutboxMessage, lease: timedelta) -> None:
    """Have the message not be handed over again within the next `lease`."""
    with transaction():
        message.due_at = max(message.due_at, now() + lease)


def begin_effect(school_id: str, message_id: str) -> OutboxMessage | None:
    """The message, marked as done and entered in the inbox, inside the transaction of its effect.

    None when it has taken effect before: the caller then does nothing.
    """
    enter_school(school_id)
    message = db.session.scalars(
        select(OutboxMessage).where(OutboxMessage.id == message_id).with_for_update()
    ).one_or_none()
    if message is None or db.session.get(InboxEntry, message_id) is not None:
        return None
    message.done_at = now()
    db.session.add(InboxEntry(school_id=school_id, message_id=message_id, handled_at=now()))
    return message
