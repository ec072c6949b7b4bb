"""What is erased is gone: from every table, from the files of the database, and from the next copy. The proof stays."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select, text

from server import backup, migrations
from server.app import create_app
from server.checks.draft import Attachment, Draft
from server.database import ACROSS_SCHOOLS, Base, db
from server.errors import Conflict, InvalidInput, NotFound
from server.jobs import relay
from server.models import LogEvent, User
from server.services import (
    checks,
    conversation,
    emergency_releases,
    erasure,
    log,
    releases,
    scrubbing,
    second_opinions,
    slipped_posts,
    wordings,
)  # fmt: skip
from server.vocabulary import Action, AttachmentKind, DecisionKind, ErasureReason
from tests.factories.alder_bank import AlderBank
from tests.factories.moments import Clock
from tests.factories.schools import in_school
from tests.factories.service import settings_for

GONE = "Zyxfell"
"""In every word of what is erased, and nowhere else."""
KEPT = "Brackenthwaite"
"""In what is not erased."""
LONG = " ".join(GONE + hashlib.sha256(bytes([number])).hexdigest() for number in range(27))
"""So long, and so little to be compressed, that PostgreSQL keeps it apart from its row (TOAST)."""


@pytest.fixture
def inside(app: Flask, alder_bank: AlderBank) -> Iterator[AlderBank]:
    """The school, in force."""
    with in_school(app, alder_bank.id):
        yield alder_bank


def user(school: AlderBank, name: str) -> User:
    return db.session.get_one(User, getattr(school, name).id)


def words(draft: str, name: str = GONE) -> Draft:
    picture = Attachment(AttachmentKind.IMAGE, alt=f"{name} on the pitch", credit=f"Photo: {name}", shows_people=False)
    return Draft(draft, "x", attachments=(picture,))


def asked_about(school: AlderBank, time: Clock) -> str:
    """A draft in three versions, refused in the end; the id of the request."""
    teacher, leader = user(school, "teacher"), user(school, "leader")
    request = second_opinions.ask(teacher, words(f"{GONE} is to run on sports day."), LONG)
    conversation.comment(leader, request.id, f"Which {GONE} is it?")
    second_opinions.decide(leader, request.id, DecisionKind.REQUEST_CHANGES, LONG, request.current.digest)
    time.pass_(minutes=5)
    second_opinions.ask(teacher, words(f"{GONE} has won."), f"{GONE} agrees.", previous_id=request.id)
    wordings.propose(
        user(school, "deputy"), request.id, f"Our {GONE} won.", f"Nearer to {GONE}.", request.current.digest
    )
    second_opinions.ask(teacher, words(f"{GONE} won."), "Shorter, then.", previous_id=request.id)
    second_opinions.decide(leader, request.id, DecisionKind.REFUSE, f"Not {GONE}.", request.current.digest)
    return request.id


def posted(school: AlderBank, text: str, url: str) -> str:
    """A draft that was posted, also in an emergency, and recorded; its digest."""
    teacher = user(school, "teacher")
    granted = releases.release(teacher, Draft(text, "x"))
    releases.publish(teacher, granted.id, granted.digest, url)
    return granted.digest


def everything_kept() -> str:
    """All that the tables say, of all schools."""
    tables = (
        db.session.execute(select(table), execution_options=ACROSS_SCHOOLS) for table in Base.metadata.sorted_tables
    )
    return "\n".join(str(row) for rows in tables for row in rows)


def on_disk(app: Flask) -> bytes:
    """The bytes of the database's files. Of PostgreSQL: of its every table, with TOAST, indexes and catalogues."""
    url = db.engine.url
    if db.engine.dialect.name == "sqlite":
        files = [Path(str(url.database)), Path(f"{url.database}-wal")]
    else:
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("CHECKPOINT"))
            folder = Path(connection.scalar(text("SHOW data_directory")))
            number = connection.scalar(text("SELECT oid FROM pg_database WHERE datname = current_database()"))
        files = [file for file in (folder / "base" / str(number)).iterdir() if file.is_file()]
    return b"".join(file.read_bytes() for file in files if file.exists())


def see_to_the_files(app: Flask) -> None:
    """As the worker does."""
    db.session.rollback()
    db.session.close()
    relay.relay_once(app)


