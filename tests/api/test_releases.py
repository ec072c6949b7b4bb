"""The moment of posting, through the API."""

import pytest

from server.services import log
from server.vocabulary import Action
from tests.api.conftest import ADVISED, BLOCKED, CLEAR, HIDDEN, UNSURE, answer, problem
from tests.factories.schools import in_school

POST = "https://x.com/AlderBankPri/status/1"
CHANGED = UNSURE | {"text": "The library is open again from Tuesday."}


@pytest.fixture
def teacher(alder_bank, extension):
    return extension(alder_bank.teacher)


def publication(release, url=POST, **more):
    return {"release": release["id"], "digest": release["digest"], "url": url, **more}


@pytest.mark.parametrize("draft", [CLEAR, ADVISED])
def test_what_is_not_held_gets_a_release(teacher, draft):
    release = answer(teacher.release(draft), 201)
    assert release["digest"] == teacher.check(draft)["digest"]
    assert release["expires_at"] > teacher.check(draft)["checked_at"]


@pytest.mark.parametrize("draft", [UNSURE, BLOCKED])
def test_what_is_held_gets_the_reason(teacher, draft):
    said = problem(teacher.release(draft), 409, "held")
    assert said["check"]["held"]
    assert said["check"]["findings"] == teacher.check(draft)["findings"]


def test_the_reason_does_not_say_who_must_not_be_found(teacher):
    response = teacher.release(HIDDEN)
    assert response.json["check"]["verdict"] == "block"
    assert "do_not_publish" not in response.text
    assert "P0003" not in response.text


def test_one_character_after_approval_holds_the_draft_again(alder_bank, extension, teacher):
    answer(extension(alder_bank.leader).decide(teacher.ask(UNSURE)), 200)
    answer(teacher.release(UNSURE), 201)
    problem(teacher.release(UNSURE | {"text": UNSURE["text"] + "!"}), 409, "held")


def test_an_approval_is_the_authors_alone(alder_bank, extension, teacher):
    answer(extension(alder_bank.leader).decide(teacher.ask(UNSURE)), 200)
    problem(extension(alder_bank.colleague).release(UNSURE), 409, "held")


def test_what_was_posted_is_recorded_once(teacher):
    release = answer(teacher.release(CLEAR), 201)
    first = answer(teacher.post("/v1/publications", publication(release)), 201)
    assert answer(teacher.post("/v1/publications", publication(release)), 201) == first


def test_a_used_release_is_good_for_no_other_post(teacher):
    release = answer(teacher.release(CLEAR), 201)
    answer(teacher.post("/v1/publications", publication(release)), 201)
    problem(teacher.post("/v1/publications", publication(release, POST + "2")), 409, "conflict")


def test_a_release_is_good_for_its_own_content_only(teacher):
    release = answer(teacher.release(CLEAR), 201)
    other = teacher.check(ADVISED)["digest"]
    problem(teacher.post("/v1/publications", publication(release, digest=other)), 409, "conflict")


def test_a_colleagues_release_is_not_there(alder_bank, extension, teacher):
    release = answer(teacher.release(CLEAR), 201)
    problem(extension(alder_bank.colleague).post("/v1/publications", publication(release)), 404, "not-found")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "x.com/1", "https://x.example/" + "a" * 2000, ""])
def test_an_address_that_is_none_is_refused(teacher, url):
    release = answer(teacher.release(CLEAR), 201)
    said = problem(teacher.post("/v1/publications", publication(release, url)), 422, "invalid")
    assert said["errors"][0]["pointer"] == "/url"


def test_where_it_was_posted_may_be_unknown(teacher):
    release = answer(teacher.release(CLEAR), 201)
    assert answer(teacher.post("/v1/publications", publication(release, None)), 201)["published_at"]


def test_a_press_that_failed_can_be_repeated_and_leaves_one_release_open(teacher):
    first, second = answer(teacher.release(CLEAR), 201), answer(teacher.release(CLEAR), 201)
    assert first["id"] != second["id"]
    answer(teacher.post("/v1/publications", publication(second)), 201)


def test_a_press_that_only_seemed_to_fail_is_one_post(teacher):
    first, second = answer(teacher.release(CLEAR), 201), answer(teacher.release(CLEAR), 201)
    posted = answer(teacher.post("/v1/publications", publication(second)), 201)
    assert answer(teacher.post("/v1/publications", publication(first)), 201) == posted


