"""Requests that wait for a second opinion: reminders, telling others, and closing what nobody answers.

Time goes by the school's calendar and the policy. It only ever reminds and closes: nothing is approved by waiting.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from server.database import db, school_in_force, transaction
from server.errors import Conflict
from server.models import OpinionReminder, SecondOpinion, User
from server.services import (
    calendars,
    checks,
    clock,
    deciders,
    delegations,
    moves,
    notifications,
    opinion_steps,
    people,
    schools,
    second_opinions,
)  # fmt: skip
from server.services.moves import Move
from server.services.opinion_steps import refs_of, state_of
from server.services.working_time import WorkingTime
from server.vocabulary import Action, Role, SecondOpinionState, WaitStep

REMINDED, ESCALATED = "second_opinion_reminded", "second_opinion_escalated"
NO_REVIEWER, EXPIRED = "second_opinion_no_reviewer", "second_opinion_expired"
"""Kinds of notification."""

BUSINESS_MANAGER = "Business manager"
"""The contact of a policy pack who is named where nobody can decide."""

logger = logging.getLogger(__name__)

LISTED_DAYS = 30
"""So long expired requests are listed, and urgent ones counted."""


@dataclass(frozen=True, slots=True)
class Due:
    """When somebody is told that a request still waits, and when it closes unanswered."""

    remind: datetime
    remind_all: datetime
    escalate: datetime
    expires: datetime

    def step(self, now: datetime) -> WaitStep | None:
        """The furthest step whose time has come."""
        if now >= self.escalate:
            return WaitStep.ESCALATE
        if now >= self.remind_all:
            return WaitStep.REMIND_ALL
        return WaitStep.REMIND if now >= self.remind else None


def began(request: SecondOpinion) -> datetime:
    """Since when the request waits: since it was last asked about, or held again after an approval."""
    held_again = [one.made_at for one in request.moves if one.move == Move.HOLD_AGAIN]
    return max([request.current.asked_at, *held_again])


def due(request: SecondOpinion, working: WorkingTime | None = None) -> Due:
    """When what follows if the request goes on waiting."""
    working = working or calendars.working_time()
    waits, start = schools.policy(schools.current().policy_pack).second_opinions.waits, began(request)
    expires = working.after(start, waits.expire_days * working.day_length)
    if request.urgent:
        soon = start + waits.urgent_remind
        return Due(soon, soon, start + waits.urgent_escalate, expires)
    remind, remind_all, escalate = (
        working.after(start, span) for span in (waits.remind, waits.remind_all, waits.escalate)
    )
    return Due(remind, remind_all, escalate, expires)


def closes_at(request: SecondOpinion) -> datetime | None:
    """When the request closes unanswered; None where it does not wait."""
    return due(request).expires if state_of(request) in moves.WAITING else None


def look() -> int:
    """See to every request of the school in force that waits: remind, tell others, or close. Says how many moved on."""
    working = calendars.working_time()
    waiting = select(SecondOpinion.id).where(SecondOpinion.state.in_(moves.WAITING)).order_by(SecondOpinion.asked_at)
    moved = 0
    for request_id in list(db.session.scalars(waiting)):
        try:
            with transaction():
                moved += _see_to(second_opinions.get(request_id, lock=True), working)
        except Exception as error:
            # The others must not wait for it; it comes round again with the next look.
            logger.error("request %s could not be seen to: %s", request_id, type(error).__name__)
    return moved


def _see_to(request: SecondOpinion, working: WorkingTime) -> bool:
    if state_of(request) not in moves.WAITING:
        return False
    now, what = clock.now(), due(request, working)
    if now >= what.expires:
        opinion_steps.take(request, Move.EXPIRE, None)
        notifications.leave(request.author, EXPIRED, request.id)
        return True
    told = tell_if_nobody_can(request)
    step = what.step(now)
    if step is None or _is_done(request, step) or not (request.urgent or working.is_open(now)):
        return told
    _note(request, step)
    for person in _reminded(request, step):
        notifications.leave(person, REMINDED, request.id, urgent=request.urgent)
    if step is WaitStep.ESCALATE:
        able = {one.id for one in deciders.able(request)}
        for person in _besides(request, able):
            notifications.leave(person, ESCALATED, request.id, urgent=request.urgent)
    return True


def _reminded(request: SecondOpinion, step: WaitStep) -> Iterable[User]:
    """First whoever has it in hand, then everybody who may decide."""
    able = deciders.able(request)
    if step is not WaitStep.REMIND or request.urgent:
        return able
    away = delegations.in_force()
    asked = request.claimed_by or delegations.stand_in(request.addressee, away) or request.addressee
    return [one for one in able if asked is None or one.id == asked.id] or able


def _besides(request: SecondOpinion, but: set[str]) -> Iterable[User]:
    """The safeguarding lead and the business manager (administrators), but for the author and those named."""
    roles = (Role.SAFEGUARDING_LEAD, Role.ADMINISTRATOR)
    found = {one.id: one for role in roles for one in people.with_role(role)}
    return [one for one in found.values() if one.id not in but and one.id != request.author_id]


def available(request: SecondOpinion) -> list[User]:
    """Everybody who could approve the request and is not away, by name."""
    away = delegations.in_force()
    return [one for one in deciders.able_to_approve(request) if one.id not in away]


def tell_if_nobody_can(request: SecondOpinion) -> bool:
    """Where nobody could approve it, tell the author what to do and the business manager, once; inside a transaction
    that has locked the request. True when they were told now."""
    if available(request) or _is_done(request, WaitStep.NO_REVIEWER):
        return False
    _note(request, WaitStep.NO_REVIEWER)
    for person in (request.author, *caretakers(request.author)):
        notifications.leave(person, NO_REVIEWER, request.id, urgent=request.urgent)
    return True


def caretakers(author: User) -> list[User]:
    """Who is told that nobody can decide: administrators; where there are none but the author, who else looks on."""
    for role in (Role.ADMINISTRATOR, Role.SAFEGUARDING_LEAD, Role.MODERATOR):
        found = [one for one in people.with_role(role) if one.id != author.id]
        if found:
            return found
    return []


def ask_again(author: User, request_id: str) -> SecondOpinion:
    """Ask afresh about what nobody answered in time: the same content and note. Raises NotFound, Conflict."""
    with transaction():
        expired = second_opinions.own(author, request_id)
        if state_of(expired) is not SecondOpinionState.EXPIRED:
            raise Conflict("That request has not expired. Its page says where it stands.")
        if expired.current.check.erased_at is not None:
            raise Conflict("That draft has been erased. Write it afresh.")
        draft = checks.draft_from_json(expired.current.check.content)
        newest = second_opinions.about(author, expired.account_id, expired.current.digest)
        if newest is not None and state_of(newest) in moves.OPEN:
            raise Conflict("You have asked about this draft again already.")
        return second_opinions.ask(author, draft, expired.current.note)


def _is_done(request: SecondOpinion, step: WaitStep) -> bool:
    same = select(OpinionReminder.id).where(
        OpinionReminder.second_opinion_id == request.id, OpinionReminder.began_at == began(request),
        OpinionReminder.step == step,
    )  # fmt: skip
    return db.session.scalars(same).first() is not None


def _note(request: SecondOpinion, step: WaitStep) -> None:
    db.session.add(
        OpinionReminder(
            school_id=school_in_force(), second_opinion_id=request.id, step=step, began_at=began(request),
            reminded_at=clock.now(),
        )
    )  # fmt: skip
    refs = {**refs_of(request.current), "step": str(step)}
    checks.record(Action.SECOND_OPINION_REMINDED, None, request.current.check, refs=refs)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request that waits, without its content. `step` is the furthest reminder that went out."""

    request: SecondOpinion
    due: Due
    can_decide: tuple[User, ...]
    step: WaitStep | None


