"""Requests for what is held on somebody: opening one, looking through it, and handing it over."""

import json
from datetime import date

from flask import Blueprint, Response, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console import forms
from console.retention.views import of_register
from server.errors import InvalidInput
from server.models import SubjectRequest
from server.security.guard import caller
from server.services import clock, register_search, schools, subject_access
from server.services.directory import directory
from server.services.subject_access import About, Choice
from server.services.subject_items import Item

blueprint = Blueprint("subject_access", __name__)


@blueprint.get("/subject-access")
def show() -> ResponseReturnValue:
    """The requests there are, and a form for another."""
    return _list({})


def _list(problems: dict[str, str]) -> ResponseReturnValue:
    requests = subject_access.listed(caller())
    page = render_template(
        "subject_access/show.html",
        requests=requests,
        names=register_search.names_of(one.person_id for one in requests if one.person_id),
        staff=sorted(directory().people.values(), key=lambda one: one.name),
        today=clock.today(schools.current().timezone),
        problems=problems,
        form=request.form,
    )
    return make_response(page, 422 if problems else 200)


@blueprint.post("/subject-access")
def begin() -> ResponseReturnValue:
    """Open a request."""
    try:
        opened = subject_access.open_request(caller(), _about(), forms.line("asked_by"), _day("received_on"))
    except InvalidInput as error:
        return _list(dict(error.problems))
    return redirect(url_for("subject_access.look", access_id=opened.id))


def _about() -> About:
    about = request.form.get("about")
    if about == "person":
        return About(person_id=of_register(forms.line("person")))
    if about == "staff":
        return About(staff_id=forms.identifier(request.form.get("staff", "")))
    return About(words=forms.bounded("words", forms.typed("words"), subject_access.MAX_WORDS))


def _day(name: str) -> date:
    try:
        return date.fromisoformat(request.form.get(name, ""))
    except ValueError:
        return date.min


@blueprint.get("/subject-access/<id:access_id>")
def look(access_id: str) -> ResponseReturnValue:
    """Everything that is held, item by item, to be looked through."""
    return _page(access_id, {})


def _page(access_id: str, problems: dict[str, str]) -> ResponseReturnValue:
    asked = subject_access.get(caller(), access_id)
    items = subject_access.shown(caller(), asked) if asked.closed_at is None else []
    page = render_template(
        "subject_access/look.html",
        asked=asked,
        about=_called(asked),
        items=[(item, subject_access.chosen(asked, item)) for item in items],
        cut=asked.closed_at is None and subject_access.is_cut(asked),
        ready=subject_access.can_be_taken(asked),
        problems=problems,
    )
    return make_response(page, 422 if problems else 200)


def _called(asked: SubjectRequest) -> str:
    if asked.person_id:
        return register_search.names_of([asked.person_id]).get(asked.person_id, "somebody who has left the register")
    return asked.staff.name if asked.staff else ", ".join(asked.words.splitlines())


@blueprint.post("/subject-access/<id:access_id>/choices")
def choose(access_id: str) -> ResponseReturnValue:
    """Keep what was decided about each item."""
    try:
        subject_access.choose(caller(), access_id, {key: _choice(key) for key in request.form.getlist("item")})
    except InvalidInput as error:
        return _page(access_id, dict(error.problems))
    flash("Kept. Now a second person has to look through it and agree.", "done")
    return redirect(url_for("subject_access.look", access_id=access_id))


def _choice(key: str) -> Choice:
    words = forms.bounded("mask", forms.typed(f"mask-{key}"), subject_access.MAX_WORDS)
    mask = tuple(word.strip() for word in words.replace("\n", ",").split(",") if word.strip())
    return Choice(request.form.get(f"include-{key}") == "yes", mask)


@blueprint.post("/subject-access/<id:access_id>/agreement")
def agree(access_id: str) -> ResponseReturnValue:
    """Agree, as the second person."""
    subject_access.agree(caller(), access_id)
    flash("Agreed. It can be taken for the next 14 days.", "done")
    return redirect(url_for("subject_access.look", access_id=access_id))


@blueprint.post("/subject-access/<id:access_id>/close")
def close(access_id: str) -> ResponseReturnValue:
    """Close a request that has been answered."""
    subject_access.close(caller(), access_id)
    flash("Closed.", "done")
    return redirect(url_for("subject_access.show"))


@blueprint.post("/subject-access/<id:access_id>/page")
def page_file(access_id: str) -> ResponseReturnValue:
    """What is handed over, as a page to be printed."""
    asked = subject_access.get(caller(), access_id)
    items = subject_access.take(caller(), access_id)
    page = render_template(
        "subject_access/file.html",
        asked=asked,
        about=_called(asked),
        items=items,
        cut=subject_access.is_cut(asked),
        today=clock.today(_zone()),
    )
    return _file(page, "text/html", f"subject-access-{access_id[:8]}.html")


@blueprint.post("/subject-access/<id:access_id>/json")
def json_file(access_id: str) -> ResponseReturnValue:
    """What is handed over, to be read by a machine."""
    asked = subject_access.get(caller(), access_id)
    items = subject_access.take(caller(), access_id)
    whole = {
        "school": schools.current().name, "about": _called(asked), "made_on": clock.today(_zone()).isoformat(),
        "more_is_held": subject_access.is_cut(asked), "items": [_as_json(item) for item in items],
    }  # fmt: skip
    text = json.dumps(whole, ensure_ascii=False, indent=2)
    return _file(text, "application/json", f"subject-access-{access_id[:8]}.json")


def _as_json(item: Item) -> dict[str, object]:
    return {
        "kind": item.kind,
        "at": item.at.isoformat() if item.at else None,
        "held": [{"what": what, "words": words} for what, words in item.parts],
    }


def _zone() -> str:
    return schools.current().timezone


def _file(content: str, media_type: str, name: str) -> Response:
    answer = Response(content, mimetype=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
