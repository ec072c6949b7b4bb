"""Requests that wait: people are reminded in working time, and what nobody answers closes, never approved by time."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from server.checks.draft import Draft
from server.database import db
from server.errors import Conflict, NotFound
from server.jobs import relay
from server.models import SecondOpinion, User
from server.services import calendars, delegations, log, people, releases, second_opinions, waits
from server.services.moves import WAITING
from server.vocabulary import Action, CalendarKind, DecisionKind, Role, SecondOpinionState
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import csrf_token, sign_in
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school, make_person
from tests.factories.smtp import MailServer

DATABASES = ("sqlite",)

DRAFT = Draft("Tobias Winterbourne came to read to us.", "x")
LONDON = ZoneInfo("Europe/London")


def user(person: MadePerson) -> User:
    return db.session.get_one(User, person.id)


class Office:
    """Alder Bank with its post: ask, let time pass, and see who has been written to."""

    def __init__(self, app: Flask, school: AlderBank, clock: Clock, post: MailServer, manager: MadePerson) -> None:
        self.app, self.school, self.clock, self.post, self.manager = app, school, clock, post, manager

    def ask(self, author: MadePerson | None = None, leader: MadePerson | None = None, urgent: bool = False) -> str:
        with in_school(self.app, self.school.school):
            writer = user(author or self.school.teacher)
            asked = second_opinions.ask(writer, DRAFT, "All right?", leader_id=leader and leader.id, urgent=urgent).id
        self.deliver()
        return asked

    def at(self, moment: str) -> set[tuple[str, str]]:
        """(who, subject) of what is written when it is looked at that moment, by the school's clocks."""
        before = len(self.post.letters)
        self.clock.set(datetime.fromisoformat(f"2026-11-{moment}").replace(tzinfo=LONDON))
        with in_school(self.app, self.school.school):
            waits.look()
            waits.look()  # looking again tells nobody again
        self.deliver()
        return {(letter["To"].split(".")[0], letter["Subject"]) for letter in self.post.letters[before:]}

    def deliver(self) -> None:
        while relay.relay_once(self.app):
            pass

    def state(self, request_id: str) -> str:
        with in_school(self.app, self.school.school):
            return second_opinions.get(request_id).state


@pytest.fixture
def office(app: Flask, alder_bank: AlderBank, clock: Clock, post_office: MailServer) -> Office:
    manager = make_person(app, alder_bank.school, "Maureen Tate", Role.ADMINISTRATOR)
    return Office(app, alder_bank, clock, post_office, manager)  # a Tuesday, 10:00


STILL = "Sunita Patel still waits for a second opinion"
LONG = "A draft by Sunita Patel waits too long for a second opinion"


def test_first_whoever_was_asked_then_all_leaders_then_others_are_told_in_working_time(
    office: Office, alder_bank: AlderBank
) -> None:
    office.ask(leader=alder_bank.deputy)
    assert office.at("03 13:59") == set()
    assert office.at("03 14:01") == {("daniel", STILL)}
    assert office.at("03 20:00") == set()
    assert office.at("04 10:01") == {("daniel", STILL), ("helen", STILL)}
    both = {("daniel", STILL), ("helen", STILL)}
    assert office.at("05 10:01") == both | {("maureen", LONG), ("ruth", LONG)}
    assert office.at("06 12:00") == set()


def test_nobody_is_reminded_at_night_or_on_a_holiday(office: Office, app: Flask, alder_bank: AlderBank) -> None:
    with in_school(app, alder_bank.school):
        calendars.add(None, CalendarKind.HOLIDAY, "Half-term", date(2026, 11, 4), date(2026, 11, 6))
    office.ask(leader=alder_bank.deputy)
    # The worker was away in the afternoon, and comes back at night.
    for closed in ("03 23:00", "04 11:00", "06 16:00", "08 12:00"):
        assert office.at(closed) == set()
    assert office.at("09 08:05") == {("daniel", STILL)}


