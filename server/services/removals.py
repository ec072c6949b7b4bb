"""Consent withdrawn: every post that names or shows somebody who may not be published there any more, until it is gone.

A new entry on the do-not-publish list leads to the same, in the same words and at the same time: nobody who may not
know of the list can tell the two apart here (docs/adr/0002).
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import joinedload

from server.checks.register import Person, Register
from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotAllowed, NotFound
from server.models import Removal, ShownPerson, User
from server.services import calendars, checks, clock, notifications, outbox, people, register, schools, shown_people
from server.services.consent_overview import grants
from server.services.shown_people import Post
from server.vocabulary import Action, Channel, ConsentUse, RemovalOutcome, Role

CHANGED = "consent_changed"
"""The outbox message by which what follows from a new register is seen to."""
OPENED = "removal_opened"
"""The notification of those who see to it, and of whoever it is given to."""
REMINDED = "removal_reminded"
"""The notification that something is due."""

KEEPERS = (Role.MODERATOR, Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD)
MAX_NOTE = 1000
MOST_IN_MESSAGE = 500

_LISTED = select(Removal).options(
    joinedload(Removal.account),
    joinedload(Removal.check),
    joinedload(Removal.assignee),
    joinedload(Removal.settled_by),
)


def follow(old: Register | None, new: Register) -> None:
    """Have it seen to what a new register takes back, and what it gives again, inside the import's transaction.

    Somebody who has merely left takes nothing back: their consent ends for what is new. Who is new was in no post.
    """
    before = old.by_id if old else {}
    changed = [
        person.id for person in new.people if person.id in before and _record(before[person.id]) != _record(person)
    ]
    for start in range(0, len(changed), MOST_IN_MESSAGE):
        outbox.put(CHANGED, {"people": changed[start : start + MOST_IN_MESSAGE]})


def _record(person: Person) -> tuple[object, ...]:
    # Not what may be published today: what ran out long ago and is withdrawn now has to come down as well.
    return (person.do_not_publish, *sorted(map(repr, person.consents)))


def see_to(changed: Collection[str]) -> None:
    """Put every post that one of these people may not be in any more on the list, and take off it what may stand.

    Done again, it does nothing more.
    """
    shown_people.look_through(changed)
    with transaction():
        known = register.current() or Register()
        today = clock.today(schools.current().timezone)
        given = {one: grants(known.by_id[one], today) for one in changed if one in known.by_id}
        listed = {(one.post_id, one.person_id): one for one in db.session.scalars(_of(given))}
        opened = []
        for shown, post in shown_people.showing(given):
            person = known.by_id[shown.person_id]
            before = listed.get((post.id, shown.person_id))
            if not person.left and lacks(shown, post, given[shown.person_id]):
                opened += _open(shown, post, before)
            elif before is not None and before.outcome is None and not person.left:
                _settle(before, None, RemovalOutcome.PERMITTED, None)
        if opened:
            for keeper in keepers():
                notifications.leave(keeper, OPENED, opened[0].id)


def _of(given: Collection[str]) -> Select[Removal]:
    return select(Removal).where(Removal.person_id.in_(given)).with_for_update()


def lacks(shown: ShownPerson, post: Post, given: Collection[tuple[ConsentUse, Channel]]) -> bool:
    """Whether somebody may not be in a post as they are in it."""
    channel = schools.channel_of(post.check.account_id)
    needed = [use for use, so in ((ConsentUse.NAME, shown.named), (ConsentUse.IMAGE, shown.pictured)) if so]
    if len(needed) == 2:
        needed.append(ConsentUse.NAME_WITH_IMAGE)
    return any((use, channel) not in given for use in needed)


def _open(shown: ShownPerson, post: Post, before: Removal | None) -> list[Removal]:
    if before is not None and before.outcome in (None, RemovalOutcome.REMOVED):
        return []
    made = before or Removal(
        school_id=school_in_force(), kind=post.kind, post_id=post.id, check_id=post.check.id,
        account_id=post.check.account_id, person_id=shown.person_id, named=shown.named, pictured=shown.pictured,
        certain=shown.certain, address_checked=False,
    )  # fmt: skip
    made.opened_at, made.due_at = clock.now(), due_after(clock.now())
    made.outcome = made.note = made.settled_at = made.settled_by = made.reminded_on = None
    db.session.add(made)
    db.session.flush()
    _log(Action.REMOVAL_OPENED, None, made)
    return [made]


def due_after(at: datetime) -> datetime:
    """When what is found at a moment has to be gone: so many working days later, as the policy says."""
    working = calendars.working_time()
    return working.after(at, working.day_length * schools.policy(schools.current().policy_pack).removal_days)


def keepers() -> list[User]:
    """Everybody who sees to the list, by name."""
    found = {person.id: person for role in KEEPERS for person in people.with_role(role)}
    return sorted(found.values(), key=lambda person: (person.name, person.id))


def waiting() -> list[Removal]:
    """What has to be taken down, the first due first."""
    return list(db.session.scalars(_LISTED.where(Removal.outcome.is_(None)).order_by(Removal.due_at, Removal.id)))


def settled(limit: int = 50) -> list[Removal]:
    """What was settled lately, newest first."""
    query = _LISTED.where(Removal.outcome.is_not(None)).order_by(Removal.settled_at.desc())
    return list(db.session.scalars(query.limit(limit)))


def number_waiting() -> int:
    """How many posts have to be taken down."""
    return db.session.scalar(select(func.count(Removal.id)).where(Removal.outcome.is_(None))) or 0


def get(removal_id: str, *, lock: bool = False) -> Removal:
    """An entry of the list of the school in force. Raises NotFound."""
    query = select(Removal).where(Removal.id == removal_id)
    found = db.session.scalars(query.with_for_update() if lock else query).one_or_none()
    if found is None:
        raise NotFound("There is no such entry on the list.")
    return found


def post_of(one: Removal) -> Post | None:
    """The post that is to be taken down; None where its record was erased."""
    return shown_people.post_of(one.kind, one.post_id, one.check)


def person_of(one: Removal) -> Person | None:
    """Whom it is about; None where they are not on the register any more."""
    known = register.current()
    return known.by_id.get(one.person_id) if known else None


def assign(person: User, removal_id: str, assignee_id: str) -> Removal:
    """Give an entry to somebody to see to; '' for nobody in particular. Raises NotFound, Conflict, InvalidInput."""
    chosen = next((one for one in keepers() if one.id == assignee_id), None)
    if assignee_id and chosen is None:
        raise InvalidInput([("assignee", "choose somebody from the list")])
    with transaction():
        found = _open_entry(removal_id)
        if found.assignee_id != (chosen and chosen.id):
            found.assignee = chosen
            _log(Action.REMOVAL_ASSIGNED, person, found, {"assignee": chosen.id if chosen else ""})
            if chosen is not None and chosen.id != person.id:
                notifications.leave(chosen, OPENED, found.id)
    return found


def remove(person: User, removal_id: str, note: str, address_checked: bool) -> Removal:
    """Say that the post is gone, how that is known, and whether one has opened its address.

    Raises NotFound, Conflict, InvalidInput.
    """
    note = _words(note, "say how it was taken down, or by whom")
    with transaction():
        found = _open_entry(removal_id)
        found.address_checked = address_checked
        _settle(found, person, RemovalOutcome.REMOVED, note)
    notifications.see(person, removal_id)
    return found


def let_stand(person: User, removal_id: str, note: str) -> Removal:
    """Say that the post can stay, and why: it is somebody else of that name.

    For senior leaders and the safeguarding lead alone, who may know why somebody must not be found. Raises NotAllowed,
    NotFound, Conflict, InvalidInput.
    """
    note = _words(note, "say why it can stay")
    if not person.roles & {Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD}:
        raise NotAllowed("Ask a senior leader or the safeguarding lead: only they can let it stand.")
    with transaction():
        found = _open_entry(removal_id)
        _settle(found, person, RemovalOutcome.STANDS, note)
    notifications.see(person, removal_id)
    return found


def _open_entry(removal_id: str) -> Removal:
    found = get(removal_id, lock=True)
    if found.outcome is not None:
        raise Conflict("This has been settled meanwhile.")
    return found


def _settle(found: Removal, person: User | None, outcome: RemovalOutcome, note: str | None) -> None:
    found.outcome, found.note, found.settled_by, found.settled_at = outcome, note, person, clock.now()
    refs = {"outcome": str(outcome), "address_checked": "yes" if found.address_checked else "no"}
    _log(Action.REMOVAL_SETTLED, person, found, refs, {"note": note} if note else None)


def remind() -> None:
    """Once a day, on days when the school is open, tell those who have something due of it."""
    today = clock.today(schools.current().timezone)
    if calendars.working_time().why_closed(today) is not None:
        return
    with transaction():
        tomorrow = due_after(clock.now())
        due = select(Removal).where(Removal.outcome.is_(None), Removal.due_at <= tomorrow).with_for_update()
        for one in db.session.scalars(due.order_by(Removal.due_at)):
            overdue = one.due_at <= clock.now()
            if one.reminded_on == today or (one.opened_at.date() == today and not overdue):
                continue
            one.reminded_on = today
            told = [one.assignee] if one.assignee and one.assignee.active and not overdue else keepers()
            for keeper in told:
                if not any(n.subject_id == one.id for n in notifications.unseen(keeper, REMINDED, limit=200)):
                    notifications.leave(keeper, REMINDED, one.id)
            _log(Action.REMOVAL_REMINDED, None, one)


def _words(raw: str, otherwise: str) -> str:
    text = raw.strip()
    if not text:
        raise InvalidInput([("note", otherwise)])
    if len(text) > MAX_NOTE:
        raise InvalidInput([("note", f"keep it under {MAX_NOTE} characters; it has {len(text)}")])
    return text


def _log(
    action: Action,
    actor: User | None,
    one: Removal,
    refs: dict[str, str] | None = None,
    payload: dict[str, str] | None = None,
) -> None:
    # Whom it is about is told by the payload: ids of the register are not for the plain log.
    whole = {"person": one.person_id, **(payload or {})}
    checks.record(action, actor, one.check, refs={"removal": one.id, **(refs or {})}, payload=whole)
