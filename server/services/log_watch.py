"""Watching over the log: gone through whole each night, what is new in between; people are told when it was altered."""

import base64
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from server.database import db, school_in_force, transaction
from server.models import LogEvent, LogVerification, User
from server.services import (
    checkpoints,
    clock,
    log,
    log_tree,
    log_verification,
    notifications,
    outbox,
    people,
    timetable,
)
from server.services.log_tree import TreeHead
from server.services.log_verification import Verification
from server.vocabulary import Action, Role

logger = logging.getLogger(__name__)

JOB = "log_proof"
ALTERED = "log_altered"
"""The notification and the letter that the log was altered; their subject is the school."""
MOST_KEPT = 500
"""Problems that are kept of a log that was altered; the command line shows all."""
AT_ONCE = 2000
"""A log of up to this many events is gone through whole while a page is made; of a longer one what is new."""
NEWEST = 10
"""With so many of the checkpoints that left the log is compared while a page is made."""
STALE = timedelta(hours=1)
"""A verification that has not ended by then was broken off."""
OVERDUE = timedelta(hours=50)
AGAIN = timedelta(days=7)
"""After this time people are told again of a log that is still altered."""


@dataclass(frozen=True, slots=True)
class State:
    """What is known of the log, for a page that must not wait.

    `size` is how long the log is. Up to `full_to` it was gone through at `full_at` (None: just now), from there to
    `whole_to` while the page was made; the `waiting` ones after that were not. `running` is how far a verification in
    the background has come.
    """

    size: int
    root: str
    problems: tuple[str, ...]
    whole_to: int
    full_to: int
    full_at: datetime | None
    waiting: int
    overdue: bool
    running: int | None


def go_through() -> Verification:
    """Go through the whole log of the school in force, against itself and every checkpoint that left, and keep what
    was found. Tells people when it was altered.
    """
    kept, wrong = checkpoints.remembered()
    _progress(0, began=clock.now())
    found = log_verification.verify(kept, progress=_progress)
    found = Verification(found.size, found.root, (*found.problems, *wrong))
    with transaction():
        row = _row()
        row.size, row.root, row.problems = found.size, found.root, list(found.problems[:MOST_KEPT])
        row.finished_at, row.running_since, row.through = clock.now(), None, 0
        if found.problems:
            _tell(row, found)
        else:
            row.told = row.told_at = None
    if found.problems:
        _record(found)
    return found


def nightly() -> None:
    """Go through the log; where it is whole, send a checkpoint away where one is due."""
    if not go_through().problems:
        checkpoints.send()


def ask_for_verification() -> None:
    """Have the whole log gone through in the background."""
    with transaction():
        row = _row()
        if row.running_since and row.running_since > clock.now() - STALE:
            return
        row.running_since, row.through = clock.now(), 0
        outbox.put(timetable.KIND, {"job": JOB})


def state(at_once: int = AT_ONCE) -> State:
    """What is known of the log now, quick for a log of any length: so many events are gone through, or none."""
    size = db.session.scalar(select(func.max(LogEvent.seq))) or 0
    row = db.session.scalars(select(LogVerification)).one_or_none()
    running = row.through if row and row.running_since and row.running_since > clock.now() - STALE else None
    if size <= at_once:
        kept, wrong = checkpoints.remembered(newest=NEWEST)
        found = log_verification.verify(kept)
        problems = tuple(dict.fromkeys((*found.problems, *wrong, *(row.problems if row else ()))))
        return State(found.size, found.root, problems, found.size, found.size, None, 0, False, running)
    if row is None or row.finished_at is None:
        return State(size, _root(), (), 0, 0, None, size, True, running)
    overdue = row.finished_at < clock.now() - OVERDUE
    if row.problems:
        return State(size, _root(), tuple(row.problems), 0, row.size, row.finished_at, 0, overdue, running)
    if size - row.size > at_once:
        return State(size, _root(), (), row.size, row.size, row.finished_at, size - row.size, overdue, running)
    found = log_verification.verify(after=TreeHead(row.size, base64.b64decode(row.root)))
    return State(size, found.root, found.problems, found.size, row.size, row.finished_at, 0, overdue, running)


def found_altered() -> bool:
    """Whether the last verification found that the log was altered."""
    row = db.session.scalars(select(LogVerification)).one_or_none()
    return bool(row and row.problems)


def _root() -> str:
    try:
        return base64.b64encode(log_tree.tree_head().root).decode()
    except log_tree.Unusable:
        return ""


def _row() -> LogVerification:
    row = db.session.scalars(select(LogVerification).with_for_update()).one_or_none()
    if row is None:
        row = LogVerification(school_id=school_in_force(), size=0, root="", problems=[], through=0)
        db.session.add(row)
        db.session.flush()
    return row


def _progress(through: int, began: datetime | None = None) -> None:
    with transaction():
        row = _row()
        row.through = through
        row.running_since = began or row.running_since or clock.now()


def _tell(row: LogVerification, found: Verification) -> None:
    """Tell senior leaders, moderators and the safeguarding lead: at once, where there is more, and again each week."""
    known = row.told is not None and len(found.problems) <= row.told
    if known and row.told_at and row.told_at > clock.now() - AGAIN:
        return
    row.told, row.told_at = len(found.problems), clock.now()
    told: dict[str, User] = {}
    for role in (Role.SENIOR_LEADER, Role.MODERATOR, Role.SAFEGUARDING_LEAD):
        told |= {one.id: one for one in people.with_role(role)}
    for person in told.values():
        notifications.leave(person, ALTERED, school_in_force(), urgent=True)


def _record(found: Verification) -> None:
    logger.critical("the log of school %s was altered: %d problems", school_in_force(), len(found.problems))
    try:
        log.record(
            Action.LOG_FOUND_ALTERED, actor_id=None,
            refs={"problems": str(len(found.problems)), "size": str(found.size)},
        )  # fmt: skip
    except (log_tree.Unusable, SQLAlchemyError) as error:
        # What was altered can be such that nothing fits behind it any more. People have been told by then.
        logger.critical("nothing more can be added to it: %s", type(error).__name__)
