"""The extension as the API sees it: requests with a token, and drafts that come to each verdict."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.factories.schools import MadePerson


class Extension:
    """One person's extension, connected. It keeps no cookies."""

    def __init__(self, client: FlaskClient, token: str) -> None:
        self.client = client
        self.headers = {"Authorization": f"Bearer {token}"}

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(path, headers=self.headers, **more)

    def post(self, path: str, body: Any = None, **more: Any) -> TestResponse:
        return self.client.post(path, headers=self.headers, **({"json": body} if body is not None else {}), **more)

    def check(self, draft: dict[str, Any]) -> dict[str, Any]:
        return answer(self.post("/v1/checks", {"draft": draft}), 201)

    def ask(
        self,
        draft: dict[str, Any],
        note: str = "Is this all right?",
        previous: str | None = None,
        leader: MadePerson | None = None,
    ) -> Any:
        body = {"draft": draft, "note": note, "previous": previous, "leader": leader and leader.id}
        return answer(self.post("/v1/second-opinions", body), 201)

    def decide(self, request: dict[str, Any], kind: str = "approve", reason: str = "Fine as it is.") -> TestResponse:
        body = {"kind": kind, "reason": reason, "digest": request["digest"]}
        return self.post(f"/v1/second-opinions/{request['id']}/decisions", body)

    def release(self, draft: dict[str, Any]) -> TestResponse:
        return self.post("/v1/releases", {"draft": draft})


@pytest.fixture
def extension(app: Flask, token_for: Callable[[MadePerson], str]) -> Callable[[MadePerson], Extension]:
    """`extension(person)`: that person's extension."""
    return lambda person: Extension(app.test_client(use_cookies=False), token_for(person))


def answer(response: TestResponse, status: int) -> Any:
    """The JSON of a response, which must have that status."""
    assert response.status_code == status, response.text
    return response.json


def problem(response: TestResponse, status: int, slug: str) -> Any:
    """The problem of a response, which must be of that kind."""
    assert response.status_code == status, response.text
    assert response.mimetype == "application/problem+json"
    body = response.json
    assert (body["type"], body["status"]) == (f"/problems/{slug}", status)
    assert body["title"]
    assert body["detail"]
    return body


def a_draft(text: str, **more: Any) -> dict[str, Any]:
    """A draft for the school's account on X."""
    return {"account": "x", "text": text, "category": "reminder", **more}


PICTURE = {"kind": "image", "alt": "The new bookshelves", "sha256": "ab" * 32}
CLEAR = a_draft("The library is open again from Monday.")
ADVISED = a_draft("The library is open again from Monday.", attachments=[PICTURE | {"alt": None}])
UNSURE = a_draft("The library is open again from Monday.", attachments=[PICTURE | {"shows_people": True}])
BLOCKED = a_draft("Thank you 📚 to Jayden Osgood for sorting the library.")
HIDDEN = a_draft("Thank you 📚 to Rosalind Quillfeather for sorting the library.")
