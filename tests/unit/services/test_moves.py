"""The table of moves: what can be done with a request, from where."""

from datetime import UTC, datetime, timedelta

import pytest

from server.errors import Conflict
from server.services import moves
from server.services.moves import TABLE, Move, Who
from server.vocabulary import DecisionKind, SecondOpinionState

S = SecondOpinionState
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
BY_HAND = {
    Move.ASK_AGAIN: ("asked claimed changes_requested approved", "asked", Who.AUTHOR),
    Move.WITHDRAW: ("asked claimed changes_requested approved", "withdrawn", Who.AUTHOR),
    Move.CLAIM: ("asked claimed", "claimed", Who.DECIDER),
    Move.LET_GO: ("claimed", "asked", Who.CLAIMER),
    Move.APPROVE: ("asked claimed", "approved", Who.DECIDER),
    Move.APPROVE_FIRST: ("asked claimed", "asked", Who.DECIDER),
    Move.REQUEST_CHANGES: ("asked claimed", "changes_requested", Who.DECIDER),
    Move.REFUSE: ("asked claimed", "refused", Who.DECIDER),
    Move.PASS_ON: ("asked claimed", "asked", Who.LEADER),
    Move.TAKE_BACK: ("asked claimed", "asked", Who.HANDED_OVER),
    Move.COMMENT: ("asked claimed changes_requested approved refused", "", Who.PARTY),
    Move.PROPOSE: ("asked claimed changes_requested", "changes_requested", Who.DECIDER),
    Move.TAKE_WORDING: ("changes_requested", "asked", Who.AUTHOR),
    Move.TAKE_CLEAR_WORDING: ("changes_requested", "approved", Who.AUTHOR),
    Move.DECLINE_WORDING: ("changes_requested", "", Who.AUTHOR),
    Move.RECONSIDER: ("changes_requested refused", "asked", Who.AUTHOR),
    Move.PUBLISH: ("asked claimed changes_requested approved", "published", Who.AUTHOR),
    Move.EXPIRE: ("asked claimed", "expired", Who.CLOCK),
    Move.HOLD_AGAIN: ("approved", "asked", Who.CLOCK),
}
"""As it was decided, written down a second time: (from, to; empty: as it was, who)."""


def test_the_table_has_every_move_once_and_its_owner():
    assert {move: row.who for move, row in TABLE.items()} == {move: who for move, (_, _, who) in BY_HAND.items()}
    assert set(TABLE) == set(Move)


@pytest.mark.parametrize("move", list(Move))
@pytest.mark.parametrize("state", list(SecondOpinionState))
def test_a_move_leads_where_the_table_says_and_every_other_is_refused(state: SecondOpinionState, move: Move) -> None:
    begins, ends, _ = BY_HAND[move]
    if state in begins.split():
        assert moves.after(state, move) == (ends or state)
        assert move in moves.allowed(state)
    else:
        with pytest.raises(Conflict):
            moves.after(state, move)
        assert move not in moves.allowed(state)


def test_what_is_closed_stays_closed_but_for_asking_another_leader_after_a_refusal():
    for state in (S.WITHDRAWN, S.EXPIRED, S.PUBLISHED):
        assert moves.allowed(state) == frozenset()
    assert moves.allowed(S.REFUSED) == {Move.RECONSIDER, Move.COMMENT}


def test_time_never_approves():
    assert {row.ends for row in TABLE.values() if row.who is Who.CLOCK} == {S.EXPIRED, S.ASKED}
    assert {move for move, row in TABLE.items() if row.ends is S.APPROVED} == {Move.APPROVE, Move.TAKE_CLEAR_WORDING}


def test_every_decision_is_a_move():
    assert set(moves.DECISIONS) == set(DecisionKind)


def test_a_claim_lapses_by_itself():
    until = NOW + timedelta(minutes=10)
    assert moves.state_at("claimed", until, NOW) is S.CLAIMED
    assert moves.state_at("claimed", until, until) is S.ASKED
    assert moves.state_at("claimed", None, NOW) is S.ASKED
    assert moves.state_at("approved", until, NOW) is S.APPROVED
