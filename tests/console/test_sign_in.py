"""Signing in and out."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from console.people.views import WRONG
from tests.console.page import Page
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import csrf_token
from tests.factories.schools import PASSWORD, make_person

DATABASES = ("sqlite",)


def sign_in(client: FlaskClient, email: str, password: str = PASSWORD, next: str = "") -> TestResponse:
    token = csrf_token(client.get("/sign-in").text)
    return client.post("/sign-in", data={"csrf_token": token, "email": email, "password": password, "next": next})


def test_with_the_right_password_one_comes_to_the_home_page(client: FlaskClient, alder_bank: AlderBank) -> None:
    answer = sign_in(client, f" {alder_bank.teacher.email.upper()} ")
    assert (answer.status_code, answer.location) == (302, "/")
    assert "Sunita Patel" in Page(client.get("/").text).text


def test_whatever_is_wrong_the_answer_is_the_same(app: Flask, client: FlaskClient, alder_bank: AlderBank) -> None:
    gone = make_person(app, alder_bank.school, "Gail Gone", active=False)
    tries = [
        (alder_bank.teacher.email, "not the password"),
        ("nobody@alderbank.example", PASSWORD),
        (gone.email, PASSWORD),
        ("teacher\x00@alderbank.example", PASSWORD),
        ("", ""),
    ]
    for email, password in tries:
        answer = sign_in(client, email, password)
        assert answer.status_code == 401, email
        assert WRONG in Page(answer.text).text
        assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    "wanted",
    [
        "/log?verdict=block",
        "/oauth/authorize?response_type=code&client_id=gatepost-extension&state=a%20b&code_challenge=x",
    ],
)
def test_one_comes_to_where_one_was_going_with_the_whole_query(
    client: FlaskClient, alder_bank: AlderBank, wanted: str
) -> None:
    going = client.get(wanted)
    page = client.get(going.location).text
    field = page.split('name="next" value="')[1].split('"')[0].replace("&amp;", "&")
    answer = sign_in(client, alder_bank.moderator.email, next=field)
    assert answer.location == wanted


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "////evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "evil",
        "http:evil",
    ],
)
def test_nobody_is_led_away_from_the_site(client: FlaskClient, alder_bank: AlderBank, elsewhere: str) -> None:
    assert sign_in(client, alder_bank.teacher.email, next=elsewhere).location == "/"


def test_the_session_before_does_not_live_on(client: FlaskClient, alder_bank: AlderBank) -> None:
    with client.session_transaction() as session:
        session["planted"] = "by somebody else"
    sign_in(client, alder_bank.teacher.email)
    with client.session_transaction() as session:
        assert "planted" not in session
        assert session.permanent


def test_a_form_without_the_token_is_refused_with_what_to_do(client: FlaskClient, alder_bank: AlderBank) -> None:
    answer = client.post("/sign-in", data={"email": alder_bank.teacher.email, "password": PASSWORD})
    assert answer.status_code == 400
    assert "reload the page" in Page(answer.text).text


def test_trying_again_and_again_is_stopped_for_a_while(app: Flask, client: FlaskClient, alder_bank: AlderBank) -> None:
    app.config["RATELIMIT_SIGN_IN"] = "2 per minute"
    assert [sign_in(client, alder_bank.teacher.email, "wrong").status_code for _ in range(3)] == [401, 401, 429]
    answer = sign_in(client, alder_bank.teacher.email)
    assert answer.status_code == 429
    assert "Wait a minute" in Page(answer.text).text
    assert client.get("/sign-in").status_code == 200


def test_signing_out_ends_every_session_of_the_person(app: Flask, client: FlaskClient, alder_bank: AlderBank) -> None:
    other = app.test_client()
    sign_in(client, alder_bank.teacher.email)
    sign_in(other, alder_bank.teacher.email)
    page = client.get("/").text
    assert client.post("/sign-out", data={"csrf_token": csrf_token(page)}).location == "/sign-in"
    assert client.get("/").status_code == 302
    assert other.get("/").status_code == 302


def test_somebody_signed_in_is_not_asked_again(client: FlaskClient, alder_bank: AlderBank) -> None:
    sign_in(client, alder_bank.teacher.email)
    assert client.get("/sign-in").location == "/"


def test_a_school_that_signs_in_from_one_address_is_let_in_and_a_hundred_guesses_are_not(
    app: Flask, client: FlaskClient, alder_bank: AlderBank
) -> None:
    app.config.update(RATELIMIT_SIGN_IN="2 per minute", RATELIMIT_SIGN_IN_ALL="5 per minute")
    staff = (alder_bank.leader, alder_bank.deputy, alder_bank.moderator, alder_bank.colleague)
    assert [sign_in(app.test_client(), person.email).status_code for person in staff] == [302] * 4
    guesses = [sign_in(client, f"guess-{n}@alderbank.example", "wrong").status_code for n in range(3)]
    assert guesses == [401, 429, 429]
