"""The console through a browser that keeps cookies and fills in forms."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.console.page import Page
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import csrf_token, sign_in
from tests.factories.schools import MadePerson


class Browser:
    """Somebody at the console. Every page that comes is looked at for soundness."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, path: str, status: int = 200) -> Page:
        return self._read(self.client.get(path), status)

    def send(self, path: str, form: dict[str, Any], *, seen: str = "/drafts", status: int = 200) -> Page:
        """Send a form with the token of the page `seen`, and follow where it leads."""
        form = {"csrf_token": csrf_token(self.client.get(seen).text), **form}
        return self._read(self.client.post(path, data=form, follow_redirects=True), status)

    def _read(self, answer: TestResponse, status: int) -> Page:
        assert answer.status_code == status, (answer.status_code, answer.request.path, answer.text[:2000])
        page = Page(answer.text)
        assert not page.problems, (answer.request.path, page.problems)
        return page


@pytest.fixture
def browser(app: Flask) -> Callable[[MadePerson], Browser]:
    """`browser(person)`: that person at the console."""
    return lambda person: Browser(sign_in(app, person))


@pytest.fixture
def teacher(browser: Callable[[MadePerson], Browser], alder_bank: AlderBank) -> Browser:
    return browser(alder_bank.teacher)


@pytest.fixture
def leader(browser: Callable[[MadePerson], Browser], alder_bank: AlderBank) -> Browser:
    return browser(alder_bank.leader)


@pytest.fixture
def moderator(browser: Callable[[MadePerson], Browser], alder_bank: AlderBank) -> Browser:
    return browser(alder_bank.moderator)
