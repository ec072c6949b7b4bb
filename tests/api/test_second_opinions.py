"""Asking for second opinions and giving them, through the API."""

import json

import pytest

from server.database import db
from server.models import User
from server.services import claims, log, people, wordings
from server.vocabulary import Action
from tests.api.conftest import BLOCKED, CLEAR, UNSURE, answer, problem
from tests.factories.alder_bank import make_alder_bank
from tests.factories.schools import in_school

CHANGED = UNSURE | {"text": "The library is open again from Tuesday."}
THIRD = UNSURE | {"text": "The library is open again from Wednesday."}


@pytest.fixture
def teacher(alder_bank, extension):
    return extension(alder_bank.teacher)


@pytest.fixture
def leader(alder_bank, extension):
    return extension(alder_bank.leader)


@pytest.fixture
def deputy(alder_bank, extension):
    return extension(alder_bank.deputy)


def test_a_request_says_where_it_stands(teacher):
    asked = teacher.ask(UNSURE, "Nobody's face can be seen.")
    assert (asked["state"], asked["revision"], asked["decision"]) == ("asked", 1, None)
    assert (asked["note"], asked["digest"]) == ("Nobody's face can be seen.", teacher.check(UNSURE)["digest"])
    assert answer(teacher.get(f"/v1/second-opinions/{asked['id']}"), 200) == asked


def test_an_urgent_request_says_so_and_when_it_closes_unanswered(teacher):
    body = {"draft": UNSURE, "note": "We close at ten.", "urgent": True}
    asked = answer(teacher.post("/v1/second-opinions", body), 201)
    assert asked["urgent"] is True
    assert asked["closes_at"].startswith("2026-11-10T10:00")  # asked on a Tuesday at ten: five working days
    assert not teacher.ask(CLEAR)["urgent"]
    withdrawn = answer(teacher.post(f"/v1/second-opinions/{asked['id']}/withdrawal"), 200)
    assert withdrawn["closes_at"] is None
    problem(teacher.post("/v1/second-opinions", body | {"urgent": "very"}), 422, "invalid")


def test_any_draft_may_be_asked_about(teacher):
    assert teacher.ask(CLEAR)["state"] == "asked"


def test_an_approval_lifts_the_hold_on_exactly_this_content(teacher, leader):
    asked = teacher.ask(UNSURE)
    decided = answer(leader.decide(asked), 200)
    assert decided["state"] == "approved"
    assert decided["decision"]["reviewer"] == "Helen Ashcroft"
    check = teacher.check(UNSURE)
    assert (check["verdict"], check["held"]) == ("second_opinion", False)
    assert check["second_opinion"]["id"] == asked["id"]
    assert teacher.check(CHANGED)["held"]


@pytest.mark.parametrize(("kind", "state"), [("request_changes", "changes_requested"), ("refuse", "refused")])
def test_without_approval_the_draft_stays_held(teacher, leader, kind, state):
    decided = answer(leader.decide(teacher.ask(UNSURE), kind, "Please say which day."), 200)
    assert (decided["state"], decided["decision"]["reason"]) == (state, "Please say which day.")
    check = teacher.check(UNSURE)
    assert check["held"]
    assert check["second_opinion"]["state"] == state


def test_nobody_decides_on_their_own_draft(leader, deputy):
    asked = leader.ask(UNSURE)
    problem(leader.decide(asked), 403, "own-draft")
    assert answer(deputy.decide(asked), 200)["state"] == "approved"


def test_a_teacher_cannot_decide(alder_bank, extension, teacher):
    problem(extension(alder_bank.colleague).decide(teacher.ask(UNSURE)), 403, "not-allowed")


def test_a_decision_on_content_that_has_changed_is_refused(teacher, leader):
    asked = teacher.ask(UNSURE)
    again = teacher.ask(CHANGED, "Corrected the day.", asked["id"])
    assert (again["id"], again["revision"]) == (asked["id"], 2)
    problem(leader.decide(asked), 409, "stale")
    assert answer(leader.decide(again), 200)["state"] == "approved"


