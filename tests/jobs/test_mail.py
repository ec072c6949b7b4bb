"""Letters arrive, in the end, and are given up loudly when they cannot."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from sqlalchemy import select

from server.database import db, transaction
from server.jobs import letters, mailing, relay
from server.models import LogEvent, User
from server.services import mail, outbox
from server.services.mail import Attachment, Letter
from server.vocabulary import Action
from tests.factories.alder_bank import AlderBank
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school
from tests.factories.smtp import MailServer

DATABASES = ("sqlite",)

Write = Callable[[MadePerson], None]


@pytest.fixture
def write(app: Flask, alder_bank: AlderBank, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """`write(person)`: has a letter put into the outbox."""

    def compose(to: User, subject: str) -> Letter | None:
        if subject == "settled":
            return None
        return Letter("Something to do", f"Dear {to.name}, see /{subject}.", (Attachment("a.txt", "Grüße\n— x\n"),))

    def writing(person: MadePerson, about: str = "there") -> None:
        with in_school(app, alder_bank.school), transaction():
            mail.put(db.session.get_one(User, person.id), "try_out", about)

    monkeypatch.setattr(letters, "LETTERS", {**letters.LETTERS, "try_out": compose})
    return writing


def undeliverable(app: Flask, school: AlderBank) -> int:
    with in_school(app, school.school):
        events = db.session.scalars(select(LogEvent).where(LogEvent.action == Action.MAIL_UNDELIVERABLE))
        return len(events.all())


def test_a_letter_arrives(app: Flask, post_office: MailServer, alder_bank: AlderBank, write: Write):
    write(alder_bank.leader)
    relay.relay_once(app)
    [letter] = post_office.letters
    assert letter["To"] == alder_bank.leader.email
    assert letter["From"] == "gatepost@alderbank.example"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_body().get_content().startswith("Dear Helen Ashcroft")
    assert [one.get_content() for one in letter.iter_attachments()] == ["Grüße\n— x\n"]


def test_what_has_been_settled_meanwhile_is_not_written_about(
    app: Flask, post_office: MailServer, alder_bank: AlderBank, write: Callable[..., None]
):
    write(alder_bank.leader, "settled")
    assert relay.relay_once(app) == 1
    assert post_office.letters == []


def test_somebody_who_has_left_is_not_written_to(
    app: Flask, post_office: MailServer, alder_bank: AlderBank, write: Write
):
    write(alder_bank.leader)
    with in_school(app, alder_bank.school), transaction():
        db.session.get_one(User, alder_bank.leader.id).active = False
    relay.relay_once(app)
    assert post_office.letters == []


def test_without_a_mail_server_nothing_is_put_aside_for_one(app: Flask, alder_bank: AlderBank, write: Write):
    write(alder_bank.leader)
    assert relay.relay_once(app) == 0


def test_a_server_that_is_busy_is_tried_again_under_the_same_message_id(
    app: Flask, post_office: MailServer, alder_bank: AlderBank, write: Write, clock: Clock, monkeypatch
):
    tried = []
    hand_over = mailing._hand_over
    monkeypatch.setattr(
        mailing, "_hand_over", lambda s, letter: (tried.append(letter["Message-ID"]), hand_over(s, letter))
    )
    post_office.answer = "451 Try again later"
    write(alder_bank.leader)
    relay.relay_once(app)
    assert post_office.letters == []
    post_office.answer = "250 OK"
    assert relay.relay_once(app) == 0
    clock.pass_(minutes=3)
    relay.relay_once(app)
    assert [letter["Message-ID"] for letter in post_office.letters] == tried[1:]
    assert len(set(tried)) == 1
    clock.pass_(days=1)
    assert relay.relay_once(app) == 0


def test_what_the_server_refuses_for_good_is_given_up_and_the_log_says_so(
    app: Flask, post_office: MailServer, alder_bank: AlderBank, write: Write, clock: Clock
):
    post_office.answer = "550 No such person"
    write(alder_bank.leader)
    relay.relay_once(app)
    clock.pass_(days=1)
    assert relay.relay_once(app) == 0
    assert undeliverable(app, alder_bank) == 1


def test_a_server_that_is_away_for_two_days_is_given_up_and_the_log_says_so(
    app: Flask, post_office: MailServer, alder_bank: AlderBank, write: Write, clock: Clock
):
    post_office.answer = "451 Try again later"
    write(alder_bank.leader)
    for _ in range(mailing.MOST_ATTEMPTS):
        assert relay.relay_once(app) == 1
        clock.pass_(seconds=outbox.LONGEST_LEASE.seconds + 1)
    assert relay.relay_once(app) == 0
    assert undeliverable(app, alder_bank) == 1