def test_an_approval_is_used_up_by_whichever_release_is_reported_first(alder_bank, extension, teacher):
    answer(extension(alder_bank.leader).decide(teacher.ask(UNSURE)), 200)
    first = answer(teacher.release(UNSURE), 201)
    answer(teacher.release(UNSURE), 201)
    answer(teacher.post("/v1/publications", publication(first, None)), 201)
    problem(teacher.release(UNSURE), 409, "held")


def test_a_post_closes_the_request_that_approved_it(alder_bank, extension, teacher):
    asked = teacher.ask(UNSURE)
    answer(extension(alder_bank.leader).decide(asked), 200)
    release = answer(teacher.release(UNSURE), 201)
    answer(teacher.post("/v1/publications", publication(release)), 201)
    assert answer(teacher.get(f"/v1/second-opinions/{asked['id']}"), 200)["state"] == "published"
    problem(teacher.release(UNSURE), 409, "held")


def test_a_post_leaves_what_was_asked_since_open(alder_bank, extension, teacher):
    asked = teacher.ask(UNSURE)
    answer(extension(alder_bank.leader).decide(asked), 200)
    release = answer(teacher.release(UNSURE), 201)
    teacher.ask(CHANGED, previous=asked["id"])
    answer(teacher.post("/v1/publications", publication(release)), 201)
    now = answer(teacher.get(f"/v1/second-opinions/{asked['id']}"), 200)
    assert (now["state"], now["revision"]) == ("asked", 2)


THREAD = CLEAR | {"text": f"{CLEAR['text']}\n\u2029\nBring a hat.\n\u2029\nSee you there."}
ADDRESSES = [f"{POST}{number}" for number in range(3)]


def places(*urls):
    return [{"place": place, "url": url} for place, url in enumerate(urls, 1)]


def test_each_post_of_a_thread_is_recorded_with_its_address(app, alder_bank, teacher):
    release = answer(teacher.release(THREAD), 201)
    report = publication(release, None, posts=places(*ADDRESSES))
    first = answer(teacher.post("/v1/publications", report), 201)
    assert answer(teacher.post("/v1/publications", report), 201) == first
    with in_school(app, alder_bank.id):
        (entry,) = log.page(log.Filter(action=Action.PUBLISHED))
    assert entry.payload == {"url": ADDRESSES[0], "late": False, "posts": places(*ADDRESSES), "of": 3}


def test_of_a_thread_that_broke_off_is_recorded_what_is_out(app, alder_bank, teacher):
    release = answer(teacher.release(THREAD), 201)
    answer(teacher.post("/v1/publications", publication(release, None, posts=places(None))), 201)
    with in_school(app, alder_bank.id):
        (entry,) = log.page(log.Filter(action=Action.PUBLISHED))
    assert (entry.payload["posts"], entry.payload["of"]) == (places(None), 3)


@pytest.mark.parametrize(
    "posts",
    [
        [{"place": 0, "url": POST}], [{"place": 4, "url": POST}], [{"place": 2**70, "url": POST}], [{"url": POST}],
        [{"place": 1}, {"place": 1}], [{"place": 1, "url": "javascript:alert(1)"}], [{"place": 1}] * 101, "all",
    ],
    ids=str,
)  # fmt: skip
def test_posts_that_the_thread_cannot_have_are_refused(teacher, posts):
    release = answer(teacher.release(THREAD), 201)
    problem(teacher.post("/v1/publications", publication(release, None, posts=posts)), 422, "invalid")


def test_two_posts_and_one_of_two_paragraphs_are_not_the_same_content(alder_bank, extension, teacher):
    thread = UNSURE | {"text": f"{UNSURE['text']}\n\u2029\nThank you."}
    answer(extension(alder_bank.leader).decide(teacher.ask(thread)), 200)
    answer(teacher.release(thread), 201)
    for other in (
        thread["text"].replace("\u2029\n", ""),
        "\n\u2029\n".join(reversed(thread["text"].split("\n\u2029\n"))),
    ):
        problem(teacher.release(UNSURE | {"text": other}), 409, "held")