def test_an_erased_draft_is_in_no_table_with_none_of_its_versions(inside: AlderBank, clock: Clock) -> None:
    request_id = asked_about(inside, clock)
    kept = checks.check(user(inside, "teacher"), words(f"{KEPT} won.", KEPT))
    assert everything_kept().count(GONE) > 5
    digests = {revision.digest for revision in second_opinions.get(request_id).revisions}
    erased = erasure.erase_draft(min(digests), actor_id=inside.moderator.id, why=ErasureReason.ASKED)
    assert erased.digests == digests
    assert GONE not in everything_kept()
    assert KEPT in str(checks.get(kept.id).content)


def test_what_was_posted_goes_with_its_address_and_what_was_reported_of_it(inside: AlderBank, clock: Clock) -> None:
    teacher = user(inside, "teacher")
    address = f"https://x.com/AlderBankPri/status/{GONE}"
    digest = posted(inside, f"{GONE} is our caretaker’s cat.", address)
    claim = emergency_releases.Claim("a" * 32, f"{GONE} froze", clock(), True, address + "1")
    emergency_releases.report(teacher, Draft(f"{GONE} is our caretaker’s cat.", "x"), claim)
    slipped_posts.record(teacher, Draft(f"{GONE} is our caretaker’s cat.", "x"), address + "2")
    clock.pass_(minutes=10)
    erasure.erase_draft(digest, actor_id=None, why=ErasureReason.EXPIRED)
    assert GONE not in everything_kept()


def test_the_log_stays_whole_and_says_who_erased_what_and_why(inside: AlderBank, clock: Clock) -> None:
    request_id = asked_about(inside, clock)
    before = log.verify().size
    erasure.erase_draft(request_id, actor_id=inside.moderator.id, why=ErasureReason.MISTAKE)
    proof = log.verify()
    assert (proof.problems, proof.size) == ((), before + 1)
    said = db.session.scalars(select(LogEvent).where(LogEvent.seq == proof.size)).one()
    refs = json.loads(said.body)["refs"]
    assert (said.action, said.actor_id) == (Action.LOG_PAYLOAD_ERASED, inside.moderator.id)
    assert refs.keys() == {"events", "why"}
    assert refs["why"] == "mistake"


def test_without_its_erasure_event_the_same_rows_would_be_a_fault(inside: AlderBank, clock: Clock) -> None:
    asked_about(inside, clock)
    db.session.commit()
    last = log.verify().size
    db.session.execute(text("DELETE FROM log_payload WHERE seq = :seq"), {"seq": last})
    db.session.commit()
    assert log.verify().problems == (f"event {last}: its payload is missing, and no erasure is recorded",)


def test_what_is_erased_keeps_its_verdict_and_is_no_clear_draft(inside: AlderBank, clock: Clock) -> None:
    kept = checks.check(user(inside, "teacher"), Draft("Ring Jayden Osgood on 07700 900123.", "x"))
    verdict = kept.verdict
    assert verdict == "block"
    erasure.erase_draft(kept.digest, actor_id=None, why=ErasureReason.EXPIRED)
    assert checks.outcome_of(checks.get(kept.id)).verdict == verdict
    with pytest.raises(NotFound, match="has been erased"):
        checks.own(user(inside, "teacher"), kept.id)


def test_a_draft_that_somebody_still_works_with_is_not_erased(inside: AlderBank, clock: Clock) -> None:
    teacher = user(inside, "teacher")
    request = second_opinions.ask(teacher, words(f"{GONE} won."), "All right?")
    with pytest.raises(Conflict, match="second opinion on it is open"):
        erasure.erase_draft(request.id, actor_id=None, why=ErasureReason.ASKED)
    digest = releases.release(teacher, Draft("The fair begins at noon.", "x")).digest
    with pytest.raises(Conflict, match="leave to post"):
        erasure.erase_draft(digest, actor_id=None, why=ErasureReason.ASKED)
    assert GONE in everything_kept()
    assert log.verify().problems == ()


