"""Second opinions: asking, deciding, and which moves are allowed.

A decision is a statement over exact content: it names the digest it was made on, and a stale one is a conflict.
"""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload, selectinload

from server.checks.draft import Draft
from server.checks.finding import Finding
from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotApprovable, NotFound, StaleDecision
from server.models import DraftCheck, OfficialAccount, Release, Revision, SecondOpinion, User
from server.services import checks, clock, deciders, moves, notifications, opinion_steps, outbox, people
from server.services.moves import Move
from server.services.opinion_steps import refs_of, state_of
from server.vocabulary import Action, DecisionKind, ProposalOutcome, Role, SecondOpinionState, Severity

MAX_WORDS = 2000
OPEN = tuple(sorted(moves.OPEN))
"""States in which the author can ask again or withdraw."""

# What a list shows of a request is fetched with it, in a few queries however long the list is.
_LISTED = select(SecondOpinion).options(
    joinedload(SecondOpinion.author),
    joinedload(SecondOpinion.addressee),
    joinedload(SecondOpinion.claimed_by),
    joinedload(SecondOpinion.account),
    selectinload(SecondOpinion.proposals),
    selectinload(SecondOpinion.revisions).options(
        joinedload(Revision.check), joinedload(Revision.reviewer), joinedload(Revision.first_reviewer)
    ),
)


def ask(
    author: User,
    draft: Draft,
    note: str,
    previous_id: str | None = None,
    leader_id: str | None = None,
    *,
    urgent: bool = False,
) -> SecondOpinion:
    """Ask for a second opinion on exactly this content, open to any author at any time.

    `previous_id` asks again about changed content: the same request gets a new revision, and earlier approval of other
    content counts for nothing. `leader_id` addresses a senior leader; any other may decide all the same. An
    `urgent` one (a closure, somebody's safety) goes to all of them at once and comes first in the queue. Raises
    InvalidInput, NotFound, Conflict.
    """
    note = words(note, "note", "say in a few words what you would like a second opinion on")
    with transaction():
        # Locked before the log's head is, as deciding does: the other way round the two could wait for each other.
        request = own(author, previous_id) if previous_id else None
        leader = _leader(author, leader_id) if leader_id else None
        kept = checks.check(author, draft)
        again = request is not None
        if request is not None:
            if state_of(request) not in moves.OPEN:
                raise Conflict("That request has been closed. Ask afresh.")
            if request.account_id != kept.account_id:
                raise Conflict("That request was about another account. Ask afresh.")
        else:
            request = SecondOpinion(
                school_id=school_in_force(), author_id=author.id, account_id=kept.account_id,
                state=SecondOpinionState.ASKED, asked_at=clock.now(),
            )  # fmt: skip
            db.session.add(request)
            db.session.flush()
        request.addressee, request.passed_by, request.urgent = leader, None, urgent
        revision = revise(request, kept, note)
        refs = ({"asked": leader.id} if leader else {}) | ({"urgent": "yes"} if urgent else {})
        if again:
            opinion_steps.take(request, Move.ASK_AGAIN, author, refs=refs, payload={"note": note})
        else:
            refs |= refs_of(revision)
            checks.record(Action.SECOND_OPINION_ASKED, author, kept, refs=refs, payload={"note": note})
        outbox.put("second_opinion_asked", {"second_opinion": request.id, "revision": revision.number})
    return request


def revise(request: SecondOpinion, kept: DraftCheck, note: str, *, reconsiders: bool = False) -> Revision:
    """Put what was checked up for decision, inside a transaction; that answers a wording that was proposed."""
    revision = Revision(
        school_id=school_in_force(), number=len(request.revisions) + 1, check_id=kept.id, digest=kept.digest,
        note=note, asked_at=clock.now(), reconsiders=reconsiders, by_safeguarding_lead=False,
    )  # fmt: skip
    for proposal in request.proposals:
        if proposal.digest == kept.digest:
            proposal.outcome, revision.proposer_id = ProposalOutcome.TAKEN, proposal.proposer_id
        elif proposal.outcome is None:
            proposal.outcome = ProposalOutcome.OVERTAKEN
    request.revisions.append(revision)
    db.session.flush()
    return revision


def leaders_for(author: User) -> list[User]:
    """The senior leaders who could decide on a draft of this person's, by name."""
    return [one for one in people.with_role(Role.SENIOR_LEADER) if one.id != author.id]


def _leader(author: User, leader_id: str) -> User:
    found = next((one for one in leaders_for(author) if one.id == leader_id), None)
    if found is None:
        raise NotFound(
            "That person is no senior leader who could decide on your draft. Choose another, or any of them."
        )
    return found


def withdraw(author: User, request_id: str) -> SecondOpinion:
    """Take a request back. Raises NotFound, Conflict when it has been closed."""
    with transaction():
        request = own(author, request_id)
        if state_of(request) not in moves.OPEN:
            raise Conflict("That request has been closed already.")
        opinion_steps.take(request, Move.WITHDRAW, author)
    return request


