"""Consent withdrawn: every post that names or shows somebody comes down, and what was approved is held again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import delete, select

from server.checks.draft import Attachment, Draft
from server.checks.register import Consent, Person
from server.database import db, transaction
from server.errors import Conflict, Held, InvalidInput, NotAllowed
from server.jobs import relay
from server.models import Publication, Removal, SecondOpinion, ShownPerson, User
from server.services import (
    emergency_releases,
    held_again,
    log,
    notifications,
    releases,
    removals,
    second_opinions,
    shown_people,
    slipped_posts,
)  # fmt: skip
from server.vocabulary import Action, AttachmentKind, Channel, ConsentStatus, ConsentUse, RemovalOutcome
from tests.factories.alder_bank import AMELIA, REGISTER, AlderBank
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, everything, given, in_school, make_register, pupil
from tests.unit.services import story

Person_ = Callable[[MadePerson], User]
URL = "https://x.com/AlderBankPri/status/"
NAMES_AMELIA = Draft("Well done to Amelia Hartwell for her swimming badge!", "x")
SHOWS_AMELIA = Draft(
    "What a match!", "x",
    attachments=(Attachment(AttachmentKind.IMAGE, alt="A girl kicks a ball", shows_people=True, people=(AMELIA.id,)),),
)  # fmt: skip
OTHERS = tuple(person for person in REGISTER if person.id != AMELIA.id)
REFUSED = tuple(Consent(use, None, ConsentStatus.WITHDRAWN, date(2026, 11, 3)) for use in ConsentUse)
WITHDRAWN = replace(AMELIA, consents=REFUSED)
HIDDEN = replace(AMELIA, do_not_publish=True)


@pytest.fixture
def who(app: Flask, alder_bank: AlderBank) -> Iterator[Person_]:
    """`who(person)`: their row, with the school in force."""
    with in_school(app, alder_bank.school):
        yield lambda person: story.user(app, person)


@pytest.fixture
def bring_in(app: Flask, alder_bank: AlderBank) -> Callable[..., None]:
    """`bring_in(person, ...)`: a new register with these and everybody else, and what follows from it."""

    def bring(*people: Person) -> None:
        make_register(app, alder_bank.school, (*people, *OTHERS))
        relay.relay_once(app)
        db.session.rollback()  # what was read before is of before

    return bring


def posted(author: User, draft: Draft = NAMES_AMELIA, number: int = 1) -> Publication:
    granted = releases.release(author, draft)
    return releases.publish(author, granted.id, granted.digest, f"{URL}{number}")


def listed() -> list[tuple[str, bool, bool]]:
    return [(one.post_id, one.named, one.pictured) for one in removals.waiting()]


@pytest.mark.parametrize("then", [WITHDRAWN, HIDDEN], ids=["consent withdrawn", "do not publish"])
def test_every_post_that_names_or_shows_them_is_listed_and_nobody_elses(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None], then: Person
) -> None:
    teacher = who(alder_bank.teacher)
    named, shown = posted(teacher), posted(teacher, SHOWS_AMELIA, 2)
    posted(teacher, story.CLEAN, 3)
    slipped = slipped_posts.record(teacher, NAMES_AMELIA, f"{URL}4")
    claim = emergency_releases.Claim("a" * 32, "Closed by snow", slipped.recorded_at, True, f"{URL}5")
    emergency = emergency_releases.report(teacher, NAMES_AMELIA, claim)
    assert listed() == []
    bring_in(then)
    expected = [
        (named.id, True, False),
        (shown.id, False, True),
        (slipped.id, True, False),
        (emergency.id, True, False),
    ]
    assert sorted(listed()) == sorted(expected)
    addresses = {address for one in removals.waiting() for address in removals.post_of(one).addresses}
    assert addresses == {f"{URL}{number}" for number in (1, 2, 4, 5)}
    bring_in(then)
    assert sorted(listed()) == sorted(expected)


def test_the_list_and_the_log_do_not_tell_a_withdrawal_from_the_do_not_publish_list(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None]
) -> None:
    teacher = who(alder_bank.teacher)
    other = pupil("P0009", "Bettina", "Crowe", *everything())
    bring_in(AMELIA, other)
    posted(teacher)
    posted(teacher, Draft("Well done to Bettina Crowe for her swimming badge!", "x"), 2)
    bring_in(WITHDRAWN, replace(other, do_not_publish=True))
    one, two = removals.waiting()
    seen = [
        (item.named, item.pictured, item.certain, item.opened_at.date(), item.due_at.date(), item.outcome)
        for item in (one, two)
    ]
    assert seen[0] == seen[1]
    events = [entry.event for entry in log.page(log.Filter(action=Action.REMOVAL_OPENED))]
    assert len(events) == 2
    assert not any(word in event.body for event in events for word in ("P0001", "P0009", "publish"))


def test_what_was_withdrawn_for_one_network_stays_on_the_others(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None]
) -> None:
    teacher = who(alder_bank.teacher)
    posted(teacher)
    elsewhere = replace(NAMES_AMELIA, account="mastodon")
    there = posted(teacher, elsewhere, 2)
    not_here = Consent(ConsentUse.NAME, Channel.MASTODON, ConsentStatus.WITHDRAWN, date(2026, 11, 3))
    bring_in(replace(AMELIA, consents=(*AMELIA.consents, not_here)))
    assert listed() == [(there.id, True, False)]


def test_leaving_the_school_takes_nothing_down_and_neither_does_a_new_namesake(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None]
) -> None:
    teacher = who(alder_bank.teacher)
    posted(teacher, Draft("Well done, Amelia!", "x"))
    bring_in(AMELIA, pupil("P0010", "Amelia", "Ormerod"))
    bring_in()
    assert listed() == []


def test_posts_from_before_the_index_are_found_as_well(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None]
) -> None:
    here = posted(who(alder_bank.teacher))
    with transaction():
        db.session.execute(delete(ShownPerson))
    bring_in(WITHDRAWN)
    assert listed() == [(here.id, True, False)]
    with transaction():
        db.session.execute(delete(ShownPerson))
    assert shown_people.note_all() == 1
    assert [one.person_id for one in db.session.scalars(select(ShownPerson))] == [AMELIA.id]


def test_a_post_is_due_two_working_days_later_and_those_who_see_to_it_are_told(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None], clock: Clock
) -> None:
    posted(who(alder_bank.teacher))
    clock.pass_(days=3)  # a Friday
    bring_in(WITHDRAWN)
    (one,) = removals.waiting()
    assert one.due_at.date() == date(2026, 11, 10)  # the Tuesday
    for person in (alder_bank.leader, alder_bank.moderator, alder_bank.safeguarding):
        assert [n.subject_id for n in notifications.unseen(who(person), removals.OPENED)] == [one.id]
    assert notifications.unseen(who(alder_bank.teacher), removals.OPENED) == []


def test_removed_says_who_when_how_and_whether_they_looked(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None]
) -> None:
    posted(who(alder_bank.teacher))
    bring_in(WITHDRAWN)
    (one,) = removals.waiting()
    moderator, leader = who(alder_bank.moderator), who(alder_bank.leader)
    with pytest.raises(InvalidInput):
        removals.remove(moderator, one.id, "  ", True)
    with pytest.raises(NotAllowed):
        removals.let_stand(moderator, one.id, "Somebody else.")
    removals.assign(leader, one.id, moderator.id)
    done = removals.remove(moderator, one.id, "Deleted by me.", True)
    assert (done.outcome, done.settled_by, done.address_checked) == (RemovalOutcome.REMOVED, moderator, True)
    with pytest.raises(Conflict):
        removals.let_stand(leader, one.id, "No.")
    assert removals.number_waiting() == 0
    actions = [e.event.action for e in log.page(log.Filter(thread=one.check.digest)) if "removal" in e.event.action]
    assert actions == [Action.REMOVAL_SETTLED, Action.REMOVAL_ASSIGNED, Action.REMOVAL_OPENED]
    bring_in(HIDDEN)
    assert removals.number_waiting() == 0


def test_consent_given_again_takes_a_post_off_and_withdrawn_again_puts_it_back(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None]
) -> None:
    posted(who(alder_bank.teacher))
    bring_in(WITHDRAWN)
    (one,) = removals.waiting()
    bring_in(AMELIA)
    assert removals.get(one.id).outcome == RemovalOutcome.PERMITTED
    bring_in(WITHDRAWN)
    assert [again.id for again in removals.waiting()] == [one.id]


def test_what_is_due_is_brought_to_mind_on_working_days_once_a_day(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None], clock: Clock
) -> None:
    posted(who(alder_bank.teacher))
    bring_in(WITHDRAWN)
    (one,) = removals.waiting()
    moderator = who(alder_bank.moderator)

    def reminded() -> int:
        removals.remind()
        return len(log.page(log.Filter(action=Action.REMOVAL_REMINDED)))

    assert reminded() == 0
    clock.pass_(days=1)
    assert (reminded(), reminded()) == (1, 1)
    clock.pass_(days=3)  # a Saturday
    assert reminded() == 1
    clock.pass_(days=2)
    assert reminded() == 2
    assert [n.subject_id for n in notifications.unseen(moderator, removals.REMINDED)] == [one.id]
    removals.remove(moderator, one.id, "Gone.", False)
    clock.pass_(days=1)
    assert reminded() == 2


def test_an_approved_draft_is_held_again_and_its_author_told_at_once(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None]
) -> None:
    teacher, leader = who(alder_bank.teacher), who(alder_bank.leader)
    draft = Draft(f"{NAMES_AMELIA.text} {story.NEEDS_OPINION.text}", "x")
    request = story.approved(teacher, leader, draft)
    other = story.approved(teacher, leader)
    bring_in(WITHDRAWN)
    again = db.session.get_one(SecondOpinion, request.id)
    assert (again.state, again.current.decision) == ("asked", None)
    assert db.session.get_one(SecondOpinion, other.id).state == "approved"
    assert [n.subject_id for n in notifications.unseen(teacher, held_again.HELD_AGAIN)] == [request.id]
    (event,) = log.page(log.Filter(action=Action.SECOND_OPINION_HELD_AGAIN))
    assert event.event.actor_id is None
    with pytest.raises(Held):
        releases.release(teacher, draft)
    bring_in(AMELIA)
    with pytest.raises(Held):  # what was approved before has to be decided anew
        releases.release(teacher, draft)
    second_opinions.decide(
        leader, request.id, second_opinions.DecisionKind.APPROVE, "Given again.", again.current.digest
    )
    assert releases.release(teacher, draft)


def test_nothing_of_it_reaches_another_person_of_the_register(
    who: Person_, alder_bank: AlderBank, bring_in: Callable[..., None]
) -> None:
    posted(who(alder_bank.teacher))
    bring_in(replace(AMELIA, consents=(*everything(), given(ConsentUse.NAME, Channel.X, date(2026, 11, 2)))))
    assert db.session.scalars(select(Removal)).all() == []
