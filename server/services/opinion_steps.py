"""The one way in which a request for a second opinion changes: a move of the table, kept and logged in one go."""

from typing import Any

from server.database import db, school_in_force
from server.errors import Conflict
from server.models import DraftCheck, OpinionMove, Revision, SecondOpinion, User
from server.services import checks, clock, moves, outbox
from server.services.moves import Move, Who
from server.vocabulary import SecondOpinionState

MOVED = "second_opinion_moved"
"""The kind of outbox message by which whoever is concerned is told of a move."""


def state_of(request: SecondOpinion) -> SecondOpinionState:
    """Where the request stands now: a claim that has lapsed is none."""
    return moves.state_at(request.state, request.claimed_until, clock.now())


def require(request: SecondOpinion, move: Move) -> None:
    """Raise Conflict unless the move can be made from where the request stands; none can once the draft is erased."""
    if request.current.check.erased_at is not None:
        raise Conflict("This draft has been erased. Nothing more can be done with it.")
    moves.after(state_of(request), move)


def take(
    request: SecondOpinion,
    move: Move,
    by: User | None,
    *,
    words: str | None = None,
    other: User | None = None,
    refs: dict[str, str] | None = None,
    payload: dict[str, Any] | None = None,
    kept: DraftCheck | None = None,
) -> OpinionMove:
    """Make the move, on the request's newest revision, inside a transaction that has locked the request.

    `by` is None for the clock alone; `other` is whom it concerns besides. `words` are kept with the move and, unless
    there is a `payload`, logged. `kept` is the check that the log names, the revision's if not given. Whose move it is
    has been seen to by the caller. Raises Conflict.
    """
    if (by is None) != (moves.TABLE[move].who is Who.CLOCK):
        raise ValueError(f"{move} is not made by {by and by.id}")
    require(request, move)
    state = moves.after(state_of(request), move)
    if state is not SecondOpinionState.CLAIMED:
        request.claimed_by, request.claimed_at, request.claimed_until = None, None, None
    request.state = state
    made = OpinionMove(
        school_id=school_in_force(), number=len(request.moves) + 1, revision_number=request.current.number, move=move,
        person=by, other=other, words=words, made_at=clock.now(),
    )  # fmt: skip
    request.moves.append(made)
    db.session.flush()
    concerned = {"other": other.id} if other else {}
    checks.record(
        moves.TABLE[move].action,
        by,
        kept or request.current.check,
        refs={**refs_of(request.current), **concerned, **(refs or {})},
        payload=payload if payload is not None else {"words": words} if words else None,
    )
    return made


def tell(request: SecondOpinion, made: OpinionMove) -> None:
    """Have whoever the move concerns told of it, in the same transaction."""
    outbox.put(MOVED, {"second_opinion": request.id, "number": made.number})


def refs_of(revision: Revision) -> dict[str, str]:
    """What a log event says of the revision it is about."""
    return {"second_opinion": revision.second_opinion_id, "revision": str(revision.number)}
