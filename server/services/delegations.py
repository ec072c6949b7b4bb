"""Who is asked in a leader's place while they are away."""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import select

from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound
from server.models import Delegation, User
from server.services import clock, log, notifications, people, schools
from server.services.turns import take_turns
from server.vocabulary import Action, Role

LONGEST = timedelta(days=366)
NAMED = "delegation_begun"
"""The kind of notification by which the delegate is told."""


def begin(leader: User, delegate_id: str, first_day: date, last_day: date) -> Delegation:
    """Have another senior leader asked in this one's place, from the first day to the last.

    Raises InvalidInput for the days, for somebody who could not decide, or where somebody is named for a part of that
    time already.
    """
    with transaction():
        take_turns(leader)
        problems = _problems(leader, delegate_id, first_day, last_day)
        if problems:
            raise InvalidInput(problems)
        named = Delegation(
            school_id=school_in_force(), leader_id=leader.id, delegate_id=delegate_id, first_day=first_day,
            last_day=last_day, named_at=clock.now(),
        )  # fmt: skip
        db.session.add(named)
        db.session.flush()
        log.append(
            Action.DELEGATION_BEGUN, actor_id=leader.id, thread=leader.id,
            refs={"delegation": named.id, "delegate": delegate_id},
            payload={"first_day": first_day.isoformat(), "last_day": last_day.isoformat()},
        )  # fmt: skip
        notifications.leave(named.delegate, NAMED, named.id)
    return named


def _problems(leader: User, delegate_id: str, first_day: date, last_day: date) -> list[tuple[str, str]]:
    problems = []
    if delegate_id not in {one.id for one in possible(leader)}:
        problems.append(("delegate", "choose a senior leader other than yourself"))
    if last_day < max(first_day, _today()):
        problems.append(("last_day", "give a last day that is not before the first, nor over already"))
    elif last_day - first_day > LONGEST:
        problems.append(("last_day", "a year at most; name them again after that"))
    elif any(
        one.leader_id == leader.id and one.first_day <= last_day and first_day <= one.last_day
        for one in to_come(leader)
    ):
        problems.append(("first_day", "somebody is named for a part of that time already; end that first"))
    return problems


def end(person: User, delegation_id: str) -> Delegation:
    """End it now: the leader who is back, or the delegate who cannot. Raises NotFound, Conflict."""
    with transaction():
        take_turns(person)
        named = db.session.scalars(
            select(Delegation).where(Delegation.id == delegation_id).with_for_update(key_share=True)
        ).one_or_none()
        if named is None or person.id not in (named.leader_id, named.delegate_id):
            raise NotFound("There is no such delegation of yours.")
        if named.ended_at is not None:
            raise Conflict("That has been ended already.")
        named.ended_at = clock.now()
        log.append(
            Action.DELEGATION_ENDED, actor_id=person.id, thread=named.leader_id,
            refs={"delegation": named.id, "delegate": named.delegate_id},
        )  # fmt: skip
    return named


def get(delegation_id: str) -> Delegation:
    """One of the school in force. Raises NotFound."""
    found = db.session.scalars(select(Delegation).where(Delegation.id == delegation_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such delegation.")
    return found


def possible(leader: User) -> list[User]:
    """Whom this leader could name, by name."""
    return [one for one in people.with_role(Role.SENIOR_LEADER) if one.id != leader.id]


def to_come(person: User) -> list[Delegation]:
    """What is in force or to come, by this person or to them, soonest first."""
    mine = (Delegation.leader_id == person.id) | (Delegation.delegate_id == person.id)
    live = select(Delegation).where(mine, Delegation.ended_at.is_(None), Delegation.last_day >= _today())
    return list(db.session.scalars(live.order_by(Delegation.first_day)))


def in_force() -> Mapping[str, Delegation]:
    """Today's delegations of the school in force, by the leader who is away."""
    today = _today()
    live = select(Delegation).where(
        Delegation.ended_at.is_(None), Delegation.first_day <= today, Delegation.last_day >= today
    )
    return {one.leader_id: one for one in db.session.scalars(live)}


def stand_in(leader: User | None, away: Mapping[str, Delegation]) -> User | None:
    """Who is asked in this leader's place today: the delegate, or the delegate's own where they are away as well.

    None where the leader is here, or nobody is left.
    """
    passed: set[str] = set()
    one = leader
    while one is not None and one.id in away and one.id not in passed:
        passed.add(one.id)
        one = away[one.id].delegate
    gone = one is None or one.id in passed or one is leader or not one.active
    return None if gone else one


def _today() -> date:
    return clock.today(schools.current().timezone)
