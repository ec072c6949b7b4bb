"""`gatepost policy` and `gatepost school policy`: packs listed, checked, shown, compared and put in force."""

from pathlib import Path

import pytest
from flask import Flask

from server.checks.draft import Draft
from server.errors import InvalidInput
from server.models import DraftCheck
from server.services import checks, log, people, policies, schools
from server.vocabulary import Action
from tests.factories.alder_bank import AlderBank
from tests.factories.command_line import CommandLine
from tests.factories.schools import in_school

PACK = """\
[policy]
id = "alder-bank"
based_on = "model"
title = "Alder Bank: social media policy"
version = "{version}"
adopted = 2026-09-01
review_due = 2027-09-01

[clauses]
HEAD = {{ ref = "3.1", title = "Ask the head", text = "The head is asked first." }}

[rules]
"content.controversial" = {{ severity = "block", clauses = ["HEAD"] }}
"""


@pytest.fixture
def gatepost(app: Flask) -> CommandLine:
    """The command line, on the application's database."""
    return CommandLine(app)


@pytest.fixture
def alone() -> CommandLine:
    """The command line with no settings at all."""
    return CommandLine()


def written(folder: Path, version: str = "1") -> str:
    file = folder / f"pack-{version}.toml"
    file.write_text(PACK.format(version=version), encoding="utf-8")
    return str(file)


def test_the_packs_are_listed_with_what_is_overdue_on_a_day(alone: CommandLine) -> None:
    lines = alone("policy", "list", "--on", "2024-10-01").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [
        "bentilee", "grange", "linden_lodge", "model", "pennine_way", "wexham_court"
    ]  # fmt: skip
    assert lines[0].endswith("To be reviewed by 30 September 2024: overdue by 1 day")
    assert lines[4].endswith("To be reviewed by 30 April 2025")


def test_a_pack_in_order_is_said_to_be_with_how_it_differs(alone: CommandLine) -> None:
    ran = alone("policy", "check", "bentilee", "--on", "2024-09-30")
    assert ran.exit_code == 0
    assert "nothing is wrong. 50 of 50 rules are on, 6 judged otherwise than in the model policy." in ran.stdout
    assert "overdue" not in ran.stdout