def waiting() -> list[Waiting]:
    """What waits at the school in force: the urgent first, then by age."""
    working = calendars.working_time()
    return [
        Waiting(one, due(one, working), tuple(available(one)), furthest(one))
        for one in second_opinions.queue(settled=0).waiting
    ]


def furthest(request: SecondOpinion) -> WaitStep | None:
    """The furthest reminder that went out since the request waits."""
    steps = db.session.scalars(
        select(OpinionReminder.step).where(
            OpinionReminder.second_opinion_id == request.id, OpinionReminder.began_at == began(request),
            OpinionReminder.step != WaitStep.NO_REVIEWER,
        )
    ).all()  # fmt: skip
    return max((WaitStep(step) for step in steps), key=list(WaitStep).index, default=None)


def expired_lately() -> list[SecondOpinion]:
    """Requests of the last weeks that nobody answered in time, newest first."""
    since = clock.now() - timedelta(days=LISTED_DAYS)
    lately = (
        select(SecondOpinion)
        .options(joinedload(SecondOpinion.author), joinedload(SecondOpinion.account))
        .where(SecondOpinion.state == SecondOpinionState.EXPIRED, SecondOpinion.asked_at >= since)
    )
    return list(db.session.scalars(lately.order_by(SecondOpinion.asked_at.desc()).limit(50)))


def urgent_lately() -> list[tuple[User, int]]:
    """Who has marked requests as urgent in the last weeks and how often, most often first."""
    since = clock.now() - timedelta(days=LISTED_DAYS)
    counted = (
        select(SecondOpinion.author_id, func.count(SecondOpinion.id))
        .where(SecondOpinion.urgent, SecondOpinion.asked_at >= since)
        .group_by(SecondOpinion.author_id)
    )
    by_author = {author: number for author, number in db.session.execute(counted)}  # noqa: C416 (rows are no pairs)
    authors = db.session.scalars(select(User).where(User.id.in_(by_author)).order_by(User.name))
    return sorted(((one, by_author[one.id]) for one in authors), key=lambda pair: -pair[1])
