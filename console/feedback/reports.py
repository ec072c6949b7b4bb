"""Findings that somebody reported as wrong: saying so, the queue, and settling one."""

from datetime import date, timedelta
from typing import Any

from flask import Blueprint, Flask, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console.forms import Problems, bounded, identifier, typed
from console.layout import may
from server.checks import exceptions as checking
from server.checks.finding import Finding
from server.errors import Conflict, InvalidInput
from server.models import DraftCheck, FindingReport, User
from server.security.guard import caller
from server.services import checks, clock, exceptions, finding_reports, notifications, schools

blueprint = Blueprint("feedback", __name__)

USUAL = timedelta(days=182)
"""For so long an exception is proposed."""


@blueprint.record_once
def _init(state: Any) -> None:
    app: Flask = state.app
    app.template_global("reportable")(reportable)


def reportable(person: User, kept: DraftCheck, findings: tuple[Finding, ...]) -> dict[int, "Reportable"]:
    """Which of the findings shown here can be reported as wrong, by their place (from 1) on the page.

    One that the draft's author is shown in other words cannot: nobody could speak of it with them or with a moderator.
    """
    reported = finding_reports.mine(person, kept)
    numbers = {finding: number for number, finding in enumerate(checks.shown_to_author(kept).findings, start=1)}
    return {
        place: Reportable(kept.id, numbers[finding], finding.rule, reported.get(numbers[finding]))
        for place, finding in enumerate(findings, start=1)
        if finding in numbers
    }


class Reportable:
    """A finding as a form names it, and what this person has reported of it."""

    def __init__(self, check_id: str, number: int, rule: str, report: FindingReport | None) -> None:
        self.check_id, self.number, self.rule, self.report = check_id, number, rule, report

    @property
    def key(self) -> str:
        """What the form sends for it."""
        return f"{self.number} {self.rule}"


def reported_from_form(person: User) -> FindingReport:
    """Report the finding that the form names. Raises NotFound, Conflict, InvalidInput."""
    number, _, rule = request.form.get("wrong", "").partition(" ")
    if not number.isdecimal() or len(number) > 4:
        raise Conflict("That finding has changed meanwhile. Check the draft again, then say what is wrong.")
    note = bounded("note", typed(f"wrong-note-{number}"), finding_reports.MAX_NOTE)
    return finding_reports.report(person, identifier(request.form.get("check", "")), int(number), rule, note)


@blueprint.post("/feedback")
def report() -> ResponseReturnValue:
    """'Was this wrong?' on the page of a second opinion."""
    made = reported_from_form(caller())
    flash(said_of(made), "done")
    asked = request.form.get("request", "")
    if asked:
        return redirect(url_for("second_opinions.show", request_id=identifier(asked)))
    return redirect(url_for("drafts.check", check=made.check_id))


def said_of(made: FindingReport) -> str:
    """What somebody is told who has reported a finding."""
    if made.note:
        return "The moderators have your words. Nothing is released by this; carry on."
    return "The moderators have been told. Nothing is released by this; you can add a few words, or just carry on."


@blueprint.get("/feedback")
def queue() -> ResponseReturnValue:
    """What waits, what was settled, and how often each rule was reported."""
    waiting = finding_reports.waiting()
    settled = finding_reports.settled(limit=30)
    return render_template(
        "feedback/queue.html",
        waiting=[(one, finding_reports.in_context(one), finding_reports.title_of(one.rule)) for one in waiting],
        settled=[(one, finding_reports.in_context(one), finding_reports.title_of(one.rule)) for one in settled],
        rules=finding_reports.by_rule(),
    )


@blueprint.get("/feedback/<id:reported_id>")
def show(reported_id: str) -> ResponseReturnValue:
    """One report: for those who settle reports, and for whoever made it."""
    notifications.see(caller(), reported_id)
    return _page(finding_reports.seen_by(caller(), reported_id))


@blueprint.post("/feedback/<id:reported_id>/dismissal")
def dismiss(reported_id: str) -> ResponseReturnValue:
    """The finding was right."""
    return _settled(reported_id, lambda: finding_reports.dismiss(caller(), reported_id, _words("reason")), "Dismissed.")


@blueprint.post("/feedback/<id:reported_id>/pack-change")
def pack_change(reported_id: str) -> ResponseReturnValue:
    """The policy pack is to be changed."""
    return _settled(
        reported_id, lambda: finding_reports.ask_for_pack_change(caller(), reported_id, _words("change")), "Noted."
    )


@blueprint.post("/feedback/<id:reported_id>/exception")
def except_(reported_id: str) -> ResponseReturnValue:
    """The words are left alone from now on."""

    def make() -> None:
        account, until = typed("account").strip(), day_of(typed("until"))
        wanted = exceptions.Wanted(
            bounded("words", typed("words")), account or None, typed("owner"), until, _words("why")
        )
        try:
            exceptions.make(caller(), reported_id, wanted)
        except InvalidInput as error:
            raise InvalidInput((("why" if p == "reason" else p, said) for p, said in error.problems)) from error

    return _settled(reported_id, make, "The exception holds from now on.")


def day_of(raw: str) -> date:
    """The day that a form names. Raises InvalidInput."""
    try:
        return date.fromisoformat(raw.strip())
    except ValueError:
        raise InvalidInput([("until", "Give the last day, for instance 2027-07-31.")]) from None


def _words(name: str) -> str:
    return bounded(name, typed(name))


def _settled(reported_id: str, settle: Any, said: str) -> ResponseReturnValue:
    made = finding_reports.get(reported_id)
    try:
        settle()
    except InvalidInput as error:
        return _page(made, problems=Problems(error.problems), status=422)
    except Conflict as error:
        flash(str(error), "held")
        return redirect(url_for("feedback.show", reported_id=reported_id))
    flash(f"{said} {made.reporter.name} is told.", "done")
    return redirect(url_for("feedback.queue"))


def _page(made: FindingReport, *, problems: Problems | None = None, status: int = 200) -> ResponseReturnValue:
    person = caller()
    account = next((one for one in schools.accounts() if one.id == made.check.account_id), None)
    today = clock.today(schools.current().timezone)
    context = finding_reports.in_context(made)
    keeper = may(person, "feedback.queue")
    page = render_template(
        "feedback/show.html",
        report=made,
        context=context,
        title=finding_reports.title_of(made.rule),
        account=account,
        accounts=schools.accounts(),
        owners=exceptions.owners(),
        count=next(iter(finding_reports.by_rule(made.rule)), None) if keeper else None,
        keeper=keeper,
        may_settle=finding_reports.may_settle(person, made),
        exceptable=made.rule in checking.EXCEPTABLE and bool(context.words),
        proposed=today + USUAL,
        earliest=today,
        latest=today + exceptions.LONGEST,
        typed=request.form,
        problems=problems.by_field if problems else {},
    )
    return make_response(page, status)