def test_what_was_decided_is_not_decided_again(teacher, leader, deputy):
    asked = teacher.ask(UNSURE)
    answer(leader.decide(asked), 200)
    said = problem(deputy.decide(asked, "refuse", "Not this one."), 409, "conflict")
    assert "Helen Ashcroft" in said["detail"]


def test_no_approval_lifts_a_block(teacher, leader):
    asked = teacher.ask(BLOCKED)
    problem(leader.decide(asked), 409, "not-approvable")
    assert answer(teacher.get(f"/v1/second-opinions/{asked['id']}"), 200)["state"] == "asked"


def test_asking_again_gives_up_the_approval_before(teacher, leader):
    asked = teacher.ask(UNSURE)
    answer(leader.decide(asked), 200)
    again = teacher.ask(CHANGED, previous=asked["id"])
    assert teacher.check(UNSURE)["held"]
    answer(leader.decide(again), 200)
    assert not teacher.check(CHANGED)["held"]
    assert teacher.check(UNSURE)["held"]


def test_a_request_can_be_taken_back_once(teacher, leader):
    asked = teacher.ask(UNSURE)
    path = f"/v1/second-opinions/{asked['id']}/withdrawal"
    assert answer(teacher.post(path), 200)["state"] == "withdrawn"
    problem(teacher.post(path), 409, "conflict")
    problem(leader.decide(asked), 409, "conflict")


def test_a_closed_request_is_not_asked_again(teacher):
    asked = teacher.ask(UNSURE)
    teacher.post(f"/v1/second-opinions/{asked['id']}/withdrawal")
    body = {"draft": CHANGED, "note": "Again.", "previous": asked["id"]}
    problem(teacher.post("/v1/second-opinions", body), 409, "conflict")


def test_a_request_about_another_account_is_not_asked_again(teacher):
    body = {"draft": UNSURE | {"account": "mastodon"}, "note": "Again.", "previous": teacher.ask(UNSURE)["id"]}
    problem(teacher.post("/v1/second-opinions", body), 409, "conflict")


def test_a_colleagues_request_is_not_there_but_a_leader_sees_it(alder_bank, extension, teacher, leader):
    asked = teacher.ask(UNSURE)
    colleague = extension(alder_bank.colleague)
    path = f"/v1/second-opinions/{asked['id']}"
    problem(colleague.get(path), 404, "not-found")
    problem(colleague.post(f"{path}/withdrawal"), 404, "not-found")
    body = {"draft": CHANGED, "note": "Mine now.", "previous": asked["id"]}
    problem(colleague.post("/v1/second-opinions", body), 404, "not-found")
    assert answer(leader.get(path), 200) == asked


def test_a_note_or_reason_of_blanks_is_refused_with_its_place(teacher, leader):
    said = problem(teacher.post("/v1/second-opinions", {"draft": UNSURE, "note": "  "}), 422, "invalid")
    assert said["errors"][0]["pointer"] == "/note"
    said = problem(leader.decide(teacher.ask(UNSURE), "approve", " \n "), 422, "invalid")
    assert said["errors"][0]["pointer"] == "/reason"


def leaders_of(extension):
    return [one["name"] for one in answer(extension.get("/v1/second-opinions/leaders"), 200)["leaders"]]


def test_whoever_could_decide_can_be_asked_and_never_the_author(app, alder_bank, extension, teacher, leader):
    assert leaders_of(teacher) == ["Daniel Okoro", "Helen Ashcroft"]
    assert leaders_of(leader) == ["Daniel Okoro"]
    with in_school(app, alder_bank.id):
        people.change(people.by_email(alder_bank.deputy.email), active=False)
    assert leaders_of(teacher) == ["Helen Ashcroft"]
    assert leaders_of(leader) == []


