"""Asks the permission table before every request, and puts the caller's school in force."""

from flask import Flask, Response, abort, g, request
from flask_login import current_user
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Unauthorized
from werkzeug.wrappers import Response as AnyResponse

from server.database import enter_school
from server.extensions import login_manager
from server.models import User
from server.security.permissions import PERMISSIONS, Credential
from server.services import people, tokens


def init_app(app: Flask) -> None:
    """Guard every route of the application."""
    login_manager.login_view = "people.sign_in"
    login_manager.session_protection = "strong"
    login_manager.user_loader(people.by_session_id)
    app.before_request(_ask)
    app.after_request(_keep_out_of_caches)


def caller() -> User:
    """The person who makes this request; only on routes that ask for one."""
    person: User = g.caller
    return person


REGISTER_BYTES = 48 * 1024 * 1024
"""Room for a register: two files of at most 20 MB."""


def _ask() -> AnyResponse | None:
    if request.endpoint is None or request.method == "OPTIONS":
        return None
    permission = PERMISSIONS.get(request.endpoint)
    if permission is None:
        abort(403)
    if permission.credential is Credential.NONE:
        return None
    if permission.credential is Credential.TOKEN:
        person = _person_of_token()
    elif current_user.is_authenticated:
        person = _person_of_session()
    else:
        to_sign_in: AnyResponse = login_manager.unauthorized()
        return to_sign_in
    enter_school(person.school_id)
    g.caller = person
    if permission.roles is not None and not person.roles & permission.roles:
        abort(403)
    if request.endpoint == "register.upload":
        request.max_content_length = REGISTER_BYTES
    return None


def _person_of_session() -> User:
    person: User = current_user._get_current_object()
    return person


def _person_of_token() -> User:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    person = tokens.person_of(token.strip()) if scheme.lower() == "bearer" and token else None
    if person is None:
        raise Unauthorized("Connect the extension again.", www_authenticate=_challenge())
    return person


def _challenge() -> WWWAuthenticate:
    return WWWAuthenticate("bearer", {"realm": "gatepost", "error": "invalid_token"})


def _keep_out_of_caches(response: Response) -> Response:
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    return response
