"""What the page of one request for a second opinion shows to one person."""

from dataclasses import dataclass
from itertools import pairwise

from console.disclosure import shown_to
from console.layout import may
from console.preview import Preview, preview
from server.checks.finding import Check
from server.errors import NotFound
from server.models import Revision, SecondOpinion, User
from server.services import checks, differences, second_opinions
from server.services.differences import Differences
from server.vocabulary import SecondOpinionState, Severity


@dataclass(frozen=True, slots=True)
class Version:
    """A revision, and what its author changed since the one before."""

    revision: Revision
    changed: Differences | None


@dataclass(frozen=True, slots=True)
class RequestPage:
    """A request as one person sees it. `others` are the senior leaders who can decide on their own drafts' behalf."""

    request: SecondOpinion
    check: Check
    preview: Preview
    versions: tuple[Version, ...]
    own: bool
    others: tuple[User, ...]
    can_decide: bool
    blocked: bool
    version: str

    @property
    def current(self) -> Version:
        """The revision that is up for decision, or was last."""
        return self.versions[-1]

    @property
    def open(self) -> bool:
        """Whether the author can still change it and ask again, or withdraw."""
        return self.request.state in second_opinions.OPEN


def visible(person: User, request_id: str) -> SecondOpinion:
    """The request, for its author, for senior leaders and for readers of the log. Raises NotFound."""
    request = second_opinions.get(request_id)
    if request.author_id != person.id and not (may(person, "second_opinions.decide") or may(person, "log.event")):
        raise NotFound("There is no such request.")
    return request


def request_page(person: User, request: SecondOpinion) -> RequestPage:
    """Everything that the page shows to this person."""
    revision = request.current
    own = request.author_id == person.id
    outcome = checks.outcome_of(revision.check)
    check = shown_to(person, outcome, request.author_id)
    return RequestPage(
        request=request,
        check=check,
        preview=preview(checks.draft_from_json(revision.check.content), request.account, check.findings),
        versions=_versions(request),
        own=own,
        others=tuple(second_opinions.leaders_for(request.author)),
        can_decide=not own and may(person, "second_opinions.decide") and request.state == SecondOpinionState.ASKED,
        blocked=any(finding.severity is Severity.BLOCK for finding in outcome.findings),
        version=version_of(request),
    )


def version_of(request: SecondOpinion) -> str:
    """Changes whenever the content or the state does; pages that are open compare it."""
    return f"{request.current.number}-{request.current.digest[:16]}-{request.state}"


def _versions(request: SecondOpinion) -> tuple[Version, ...]:
    drafts = [checks.draft_from_json(revision.check.content) for revision in request.revisions]
    changed = [None, *(differences.between(old, new) for old, new in pairwise(drafts))]
    return tuple(Version(revision, change) for revision, change in zip(request.revisions, changed, strict=True))
