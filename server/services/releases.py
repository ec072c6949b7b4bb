"""The moment of posting: releases and publications."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import and_, or_, select

from server.checks.draft import Draft, posts_of
from server.database import db, school_in_force, transaction
from server.errors import Conflict, Held, InvalidInput, NotFound
from server.models import DraftCheck, Publication, PublishedPost, Release, User
from server.services import checks, clock, opinion_steps, schools, second_looks, second_opinions, shown_people
from server.services.moves import Move
from server.services.turns import take_turns
from server.vocabulary import Action, Verdict

MAX_URL = 2000


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a checked draft stands: held or not, and the approval that lifts what was found, if one does."""

    held: bool
    second_opinion_id: str | None


def standing(author: User, kept: DraftCheck) -> Standing:
    """Whether the author may post what was checked."""
    if not Verdict(kept.verdict).holds:
        return Standing(False, None)
    approval = second_opinions.approval_of(author, kept.account_id, kept.digest)
    if approval is not None and second_opinions.covers(approval, kept):
        return Standing(False, approval.second_opinion_id)
    return Standing(True, None)


def release(author: User, draft: Draft) -> Release:
    """Leave to post exactly this content, once and soon; checked again against today's register and policy.

    It takes the place of an earlier one for the same content that was not used: a press that failed can be repeated,
    and never are two good at once. Raises Held, with the check that says why; the check and the refusal are kept and
    logged all the same.
    """
    with transaction():
        take_turns(author)
        kept = checks.check(author, draft)
        stands = standing(author, kept)
        if stands.held:
            checks.record(Action.RELEASE_REFUSED, author, kept)
            granted = None
        else:
            granted = _grant(author, kept, stands.second_opinion_id)
    if granted is None:
        raise Held("This draft may not be posted as it stands.", kept.id)
    return granted


def _grant(author: User, kept: DraftCheck, second_opinion_id: str | None) -> Release:
    at = clock.now()
    before = _open(author, kept.account_id, kept.digest)
    if before is not None:
        before.closed_at = at
        db.session.flush()
    granted = Release(
        school_id=school_in_force(), check_id=kept.id, author_id=author.id, account_id=kept.account_id,
        second_opinion_id=second_opinion_id, digest=kept.digest, granted_at=at,
        expires_at=at + schools.policy(schools.current().policy_pack).release_lifetime,
    )  # fmt: skip
    db.session.add(granted)
    db.session.flush()
    replaced = {"replaces": before.id} if before else {}
    checks.record(Action.RELEASE_GRANTED, author, kept, refs=refs_of(granted) | replaced)
    return granted


def _open(author: User, account_id: str, digest: str) -> Release | None:
    """The one release for this content that was neither used nor replaced, though it may have run out."""
    return db.session.scalars(
        select(Release).where(
            Release.author_id == author.id, Release.account_id == account_id, Release.digest == digest,
            Release.closed_at.is_(None),
        )
    ).one_or_none()  # fmt: skip


def refs_of(granted: Release) -> dict[str, str]:
    """What a log event says of the release it is about."""
    refs = {"release": granted.id}
    if granted.second_opinion_id:
        refs["second_opinion"] = granted.second_opinion_id
    return refs


def get(author: User, release_id: str) -> Release:
    """A release that was granted to this author. Somebody else's is not there for them. Raises NotFound."""
    query = select(Release).where(Release.id == release_id, Release.author_id == author.id)
    found = db.session.scalars(query).one_or_none()
    if found is None:
        raise NotFound("There is no such release.")
    return found


