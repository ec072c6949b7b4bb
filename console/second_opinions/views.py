"""Second opinions: the queue, one request, and deciding on it."""

from collections.abc import Sequence

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console.forms import bounded, member, typed
from console.layout import may
from console.second_opinions.page import answer, page
from console.second_opinions.request_page import version_of, visible
from server.errors import InvalidInput
from server.models import SecondOpinion, User
from server.security.guard import caller
from server.services import claims, deciders, delegations, moves, notifications, second_opinions
from server.vocabulary import DecisionKind, Role

blueprint = Blueprint("second_opinions", __name__)

SAID = {
    DecisionKind.APPROVE: "Approved. The author can post exactly this.",
    DecisionKind.REQUEST_CHANGES: "Sent back with your reason. It comes to you again when the author has changed it.",
    DecisionKind.REFUSE: "Refused. The author sees your reason.",
}
FIRST_OF_TWO = "Your approval is kept. A second leader has to approve it as well."


@blueprint.get("/second-opinions")
def queue() -> ResponseReturnValue:
    """What waits and what was settled: everything for senior leaders, their own requests for everybody else."""
    person = caller()
    decides = may(person, "second_opinions.decide")
    if decides:
        found = second_opinions.queue()
        waiting, settled = found.waiting, found.settled
        if Role.SENIOR_LEADER not in person.roles:
            waiting, settled = deciders.for_person(person, waiting), deciders.for_person(person, settled)
    else:
        own = second_opinions.asked_by(person, limit=50)
        waiting = [one for one in reversed(own) if one.state in moves.WAITING]
        settled = [one for one in own if one.state not in moves.WAITING]
    part = request.args.get("part") == "list"
    template = "second_opinions/list.html" if part else "second_opinions/queue.html"
    shown = render_template(
        template, waiting=waiting, settled=settled, decides=decides,
        looking={one.id: claims.held_by(one) for one in waiting}, stands_in=_stand_ins(waiting),
    )  # fmt: skip
    return _unless_known(shown, part)


def _stand_ins(waiting: Sequence[SecondOpinion]) -> dict[str, User | None]:
    """Who decides in the addressee's place, by request."""
    away = delegations.in_force()
    return {one.id: delegations.stand_in(one.addressee, away) for one in waiting}


@blueprint.get("/second-opinions/<id:request_id>")
def show(request_id: str) -> ResponseReturnValue:
    """One request: the post as it will appear, what was found, what changed, and the decision."""
    asked = visible(caller(), request_id)
    if request.args.get("part") == "state":
        state = render_template(
            "second_opinions/state.html", request=asked, version=version_of(asked), looking=claims.held_by(asked)
        )
        return _unless_known(state, True)
    notifications.see(caller(), asked.id)
    return page(asked)


@blueprint.post("/second-opinions/<id:request_id>/decision")
def decide(request_id: str) -> ResponseReturnValue:
    """Decide on the content that the form names."""
    asked = visible(caller(), request_id)
    reason, kind = typed("reason"), member(DecisionKind, request.form.get("decision"))

    def step() -> None:
        if kind is None:
            raise InvalidInput([("decision", "Choose to approve, to ask for changes, or to refuse.")])
        digest = request.form.get("digest", "")
        decided = second_opinions.decide(caller(), asked.id, kind, bounded("reason", reason), digest)
        flash(FIRST_OF_TWO if decided.current.decision is None else SAID[kind], "done")

    return answer(asked, "", step, {"reason": reason})


@blueprint.post("/second-opinions/<id:request_id>/withdrawal")
def withdraw(request_id: str) -> ResponseReturnValue:
    """Take one's own request back."""
    second_opinions.withdraw(caller(), request_id)
    flash("Withdrawn. Nobody needs to decide on it any more.", "done")
    return redirect(url_for("second_opinions.show", request_id=request_id))


def _unless_known(shown: str, part: bool) -> ResponseReturnValue:
    """A part of a page is sent again only when it has changed since the browser last asked."""
    response = make_response(shown)
    if part:
        response.add_etag()
        response.make_conditional(request)
    return response
