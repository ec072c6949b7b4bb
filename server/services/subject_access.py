"""Requests for what is held on somebody: opened, looked through by people, and only then handed over.

Nothing leaves unless one person has looked at each item and a second one has agreed with exactly that choice. Of
anybody on the register one of the two is the safeguarding lead: always, so that it tells nobody who is on which list.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from server.checks.retention_rules import months_after
from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotAllowed, NotFound
from server.models import SubjectRequest, User
from server.services import clock, log, register_search, schools
from server.services.subject_items import MOST, Item, items, masked_further
from server.vocabulary import Action, Role

MAX_WORDS, MAX_ASKED_BY, MAX_MASK = 1000, 200, 300
GOOD_FOR = timedelta(days=14)
"""So long after the second person has agreed can it be taken; then it is looked through afresh."""


@dataclass(frozen=True, slots=True)
class About:
    """Whom a request is about: somebody of the register, a member of staff, or whoever is called by these words."""

    person_id: str | None = None
    staff_id: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Whether an item is handed over, and what more of it is masked."""

    include: bool
    mask: tuple[str, ...] = ()


def open_request(by: User, about: About, asked_by: str, received_on: date) -> SubjectRequest:
    """Open a request; it is to be answered within a month of its arrival (UK GDPR, article 12(3)). Raises InvalidInput,
    NotFound."""
    asked_by, words = asked_by.strip(), about.words.strip()
    _validate(about, words, asked_by, received_on)
    with transaction():
        opened = SubjectRequest(
            school_id=school_in_force(), person_id=about.person_id, staff_id=about.staff_id, words=words,
            asked_by=asked_by, received_on=received_on, due_on=months_after(received_on, 1), opened_by_id=by.id,
            opened_at=clock.now(), choices={},
        )  # fmt: skip
        db.session.add(opened)
        db.session.flush()
        log.append(Action.SUBJECT_ACCESS_OPENED, actor_id=by.id, thread=opened.id)
    return opened


def _validate(about: About, words: str, asked_by: str, received_on: date) -> None:
    problems = []
    if sum((bool(about.person_id), bool(about.staff_id), bool(words))) != 1:
        problems.append(("about", "say whom it is about: somebody of the register, a member of staff, or names"))
    if len(words) > MAX_WORDS or any(len(line.strip()) < 3 for line in words.splitlines()):
        problems.append(("words", f"give a full name on each line, in up to {MAX_WORDS:,} characters"))
    if not asked_by or len(asked_by) > MAX_ASKED_BY:
        problems.append(("asked_by", "say who asks, and how you know that they may"))
    today = clock.today(schools.current().timezone)
    if not today - timedelta(days=365) <= received_on <= today:
        problems.append(("received_on", "give the day on which it arrived, within the last year"))
    if problems:
        raise InvalidInput(problems)
    if about.person_id and not register_search.by_ids([about.person_id]):
        raise NotFound("There is nobody with that id on the register.")
    if about.staff_id and db.session.scalars(select(User.id).where(User.id == about.staff_id)).first() is None:
        raise NotFound("There is no such member of staff.")


def get(by: User, request_id: str, *, lock: bool = False) -> SubjectRequest:
    """A request that this person may look at: nobody looks through what is held on themselves. Raises NotFound."""
    query = select(SubjectRequest).where(SubjectRequest.id == request_id)
    found = db.session.scalars(query.with_for_update() if lock else query).one_or_none()
    if found is None or found.staff_id == by.id:
        raise NotFound("There is no such request.")
    return found


def listed(by: User) -> list[SubjectRequest]:
    """The requests that this person may look at; what is open, and due first, comes first."""
    query = select(SubjectRequest).order_by(SubjectRequest.closed_at.is_not(None), SubjectRequest.due_on)
    return [one for one in db.session.scalars(query.limit(200)) if one.staff_id != by.id]


def shown(by: User, request: SubjectRequest) -> list[Item]:
    """What is held, as this person may see it, masked as it would be handed over. The look is logged."""
    with transaction():
        log.append(Action.SUBJECT_ACCESS_LOOKED_AT, actor_id=by.id, thread=request.id)
    return _for(by, request)


