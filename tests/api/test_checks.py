"""Checking a draft through the API."""

import pytest

from server.vocabulary import Channel
from tests.api.conftest import ADVISED, BLOCKED, CLEAR, HIDDEN, PICTURE, UNSURE, a_draft, answer, problem
from tests.factories.alder_bank import JAYDEN, ROSALIND
from tests.factories.schools import make_account, make_person, make_register, make_school


def test_a_clean_draft_passes_at_once(alder_bank, extension):
    check = extension(alder_bank.teacher).check(CLEAR)
    assert (check["verdict"], check["held"], check["findings"]) == ("clear", False, [])
    assert check["policy"] == {"title": "Model social media policy", "version": "2026.1"}
    assert check["second_opinion"] is None


@pytest.mark.parametrize(
    ("draft", "verdict", "held"),
    [(ADVISED, "advise", False), (UNSURE, "second_opinion", True), (BLOCKED, "block", True)],
)
def test_what_was_found_decides_whether_the_draft_is_held(alder_bank, extension, draft, verdict, held):
    check = extension(alder_bank.teacher).check(draft)
    assert (check["verdict"], check["held"]) == (verdict, held)


def test_a_finding_says_what_is_wrong_where_and_by_which_clause(alder_bank, extension):
    (finding,) = extension(alder_bank.teacher).check(BLOCKED)["findings"]
    assert (finding["rule"], finding["severity"], finding["quote"]) == ("consent.name", "block", "Jayden Osgood")
    assert finding["message"]
    assert finding["suggestion"]
    assert finding["clauses"][0].keys() == {"ref", "title", "text"}


def test_places_count_as_a_browser_counts(alder_bank, extension):
    (finding,) = extension(alder_bank.teacher).check(BLOCKED)["findings"]
    units = BLOCKED["text"].encode("utf-16-le")
    assert units[2 * finding["start"] : 2 * finding["end"]].decode("utf-16-le") == "Jayden Osgood"


def test_a_finding_about_a_picture_names_the_picture(alder_bank, extension):
    draft = a_draft("The library is open again.", attachments=[PICTURE, PICTURE | {"alt": None}])
    (finding,) = extension(alder_bank.teacher).check(draft)["findings"]
    assert (finding["attachment"], finding["start"], finding["end"]) == (1, None, None)


def test_nothing_tells_a_child_who_must_not_be_found_from_one_without_consent(alder_bank, extension):
    teacher = extension(alder_bank.teacher)
    hidden, blocked = teacher.post("/v1/checks", {"draft": HIDDEN}), teacher.post("/v1/checks", {"draft": BLOCKED})
    assert "do_not_publish" not in hidden.text
    assert ROSALIND.id not in hidden.text
    assert JAYDEN.id not in blocked.text
    (one,), (other,) = hidden.json["findings"], blocked.json["findings"]
    for finding, name in ((one, "Rosalind Quillfeather"), (other, "Jayden Osgood")):
        finding["message"] = finding["message"].replace(name, "NAME")
        finding["end"] -= len(name)
        finding["quote"] = "NAME"
    assert one == other


def test_a_check_of_ones_own_can_be_looked_at_again(alder_bank, extension):
    teacher = extension(alder_bank.teacher)
    check = teacher.check(BLOCKED)
    assert answer(teacher.get(f"/v1/checks/{check['id']}"), 200) == check


def test_a_colleagues_check_is_not_there(alder_bank, extension):
    check = extension(alder_bank.teacher).check(BLOCKED)
    problem(extension(alder_bank.leader).get(f"/v1/checks/{check['id']}"), 404, "not-found")


def test_an_account_that_is_not_the_schools_is_not_there(alder_bank, extension):
    said = problem(
        extension(alder_bank.teacher).post("/v1/checks", {"draft": CLEAR | {"account": "y"}}), 404, "not-found"
    )
    assert "errors" not in said


def test_an_author_who_does_not_manage_the_account_is_held(app, alder_bank, extension):
    stranger = make_person(app, alder_bank.school, "Nia Beddoes")
    check = extension(stranger).check(CLEAR)
    assert "account.not_authorised" in [finding["rule"] for finding in check["findings"]]
    assert check["held"]


def test_a_school_without_a_register_is_held_as_unchecked(app, extension):
    school = make_school(app, "fell-end", "Fell End School")
    people = [make_person(app, school, name) for name in ("Nia Beddoes", "Tom Garside")]
    make_account(app, school, "x", Channel.X, people)
    teacher = extension(people[0])
    check = teacher.check(CLEAR)
    assert (check["verdict"], check["held"]) == ("unchecked", True)
    make_register(app, school, [])
    assert teacher.check(CLEAR)["verdict"] == "clear"


def test_the_same_person_may_check_a_hundred_and_twenty_times_a_minute(alder_bank, extension, monkeypatch):
    teacher, colleague = extension(alder_bank.teacher), extension(alder_bank.colleague)
    for _ in range(120):
        assert teacher.post("/v1/checks", {}).status_code == 422
    refused = teacher.post("/v1/checks", {})
    problem(refused, 429, "too-many-requests")
    assert 0 <= int(refused.headers["Retry-After"]) <= 60
    assert colleague.post("/v1/checks", {}).status_code == 422
