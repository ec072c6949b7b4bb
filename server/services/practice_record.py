"""Who has finished the practice course, and what of it a policy counts."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from server.checks.policy import PracticeAsked
from server.database import db
from server.models import PracticeAttempt, User
from server.services import clock


def finished(person: User) -> Iterator[PracticeAttempt]:
    """Each time that this person has finished the course, the last one first."""
    query = select(PracticeAttempt).where(
        PracticeAttempt.person_id == person.id, PracticeAttempt.finished_at.is_not(None)
    )
    yield from db.session.scalars(query.order_by(PracticeAttempt.finished_at.desc()))


def latest(person: User) -> PracticeAttempt | None:
    """The last time that this person finished the course."""
    return next(finished(person), None)


def counted_on(person: User, asked: PracticeAsked | None, timezone: str) -> date | None:
    """The school's date on which this person last did as well as the policy asks; None where it asks for nothing."""
    if asked is None:
        return None
    for attempt in finished(person):
        if attempt.finished_at and attempt.score is not None and asked.is_met(attempt.score, attempt.of):
            return clock.date_of(attempt.finished_at, timezone)
    return None
