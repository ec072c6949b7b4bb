"""What browsers and pages of other sites can and cannot do."""

import pytest

from tests.api.conftest import CLEAR
from tests.factories.browsers import CLIENT_ID, csrf_token
from tests.factories.connecting import authorize_url

DATABASES = ("sqlite",)

ELSEWHERE = {"Origin": "https://elsewhere.example"}


@pytest.mark.parametrize("path", ["/v1/session", "/v1/checks", "/oauth/token"])
def test_anybody_may_ask_across_origins_but_not_with_cookies(client, path):
    asked = {**ELSEWHERE, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    answer = client.options(path, headers=asked)
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Authorization" in answer.headers["Access-Control-Allow-Headers"]
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_answers_and_problems_alike_can_be_read_across_origins(alder_bank, extension):
    teacher = extension(alder_bank.teacher)
    for response in (
        teacher.get("/v1/session"),
        teacher.post("/v1/checks", {"draft": CLEAR}),
        teacher.post("/v1/checks", {}),
        teacher.get("/v1/nothing"),
        teacher.client.get("/v1/session"),
    ):
        assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", ["/oauth/authorize", "/sign-in", "/", "/health", "/oauth/revoke"])
def test_the_console_is_closed_to_other_origins(client, path):
    for response in (client.get(path, headers=ELSEWHERE), client.options(path, headers=ELSEWHERE)):
        assert "Access-Control-Allow-Origin" not in response.headers


def test_a_signed_in_console_is_of_no_use_against_the_api(alder_bank, signed_in):
    browser = signed_in(alder_bank.teacher)
    assert browser.get("/v1/session").status_code == 401
    assert browser.post("/v1/checks", json={"draft": CLEAR}).status_code == 401


def test_the_api_sets_no_cookies(alder_bank, signed_in, token_for):
    browser, headers = signed_in(alder_bank.teacher), {"Authorization": f"Bearer {token_for(alder_bank.leader)}"}
    response = browser.get("/v1/session", headers=headers)
    assert response.json["person"]["name"] == "Helen Ashcroft"
    assert "Set-Cookie" not in response.headers


def test_nothing_of_the_api_is_kept_in_caches(alder_bank, extension):
    assert extension(alder_bank.teacher).get("/v1/session").headers["Cache-Control"] == "no-store"


def test_forms_work_over_https_as_browsers_send_them(alder_bank, signed_in):
    browser = signed_in(alder_bank.teacher)
    here = "https://localhost"
    page = browser.get(authorize_url(), base_url=here)
    assert page.headers["Referrer-Policy"] == "same-origin"
    sent = {"csrf_token": csrf_token(page.text), "decision": "allow"}
    for referrer, status in ((f"{here}{authorize_url()}", 302), ("https://elsewhere.example/", 400)):
        answer = browser.post(authorize_url(), data=sent, base_url=here, headers={"Referer": referrer})
        assert answer.status_code == status


def test_a_form_of_another_site_gets_no_tokens_without_the_code(client):
    asked = {"grant_type": "refresh_token", "client_id": CLIENT_ID, "refresh_token": "guessed"}
    assert client.post("/oauth/token", data=asked, headers=ELSEWHERE).status_code == 400
