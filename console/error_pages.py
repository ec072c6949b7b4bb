"""The console's own pages for what goes wrong. Requests under /v1 and /oauth are answered by the API."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, g, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from server.database import db
from server.errors import Conflict, DomainError, InvalidInput, NotAllowed, NotFound, WrongCredentials

NOT_OURS = ("/v1", "/oauth")


@dataclass(frozen=True, slots=True)
class Page:
    """What an error page says: what has happened, and what to do next."""

    title: str
    advice: str


PAGES = {
    400: Page("That could not be understood", "Go back, check what was filled in, and send it again."),
    401: Page("Please sign in", "Sign in and try again."),
    403: Page(
        "This part is not open to you",
        "Your role does not include it. If you need it for your work, ask whoever looks after Gatepost at your school.",
    ),
    404: Page(
        "There is nothing here",
        "The address may be mistyped, or what was here has moved. Start again from the home page.",
    ),
    405: Page(
        "That page cannot be opened this way", "This can happen after signing in again. Start from the home page."
    ),
    409: Page("Something has changed meanwhile", "Open the page again to see how things stand now."),
    413: Page("That was too large", "Send something smaller. Each file of a register may have up to 20 MB."),
    422: Page("Something needs putting right", "Go back, correct it, and send it again."),
    429: Page("Too many tries in a short time", "Wait a minute, then try again. Nothing has been lost."),
    500: Page(
        "Something broke on our side",
        "Nothing was posted and nothing was half-saved. Try again in a minute; if it happens again, tell whoever looks "
        "after Gatepost at your school.",
    ),
}
FORM_TOO_OLD = Page(
    "This form was open for too long",
    "For safety, forms stop working when you have signed out or in again. Go back, reload the page, and send it again.",
)
STATUS: tuple[tuple[type[DomainError], int], ...] = (
    (InvalidInput, 422),
    (NotFound, 404),
    (NotAllowed, 403),
    (WrongCredentials, 401),
    (Conflict, 409),
)


def init_app(app: Flask) -> None:
    """Answer errors with pages, and leave those of the API to whoever answered them before."""
    before = app.error_handler_spec[None][None]
    app.register_error_handler(HTTPException, _or_else(before.get(HTTPException), _http_error))
    app.register_error_handler(DomainError, _or_else(before.get(DomainError), _domain_error))


def status_of(error: DomainError) -> int:
    """The HTTP status that says this in the console."""
    return next((status for kind, status in STATUS if isinstance(error, kind)), 400)


def _or_else(earlier: Any, ours: Callable[[Any], ResponseReturnValue]) -> Callable[[Any], ResponseReturnValue]:
    def handle(error: Any) -> ResponseReturnValue:
        if earlier is not None and request.path.startswith(NOT_OURS):
            answer: ResponseReturnValue = current_app.ensure_sync(earlier)(error)
            return answer
        return ours(error)

    return handle


def _http_error(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None:
        return error.get_response()
    status = error.code or 500
    page = PAGES.get(status) or PAGES[400 if status < 500 else 500]
    if isinstance(error, CSRFError):
        page = FORM_TOO_OLD
    if isinstance(error, InternalServerError):
        # What broke may be the database, so the page is drawn without asking it anything.
        g.something_broke = True
        db.session.rollback()
    response = make_response(render_template("errors/page.html", page=page, status=status), status)
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            response.headers[name] = value
    return response


def _domain_error(error: DomainError) -> ResponseReturnValue:
    status = status_of(error)
    page = Page(PAGES[status].title, str(error))
    return make_response(render_template("errors/page.html", page=page, status=status), status)
