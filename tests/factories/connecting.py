"""Connecting an extension over HTTP, step by step, as `launchWebAuthFlow` and the extension do."""

import base64
import hashlib
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.factories.browsers import CLIENT_ID, csrf_token
from tests.factories.service import REDIRECT

VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789"
STATE = 'opaque "state"'


def challenge(verifier: str = VERIFIER) -> str:
    """The S256 challenge of a verifier (RFC 7636, 4.2)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def authorize_url(**changes: str | None) -> str:
    """The address that the extension opens; a parameter changed to None is left out."""
    asked: dict[str, str | None] = {
        "response_type": "code", "client_id": CLIENT_ID, "redirect_uri": REDIRECT, "code_challenge": challenge(),
        "code_challenge_method": "S256", "state": STATE,
    }  # fmt: skip
    return "/oauth/authorize?" + urlencode({k: v for k, v in (asked | changes).items() if v is not None})


def decide(browser: FlaskClient, decision: str, url: str | None = None) -> TestResponse:
    """Open the page and press one of its buttons."""
    url = url or authorize_url()
    page = browser.get(url)
    assert page.status_code == 200, page.text
    return browser.post(url, data={"csrf_token": csrf_token(page.text), "decision": decision})


def sent_back(response: TestResponse) -> dict[str, str]:
    """What the extension is told by the redirect, which goes to it alone."""
    assert response.status_code == 302, response.text
    parts = urlsplit(response.location)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == REDIRECT
    return {name: values[0] for name, values in parse_qs(parts.query).items()}


@dataclass(frozen=True, slots=True)
class TokenEndpoint:
    """The token endpoint, as the extension calls it."""

    client: FlaskClient

    def exchange(self, code: str, /, **changes: Any) -> TestResponse:
        asked = {
            "grant_type": "authorization_code", "client_id": CLIENT_ID, "code": code, "redirect_uri": REDIRECT,
            "code_verifier": VERIFIER,
        }  # fmt: skip
        return self.client.post("/oauth/token", data=asked | changes)

    def refresh(self, refresh_token: str, **changes: Any) -> TestResponse:
        asked = {"grant_type": "refresh_token", "client_id": CLIENT_ID, "refresh_token": refresh_token}
        return self.client.post("/oauth/token", data=asked | changes)

    def revoke(self, token: str) -> TestResponse:
        return self.client.post("/oauth/revoke", data={"token": token, "client_id": CLIENT_ID})