def test_what_nobody_answers_closes_and_is_asked_again_in_one_step(
    office: Office, app: Flask, alder_bank: AlderBank
) -> None:
    request_id = office.ask()
    office.at("05 10:01")
    assert office.at("10 09:59") == set()
    assert office.state(request_id) in WAITING
    assert office.at("10 10:01") == {("sunita", "Nobody answered in time about your draft for X @AlderBankPri")}
    assert office.state(request_id) == SecondOpinionState.EXPIRED
    teacher, leader = sign_in(app, alder_bank.teacher), sign_in(app, alder_bank.leader)
    assert "Nobody answered in time" in teacher.get("/").text
    for client in (teacher, leader):
        assert "Expired" in client.get("/second-opinions").text
    assert "Closed unanswered in the last 30 days <span" in leader.get("/waiting").text
    page = teacher.get(f"/second-opinions/{request_id}").text
    assert "It was closed, and is not approved." in page
    form = {"csrf_token": csrf_token(page)}
    assert (
        leader.post(f"/waiting/{request_id}/again", data={"csrf_token": csrf_token(leader.get("/").text)}).status_code
        == 404
    )
    answer = teacher.post(f"/waiting/{request_id}/again", data=form, follow_redirects=True)
    assert "Asked again, with the same words and your note." in answer.text
    assert teacher.post(f"/waiting/{request_id}/again", data=form).status_code == 409
    with in_school(app, alder_bank.school):
        [again] = second_opinions.queue().waiting
        assert (again.id != request_id, again.current.note) == (True, "All right?")
        assert log.verify().problems == ()


def test_an_expired_request_lifts_nothing_and_cannot_be_decided_any_more(
    office: Office, app: Flask, alder_bank: AlderBank
) -> None:
    request_id = office.ask()
    office.at("12 10:00")
    with in_school(app, alder_bank.school):
        digest = second_opinions.get(request_id).current.digest
        with pytest.raises(Conflict, match="nobody answered in time"):
            second_opinions.decide(user(alder_bank.leader), request_id, DecisionKind.APPROVE, "Fine.", digest)
        with pytest.raises(Conflict):
            releases.release(user(alder_bank.teacher), DRAFT)
        with pytest.raises(NotFound):
            waits.ask_again(user(alder_bank.colleague), request_id)


def test_asking_about_a_changed_draft_begins_the_waiting_anew(
    office: Office, app: Flask, alder_bank: AlderBank
) -> None:
    request_id = office.ask(leader=alder_bank.deputy)
    office.at("05 10:01")
    with in_school(app, alder_bank.school):
        changed = Draft("Tobias Winterbourne read to us.", "x")
        second_opinions.ask(user(alder_bank.teacher), changed, "Shorter.", request_id, alder_bank.deputy.id)
    office.deliver()
    assert office.at("05 13:00") == set()
    assert office.at("05 14:02") == {("daniel", STILL)}
    assert office.at("11 10:00") != set()
    assert office.state(request_id) in WAITING
    office.at("12 10:02")
    assert office.state(request_id) == SecondOpinionState.EXPIRED


def test_a_decision_ends_all_reminding(office: Office, app: Flask, alder_bank: AlderBank) -> None:
    request_id = office.ask()
    with in_school(app, alder_bank.school):
        digest = second_opinions.get(request_id).current.digest
        second_opinions.decide(user(alder_bank.leader), request_id, DecisionKind.REFUSE, "No.", digest)
    office.deliver()
    assert office.at("06 10:00") == set()
    assert office.state(request_id) == SecondOpinionState.REFUSED


