"""What the console says when something goes wrong, and what to do then."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.services import second_opinions
from tests.console.conftest import Browser
from tests.console.page import Page
from tests.factories.alder_bank import AlderBank

DATABASES = ("sqlite",)


@pytest.mark.parametrize(
    ("path", "status", "advice"),
    [
        ("/nowhere", 404, "Start again from the home page"),
        ("/log", 403, "ask whoever looks after Gatepost"),
        ("/sign-out", 405, "Start from the home page"),
        (f"/second-opinions/{'0' * 32}", 404, "There is no such request."),
    ],
)
def test_an_error_page_says_what_to_do(teacher: Browser, path: str, status: int, advice: str) -> None:
    assert advice in teacher.get(path, status=status).text


def test_a_page_that_is_not_there_is_told_to_somebody_who_is_not_signed_in_too(client: FlaskClient) -> None:
    answer = client.get("/nowhere")
    assert answer.status_code == 404
    assert Page(answer.text).problems == []


def test_too_much_at_once_is_refused(app: Flask, teacher: Browser) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 1000
    answer = teacher.client.post("/drafts", data={"text": "a" * 2000})
    assert answer.status_code == 413
    assert "Send something smaller" in Page(answer.text).text


def test_when_something_breaks_the_page_asks_the_database_nothing_and_tells_nothing_of_it(
    app: Flask, teacher: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Jayden Osgood")

    monkeypatch.setattr(second_opinions, "asked_by", broken)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    page = teacher.get("/second-opinions", status=500)
    assert "Nothing was posted and nothing was half-saved." in page.text
    assert "Jayden" not in page.html


def test_errors_of_the_api_are_left_to_the_api(client: FlaskClient, alder_bank: AlderBank) -> None:
    assert client.get("/v1/nowhere").mimetype == "application/problem+json"
    assert client.get("/v1/session").mimetype == "application/problem+json"
    assert client.get("/nowhere").mimetype == "text/html"
