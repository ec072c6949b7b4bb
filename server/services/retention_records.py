"""The kinds of record of the retention schedule that are no drafts: which rows are over, and erasing them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, func, or_, select, tuple_

from server.checks.retention_rules import Kept, months_before
from server.database import db, transaction
from server.models import (
    AuthorizationCode,
    InboxEntry,
    LegalHold,
    Notification,
    OutboxMessage,
    PracticeAttempt,
    RegisterImport,
    SubjectRequest,
    TokenFamily,
)  # fmt: skip
from server.services import clock, erasure, schools, scrubbing
from server.vocabulary import ErasureReason

BATCH = 200

Rows = Callable[[datetime], Select[str]]


def _of_practice(before: datetime) -> Select[str]:
    """But for everybody's last finished course: a policy may go by it."""
    last = select(PracticeAttempt.person_id, func.max(PracticeAttempt.finished_at)).group_by(PracticeAttempt.person_id)
    finished_last = tuple_(PracticeAttempt.person_id, PracticeAttempt.finished_at).in_(last)
    return select(PracticeAttempt.id).where(
        PracticeAttempt.started_at < before, or_(PracticeAttempt.finished_at.is_(None), ~finished_last)
    )


RECORDS: Mapping[Kept, tuple[tuple[Any, Rows], ...]] = {
    Kept.REGISTER_PREVIEWS: (
        (
            RegisterImport.id,
            lambda before: select(RegisterImport.id).where(
                RegisterImport.uploaded_at < before, RegisterImport.confirmed_at.is_(None)
            ),
        ),
    ),
    Kept.CONNECTIONS: (
        (
            TokenFamily.id,
            lambda before: select(TokenFamily.id).where(
                or_(TokenFamily.revoked_at < before, TokenFamily.refresh_expires_at < before)
            ),
        ),
        (
            AuthorizationCode.code_hash,
            lambda before: select(AuthorizationCode.code_hash).where(AuthorizationCode.expires_at < before),
        ),
    ),
    Kept.PRACTICE: ((PracticeAttempt.id, _of_practice),),
    Kept.NOTIFICATIONS: (
        (Notification.id, lambda before: select(Notification.id).where(Notification.seen_at < before)),
    ),
    Kept.MESSAGES: (
        (OutboxMessage.id, lambda before: select(OutboxMessage.id).where(OutboxMessage.done_at < before)),
        (InboxEntry.message_id, lambda before: select(InboxEntry.message_id).where(InboxEntry.handled_at < before)),
    ),
    Kept.HOLDS: ((LegalHold.id, lambda before: select(LegalHold.id).where(LegalHold.ended_at < before)),),
    Kept.SUBJECT_REQUESTS: (
        (SubjectRequest.id, lambda before: select(SubjectRequest.id).where(SubjectRequest.closed_at < before)),
    ),
}
"""By kind: the key of the rows, and which of them are over at a moment."""

WITH_A_PAYLOAD = frozenset({Kept.HOLDS})
"""Kinds of which the log carries content as well, under their ids."""


def before(months: int) -> datetime:
    """The moment before which what is kept for so many months is over."""
    today = clock.today(schools.current().timezone)
    return clock.now() - (today - months_before(today, months))


def over(kind: Kept, months: int) -> int:
    """How many records of this kind are over now."""
    return sum(
        db.session.scalar(select(func.count()).select_from(rows(before(months)).subquery())) or 0
        for _, rows in RECORDS[kind]
    )


def erase(kind: Kept, months: int) -> int:
    """Erase the records of this kind that are over, a batch in each transaction; how many there were."""
    erased = 0
    for key, rows in RECORDS[kind]:
        while some := _erase_some(kind, key, rows(before(months))):
            erased += some
    return erased


def _erase_some(kind: Kept, key: Any, rows: Select[str]) -> int:
    with transaction():
        found = list(db.session.scalars(rows.limit(BATCH)))
        if not found:
            return 0
        model = key.class_
        db.session.execute(delete(model).where(key.in_(found)), execution_options={"synchronize_session": False})
        if kind in WITH_A_PAYLOAD and (numbers := erasure.payloads_of(found)):
            erasure.erase_payloads(numbers, actor_id=None, why=ErasureReason.EXPIRED)
        scrubbing.ask()
    return len(found)
