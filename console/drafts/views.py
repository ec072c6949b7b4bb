"""'Check a draft': paste it, see what was found, ask for a second opinion, and post it with leave."""

from dataclasses import replace

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console.drafts import draft_form
from console.drafts.draft_form import DraftForm
from console.drafts.outcome import outcome_for
from console.feedback.reports import reported_from_form, said_of
from console.forms import Problems, bounded, identifier, line, typed
from server.errors import Held, InvalidInput, NotFound
from server.models import DraftCheck, User
from server.security.guard import caller
from server.services import checks, releases, schools, second_opinions
from server.vocabulary import Category

blueprint = Blueprint("drafts", __name__)


@blueprint.route("/drafts", methods=["GET", "POST"])
def check() -> ResponseReturnValue:
    """The form, and the outcome of the check it was last sent for."""
    if request.method == "GET":
        return _shown(caller())
    form = draft_form.received()
    try:
        if request.form.get("apply"):
            form = _with_replacement(caller(), form)
        kept = checks.check(caller(), draft_form.draft_of(form))
    except InvalidInput as error:
        return _page(form, problems=Problems(error.problems), status=422)
    return redirect(url_for("drafts.check", check=kept.id, previous=form.previous or None, _anchor="outcome"))


@blueprint.post("/drafts/ask")
def ask() -> ResponseReturnValue:
    """Ask for a second opinion on the draft as it stands in the form."""
    form = draft_form.received()
    try:
        draft = draft_form.draft_of(form)
        note = bounded("note", typed("note"))
        request_made = second_opinions.ask(
            caller(),
            draft,
            note,
            form.previous and identifier(form.previous),
            form.leader and identifier(form.leader),
            urgent=form.urgent,
        )
    except InvalidInput as error:
        kept = own_check(caller(), request.form["check"]) if request.form.get("check") else None
        return _page(form, kept=kept, problems=Problems(error.problems), note=typed("note"), status=422)
    flash("Your request is with the senior leaders. You will see the answer here and on the home page.", "done")
    return redirect(url_for("second_opinions.show", request_id=request_made.id))


@blueprint.post("/drafts/release")
def release() -> ResponseReturnValue:
    """Leave to post the draft as it stands in the form; it is checked once more."""
    form = draft_form.received()
    try:
        granted = releases.release(caller(), draft_form.draft_of(form))
    except InvalidInput as error:
        return _page(form, problems=Problems(error.problems), status=422)
    except Held as held:
        flash("It cannot be posted as it stands now. Below is what was found.", "held")
        return redirect(url_for("drafts.check", check=held.check_id, previous=form.previous or None, _anchor="outcome"))
    return render_template(
        "drafts/release.html", form=form, account=schools.account(form.account), release=granted, problems={}, url=""
    )


@blueprint.post("/drafts/published")
def publish() -> ResponseReturnValue:
    """Record that a released draft has been posted, and where if the author says so."""
    url = line("url", releases.MAX_URL) or None
    try:
        releases.publish(
            caller(), identifier(request.form.get("release", "")), identifier(request.form.get("digest", "")), url
        )
    except InvalidInput as error:
        flash(f"That link cannot be recorded: {error.problems[0][1]}. Put it right, or leave it empty.", "held")
        return _release_again(caller(), url or "")
    flash("Recorded as posted. Thank you.", "done")
    return redirect(url_for("home.show"))


@blueprint.post("/drafts/wrong")
def wrong() -> ResponseReturnValue:
    """'Was this wrong?' at a finding. What was typed since stays in the form."""
    form = draft_form.received()
    made = reported_from_form(caller())
    flash(said_of(made), "done")
    kept = own_check(caller(), made.check_id)
    if replace(form, leader="", urgent=False) != draft_form.form_of(kept, form.previous):
        return _page(form, kept=kept, note=typed("note"))
    at = f"wrong-{made.number}"
    return redirect(url_for("drafts.check", check=kept.id, previous=form.previous or None, _anchor=at))


def _shown(person: User) -> ResponseReturnValue:
    if request.args.get("request"):
        asked = second_opinions.get(identifier(request.args["request"]))
        if asked.author_id != person.id:
            raise NotFound("There is no such request.")
        kept = own_check(person, asked.current.check_id)
        return _page(draft_form.form_of(kept, asked.id), kept=kept)
    if request.args.get("check"):
        kept = own_check(person, request.args["check"])
        return _page(draft_form.form_of(kept, request.args.get("previous", "")), kept=kept)
    return _page(DraftForm())


def own_check(person: User, check_id: str) -> DraftCheck:
    """A check that this person made. Somebody else's is not there for them. Raises NotFound."""
    return checks.own(person, identifier(check_id))


def _with_replacement(person: User, form: DraftForm) -> DraftForm:
    number = request.form["apply"]
    if not number.isdecimal() or len(number) > 4:
        return form
    return draft_form.with_replacement(form, own_check(person, request.form.get("check", "")), int(number))


def _release_again(person: User, url: str) -> ResponseReturnValue:
    granted = releases.get(person, identifier(request.form.get("release", "")))
    form = draft_form.form_of(own_check(person, granted.check_id))
    page = render_template(
        "drafts/release.html", form=form, account=schools.account(form.account), release=granted, url=url,
        problems={"url": "Give an address beginning with https://, or leave it empty."},
    )  # fmt: skip
    return make_response(page, 422)


def _page(
    form: DraftForm,
    *,
    kept: DraftCheck | None = None,
    problems: Problems | None = None,
    note: str = "",
    status: int = 200,
) -> ResponseReturnValue:
    previous = second_opinions.own(caller(), identifier(form.previous)) if form.previous else None
    page = render_template(
        "drafts/check.html",
        form=form,
        accounts=schools.accounts(),
        categories=Category,
        kept=kept,
        outcome=outcome_for(caller(), kept) if kept else None,
        previous=previous,
        leaders=second_opinions.leaders_for(caller()),
        leader=form.leader or (previous.addressee_id if previous else None),
        outdated=kept is not None and replace(form, leader="") != draft_form.form_of(kept, form.previous),
        problems=problems.by_field if problems else {},
        note=note,
        fits=kept is None or draft_form.can_be_filled_in(kept),
    )
    return make_response(page, status)
