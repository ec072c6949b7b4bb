"""The command line on a database: schools, people, accounts, registers, the log; and what is refused, in a sentence."""

import json
import socket
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from server import demo
from server.database import db
from server.services import people, register, schools
from tests.factories.alder_bank import AlderBank
from tests.factories.command_line import CommandLine
from tests.factories.schools import PASSWORD, in_school

ALDER_BANK = Path(demo.__file__).parent / "alder_bank"


@pytest.fixture
def gatepost(app: Flask) -> CommandLine:
    """The command line, on the application's database."""
    return CommandLine(app)


def test_a_school_is_set_up_from_nothing(app: Flask, gatepost: CommandLine) -> None:
    contacts = str(ALDER_BANK / "school.json")
    steps = [
        ["school", "create", "birch-hill", "Birch Hill Primary School", "--contacts", contacts],
        ["people", "add", "--school", "birch-hill", "--email", "Head@birchhill.example", "--name", "Owen Prosser",
         "--role", "author", "--role", "senior_leader", "--trained-until", "2027-08-31", "--password", PASSWORD],
        ["account", "add", "--school", "birch-hill", "--ref", "x", "--platform", "x", "--handle", "@BirchHill",
         "--manager", "head@birchhill.example"],
        ["register", "import", str(ALDER_BANK), "--school", "birch-hill", "--yes"],
    ]  # fmt: skip
    for step in steps:
        assert gatepost(*step).exit_code == 0, step
    assert gatepost("school", "list").stdout == (
        "birch-hill  Birch Hill Primary School  (policy model, register version 1)\n"
    )
    with app.app_context():
        school = schools.by_slug("birch-hill")
        head = people.authenticate("head@birchhill.example", PASSWORD)
        context = schools.context_for(schools.account("x"), head)
        assert school.contacts["phones"] == ["01632 960101", "01632 960102"]
    assert context.author is not None
    assert context.author.manages_account
    assert context.author.policy_version_read == context.policy.version
    assert context.register is not None
    assert len(context.register.people) == 262


def test_a_password_is_asked_for_twice_and_not_shown(app: Flask, gatepost: CommandLine, alder_bank: AlderBank) -> None:
    adding = ["people", "add", "--school", "alder-bank", "--email", "new@alderbank.example", "--name", "New", "--role",
              "author"]  # fmt: skip
    ran = gatepost(*adding, answer=f"{PASSWORD}\n{PASSWORD}\n")
    assert ran.exit_code == 0
    assert PASSWORD not in ran.output


def test_a_register_comes_in_after_a_preview_and_a_yes(
    app: Flask, gatepost: CommandLine, alder_bank: AlderBank
) -> None:
    ran = gatepost("register", "import", str(ALDER_BANK), "--school", "alder-bank", answer="y\n")
    assert ran.exit_code == 0
    assert "262 people, 792 consent entries" in ran.stdout
    assert "would gain consent:" in ran.stdout
    assert "This is version 2 of the register." in ran.stdout


def test_a_register_that_is_declined_changes_nothing(app: Flask, gatepost: CommandLine, alder_bank: AlderBank) -> None:
    files = [str(ALDER_BANK / name) for name in ("register.csv", "consents.csv")]
    ran = gatepost("register", "import", *files, "--school", "alder-bank", answer="n\n")
    assert (ran.exit_code, ran.stderr) == (1, "gatepost: Nothing was changed.\n")
    with in_school(app, alder_bank.school):
        in_force = register.current()
    assert in_force is not None
    assert in_force.version == "1"


def test_a_bad_register_is_refused_with_everything_that_is_wrong(
    gatepost: CommandLine, alder_bank: AlderBank, tmp_path: Path
) -> None:
    (tmp_path / "register.csv").write_text((ALDER_BANK / "register.csv").read_text().replace(",pupil,", ",child,", 3))
    (tmp_path / "consents.csv").write_text((ALDER_BANK / "consents.csv").read_text() + "P0001,name,all,given,today,\n")
    ran = gatepost("register", "import", str(tmp_path), "--school", "alder-bank", "--yes")
    assert ran.exit_code == 2
    places = [line.split(": ")[1] for line in ran.stderr.splitlines()]
    assert places == [*(f"register.csv line {n}" for n in (2, 3, 4)), "consents.csv line 794"]


def test_the_log_is_shown_newest_first_with_names(gatepost: CommandLine, alder_bank: AlderBank) -> None:
    ran = gatepost("log", "show", "--school", "alder-bank", "--limit", "3")
    assert [line.split()[0] for line in ran.stdout.splitlines()] == ["10", "9", "8"]
    assert "register imported" in ran.stdout
    [event] = gatepost(
        "log", "show", "--school", "alder-bank", "--json", "--action", "school_created"
    ).stdout.splitlines()
    assert json.loads(event)["content"] == {"name": "Alder Bank Primary School"}


def test_a_whole_log_is_said_to_be_whole(gatepost: CommandLine, alder_bank: AlderBank) -> None:
    ran = gatepost("log", "verify", "--school", "alder-bank")
    assert ran.exit_code == 0
    assert "is whole: 10 events" in ran.stdout


def test_a_log_that_was_altered_behind_the_databases_back_is_pinpointed(
    app: Flask, gatepost: CommandLine, alder_bank: AlderBank
) -> None:
    with app.app_context(), db.engine.begin() as connection:
        on = " ON log_event" if connection.dialect.name == "postgresql" else ""
        connection.execute(text(f"DROP TRIGGER log_event_no_update{on}"))
        connection.execute(text("UPDATE log_event SET action = 'signed_in' WHERE seq = 4"))
    ran = gatepost("log", "verify", "--school", "alder-bank")
    assert ran.exit_code == 1
    assert "event 4: its column 'action' says 'signed_in'" in ran.stderr