def test_a_pack_that_is_not_is_refused_with_every_line(alone: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "pack.toml"
    file.write_text(PACK.format(version="1").replace("block", "fatal").replace("2026-09-01", "4"), encoding="utf-8")
    ran = alone("policy", "check", str(file))
    assert ran.exit_code == 1
    assert [line.split(": ")[1] for line in ran.stderr.splitlines()] == ["line 13", "line 6"]


def test_a_pack_is_shown_by_family_with_what_differs_from_the_model(alone: CommandLine) -> None:
    shown = alone("policy", "show", "pennine_way", "--on", "2025-05-01").stdout
    lines = shown.splitlines()
    assert lines[0] == "Pennine Way Primary School: social media policy (pennine_way), version 2024-04"
    assert "To be reviewed by 30 April 2025: overdue by 1 day (in the document: April 2025)" in lines
    (grievance,) = (line for line in lines if "content.grievance" in line)
    assert grievance.startswith("* ")
    assert grievance.endswith("Complains in public (model: second opinion)  [3]")
    (political,) = (line for line in lines if "content.political" in line)
    assert political.startswith("  ")
    order = ["Consent (", "Personal data (", "Tone (", "Clauses of the document", "From the law",
             "From the model policy", "Kinds of post", "Platforms", "Replies: within 48 hours", "Contacts"]  # fmt: skip
    assert all(any(line.startswith(heading) for line in lines) for heading in order)
    assert (
        "  3 (GRIEVANCE): No complaints in public. Staff do not complain online about the school, pupils, colleagues "
        "or parents." in lines
    )


def test_words_voices_ages_contacts_and_the_ready_reply_are_shown(alone: CommandLine) -> None:
    shown = alone("policy", "show", "bentilee").stdout
    assert "fires on buy from me, order from me" in shown
    assert "(selling something for oneself)" in shown
    assert "you will hear from us within 48 hours" in shown
    assert "  Facebook    friendly  from 13 years  up to 63,206 characters" in shown
    assert "  Instagram   plain " in shown
    assert "  Press: whoever the school's media policy names, before anybody answers" in shown
    assert "whatsapp 16" in alone("policy", "show", "linden_lodge").stdout


def test_two_packs_are_compared_by_what_they_judge_differently(alone: CommandLine) -> None:
    lines = alone("policy", "compare", "grange", "linden_lodge").stdout.splitlines()
    assert [line.split() for line in lines] == [
        ["grange", "linden_lodge"],
        ["account.too_few_managers", "second", "opinion", "advise"],
        ["whatsapp,", "minimum", "age", "13", "16"],
    ]
    assert "judge everything alike" in alone("policy", "compare", "model", "model").stdout


def test_a_pack_that_is_not_there_is_refused_in_a_sentence(alone: CommandLine) -> None:
    ran = alone("policy", "show", "nowhere.toml")
    assert ran.exit_code == 2
    assert ran.stderr.startswith("gatepost: nowhere.toml: there is no such file; the packs by name are bentilee, ")


def checked(bank: AlderBank, text: str) -> DraftCheck:
    author = people.by_email(bank.teacher.email)
    return checks.check(author, Draft(text, schools.accounts()[0].ref))


def test_a_school_goes_over_to_another_pack_and_everybody_reads_it_first(
    app: Flask, gatepost: CommandLine, alder_bank: AlderBank
) -> None:
    ran = gatepost("school", "policy", "alder-bank", "bentilee")
    assert ran.exit_code == 0
    assert "Bentilee Nursery School: social media policy, version 2023-09, is in force" in ran.stdout
    assert "to read it before posting" in ran.stdout
    with in_school(app, alder_bank.school):
        before = checked(alder_bank, "The office is open on Monday.")
        assert {"account.training_lapsed", "presentation.unsigned"} <= {f["rule"] for f in before.findings}
        assert (before.policy_id, before.policy_version) == ("bentilee", "2023-09")
    gatepost("people", "change", "--school", "alder-bank", "--email", alder_bank.teacher.email, "--has-read-policy")
    with in_school(app, alder_bank.school):
        after = checked(alder_bank, "The office is open on Monday.")
        assert "account.training_lapsed" not in {f["rule"] for f in after.findings}


def test_going_over_to_a_pack_of_the_same_version_does_not_count_as_read(
    app: Flask, gatepost: CommandLine, alder_bank: AlderBank
) -> None:
    gatepost("school", "policy", "alder-bank", "bentilee")
    gatepost("people", "change", "--school", "alder-bank", "--email", alder_bank.teacher.email, "--has-read-policy")
    gatepost("school", "policy", "alder-bank", "grange")
    with in_school(app, alder_bank.school):
        assert schools.policy("grange").version == schools.policy("bentilee").version
        found = checked(alder_bank, "The office is open on Monday.").findings
        assert "account.training_lapsed" in {f["rule"] for f in found}


def test_the_change_is_in_the_log_with_what_was_in_force_before(
    app: Flask, gatepost: CommandLine, alder_bank: AlderBank
) -> None:
    gatepost("school", "policy", "alder-bank", "wexham_court")
    shown = gatepost("log", "show", "--school", "alder-bank", "--json", "--action", "policy_chosen").stdout
    assert '"before": "model"' in shown
    assert '"version": "2021-2024"' in shown
    with in_school(app, alder_bank.school):
        assert log.verify().problems == ()


def test_a_schools_own_file_is_kept_as_it_was_whatever_becomes_of_it(
    app: Flask, gatepost: CommandLine, alder_bank: AlderBank, tmp_path: Path
) -> None:
    file = Path(written(tmp_path))
    assert gatepost("school", "policy", "alder-bank", str(file)).exit_code == 0
    text = file.read_text(encoding="utf-8")
    file.unlink()
    schools.policy.cache_clear()
    with in_school(app, alder_bank.school):
        assert checked(alder_bank, "The office is open on Monday.").policy_id == "alder-bank"
    asked = gatepost("school", "policy", "alder-bank").stdout
    assert "goes by Alder Bank: social media policy, version 1 (a file brought in on " in asked
    assert gatepost("school", "policy", "alder-bank", "--text").stdout == text
    assert "(policy of its own, " in gatepost("school", "list").stdout


def test_a_file_that_was_changed_is_put_in_force_by_the_command_and_by_nothing_else(
    app: Flask, gatepost: CommandLine, alder_bank: AlderBank, tmp_path: Path
) -> None:
    file = Path(written(tmp_path))
    gatepost("school", "policy", "alder-bank", str(file))
    assert "is in force already" in gatepost("school", "policy", "alder-bank", str(file)).stderr
    file.write_text(PACK.format(version="2"), encoding="utf-8")
    schools.policy.cache_clear()
    assert "version 1 (" in gatepost("school", "policy", "alder-bank").stdout
    gatepost("school", "policy", "alder-bank", str(file))
    assert "version 2 (" in gatepost("school", "policy", "alder-bank").stdout
    file.write_text(PACK.format(version="1"), encoding="utf-8")
    assert gatepost("school", "policy", "alder-bank", str(file)).exit_code == 0
    assert "version 1 (" in gatepost("school", "policy", "alder-bank").stdout


def test_a_school_can_be_set_up_with_a_file_of_its_own(app: Flask, gatepost: CommandLine, tmp_path: Path) -> None:
    made = gatepost("school", "create", "birch-hill", "Birch Hill Primary School", "--policy", written(tmp_path))
    assert made.exit_code == 0
    assert "Alder Bank: social media policy, version 1 (a file" in gatepost("school", "policy", "birch-hill").stdout


def test_a_pack_that_is_in_force_or_wrong_changes_nothing(
    app: Flask, gatepost: CommandLine, alder_bank: AlderBank, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(PACK.format(version="1").replace("block", "fatal"), encoding="utf-8")
    again = gatepost("school", "policy", "alder-bank", "model")
    assert (again.exit_code, "is in force already" in again.stderr) == (2, True)
    refused = gatepost("school", "policy", "alder-bank", str(wrong))
    assert (refused.exit_code, "'fatal' is not one of" in refused.stderr) == (2, True)
    with in_school(app, alder_bank.school):
        assert schools.current().policy_pack == "model"
        assert people.by_email(alder_bank.teacher.email).policy_version_read == schools.policy("model").version
        with pytest.raises(InvalidInput):
            policies.choose("model")
    assert Action.POLICY_CHOSEN not in gatepost("log", "show", "--school", "alder-bank", "--json").stdout


def test_the_other_schools_keep_theirs(app: Flask, gatepost: CommandLine, alder_bank: AlderBank) -> None:
    gatepost("school", "create", "birch-hill", "Birch Hill Primary School", "--policy", "pennine_way")
    gatepost("school", "policy", "birch-hill", "bentilee")
    listed = gatepost("school", "list").stdout
    assert "birch-hill  Birch Hill Primary School  (policy bentilee, no register yet)" in listed
    with in_school(app, alder_bank.school):
        assert schools.current().policy_pack == "model"
        assert people.by_email(alder_bank.teacher.email).policy_version_read is not None


def test_a_pack_that_lets_words_out_in_an_emergency_says_so(alone: CommandLine, tmp_path: Path) -> None:
    lenient = tmp_path / "lenient.toml"
    lenient.write_text(PACK.format(version="1").replace("[clauses]", "emergency_release = true\n[clauses]"))
    assert "staff may post without a check" in alone("policy", "show", str(lenient)).stdout
    assert "staff may post without a check" not in alone("policy", "show", "model").stdout
    compared = alone("policy", "compare", "model", str(lenient)).stdout.splitlines()
    (line,) = (line for line in compared if line.startswith("posting without a check in an emergency"))
    assert line.split()[-3:] == ["not", "allowed", "allowed"]
