"""What every page carries: whose console it is, where one can go, and the marks that pages set themselves apart by."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, g, request, url_for
from flask_login import current_user

from server.extensions import login_manager
from server.models import User
from server.security.permissions import PERMISSIONS
from server.services import comment_reports, finding_reports, removals, schools, second_opinions

PLACES = (
    ("home.show", "Home"),
    ("drafts.check", "Check a draft"),
    ("second_opinions.queue", "Second opinions"),
    ("inbox.show", "Inbox"),
    ("feedback.queue", "Feedback"),
    ("removals.queue", "To take down"),
    ("log.show", "Log"),
    ("register.show", "Register"),
    ("sites.show", "Sites"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the navigation. `waiting` is how many things wait there for this person."""

    href: str
    label: str
    current: bool
    waiting: int = 0


def init_app(app: Flask) -> None:
    """Give every template the layout's values."""
    login_manager.login_message = ""
    app.context_processor(_values)
    app.template_global("may")(may)


def may(person: User | None, endpoint: str) -> bool:
    """Whether the permission table lets this person go there."""
    permission = PERMISSIONS[endpoint]
    return person is not None and (permission.roles is None or bool(permission.roles & person.roles))


def signed_in() -> User | None:
    """Whoever makes this request; also where no permission was asked for, as on the page of an error."""
    person: User | None = g.get("caller")
    if person is None and current_user and current_user.is_authenticated:
        person = current_user._get_current_object()
    return person


def _values() -> dict[str, Any]:
    person = None if g.get("something_broke") else signed_in()
    settings = current_app.config["SETTINGS"]
    if person is None:
        return {"person": None, "school": None, "places": [], "demo": settings.demo}
    return {"person": person, "school": schools.current(), "places": _places(person), "demo": settings.demo}


def _places(person: User) -> list[Place]:
    blueprint = request.endpoint.partition(".")[0] if request.endpoint else ""
    return [
        Place(url_for(endpoint), label, blueprint == endpoint.partition(".")[0], _waiting(person, endpoint))
        for endpoint, label in PLACES
        if may(person, endpoint)
    ]


def _waiting(person: User, endpoint: str) -> int:
    if endpoint == "inbox.show":
        return comment_reports.unseen(person)
    if endpoint == "removals.queue":
        return removals.number_waiting()
    if endpoint == "feedback.queue":
        return finding_reports.number_waiting()
    if endpoint != "second_opinions.queue" or not may(person, "second_opinions.decide"):
        return 0
    return len(second_opinions.waiting_for(person))