def test_an_urgent_request_goes_to_all_leaders_at_once_at_any_hour_and_comes_first(
    office: Office, app: Flask, alder_bank: AlderBank
) -> None:
    office.ask(author=alder_bank.colleague)
    office.clock.set(datetime(2026, 11, 3, 22, 0, tzinfo=LONDON))
    before = len(office.post.letters)
    request_id = office.ask(leader=alder_bank.deputy, urgent=True)
    assert {letter["To"] for letter in office.post.letters[before:]} == {
        alder_bank.deputy.email,
        alder_bank.leader.email,
    }
    assert all(letter["Subject"].startswith("Urgent: Sunita Patel asks") for letter in office.post.letters[before:])
    assert {who for who, _ in office.at("03 22:16")} == {"daniel", "helen"}
    assert {who for who, _ in office.at("03 22:31")} == {"daniel", "helen", "maureen", "ruth"}
    with in_school(app, alder_bank.school):
        assert second_opinions.queue().waiting[0].id == request_id
    office.ask(urgent=True)
    leader = sign_in(app, alder_bank.leader)
    assert "urgent from them in 30 days: 2" in leader.get("/second-opinions").text
    assert "Marked urgent by Sunita Patel in the last 30 days: 2." in leader.get(f"/second-opinions/{request_id}").text
    assert "Sunita Patel: 2" in leader.get("/waiting").text
    assert "urgent" in sign_in(app, alder_bank.moderator).get("/log").text


def test_where_nobody_else_is_a_leader_the_draft_stays_held_and_the_business_manager_is_told(
    office: Office, app: Flask, alder_bank: AlderBank
) -> None:
    with in_school(app, alder_bank.school):
        people.change(user(alder_bank.deputy), active=False)
    request_id = office.ask(author=alder_bank.leader)
    subjects = {(letter["To"].split(".")[0], letter["Subject"]) for letter in office.post.letters}
    assert subjects == {
        ("helen", "Nobody can decide on your draft for X @AlderBankPri now"),
        ("maureen", "Nobody can decide on a draft by Helen Ashcroft"),
    }
    assert office.at("03 10:05") == set()
    page = sign_in(app, alder_bank.leader).get(f"/second-opinions/{request_id}").text
    assert "turn to the school business manager, in the office or by phone" in page
    manager = sign_in(app, office.manager)
    assert "Winterbourne" not in manager.get("/").text
    assert "1 draft waits too long" in manager.get("/").text
    waiting = manager.get("/waiting").text
    assert "Nobody" in waiting
    assert "Winterbourne" not in waiting
    assert "waits too long" not in manager.get("/").text
    with in_school(app, alder_bank.school), pytest.raises(Conflict):
        releases.release(user(alder_bank.leader), DRAFT)


def test_leaders_who_are_all_away_count_as_nobody(office: Office, app: Flask, alder_bank: AlderBank) -> None:
    with in_school(app, alder_bank.school):
        leader, deputy, today = user(alder_bank.leader), user(alder_bank.deputy), date(2026, 11, 3)
        delegations.begin(leader, deputy.id, today, date(2026, 11, 4))
    office.ask()
    assert not any("Nobody" in letter["Subject"] for letter in office.post.letters)
    with in_school(app, alder_bank.school):
        delegations.begin(user(alder_bank.deputy), alder_bank.leader.id, today, today)
    assert ("maureen", "Nobody can decide on a draft by Sunita Patel") in office.at("03 10:10")
    assert office.at("03 10:20") == set()


def test_one_request_that_cannot_be_seen_to_does_not_keep_the_others(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = office.ask(), office.ask()
    began = waits.began

    def fails_for_one(request: SecondOpinion) -> datetime:
        if request.id == broken:
            raise ValueError("no such day")
        return began(request)

    monkeypatch.setattr(waits, "began", fails_for_one)
    office.at("11 10:00")
    assert (office.state(broken), office.state(sound)) == (SecondOpinionState.ASKED, SecondOpinionState.EXPIRED)


def test_the_worker_looks_by_itself_and_the_log_says_what_it_did(
    office: Office, app: Flask, alder_bank: AlderBank, clock: Clock
) -> None:
    relay.hand_on_what_is_due(app)
    request_id = office.ask()
    clock.set(datetime(2026, 11, 11, 9, 0, tzinfo=LONDON))
    relay.hand_on_what_is_due(app)
    office.deliver()
    assert office.state(request_id) == SecondOpinionState.EXPIRED
    with in_school(app, alder_bank.school):
        [entry] = log.page(log.Filter(action=Action.SECOND_OPINION_EXPIRED))
        assert entry.event.actor_id is None
    story = sign_in(app, alder_bank.moderator).get("/log").text
    assert "closed a request about a draft for X @AlderBankPri that nobody answered in time" in story
