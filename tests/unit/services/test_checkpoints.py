"""Checkpoints are as the C2SP specifications say, and leave by mail and to a file, each once, each remembered."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from flask import Flask
from sqlalchemy import select, text

from server.database import db
from server.errors import Conflict, InvalidInput
from server.jobs import relay, timed
from server.models import LogEvent, Notification
from server.services import checkpoints, log, log_key, log_tree, log_watch
from server.services.bundle_verifier import Key, Wrong, notes_in, open_note, read_checkpoint, read_key
from server.vocabulary import Action, Role
from tests.factories.log_keys import give_key
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, MadeSchool, in_school, make_person, make_school
from tests.factories.smtp import MailServer

DATABASES = ("sqlite",)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A file on another machine."""
    return tmp_path / "elsewhere.txt"


@pytest.fixture
def school(app: Flask, tmp_path: Path, elsewhere: Path, clock: Clock) -> Iterator[MadeSchool]:
    made = make_school(app)
    give_key(app, tmp_path, checkpoint_file=str(elsewhere))
    with in_school(app, made):
        yield made


@pytest.fixture
def governor(app: Flask, school: MadeSchool) -> MadePerson:
    return make_person(app, school, "Gwen Rowlands", Role.GOVERNOR)


def night(app: Flask, school: MadeSchool) -> None:
    """What happens at night, mail and all."""
    with in_school(app, school):
        log_watch.nightly()
    while relay.relay_once(app):
        pass


def happens(times: int = 1) -> None:
    for _ in range(times):
        log.record(Action.SIGNED_IN, actor_id=None)


def left_ways() -> list[str]:
    refs = [log.refs_of(one) for one in db.session.scalars(select(LogEvent).order_by(LogEvent.seq)) if
            one.action == Action.CHECKPOINT_LEFT]  # fmt: skip
    return [one["way"] for one in refs]


def test_a_key_id_is_what_the_specification_says() -> None:
    """The public key of sum.golang.org, which has published its own id."""
    key = read_key("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")
    assert (key.name, key.id().hex()) == ("sum.golang.org", "033de0ae")


def test_a_checkpoint_is_three_lines_and_a_signature_over_just_them(app: Flask, school: MadeSchool) -> None:
    happens(4)
    _, note = checkpoints.sign()
    origin, size, root, empty, signature, end = note.split("\n")
    assert (origin, size, empty, end) == (f"gatepost/alder-bank/{school.id}", "5", "", "")
    assert base64.b64decode(root) == log_tree.tree_head().root
    dash, name, signed = signature.split(" ")
    assert (dash, name) == ("\u2014", origin)
    private = load_pem_private_key(Path(app.config["SETTINGS"].log_key_file).read_bytes(), None)
    assert isinstance(private, Ed25519PrivateKey)
    raw = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    key_id = hashlib.sha256(origin.encode() + b"\n\x01" + raw).digest()[:4]
    assert base64.b64decode(signed)[:4] == key_id
    private.public_key().verify(base64.b64decode(signed)[4:], f"{origin}\n{size}\n{root}\n".encode())


def test_a_note_is_refused_for_every_byte_that_is_changed(school: MadeSchool) -> None:
    key = log_key.signer().keys[0]
    _, note = checkpoints.sign()
    for place, letter in enumerate(note):
        changed = note[:place] + ("A" if letter != "A" else "B") + note[place + 1 :]
        with pytest.raises(Wrong):
            read_checkpoint(changed, key)


def test_a_signature_is_written_in_one_way_only(school: MadeSchool) -> None:
    key = log_key.signer().keys[0]
    _, note = checkpoints.sign()
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    before, last = note[:-3], note[-3]
    assert note.endswith("=\n")
    for spare in range(1, 4):  # 68 bytes leave two bits of the last letter to spare
        with pytest.raises(Wrong):
            read_checkpoint(f"{before}{letters[letters.index(last) + spare]}=\n", key)


def test_signatures_by_others_are_passed_over_as_the_specification_says(school: MadeSchool) -> None:
    key = log_key.signer().keys[0]
    checkpoint, note = checkpoints.sign()
    witness = f"\u2014 witness.example {base64.b64encode(b'1234' + bytes(72)).decode()}\n"
    assert read_checkpoint(note + witness, key) == checkpoint
    with pytest.raises(Wrong, match="was not signed by the key"):
        open_note(note, Key(key.name, bytes(32)))