def decide(reviewer: User, request_id: str, kind: DecisionKind, reason: str, digest: str) -> SecondOpinion:
    """Decide on the content with this digest. Where the policy wants two leaders, the first approval is kept as such.

    An approval is checked against today's register and policy first. Raises NotAllowed (this person may not decide, or
    not give the approval that is wanted), OwnDraft, StaleDecision (the content has changed), Conflict (decided or
    withdrawn meanwhile), NotApprovable, InvalidInput.
    """
    reason = words(reason, "reason", "give a reason; the author will see it")
    with transaction():
        request = get(request_id, lock=True)
        if objection := deciders.objection(reviewer, request):
            raise objection
        revision = request.current
        require_unchanged(request, digest)
        if state_of(request) not in moves.WAITING:
            raise Conflict(f"This has been settled meanwhile: {_settled(request)}.")
        if kind is DecisionKind.APPROVE and not _approve(reviewer, request, revision, reason):
            refs, move = {"decision": str(kind)}, Move.APPROVE_FIRST
        else:
            revision.decision, revision.reason = kind, reason
            revision.reviewer, revision.decided_at = reviewer, clock.now()
            refs, move = {"decision": str(kind)}, moves.DECISIONS[kind]
        made = opinion_steps.take(request, move, reviewer, words=reason, refs=refs, payload={"reason": reason})
        if move is Move.APPROVE_FIRST:
            opinion_steps.tell(request, made)
        else:
            outbox.put("second_opinion_decided", {"second_opinion": request.id, "revision": revision.number})
    return request


def require_unchanged(request: SecondOpinion, digest: str) -> None:
    """Raise StaleDecision unless this is still the content that is up for decision."""
    if request.current.digest != digest:
        raise StaleDecision("The author has changed the draft since you looked at it. Read it again, then decide.")


def _approve(reviewer: User, request: SecondOpinion, revision: Revision, reason: str) -> bool:
    """Whether that is all the approval it takes; the first of two is kept on the revision."""
    revision.check = _still_approvable(reviewer, request, revision)
    if objection := deciders.approval_objection(reviewer, request):
        raise objection
    revision.by_safeguarding_lead |= Role.SAFEGUARDING_LEAD in reviewer.roles
    if not deciders.needed(revision.check).two or revision.first_reviewer_id is not None:
        return True
    revision.first_reviewer, revision.first_reason, revision.first_approved_at = reviewer, reason, clock.now()
    return False


def _still_approvable(reviewer: User, request: SecondOpinion, revision: Revision) -> DraftCheck:
    """The check that the approval is made on: today's, when it finds nothing that the reviewer has not seen."""
    fresh = checks.check(request.author, checks.draft_from_json(revision.check.content), reviewer)
    outcome = checks.outcome_of(fresh)
    if any(finding.severity is Severity.BLOCK for finding in outcome.findings):
        raise NotApprovable("No approval lifts a finding that blocks. Ask the author for changes instead.")
    if not holding(outcome.findings) <= holding(checks.outcome_of(revision.check).findings):
        raise NotApprovable("The register or the policy has changed since this was asked. Ask the author to ask again.")
    return fresh


def holding(findings: tuple[Finding, ...]) -> frozenset[tuple[object, ...]]:
    """What holds a draft, in a form that can be compared between two checks of the same content."""
    return frozenset(
        (f.rule, f.start, f.end, f.attachment, f.person) for f in findings if f.severity is not Severity.ADVISE
    )


def approval_of(author: User, account_id: str, digest: str) -> Revision | None:
    """The approval in force for exactly this content by this author, if there is one.

    The last word on the content counts, in whichever request it was said: a later refusal ends an earlier approval.
    Only the newest revision of a request counts: whoever asks again about other content gives up the approval before.
    """
    last = db.session.scalars(
        select(Revision)
        .join(Revision.second_opinion)
        .where(
            SecondOpinion.author_id == author.id,
            SecondOpinion.account_id == account_id,
            Revision.digest == digest,
            Revision.decision.is_not(None),
        )
        .order_by(Revision.decided_at.desc())
        .limit(1)
    ).one_or_none()
    if last is None or last.decision != DecisionKind.APPROVE or last.second_opinion.current is not last:
        return None
    return last if last.second_opinion.state == SecondOpinionState.APPROVED else None


def covers(approval: Revision | None, kept: DraftCheck) -> bool:
    """Whether the approval lifts everything that holds this check of the same content."""
    if approval is None:
        return False
    findings = checks.outcome_of(kept).findings
    if any(finding.severity is Severity.BLOCK for finding in findings):
        return False
    return holding(findings) <= holding(checks.outcome_of(approval.check).findings) and deciders.is_met(approval, kept)


def about(author: User, account_id: str, digest: str) -> SecondOpinion | None:
    """The author's newest request about exactly this content, if there is one."""
    return db.session.scalars(
        select(SecondOpinion)
        .join(SecondOpinion.revisions)
        .where(
            SecondOpinion.author_id == author.id, SecondOpinion.account_id == account_id, Revision.digest == digest,
            SecondOpinion.state != SecondOpinionState.PUBLISHED,
        )
        .order_by(Revision.asked_at.desc())
    ).first()  # fmt: skip


