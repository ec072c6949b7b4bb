"""`gatepost check`: drafts against a school in a folder, with no server and no database."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from server.checks import engine
from server.checks.finding import Check, Finding
from server.commands.checking import result
from server.corpus import read_drafts, read_school
from server.errors import InvalidInput
from server.vocabulary import AttachmentKind, Category, Channel, Severity, Verdict
from tests.factories.command_line import CommandLine
from tests.factories.school_folders import DRAFTS, REGISTER, SCHOOL, birch_hill, write_drafts


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A school in a folder."""
    return birch_hill(tmp_path)


def rows(out: Path) -> dict[str, Any]:
    return {row["id"]: row for row in map(json.loads, out.read_text().splitlines())}


def test_every_draft_gets_a_verdict_and_places_in_code_points(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "results.jsonl"
    ran = CommandLine()("check", "--school", str(school), "--out", str(out))
    assert (ran.exit_code, ran.stdout) == (0, "")
    found = rows(out)
    assert found["d-1"] == {"id": "d-1", "verdict": "clear", "findings": []}
    assert found["d-2"]["verdict"] == "block"
    assert {"rule": "consent.name", "start": 14, "end": 27} in found["d-2"]["findings"]
    assert DRAFTS[1]["text"][14:27] == "Jayden Osgood"


def test_drafts_can_come_from_another_file(school: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "more.jsonl"
    elsewhere.write_text(json.dumps(DRAFTS[0] | {"id": "e-1"}))
    out = tmp_path / "results.jsonl"
    assert CommandLine()("check", "--school", str(school), "--out", str(out), "--drafts", str(elsewhere)).exit_code == 0
    assert list(rows(out)) == ["e-1"]


def test_what_could_not_be_checked_asks_for_a_second_opinion() -> None:
    unchecked = engine.unchecked("register", "The register is not loaded.")
    advice = Finding("tone.shouting", Severity.ADVISE, "", "", "", start=0, end=4)
    assert result(Check((advice, unchecked), Verdict.UNCHECKED)) == {
        "verdict": "second_opinion",
        "findings": [
            {"rule": "tone.shouting", "start": 0, "end": 4}, {"rule": "unchecked.register", "start": None, "end": None}
        ],
    }  # fmt: skip


def test_one_draft_is_shown_with_what_was_found_and_what_to_do(school: Path) -> None:
    shown = CommandLine()("check", "--school", str(school), "--text", "Well done, Jayden Osgood!")
    assert shown.exit_code == 0
    assert shown.stdout.startswith("Held: this has to be changed before it is posted.")
    assert "“Jayden Osgood” (characters 11 to 24)" in shown.stdout
    assert "Policy 1.1" in shown.stdout


def test_a_clean_draft_is_shown_as_clear(school: Path) -> None:
    shown = CommandLine()("check", "--school", str(school), "--text", "The hall is closed on Friday.", "--account", "x")
    assert shown.stdout == "Clear: nothing stands in the way of posting this.\n"


def test_nothing_shown_tells_who_is_on_the_do_not_publish_list(school: Path) -> None:
    texts = [
        CommandLine()("check", "--school", str(school), "--text", f"Well done, {name}!").stdout.replace(name, "NAME")
        for name in ("Jayden Osgood", "Rosalind Quillfeather")
    ]
    assert "do_not_publish" not in texts[1]
    marked = re.compile(r"[\s^]+|\(characters \d+ to \d+\)")
    assert marked.sub(" ", texts[0]) == marked.sub(" ", texts[1])


GOOD = {"id": "a", "account": "fb", "text": "x"}
BAD_DRAFTS = {
    "not JSON": ("{", "it is not valid JSON"),
    "no object": ("[]", "a JSON object is wanted"),
    "no id": ({"account": "fb", "text": "x"}, "id is missing"),
    "no text": ({"id": "a", "account": "fb"}, "text is missing"),
    "text of another kind": ({"id": "a", "account": "fb", "text": 7}, "text must be a text"),
    "half a character": ('{"id": "a", "account": "fb", "text": "\\ud83d"}', "text must be a text"),
    "unknown account": ({"id": "a", "account": "tt", "text": "x"}, "there is no account 'tt'; there are fb, x"),
    "unknown category": (GOOD | {"category": "joke"}, "category must be one of alert"),
    "attachments of another kind": (GOOD | {"attachments": "y"}, "attachments must be a list"),
    "unknown attachment": (GOOD | {"attachments": [{"kind": "gif"}]}, "kind must be one of image, video"),
    "id twice": (DRAFTS[0], "id 'd-1' is there twice"),
}


@pytest.mark.parametrize(("line", "sentence"), BAD_DRAFTS.values(), ids=BAD_DRAFTS)
def test_a_bad_line_is_named_and_no_result_is_written(
    school: Path, tmp_path: Path, line: object, sentence: str
) -> None:
    write_drafts(school, DRAFTS[0], line)
    out = tmp_path / "results.jsonl"
    ran = CommandLine()("check", "--school", str(school), "--out", str(out))
    assert ran.exit_code == 2
    assert ran.stderr.startswith("gatepost: drafts.jsonl line 2: ")
    assert sentence in ran.stderr
    assert not out.exists()


def test_every_bad_line_is_named_at_once(school: Path, tmp_path: Path) -> None:
    write_drafts(school, "{", DRAFTS[0], "{", {"id": "a", "account": "tt"})
    ran = CommandLine()("check", "--school", str(school), "--out", str(tmp_path / "results.jsonl"))
    lines = [line.split(": ")[1] for line in ran.stderr.splitlines()]
    assert lines == [f"drafts.jsonl line {n}" for n in (1, 3, 4, 4)]


def test_a_line_separator_inside_a_text_does_not_end_the_line(school: Path) -> None:
    write_drafts(school, json.dumps(DRAFTS[0] | {"text": "one\u2028two"}, ensure_ascii=False))
    [draft] = read_drafts(school / "drafts.jsonl", read_school(school))
    assert draft.draft.text == "one\u2028two"


def test_a_draft_is_read_with_everything_that_is_said_of_it(school: Path) -> None:
    attachment = {
        "kind": "image", "alt": "Two children", "people": ["P1"], "shows_people": True, "tagged": True, "credit": "PTA"
    }  # fmt: skip
    write_drafts(school, DRAFTS[0] | {"reply": True, "attachments": [attachment]})
    [one] = read_drafts(school / "drafts.jsonl", read_school(school))
    assert (one.draft.reply, one.draft.category) == (True, Category.ACHIEVEMENT)
    [read] = one.draft.attachments
    assert (read.kind, read.alt, read.people) == (AttachmentKind.IMAGE, "Two children", ("P1",))
    assert (read.shows_people, read.tagged, read.credit) == (True, True, "PTA")


def test_the_school_is_read_with_its_accounts_contacts_and_date(school: Path) -> None:
    read = read_school(school)
    assert [(a.id, a.platform, a.handle) for a in read.school.accounts] == [
        ("fb", Channel.FACEBOOK, "BirchHill"), ("x", Channel.X, "BirchHill"),
    ]  # fmt: skip
    assert read.school.contacts.phones == ("01632 960200",)
    assert (read.school.personal_accounts, read.today) == (("@mrs_p_runs",), date(2026, 11, 20))
    assert [person.id for person in read.register.people] == ["P1", "P2", "P3"]


def test_everything_that_is_wrong_with_a_school_is_said_at_once(school: Path) -> None:
    broken = SCHOOL | {"today": "20 November", "accounts": [{"id": "fb", "platform": "tiktok", "handle": "x"}]}
    (school / "school.json").write_text(json.dumps(broken))
    (school / "register.csv").write_text(REGISTER.replace("pupil,Amelia", "child,Amelia"))
    (school / "consents.csv").unlink()
    with pytest.raises(InvalidInput) as refused:
        read_school(school)
    said = str(refused.value)
    assert "platform must be one of facebook" in said
    assert "today '20 November' is not a date" in said
    assert "consents.csv: it cannot be read" in said


REFUSED = {
    "no folder": (["check", "--school", "nowhere", "--text", "x"], "does not exist"),
    "nothing to do": (["check", "--school", "SCHOOL"], "Give one of --text"),
    "both at once": (["check", "--school", "SCHOOL", "--text", "x", "--out", "OUT"], "Give either --text"),
    "unknown account": (["check", "--school", "SCHOOL", "--text", "x", "--account", "tt"], "there is no account 'tt'"),
    "unknown policy": (["check", "--school", "SCHOOL", "--text", "x", "--policy", "none"], "no such policy pack"),
    "unwritable": (["check", "--school", "SCHOOL", "--out", "SCHOOL/no/where"], "cannot be written"),
}


@pytest.mark.parametrize(("arguments", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_is_said_in_a_sentence(
    school: Path, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    places = {"SCHOOL": str(school), "OUT": str(tmp_path / "out")}
    ran = CommandLine()(*(places.get(one, one.replace("SCHOOL", str(school))) for one in arguments))
    assert ran.exit_code == 2
    assert sentence in ran.stderr
    assert "Traceback" not in ran.output
