"""The school's exceptions: the list, one of them, renewing and ending it."""

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console.feedback.reports import day_of
from console.forms import Problems, bounded, line, typed
from server.errors import Conflict, InvalidInput
from server.models import SchoolException
from server.security.guard import caller
from server.services import clock, exceptions, finding_reports, notifications, schools

blueprint = Blueprint("exceptions", __name__)

MAX_SEARCH = 100


@blueprint.route("/exceptions", methods=["GET", "POST"])
def listing() -> ResponseReturnValue:
    """What holds and what has ended; searched by a form that is sent, as the words can be a name."""
    said = line("search", MAX_SEARCH) if request.method == "POST" else ""
    return render_template(
        "feedback/exceptions.html",
        said=said,
        live=[(one, finding_reports.title_of(one.rule)) for one in exceptions.listing(said)],
        ended=[(one, finding_reports.title_of(one.rule)) for one in exceptions.listing(said, ended=True)],
    )


@blueprint.get("/exceptions/<id:exception_id>")
def show(exception_id: str) -> ResponseReturnValue:
    """One exception, and where it came from."""
    found = exceptions.get(exception_id)
    notifications.see(caller(), found.id)
    return _page(found)


@blueprint.post("/exceptions/<id:exception_id>/renewal")
def renew(exception_id: str) -> ResponseReturnValue:
    """Have it last longer."""
    try:
        exceptions.renew(caller(), exception_id, day_of(typed("until")), bounded("reason", typed("reason")))
    except InvalidInput as error:
        return _page(exceptions.get(exception_id), problems=Problems(error.problems), status=422)
    except Conflict as error:
        flash(str(error), "held")
        return redirect(url_for("exceptions.show", exception_id=exception_id))
    flash("Renewed.", "done")
    return redirect(url_for("exceptions.show", exception_id=exception_id))


@blueprint.post("/exceptions/<id:exception_id>/end")
def end(exception_id: str) -> ResponseReturnValue:
    """End it now."""
    try:
        exceptions.end(caller(), exception_id, bounded("end-reason", typed("end-reason")))
    except InvalidInput as error:
        problems = Problems(("end-reason", said) for _, said in error.problems)
        return _page(exceptions.get(exception_id), problems=problems, status=422)
    except Conflict as error:
        flash(str(error), "held")
        return redirect(url_for("exceptions.show", exception_id=exception_id))
    flash("Ended. What it left alone is found again from the next check on.", "done")
    return redirect(url_for("exceptions.listing"))


def _page(found: SchoolException, *, problems: Problems | None = None, status: int = 200) -> ResponseReturnValue:
    today = clock.today(schools.current().timezone)
    page = render_template(
        "feedback/exception.html",
        one=found,
        title=finding_reports.title_of(found.rule),
        holds=exceptions.holds(found),
        may_renew=finding_reports.may_settle(caller(), found.report),
        earliest=today,
        latest=today + exceptions.LONGEST,
        typed=request.form,
        problems=problems.by_field if problems else {},
    )
    return make_response(page, status)
