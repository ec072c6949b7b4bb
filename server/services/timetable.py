"""What is done again and again: when it is due, at each school."""

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from server.database import db, enter_school, school_in_force, transaction
from server.models import School, TimedJob
from server.services import clock, outbox, schools

KIND = "timed_job"
"""The kind of outbox message by which a job of the timetable is handed on; its payload names the job."""

Rhythm = Callable[[datetime, str], datetime]
"""The next time after a moment, at a school in that time zone."""


def every(**span: float) -> Rhythm:
    """Again after this span, `every(minutes=15)`."""
    return lambda after, _: after + timedelta(**span)


def nightly(hour: int, minute: int = 0) -> Rhythm:
    """Once a day at this time of the school's day."""

    def following(after: datetime, timezone: str) -> datetime:
        zone = ZoneInfo(timezone)
        today = datetime.combine(after.astimezone(zone).date(), time(hour, minute), zone)
        return today if today > after else datetime.combine(today.date() + timedelta(days=1), time(hour, minute), zone)

    return following


def hand_on(rhythms: Mapping[str, Rhythm]) -> int:
    """Put what is due into the outbox of each school, and say how many jobs that were.

    A job that is new to a school is due when its rhythm next says so. One that was missed while nothing ran is done
    once, not once for each time. Puts each school in force by turns.
    """
    handed = 0
    for school in schools.every():
        enter_school(school.id)
        if _to_do(rhythms):
            with transaction():
                # The school's row is locked, so that two relays do not both hand the same job on.
                db.session.execute(select(School.id).where(School.id == school.id).with_for_update(key_share=True))
                for name in _to_do(rhythms):
                    handed += _hand_on(name, rhythms[name], school.timezone)
    return handed


def _to_do(rhythms: Mapping[str, Rhythm]) -> list[str]:
    """The jobs that are due at the school in force, and those that it does not know yet."""
    known = {job.name: job.next_at for job in db.session.scalars(select(TimedJob))}
    return [name for name in rhythms if name not in known or known[name] <= clock.now()]


def _hand_on(name: str, rhythm: Rhythm, timezone: str) -> bool:
    following = rhythm(clock.now(), timezone)
    job = db.session.scalars(select(TimedJob).where(TimedJob.name == name)).one_or_none()
    if job is None:
        db.session.add(TimedJob(school_id=school_in_force(), name=name, next_at=following))
        return False
    job.next_at = following
    outbox.put(KIND, {"job": name})
    return True
