"""What can be done with a request besides deciding: claiming, passing on, writing, proposing, asking another leader."""

from flask import request
from flask.typing import ResponseReturnValue

from console.forms import bounded, identifier, typed
from console.second_opinions.page import answer
from console.second_opinions.request_page import visible
from console.second_opinions.views import blueprint
from server.checks.draft import POST_BREAK
from server.security.guard import caller
from server.services import claims, conversation, reconsideration, wordings


@blueprint.post("/second-opinions/<id:request_id>/claim")
def claim(request_id: str) -> ResponseReturnValue:
    """Say that one is looking at it."""
    said = "The others see that you are looking at it. They can decide all the same."
    return answer(visible(caller(), request_id), said, lambda: claims.claim(caller(), request_id), {})


@blueprint.post("/second-opinions/<id:request_id>/claim/end")
def let_go(request_id: str) -> ResponseReturnValue:
    """Leave it to others again."""
    said = "Left to the others again."
    return answer(visible(caller(), request_id), said, lambda: claims.let_go(caller(), request_id), {})


@blueprint.post("/second-opinions/<id:request_id>/hand-over")
def pass_on(request_id: str) -> ResponseReturnValue:
    """Pass it to a named colleague."""
    note = typed("note")

    def step() -> None:
        claims.pass_on(caller(), request_id, identifier(request.form.get("colleague", "")), bounded("note", note))

    return answer(visible(caller(), request_id), "Passed on. Your colleague is told.", step, {"note": note})


@blueprint.post("/second-opinions/<id:request_id>/hand-over/end")
def take_back(request_id: str) -> ResponseReturnValue:
    """End a hand-over."""
    said = "The hand-over has ended."
    return answer(visible(caller(), request_id), said, lambda: claims.take_back(caller(), request_id), {})


@blueprint.post("/second-opinions/<id:request_id>/comments")
def comment(request_id: str) -> ResponseReturnValue:
    """Write a comment."""
    words = typed("comment")

    def step() -> None:
        conversation.comment(caller(), request_id, bounded("comment", words))

    return answer(visible(caller(), request_id), "Your comment is there.", step, {"comment": words})


@blueprint.post("/second-opinions/<id:request_id>/wordings")
def propose(request_id: str) -> ResponseReturnValue:
    """Propose a wording; a thread has a field for each of its posts."""
    posts = [post.replace("\r\n", "\n").replace("\r", "\n") for post in request.form.getlist("text")]
    text, note = POST_BREAK.join(posts), typed("wording_note")

    def step() -> None:
        seen = request.form.get("digest", "")
        wordings.propose(caller(), request_id, bounded("text", text), bounded("wording_note", note), seen)

    said = "Proposed. The author takes it or not, and what they take is checked afresh."
    return answer(visible(caller(), request_id), said, step, {"text": text, "wording_note": note})


@blueprint.post("/second-opinions/<id:request_id>/wordings/<id:proposal_id>/take")
def take_wording(request_id: str, proposal_id: str) -> ResponseReturnValue:
    """Take the wording that a leader proposes."""
    said = "Taken, and checked afresh. How it stands now is said here."
    return answer(visible(caller(), request_id), said, lambda: wordings.take(caller(), request_id, proposal_id), {})


@blueprint.post("/second-opinions/<id:request_id>/wordings/<id:proposal_id>/decline")
def decline_wording(request_id: str, proposal_id: str) -> ResponseReturnValue:
    """Not take it."""
    why = typed("why_not")

    def step() -> None:
        wordings.decline(caller(), request_id, proposal_id, bounded("why_not", why))

    said = "Not taken. You can change your draft and ask again."
    return answer(visible(caller(), request_id), said, step, {"why_not": why})


@blueprint.post("/second-opinions/<id:request_id>/reconsideration")
def reconsider(request_id: str) -> ResponseReturnValue:
    """Ask another leader to look at it again."""
    why = typed("why")

    def step() -> None:
        reconsideration.ask(caller(), request_id, bounded("why", why))

    said = "Asked. A leader who has not decided on it yet answers you in writing."
    return answer(visible(caller(), request_id), said, step, {"why": why})
