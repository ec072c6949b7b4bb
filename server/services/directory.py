"""Who and what the ids in the log stand for, also when it is no longer in use."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from server.database import db
from server.models import LogEvent, OfficialAccount, User
from server.services import clock, schools
from server.vocabulary import Action, Verdict


@dataclass(frozen=True, slots=True)
class Directory:
    """Everybody who can or could sign in, and every official account there is or was, by id."""

    people: dict[str, User]
    accounts: dict[str, OfficialAccount]


def directory() -> Directory:
    """The directory of the school in force."""
    people = db.session.scalars(select(User).order_by(User.name))
    accounts = db.session.scalars(select(OfficialAccount).order_by(OfficialAccount.ref))
    return Directory({user.id: user for user in people}, {account.id: account for account in accounts})


@dataclass(frozen=True, slots=True)
class DayOfChecks:
    """How many checks of one day (the school's own) came to each verdict."""

    day: date
    verdicts: dict[Verdict, int]


def checks_by_day(days: int) -> list[DayOfChecks]:
    """The checks of the last `days` days, today's last."""
    zone = ZoneInfo(schools.current().timezone)
    today = clock.now().astimezone(zone).date()
    return [_checks_of(today - timedelta(days=back), zone) for back in reversed(range(days))]


def _checks_of(day: date, zone: ZoneInfo) -> DayOfChecks:
    begin = datetime.combine(day, time.min, zone)
    end = datetime.combine(day + timedelta(days=1), time.min, zone)
    counted = (
        select(LogEvent.verdict, func.count())
        .where(LogEvent.action == Action.DRAFT_CHECKED, LogEvent.at >= begin, LogEvent.at < end)
        .group_by(LogEvent.verdict)
    )
    return DayOfChecks(day, {Verdict(verdict): number for verdict, number in db.session.execute(counted) if verdict})