def test_a_leader_who_is_asked_is_named_and_any_other_decides_all_the_same(app, alder_bank, teacher, deputy):
    asked = teacher.ask(UNSURE, leader=alder_bank.leader)
    assert asked["leader"] == {"id": alder_bank.leader.id, "name": "Helen Ashcroft"}
    with in_school(app, alder_bank.id):
        [entry] = log.page(log.Filter(action=Action.SECOND_OPINION_ASKED))
        assert json.loads(entry.event.body)["refs"]["asked"] == alder_bank.leader.id
    assert answer(deputy.decide(asked), 200)["state"] == "approved"


def test_asking_again_may_leave_the_leader(alder_bank, teacher):
    asked = teacher.ask(UNSURE, leader=alder_bank.leader)
    assert teacher.ask(CHANGED, previous=asked["id"])["leader"] is None


def test_nobody_who_could_not_decide_is_asked_and_nothing_is_kept_of_it(app, alder_bank, extension, teacher, leader):
    elsewhere = make_alder_bank(app, "birch-lane", "Birch Lane School").leader
    for asking, asked in ((teacher, alder_bank.colleague), (leader, alder_bank.leader), (teacher, elsewhere)):
        body = {"draft": UNSURE, "note": "Please?", "leader": asked.id}
        assert "Choose another" in problem(asking.post("/v1/second-opinions", body), 404, "not-found")["detail"]
    with in_school(app, alder_bank.id):
        assert log.page(log.Filter(action=Action.DRAFT_CHECKED)) == []


def done_by(app, alder_bank, person, step):
    """What somebody does in the console, through the service that it calls."""
    with in_school(app, alder_bank.id):
        return step(db.session.get_one(User, person.id))


def test_the_author_sees_who_is_looking_at_it_for_as_long_as_that_is_believed(app, alder_bank, teacher, clock):
    asked = teacher.ask(UNSURE)
    done_by(app, alder_bank, alder_bank.leader, lambda leader: claims.claim(leader, asked["id"]))
    now = answer(teacher.get(f"/v1/second-opinions/{asked['id']}"), 200)
    assert (now["state"], now["claim"]["reviewer"], now["moves"]) == ("asked", "Helen Ashcroft", 1)
    clock.pass_(minutes=10)
    assert answer(teacher.get(f"/v1/second-opinions/{asked['id']}"), 200)["claim"] is None


def test_author_and_leader_write_to_each_other(alder_bank, extension, teacher, leader):
    asked = teacher.ask(UNSURE)
    path = f"/v1/second-opinions/{asked['id']}/comments"
    answer(leader.post(path, {"text": "Which Monday?"}), 201)
    said = answer(teacher.post(path, {"text": "The first in December."}), 201)["comments"]
    assert [(one["by"], one["by_author"], one["text"]) for one in said] == [
        ("Helen Ashcroft", False, "Which Monday?"), ("Sunita Patel", True, "The first in December."),
    ]  # fmt: skip
    problem(extension(alder_bank.colleague).post(path, {"text": "And me?"}), 404, "not-found")
    problem(teacher.post(path, {"text": ""}), 422, "invalid")


def test_a_proposed_wording_is_taken_once_and_by_its_author(app, alder_bank, teacher, leader):
    asked = teacher.ask(UNSURE)
    words = "The library is open again from Monday. All are welcome."
    done_by(
        app, alder_bank, alder_bank.leader,
        lambda leader: wordings.propose(leader, asked["id"], words, "Warmer.", asked["digest"]),
    )  # fmt: skip
    now = answer(teacher.get(f"/v1/second-opinions/{asked['id']}"), 200)
    assert (now["state"], now["proposal"]["by"], now["proposal"]["text"]) == (
        "changes_requested", "Helen Ashcroft", words,
    )  # fmt: skip
    take = f"/v1/second-opinions/{asked['id']}/wordings/{now['proposal']['id']}/take"
    problem(leader.post(take), 404, "not-found")
    taken = answer(teacher.post(take), 200)
    assert (taken["revision"], taken["proposal"], taken["digest"]) == (
        2, None, teacher.check(UNSURE | {"text": words})["digest"],
    )  # fmt: skip
    problem(teacher.post(take), 409, "conflict")
    problem(leader.decide(taken), 403, "own-draft")
