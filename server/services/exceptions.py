"""The school's exceptions: made from a report, renewed, ended, and noted when they have run out.

Whether one holds is decided at each check by its last day (`schools.context_for`), and by nothing that a job has to do
first.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from server.checks import engine
from server.checks import exceptions as checking
from server.checks.text.normalise import fold
from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound, OwnDraft
from server.models import FindingReport, OfficialAccount, School, SchoolException, User
from server.services import checks, clock, finding_reports, log, notifications, people, schools
from server.vocabulary import Action, ReportOutcome

LONGEST = timedelta(days=365)
REMINDED = timedelta(days=14)
"""So long before its end the owner is reminded."""
MOST_IN_FORCE = 500

ENDING = "exception_ending"
"""The notification of the owner."""

_LISTED = select(SchoolException).options(
    joinedload(SchoolException.account),
    joinedload(SchoolException.owner),
    joinedload(SchoolException.made_by),
    joinedload(SchoolException.ended_by),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An exception as a moderator asks for it. `account` is an account's short name, None for all."""

    words: str
    account: str | None
    owner_id: str
    until: date
    reason: str


def make(person: User, report_id: str, wanted: Wanted) -> SchoolException:
    """Settle a report by an exception. It holds from now on.

    Raises NotFound, OwnDraft, Conflict, InvalidInput.
    """
    reason = finding_reports.words(wanted.reason, "reason", "say why the words are left alone; it is kept with them")
    with transaction():
        _lock_school()
        report = finding_reports.open_report(person, report_id)
        said = " ".join(wanted.words.split())
        account = schools.account(wanted.account) if wanted.account else None
        _require(report, said, account, wanted)
        made = SchoolException(
            school_id=school_in_force(), report=report, rule=report.rule, words=said, account=account,
            until=wanted.until, reason=reason, owner_id=wanted.owner_id, made_by=person, made_at=clock.now(),
        )  # fmt: skip
        db.session.add(made)
        db.session.flush()
        finding_reports.settle(person, report, ReportOutcome.EXCEPTED, reason, {"exception": made.id})
        _log(Action.EXCEPTION_MADE, person, made, {"words": said, "reason": reason})
    return made


def _require(report: FindingReport, said: str, account: OfficialAccount | None, wanted: Wanted) -> None:
    problems = _date_problems(wanted.until)
    if objection := checking.objection(report.rule, said):
        problems.append(("words", objection))
    if wanted.owner_id not in {one.id for one in owners()}:
        problems.append(("owner", "choose who looks after it"))
    in_force = [one for one in listing() if holds(one)]
    if len(in_force) >= MOST_IN_FORCE:
        problems.append(("words", f"there are {MOST_IN_FORCE} exceptions in force; end some of them first"))
    for one in in_force:
        same = one.rule == report.rule and fold(one.words).text == fold(said).text
        if same and one.account_id in (None, account and account.id):
            problems.append(("words", f"these words are left alone already, until {one.until:%d %B %Y}"))
    if not problems and not _helps(report, said):
        problems.append(
            ("words", "with these words the finding would still stand; take exactly those that are marked, or more")
        )
    if problems:
        raise InvalidInput(problems)


def _helps(report: FindingReport, said: str) -> bool:
    """Whether the draft that was reported shows the exception to do what it is for."""
    account = db.session.get_one(OfficialAccount, report.check.account_id)
    context = schools.context_for(account, None)
    tried = checking.SchoolException("tried", report.rule, said, context.today)
    outcome = engine.check(checks.draft_from_json(report.check.content), replace(context, exceptions=(tried,)))
    return "tried" in outcome.exceptions


def _date_problems(until: date) -> list[tuple[str, str]]:
    today = clock.today(schools.current().timezone)
    if today <= until <= today + LONGEST:
        return []
    return [("until", f"give a last day from today to {today + LONGEST:%d %B %Y}: an exception lasts a year at most")]


def _lock_school() -> None:
    """Of two people who except the same words at once, the second finds them excepted."""
    db.session.execute(select(School.id).where(School.id == school_in_force()).with_for_update(key_share=True))