def publish(
    author: User, release_id: str, digest: str, url: str | None, posts: Mapping[int, str | None] | None = None
) -> Publication:
    """Record what was posted under a release, and where.

    `posts`: of a thread, those that are out, by their place from 1, each with its address where that is known. They may
    be fewer than the draft has, because the network refused the rest; `url` left out is then the first one's.

    Reported twice it is the same publication, also under another release for the same content at the same address.
    Reported after the release ran out or was replaced it is recorded as late, because it has happened. Raises NotFound,
    Conflict for other content or another address, InvalidInput for an address or a place.
    """
    posts = posts or {}
    for address in (url, *posts.values()):
        require_address(address)
    url = url or posts.get(min(posts, default=1))
    with transaction():
        take_turns(author)
        granted = get(author, release_id)
        if granted.digest != digest:
            raise Conflict("This release was for other content.")
        kept = checks.get(granted.check_id)
        told = told_of(posts, checks.draft_from_json(kept.content))
        known = db.session.scalars(select(Publication).where(Publication.release_id == granted.id)).one_or_none()
        if known is not None:
            if url is not None and known.url != url:
                raise Conflict("This release has been used already.")
            return known
        at = clock.now()
        replaced = granted.closed_at is not None and granted.closed_at <= at
        if (still_open := _open(author, granted.account_id, digest)) is not None:
            # What is posted uses up every leave to post it: also one given since, for a press that seemed to fail.
            still_open.closed_at = at
        if url is not None and (posted_there := _posted_at(granted, url)) is not None:
            return posted_there
        posted = Publication(
            school_id=school_in_force(), release_id=granted.id, account_id=granted.account_id, author_id=author.id,
            digest=digest, url=url, published_at=at, late=at > granted.expires_at or replaced,
            posts=[
                PublishedPost(
                    school_id=school_in_force(), account_id=granted.account_id, place=place, url=posts[place]
                )
                for place in sorted(posts)
            ],
        )  # fmt: skip
        db.session.add(posted)
        db.session.flush()
        shown_people.note(kept)
        _record(author, posted, granted, kept, told)
        second_looks.choose(posted, kept, granted.second_opinion_id is not None)
    return posted


def _record(author: User, posted: Publication, granted: Release, kept: DraftCheck, told: Mapping[str, object]) -> None:
    """Log the post; a request about exactly this content that is still open is settled by it."""
    refs = {**refs_of(granted), "publication": posted.id}
    payload = {"url": posted.url, "late": posted.late, **told}
    request = second_opinions.open_about(author, granted)
    if request is None:
        checks.record(Action.PUBLISHED, author, kept, refs=refs, payload=payload)
    else:
        opinion_steps.take(request, Move.PUBLISH, author, refs=refs, payload=payload, kept=kept)


def told_of(posts: Mapping[int, str | None], draft: Draft) -> dict[str, object]:
    """What a log event tells of a thread's posts that are out, by their place; nothing of a single post.

    Raises InvalidInput where the draft has no post at one of these places.
    """
    of = len(draft.posts)
    if any(not 1 <= place <= of for place in posts):
        raise InvalidInput([("posts", f"name places from 1 to {of}: the draft has no others")])
    return {"posts": [{"place": place, "url": posts[place]} for place in sorted(posts)], "of": of} if posts else {}


def require_address(url: str | None) -> None:
    """Raise InvalidInput unless this can be where something was posted; it need not be known."""
    if url is not None and (len(url) > MAX_URL or not url.startswith(("https://", "http://"))):
        raise InvalidInput([("url", f"give an address beginning with https://, of up to {MAX_URL} characters")])


def posted_texts(account_id: str, url: str) -> list[str]:
    """The words that were posted at this address with Gatepost, as often as that was reported."""
    alone = and_(PublishedPost.id.is_(None), Publication.url == url)
    found = db.session.execute(
        select(DraftCheck.content, PublishedPost.place)
        .join(Release, Release.check_id == DraftCheck.id)
        .join(Publication, Publication.release_id == Release.id)
        .outerjoin(PublishedPost, PublishedPost.publication_id == Publication.id)
        .where(Publication.account_id == account_id, or_(alone, PublishedPost.url == url))
    )
    return [content["text"] if place is None else posts_of(content["text"])[place - 1] for content, place in found]


def _posted_at(granted: Release, url: str) -> Publication | None:
    """The same content at the same address, reported under another release: one post, pressed twice."""
    return db.session.scalars(
        select(Publication).where(
            Publication.author_id == granted.author_id, Publication.account_id == granted.account_id,
            Publication.digest == granted.digest, Publication.url == url,
        )
    ).first()  # fmt: skip