ADD_ACCOUNT = ["account", "add", "--school", "alder-bank", "--handle", "y"]
REFUSED = {
    "unknown school": (["log", "verify", "--school", "nowhere"], 1, "There is no school called 'nowhere'."),
    "slug taken": (["school", "create", "alder-bank", "Another"], 2, "there is a school called 'alder-bank' already"),
    "odd slug": (["school", "create", "Alder Bank", "Another"], 2, "slug: give a short name"),
    "odd time zone": (["school", "create", "birch", "Birch", "--timezone", "Mars"], 2, "there is no time zone 'Mars'"),
    "unknown pack": (["school", "create", "birch", "Birch", "--policy", "none"], 2, "no such policy pack"),
    "weak password": (["people", "add", "--school", "alder-bank", "--email", "a@b.example", "--name", "A", "--role",
                       "author", "--password", "short"], 2, "give a password of 12 to 200 characters"),
    "ref taken": ([*ADD_ACCOUNT, "--ref", "x", "--platform", "x"], 2, "an official account called 'x' already"),
    "unknown manager": ([*ADD_ACCOUNT, "--ref", "fb", "--platform", "facebook", "--manager", "who@b.example"], 1,
                        "Nobody at this school is signed up as 'who@b.example'"),
    "no Mastodon host": ([*ADD_ACCOUNT, "--ref", "m", "--platform", "mastodon"], 2, "give the Mastodon server"),
    "one file alone": (["register", "import", str(ALDER_BANK / "register.csv"), "--school", "alder-bank"], 2,
                       "Give a folder with register.csv and consents.csv"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_is_said_in_a_sentence(
    gatepost: CommandLine, alder_bank: AlderBank, arguments: list[str], code: int, sentence: str
) -> None:
    ran = gatepost(*arguments)
    assert ran.exit_code == code
    assert ran.stderr.startswith("gatepost: ")
    assert sentence in ran.stderr


def test_the_database_is_brought_up_to_date_and_looked_at(tmp_path: Path, app: Flask) -> None:
    gatepost = CommandLine(app)
    gatepost.environment["GATEPOST_DATABASE_URL"] = f"sqlite:///{tmp_path / 'new.db'}"
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = str(probe.getsockname()[1])
    for asking in (["db", "check"], ["school", "list"], ["worker", "--burst"], ["serve", "--port", port]):
        refused = gatepost(*asking)
        assert refused.exit_code == 1
        assert "Run: gatepost db upgrade" in refused.stderr
    assert gatepost("db", "upgrade").stdout == "The database is up to date now.\n"
    assert gatepost("db", "upgrade").stdout == "The database is up to date already.\n"
    assert gatepost("db", "check").exit_code == 0


def test_a_database_that_has_drifted_is_noticed(app: Flask, gatepost: CommandLine) -> None:
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(text("DROP TABLE notification"))
    refused = gatepost("db", "check")
    assert refused.exit_code == 1
    assert "notification" in refused.stderr


def test_a_database_that_cannot_be_reached_is_a_sentence(app: Flask, gatepost: CommandLine) -> None:
    gatepost.environment["GATEPOST_DATABASE_URL"] = "sqlite:////nowhere/at/all.db"
    refused = gatepost("school", "list")
    assert refused.exit_code == 1
    assert "The database cannot be used (unable to open database file)" in refused.stderr


def test_a_port_that_is_taken_gets_a_clear_word(gatepost: CommandLine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = gatepost("serve", "--port", str(port))
    assert refused.exit_code == 1
    assert f"Cannot listen on 127.0.0.1, port {port}" in refused.stderr


def test_settings_are_listed_with_what_they_are_for_and_secrets_are_not_shown(
    app: Flask, gatepost: CommandLine
) -> None:
    ran = gatepost("settings")
    assert ran.exit_code == 0
    assert "GATEPOST_SECRET_KEY = (set, not shown)" in ran.stdout
    assert "GATEPOST_SECURE_COOKIES = no" in ran.stdout
    assert "GATEPOST_SESSION_MINUTES = 480 (default)" in ran.stdout
    assert app.config["SETTINGS"].secret_key not in ran.output


def test_settings_that_are_missing_are_listed_and_named() -> None:
    ran = CommandLine()("settings")
    assert ran.exit_code == 2
    assert "GATEPOST_SECRET_KEY = (not set; needed)" in ran.stdout
    assert "gatepost: GATEPOST_SECRET_KEY is not set." in ran.stderr


def test_the_model_policy_is_in_order_and_can_be_read() -> None:
    assert "nothing is wrong" in CommandLine()("policy", "check", "model").stdout
    shown = CommandLine()("policy", "show").stdout
    assert "consent.name " in shown
    assert "1.1 (PUB-1): Names and pictures only with consent" in shown


def test_what_is_wrong_with_a_policy_is_said_with_its_line(tmp_path: Path) -> None:
    pack = tmp_path / "ours.toml"
    pack.write_text('[policy]\nid = "ours"\ntitle = 7\n')
    ran = CommandLine()("policy", "check", str(pack))
    assert ran.exit_code == 1
    assert "line 3: title must be there and be a text" in ran.stderr


def test_the_description_of_the_api_is_printed_without_any_settings() -> None:
    assert json.loads(CommandLine()("openapi").stdout)["openapi"].startswith("3.")
