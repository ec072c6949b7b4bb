"""Second looks: what waits, one post without a word of what the checks said, and how often the two agree."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console.forms import Problems, bounded, typed
from console.preview import preview
from server.errors import Conflict, InvalidInput
from server.security.guard import caller
from server.services import checks, schools, second_looks

blueprint = Blueprint("second_looks", __name__)


@blueprint.get("/second-looks")
def queue() -> ResponseReturnValue:
    """What waits, how often the looks agreed with the checks, and where they did not."""
    waiting = second_looks.waiting(caller())
    return render_template(
        "second_looks/queue.html",
        waiting=[(one, second_looks.account_of(one)) for one in waiting],
        mistakes=[(one, second_looks.account_of(one)) for one in second_looks.mistakes()],
        agreement=second_looks.agreement(),
        share=schools.policy(schools.current().policy_pack).sampling_share,
    )


@blueprint.get("/second-looks/<id:look_id>")
def show(look_id: str) -> ResponseReturnValue:
    """One post, as its readers see it."""
    return _page(look_id)


@blueprint.post("/second-looks/<id:look_id>")
def judge(look_id: str) -> ResponseReturnValue:
    """Fine, or not and why."""
    try:
        second_looks.judge(caller(), look_id, _said(), bounded("why", typed("why")))
    except InvalidInput as error:
        return _page(look_id, problems=Problems(error.problems), status=422)
    except Conflict as error:
        flash(str(error), "held")
        return redirect(url_for("second_looks.queue"))
    flash("Noted. Thank you for looking.", "done")
    return redirect(url_for("second_looks.queue"))


def _said() -> bool:
    said = request.form.get("look")
    if said not in ("fine", "not_fine"):
        raise InvalidInput([("why", "Choose whether the post is fine.")])
    return said == "fine"


@blueprint.post("/second-looks/<id:look_id>/follow-up")
def follow_up(look_id: str) -> ResponseReturnValue:
    """What was done about a post that was not fine."""
    try:
        second_looks.follow_up(caller(), look_id, bounded("why", typed("why")))
    except InvalidInput as error:
        return _page(look_id, problems=Problems(error.problems), status=422)
    except Conflict as error:
        flash(str(error), "held")
        return redirect(url_for("second_looks.queue"))
    flash("Noted.", "done")
    return redirect(url_for("second_looks.queue"))


def _page(look_id: str, *, problems: Problems | None = None, status: int = 200) -> ResponseReturnValue:
    look = second_looks.for_looking(caller(), look_id)
    account = second_looks.account_of(look)
    page = render_template(
        "second_looks/show.html",
        look=look,
        account=account,
        preview=preview(checks.draft_from_json(look.check.content), account, ()),
        typed=request.form,
        problems=problems.by_field if problems else {},
    )
    return make_response(page, status)
