"""What can be done with a request for a second opinion: one table of moves. Pure: no database, no clock, no request.

Every service that changes a request asks this table first, and the page shows what it allows. No row leads to APPROVED
by the passing of time: what nobody answers expires closed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from server.errors import Conflict
from server.vocabulary import Action, DecisionKind, SecondOpinionState

ASKED, CLAIMED, CHANGES_REQUESTED, APPROVED, REFUSED, WITHDRAWN, EXPIRED, PUBLISHED = SecondOpinionState

WAITING = frozenset({ASKED, CLAIMED})
"""Somebody has to decide."""
OPEN = WAITING | {CHANGES_REQUESTED, APPROVED}
"""The author can ask again or withdraw."""
CLOSED = frozenset(SecondOpinionState) - OPEN


class Who(StrEnum):
    """Whose move it is."""

    AUTHOR = "author"
    DECIDER = "decider"
    """A senior leader, or the safeguarding lead where the policy wants theirs, who did not write any of the draft."""
    LEADER = "leader"
    """Whoever may look at requests to decide on them, also where they may not decide on this one."""
    CLAIMER = "claimer"
    """Whoever has said that they are looking at it."""
    HANDED_OVER = "handed_over"
    """Whoever passed it to the colleague who has it now, or that colleague."""
    PARTY = "party"
    """The author, and every leader."""
    CLOCK = "clock"
    """Nobody: it follows from the time, or from a change to the register."""


class Move(StrEnum):
    """Something that is done with a request."""

    ASK_AGAIN = "ask_again"
    WITHDRAW = "withdraw"
    CLAIM = "claim"
    LET_GO = "let_go"
    APPROVE = "approve"
    APPROVE_FIRST = "approve_first"
    REQUEST_CHANGES = "request_changes"
    REFUSE = "refuse"
    PASS_ON = "pass_on"  # noqa: S105 (the name of a move)
    TAKE_BACK = "take_back"
    COMMENT = "comment"
    PROPOSE = "propose"
    TAKE_WORDING = "take_wording"
    TAKE_CLEAR_WORDING = "take_clear_wording"
    DECLINE_WORDING = "decline_wording"
    RECONSIDER = "reconsider"
    PUBLISH = "publish"
    EXPIRE = "expire"
    HOLD_AGAIN = "hold_again"


@dataclass(frozen=True, slots=True)
class Row:
    """From which states a move leads to which (None: it stays as it is), whose it is, and what the log calls it."""

    begins: frozenset[SecondOpinionState]
    ends: SecondOpinionState | None
    who: Who
    action: Action


TABLE: Mapping[Move, Row] = {
    Move.ASK_AGAIN: Row(OPEN, ASKED, Who.AUTHOR, Action.SECOND_OPINION_ASKED),
    Move.WITHDRAW: Row(OPEN, WITHDRAWN, Who.AUTHOR, Action.SECOND_OPINION_WITHDRAWN),
    Move.CLAIM: Row(WAITING, CLAIMED, Who.DECIDER, Action.SECOND_OPINION_CLAIMED),
    Move.LET_GO: Row(frozenset({CLAIMED}), ASKED, Who.CLAIMER, Action.SECOND_OPINION_LET_GO),
    Move.APPROVE: Row(WAITING, APPROVED, Who.DECIDER, Action.SECOND_OPINION_DECIDED),
    Move.APPROVE_FIRST: Row(WAITING, ASKED, Who.DECIDER, Action.SECOND_OPINION_APPROVED_FIRST),
    Move.REQUEST_CHANGES: Row(WAITING, CHANGES_REQUESTED, Who.DECIDER, Action.SECOND_OPINION_DECIDED),
    Move.REFUSE: Row(WAITING, REFUSED, Who.DECIDER, Action.SECOND_OPINION_DECIDED),
    Move.PASS_ON: Row(WAITING, ASKED, Who.LEADER, Action.SECOND_OPINION_PASSED_ON),
    Move.TAKE_BACK: Row(WAITING, ASKED, Who.HANDED_OVER, Action.SECOND_OPINION_TAKEN_BACK),
    Move.COMMENT: Row(OPEN | {REFUSED}, None, Who.PARTY, Action.SECOND_OPINION_COMMENTED),
    Move.PROPOSE: Row(WAITING | {CHANGES_REQUESTED}, CHANGES_REQUESTED, Who.DECIDER, Action.WORDING_PROPOSED),
    Move.TAKE_WORDING: Row(frozenset({CHANGES_REQUESTED}), ASKED, Who.AUTHOR, Action.WORDING_TAKEN),
    Move.TAKE_CLEAR_WORDING: Row(frozenset({CHANGES_REQUESTED}), APPROVED, Who.AUTHOR, Action.WORDING_TAKEN),
    Move.DECLINE_WORDING: Row(frozenset({CHANGES_REQUESTED}), None, Who.AUTHOR, Action.WORDING_DECLINED),
    Move.RECONSIDER: Row(frozenset({CHANGES_REQUESTED, REFUSED}), ASKED, Who.AUTHOR, Action.RECONSIDERATION_ASKED),
    Move.PUBLISH: Row(OPEN, PUBLISHED, Who.AUTHOR, Action.PUBLISHED),
    Move.EXPIRE: Row(WAITING, EXPIRED, Who.CLOCK, Action.SECOND_OPINION_EXPIRED),
    Move.HOLD_AGAIN: Row(frozenset({APPROVED}), ASKED, Who.CLOCK, Action.SECOND_OPINION_HELD_AGAIN),
}

DECISIONS: Mapping[DecisionKind, Move] = {
    DecisionKind.APPROVE: Move.APPROVE,
    DecisionKind.REQUEST_CHANGES: Move.REQUEST_CHANGES,
    DecisionKind.REFUSE: Move.REFUSE,
}

_WHY_NOT: Mapping[SecondOpinionState, str] = {
    ASKED: "It is waiting for a decision.",
    CLAIMED: "A senior leader is looking at it.",
    CHANGES_REQUESTED: "Changes have been asked for, and the author has not asked again yet.",
    APPROVED: "It has been approved already.",
    REFUSED: "It has been refused, and this request is closed.",
    WITHDRAWN: "The author has withdrawn it, and this request is closed.",
    EXPIRED: "Nobody answered in time, and this request is closed. Ask afresh.",
    PUBLISHED: "It has been posted, and this request is closed.",
}


def allowed(state: SecondOpinionState) -> frozenset[Move]:
    """The moves that can be made from a state, by whoever they belong to."""
    return frozenset(move for move, row in TABLE.items() if state in row.begins)


def after(state: SecondOpinionState, move: Move) -> SecondOpinionState:
    """The state that the move leads to. Raises Conflict when it cannot be made from there."""
    row = TABLE[move]
    if state not in row.begins:
        raise Conflict(_WHY_NOT[state])
    return row.ends or state


def state_at(kept: str, claimed_until: datetime | None, now: datetime) -> SecondOpinionState:
    """Where a request stands at a moment: a claim lapses by itself, and what was claimed is then merely asked."""
    state = SecondOpinionState(kept)
    if state is CLAIMED and (claimed_until is None or claimed_until <= now):
        return ASKED
    return state
