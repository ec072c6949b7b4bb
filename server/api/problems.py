"""What goes wrong, as problems (RFC 9457): one table from class of error to (type URI, title, status).

Only for /v1 and /oauth: the console has its own pages for the same errors.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from schemas.checks import CheckSchema
from server.api import answers
from server.database import db
from server.errors import (
    Conflict,
    DomainError,
    Held,
    InvalidInput,
    NotAllowed,
    NotApprovable,
    NotFound,
    OwnDraft,
    StaleDecision,
    WrongCredentials,
)  # fmt: skip
from server.security.guard import caller
from server.services import checks

MIME = "application/problem+json"
MAX_ERRORS = 50
MAX_PLACE = 200
FOR_PEOPLE = "/oauth/authorize"
"""The one address in here that a person looks at in a browser; it answers with a page."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem."""

    slug: str
    title: str
    status: int

    @property
    def type(self) -> str:
        """The URI reference that names it."""
        return f"/problems/{self.slug}"


INVALID = Kind("invalid", "The request is not valid", 422)

DOMAIN: Mapping[type[DomainError], Kind] = {
    InvalidInput: INVALID,
    NotFound: Kind("not-found", "There is no such thing", 404),
    NotAllowed: Kind("not-allowed", "This is not open to you", 403),
    OwnDraft: Kind("own-draft", "Somebody else has to decide on this draft", 403),
    WrongCredentials: Kind("not-connected", "Connect the extension again", 401),
    Conflict: Kind("conflict", "Something has changed meanwhile", 409),
    StaleDecision: Kind("stale", "The draft has changed meanwhile", 409),
    NotApprovable: Kind("not-approvable", "No approval lifts this", 409),
    Held: Kind("held", "The draft may not be posted as it stands", 409),
    DomainError: Kind("refused", "This cannot be done", 400),
}

HTTP: Mapping[int, Kind] = {
    400: Kind("malformed", "The request cannot be read", 400),
    401: Kind("not-connected", "Connect the extension again", 401),
    403: DOMAIN[NotAllowed],
    404: DOMAIN[NotFound],
    405: Kind("method-not-allowed", "This address does not take that method", 405),
    413: Kind("too-large", "The request is too large", 413),
    415: Kind("not-json", "The request is not JSON", 415),
    422: INVALID,
    429: Kind("too-many-requests", "Too many requests in a short time", 429),
    500: Kind("broken", "Something broke on our side", 500),
    503: Kind("busy", "There is no place free at the moment", 503),
}


def init_app(app: Flask) -> None:
    """Answer every error under /v1 and /oauth with a problem."""
    app.register_error_handler(DomainError, domain_error)
    app.register_error_handler(HTTPException, http_error)


def kind_of(error: DomainError) -> Kind:
    """The row of the table that fits best."""
    return next(DOMAIN[cls] for cls in type(error).__mro__ if cls in DOMAIN)


def domain_error(error: DomainError) -> ResponseReturnValue:
    """Say what was refused and why."""
    kind = kind_of(error)
    members: dict[str, Any] = {}
    if isinstance(error, InvalidInput):
        members["errors"] = [
            {"pointer": f"/{place}" if place else "", "detail": what} for place, what in error.problems
        ]
    if isinstance(error, Held):
        members["check"] = CheckSchema().dump(answers.check(caller(), checks.get(error.check_id)))
    return _answer(kind, str(error), members)


def http_error(error: HTTPException) -> ResponseReturnValue:
    """Say the same of an error of HTTP itself, keeping the headers that belong to it (Allow, WWW-Authenticate)."""
    if error.response is not None:
        return error.get_response()
    status = error.code or 500
    kind = HTTP.get(status) or Kind("failed", HTTPStatus(status).phrase, status)
    if isinstance(error, InternalServerError):
        db.session.rollback()
    members: dict[str, Any] = {}
    invalid: Mapping[str, Any] | None = getattr(error, "data", {}).get("messages")
    if invalid:
        members["errors"] = list(_places(invalid))[:MAX_ERRORS]
    response = _answer(kind, _detail(error, status), members)
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After", "WWW-Authenticate"):
            response.headers[name] = value
    return response


def _answer(kind: Kind, detail: str, members: dict[str, Any]) -> Response:
    if request.path == FOR_PEOPLE:
        page = render_template("oauth/problem.html", title=kind.title, detail=detail)
        return Response(page, status=kind.status, mimetype="text/html")
    response = jsonify({"type": kind.type, "title": kind.title, "status": kind.status, "detail": detail, **members})
    response.status_code, response.mimetype = kind.status, MIME
    return response


DETAILS: Mapping[int, str] = {
    403: "Your role does not include this.",
    404: "There is nothing at this address, or it is not open to you.",
    405: "See the Allow header for the methods it takes.",
    413: "Send a smaller one.",
    422: "See 'errors' for what to put right.",
    429: "Wait for as many seconds as the Retry-After header says, then try again.",
    500: "Nothing was posted and nothing was half-saved. Try again in a minute.",
    503: "Wait for as many seconds as the Retry-After header says, and ask in the ordinary way meanwhile.",
}


def _detail(error: HTTPException, status: int) -> str:
    """Our own words where we have them: those of a library may quote what was sent."""
    if isinstance(error, CSRFError):
        return "This page was open for too long, or was not sent from here."
    return DETAILS.get(status) or error.description or HTTPStatus(status).phrase


def _places(messages: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    for location, within in messages.items():
        for path, what in _leaves(within, ()):
            if location == "json":
                pointer = "".join(f"/{part.replace('~', '~0').replace('/', '~1')}" for part in path)
                yield {"pointer": pointer[:MAX_PLACE], "detail": what}
            else:
                yield {"parameter": ".".join(path)[:MAX_PLACE], "detail": what}


def _leaves(messages: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(messages, Mapping):
        for name, within in messages.items():
            yield from _leaves(within, path if name == "_schema" else (*path, str(name)))
    elif isinstance(messages, list):
        for one in messages:
            yield from _leaves(one, path)
    else:
        yield path, str(messages)
