"""The retention schedule: what falls due when, what keeps it, and erasing what is due, a batch at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, exists, func, or_, select

from server.checks.retention_rules import STORIES, Kept, RetentionRules, months_after
from server.database import db
from server.errors import Conflict, NotFound
from server.models import (
    DraftCheck,
    EmergencyRelease,
    LegalHold,
    Publication,
    Revision,
    SecondOpinion,
    SlippedPost,
    User,
)  # fmt: skip
from server.services import clock, erasure, log, retention_records, schools
from server.services.legal_holds import Holds
from server.services.personal_content import Story
from server.vocabulary import Action, ErasureReason, SecondOpinionState

BATCH = 100
"""Drafts that are looked at in one go."""

Progress = Callable[[Kept, int], None]


def _never(_kind: Kept, _done: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Due:
    """A draft whose time is over, or will soon be. `thread` is the digest of one of its versions."""

    kind: Kept
    thread: str
    last_at: datetime
    """When something was last done with it."""
    due_on: date
    holds: tuple[LegalHold, ...]
    still_open: bool

    @property
    def kept(self) -> bool:
        """Whether it is not erased in spite of its time."""
        return bool(self.holds) or self.still_open


def rules() -> RetentionRules:
    """What the policy in force says."""
    return schools.policy(schools.current().policy_pack).retention


def falling_due(kind: Kept, until: date | None = None) -> Iterator[Due]:
    """The drafts of this kind whose time is over by that day (today if not given), those of longest ago first."""
    months = rules().months[kind]
    zone = schools.current().timezone
    until = until or clock.today(zone)
    # A month has 28 days at least: nothing that is due is left out, and the day itself decides.
    limit = clock.now() + (until - clock.today(zone)) - timedelta(days=28 * months)
    holds, seen = Holds(), set[str]()
    for digest in _digests(kind, limit):
        if digest in seen:
            continue
        try:
            story = erasure.story_of(digest, lock=False)
        except (Conflict, NotFound):
            continue
        seen |= story.digests
        last = _last_at(story)
        due_on = months_after(clock.date_of(last, zone), months)
        if due_on <= until and _kind_of(story) is kind:
            yield Due(kind, digest, last, due_on, tuple(holds.on(story)), erasure.goes_on(story))


def _digests(kind: Kept, limit: datetime) -> Iterator[str]:
    """The digests of drafts of this kind that nobody has checked since, the oldest first."""
    last = func.max(DraftCheck.checked_at)
    after: tuple[datetime, str] | None = None
    while True:
        query = select(DraftCheck.digest, last).where(DraftCheck.erased_at.is_(None), _OF_KIND[kind])
        query = query.group_by(DraftCheck.digest).having(last <= limit).order_by(last, DraftCheck.digest)
        if after is not None:
            query = query.having(or_(last > after[0], (last == after[0]) & (DraftCheck.digest > after[1])))
        rows = [(digest, at) for digest, at in db.session.execute(query.limit(BATCH))]
        yield from (digest for digest, _ in rows)
        if len(rows) < BATCH:
            return
        after = rows[-1][1], rows[-1][0]


_PUBLISHED: ColumnElement[bool] = or_(
    exists().where(Publication.digest == DraftCheck.digest, Publication.school_id == DraftCheck.school_id),
    exists().where(EmergencyRelease.check_id == DraftCheck.id),
    exists().where(SlippedPost.check_id == DraftCheck.id),
)
_ASKED_ABOUT: ColumnElement[bool] = exists().where(
    Revision.digest == DraftCheck.digest, Revision.school_id == DraftCheck.school_id
)
_OF_KIND: dict[Kept, ColumnElement[bool]] = {
    Kept.PUBLISHED_POSTS: _PUBLISHED,
    Kept.SECOND_OPINIONS: _ASKED_ABOUT & ~_PUBLISHED,
    Kept.UNPUBLISHED_DRAFTS: ~_ASKED_ABOUT & ~_PUBLISHED,
}
"""By one version alone; `_kind_of` looks at all of them."""


def _kind_of(story: Story) -> Kept:
    for one in (
        select(Publication.id).where(Publication.digest.in_(story.digests)),
        select(EmergencyRelease.id).where(EmergencyRelease.check_id.in_(story.checks)),
        select(SlippedPost.id).where(SlippedPost.check_id.in_(story.checks)),
        select(SecondOpinion.id).where(
            SecondOpinion.id.in_(story.requests), SecondOpinion.state == SecondOpinionState.PUBLISHED
        ),
    ):
        if db.session.scalars(one.limit(1)).first() is not None:
            return Kept.PUBLISHED_POSTS
    return Kept.SECOND_OPINIONS if story.requests else Kept.UNPUBLISHED_DRAFTS


def _last_at(story: Story) -> datetime:
    moments = [
        *db.session.scalars(select(DraftCheck.checked_at).where(DraftCheck.id.in_(story.checks))),
        *db.session.scalars(select(Publication.published_at).where(Publication.digest.in_(story.digests))),
        *db.session.scalars(select(Revision.decided_at).where(Revision.second_opinion_id.in_(story.requests))),
    ]
    last: datetime = max(moment for moment in moments if moment is not None)
    return last


@dataclass(frozen=True, slots=True)
class Run:
    """What a run of the schedule has erased, by kind; the drafts that a hold kept, and those left to be looked at."""

    erased: dict[Kept, int]
    held: int
    to_look_at: int


def run(progress: Progress = _never) -> Run:
    """Erase what is due at the school in force, but for what is on hold and what a person has to look at first."""
    schedule = rules()
    erased = dict.fromkeys(Kept, 0)
    held = to_look_at = 0
    for kind in STORIES:
        for due in list(falling_due(kind)):
            if due.kept:
                held += 1
            elif kind in schedule.look:
                to_look_at += 1
            elif _erase(due):
                erased[kind] += 1
                progress(kind, erased[kind])
    for kind in retention_records.RECORDS:
        erased[kind] = retention_records.erase(kind, schedule.months[kind])
        progress(kind, erased[kind])
    if any(erased.values()):
        refs = {str(kind): str(number) for kind, number in erased.items() if number}
        log.record(Action.RETENTION_RUN, actor_id=None, refs=refs)
    return Run(erased, held, to_look_at)


def _erase(due: Due) -> bool:
    try:
        erasure.erase_draft(due.thread, actor_id=None, why=ErasureReason.EXPIRED)
    except (Conflict, NotFound):
        return False  # somebody has taken it up, held it or erased it since it was looked at
    return True


def erase_after_a_look(by: User, thread: str) -> None:
    """Erase a draft whose time is over, once somebody has looked at it. Raises NotFound, Conflict unless it is due."""
    story = erasure.story_of(thread, lock=False)
    kind = _kind_of(story)
    zone = schools.current().timezone
    if months_after(clock.date_of(_last_at(story), zone), rules().months[kind]) > clock.today(zone):
        raise Conflict("This draft’s time is not over yet: somebody has worked with it meanwhile.")
    erasure.erase_draft(thread, actor_id=by.id, why=ErasureReason.EXPIRED)
