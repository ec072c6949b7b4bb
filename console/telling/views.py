"""The page on which everybody chooses how they are told of what waits for them."""

from flask import Blueprint, current_app, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console import forms
from server.security.guard import caller
from server.services import notifications
from server.vocabulary import Telling

blueprint = Blueprint("telling", __name__)


@blueprint.get("/how-you-are-told")
def show() -> ResponseReturnValue:
    """What this person has chosen."""
    return _page("")


@blueprint.post("/how-you-are-told")
def choose() -> ResponseReturnValue:
    """Choose another way."""
    telling = forms.member(Telling, request.form.get("telling"))
    if telling is None:
        return make_response(_page("Choose one of the three."), 422)
    notifications.choose(caller(), telling)
    flash("That is how you are told from now on.", "done")
    return redirect(url_for("telling.show"))


def _page(problem: str) -> str:
    return render_template(
        "telling/show.html",
        telling=Telling,
        problems={"telling": problem} if problem else {},
        has_mail=bool(current_app.config["SETTINGS"].mail_url),
    )
