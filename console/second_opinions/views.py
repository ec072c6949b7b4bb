"""Second opinions: the queue, one request, and deciding on it."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console.forms import Problems, bounded, member, typed
from console.layout import may
from console.second_opinions.request_page import request_page, version_of, visible
from server.errors import Conflict, InvalidInput
from server.models import SecondOpinion
from server.security.guard import caller
from server.services import notifications, schools, second_opinions
from server.vocabulary import DecisionKind, SecondOpinionState

blueprint = Blueprint("second_opinions", __name__)

SAID = {
    DecisionKind.APPROVE: "Approved. The author can post exactly this.",
    DecisionKind.REQUEST_CHANGES: "Sent back with your reason. It comes to you again when the author has changed it.",
    DecisionKind.REFUSE: "Refused. The author sees your reason.",
}


@blueprint.get("/second-opinions")
def queue() -> ResponseReturnValue:
    """What waits and what was settled: everything for senior leaders, their own requests for everybody else."""
    person = caller()
    decides = may(person, "second_opinions.decide")
    if decides:
        found = second_opinions.queue()
        waiting, settled = found.waiting, found.settled
    else:
        own = second_opinions.asked_by(person, limit=50)
        waiting = [one for one in reversed(own) if one.state == SecondOpinionState.ASKED]
        settled = [one for one in own if one.state != SecondOpinionState.ASKED]
    part = request.args.get("part") == "list"
    template = "second_opinions/list.html" if part else "second_opinions/queue.html"
    return _unless_known(render_template(template, waiting=waiting, settled=settled, decides=decides), part)


@blueprint.get("/second-opinions/<id:request_id>")
def show(request_id: str) -> ResponseReturnValue:
    """One request: the post as it will appear, what was found, what changed, and the decision."""
    asked = visible(caller(), request_id)
    if request.args.get("part") == "state":
        page = render_template("second_opinions/state.html", request=asked, version=version_of(asked))
        return _unless_known(page, True)
    notifications.see(caller(), asked.id)
    return _page(asked)


@blueprint.post("/second-opinions/<id:request_id>/decision")
def decide(request_id: str) -> ResponseReturnValue:
    """Decide on the content that the form names."""
    asked = visible(caller(), request_id)
    reason = typed("reason")
    try:
        kind = _kind()
        bounded("reason", reason)
        second_opinions.decide(caller(), asked.id, kind, reason, request.form.get("digest", ""))
    except InvalidInput as error:
        return _page(asked, reason=reason, problems=Problems(error.problems), status=422)
    except Conflict as error:
        return _page(second_opinions.get(request_id), reason=reason, conflict=str(error), status=409)
    flash(SAID[kind], "done")
    return redirect(url_for("second_opinions.show", request_id=asked.id))


@blueprint.post("/second-opinions/<id:request_id>/withdrawal")
def withdraw(request_id: str) -> ResponseReturnValue:
    """Take one's own request back."""
    second_opinions.withdraw(caller(), request_id)
    flash("Withdrawn. Nobody needs to decide on it any more.", "done")
    return redirect(url_for("second_opinions.show", request_id=request_id))


def _kind() -> DecisionKind:
    kind = member(DecisionKind, request.form.get("decision"))
    if kind is None:
        raise InvalidInput([("decision", "Choose to approve, to ask for changes, or to refuse.")])
    return kind


def _page(
    asked: SecondOpinion, *, reason: str = "", problems: Problems | None = None, conflict: str = "", status: int = 200
) -> ResponseReturnValue:
    person = caller()
    others_waiting = []
    if may(person, "second_opinions.decide"):
        waiting = second_opinions.queue(settled=0).waiting
        others_waiting = [one for one in waiting if one.id != asked.id and one.author_id != person.id]
    page = render_template(
        "second_opinions/show.html",
        page=request_page(person, asked),
        request=asked,
        reason=reason,
        problems=problems.by_field if problems else {},
        conflict=conflict,
        ready_reasons=schools.policy(schools.current().policy_pack).ready_reasons,
        others_waiting=others_waiting,
    )
    return make_response(page, status)


def _unless_known(page: str, part: bool) -> ResponseReturnValue:
    """A part of a page is sent again only when it has changed since the browser last asked."""
    response = make_response(page)
    if part:
        response.add_etag()
        response.make_conditional(request)
    return response
