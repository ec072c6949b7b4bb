"""Signing in and out of the console."""

from urllib.parse import urlsplit

from flask import Blueprint, current_app, make_response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address
from flask_login import current_user, login_user, logout_user

from console import forms
from server.errors import InvalidInput, WrongCredentials
from server.extensions import limiter
from server.security.guard import caller
from server.services import people

blueprint = Blueprint("people", __name__)

WRONG = "That e-mail address and password do not go together. Check both and try again."


def _limit() -> str:
    limit: str = current_app.config["RATELIMIT_SIGN_IN"]
    return limit


def _who_tries() -> str:
    return f"{get_remote_address()} {request.form.get('email', '').strip().lower()[:254]}"


def _limit_for_all() -> str:
    """A whole school signs in from one address in the morning, but nobody tries a hundred names a minute."""
    limit: str = current_app.config["RATELIMIT_SIGN_IN_ALL"]
    return limit


@blueprint.route("/sign-in", methods=["GET", "POST"])
@limiter.limit(_limit, methods=["POST"], key_func=_who_tries)
@limiter.limit(_limit_for_all, methods=["POST"])
def sign_in() -> ResponseReturnValue:
    """Ask who it is, and go on to where they were heading."""
    heading_for = safe_path(request.values.get("next", ""))
    if request.method == "GET":
        if current_user.is_authenticated:
            return redirect(heading_for)
        return render_template("people/sign_in.html", next=heading_for, email="", problem="")
    try:
        email = forms.line("email")
        person = people.authenticate(email, request.form.get("password", ""))
    except (InvalidInput, WrongCredentials):
        shown = request.form.get("email", "")[:254]
        page = render_template("people/sign_in.html", next=heading_for, email=shown, problem=WRONG)
        return make_response(page, 401)
    # Nothing of the session before may live on in the one that follows (session fixation).
    session.clear()
    session.permanent = True
    login_user(person)
    return redirect(heading_for)


@blueprint.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    """End all of this person's console sessions."""
    people.sign_out(caller())
    logout_user()
    session.clear()
    return redirect(url_for("people.sign_in"))


def safe_path(wanted: str) -> str:
    """`wanted` where it is a path on this site, with its query; the home page for anything else."""
    home = url_for("home.show")
    parts = urlsplit(wanted) if wanted.isprintable() and "\\" not in wanted else None
    if parts is None or parts.scheme or parts.netloc or not wanted.startswith("/") or wanted.startswith("//"):
        return home
    return wanted
