"""Choosing what to see of the log, and keeping a filter under a name."""

from typing import Any

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from console.forms import member, typed
from console.log.filters import FIELDS, Wanted, wanted
from console.log.views import blueprint, page
from server.errors import Conflict, InvalidInput
from server.security.guard import caller
from server.services import log_filters
from server.services.directory import Directory, directory
from server.vocabulary import Role

MAX_FIELD = 300


@blueprint.post("/log/filter")
def choose() -> ResponseReturnValue:
    """Go to the address of what the form asks for. No word of a search stands in it."""
    known = directory()
    asked = from_form(known)
    if asked.problems:
        return page(asked, known, None, status=422)
    if asked.unspoken:
        return redirect(url_for("log.show", filter=log_filters.remember(caller(), asked.shown).id), 303)
    address: dict[str, Any] = dict(asked.shown)
    return redirect(url_for("log.show", **address), 303)


@blueprint.post("/log/filters")
def keep() -> ResponseReturnValue:
    """Keep a filter under a name, for oneself or for everybody of one's role."""
    known = directory()
    asked = from_form(known)
    if asked.problems:
        return page(asked, known, None, status=422)
    try:
        kept = log_filters.save(caller(), typed("name")[:MAX_FIELD], asked.shown, _role())
    except InvalidInput as error:
        return page(Wanted(shown=asked.shown, problems=dict(error.problems)), known, None, status=422)
    except Conflict as error:
        return page(Wanted(shown=asked.shown, problems={"name": str(error)}), known, None, status=409)
    flash(f"Kept as “{kept.name}”.", "done")
    return redirect(url_for("log.show", filter=kept.id), 303)


@blueprint.post("/log/filters/<id:filter_id>/removal")
def remove(filter_id: str) -> ResponseReturnValue:
    """Take a filter of one's own away."""
    log_filters.remove(caller(), filter_id)
    flash("The filter is gone.", "done")
    return redirect(url_for("log.show"), 303)


def _role() -> Role | None:
    share = typed("share")
    role = member(Role, share)
    if share and role is None:
        raise InvalidInput([("share", "Choose one from the list.")])
    return role


def from_form(known: Directory) -> Wanted:
    """What a form of the log asks for."""
    return wanted({name: request.form.get(name, "")[:MAX_FIELD] for name in FIELDS}, known, caller())
