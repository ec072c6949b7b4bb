"""Posts that slipped by: put out on another device or with the extension off, and recorded afterwards.

They are out already, so nothing here refuses one for what it says: it is checked now, logged, and the moderators and
senior leaders are told.
"""

from urllib.parse import urlsplit, urlunsplit

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from server.checks.draft import Draft
from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound
from server.models import OfficialAccount, School, SlippedPost, User
from server.services import checks, clock, notifications, outbox, releases, schools, shown_people
from server.services.turns import take_turns
from server.vocabulary import Action, Channel, Role

RECORDED = "slipped_post_recorded"
"""The outbox message, and the notifications that come of it."""

TOLD = (Role.MODERATOR, Role.SENIOR_LEADER)

_FRONTS = ("www.", "m.", "mobile.")
_SHORT_HOSTS = {Channel.YOUTUBE: "youtu.be"}

_LISTED = select(SlippedPost).options(
    joinedload(SlippedPost.author), joinedload(SlippedPost.account), joinedload(SlippedPost.check)
)


def record(author: User, draft: Draft, url: str) -> SlippedPost:
    """Record a post that is out already, check it now, and have those told who look after the accounts.

    Recorded twice it is the same one, whoever does it. Raises InvalidInput for the address, NotFound for an account
    that is not (or no longer) official, Conflict where the address is on record with other words, or where these words
    were posted there with Gatepost.
    """
    account = schools.account(draft.account)
    address = _address(account, url)
    with transaction():
        take_turns(author)
        # Of two people who record the same post at once, the second finds it on record.
        db.session.execute(select(School.id).where(School.id == school_in_force()).with_for_update(key_share=True))
        known = db.session.scalars(_LISTED.where(SlippedPost.url == address)).one_or_none()
        if known is not None:
            if (known.account_id, known.check.content["text"]) != (account.id, draft.text):
                raise Conflict("The post at this address is on record already, with other words.")
            return known
        if _went_through(account, address, draft.text):
            raise Conflict("This was posted with Gatepost and is on record. There is nothing to do.")
        kept = checks.check(author, draft)
        recorded = SlippedPost(
            school_id=school_in_force(), author_id=author.id, account_id=kept.account_id, check_id=kept.id,
            url=address, recorded_at=clock.now(),
        )  # fmt: skip
        db.session.add(recorded)
        db.session.flush()
        shown_people.note(kept)
        checks.record(
            Action.SLIPPED_POST_RECORDED, author, kept, refs={"slipped_post": recorded.id}, payload={"url": address}
        )
        outbox.put(RECORDED, {"slipped_post": recorded.id})
    return recorded


def _address(account: OfficialAccount, url: str) -> str:
    """The address as it is kept, so that one post has one. Raises InvalidInput unless the account's site has it."""
    releases.require_address(url)
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    is_plain = host and port is None and "@" not in parts.netloc and not any(c.isspace() or c < " " for c in url)
    if not is_plain or not _is_on(account, host):
        raise InvalidInput([("url", f"give the post's own address on {account.host}")])
    if not parts.path.strip("/"):
        raise InvalidInput([("url", "give the address of the post itself; its date or time often leads there")])
    return urlunsplit(("https", host, parts.path, parts.query, ""))


def _is_on(account: OfficialAccount, host: str) -> bool:
    site = account.host
    for front in _FRONTS:
        site = site.removeprefix(front)
    return host == site or host.endswith(f".{site}") or host == _SHORT_HOSTS.get(Channel(account.platform))


def _went_through(account: OfficialAccount, address: str, text: str) -> bool:
    """These words were posted at this address with Gatepost. Other words there are a post that was changed since."""
    return text in releases.posted_texts(account.id, address)


def get(slipped_id: str) -> SlippedPost:
    """A recorded post of the school in force. Raises NotFound."""
    found = db.session.scalars(_LISTED.where(SlippedPost.id == slipped_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such post on record.")
    return found


def tell(slipped_id: str) -> None:
    """Leave a notification for every moderator and senior leader but whoever recorded it, inside a transaction."""
    recorded = get(slipped_id)
    notifications.leave_with(TOLD, RECORDED, recorded.id, but=recorded.author_id)


def unseen(person: User) -> list[SlippedPost]:
    """Those that this person was told of and has not looked at."""
    return [get(one.subject_id) for one in notifications.unseen(person, RECORDED)]


def see(person: User, thread: str) -> None:
    """This person has looked at the story of the post with this digest."""
    for recorded in unseen(person):
        if recorded.check.digest == thread:
            notifications.see(person, recorded.id)
