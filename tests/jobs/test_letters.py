"""People are told by mail as they chose, and no letter says anything of a child or a draft."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from flask import Flask

from server.checks.draft import Draft
from server.database import db, transaction
from server.jobs import relay
from server.models import User
from server.services import comment_reports, emergency_releases, notifications, second_opinions, sites, slipped_posts
from server.services.comment_reports import Comment
from server.vocabulary import Channel, DecisionKind, Telling
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import csrf_token, sign_in
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school
from tests.factories.smtp import MailServer

DATABASES = ("sqlite",)

SECRETS = ("Tobias", "Winterbourne", "guitar", "mother", "dreadful", "grumpy", "boiler")
"""Words of drafts, notes, reasons and comments: none may be in a letter."""
DRAFT = Draft("Tobias Winterbourne played the guitar for us.", "x")
NOTE, REASON = "His mother asked us to.", "Fine, but thank his mother."


def user(person: MadePerson) -> User:
    return db.session.get_one(User, person.id)


def words(letter: EmailMessage) -> str:
    return f"{letter['Subject']}\n{letter.get_content()}"


def link(letter: EmailMessage) -> str:
    """The path of the first address in a letter."""
    found = re.search(r"http://127\.0\.0\.1:5080(/\S*)", letter.get_content())
    assert found, letter.get_content()
    return found[1]


def run(app: Flask) -> None:
    """Deliver everything, and the letters that come of it."""
    while relay.relay_once(app):
        pass


@pytest.fixture
def ask(app: Flask, alder_bank: AlderBank) -> Callable[..., str]:
    def asking(leader: MadePerson | None = None) -> str:
        with in_school(app, alder_bank.school):
            made = second_opinions.ask(user(alder_bank.teacher), DRAFT, NOTE, leader_id=leader and leader.id)
            request_id = made.id
        run(app)
        return request_id

    return asking


@pytest.fixture
def decide(app: Flask, alder_bank: AlderBank) -> Callable[[str], None]:
    def deciding(request_id: str) -> None:
        with in_school(app, alder_bank.school):
            digest = second_opinions.get(request_id).current.digest
            second_opinions.decide(user(alder_bank.leader), request_id, DecisionKind.REFUSE, REASON, digest)
        run(app)

    return deciding


def choose(app: Flask, person: MadePerson, telling: Telling) -> None:
    with in_school(app, person.school_id):
        notifications.choose(user(person), telling)


def test_leaders_are_asked_and_the_author_hears_by_mail_with_a_link_to_the_page(
    app: Flask, alder_bank: AlderBank, post_office: MailServer, ask, decide
) -> None:
    request_id = ask()
    assert {one["To"] for one in post_office.letters} == {alder_bank.leader.email, alder_bank.deputy.email}
    [letter] = post_office.to(alder_bank.leader.email)
    assert letter["Subject"] == "Sunita Patel asks for a second opinion"
    assert "Decision needed on a draft for X @AlderBankPri" in letter.get_content()
    assert link(letter) == f"/second-opinions/{request_id}"
    decide(request_id)
    [letter] = post_office.to(alder_bank.teacher.email)
    assert letter["Subject"] == "Helen Ashcroft refused your draft for X @AlderBankPri"
    for one in post_office.letters:
        assert not [secret for secret in SECRETS if secret in words(one).lower()]


def test_whoever_is_asked_by_name_has_the_letter_and_the_others_see_it_in_the_console(
    app: Flask, alder_bank: AlderBank, post_office: MailServer, ask
) -> None:
    ask(alder_bank.deputy)
    [letter] = post_office.letters
    assert letter["To"] == alder_bank.deputy.email
    assert letter["Subject"] == "Sunita Patel asks you for a second opinion"
    with in_school(app, alder_bank.school):
        assert notifications.unseen(user(alder_bank.leader))


def test_a_link_asks_to_sign_in_and_then_leads_to_the_page_where_alone_one_decides(
    app: Flask, alder_bank: AlderBank, post_office: MailServer, ask
) -> None:
    path = ask() and link(post_office.letters[0])
    client = app.test_client()
    answer = client.get(path)
    assert answer.status_code == 302
    token = csrf_token(client.get(answer.location).text)
    form = {"csrf_token": token, "email": alder_bank.leader.email, "password": alder_bank.leader.password, "next": path}
    answer = client.post("/sign-in", data=form)
    assert answer.location == path
    assert "Approve" in client.get(path).text


def test_what_was_settled_before_a_letter_went_is_not_written_about(
    app: Flask, alder_bank: AlderBank, post_office: MailServer, ask, decide
) -> None:
    post_office.answer = "451 Try again later"
    with in_school(app, alder_bank.school):
        request_id = second_opinions.ask(user(alder_bank.teacher), DRAFT, NOTE).id
    run(app)
    post_office.answer = "250 OK"
    decide(request_id)
    assert {one["To"] for one in post_office.letters} == {alder_bank.teacher.email}


def test_a_digest_comes_in_the_morning_of_a_working_day_with_what_is_still_new(
    app: Flask, alder_bank: AlderBank, post_office: MailServer, clock: Clock, ask, decide
) -> None:
    choose(app, alder_bank.leader, Telling.DAILY)
    choose(app, alder_bank.deputy, Telling.CONSOLE)
    relay.hand_on_what_is_due(app)  # the school comes to know its timetable
    clock.set(datetime(2026, 11, 6, 16, 0, tzinfo=UTC))  # a Friday
    first, second = ask(), ask()
    for day in (7, 8):
        clock.set(datetime(2026, 11, day, 7, 5, tzinfo=UTC))
        relay.hand_on_what_is_due(app)
        run(app)
    assert post_office.letters == []
    with in_school(app, alder_bank.school):
        notifications.see(user(alder_bank.leader), second)
    clock.set(datetime(2026, 11, 9, 7, 5, tzinfo=UTC))
    for _ in range(2):
        relay.hand_on_what_is_due(app)
        run(app)
    [letter] = post_office.letters
    assert (letter["To"], letter["Subject"]) == (alder_bank.leader.email, "1 thing waits for you")
    assert f"/second-opinions/{first}" in letter.get_content()
    clock.set(datetime(2026, 11, 10, 7, 5, tzinfo=UTC))
    relay.hand_on_what_is_due(app)
    run(app)
    assert len(post_office.letters) == 1  # nothing is told twice


def test_a_post_without_a_check_is_written_about_at_once_whatever_was_chosen(
    app: Flask, alder_bank: AlderBank, post_office: MailServer
) -> None:
    choose(app, alder_bank.leader, Telling.CONSOLE)
    with in_school(app, alder_bank.school):
        claim = emergency_releases.Claim("a" * 32, "The boiler has burst", datetime(2026, 11, 3, tzinfo=UTC))
        release = emergency_releases.report(user(alder_bank.teacher), DRAFT, claim)
        path = f"/emergency-releases/{release.id}"
    run(app)
    assert {one["To"] for one in post_office.letters} == {alder_bank.leader.email, alder_bank.deputy.email}
    assert {link(one) for one in post_office.letters} == {path}
    assert sign_in(app, alder_bank.leader).get(path).status_code == 200
    assert not any(secret in words(one).lower() for secret in SECRETS for one in post_office.letters)


def test_comments_slipped_posts_and_switches_are_written_about_without_their_content(
    app: Flask, alder_bank: AlderBank, post_office: MailServer
) -> None:
    with in_school(app, alder_bank.school):
        teacher = user(alder_bank.teacher)
        comment = Comment(Channel.X, "@grumpy", "https://x.com/grumpy/status/1", "Tobias is dreadful")
        comment_reports.report(teacher, "c" * 32, comment)
        slipped_posts.record(teacher, DRAFT, "https://x.com/AlderBankPri/status/7")
        sites.switch_off(user(alder_bank.moderator), Channel.X, "The guitar page froze")
    run(app)
    letters = post_office.to(alder_bank.moderator.email)
    assert {one["Subject"] for one in letters} == {
        "A comment has been reported",
        "Sunita Patel recorded a post on X @AlderBankPri that went out without Gatepost",
    }
    moderator = sign_in(app, alder_bank.moderator)
    for one in post_office.letters:
        assert not [secret for secret in SECRETS if secret in words(one).lower()]
    for one in letters:
        assert moderator.get(link(one)).status_code == 200
    assert "Gatepost was switched off on X" in {one["Subject"] for one in post_office.to(alder_bank.leader.email)}


def test_what_nobody_has_found_words_for_is_told_all_the_same(
    app: Flask, alder_bank: AlderBank, post_office: MailServer
) -> None:
    with in_school(app, alder_bank.school), transaction():
        notifications.leave(user(alder_bank.leader), "new_kind", "a" * 32)
    run(app)
    [letter] = post_office.letters
    assert letter["Subject"] == "Something is new for you"


def test_a_name_with_a_line_end_in_it_adds_no_header(
    app: Flask, alder_bank: AlderBank, post_office: MailServer, ask
) -> None:
    with in_school(app, alder_bank.school), transaction():
        user(alder_bank.teacher).name = "Sunita\r\nBcc: everybody@evil.example"
    ask()
    assert post_office.letters[0]["Subject"].startswith("Sunita Bcc: everybody")
    assert post_office.letters[0]["Bcc"] is None


def test_everybody_chooses_on_a_page_of_the_console(app: Flask, alder_bank: AlderBank, post_office: MailServer) -> None:
    client = sign_in(app, alder_bank.teacher)
    page = client.get("/how-you-are-told").text
    form = {"csrf_token": csrf_token(page), "telling": "daily"}
    answer = client.post("/how-you-are-told", data=form, follow_redirects=True)
    assert "That is how you are told from now on." in answer.text
    assert re.search(r'value="daily" checked', answer.text)
    assert client.post("/how-you-are-told", data=form | {"telling": "by pigeon"}).status_code == 422
