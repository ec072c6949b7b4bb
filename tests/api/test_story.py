"""The whole story over HTTP, by the people and the extension that are in it."""

from urllib.parse import parse_qs, urlsplit

from server.services import log, people
from tests.api.conftest import UNSURE, Extension, a_draft, answer, problem
from tests.factories.browsers import csrf_token
from tests.factories.connecting import TokenEndpoint, authorize_url, sent_back
from tests.factories.schools import in_school

POST = "https://x.com/AlderBankPri/status/1"


def sign_in(app, person, heading_for):
    """Somebody signs in with their password, on the way to somewhere."""
    browser = app.test_client()
    door = browser.get(heading_for)
    assert door.status_code == 302
    page = browser.get(door.location)
    sent = {
        "csrf_token": csrf_token(page.text), "email": person.email, "password": person.password, "next": heading_for,
    }  # fmt: skip
    response = browser.post(door.location, data=sent)
    assert response.status_code == 302
    assert parse_qs(urlsplit(response.location).query) == parse_qs(urlsplit(heading_for).query)
    return browser


def connect(app, person):
    """Somebody connects their extension."""
    browser = sign_in(app, person, authorize_url())
    page = browser.get(authorize_url())
    allowed = browser.post(authorize_url(), data={"csrf_token": csrf_token(page.text), "decision": "allow"})
    pair = answer(TokenEndpoint(app.test_client()).exchange(sent_back(allowed)["code"]), 200)
    return Extension(app.test_client(use_cookies=False), pair["access_token"])


def published(teacher, release):
    body = {"release": release["id"], "digest": release["digest"], "url": POST}
    return answer(teacher.post("/v1/publications", body), 201)


def story(app, school, digest):
    """(action, who, what was said) of each event about this content, oldest first."""
    with in_school(app, school.id):
        names = people.names()
        told = []
        for entry in reversed(log.page(log.Filter(thread=digest))):
            words = entry.payload or {}
            told.append(
                (str(entry.event.action), names[entry.event.actor_id], words.get("note") or words.get("reason"))
            )
        return told


def test_a_name_without_consent_is_taken_out_and_the_post_goes_out_once(app, alder_bank):
    teacher = connect(app, alder_bank.teacher)
    assert teacher.check(a_draft("Well done to Jayden Osgood for reading."))["verdict"] == "block"
    problem(teacher.release(a_draft("Well done to Jayden Osgood for reading.")), 409, "held")
    mended = a_draft("Well done to one of our Year 3s for reading.", category="achievement")
    assert teacher.check(mended)["verdict"] == "clear"
    release = answer(teacher.release(mended), 201)
    assert published(teacher, release) == published(teacher, release)
    assert [action for action, *_ in story(app, alder_bank, release["digest"])] == [
        "draft_checked", "draft_checked", "release_granted", "published",
    ]  # fmt: skip


def test_a_second_opinion_is_asked_for_given_and_used_and_the_log_has_all_of_it(app, alder_bank):
    teacher, leader = connect(app, alder_bank.teacher), connect(app, alder_bank.leader)
    assert teacher.check(UNSURE)["held"]
    asked = teacher.ask(UNSURE, "Nobody can be made out in it.")
    approved = answer(leader.decide(asked, "approve", "Agreed, only backs."), 200)
    assert approved["state"] == "approved"
    problem(teacher.release(UNSURE | {"text": UNSURE["text"] + "."}), 409, "held")
    release = answer(teacher.release(UNSURE), 201)
    published(teacher, release)

    assert story(app, alder_bank, asked["digest"]) == [
        ("draft_checked", "Sunita Patel", None),
        ("draft_checked", "Sunita Patel", None),
        ("second_opinion_asked", "Sunita Patel", "Nobody can be made out in it."),
        ("draft_checked", "Helen Ashcroft", None),
        ("second_opinion_decided", "Helen Ashcroft", "Agreed, only backs."),
        ("draft_checked", "Sunita Patel", None),
        ("release_granted", "Sunita Patel", None),
        ("published", "Sunita Patel", None),
    ]
    with in_school(app, alder_bank.id):
        verified = log.verify()
    assert verified.problems == ()
    assert verified.size > 15
