"""The retention schedule: what falls due when, erasing what somebody has to look at first, and legal holds."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from flask import Blueprint, current_app, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console import forms
from console.log.story import story_of
from server.checks.retention_rules import STORIES, Kept
from server.errors import InvalidInput
from server.security.guard import caller
from server.services import clock, erasure, legal_holds, register_search, retention, retention_records, schools
from server.services.directory import directory
from server.services.legal_holds import Wanted
from server.services.retention import Due
from server.vocabulary import ErasureReason

blueprint = Blueprint("retention", __name__)

MOST = 50
"""Drafts of each kind that the page lists."""
AHEAD = timedelta(days=30)
SUGGESTED_REVIEW = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class Line:
    """A kind of record in the schedule. `due` are its drafts that are due or will be within a month, `more` whether
    there are further ones; `records` is how many rows are due of a kind that is no draft."""

    kind: Kept
    months: int
    look: bool
    due: tuple[Due, ...] = ()
    more: bool = False
    records: int = 0


@blueprint.get("/retention")
def show() -> ResponseReturnValue:
    """The schedule, what falls due, and the holds in force."""
    return _page({})


def _page(problems: dict[str, str]) -> ResponseReturnValue:
    today = _today()
    page = render_template(
        "retention/show.html",
        schedule=[_line(kind, today) for kind in Kept],
        comment_days=current_app.config["SETTINGS"].comment_report_days,
        holds=legal_holds.standing(),
        names=register_search.names_of(hold.person_id for hold in legal_holds.standing() if hold.person_id),
        staff=sorted(directory().people.values(), key=lambda one: one.name),
        today=today,
        review_on=today + SUGGESTED_REVIEW,
        problems=problems,
        form=request.form,
    )
    return make_response(page, 422 if problems else 200)


def _line(kind: Kept, today: date) -> Line:
    rules = retention.rules()
    months, look = rules.months[kind], kind in rules.look
    if kind not in STORIES:
        return Line(kind, months, look, records=retention_records.over(kind, months))
    due = tuple(islice(retention.falling_due(kind, today + AHEAD), MOST + 1))
    return Line(kind, months, look, due[:MOST], len(due) > MOST)


def _today() -> date:
    return clock.today(schools.current().timezone)


@blueprint.get("/retention/drafts/<thread:thread>")
def draft(thread: str) -> ResponseReturnValue:
    """One draft, before it is erased or held."""
    return _draft_page(thread, {})


def _draft_page(thread: str, problems: dict[str, str]) -> ResponseReturnValue:
    story = erasure.story_of(thread, lock=False)
    entries = story_of(thread).entries
    page = render_template(
        "retention/draft.html",
        thread=thread,
        versions=len(story.digests),
        payloads=len(erasure.payloads_of(story.threads)),
        first=entries[0].event.at,
        last=entries[-1].event.at,
        holds=legal_holds.Holds().on(story),
        still_open=erasure.goes_on(story),
        reasons=list(ErasureReason),
        review_on=_today() + SUGGESTED_REVIEW,
        problems=problems,
        form=request.form,
    )
    return make_response(page, 422 if problems else 200)


@blueprint.post("/retention/drafts/<thread:thread>/erase")
def erase(thread: str) -> ResponseReturnValue:
    """Erase one draft with all its versions."""
    why = forms.member(ErasureReason, request.form.get("why"))
    if why is None:
        return _draft_page(thread, {"why": "choose why it is erased; the log keeps the reason"})
    if why is ErasureReason.EXPIRED:
        retention.erase_after_a_look(caller(), thread)
    else:
        erasure.erase_draft(thread, actor_id=caller().id, why=why)
    flash("Erased, with all its versions. The log keeps that it was there, and that you erased it.", "done")
    return redirect(url_for("retention.show"))


@blueprint.post("/retention/drafts/<thread:thread>/hold")
def hold_draft(thread: str) -> ResponseReturnValue:
    """Keep one draft from being erased."""
    digest = min(erasure.story_of(thread, lock=False).digests)
    try:
        legal_holds.place(caller(), Wanted(thread=digest), forms.typed("reason"), _day("review_on") or date.min)
    except InvalidInput as error:
        return _draft_page(thread, dict(error.problems))
    flash("Held. It is kept until somebody ends the hold.", "done")
    return redirect(url_for("retention.draft", thread=thread))


@blueprint.post("/retention/holds")
def place() -> ResponseReturnValue:
    """Keep what is about somebody, or from some days, from being erased."""
    try:
        legal_holds.place(caller(), _wanted(), forms.typed("reason"), _day("review_on") or date.min)
    except InvalidInput as error:
        return _page(dict(error.problems))
    flash("Held. What it keeps is not erased until somebody ends the hold.", "done")
    return redirect(url_for("retention.show"))


def _wanted() -> Wanted:
    about = request.form.get("about")
    if about == "person":
        return Wanted(person_id=of_register(forms.line("person")))
    if about == "staff":
        return Wanted(staff_id=forms.identifier(request.form.get("staff", "")))
    return Wanted(first_day=_day("first_day"), last_day=_day("last_day"))


def of_register(words: str) -> str:
    """The id of the one person on the register who has this id, or is found by these words. Raises InvalidInput."""
    if by_id := register_search.by_ids([words]):
        return by_id[0].id
    found = register_search.search(words, 2)
    if len(found) != 1:
        which = "nobody on the register is called that" if not found else "several people are called that"
        raise InvalidInput([("person", f"{which}; give the full name, or the register’s id")])
    return found[0].id


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(request.form.get(name, ""))
    except ValueError:
        return None


@blueprint.post("/retention/holds/<id:hold_id>/review")
def review(hold_id: str) -> ResponseReturnValue:
    """Leave a hold in force after looking at it."""
    try:
        legal_holds.review(caller(), hold_id, _day("review_on") or date.min)
    except InvalidInput as error:
        return _page(dict(error.problems))
    flash("The hold stays in force.", "done")
    return redirect(url_for("retention.show"))


@blueprint.post("/retention/holds/<id:hold_id>/end")
def end(hold_id: str) -> ResponseReturnValue:
    """End a hold."""
    legal_holds.end(caller(), hold_id)
    flash("The hold has ended. What it kept falls due by its own time again.", "done")
    return redirect(url_for("retention.show"))
