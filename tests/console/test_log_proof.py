"""The page of the log's proof: what it says to whom, and what can be taken along and verified elsewhere."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from console.log import proof
from server.services import bundle_verifier, checkpoints, log_watch
from server.services.bundle_verifier import read_checkpoint, read_key
from server.vocabulary import Role
from tests.console.conftest import Browser
from tests.factories.alder_bank import AlderBank
from tests.factories.log_keys import give_key
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school, make_person

DATABASES = ("sqlite",)

Opens = Callable[[MadePerson], Browser]
SignsIn = Callable[[MadePerson], FlaskClient]


@pytest.fixture
def governor(app: Flask, alder_bank: AlderBank) -> MadePerson:
    app.config["WTF_CSRF_ENABLED"] = False
    return make_person(app, alder_bank.school, "Gwen Rowlands", Role.GOVERNOR)


def test_a_governor_comes_from_home_to_the_proof_and_to_nothing_that_was_said(
    browser: Opens, governor: MadePerson
) -> None:
    opened = browser(governor)
    home = opened.get("/")
    assert 'href="/log/proof"' in home.html
    assert 'href="/log"' not in home.html
    assert opened.get("/log/proof").headings[0] == "The log is whole"
    opened.get("/log", status=403)


def test_without_a_key_it_says_what_that_means_and_what_to_do(browser: Opens, governor: MadePerson) -> None:
    page = browser(governor).get("/log/proof")
    assert "could write another log, and it would not show" in page.text
    assert "gatepost log key --new FILE" in page.text
    assert "Download a checkpoint" not in page.text
    browser(governor).get("/log/checkpoint.txt", status=404)


def test_a_checkpoint_and_a_bundle_are_taken_along_and_verify(
    app: Flask, browser: Opens, signed_in: SignsIn, governor: MadePerson, tmp_path: Path
) -> None:
    give_key(app, tmp_path)
    client = signed_in(governor)
    page = browser(governor).get("/log/proof")
    key = read_key(next(word for word in page.text.split() if word.startswith("gatepost/alder-bank/")))
    note = client.get("/log/checkpoint.txt")
    assert note.headers["Content-Disposition"].startswith("attachment; filename=checkpoint-alder-bank-")
    assert read_checkpoint(note.text, key).size > 0
    kept, bundle = tmp_path / "kept.txt", tmp_path / "bundle.zip"
    kept.write_bytes(note.data)
    taken = client.post("/log/bundle.zip")
    assert taken.mimetype == "application/zip"
    bundle.write_bytes(taken.data)
    assert bundle_verifier.main([str(bundle), "--key", key.text(), "--checkpoint", str(kept)]) == 0
    with zipfile.ZipFile(BytesIO(taken.data)) as opened:
        assert b'payload": {' not in opened.read("events.jsonl")
        assert b"Sunita" not in opened.read("events.jsonl")


def test_of_a_long_log_no_bundle_is_made_while_somebody_waits(
    app: Flask, signed_in: SignsIn, governor: MadePerson, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_key(app, tmp_path)
    monkeypatch.setattr(proof, "MOST_IN_BUNDLE", 3)
    client = signed_in(governor)
    assert "Download a sealed bundle" not in client.get("/log/proof").text
    refused = client.post("/log/bundle.zip")
    assert (refused.status_code, "gatepost log export --sealed" in refused.text) == (409, True)


def test_what_left_is_listed_with_when_and_whither(
    app: Flask, browser: Opens, alder_bank: AlderBank, governor: MadePerson, tmp_path: Path
) -> None:
    give_key(app, tmp_path, checkpoint_file=str(tmp_path / "elsewhere.txt"))
    with in_school(app, alder_bank.school):
        sent = checkpoints.send()
        size = sent.size if sent else 0
    page = browser(governor).get("/log/proof")
    assert re.search(rf"{size} events, 3 November 2026, \d\d:\d\d ?: written to the file elsewhere", page.text)


def test_a_long_log_says_up_to_where_it_was_gone_through_and_when(
    app: Flask,
    browser: Opens,
    alder_bank: AlderBank,
    governor: MadePerson,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = log_watch.state
    monkeypatch.setattr(log_watch, "state", lambda *_: whole(4))
    opened = browser(governor)
    before = opened.get("/log/proof")
    assert before.headings[0] == "Not all of the log has been gone through"
    assert "see whether its worker runs" in before.text
    assert opened.client.post("/log/proof").status_code == 302
    assert "All of it is being gone through: 0 of" in opened.get("/log/proof").text
    with in_school(app, alder_bank.school):
        log_watch.go_through()
    clock.pass_(hours=3)
    after = opened.get("/log/proof")
    assert after.headings[0] == "The log is whole"
    assert "from first to last, 3 hours ago" in after.text


def test_an_author_has_no_business_with_it(browser: Opens, alder_bank: AlderBank) -> None:
    browser(alder_bank.teacher).get("/log/proof", status=403)
    browser(alder_bank.teacher).get("/log/checkpoint.txt", status=403)
