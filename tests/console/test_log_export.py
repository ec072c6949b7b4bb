"""Taking events of the log along."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from flask import Flask

from console.log import export
from server.checks.draft import Draft
from server.services import checks, log
from server.vocabulary import Action
from tests.console.conftest import Browser
from tests.console.scenes import Scenes, user
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import csrf_token
from tests.factories.schools import MadePerson, in_school

DATABASES = ("sqlite",)
Opens = Callable[[MadePerson], Browser]


def taken(browser: Browser, form: str, **wanted: str) -> str:
    token = csrf_token(browser.client.get("/log").text)
    answer = browser.client.post("/log/export", data={"csrf_token": token, "form": form, **wanted})
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="log-')
    return answer.text


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_events_are_taken_along_as_the_page_shows_them(
    app: Flask, moderator: Browser, scenes: Scenes, alder_bank: AlderBank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "A_BATCH", 3)
    as_lines = [json.loads(one) for one in taken(moderator, "jsonl", action="draft_checked").splitlines()]
    as_table = rows(taken(moderator, "csv", action="draft_checked"))
    assert [str(one["event"]) for one in as_lines] == [one["event"] for one in as_table]
    assert [one["event"] for one in as_lines] == sorted(one["event"] for one in as_lines)
    assert len(as_lines) > 6
    assert as_table[1]["who"] == "Sunita Patel"
    assert as_table[1]["draft"].startswith("Well done to Jayden Osgood")
    assert "consent.name" in as_table[1]["rules"]
    assert as_lines[1]["content"]["findings"][0]["rule"] == "consent.name"
    assert as_lines[1]["hash"] == as_table[1]["hash"]
    with in_school(app, alder_bank.id):
        exported = log.page(log.Filter(action=Action.LOG_EXPORTED))
        assert [log.refs_of(one.event)["events"] for one in exported] == [str(len(as_lines))] * 2
        assert {one.event.actor_id for one in exported} == {alder_bank.moderator.id}
    assert "Pauline Sykes (moderator) exported events of the log" in moderator.get("/log").text


@pytest.mark.parametrize("words", ['=HYPERLINK("https://x.example")', "+1", "-1", "@SUM(A1)", "  =1+1", "＝1"])
def test_no_cell_is_run_as_a_formula(words: str) -> None:
    assert export.safe_cell(words) == f"'{words}"
    assert export.safe_cell(f"Sums: {words}") == f"Sums: {words}"


def test_a_draft_that_looks_like_a_formula_stays_text(app: Flask, moderator: Browser, alder_bank: AlderBank) -> None:
    with in_school(app, alder_bank.id):
        checks.check(user(alder_bank.teacher), Draft('=cmd|"/c calc"!A1', "x"))
    assert rows(taken(moderator, "csv", action="draft_checked"))[-1]["draft"] == '\'=cmd|"/c calc"!A1'


def test_what_one_may_not_know_is_not_taken_along(
    app: Flask, moderator: Browser, leader: Browser, alder_bank: AlderBank
) -> None:
    with in_school(app, alder_bank.id):
        checks.check(user(alder_bank.teacher), Draft("Rosalind Quillfeather sang.", "x"))
    for form in ("csv", "jsonl"):
        assert "do_not_publish" not in taken(moderator, form, action="draft_checked")
        assert "consent.do_not_publish" in taken(leader, form, action="draft_checked")


def test_whose_record_was_taken_along_is_in_that_record(moderator: Browser, leader: Browser, scenes: Scenes) -> None:
    taken(moderator, "csv", subject="P0002")
    page = leader.send("/log/filter", {"subject": "P0002"}, seen="/log")
    assert "Pauline Sykes (moderator) exported events of the log" in page.text


def test_the_page_says_how_many_there_are_and_what_to_do_when_there_are_too_many(
    moderator: Browser, scenes: Scenes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "oldest first" in moderator.get("/log/export?verdict=block").text
    assert "so there is nothing to take along" in moderator.get("/log/export?since=2027-01-01").text
    monkeypatch.setattr(export, "MOST", 3)
    assert "There are more than 3 events" in moderator.get("/log/export").text
    page = moderator.send("/log/export", {"form": "csv"}, seen="/log", status=422)
    assert "There are more than 3 events" in page.text
    monkeypatch.setattr(export, "MOST", 1000)
    moderator.send("/log/export", {"form": "exe"}, seen="/log", status=422)
