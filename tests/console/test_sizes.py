"""Nobody can have Gatepost read more than it asks for."""

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

from tests.factories.alder_bank import AlderBank
from tests.factories.schools import MadePerson

DATABASES = ("sqlite",)

MEGABYTE = 1024 * 1024
SignedIn = Callable[[MadePerson], FlaskClient]


def test_a_draft_of_many_megabytes_is_refused(signed_in: SignedIn, alder_bank: AlderBank) -> None:
    browser = signed_in(alder_bank.teacher)
    answer = browser.post("/drafts", data={"text": "x" * (2 * MEGABYTE)})
    assert answer.status_code == 413


def test_a_register_may_be_larger_than_a_draft(signed_in: SignedIn, alder_bank: AlderBank) -> None:
    browser = signed_in(alder_bank.moderator)
    answer = browser.post("/register/imports", **of_size(3 * MEGABYTE))
    assert answer.status_code == 400  # no CSRF token, which is looked for in a request that was read


def test_somebody_who_is_not_signed_in_is_turned_away_unread(client: FlaskClient, alder_bank: AlderBank) -> None:
    answer = client.post("/register/imports", **of_size(3 * MEGABYTE))
    assert answer.status_code == 302
    assert "/sign-in" in answer.headers["Location"]


def of_size(length: int) -> dict[str, Any]:
    """A form of that many bytes, as a browser sends it."""
    head = b'--x\r\nContent-Disposition: form-data; name="register"; filename="register.csv"\r\n\r\n'
    return {"data": head + b"\n" * length + b"\r\n--x--\r\n", "content_type": "multipart/form-data; boundary=x"}
