"""Emergency releases: posts that were let through without a check while the service could not be reached.

They have happened when they are heard of. So nothing here refuses one for what it says: it is checked now, logged, and
every senior leader is told at once (docs/adr/0009).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from server.checks.draft import Draft, digest
from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound, OwnDraft
from server.models import EmergencyRelease, User
from server.services import checks, clock, log, notifications, outbox, releases, schools, shown_people
from server.services.turns import take_turns
from server.vocabulary import Action, Role

REPORTED = "emergency_release_reported"
"""The outbox message, and the notification that comes of it."""

TOLD = (Role.SENIOR_LEADER,)

MAX_REASON = 300
LEAST_WORDS = 2
MOST_SHOWN = 50

_LISTED = select(EmergencyRelease).options(
    joinedload(EmergencyRelease.author),
    joinedload(EmergencyRelease.account),
    joinedload(EmergencyRelease.check),
    joinedload(EmergencyRelease.seen_by),
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What the extension says of an emergency release. `posted` None: not known whether the network took it. `posts`:
    of a thread, those that are out, by their place from 1, with their addresses where those are known."""

    reference: str
    reason: str
    at: datetime
    posted: bool | None = None
    url: str | None = None
    posts: Mapping[int, str | None] = field(default_factory=dict)


def report(author: User, draft: Draft, claim: Claim) -> EmergencyRelease:
    """Record a post that was let through without a check, check it now, and have the senior leaders told.

    Reported again it is the same one; of the new report only is taken up that it went out after all. Raises
    InvalidInput for the reason or the address, NotFound for an account that is not (or no longer) official, Conflict
    where the reference stands for another one.
    """
    reason = claim.reason.strip()
    if len(re.findall(r"\w+", reason)) < LEAST_WORDS:
        raise InvalidInput([("reason", f"say in at least {LEAST_WORDS} words what the emergency was")])
    if len(reason) > MAX_REASON:
        raise InvalidInput([("reason", f"keep it under {MAX_REASON} characters; it has {len(reason)}")])
    for address in (claim.url, *claim.posts.values()):
        releases.require_address(address)
    told = releases.told_of(claim.posts, draft)
    with transaction():
        take_turns(author)
        known = db.session.scalars(_LISTED.where(EmergencyRelease.reference == claim.reference)).one_or_none()
        if known is not None:
            if known.author_id != author.id or known.check.digest != digest(draft):
                raise Conflict("Another emergency release has been reported under this reference.")
            _take_up(author, known, claim, told)
            return known
        kept = checks.check(author, draft)
        reported = EmergencyRelease(
            school_id=school_in_force(), reference=claim.reference, author_id=author.id, account_id=kept.account_id,
            check_id=kept.id, reason=reason, allowed=schools.policy(schools.current().policy_pack).emergency_release,
            claimed_at=claim.at, reported_at=clock.now(), posted=claim.posted, url=claim.url,
        )  # fmt: skip
        db.session.add(reported)
        db.session.flush()
        shown_people.note(kept)
        checks.record(
            Action.EMERGENCY_RELEASE_REPORTED, author, kept, refs={"emergency_release": reported.id},
            payload={
                "reason": reason, "url": claim.url, "posted": claim.posted, "allowed": reported.allowed,
                "claimed_at": claim.at.isoformat(), **told,
            },
        )  # fmt: skip
        outbox.put(REPORTED, {"emergency_release": reported.id})
    return reported


def _take_up(author: User, known: EmergencyRelease, claim: Claim, told: Mapping[str, object]) -> None:
    """What stood as not taken by the network, or as not known, went out after all; never the other way round.

    Whoever has looked did so at something else, so it is to be looked at again.
    """
    if not claim.posted or known.posted:
        return
    before, known.posted, known.url = known.posted, True, claim.url or known.url
    known.seen_at, known.seen_by = None, None
    checks.record(
        Action.EMERGENCY_RELEASE_CORRECTED, author, known.check, refs={"emergency_release": known.id},
        payload={"before": before, "posted": True, "url": known.url, **told},
    )  # fmt: skip
    outbox.put(REPORTED, {"emergency_release": known.id})


def get(release_id: str) -> EmergencyRelease:
    """An emergency release of the school in force. Raises NotFound."""
    found = db.session.scalars(_LISTED.where(EmergencyRelease.id == release_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such emergency release.")
    return found


def tell(release_id: str) -> None:
    """Leave a notification for every senior leader but whoever posted it, inside a transaction."""
    reported = get(release_id)
    notifications.leave_with(TOLD, REPORTED, reported.id, but=reported.author_id, urgent=True)


def unseen() -> list[EmergencyRelease]:
    """Those that nobody has looked at yet, the oldest first."""
    waiting = _LISTED.where(EmergencyRelease.seen_at.is_(None)).order_by(EmergencyRelease.reported_at)
    return list(db.session.scalars(waiting.limit(MOST_SHOWN)))


def see(person: User, release_id: str) -> EmergencyRelease:
    """This person has looked at it; the first who does is on record. Raises NotFound, OwnDraft."""
    with transaction():
        found = db.session.scalars(
            select(EmergencyRelease).where(EmergencyRelease.id == release_id).with_for_update()
        ).one_or_none()
        if found is None:
            raise NotFound("There is no such emergency release.")
        if found.author_id == person.id:
            raise OwnDraft("You posted this yourself. Somebody else has to look at it.")
        if found.seen_at is None:
            found.seen_at, found.seen_by_id = clock.now(), person.id
            log.append(
                Action.EMERGENCY_RELEASE_SEEN, actor_id=person.id, account_id=found.account_id,
                thread=found.check.digest, refs={"emergency_release": found.id},
            )  # fmt: skip
    notifications.see(person, release_id)
    return found
