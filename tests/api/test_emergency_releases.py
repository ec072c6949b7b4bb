"""What was posted without a check is reported, checked afterwards, and told to the senior leaders."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from server.database import db
from server.jobs import relay
from server.models import Notification, User
from server.services import emergency_releases, log, policies, second_opinions
from server.vocabulary import Action
from tests.api.conftest import BLOCKED, CLEAR, UNSURE, answer, problem
from tests.factories.schools import in_school

SNOW = "Heavy snow: the school is closed today."
REPORT = {
    "reference": "0" * 31 + "1",
    "draft": CLEAR | {"text": SNOW},
    "reason": "Snow, school closed",
    "claimed_at": "2026-11-20T07:10:00.000Z",
    "posted": True,
    "url": "https://x.com/AlderBankPri/status/9",
}
ALLOWS = """
[policy]
id = "alder-bank"
based_on = "model"
title = "Alder Bank"
version = "1"
adopted = 2026-09-01
review_due = 2027-08-31
emergency_release = true
"""


@pytest.fixture
def teacher(alder_bank, extension):
    return extension(alder_bank.teacher)


@pytest.fixture
def allowed(app, alder_bank, tmp_path: Path) -> None:
    """The school's own policy allows it."""
    pack = tmp_path / "own.toml"
    pack.write_text(ALLOWS)
    with in_school(app, alder_bank.id):
        policies.choose(str(pack))


@pytest.fixture
def events(app, alder_bank) -> Callable[[str], list[log.Entry]]:
    def find(action: str) -> list[log.Entry]:
        with in_school(app, alder_bank.id):
            return log.page(log.Filter(action=action))

    return find


def test_the_extension_learns_whether_the_policy_allows_it(teacher, allowed):
    assert answer(teacher.get("/v1/session"), 200)["emergency_release"] is True


def test_it_is_checked_afterwards_and_logged_with_the_reason(teacher, allowed, events, alder_bank):
    reported = answer(teacher.post("/v1/emergency-releases", REPORT | {"draft": BLOCKED}), 201)
    assert reported["reference"] == REPORT["reference"]
    (entry,) = events(Action.EMERGENCY_RELEASE_REPORTED)
    body = json.loads(entry.event.body)
    assert (body["actor"], body["verdict"], body["account"]) == (alder_bank.teacher.id, "block", alder_bank.x.id)
    assert body["refs"]["emergency_release"] == reported["id"]
    assert entry.payload == {
        "reason": "Snow, school closed", "url": REPORT["url"], "posted": True, "allowed": True,
        "claimed_at": "2026-11-20T07:10:00+00:00",
    }  # fmt: skip
    assert "Snow" not in entry.event.body
    (checked,) = events(Action.DRAFT_CHECKED)
    assert checked.payload["findings"]


def test_every_senior_leader_is_told_at_once_but_not_of_their_own(app, alder_bank, extension, teacher):
    answer(teacher.post("/v1/emergency-releases", REPORT), 201)
    answer(extension(alder_bank.leader).post("/v1/emergency-releases", REPORT | {"reference": "2" * 32}), 201)
    relay.relay_once(app)
    with in_school(app, alder_bank.id):
        told = select(User.name).join(Notification, Notification.user_id == User.id)
        kind = Notification.kind == "emergency_release_reported"
        assert sorted(db.session.scalars(told.where(kind))) == ["Daniel Okoro", "Daniel Okoro", "Helen Ashcroft"]


def test_reported_again_it_is_the_same_one(teacher, events):
    first = answer(teacher.post("/v1/emergency-releases", REPORT), 201)
    assert answer(teacher.post("/v1/emergency-releases", REPORT), 201) == first
    assert len(events(Action.EMERGENCY_RELEASE_REPORTED)) == 1


@pytest.mark.parametrize("before", [False, None])
def test_what_went_out_after_all_is_on_record_as_posted_and_is_to_be_looked_at_again(
    app, alder_bank, teacher, events, before
):
    first = answer(teacher.post("/v1/emergency-releases", REPORT | {"posted": before, "url": None}), 201)
    relay.relay_once(app)
    with in_school(app, alder_bank.id):
        emergency_releases.see(db.session.get_one(User, alder_bank.leader.id), first["id"])
    assert answer(teacher.post("/v1/emergency-releases", REPORT), 201) == first
    relay.relay_once(app)
    with in_school(app, alder_bank.id):
        found = emergency_releases.get(first["id"])
        assert (found.posted, found.url, found.seen_at, found.seen_by_id) == (True, REPORT["url"], None, None)
        told = select(Notification).where(Notification.subject_id == first["id"], Notification.seen_at.is_(None))
        assert alder_bank.leader.id in {one.user_id for one in db.session.scalars(told)}
    (entry,) = events(Action.EMERGENCY_RELEASE_CORRECTED)
    assert entry.payload == {"before": before, "posted": True, "url": REPORT["url"]}
    assert json.loads(entry.event.body)["actor"] == alder_bank.teacher.id


