"""Who is told of what was done with a request: those whom it concerns, and nobody of what they did themselves."""

from collections.abc import Mapping

from server.models import OpinionMove, SecondOpinion, User
from server.services import conversation, deciders, second_opinions
from server.services.moves import Move

_KIND: Mapping[Move, str] = {
    Move.COMMENT: "second_opinion_comment",
    Move.PASS_ON: "second_opinion_passed",
    Move.TAKE_BACK: "second_opinion_passed_back",
    Move.PROPOSE: "second_opinion_wording",
    Move.DECLINE_WORDING: "second_opinion_declined",
    Move.APPROVE_FIRST: "second_opinion_first",
}
"""The kind of notification that tells of a move."""
KINDS = tuple(_KIND.values())


def tell(request_id: str, number: int) -> None:
    """Leave word of that move of the request with those whom it concerns, inside a transaction."""
    request = second_opinions.get(request_id)
    made = request.moves[number - 1]
    move = Move(made.move)
    for person in _concerned(request, made, move):
        # To be looked at by whoever passed it on, when they come by.
        second_opinions.notify(person, _KIND[move], request, by_mail=move is not Move.TAKE_BACK)


def _concerned(request: SecondOpinion, made: OpinionMove, move: Move) -> list[User]:
    if move is Move.COMMENT and made.person is not None:
        return conversation.listeners(request, made.person)
    if move is Move.APPROVE_FIRST:
        return deciders.able_to_approve(request)
    if move is Move.PROPOSE:
        return [request.author]
    return [made.other] if made.other is not None else []