def _for(by: User, request: SubjectRequest) -> list[Item]:
    knows = Role.SAFEGUARDING_LEAD in by.roles
    return [item for item in items(request) if knows or not item.safeguarding][:MOST]


def is_cut(request: SubjectRequest) -> bool:
    """Whether more is held than can be looked through here: what is shown and handed over is then not everything."""
    return len(items(request)) > MOST


def chosen(request: SubjectRequest, item: Item) -> Choice | None:
    """What was decided about the item as it is now; None where nobody has."""
    made = request.choices.get(item.key)
    if made is None or made["sha256"] != item.sha256:
        return None
    return Choice(made["include"], tuple(made["mask"]))


def choose(by: User, request_id: str, choices: Mapping[str, Choice]) -> SubjectRequest:
    """Keep what this person has decided about each item that they see. A second person then has to agree afresh.

    An item that `choices` says nothing of is not handed over. Raises NotFound, Conflict, InvalidInput.
    """
    if any(len(word) > MAX_MASK for choice in choices.values() for word in choice.mask):
        raise InvalidInput([("mask", f"give words to mask of up to {MAX_MASK} characters each")])
    with transaction():
        request = _open(by, request_id)
        made = dict(request.choices)
        for item in _for(by, request):
            choice = choices.get(item.key, Choice(False))
            made[item.key] = {"sha256": item.sha256, "include": choice.include, "mask": list(choice.mask)}
        request.choices = made
        request.checked_by_id, request.checked_at = by.id, clock.now()
        request.second_id, request.agreed_at = None, None
        log.append(Action.SUBJECT_ACCESS_CHECKED, actor_id=by.id, thread=request.id)
    return request


def agree(by: User, request_id: str) -> SubjectRequest:
    """Agree, as the second person, with what was chosen. Raises NotFound, Conflict, NotAllowed."""
    with transaction():
        request = _open(by, request_id)
        if request.checked_by is None:
            raise Conflict("Nobody has looked through it yet.")
        if request.checked_by_id == by.id:
            raise NotAllowed("You looked through it yourself, so somebody else has to agree.")
        if request.person_id and Role.SAFEGUARDING_LEAD not in by.roles | request.checked_by.roles:
            raise NotAllowed("One of the two has to be the safeguarding lead.")
        request.second_id, request.agreed_at = by.id, clock.now()
        log.append(Action.SUBJECT_ACCESS_AGREED, actor_id=by.id, thread=request.id)
    return request


def can_be_taken(request: SubjectRequest) -> bool:
    """Whether two people have agreed, lately enough."""
    return request.closed_at is None and request.agreed_at is not None and clock.now() < request.agreed_at + GOOD_FOR


def take(by: User, request_id: str) -> list[Item]:
    """What is handed over: the items that were chosen and have not changed since, masked. Logged. Raises NotFound,
    Conflict unless two people have agreed lately."""
    with transaction():
        request = _open(by, request_id)
        if not can_be_taken(request):
            raise Conflict(
                "Two people have to look through this before it is handed over, not longer than 14 days ago."
            )
        taken = [
            masked_further(item, choice.mask)
            for item in items(request)
            if (choice := chosen(request, item)) is not None and choice.include
        ]
        log.append(
            Action.SUBJECT_ACCESS_TAKEN, actor_id=by.id, thread=request.id, refs={"items": str(len(taken))}
        )  # fmt: skip
    return taken


def close(by: User, request_id: str) -> SubjectRequest:
    """Close a request that has been answered. Raises NotFound, Conflict when it is closed already."""
    with transaction():
        request = _open(by, request_id)
        request.closed_at = clock.now()
        log.append(Action.SUBJECT_ACCESS_CLOSED, actor_id=by.id, thread=request.id)
    return request


def _open(by: User, request_id: str) -> SubjectRequest:
    request = get(by, request_id, lock=True)
    if request.closed_at is not None:
        raise Conflict("This request has been closed.")
    return request
