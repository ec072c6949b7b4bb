"""A post that went out without Gatepost is recorded: checked, logged, and told to those who look after the accounts."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import select

from server.database import db
from server.jobs import relay
from server.models import Notification, User
from server.services import log, slipped_posts
from server.vocabulary import Action
from tests.api.conftest import BLOCKED, CLEAR, answer, problem
from tests.factories.schools import in_school

PATH = "/v1/publications/slipped"
ADDRESS = "https://x.com/AlderBankPri/status/9"
POST = {"account": "x", "text": CLEAR["text"], "url": ADDRESS}
NAMES_A_PUPIL = POST | {"text": BLOCKED["text"]}


@pytest.fixture
def teacher(alder_bank, extension):
    return extension(alder_bank.teacher)


@pytest.fixture
def events(app, alder_bank) -> Callable[[str], list[log.Entry]]:
    def find(action: str) -> list[log.Entry]:
        with in_school(app, alder_bank.id):
            return log.page(log.Filter(action=action))

    return find


def test_it_is_checked_at_once_and_its_author_hears_what_was_found(teacher):
    recorded = answer(teacher.post(PATH, NAMES_A_PUPIL), 201)
    assert recorded["url"] == ADDRESS
    assert recorded["check"]["held"] is True
    assert recorded["check"]["findings"][0]["quote"] == "Jayden Osgood"
    assert answer(teacher.post(PATH, POST | {"url": ADDRESS + "0"}), 201)["check"]["held"] is False


def test_it_has_a_log_event_of_its_own_without_a_word_of_it_outside_the_payload(teacher, events, alder_bank):
    recorded = answer(teacher.post(PATH, NAMES_A_PUPIL), 201)
    (entry,) = events(Action.SLIPPED_POST_RECORDED)
    body = json.loads(entry.event.body)
    assert (body["actor"], body["verdict"], body["account"]) == (alder_bank.teacher.id, "block", alder_bank.x.id)
    assert body["refs"] == {"check": recorded["check"]["id"], "slipped_post": recorded["id"]}
    assert entry.payload == {"url": ADDRESS}
    assert "Jayden" not in entry.event.body
    assert events(Action.DRAFT_CHECKED)[0].payload["draft"]["text"] == NAMES_A_PUPIL["text"]
    assert events(Action.PUBLISHED) == []


def test_moderators_and_senior_leaders_are_told_but_not_of_their_own(app, alder_bank, extension, teacher):
    answer(teacher.post(PATH, POST), 201)
    answer(extension(alder_bank.leader).post(PATH, POST | {"url": ADDRESS + "1"}), 201)
    relay.relay_once(app)
    with in_school(app, alder_bank.id):
        told = select(User.name).join(Notification, Notification.user_id == User.id)
        names = sorted(db.session.scalars(told.where(Notification.kind == slipped_posts.RECORDED)))
    assert names == ["Daniel Okoro", "Daniel Okoro", "Helen Ashcroft", "Pauline Sykes", "Pauline Sykes"]


@pytest.mark.parametrize(
    "again",
    ["http://x.com/AlderBankPri/status/9", "https://X.com/AlderBankPri/status/9#top", "https://x.com:443/AlderBankPri"],
)
def test_one_address_is_one_post_whoever_records_it(alder_bank, extension, teacher, events, again):
    first = answer(teacher.post(PATH, POST), 201)
    if ":443" in again:
        problem(teacher.post(PATH, POST | {"url": again}), 422, "invalid")
        return
    assert answer(extension(alder_bank.colleague).post(PATH, POST | {"url": again}), 201)["id"] == first["id"]
    assert len(events(Action.SLIPPED_POST_RECORDED)) == 1


def test_an_address_on_record_does_not_take_other_words(teacher):
    answer(teacher.post(PATH, POST), 201)
    assert "other words" in problem(teacher.post(PATH, NAMES_A_PUPIL), 409, "conflict")["detail"]


def test_what_was_posted_with_gatepost_did_not_slip_by_unless_it_was_changed_since(teacher, events):
    released = answer(teacher.release(CLEAR), 201)
    done = {"release": released["id"], "digest": released["digest"], "url": ADDRESS}
    answer(teacher.post("/v1/publications", done), 201)
    assert "nothing to do" in problem(teacher.post(PATH, POST), 409, "conflict")["detail"]
    assert events(Action.SLIPPED_POST_RECORDED) == []
    answer(teacher.post(PATH, NAMES_A_PUPIL), 201)


def test_a_post_of_a_thread_that_went_out_with_gatepost_did_not_slip_by(teacher):
    released = answer(teacher.release(CLEAR | {"text": f"{CLEAR['text']}\n\u2029\nBring a hat."}), 201)
    done = {"release": released["id"], "digest": released["digest"]}
    posts = [{"place": 1, "url": ADDRESS + "1"}, {"place": 2, "url": ADDRESS + "2"}]
    answer(teacher.post("/v1/publications", done | {"posts": posts}), 201)
    problem(teacher.post(PATH, POST | {"text": "Bring a hat.", "url": ADDRESS + "2"}), 409, "conflict")
    problem(teacher.post(PATH, POST | {"url": ADDRESS + "1"}), 409, "conflict")
    answer(teacher.post(PATH, POST | {"url": ADDRESS + "2"}), 201)


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"url": "javascript:alert(1)"}, "/url"),
        ({"url": "https://elsewhere.example/status/9"}, "/url"),
        ({"url": "https://notx.com/AlderBankPri/status/9"}, "/url"),
        ({"url": "https://x.com@elsewhere.example/status/9"}, "/url"),
        ({"url": "https://me@x.com/AlderBankPri/status/9"}, "/url"),
        ({"url": "https://x.com:99999999/a"}, "/url"),
        ({"url": "https://[x.com/a"}, "/url"),
        ({"url": "https://x.com/a b"}, "/url"),
        ({"url": "https://x.com/"}, "/url"),
        ({"url": f"https://x.com/{'a' * 2000}"}, "/url"),
        ({"url": ""}, "/url"),
        ({"url": None}, "/url"),
        ({"text": "x" * 70_001}, "/text"),
        ({"reply": "yes"}, "/reply"),
        ({"account": ""}, "/account"),
        ({"verdict": "clear"}, "/verdict"),
    ],
)
def test_what_cannot_be_right_is_refused_with_its_place(teacher, change, pointer):
    said = problem(teacher.post(PATH, POST | change), 422, "invalid")
    assert [error["pointer"] for error in said["errors"]] == [pointer]


def test_an_account_that_is_not_official_is_not_there(teacher):
    problem(teacher.post(PATH, POST | {"account": "y"}), 404, "not-found")


def test_nobody_records_without_a_connection(client):
    assert client.post(PATH, json=POST).status_code == 401
