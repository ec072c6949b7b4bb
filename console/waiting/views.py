"""What waits and since when, without a word of any draft; and asking again about what nobody answered."""

from dataclasses import dataclass

from flask import Blueprint, Flask, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from server.models import SecondOpinion
from server.security.guard import caller
from server.services import calendars, moves, notifications, opinion_steps, schools, waits
from server.services.waits import Due
from server.vocabulary import SecondOpinionState

blueprint = Blueprint("waiting", __name__)


@blueprint.get("/waiting")
def show() -> ResponseReturnValue:
    """What waits, who could decide and when it closes; what has closed unanswered; who has called things urgent."""
    for kind in (waits.ESCALATED, waits.NO_REVIEWER):
        for one in notifications.unseen(caller(), kind):
            notifications.see(caller(), one.subject_id)
    return render_template(
        "waiting/show.html",
        waiting=waits.waiting(),
        expired=waits.expired_lately(),
        urgent=waits.urgent_lately(),
        days=waits.LISTED_DAYS,
        working=calendars.working_time(),
    )


@blueprint.post("/waiting/<id:request_id>/again")
def ask_again(request_id: str) -> ResponseReturnValue:
    """Ask afresh about one's own request that nobody answered in time."""
    asked = waits.ask_again(caller(), request_id)
    flash("Asked again, with the same words and your note. You will see the answer here and on the home page.", "done")
    return redirect(url_for("second_opinions.show", request_id=asked.id))


@dataclass(frozen=True, slots=True)
class Wait:
    """How it stands with a request that waits or has expired. `contact` is whom to turn to where nobody can decide."""

    due: Due | None
    nobody: bool
    contact: str
    expired: bool
    urgent_before: int


def wait_of(request: SecondOpinion) -> Wait:
    """What the page of a request says of its waiting."""
    state = opinion_steps.state_of(request)
    is_waiting = state in moves.WAITING
    contacts = schools.policy(schools.current().policy_pack).contacts
    return Wait(
        due=waits.due(request) if is_waiting else None,
        nobody=is_waiting and not waits.available(request),
        contact=contacts.get(waits.BUSINESS_MANAGER, ""),
        expired=state is SecondOpinionState.EXPIRED,
        urgent_before=urgent_of(request.author_id) if request.urgent else 0,
    )


def urgent_of(author_id: str) -> int:
    """How many requests this person has marked as urgent in the last weeks."""
    return next((number for one, number in waits.urgent_lately() if one.id == author_id), 0)


def init_app(app: Flask) -> None:
    """Give templates `wait_of` and `urgent_of`."""
    app.template_global("wait_of")(wait_of)
    app.template_global("urgent_of")(urgent_of)