@pytest.mark.parametrize("after", [False, None])
def test_what_is_on_record_as_posted_stays_so(app, alder_bank, teacher, events, after):
    first = answer(teacher.post("/v1/emergency-releases", REPORT), 201)
    answer(teacher.post("/v1/emergency-releases", REPORT | {"posted": after, "url": None}), 201)
    with in_school(app, alder_bank.id):
        found = emergency_releases.get(first["id"])
        assert (found.posted, found.url) == (True, REPORT["url"])
    assert events(Action.EMERGENCY_RELEASE_CORRECTED) == []


def test_a_reference_stands_for_one_post_of_one_person(alder_bank, extension, teacher):
    answer(teacher.post("/v1/emergency-releases", REPORT), 201)
    problem(teacher.post("/v1/emergency-releases", REPORT | {"draft": CLEAR}), 409, "conflict")
    problem(extension(alder_bank.colleague).post("/v1/emergency-releases", REPORT), 409, "conflict")


def test_it_is_recorded_where_the_policy_does_not_allow_it_and_says_so(teacher, events):
    answer(teacher.post("/v1/emergency-releases", REPORT), 201)
    (entry,) = events(Action.EMERGENCY_RELEASE_REPORTED)
    assert entry.payload["allowed"] is False


def test_it_is_neither_a_release_nor_an_approval(app, alder_bank, teacher, events):
    asked = teacher.ask(UNSURE)
    answer(teacher.post("/v1/emergency-releases", REPORT | {"draft": UNSURE}), 201)
    problem(teacher.release(UNSURE), 409, "held")
    with in_school(app, alder_bank.id):
        assert second_opinions.get(asked["id"]).state == "asked"
    assert events(Action.PUBLISHED) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"reason": "snow"}, "/reason"),
        ({"reason": "  !  "}, "/reason"),
        ({"reason": "x " * 151}, "/reason"),
        ({"claimed_at": "yesterday"}, "/claimed_at"),
        ({"claimed_at": "2026-13-40T07:10:00Z"}, "/claimed_at"),
        ({"claimed_at": "2026-11-20T07:10:00"}, "/claimed_at"),
        ({"claimed_at": "0001-01-01T00:00:00Z"}, "/claimed_at"),
        ({"claimed_at": "1969-12-31T23:59:59Z"}, "/claimed_at"),
        ({"claimed_at": "9999-01-01T00:00:00Z"}, "/claimed_at"),
        ({"url": "javascript:alert(1)"}, "/url"),
        ({"posted": "yes"}, "/posted"),
        ({"reference": "1"}, "/reference"),
        ({"draft": {"text": "no account"}}, "/draft/account"),
        ({"allowed": True}, "/allowed"),
    ],
)
def test_what_cannot_be_right_is_refused_with_its_place(teacher, change, pointer):
    said = problem(teacher.post("/v1/emergency-releases", REPORT | change), 422, "invalid")
    assert [error["pointer"] for error in said["errors"]] == [pointer]


@pytest.mark.parametrize("moment", ["1970-01-01T00:00:00Z", "9998-12-31T23:59:59.000Z"])
def test_a_clock_that_is_wrong_by_ages_keeps_no_report_away(teacher, moment):
    answer(teacher.post("/v1/emergency-releases", REPORT | {"claimed_at": moment}), 201)


def test_an_account_that_is_not_official_is_not_there(teacher):
    problem(teacher.post("/v1/emergency-releases", REPORT | {"draft": CLEAR | {"account": "y"}}), 404, "not-found")


def test_nobody_reports_without_a_connection(client):
    assert client.post("/v1/emergency-releases", json=REPORT).status_code == 401


def test_of_a_thread_is_told_which_posts_are_out(teacher, events):
    thread = REPORT | {"draft": CLEAR | {"text": f"{SNOW}\n\u2029\nBuses are not running."}}
    posts = [{"place": 1, "url": REPORT["url"]}]
    answer(teacher.post("/v1/emergency-releases", thread | {"posts": posts}), 201)
    (entry,) = events(Action.EMERGENCY_RELEASE_REPORTED)
    assert (entry.payload["posts"], entry.payload["of"]) == (posts, 2)
    too_many = thread | {"reference": "0" * 31 + "2", "posts": [{"place": 3, "url": None}]}
    problem(teacher.post("/v1/emergency-releases", too_many), 422, "invalid")
