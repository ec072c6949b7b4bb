"""Erasing what the log carries, and the same content wherever else it lies. The log's proof stays whole.

What is erased at once is a whole story: one draft through all its versions, as every version tells of the others. The
events stay, with their hashes; the rows that other rows refer to stay, emptied. Then the files are seen to
(services/scrubbing.py).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import delete, select, update

from server.database import db, transaction
from server.errors import Conflict, NotFound
from server.models import DraftCheck, LogEvent, LogPayload, Release, Revision, SecondOpinion
from server.services import clock, legal_holds, log, log_erasures, log_search, moves, scrubbing
from server.services.personal_content import PLACES, Story
from server.vocabulary import Action, ErasureReason

MOST_VERSIONS = 500
"""Versions of one draft that are erased in one transaction."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased: the versions of a draft, and how many of the log's payloads."""

    digests: frozenset[str]
    payloads: int


def erase_draft(thread: str, *, actor_id: str | None, why: ErasureReason) -> Erased:
    """Erase a draft with all its versions: `thread` is the digest of one of them, or the request about it.

    Raises NotFound; Conflict while a second opinion on it is open, leave to post it stands, or a hold
    keeps it, and when it has been erased already.
    """
    with transaction():
        story = story_of(thread)
        if goes_on(story):
            raise Conflict(
                "Somebody still works with this draft: a second opinion on it is open, or leave to post it stands. "
                "Once that is settled, erase it."
            )
        legal_holds.refuse(story)
        for place in PLACES:
            rows = place.rows(story)
            statement = delete(place.model) if place.left is None else update(place.model).values(dict(place.left))
            db.session.execute(statement.where(rows), execution_options={"synchronize_session": False})
        db.session.execute(
            update(DraftCheck).where(DraftCheck.id.in_(story.checks)).values(erased_at=clock.now()),
            execution_options={"synchronize_session": False},
        )
        numbers = payloads_of(story.threads)
        erase_payloads(numbers, actor_id=actor_id, why=why, thread=min(story.digests))
        db.session.expire_all()
    return Erased(story.digests, len(numbers))


def story_of(thread: str, *, lock: bool = True) -> Story:
    """The draft with all its versions, locked against decisions meanwhile. Raises NotFound, Conflict when erased."""
    asked = {thread} if len(thread) == 32 else set()
    digests = set() if asked else {thread}
    while True:
        found = set(
            db.session.scalars(select(Revision.second_opinion_id).where(Revision.digest.in_(digests)))
        ) | asked  # fmt: skip
        versions = set(db.session.scalars(select(Revision.digest).where(Revision.second_opinion_id.in_(found))))
        if found == asked and versions <= digests:
            break
        asked, digests = found, digests | versions
        if len(digests) > MOST_VERSIONS:
            raise Conflict(f"This draft has more than {MOST_VERSIONS} versions: too many to erase at once.")
    requests = select(SecondOpinion.id).where(SecondOpinion.id.in_(asked)).order_by(SecondOpinion.id)
    known = set(db.session.scalars(requests.with_for_update() if lock else requests))
    rows = db.session.execute(select(DraftCheck.id, DraftCheck.erased_at).where(DraftCheck.digest.in_(digests))).all()
    if not rows:
        raise NotFound("There is no such draft at this school.")
    if all(erased_at is not None for _, erased_at in rows) and not payloads_of(digests | known):
        raise Conflict("This draft has been erased already.")
    return Story(frozenset(digests), frozenset(check_id for check_id, _ in rows), frozenset(known))


def goes_on(story: Story) -> bool:
    """Whether somebody still works with it: a second opinion is open, or leave to post it stands."""
    states = db.session.scalars(select(SecondOpinion.state).where(SecondOpinion.id.in_(story.requests)))
    if set(states) & moves.OPEN:
        return True
    open_release = select(Release.id).where(
        Release.digest.in_(story.digests), Release.closed_at.is_(None), Release.expires_at > clock.now()
    )
    return db.session.scalars(open_release.limit(1)).first() is not None


def payloads_of(threads: Collection[str]) -> list[int]:
    """The events of these threads that still carry something."""
    query = select(LogEvent.seq).join(
        LogPayload, (LogPayload.school_id == LogEvent.school_id) & (LogPayload.seq == LogEvent.seq)
    )
    return list(db.session.scalars(query.where(LogEvent.thread.in_(threads)).order_by(LogEvent.seq)))


def erase_payloads(
    events: Iterable[int], *, actor_id: str | None, why: ErasureReason, thread: str | None = None
) -> None:
    """Erase what these events carry, salt and all, inside a transaction; the log says that, who and why.

    Has the files of the database seen to afterwards.
    """
    numbers = sorted(set(events))
    for start in range(0, len(numbers), log_erasures.MOST_NAMED):
        some = numbers[start : start + log_erasures.MOST_NAMED]
        db.session.execute(
            delete(LogPayload).where(LogPayload.seq.in_(some)), execution_options={"synchronize_session": False}
        )
        for seq in some:
            log_search.forget(seq)
        refs = log_erasures.naming(some) | {"why": str(why)}
        log.append(Action.LOG_PAYLOAD_ERASED, actor_id=actor_id, thread=thread, refs=refs)
    scrubbing.ask()