def test_notes_are_told_apart_in_a_file_that_a_mail_program_has_been_at(school: MadeSchool) -> None:
    notes = [checkpoints.sign()[1]]
    happens()
    notes.append(checkpoints.sign()[1])
    for between, ends in (("", "\n"), ("\n", "\n"), ("\n\n\n", "\r\n")):
        assert notes_in("\ufeff" + between.join(notes).replace("\n", ends) + between) == notes
    assert notes_in("") == []


def test_at_night_a_checkpoint_goes_to_the_file_and_to_governors_to_the_byte(
    app: Flask, school: MadeSchool, governor: MadePerson, post_office: MailServer, elsewhere: Path
) -> None:
    night(app, school)
    [letter] = post_office.letters
    assert letter["To"] == governor.email
    [attached] = letter.iter_attachments()
    note = attached.get_payload(decode=True)
    assert elsewhere.read_bytes() == note + b"\n"
    assert read_checkpoint(note.decode(), log_key.signer().keys[0]).size == 2
    assert attached.get_filename() == "checkpoint-alder-bank-2.txt"
    assert left_ways() == ["file", "mail"]
    assert [one.to.name if one.to else None for one in checkpoints.departures()] == ["Gwen Rowlands", None]
    kept, problems = checkpoints.remembered()
    assert ({one.size for one in kept}, problems) == ({2}, [])


def test_nothing_leaves_on_account_of_checkpoints_that_left(
    app: Flask, school: MadeSchool, governor: MadePerson, post_office: MailServer, elsewhere: Path, clock: Clock
) -> None:
    for _ in range(9):
        night(app, school)
        clock.pass_(days=1)
    assert len(notes_in(elsewhere.read_text())) == len(post_office.letters) == 1


def test_the_file_gets_one_each_night_and_governors_each_week(
    app: Flask, school: MadeSchool, governor: MadePerson, post_office: MailServer, elsewhere: Path, clock: Clock
) -> None:
    for _ in range(8):
        happens()
        night(app, school)
        clock.pass_(hours=23, minutes=50)
    assert len(notes_in(elsewhere.read_text())) == 8
    assert len(post_office.letters) == 2


def test_a_letter_that_was_not_delivered_has_not_left(
    app: Flask, school: MadeSchool, governor: MadePerson, post_office: MailServer
) -> None:
    post_office.answer = "550 No such person"
    night(app, school)
    assert left_ways() == ["file"]


def test_without_a_key_or_a_way_out_nothing_is_sent(app: Flask, school: MadeSchool, elsewhere: Path) -> None:
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], checkpoint_file="")
    assert checkpoints.send() is None
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], checkpoint_file=str(elsewhere), log_key_file="")
    assert checkpoints.send() is None
    with pytest.raises(log_key.NoKey, match="gatepost log key --new"):
        checkpoints.sign()


def test_a_file_that_cannot_be_written_is_no_reason_to_stop(app: Flask, school: MadeSchool, tmp_path: Path) -> None:
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], checkpoint_file=str(tmp_path / "away" / "file.txt"))
    assert checkpoints.send() is not None
    assert checkpoints.departures() == []


def test_one_file_serves_several_schools(app: Flask, school: MadeSchool, elsewhere: Path) -> None:
    night(app, school)
    other = make_school(app, "elm-grove", "Elm Grove Primary School")
    night(app, other)
    assert len(notes_in(elsewhere.read_text())) == 2
    with in_school(app, school):
        assert len(checkpoints.remembered()[0]) == 2  # in the database and in the file
        with pytest.raises(InvalidInput, match="cannot be used"):
            checkpoints.read(elsewhere.read_text(), "elsewhere.txt")


