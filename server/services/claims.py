"""Looking at a request and passing it on: who has it in hand, so that two people do not do the same work.

Nobody is ever locked out: whoever may decide can, whoever has said that they are looking at it.
"""

from server.database import transaction
from server.errors import NotAllowed, NotFound
from server.models import SecondOpinion, User
from server.services import clock, deciders, opinion_steps, schools, second_opinions
from server.services.moves import Move
from server.services.opinion_steps import state_of
from server.vocabulary import SecondOpinionState


def claim(person: User, request_id: str) -> SecondOpinion:
    """Say that this person is looking at it, for as long as the policy believes them; takes the place of another's
    claim. Raises NotAllowed, Conflict."""
    with transaction():
        request = second_opinions.get(request_id, lock=True)
        if objection := deciders.objection(person, request):
            raise objection
        opinion_steps.require(request, Move.CLAIM)
        at = clock.now()
        request.claimed_by, request.claimed_at = person, at
        request.claimed_until = at + schools.policy(schools.current().policy_pack).second_opinions.claim
        opinion_steps.take(request, Move.CLAIM, person)
    return request


def let_go(person: User, request_id: str) -> SecondOpinion:
    """Leave it to others again. Raises NotAllowed when somebody else is looking at it, Conflict."""
    with transaction():
        request = second_opinions.get(request_id, lock=True)
        opinion_steps.require(request, Move.LET_GO)
        if request.claimed_by_id != person.id:
            raise NotAllowed("Somebody else is looking at it now.")
        opinion_steps.take(request, Move.LET_GO, person)
    return request


def held_by(request: SecondOpinion) -> User | None:
    """Who is looking at it now, if anybody is."""
    return request.claimed_by if state_of(request) is SecondOpinionState.CLAIMED else None


def pass_on(person: User, request_id: str, colleague_id: str, note: str) -> SecondOpinion:
    """Ask a named colleague to decide on it instead; the note may be empty.

    Raises NotAllowed, NotFound when the colleague could not decide on it, Conflict, InvalidInput.
    """
    note = note.strip() and second_opinions.words(note, "note", "")
    with transaction():
        request = second_opinions.get(request_id, lock=True)
        require_leader(person, request)
        colleague = next((one for one in deciders.able(request) if one.id == colleague_id != person.id), None)
        if colleague is None:
            raise NotFound("That person could not decide on this draft. Choose another.")
        request.addressee, request.passed_by = colleague, person
        made = opinion_steps.take(request, Move.PASS_ON, person, words=note or None, other=colleague)
        opinion_steps.tell(request, made)
    return request


def take_back(person: User, request_id: str) -> SecondOpinion:
    """End a hand-over: whoever passed it on has it again, where they may decide, and anybody otherwise.

    For whoever passed it on, and for the colleague who gives it back. Raises NotAllowed, Conflict.
    """
    with transaction():
        request = second_opinions.get(request_id, lock=True)
        before, colleague = request.passed_by, request.addressee
        if before is None or person.id not in (request.passed_by_id, request.addressee_id):
            raise NotAllowed("Only whoever passed this on, or has it now, can end the hand-over.")
        request.addressee = before if deciders.objection(before, request) is None else None
        request.passed_by = None
        other = colleague if before.id == person.id else before
        opinion_steps.tell(request, opinion_steps.take(request, Move.TAKE_BACK, person, other=other))
    return request


def require_leader(person: User, request: SecondOpinion) -> None:
    """Raise NotAllowed unless this is somebody else's draft and this person gives second opinions on such drafts."""
    want = deciders.needed(request.current.check)
    if request.author_id == person.id or not deciders.is_leader(person, want):
        raise NotAllowed("That is for the senior leaders who did not write the draft.")
