"""When the author disagrees: another leader looks at the same draft again, once."""

from server.database import transaction
from server.errors import Conflict
from server.models import SecondOpinion, User
from server.services import checks, opinion_steps, outbox, second_opinions
from server.services.moves import Move, allowed
from server.services.opinion_steps import state_of
from server.vocabulary import DecisionKind


def ask(author: User, request_id: str, why: str) -> SecondOpinion:
    """Ask for another leader's decision on what was refused or sent back; their reason is the written answer.

    Nobody who has decided on it can give it. Once for each request. Raises NotFound, Conflict,
    InvalidInput.
    """
    why = second_opinions.words(why, "why", "say why you see it otherwise; the leader who looks at it again reads it")
    with transaction():
        request = second_opinions.own(author, request_id)
        opinion_steps.require(request, Move.RECONSIDER)
        if not can_be_asked(request):
            raise Conflict("Another leader has looked at this again already, or nobody has decided on it yet.")
        kept = checks.check(author, checks.draft_from_json(request.current.check.content))
        request.addressee, request.passed_by = None, None
        revision = second_opinions.revise(request, kept, why, reconsiders=True)
        opinion_steps.take(request, Move.RECONSIDER, author, words=why, payload={"note": why})
        outbox.put("second_opinion_asked", {"second_opinion": request.id, "revision": revision.number})
    return request


def can_be_asked(request: SecondOpinion) -> bool:
    """Whether the author can ask for it now."""
    against = request.current.decision in (DecisionKind.REFUSE, DecisionKind.REQUEST_CHANGES)
    once = not any(revision.reconsiders for revision in request.revisions)
    return once and against and Move.RECONSIDER in allowed(state_of(request))
