"""Approved drafts that a change takes their ground from: held again at once, not only when they are to be posted."""

from sqlalchemy import select

from server.checks.finding import Finding
from server.database import db, transaction
from server.models import DraftCheck, Revision, SecondOpinion
from server.services import checks, notifications, opinion_steps, second_opinions
from server.services.moves import Move
from server.vocabulary import SecondOpinionState, Severity

HELD_AGAIN = "second_opinion_held_again"
"""The notification of the author and of the leader who had approved it."""

WHY = "What it says may not be posted as it was approved any more: the register has changed since."


def look_through() -> None:
    """Check each approved draft as it would be now, and hold again what its approval does not cover any more."""
    approved = select(SecondOpinion.id).where(SecondOpinion.state == SecondOpinionState.APPROVED)
    for request_id in db.session.scalars(approved).all():
        _look_at(request_id)


def _look_at(request_id: str) -> None:
    with transaction():
        request = second_opinions.get(request_id, lock=True)
        revision = request.current
        if request.state != SecondOpinionState.APPROVED or revision.check.erased_at is not None:
            return
        now = checks.found_now(request.author, revision.check)
        if _covered(revision.check, now):
            return
        kept = checks.check(request.author, checks.draft_from_json(revision.check.content), by_itself=True)
        reviewer = revision.reviewer
        revision.check = kept
        _forget_decision(revision)
        opinion_steps.take(request, Move.HOLD_AGAIN, None, words=WHY)
        for person in {one.id: one for one in (request.author, reviewer) if one is not None}.values():
            notifications.leave(person, HELD_AGAIN, request.id)


def _covered(approved: DraftCheck, now: tuple[Finding, ...]) -> bool:
    if any(finding.severity is Severity.BLOCK for finding in now):
        return False
    return second_opinions.holding(now) <= second_opinions.holding(checks.outcome_of(approved).findings)


def _forget_decision(revision: Revision) -> None:
    """It has to be decided anew; that it was approved stays in the log and among the moves."""
    revision.decision = revision.reason = revision.decided_at = revision.reviewer = None
    revision.first_reviewer = revision.first_reason = revision.first_approved_at = None
    revision.by_safeguarding_lead = False
