"""Blind second looks: a share of the posts that were clear is read by somebody who is not told what the checks said.

Which posts are chosen nobody can foretell, and whoever has the service's secret key can show that it was not arranged:
it hangs on a keyed hash of the publication's random id (docs/adr/0025).
"""

import hashlib
import hmac
from dataclasses import dataclass
from math import sqrt

from flask import current_app
from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound, OwnDraft
from server.models import DraftCheck, OfficialAccount, Publication, SecondLook, User
from server.services import checks, clock, schools
from server.vocabulary import Action, Verdict

MAX_WHY = 1000
_Z = 1.96
"""Of the normal distribution, for an interval that has the true rate in it 95 times of 100."""

_LISTED = select(SecondLook).options(
    joinedload(SecondLook.publication),
    joinedload(SecondLook.check),
    joinedload(SecondLook.looker),
    joinedload(SecondLook.followed_up_by),
)


def draw(publication_id: str) -> float:
    """Where this publication of the school in force falls, from 0 up to 1, evenly."""
    key = str(current_app.config["SETTINGS"].secret_key).encode()
    said = f"second look\n{school_in_force()}\n{publication_id}".encode()
    return int.from_bytes(hmac.new(key, said, hashlib.sha256).digest()[:8]) / 2**64


def choose(posted: Publication, kept: DraftCheck, approved: bool) -> None:
    """Perhaps choose a post that was clear by itself, inside the transaction that records it as posted."""
    share, drawn = schools.policy(schools.current().policy_pack).sampling_share, draw(posted.id)
    if kept.verdict != Verdict.CLEAR or approved or drawn >= share:
        return
    chosen = SecondLook(
        school_id=school_in_force(), publication_id=posted.id, check_id=kept.id, share=share, chosen_at=clock.now()
    )
    db.session.add(chosen)
    db.session.flush()
    refs = {"second_look": chosen.id, "publication": posted.id, "drawn": f"{drawn:.6f}", "share": f"{share:g}"}
    checks.record(Action.SECOND_LOOK_CHOSEN, None, kept, refs=refs)


def waiting(person: User) -> list[SecondLook]:
    """What this person could look at, the oldest first: nothing that they wrote themselves."""
    others = _LISTED.join(SecondLook.publication).where(SecondLook.fine.is_(None), Publication.author_id != person.id)
    whole = others.join(SecondLook.check).where(DraftCheck.erased_at.is_(None))
    return list(db.session.scalars(whole.order_by(SecondLook.chosen_at).limit(200)))


def get(look_id: str, *, lock: bool = False) -> SecondLook:
    """A second look of the school in force. Raises NotFound."""
    query = select(SecondLook).where(SecondLook.id == look_id)
    found = db.session.scalars(query.with_for_update() if lock else query).one_or_none()
    if found is None:
        raise NotFound("There is no such second look.")
    return found


def for_looking(person: User, look_id: str) -> SecondLook:
    """One that this person may look at, or has looked at. Raises NotFound, OwnDraft."""
    found = get(look_id)
    if found.publication.author_id == person.id:
        raise OwnDraft("You wrote this post. Somebody else takes the second look.")
    return found


def account_of(look: SecondLook) -> OfficialAccount:
    """The account that it was posted on."""
    return db.session.get_one(OfficialAccount, look.check.account_id)


def judge(person: User, look_id: str, fine: bool, why: str) -> SecondLook:
    """Say whether the post is fine, and why not. Raises NotFound, OwnDraft, Conflict, InvalidInput."""
    why = _words(why, "" if fine else "say what is wrong with it")
    with transaction():
        found = get(look_id, lock=True)
        if found.publication.author_id == person.id:
            raise OwnDraft("You wrote this post. Somebody else takes the second look.")
        if found.fine is not None:
            raise Conflict("Somebody else has looked at this one meanwhile.")
        found.fine, found.why, found.looker, found.looked_at = fine, why or None, person, clock.now()
        refs = {"second_look": found.id, "publication": found.publication_id, "fine": "yes" if fine else "no"}
        checks.record(Action.SECOND_LOOK_TAKEN, person, found.check, refs=refs, payload={"why": why} if why else None)
    return found


def follow_up(person: User, look_id: str, words: str) -> SecondLook:
    """Say what was done about a post that was not fine. Raises NotFound, Conflict, InvalidInput."""
    words = _words(words, "say what was done about it")
    with transaction():
        found = get(look_id, lock=True)
        if found.fine is not False or found.followed_up_at is not None:
            raise Conflict("There is nothing to follow up here, or somebody has done so meanwhile.")
        found.follow_up, found.followed_up_by, found.followed_up_at = words, person, clock.now()
        refs = {"second_look": found.id}
        checks.record(Action.SECOND_LOOK_FOLLOWED_UP, person, found.check, refs=refs, payload={"words": words})
    return found


def mistakes() -> list[SecondLook]:
    """Posts that the checks had nothing against and the second look did: those to be followed up first, then newest."""
    query = _LISTED.where(SecondLook.fine.is_(False)).limit(200)
    return list(db.session.scalars(query.order_by(SecondLook.followed_up_at.is_not(None), SecondLook.looked_at.desc())))


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often the second look agreed with the checks; `low` to `high` has the true rate in it 95 times of 100."""

    looked: int
    agreed: int
    waiting: int

    @property
    def rate(self) -> float | None:
        """The share that agreed, 0 to 1; None before anybody has looked."""
        return self.agreed / self.looked if self.looked else None

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval for the rate (E. B. Wilson, 1927): sensible for few looks and for rates near 1."""
        if not self.looked:
            return 0.0, 1.0
        n, p = self.looked, self.agreed / self.looked
        middle = p + _Z**2 / (2 * n)
        spread = _Z * sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2))
        whole = 1 + _Z**2 / n
        return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def agreement() -> Agreement:
    """Of the school in force."""
    counted = select(SecondLook.fine, func.count(SecondLook.id)).group_by(SecondLook.fine)
    found: dict[bool | None, int] = {}
    for fine, number in db.session.execute(counted):
        found[fine] = number
    return Agreement(found.get(True, 0) + found.get(False, 0), found.get(True, 0), found.get(None, 0))


def _words(raw: str, otherwise: str) -> str:
    text = raw.strip()
    if not text and otherwise:
        raise InvalidInput([("why", otherwise)])
    if len(text) > MAX_WHY:
        raise InvalidInput([("why", f"keep it under {MAX_WHY} characters; it has {len(text)}")])
    return text
