"""Posts that have to come down: the list, one of them, and saying what became of it."""

from collections.abc import Callable

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console.forms import Problems, bounded, typed
from console.layout import may
from console.preview import preview
from server.errors import Conflict, InvalidInput
from server.models import Removal
from server.security.guard import caller
from server.services import checks, clock, notifications, removals
from server.services.register_search import shown_name

blueprint = Blueprint("removals", __name__)


@blueprint.get("/to-take-down")
def queue() -> ResponseReturnValue:
    """What waits, the first due first, and what was settled lately."""
    return render_template(
        "removals/queue.html",
        waiting=[(one, name_of(one), removals.post_of(one)) for one in removals.waiting()],
        settled=[(one, name_of(one)) for one in removals.settled()],
        now=clock.now(),
    )


def name_of(one: Removal) -> str:
    """Whom an entry is about, as people know them."""
    person = removals.person_of(one)
    if person is None:
        return "Somebody who is no longer on the register"
    return f"{shown_name(person)} ({person.class_name})" if person.class_name else shown_name(person)


@blueprint.get("/to-take-down/<id:removal_id>")
def show(removal_id: str) -> ResponseReturnValue:
    """One post: where it is, who is in it, and what to do."""
    notifications.see(caller(), removal_id)
    return _page(removals.get(removal_id))


@blueprint.post("/to-take-down/<id:removal_id>/assignment")
def assign(removal_id: str) -> ResponseReturnValue:
    """Give it to somebody to see to."""
    return _done(removal_id, lambda: removals.assign(caller(), removal_id, typed("assignee")), "Noted.")


@blueprint.post("/to-take-down/<id:removal_id>/removed")
def remove(removal_id: str) -> ResponseReturnValue:
    """It is gone."""
    seen = request.form.get("seen") == "yes"
    said = "Noted as removed. Thank you."
    return _done(removal_id, lambda: removals.remove(caller(), removal_id, bounded("note", typed("note")), seen), said)


@blueprint.post("/to-take-down/<id:removal_id>/stands")
def let_stand(removal_id: str) -> ResponseReturnValue:
    """It can stay."""

    def settle() -> None:
        try:
            removals.let_stand(caller(), removal_id, bounded("why", typed("why")))
        except InvalidInput as error:
            raise InvalidInput(("why", said) for _, said in error.problems) from error

    return _done(removal_id, settle, "Noted: it can stay.")


def _done(removal_id: str, settle: Callable[[], object], said: str) -> ResponseReturnValue:
    try:
        settle()
    except InvalidInput as error:
        return _page(removals.get(removal_id), problems=Problems(error.problems), status=422)
    except Conflict as error:
        flash(str(error), "held")
        return redirect(url_for("removals.show", removal_id=removal_id))
    flash(said, "done")
    return redirect(url_for("removals.queue"))


def _page(one: Removal, *, problems: Problems | None = None, status: int = 200) -> ResponseReturnValue:
    page = render_template(
        "removals/show.html",
        one=one,
        name=name_of(one),
        post=removals.post_of(one),
        preview=preview(checks.draft_from_json(one.check.content), one.account, ()),
        keepers=removals.keepers(),
        overdue=one.outcome is None and one.due_at <= clock.now(),
        may_let_stand=may(caller(), "removals.let_stand"),
        typed=request.form,
        problems=problems.by_field if problems else {},
    )
    return make_response(page, status)