def open_about(author: User, granted: Release) -> SecondOpinion | None:
    """The author's open request of which exactly the content of this release is up for decision or approved, locked;
    the one that the release rests on, where it does."""
    mine = (
        select(SecondOpinion.id)
        .join(SecondOpinion.revisions)
        .where(
            SecondOpinion.author_id == author.id, SecondOpinion.account_id == granted.account_id,
            SecondOpinion.state.in_(OPEN), Revision.digest == granted.digest,
        )
        .order_by(Revision.asked_at.desc())
    )  # fmt: skip
    found = [granted.second_opinion_id] if granted.second_opinion_id else list(db.session.scalars(mine))
    for request_id in dict.fromkeys(found):
        request = get(request_id, lock=True)
        if request.current.digest == granted.digest and state_of(request) in moves.OPEN:
            return request
    return None


def get(request_id: str, *, lock: bool = False) -> SecondOpinion:
    """A request of the school in force. Raises NotFound."""
    query = select(SecondOpinion).where(SecondOpinion.id == request_id)
    # A lock on all but the key: a release that refers to it may be written meanwhile, and neither waits for the other.
    found = db.session.scalars(query.with_for_update(key_share=True) if lock else query).one_or_none()
    if found is None:
        raise NotFound("There is no such request.")
    return found


def own(author: User, request_id: str) -> SecondOpinion:
    """A request that this person made. Somebody else's is not there for them. Raises NotFound."""
    request = get(request_id, lock=True)
    if request.author_id != author.id:
        raise NotFound("There is no such request.")
    return request


def seen_by(person: User, request_id: str) -> SecondOpinion:
    """A request that this person may look at: their own, and as a senior leader any. Raises NotFound."""
    request = get(request_id)
    if request.author_id != person.id and not deciders.is_leader(person, deciders.needed(request.current.check)):
        raise NotFound("There is no such request.")
    return request


@dataclass(frozen=True, slots=True)
class Queue:
    """What there is to decide, the urgent first and then the oldest, and what was settled lately, newest first."""

    waiting: list[SecondOpinion]
    settled: list[SecondOpinion]


def queue(settled: int = 20) -> Queue:
    """The requests of the school in force."""
    by_age = _LISTED.order_by(SecondOpinion.urgent.desc(), SecondOpinion.asked_at)
    newest = _LISTED.order_by(SecondOpinion.asked_at.desc()).limit(settled)
    return Queue(
        list(db.session.scalars(by_age.where(SecondOpinion.state.in_(moves.WAITING)))),
        list(db.session.scalars(newest.where(SecondOpinion.state.not_in(moves.WAITING)))),
    )


def waiting_for(person: User) -> list[SecondOpinion]:
    """What this person can decide on, as the queue has it."""
    return deciders.for_person(person, queue(settled=0).waiting)


def asked_by(author: User, limit: int = 20) -> list[SecondOpinion]:
    """This person's own requests, newest first."""
    mine = _LISTED.where(SecondOpinion.author_id == author.id)
    return list(db.session.scalars(mine.order_by(SecondOpinion.asked_at.desc()).limit(limit)))


def open_of(author: User, account: str | None = None, limit: int = 20) -> list[SecondOpinion]:
    """This person's own requests that are still open, for one account or all; those asked last come first."""
    asked_last = (
        select(func.max(Revision.asked_at)).where(Revision.second_opinion_id == SecondOpinion.id).scalar_subquery()
    )
    mine = _LISTED.where(SecondOpinion.author_id == author.id, SecondOpinion.state.in_(OPEN))
    if account is not None:
        mine = mine.join(SecondOpinion.account).where(OfficialAccount.ref == account)
    return list(db.session.scalars(mine.order_by(asked_last.desc()).limit(limit)))


def notify(user: User, kind: str, request: SecondOpinion, *, by_mail: bool = True) -> None:
    """Leave a notification, inside a transaction; of an urgent request by mail at once."""
    notifications.leave(user, kind, request.id, by_mail=by_mail or request.urgent, urgent=request.urgent)


def words(raw: str, place: str, otherwise: str) -> str:
    """What somebody wrote, trimmed. Raises InvalidInput when it is empty or too long."""
    text = raw.strip()
    if not text:
        raise InvalidInput([(place, otherwise)])
    if len(text) > MAX_WORDS:
        raise InvalidInput([(place, f"keep it under {MAX_WORDS} characters; it has {len(text)}")])
    return text


def _settled(request: SecondOpinion) -> str:
    revision = request.current
    if revision.decision and revision.reviewer:
        return f"{revision.reviewer.name} decided '{revision.decision.replace('_', ' ')}'"
    if state_of(request) is SecondOpinionState.EXPIRED:
        return "nobody answered in time"
    if state_of(request) is SecondOpinionState.PUBLISHED:
        return "the author has posted it"
    return "the author has withdrawn it"
