"""Who may decide on a draft: a senior leader who wrote none of it, and whom the policy wants besides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from server.database import db
from server.errors import NotAllowed, OwnDraft
from server.models import DraftCheck, Revision, SecondOpinion, User, WordingProposal
from server.services import checks, people, schools
from server.vocabulary import ProposalOutcome, Role, Severity


@dataclass(frozen=True, slots=True)
class Needed:
    """What an approval takes: two leaders, the safeguarding lead, both (one of the two is that lead), or neither."""

    two: bool = False
    safeguarding: bool = False


def needed(kept: DraftCheck) -> Needed:
    """What the policy in force wants for what holds this check's draft."""
    rules = {found.rule for found in checks.outcome_of(kept).findings if found.severity is not Severity.ADVISE}
    asked = schools.policy(schools.current().policy_pack).second_opinions
    return Needed(bool(rules & asked.two_leaders), bool(rules & asked.safeguarding_lead))


def is_met(approval: Revision, kept: DraftCheck) -> bool:
    """Whether those who approved are as many, and who, the policy in force wants for what holds this check's draft."""
    want = needed(kept)
    return (approval.first_reviewer_id is not None or not want.two) and (
        approval.by_safeguarding_lead or not want.safeguarding
    )


def is_leader(person: User, want: Needed) -> bool:
    """Whether this is somebody who gives second opinions where this is needed."""
    return Role.SENIOR_LEADER in person.roles or (want.safeguarding and Role.SAFEGUARDING_LEAD in person.roles)


Worded = frozenset[tuple[str, str, str]]
"""Wordings that were proposed: (proposer, author, digest)."""


def worded(requests: Iterable[SecondOpinion]) -> Worded:
    """The wordings that were proposed, wherever it was, and are exactly what is up for decision in these requests."""
    digests = {request.current.digest for request in requests}
    same = select(WordingProposal.proposer_id, WordingProposal.author_id, WordingProposal.digest)
    found = db.session.execute(same.where(WordingProposal.digest.in_(digests)))
    return frozenset((proposer, author, digest) for proposer, author, digest in found)


def _proposed(person: User, request: SecondOpinion, known: Worded) -> bool:
    """Whether this person proposed a wording for the draft that was not declined.

    It counts as theirs also where the author declined it, or in another request, once the draft is exactly that.
    """
    return (person.id, request.author_id, request.current.digest) in known or any(
        one.proposer_id == person.id and one.outcome != ProposalOutcome.DECLINED for one in request.proposals
    )


def decided_before(request: SecondOpinion) -> frozenset[str]:
    """Ids of those who decided, on an earlier revision of the request, on the content that is up for decision."""
    now = request.current
    earlier = [one for one in request.revisions if one is not now and one.digest == now.digest]
    return frozenset(
        person for one in earlier if one.decision for person in (one.reviewer_id, one.first_reviewer_id) if person
    )


def objection(person: User, request: SecondOpinion, known: Worded | None = None) -> NotAllowed | None:
    """Why this person may not decide on the request at all; None when they may. `known` is what `worded` said."""
    want = needed(request.current.check)
    if not is_leader(person, want):
        who = " or the safeguarding lead" if want.safeguarding else ""
        return NotAllowed(f"Only senior leaders{who} give second opinions on this draft.")
    if request.author_id == person.id:
        return OwnDraft("You wrote this draft, so another senior leader has to decide on it.")
    if _proposed(person, request, worded([request]) if known is None else known):
        return OwnDraft("You proposed a wording for this draft, so another senior leader has to decide on it.")
    if request.current.reconsiders and person.id in decided_before(request):
        return NotAllowed("You decided on this before, and the author has asked for another leader’s opinion.")
    return None


def approval_objection(person: User, request: SecondOpinion) -> NotAllowed | None:
    """Why this person, who may decide, cannot give the approval that is needed next; None when they can."""
    want, revision = needed(request.current.check), request.current
    if want.two and revision.first_reviewer_id == person.id:
        return NotAllowed("You have approved it already. A second leader has to approve it as well.")
    is_safeguarding = Role.SAFEGUARDING_LEAD in person.roles
    last = not want.two or revision.first_reviewer_id is not None
    if want.safeguarding and last and not is_safeguarding and not (want.two and revision.by_safeguarding_lead):
        return NotAllowed("The policy wants the safeguarding lead’s approval. You can ask for changes or refuse.")
    return None


def able(request: SecondOpinion) -> list[User]:
    """Everybody who may decide on the request, by name."""
    known = worded([request])
    return [one for one in _active_leaders() if objection(one, request, known) is None]


def for_person(person: User, requests: Sequence[SecondOpinion]) -> list[SecondOpinion]:
    """Those of the requests on which this person may decide."""
    known = worded(requests)
    return [request for request in requests if objection(person, request, known) is None]


def able_to_approve(request: SecondOpinion) -> list[User]:
    """Everybody who could give the approval that is needed next, by name; nobody: the draft stays held."""
    return [one for one in able(request) if approval_objection(one, request) is None]


def _active_leaders() -> list[User]:
    found = {one.id: one for role in (Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD) for one in people.with_role(role)}
    return sorted(found.values(), key=lambda one: one.name)
