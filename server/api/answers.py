"""What the API says of checks and second opinions: as much as an author may know of them."""

from collections.abc import Sequence
from typing import Any

from server.api.offsets import to_utf16
from server.checks.finding import Finding
from server.models import DraftCheck, SecondOpinion, User
from server.services import checks, register_search, releases, schools, second_opinions, waits
from server.vocabulary import DecisionKind, SecondOpinionState


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
    revision = request.current
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
        "state": SecondOpinionState(request.state),
        "digest": revision.digest,
        "note": revision.note,
        "asked_at": revision.asked_at,
        "revision": revision.number,
        "leader": request.addressee and {"id": request.addressee.id, "name": request.addressee.name},
        "urgent": request.urgent,
        "closes_at": waits.closes_at(request),
        "decision": decision,
    }
