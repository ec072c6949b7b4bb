"""An author goes on with a draft tomorrow, in another tab, with what was decided meanwhile."""

import pytest

from tests.api.conftest import PICTURE, UNSURE, a_draft, answer, problem
from tests.factories.alder_bank import AMELIA
from tests.factories.schools import make_register, pupil

OTHER = UNSURE | {"text": "The library is closed on Tuesday."}


@pytest.fixture
def teacher(alder_bank, extension):
    return extension(alder_bank.teacher)


@pytest.fixture
def leader(alder_bank, extension):
    return extension(alder_bank.leader)


def drafts_of(extension, query=""):
    return answer(extension.get(f"/v1/second-opinions{query}"), 200)["drafts"]


def test_a_draft_is_found_again_by_its_content_days_later_and_still_counts(
    alder_bank, extension, teacher, leader, clock
):
    asked = teacher.ask(UNSURE)
    answer(leader.decide(asked), 200)
    clock.pass_(days=6)
    elsewhere = extension(alder_bank.teacher)
    check = elsewhere.check(UNSURE)
    assert (check["held"], check["second_opinion"]["id"]) == (False, asked["id"])
    assert check["second_opinion"]["decision"]["reason"] == "Fine as it is."
    answer(elsewhere.release(UNSURE), 201)


@pytest.mark.parametrize(("kind", "state"), [("request_changes", "changes_requested"), ("refuse", "refused")])
def test_what_was_decided_against_a_draft_is_found_again_too(
    alder_bank, extension, teacher, leader, clock, kind, state
):
    answer(leader.decide(teacher.ask(UNSURE), kind, "Which day?"), 200)
    clock.pass_(days=2)
    check = extension(alder_bank.teacher).check(UNSURE)
    assert (check["held"], check["second_opinion"]["state"]) == (True, state)


def test_an_approval_that_the_register_has_overtaken_is_found_and_does_not_count(
    app, alder_bank, extension, teacher, leader, clock
):
    draft = a_draft("Our new bookshelves.", attachments=[PICTURE | {"shows_people": True}])
    answer(leader.decide(teacher.ask(draft)), 200)
    named = a_draft("Amelia Hartwell showed us round. http://books.example")
    answer(leader.decide(teacher.ask(named)), 200)
    clock.pass_(days=1)
    make_register(app, alder_bank.school, [pupil("P0001", "Amelia", "Hartwell")])
    tomorrow = extension(alder_bank.teacher)
    assert not tomorrow.check(draft)["held"]
    check = tomorrow.check(named)
    assert (check["held"], check["second_opinion"]["state"]) == (True, "approved")
    problem(tomorrow.release(named), 409, "held")


def test_an_authors_open_drafts_are_listed_as_they_were_asked_about_last(teacher, leader, clock):
    first = teacher.ask(UNSURE)
    clock.pass_(minutes=1)
    second = teacher.ask(OTHER)
    clock.pass_(minutes=1)
    changed = UNSURE | {"text": "The library is open from Wednesday."}
    teacher.ask(changed, previous=first["id"])
    answer(leader.decide(second, "request_changes", "Why?"), 200)
    drafts = drafts_of(teacher)
    assert [(one["text"], one["second_opinion"]["state"]) for one in drafts] == [
        (changed["text"], "asked"), (OTHER["text"], "changes_requested"),
    ]  # fmt: skip
    assert drafts[1]["second_opinion"]["decision"]["reason"] == "Why?"
    assert (drafts[0]["account"], drafts[0]["reply"], drafts[0]["category"]) == ("x", False, "reminder")


def test_what_is_settled_or_for_another_account_is_not_listed(teacher, leader):
    answer(leader.decide(teacher.ask(UNSURE), "refuse", "No."), 200)
    teacher.post(f"/v1/second-opinions/{teacher.ask(OTHER)['id']}/withdrawal")
    posted = UNSURE | {"text": "Posted."}
    answer(leader.decide(teacher.ask(posted)), 200)
    granted = answer(teacher.release(posted), 201)
    body = {"release": granted["id"], "digest": granted["digest"], "url": None}
    answer(teacher.post("/v1/publications", body), 201)
    teacher.ask(UNSURE | {"account": "mastodon"})
    assert [one["account"] for one in drafts_of(teacher)] == ["mastodon"]
    assert drafts_of(teacher, "?account=x") == []
    assert len(drafts_of(teacher, "?account=mastodon")) == 1


def test_nobody_elses_drafts_are_listed_not_even_for_a_leader(alder_bank, extension, teacher, leader):
    teacher.ask(UNSURE)
    assert drafts_of(leader) == drafts_of(extension(alder_bank.colleague)) == []


def test_pictures_are_described_with_the_people_who_were_declared_and_are_still_known(app, alder_bank, teacher):
    people = [AMELIA.id, "P0002"]
    shown = PICTURE | {"shows_people": True, "people": people, "alt": "By the shelves"}
    teacher.ask(a_draft("Look at this.", attachments=[shown]))
    [picture] = drafts_of(teacher)[0]["attachments"]
    assert (picture["alt"], picture["sha256"], picture["shows_people"]) == ("By the shelves", PICTURE["sha256"], True)
    assert [person["name"] for person in picture["people"]] == ["Amelia Hartwell", "Jayden Osgood"]


def test_the_list_is_bounded_and_takes_no_other_question(teacher):
    for number in range(22):
        teacher.ask(UNSURE | {"text": f"Number {number}."})
    drafts = drafts_of(teacher)
    assert [one["text"] for one in drafts] == [f"Number {number}." for number in range(21, 1, -1)]
    problem(teacher.get("/v1/second-opinions?author=somebody"), 422, "invalid")
    problem(teacher.get(f"/v1/second-opinions?account={'x' * 41}"), 422, "invalid")
