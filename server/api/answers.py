"""What the API says of checks and second opinions: as much as an author may know of them."""

from collections.abc import Sequence
from typing import Any

from server.api.offsets import to_utf16
from server.checks.finding import Finding
from server.models import DraftCheck, SecondOpinion, User
from server.services import checks, claims, register_search, releases, schools, second_opinions, waits, wordings
from server.services.moves import Move, allowed
from server.services.opinion_steps import state_of
from server.vocabulary import DecisionKind, SecondOpinionState

MOST_COMMENTS = 20


def check(author: User, kept: DraftCheck) -> dict[str, Any]:
    """A kept check as its author may see it, for `CheckSchema` to write."""
    shown = checks.shown_to_author(kept)
    about = second_opinions.about(author, kept.account_id, kept.digest)
    return {
        "id": kept.id,
        "digest": kept.digest,
        "verdict": shown.verdict,
        "held": releases.standing(author, kept).held,
        "checked_at": kept.checked_at,
        "findings": [_finding(finding, kept.content["text"]) for finding in shown.findings],
        "policy": {
            "title": schools.policy(schools.current().policy_pack).title,
            "version": kept.policy_version,
        },
        "second_opinion": second_opinion(about) if about else None,
    }


def _finding(finding: Finding, text: str) -> dict[str, Any]:
    # `person` stays here: an author is never told whose entry it was, and with it why.
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "title": finding.title,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "clauses": finding.clauses,
        "start": to_utf16(text, finding.start),
        "end": to_utf16(text, finding.end),
        "quote": finding.quote,
        "attachment": finding.attachment,
        "replacement": finding.replacement,
    }


def own_drafts(requests: Sequence[SecondOpinion]) -> list[dict[str, Any]]:
    """Drafts as their author goes on with them, for `OwnDraftSchema` to write."""
    drafts = [checks.draft_from_json(request.current.check.content) for request in requests]
    names = register_search.names_of(one for draft in drafts for a in draft.attachments for one in a.people)
    return [
        {
            "account": draft.account,
            "text": draft.text,
            "reply": draft.reply,
            "category": draft.category,
            "attachments": [
                {
                    "kind": a.kind,
                    "alt": a.alt,
                    "sha256": a.sha256,
                    "shows_people": a.shows_people,
                    "people": [{"id": one, "name": names[one]} for one in a.people if one in names],
                }
                for a in draft.attachments
            ],
            "second_opinion": second_opinion(request),
        }
        for request, draft in zip(requests, drafts, strict=True)
    ]


def second_opinion(request: SecondOpinion) -> dict[str, Any]:
    """Where a request stands, for `SecondOpinionSchema` to write."""
    revision, claim = request.current, claims.held_by(request)
    decision = None
    if revision.decision and revision.reviewer:
        decision = {
            "kind": DecisionKind(revision.decision),
            "reason": revision.reason,
            "reviewer": revision.reviewer.name,
            "decided_at": revision.decided_at,
        }
    return {
        "id": request.id,
        "state": SecondOpinionState.ASKED if claim else state_of(request),
        "digest": revision.digest,
        "note": revision.note,
        "asked_at": revision.asked_at,
        "revision": revision.number,
        "leader": request.addressee and {"id": request.addressee.id, "name": request.addressee.name},
        "urgent": request.urgent,
        "closes_at": waits.closes_at(request),
        "decision": decision,
        "claim": claim and {"reviewer": claim.name, "until": request.claimed_until},
        "first_approval": revision.first_reviewer
        and {
            "reviewer": revision.first_reviewer.name,
            "reason": revision.first_reason,
            "approved_at": revision.first_approved_at,
        },
        "comments": [
            {"by": made.person.name, "by_author": made.person_id == request.author_id, "text": made.words or "",
             "at": made.made_at}
            for made in request.moves
            if made.move == Move.COMMENT and made.person
        ][-MOST_COMMENTS:],
        "proposal": _proposal(request),
        "moves": len(request.moves),
    }  # fmt: skip


def _proposal(request: SecondOpinion) -> dict[str, Any] | None:
    """The wording that the author can take now."""
    one = wordings.open_proposal(request)
    if one is None or Move.TAKE_WORDING not in allowed(state_of(request)):
        return None
    return {"id": one.id, "by": one.proposer.name, "text": one.text, "note": one.note}
