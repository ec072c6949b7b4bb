"""A wording that a leader proposes: the author takes it or not, and what is taken is checked afresh.

Whoever proposed it has written the draft: somebody else decides, unless nothing is found in it.
"""

from dataclasses import replace

from server.checks.draft import Draft, digest, posts_of
from server.database import school_in_force, transaction
from server.errors import Conflict, InvalidInput
from server.models import SecondOpinion, User, WordingProposal
from server.services import checks, claims, clock, opinion_steps, outbox, second_opinions
from server.services.moves import Move
from server.vocabulary import ProposalOutcome, Verdict

MAX_TEXT = 70_000


def propose(leader: User, request_id: str, text: str, note: str, seen: str) -> SecondOpinion:
    """Propose another wording for the content with the digest `seen`; a thread keeps its number of posts.

    It takes the place of a proposal that the author has not answered. Raises NotAllowed, StaleDecision, Conflict,
    InvalidInput.
    """
    note = note.strip() and second_opinions.words(note, "note", "")
    text = text.replace("\r\n", "\n")
    with transaction():
        request = second_opinions.get(request_id, lock=True)
        claims.require_leader(leader, request)
        second_opinions.require_unchanged(request, seen)
        opinion_steps.require(request, Move.PROPOSE)
        draft = _with(request, text)
        if (before := open_proposal(request)) is not None:
            before.outcome = ProposalOutcome.OVERTAKEN
        request.proposals.append(
            WordingProposal(
                school_id=school_in_force(), number=len(request.proposals) + 1, author_id=request.author_id,
                revision_number=request.current.number, proposer_id=leader.id, text=text, note=note,
                digest=digest(draft), proposed_at=clock.now(),
            )
        )  # fmt: skip
        payload = {"wording": text} | ({"note": note} if note else {})
        made = opinion_steps.take(request, Move.PROPOSE, leader, words=note or None, payload=payload)
        opinion_steps.tell(request, made)
    return request


def take(author: User, request_id: str, proposal_id: str) -> SecondOpinion:
    """Take the proposed wording: a new version, checked afresh. Where nothing is found the author can post it.

    Raises NotFound, Conflict when it has been answered or overtaken.
    """
    with transaction():
        request = second_opinions.own(author, request_id)
        proposal = _open(request, proposal_id)
        opinion_steps.require(request, Move.TAKE_WORDING)
        kept = checks.check(author, _with(request, proposal.text))
        revision = second_opinions.revise(request, kept, f"I took the wording that {proposal.proposer.name} proposed.")
        clear = not Verdict(kept.verdict).holds
        move = Move.TAKE_CLEAR_WORDING if clear else Move.TAKE_WORDING
        opinion_steps.take(request, move, author, other=proposal.proposer)
        if not clear:
            outbox.put("second_opinion_asked", {"second_opinion": request.id, "revision": revision.number})
    return request


def decline(author: User, request_id: str, proposal_id: str, why: str) -> SecondOpinion:
    """Not take it; why may be left out. The author can still change the draft and ask again. Raises as `take` does."""
    why = why.strip() and second_opinions.words(why, "why_not", "")
    with transaction():
        request = second_opinions.own(author, request_id)
        proposal = _open(request, proposal_id)
        proposal.outcome = ProposalOutcome.DECLINED
        made = opinion_steps.take(
            request, Move.DECLINE_WORDING, author, words=why or None, other=proposal.proposer
        )  # fmt: skip
        opinion_steps.tell(request, made)
    return request


def open_proposal(request: SecondOpinion) -> WordingProposal | None:
    """The wording that waits for the author's answer, if there is one."""
    return next((one for one in reversed(request.proposals) if one.outcome is None), None)


def _open(request: SecondOpinion, proposal_id: str) -> WordingProposal:
    found = open_proposal(request)
    if found is None or found.id != proposal_id:
        raise Conflict("That wording is no longer proposed. Look at how the request stands now.")
    return found


def _with(request: SecondOpinion, text: str) -> Draft:
    """The draft that is up for decision, with these words. Raises InvalidInput."""
    draft = checks.draft_from_json(request.current.check.content)
    posts = posts_of(text)
    if not all(post.strip() for post in posts):
        raise InvalidInput([("text", "write the words that you propose")])
    if len(text) > MAX_TEXT:
        raise InvalidInput([("text", f"keep it under {MAX_TEXT:,} characters; it has {len(text):,}")])
    if len(posts) != len(draft.posts):
        raise InvalidInput([("text", f"propose words for each of the {len(draft.posts)} posts")])
    if text == draft.text:
        raise InvalidInput([("text", "these are the author’s own words; change what you would say otherwise")])
    return replace(draft, text=text)
