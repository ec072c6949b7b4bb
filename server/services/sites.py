"""Networks on which the school has switched the extension off.

Off never means unguarded (docs/adr/0016): the extension reads nothing there, and the browser refuses what publishes for
an official account.
"""

import re

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound
from server.models import OfficialAccount, SiteSwitch, User
from server.services import clock, log, outbox, schools
from server.vocabulary import Action, Channel

SWITCHED = "site_switched"
"""The outbox message, and the notification that comes of it."""

MAX_REASON = 200
LEAST_WORDS = 2
MOST_SHOWN = 20

_LISTED = select(SiteSwitch).options(joinedload(SiteSwitch.off_by), joinedload(SiteSwitch.on_by))


def off() -> list[SiteSwitch]:
    """The networks that are switched off now, those that have been longest first."""
    return list(db.session.scalars(_LISTED.where(SiteSwitch.on_at.is_(None)).order_by(SiteSwitch.off_at)))


def earlier() -> list[SiteSwitch]:
    """The last times that a network was off and is on again, newest first."""
    past = _LISTED.where(SiteSwitch.on_at.is_not(None)).order_by(SiteSwitch.on_at.desc())
    return list(db.session.scalars(past.limit(MOST_SHOWN)))


def get(switch_id: str) -> SiteSwitch:
    """One time that a network was switched off. Raises NotFound."""
    found = db.session.scalars(_LISTED.where(SiteSwitch.id == switch_id)).one_or_none()
    if found is None:
        raise NotFound("That network was not switched off.")
    return found


def accounts_by_network() -> dict[Channel, list[OfficialAccount]]:
    """The school's official accounts by the network that they are on, in the order of the networks."""
    found = schools.accounts()
    return {
        channel: accounts
        for channel in Channel
        if (accounts := [account for account in found if account.channel is channel])
    }


def switch_off(person: User, platform: Channel, reason: str) -> SiteSwitch:
    """Switch the extension off on a network that the school has an account on, for a reason that staff will read.

    Raises InvalidInput for the reason, NotFound where there is no account, Conflict where it is off already.
    """
    reason = " ".join(reason.split())
    if len(re.findall(r"\w+", reason)) < LEAST_WORDS:
        raise InvalidInput([("reason", f"say in at least {LEAST_WORDS} words why; staff will read it")])
    if len(reason) > MAX_REASON:
        raise InvalidInput([("reason", f"keep it under {MAX_REASON} characters; it has {len(reason)}")])
    with transaction():
        accounts = db.session.scalars(
            select(OfficialAccount)
            .where(OfficialAccount.platform == platform, OfficialAccount.active)
            .with_for_update()
        ).all()
        if not accounts:
            raise NotFound(f"The school has no official account on {platform.label}.")
        if _open(platform) is not None:
            raise Conflict(f"{platform.label} is switched off already.")
        switch = SiteSwitch(
            school_id=school_in_force(), platform=platform, reason=reason, off_at=clock.now(), off_by_id=person.id
        )
        db.session.add(switch)
        db.session.flush()
        _record(Action.SITE_SWITCHED_OFF, person, switch)
    return switch


def switch_on(person: User, platform: Channel) -> SiteSwitch:
    """Have the extension stand by on a network again. Raises Conflict where it does."""
    with transaction():
        switch = _open(platform)
        if switch is None:
            raise Conflict(f"{platform.label} is not switched off.")
        switch.on_at, switch.on_by_id = clock.now(), person.id
        _record(Action.SITE_SWITCHED_ON, person, switch)
    return switch


def _open(platform: Channel) -> SiteSwitch | None:
    still = select(SiteSwitch).where(SiteSwitch.platform == platform, SiteSwitch.on_at.is_(None))
    return db.session.scalars(still.with_for_update()).one_or_none()


def _record(action: Action, person: User, switch: SiteSwitch) -> None:
    log.append(
        action, actor_id=person.id, thread=switch.id, refs={"site_switch": switch.id, "platform": switch.platform},
        payload={"reason": switch.reason},
    )  # fmt: skip
    outbox.put(SWITCHED, {"site_switch": switch.id, "by": person.id})