def test_nothing_is_erased_twice_and_nothing_that_is_not_there(inside: AlderBank, clock: Clock) -> None:
    kept = checks.check(user(inside, "teacher"), words(f"{GONE} won."))
    erasure.erase_draft(kept.digest, actor_id=None, why=ErasureReason.EXPIRED)
    with pytest.raises(Conflict, match="erased already"):
        erasure.erase_draft(kept.digest, actor_id=None, why=ErasureReason.EXPIRED)
    with pytest.raises(NotFound):
        erasure.erase_draft("f" * 64, actor_id=None, why=ErasureReason.EXPIRED)


def test_the_same_words_written_anew_are_a_draft_of_their_own_and_can_be_erased_again(
    inside: AlderBank, clock: Clock
) -> None:
    for _ in range(2):
        kept = checks.check(user(inside, "teacher"), words(f"{GONE} won."))
        assert GONE in everything_kept()
        erasure.erase_draft(kept.digest, actor_id=None, why=ErasureReason.EXPIRED)
        assert GONE not in everything_kept()
    assert log.verify().problems == ()


def test_what_is_erased_is_not_in_the_files_of_the_database_nor_in_the_next_copy(
    app: Flask, inside: AlderBank, clock: Clock, tmp_path: Path
) -> None:
    request_id = asked_about(inside, clock)
    digest = posted(inside, f"{GONE} is our caretaker’s cat.", f"https://x.com/AlderBankPri/status/{GONE}")
    for number in range(3):
        checks.check(user(inside, "teacher"), words(f"{KEPT} scored {number} goals.", KEPT))
    if db.engine.dialect.name == "postgresql":
        with db.engine.begin() as connection:
            connection.execute(text("ANALYZE"))  # samples of the values lie in a catalogue from here on
    clock.pass_(minutes=10)
    before = on_disk(app)
    assert GONE.encode() in before
    for thread in (request_id, digest):
        erasure.erase_draft(thread, actor_id=None, why=ErasureReason.ASKED)
    see_to_the_files(app)
    after = on_disk(app)
    assert GONE.encode() not in after
    assert KEPT.encode() in after
    copy = tmp_path / "copy.sqlite"
    backup.back_up(app, copy)
    assert GONE.encode() not in copy.read_bytes()
    assert KEPT.encode() in copy.read_bytes()


def test_erasing_without_seeing_to_the_files_would_leave_it_in_them(
    app: Flask, inside: AlderBank, clock: Clock
) -> None:
    """Otherwise the test above could pass because nothing ever was in the files."""
    request_id = asked_about(inside, clock)
    on_disk(app)
    erasure.erase_draft(request_id, actor_id=None, why=ErasureReason.ASKED)
    db.session.commit()
    assert GONE.encode() in on_disk(app)


def test_the_files_are_seen_to_once_however_much_is_erased_and_again_when_somebody_was_in_the_way(
    app: Flask, inside: AlderBank, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        kept = checks.check(user(inside, "teacher"), words(f"{GONE} won {number}."))
        erasure.erase_draft(kept.digest, actor_id=None, why=ErasureReason.EXPIRED)
    assert scrubbing.waiting() == 1
    with monkeypatch.context() as patch:
        patch.setattr(scrubbing, "_empty_write_ahead_log", _busy)
        patch.setattr(scrubbing, "_write_tables_anew", _busy)
        see_to_the_files(app)
        assert scrubbing.waiting() == 1
    clock.pass_(hours=2)
    see_to_the_files(app)
    assert scrubbing.waiting() == 0
    assert GONE.encode() not in on_disk(app)


def _busy(*_: object) -> None:
    raise scrubbing.Busy("somebody is reading")


def test_a_copy_holds_everything_and_can_be_put_back(
    app: Flask, inside: AlderBank, clock: Clock, tmp_path: Path
) -> None:
    asked_about(inside, clock)
    proof = log.verify()
    db.session.rollback()
    copy = tmp_path / "copy.sqlite"
    backup.back_up(app, copy)
    assert copy.stat().st_mode & 0o077 == 0
    with pytest.raises(InvalidInput, match="name a new file"):
        backup.back_up(app, copy)
    with pytest.raises(Conflict, match="empty database"):
        backup.restore(app, copy)
    other = create_app(settings_for(f"sqlite:///{tmp_path / 'other.sqlite'}"))
    migrations.upgrade(other)
    assert backup.restore(other, copy) > 50
    with in_school(other, inside.id):
        again = log.verify()
        db.engine.dispose()
    assert again == proof
    assert proof.problems == ()
