"""While a leader is away: who is asked in their place."""

from datetime import date

from flask import flash, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from console.forms import Problems, typed
from console.second_opinions.views import blueprint
from server.errors import InvalidInput
from server.security.guard import caller
from server.services import delegations, notifications


@blueprint.get("/second-opinions/away")
def away() -> ResponseReturnValue:
    """Who decides in this leader's place, in whose place they do, and naming somebody."""
    for named in delegations.to_come(caller()):
        notifications.see(caller(), named.id)
    return _page({}, Problems())


@blueprint.post("/second-opinions/away")
def name_delegate() -> ResponseReturnValue:
    """Name somebody for some days."""
    values = {name: typed(name) for name in ("delegate", "first_day", "last_day")}
    problems = Problems()
    first, last = _day(values, "first_day", problems), _day(values, "last_day", problems)
    try:
        problems.stop_if_any()
        named = delegations.begin(caller(), values["delegate"], first, last)
    except InvalidInput as error:
        return _page(values, Problems(error.problems), 422)
    flash(f"{named.delegate.name} is asked in your place on those days, and has been told.", "done")
    return redirect(url_for("second_opinions.away"))


@blueprint.post("/second-opinions/away/<id:delegation_id>/end")
def end_delegation(delegation_id: str) -> ResponseReturnValue:
    """End it before its last day."""
    delegations.end(caller(), delegation_id)
    flash("Ended. Whoever was away is asked again.", "done")
    return redirect(url_for("second_opinions.away"))


def _day(values: dict[str, str], name: str, problems: Problems) -> date:
    try:
        return date.fromisoformat(values[name].strip())
    except ValueError:
        problems.add(name, "Give a day, for instance 2026-12-01.")
        return date.min


def _page(values: dict[str, str], problems: Problems, status: int = 200) -> ResponseReturnValue:
    person = caller()
    shown = render_template(
        "second_opinions/away.html",
        found=delegations.to_come(person),
        possible=delegations.possible(person),
        values=values,
        problems=problems.by_field,
    )
    return make_response(shown, status)
