"""Checking drafts: the engine's pure answer, kept and logged."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from server.checks import engine
from server.checks import warm_up as checking
from server.checks.disclosure import as_shown_to_author
from server.checks.draft import Attachment, Draft, digest
from server.checks.finding import Check, Finding, verdict_of
from server.checks.policy import Clause
from server.checks.second_reading import model_version
from server.database import db, enter_school, school_in_force, transaction
from server.errors import NotFound
from server.models import DraftCheck, User
from server.services import clock, log, register, schools
from server.vocabulary import Action, AttachmentKind, Category, Severity, Verdict

MOST_WARMED = 20
ERASED = "[erased]"
"""What stands in the place of words that were erased."""


def check(author: User, draft: Draft, asked_by: User | None = None, *, by_itself: bool = False) -> DraftCheck:
    """Check the draft against today's register and policy; kept and logged.

    `asked_by` is who has it checked, where that is not the author; `by_itself`: nobody has, it followed from something.
    Raises NotFound when the account is not one of the
    school's official accounts.
    """
    with transaction():
        account = schools.account(draft.account)
        context = schools.context_for(account, author)
        outcome = engine.check(draft, context)
        kept = DraftCheck(
            school_id=school_in_force(),
            author_id=author.id,
            account_id=account.id,
            digest=digest(draft),
            content=draft_as_json(draft),
            findings=[finding_as_json(finding) for finding in outcome.findings],
            verdict=outcome.verdict,
            checked_at=clock.now(),
            register_version=context.register.version if context.register else None,
            policy_id=context.policy.id,
            policy_version=context.policy.version,
            model_version=model_version(context.policy),
            exceptions=list(outcome.exceptions),
        )
        db.session.add(kept)
        db.session.flush()
        record(
            Action.DRAFT_CHECKED,
            None if by_itself else asked_by or author,
            kept,
            refs={
                "register": kept.register_version or "",
                "policy": f"{kept.policy_id} {kept.policy_version}",
                "model": kept.model_version or "",
                **({"exceptions": " ".join(outcome.exceptions)} if outcome.exceptions else {}),
            },
            payload={"draft": kept.content, "findings": kept.findings},
        )
    return kept


def found_now(author: User, kept: DraftCheck) -> tuple[Finding, ...]:
    """What a check of the same draft would find today; nothing is kept of it."""
    draft = draft_from_json(kept.content)
    return engine.check(draft, schools.context_for(schools.account(draft.account), author)).findings


def record(
    action: Action,
    actor: User | None,
    kept: DraftCheck,
    *,
    refs: dict[str, str] | None = None,
    payload: dict[str, Any] | None = None,
) -> None:
    """Log something that was done about a checked draft, inside the transaction in which it is done.

    Without an `actor` it came of the time, or of a change elsewhere.
    """
    log.append(
        action,
        actor_id=actor.id if actor else None,
        account_id=kept.account_id,
        thread=kept.digest,
        verdict=kept.verdict,
        refs={"check": kept.id, **(refs or {})},
        payload=payload,
    )


def warm_up() -> None:
    """Make the first check of each school as quick as any other; at most MOST_WARMED of them."""
    for school in schools.every()[:MOST_WARMED]:
        enter_school(school.id)
        checking.warm_up(schools.policy(school.policy_pack))
        if known := register.current():
            _ = known.names
    db.session.rollback()


def get(check_id: str) -> DraftCheck:
    """A kept check of the school in force. Raises NotFound."""
    found = db.session.scalars(select(DraftCheck).where(DraftCheck.id == check_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such check.")
    return found


def own(author: User, check_id: str) -> DraftCheck:
    """A kept check that this person made. Somebody else's is not there for them, and no erased one. Raises NotFound."""
    found = get(check_id)
    if found.author_id != author.id:
        raise NotFound("There is no such check.")
    if found.erased_at is not None:
        raise NotFound("What was checked here has been erased, as nothing is kept for longer than it is needed.")
    return found


def outcome_of(kept: DraftCheck) -> Check:
    """Findings and verdict of a kept check, as the engine gave them; of an erased one the verdict alone. For reviewers
    and the log."""
    if kept.erased_at is not None:
        return Check((), Verdict(kept.verdict))
    findings = tuple(finding_from_json(raw) for raw in kept.findings)
    return Check(findings, verdict_of(findings))


def shown_to_author(kept: DraftCheck) -> Check:
    """Findings and verdict as an author may see them: nothing tells a do-not-publish entry from a missing consent."""
    return as_shown_to_author(outcome_of(kept), schools.policy(schools.current().policy_pack))


def erased_content() -> dict[str, Any]:
    """What is left of a draft's content when it has been erased: words that say so wherever it is shown."""
    return draft_as_json(Draft(ERASED, ""))


def draft_as_json(draft: Draft) -> dict[str, Any]:
    """The draft as plain JSON values."""
    return asdict(draft) | {"attachments": [asdict(a) | {"people": list(a.people)} for a in draft.attachments]}


def draft_from_json(raw: dict[str, Any]) -> Draft:
    """The draft that `draft_as_json` wrote, or that an API schema has validated."""
    category = raw.get("category")
    return Draft(
        text=raw["text"],
        account=raw["account"],
        reply=raw.get("reply", False),
        category=Category(category) if category else None,
        attachments=tuple(
            Attachment(**{**a, "kind": AttachmentKind(a["kind"]), "people": tuple(a.get("people", ()))})
            for a in raw.get("attachments", ())
        ),
    )


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """The finding as plain JSON values."""
    return asdict(finding) | {"clauses": [asdict(clause) for clause in finding.clauses]}


def finding_from_json(raw: dict[str, Any]) -> Finding:
    """The finding that `finding_as_json` wrote."""
    return Finding(**{
        **raw, "severity": Severity(raw["severity"]), "clauses": tuple(Clause(**clause) for clause in raw["clauses"])
    })  # fmt: skip
