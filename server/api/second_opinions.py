"""/v1/second-opinions: asking for one, and giving it."""

import json
import re
from typing import Any

from flask import Flask, Response, current_app, request

from schemas.second_opinions import (
    CommentRequest,
    DecisionRequest,
    LeadersSchema,
    OwnDraftsQuery,
    OwnDraftsSchema,
    SecondOpinionRequest,
    SecondOpinionSchema,
)
from server.api import answers
from server.api.blueprint import resource
from server.api.limits import for_each_person
from server.api.streams import streams_of
from server.database import enter_school
from server.models import SecondOpinion
from server.security.guard import caller
from server.services import checks, conversation, log, news, second_opinions, wordings

blueprint = resource("second_opinions_api", "Second opinions.")


@blueprint.route("/second-opinions", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.arguments(SecondOpinionRequest)
@blueprint.response(201, SecondOpinionSchema)
def create(body: dict[str, Any]) -> dict[str, Any]:
    """Ask for a second opinion on exactly this content.

    `previous` asks again after a change; 409 when that request has been closed.
    """
    draft = checks.draft_from_json(body["draft"])
    asked = second_opinions.ask(caller(), draft, body["note"], body["previous"], body["leader"], urgent=body["urgent"])
    return answers.second_opinion(asked)


@blueprint.route("/second-opinions")
@for_each_person("120 per minute")
@blueprint.arguments(OwnDraftsQuery, location="query")
@blueprint.response(200, OwnDraftsSchema)
def drafts(query: dict[str, Any]) -> dict[str, Any]:
    """The caller's own drafts that wait, were approved or came back, so that they can be gone on with anywhere."""
    return {"drafts": answers.own_drafts(second_opinions.open_of(caller(), query["account"]))}


@blueprint.route("/second-opinions/leaders")
@blueprint.response(200, LeadersSchema)
def leaders() -> dict[str, Any]:
    """The senior leaders who could decide on the caller's drafts."""
    return {"leaders": second_opinions.leaders_for(caller())}


@blueprint.route("/second-opinions/events")
@for_each_person("60 per minute")
@blueprint.response(
    200, {"type": "string"}, content_type="text/event-stream",
    description="Events `second_opinion`, each with a SecondOpinion as its data.",
)  # fmt: skip
def events() -> Response:
    """What changes of the caller's own requests, as it happens: server-sent events, for some 25 seconds.

    Come back at once with Last-Event-ID to miss nothing in between. 503 with Retry-After when too many listen: ask for
    the single request now and then.
    """
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # the stream outlives the request
    author_id, school_id = caller().id, caller().school_id

    def look(place: int) -> tuple[list[tuple[int, str]], int]:
        enter_school(school_id)
        found = news.since(author_id, place)
        return [(at, _as_data(one)) for at, one in found.changed], found.place

    return streams_of(app).answer(app, "second_opinion", _place_to_go_on_from(), look)


def _as_data(asked: SecondOpinion) -> str:
    return json.dumps(SecondOpinionSchema().dump(answers.second_opinion(asked)), ensure_ascii=False)


def _place_to_go_on_from() -> int:
    """Where the stream before ended; without one, or with one of another log, only what is to come is news."""
    now = log.size()
    said = request.headers.get("Last-Event-ID", "")
    return int(said) if re.fullmatch(r"[0-9]{1,15}", said) and int(said) <= now else now


@blueprint.route("/second-opinions/<id:request_id>")
@blueprint.response(200, SecondOpinionSchema)
def show(request_id: str) -> dict[str, Any]:
    """Where a request stands. For its author, and for senior leaders."""
    return answers.second_opinion(second_opinions.seen_by(caller(), request_id))


@blueprint.route("/second-opinions/<id:request_id>/withdrawal", methods=["POST"])
@blueprint.response(200, SecondOpinionSchema)
def withdraw(request_id: str) -> dict[str, Any]:
    """Take one's own request back. 409 when it has been closed already."""
    return answers.second_opinion(second_opinions.withdraw(caller(), request_id))


@blueprint.route("/second-opinions/<id:request_id>/comments", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.arguments(CommentRequest)
@blueprint.response(201, SecondOpinionSchema)
def comment(body: dict[str, Any], request_id: str) -> dict[str, Any]:
    """Write about a request: its author, and the leaders. 409 once it is closed."""
    return answers.second_opinion(conversation.comment(caller(), request_id, body["text"]))


@blueprint.route("/second-opinions/<id:request_id>/wordings/<id:proposal_id>/take", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.response(200, SecondOpinionSchema)
def take_wording(request_id: str, proposal_id: str) -> dict[str, Any]:
    """Take the wording that a leader proposes: it is checked afresh, and can be posted where nothing is found.

    409 when it is no longer proposed.
    """
    return answers.second_opinion(wordings.take(caller(), request_id, proposal_id))


@blueprint.route("/second-opinions/<id:request_id>/decisions", methods=["POST"])
@for_each_person("60 per minute")
@blueprint.arguments(DecisionRequest)
@blueprint.response(200, SecondOpinionSchema)
def decide(body: dict[str, Any], request_id: str) -> dict[str, Any]:
    """Decide on the content with this digest.

    Where the policy wants two leaders, the first approval leaves it waiting. 403 on one's own draft, and for whoever
    proposed a wording for it.
    409 when the content has changed, when it has been decided, or when no approval lifts what
    was found.
    """
    decided = second_opinions.decide(caller(), request_id, body["kind"], body["reason"], body["digest"])
    return answers.second_opinion(decided)