def renew(person: User, exception_id: str, until: date, reason: str) -> SchoolException:
    """Have an exception that holds last until another day, a year from today at most.

    Raises NotFound, OwnDraft, Conflict where it has ended, InvalidInput.
    """
    reason = finding_reports.words(reason, "reason", "say why it is still needed")
    if problems := _date_problems(until):
        raise InvalidInput(problems)
    with transaction():
        found = _still_holding(exception_id)
        if not finding_reports.may_settle(person, found.report):
            raise OwnDraft("It began with your own draft or your own report. Somebody else has to renew it.")
        before, found.until, found.reminded_at = found.until, until, None
        payload = {"words": found.words, "reason": reason, "before": before.isoformat()}
        _log(Action.EXCEPTION_RENEWED, person, found, payload)
    notifications.see(person, exception_id)
    return found


def end(person: User, exception_id: str, reason: str) -> SchoolException:
    """End an exception now: what it stood for is found again from the next check on. Raises NotFound, Conflict."""
    reason = finding_reports.words(reason, "reason", "say why it ends")
    with transaction():
        found = _still_holding(exception_id)
        found.ended_at, found.ended_by, found.end_reason = clock.now(), person, reason
        _log(Action.EXCEPTION_ENDED, person, found, {"words": found.words, "reason": reason})
    notifications.see(person, exception_id)
    return found


def _still_holding(exception_id: str) -> SchoolException:
    found = get(exception_id, lock=True)
    if not holds(found):
        raise Conflict("This exception has ended already. Make another one from a report, if it is needed.")
    return found


def holds(one: SchoolException) -> bool:
    """Whether an exception is in force today."""
    return one.ended_at is None and clock.today(schools.current().timezone) <= one.until


def get(exception_id: str, *, lock: bool = False) -> SchoolException:
    """An exception of the school in force, also one that has ended. Raises NotFound."""
    query = select(SchoolException).where(SchoolException.id == exception_id)
    found = db.session.scalars(query.with_for_update() if lock else query).one_or_none()
    if found is None:
        raise NotFound("There is no such exception.")
    return found


def listing(said: str = "", *, ended: bool = False) -> list[SchoolException]:
    """Those that hold, the first to end first, or those that have ended, newest first; with all of `said` in them."""
    today = clock.today(schools.current().timezone)
    live = SchoolException.ended_at.is_(None) & (SchoolException.until >= today)
    query = _LISTED.where(~live).order_by(SchoolException.made_at.desc()) if ended else _LISTED.where(live)
    found = db.session.scalars(query.order_by(SchoolException.until, SchoolException.made_at).limit(MOST_IN_FORCE))
    wanted = fold(said).text.split()
    return [one for one in found if all(word in _searched(one) for word in wanted)][:MOST_IN_FORCE]


def _searched(one: SchoolException) -> str:
    account = one.account.shown_handle if one.account else "all accounts"
    title = finding_reports.title_of(one.rule)
    return fold(" ".join((one.words, one.rule, title, one.owner.name, one.made_by.name, one.reason, account))).text


def owners() -> list[User]:
    """Who can look after an exception, by name."""
    found = {person.id: person for role in finding_reports.KEEPERS for person in people.with_role(role)}
    return sorted(found.values(), key=lambda person: (person.name, person.id))


def look_through() -> None:
    """Note those that have run out, and remind owners of those that soon will. Done again, it does nothing more."""
    today = clock.today(schools.current().timezone)
    soon = SchoolException.until <= today + REMINDED
    with transaction():
        for one in db.session.scalars(
            select(SchoolException).where(SchoolException.ended_at.is_(None), soon).with_for_update()
        ):
            if one.until < today:
                one.ended_at = clock.now()
                _log(Action.EXCEPTION_EXPIRED, None, one, {"words": one.words})
            elif one.reminded_at is None:
                one.reminded_at = clock.now()
                _log(Action.EXCEPTION_REMINDED, None, one, {"words": one.words})
                for person in _looked_after_by(one):
                    notifications.leave(person, ENDING, one.id)


def _looked_after_by(one: SchoolException) -> list[User]:
    """The owner, or where they have left everybody who could be."""
    possible = owners()
    return [person for person in possible if person.id == one.owner_id] or possible


def _log(action: Action, actor: User | None, one: SchoolException, payload: dict[str, str]) -> None:
    log.append(
        action, actor_id=actor.id if actor else None, account_id=one.account_id, thread=one.id,
        refs={
            "exception": one.id, "rule": one.rule, "until": one.until.isoformat(), "owner": one.owner_id,
            "finding_report": one.report_id,
        },
        payload=payload,
    )  # fmt: skip
