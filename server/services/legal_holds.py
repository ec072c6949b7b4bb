"""Legal holds: who placed them on what and why, what they keep, and ending them. Every step is logged."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound
from server.models import DraftCheck, EmergencyRelease, LegalHold, Revision, SecondOpinion, SlippedPost, User
from server.services import clock, log, register_search, schools
from server.services.naming_people import Sought, is_about, of_register
from server.services.personal_content import Story
from server.vocabulary import Action

MAX_REASON = 2000
LONGEST_REVIEW = timedelta(days=366)
"""A hold is looked at again within a year."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be held: somebody of the register, a member of staff, a draft, or a time. One of the four."""

    person_id: str | None = None
    staff_id: str | None = None
    thread: str | None = None
    first_day: date | None = None
    last_day: date | None = None


def place(by: User, wanted: Wanted, reason: str, review_on: date) -> LegalHold:
    """Keep what is wanted from being erased. Raises InvalidInput, NotFound."""
    reason = reason.strip()
    _validate(wanted, reason, review_on)
    with transaction():
        _require_there(wanted)
        hold = LegalHold(
            school_id=school_in_force(), person_id=wanted.person_id, staff_id=wanted.staff_id, thread=wanted.thread,
            first_day=wanted.first_day, last_day=wanted.last_day, reason=reason, review_on=review_on,
            placed_by_id=by.id, placed_at=clock.now(),
        )  # fmt: skip
        db.session.add(hold)
        db.session.flush()
        log.append(Action.HOLD_PLACED, actor_id=by.id, thread=hold.id, payload={"reason": reason})
    return hold


def _validate(wanted: Wanted, reason: str, review_on: date) -> None:
    problems = []
    period = wanted.first_day is not None or wanted.last_day is not None
    if sum((bool(wanted.person_id), bool(wanted.staff_id), bool(wanted.thread), period)) != 1:
        problems.append(("about", "choose one thing to hold: a person, a member of staff, a draft, or a time"))
    elif period and (wanted.first_day is None or wanted.last_day is None or wanted.last_day < wanted.first_day):
        problems.append(("first_day", "give the first day and the last day, in this order"))
    if not reason or len(reason) > MAX_REASON:
        problems.append(("reason", f"say why this has to be kept, in up to {MAX_REASON:,} characters"))
    today = clock.today(schools.current().timezone)
    if not today < review_on <= today + LONGEST_REVIEW:
        problems.append(("review_on", "give a day within the next year on which this is looked at again"))
    if problems:
        raise InvalidInput(problems)


def _require_there(wanted: Wanted) -> None:
    if wanted.person_id and not register_search.by_ids([wanted.person_id]):
        raise NotFound("There is nobody with that id on the register.")
    if wanted.staff_id and db.session.scalars(select(User.id).where(User.id == wanted.staff_id)).first() is None:
        raise NotFound("There is no such member of staff.")
    if wanted.thread:
        of_draft = select(DraftCheck.id).where(DraftCheck.digest == wanted.thread, DraftCheck.erased_at.is_(None))
        if db.session.scalars(of_draft.limit(1)).first() is None:
            raise NotFound("There is no such draft at this school, or it has been erased.")


def get(hold_id: str, *, lock: bool = False) -> LegalHold:
    """A hold of the school in force. Raises NotFound."""
    query = select(LegalHold).where(LegalHold.id == hold_id)
    found = db.session.scalars(query.with_for_update() if lock else query).one_or_none()
    if found is None:
        raise NotFound("There is no such hold.")
    return found


def review(by: User, hold_id: str, review_on: date) -> LegalHold:
    """Keep it on hold until it is looked at again on that day. Raises NotFound, InvalidInput, Conflict when ended."""
    with transaction():
        hold = _standing(hold_id)
        _validate(_wanted_by(hold), hold.reason, review_on)
        hold.review_on = review_on
        log.append(Action.HOLD_REVIEWED, actor_id=by.id, thread=hold.id)
    return hold


def end(by: User, hold_id: str) -> LegalHold:
    """End a hold: what it kept falls due by its own time again. Raises NotFound, Conflict when it has ended already."""
    with transaction():
        hold = _standing(hold_id)
        hold.ended_at, hold.ended_by_id = clock.now(), by.id
        log.append(Action.HOLD_ENDED, actor_id=by.id, thread=hold.id)
    return hold


def _standing(hold_id: str) -> LegalHold:
    hold = get(hold_id, lock=True)
    if hold.ended_at is not None:
        raise Conflict("This hold has ended already.")
    return hold


def _wanted_by(hold: LegalHold) -> Wanted:
    return Wanted(hold.person_id, hold.staff_id, hold.thread, hold.first_day, hold.last_day)


def standing() -> list[LegalHold]:
    """The holds of the school in force that have not ended; those that are to be looked at first come first."""
    query = select(LegalHold).where(LegalHold.ended_at.is_(None)).order_by(LegalHold.review_on, LegalHold.placed_at)
    return list(db.session.scalars(query))


class Holds:
    """The holds in force, read once, to ask them about many stories."""

    def __init__(self) -> None:
        self.holds = standing()
        self._sought: dict[str, Sought] = {
            hold.person_id: of_register(hold.person_id) for hold in self.holds if hold.person_id
        }
        self._timezone = schools.current().timezone

    def on(self, story: Story) -> list[LegalHold]:
        """The holds that keep this story."""
        if not self.holds:
            return []
        kept = list(db.session.scalars(select(DraftCheck).where(DraftCheck.id.in_(story.checks))))
        staff = {one.author_id for one in kept} | _others_in(story)
        days = {clock.date_of(one.checked_at, self._timezone) for one in kept}
        return [hold for hold in self.holds if self._keeps(hold, story, kept, staff, days)]

    def _keeps(
        self, hold: LegalHold, story: Story, kept: list[DraftCheck], staff: set[str | None], days: Iterable[date]
    ) -> bool:
        if hold.person_id:
            return any(is_about(one, self._sought[hold.person_id]) for one in kept)
        if hold.staff_id:
            return hold.staff_id in staff
        if hold.thread:
            return hold.thread in story.digests
        first, last = hold.first_day, hold.last_day
        return first is not None and last is not None and any(first <= day <= last for day in days)


def _others_in(story: Story) -> set[str | None]:
    """Who asked, decided, reported or recorded."""
    found: set[str | None] = set()
    for query in (
        select(SecondOpinion.author_id).where(SecondOpinion.id.in_(story.requests)),
        select(Revision.reviewer_id).where(Revision.second_opinion_id.in_(story.requests)),
        select(Revision.first_reviewer_id).where(Revision.second_opinion_id.in_(story.requests)),
        select(EmergencyRelease.author_id).where(EmergencyRelease.check_id.in_(story.checks)),
        select(SlippedPost.author_id).where(SlippedPost.check_id.in_(story.checks)),
    ):
        found |= set(db.session.scalars(query))
    return found - {None}


def refuse(story: Story) -> None:
    """Raise Conflict while a hold keeps this story."""
    if holds := Holds().on(story):
        raise Conflict(f"A legal hold keeps this draft: {holds[0].reason[:200]} It can be erased once that has ended.")