def test_a_key_that_was_replaced_is_still_recognised(app: Flask, school: MadeSchool, tmp_path: Path) -> None:
    night(app, school)
    old = load_pem_private_key(Path(app.config["SETTINGS"].log_key_file).read_bytes(), None)
    new = give_key(app, tmp_path, "new.pem")
    assert log_watch.go_through().problems != ()
    with new.open("ab") as file:
        file.write(old.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    assert log_watch.go_through().problems == ()


@pytest.mark.parametrize(
    "content", [b"", b"not a key", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"]
)
def test_a_file_that_is_no_key_is_refused_in_words(
    app: Flask, school: MadeSchool, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "broken.pem"
    file.write_bytes(content)
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], log_key_file=str(file))
    with pytest.raises(log_key.NoKey, match="is not one"):
        log_key.signer()


def test_a_key_is_for_its_owner_alone_and_never_written_over(app: Flask, tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    log_key.make(file)
    assert file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(InvalidInput, match="is there already"):
        log_key.make(file)


def cut_short(to: int) -> None:
    """Take the newest events away with everything the database has that could show it."""
    edge = log_tree.edge_at(to).as_text()
    db.session.rollback()
    with db.engine.begin() as connection:
        on = " ON log_event" if connection.dialect.name == "postgresql" else ""
        for name in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER log_event_no_{name}{on}"))
        for statement in (
            f"DELETE FROM log_event WHERE seq > {to}", f"DELETE FROM log_payload WHERE seq > {to}",
            f"DELETE FROM log_search WHERE seq > {to}",
            f"UPDATE log_head SET size = {to}, edge = '{edge}'", "DELETE FROM checkpoint_departure",
            "DELETE FROM log_checkpoint",
        ):  # fmt: skip
            connection.execute(text(statement))


def test_a_log_that_was_cut_short_shows_against_the_file_and_everybody_hears_of_it(
    app: Flask, school: MadeSchool, post_office: MailServer, clock: Clock
) -> None:
    leader = make_person(app, school, "Helen Ashcroft", Role.SENIOR_LEADER)
    moderator = make_person(app, school, "Priya Nair", Role.MODERATOR)
    make_person(app, school, "Sunita Patel", Role.AUTHOR)
    happens(3)
    night(app, school)
    cut_short(4)
    assert "it was cut short" in log_watch.go_through().problems[0]
    for _ in range(3):  # told once, and not each night
        night(app, school)
        clock.pass_(days=1)
    assert {letter["To"] for letter in post_office.letters} == {leader.email, moderator.email}
    assert all(letter["Subject"] == "The moderation log has been altered" for letter in post_office.letters)
    assert len(post_office.letters) == 2
    assert len(db.session.scalars(select(Notification).where(Notification.kind == log_watch.ALTERED)).all()) == 2
    assert db.session.scalars(select(LogEvent).where(LogEvent.action == Action.LOG_FOUND_ALTERED)).first()
    clock.pass_(days=7)
    night(app, school)
    assert len(post_office.letters) == 4


def test_no_checkpoint_is_signed_that_contradicts_an_earlier_one(app: Flask, school: MadeSchool) -> None:
    happens(3)
    night(app, school)
    with db.engine.begin() as connection:
        connection.execute(text("UPDATE log_checkpoint SET root = 'AAAA'"))
    with pytest.raises(Conflict, match="did not grow out of the last one"):
        checkpoints.sign()


def test_a_remembered_checkpoint_that_was_altered_is_noticed(app: Flask, school: MadeSchool) -> None:
    night(app, school)
    with db.engine.begin() as connection:
        connection.execute(text("UPDATE log_checkpoint SET note = replace(note, 'gatepost', 'gatep0st')"))
    assert any("remembered checkpoint" in problem for problem in log_watch.go_through().problems)


def test_the_job_is_in_the_timetable() -> None:
    assert timed.JOBS[log_watch.JOB].do is log_watch.nightly


def test_of_a_long_log_only_what_is_new_is_gone_through_while_somebody_waits(school: MadeSchool, clock: Clock) -> None:
    happens(6)
    before = log_watch.state(3)
    assert (before.whole_to, before.waiting, before.overdue) == (0, 7, True)
    log_watch.go_through()
    happens(2)
    now = log_watch.state(3)
    assert (now.size, now.full_to, now.whole_to, now.waiting, now.problems) == (9, 7, 9, 0, ())
    assert now.root == log.verify().root
    happens(4)
    assert (log_watch.state(3).whole_to, log_watch.state(3).waiting) == (7, 6)
    clock.pass_(days=3)
    assert log_watch.state(3).overdue


def test_a_verification_that_is_asked_for_runs_in_the_background_once(app: Flask, school: MadeSchool) -> None:
    happens(6)
    log_watch.ask_for_verification()
    log_watch.ask_for_verification()
    assert log_watch.state(3).running == 0
    assert relay.relay_once(app) == 1
    with in_school(app, school):
        assert (log_watch.state(3).running, log_watch.state(3).whole_to) == (None, 8)
