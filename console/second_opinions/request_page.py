"""What the page of one request for a second opinion shows to one person."""

from dataclasses import dataclass, replace
from itertools import pairwise

from console.disclosure import shown_to
from console.layout import may
from console.preview import Preview, preview
from server.checks.draft import posts_of
from server.checks.finding import Check
from server.errors import NotFound
from server.models import OpinionMove, Revision, SecondOpinion, User, WordingProposal
from server.services import (
    checks,
    claims,
    conversation,
    deciders,
    delegations,
    differences,
    moves,
    opinion_steps,
    reconsideration,
    second_opinions,
    similar,
    wordings,
)  # fmt: skip
from server.services.deciders import Needed
from server.services.differences import Differences
from server.services.moves import Move
from server.services.similar import Similar
from server.vocabulary import SecondOpinionState, Severity


@dataclass(frozen=True, slots=True)
class Version:
    """A revision, and what its author changed since the one before."""

    revision: Revision
    changed: Differences | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A wording that waits for the author's answer, and how it differs from theirs."""

    proposal: WordingProposal
    changed: Differences


@dataclass(frozen=True, slots=True)
class InHand:
    """Who has the request in hand. `stand_in` decides in the addressee's place; `colleagues` it can be passed to."""

    looking: User | None
    stand_in: User | None
    colleagues: tuple[User, ...]
    can_claim: bool
    can_end: bool


@dataclass(frozen=True, slots=True)
class RequestPage:
    """A request as one person sees it.

    `others` are those who can decide on it; `objection` says why this leader cannot, `no_approval` why an approval of
    theirs would not be enough or not be taken.
    """

    request: SecondOpinion
    state: SecondOpinionState
    check: Check
    preview: Preview
    versions: tuple[Version, ...]
    own: bool
    leader: bool
    others: tuple[User, ...]
    can_decide: bool
    objection: str
    no_approval: str
    blocked: bool
    needed: Needed
    in_hand: InHand
    talk: tuple[OpinionMove, ...]
    can_comment: bool
    can_propose: bool
    proposed: Proposed | None
    can_reconsider: bool
    similar: tuple[Similar, ...]
    version: str

    @property
    def current(self) -> Version:
        """The revision that is up for decision, or was last."""
        return self.versions[-1]

    @property
    def open(self) -> bool:
        """Whether the author can still change it and ask again, or withdraw."""
        return self.state in moves.OPEN

    @property
    def waits(self) -> bool:
        """Whether somebody has to decide."""
        return self.state in moves.WAITING

    @property
    def posts(self) -> list[str]:
        """The words that are up for decision; of a thread those of each post."""
        text: str = self.current.revision.check.content["text"]
        return posts_of(text)


def visible(person: User, request_id: str) -> SecondOpinion:
    """The request, for its author, for leaders who give second opinions on such drafts, and for readers of the log.

    Raises NotFound.
    """
    request = second_opinions.get(request_id)
    if not conversation.is_party(person, request) and not may(person, "log.event"):
        raise NotFound("There is no such request.")
    return request


def request_page(person: User, request: SecondOpinion) -> RequestPage:
    """Everything that the page shows to this person."""
    revision, state = request.current, opinion_steps.state_of(request)
    outcome = checks.outcome_of(revision.check)
    check = shown_to(person, outcome, request.author_id)
    own, allowed = request.author_id == person.id, moves.allowed(state)
    leader = not own and conversation.is_party(person, request)
    objection = deciders.objection(person, request) if leader else None
    lacking = deciders.approval_objection(person, request) if leader and not objection else None
    return RequestPage(
        request=request,
        state=state,
        check=check,
        preview=preview(checks.draft_from_json(revision.check.content), request.account, check.findings),
        versions=_versions(request),
        own=own,
        leader=leader,
        others=tuple(deciders.able_to_approve(request)) if own else (),
        can_decide=leader and objection is None and state in moves.WAITING,
        objection=str(objection or ""),
        no_approval=str(lacking or ""),
        blocked=any(finding.severity is Severity.BLOCK for finding in outcome.findings),
        needed=deciders.needed(revision.check),
        in_hand=_in_hand(person, request, leader and state in moves.WAITING, leader and objection is None),
        talk=tuple(request.moves),
        can_comment=Move.COMMENT in allowed and (own or leader),
        can_propose=Move.PROPOSE in allowed and leader,
        proposed=_proposed(request) if state is SecondOpinionState.CHANGES_REQUESTED else None,
        can_reconsider=own and reconsideration.can_be_asked(request),
        similar=tuple(similar.to(request)) if leader else (),
        version=version_of(request),
    )


def version_of(request: SecondOpinion) -> str:
    """Changes whenever the content does or something is done; pages that are open compare it."""
    return f"{request.current.number}-{request.current.digest[:16]}-{request.state}-{len(request.moves)}"


def _in_hand(person: User, request: SecondOpinion, waits: bool, decides: bool) -> InHand:
    looking = claims.held_by(request)
    able = deciders.able(request) if waits else []
    return InHand(
        looking=looking,
        stand_in=delegations.stand_in(request.addressee, delegations.in_force()),
        colleagues=tuple(one for one in able if one.id != person.id),
        can_claim=waits and decides and (looking is None or looking.id != person.id),
        can_end=waits
        and request.passed_by_id is not None
        and person.id in (request.passed_by_id, request.addressee_id),
    )


def _proposed(request: SecondOpinion) -> Proposed | None:
    proposal = wordings.open_proposal(request)
    if proposal is None:
        return None
    draft = checks.draft_from_json(request.current.check.content)
    return Proposed(proposal, differences.between(draft, replace(draft, text=proposal.text)))


def _versions(request: SecondOpinion) -> tuple[Version, ...]:
    drafts = [checks.draft_from_json(revision.check.content) for revision in request.revisions]
    changed = [None, *(differences.between(old, new) for old, new in pairwise(drafts))]
    return tuple(Version(revision, change) for revision, change in zip(request.revisions, changed, strict=True))
