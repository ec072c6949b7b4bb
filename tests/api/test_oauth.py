"""Connecting the extension: authorisation code with PKCE, rotating refresh tokens, disconnecting."""

from urllib.parse import urlencode

import pytest
from sqlalchemy import select

from server.database import db, transaction
from server.models import AuthorizationCode, TokenFamily, User
from server.services import log
from tests.api.conftest import problem
from tests.factories.browsers import csrf_token
from tests.factories.connecting import STATE, TokenEndpoint, authorize_url, challenge, decide, sent_back
from tests.factories.schools import in_school

DATABASES = ("sqlite",)


@pytest.fixture
def browser(alder_bank, signed_in):
    return signed_in(alder_bank.teacher)


@pytest.fixture
def tokens(client):
    return TokenEndpoint(client)


@pytest.fixture
def code(browser):
    return sent_back(decide(browser, "allow"))["code"]


@pytest.fixture
def pair(tokens, code):
    return tokens.exchange(code).json


def works(client, access_token):
    return client.get("/v1/session", headers={"Authorization": f"Bearer {access_token}"}).status_code == 200


def refused(response, error):
    assert (response.status_code, response.json["error"]) == (400, error)
    assert "access_token" not in response.json


def actions(app, school):
    with in_school(app, school):
        return [str(entry.event.action) for entry in log.page(log.Filter())]


def test_who_is_not_signed_in_signs_in_first(client):
    response = client.get(authorize_url())
    assert response.status_code == 302
    assert response.location.startswith("/sign-in?next=")


def test_the_page_names_the_person_and_the_school(browser):
    page = browser.get(authorize_url()).text
    assert "Connect the Gatepost extension?" in page
    assert "Sunita Patel" in page
    assert "Alder Bank Primary School" in page


def test_the_page_may_send_its_answer_to_the_extension_alone(browser):
    policy = browser.get(authorize_url()).headers["Content-Security-Policy"]
    assert "form-action 'self' https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org;" in policy
    assert "form-action 'self';" in browser.get("/v1/docs").headers["Content-Security-Policy"]


def test_allowing_sends_a_code_and_the_state_exactly_as_it_came(browser):
    answer = sent_back(decide(browser, "allow"))
    assert answer.keys() == {"code", "state"}
    assert answer["state"] == STATE


def test_not_now_sends_no_code(browser):
    answer = sent_back(decide(browser, "not_now"))
    assert "code" not in answer
    assert (answer["error"], answer["state"]) == ("access_denied", STATE)


def test_a_form_from_elsewhere_connects_nothing(app, alder_bank, browser):
    response = browser.post(authorize_url(), data={"decision": "allow"})
    assert response.status_code == 400
    assert response.mimetype == "text/html"
    with in_school(app, alder_bank.id):
        assert db.session.scalars(select(AuthorizationCode)).all() == []


def test_whoever_writes_no_posts_connects_nothing(alder_bank, signed_in):
    response = signed_in(alder_bank.safeguarding).get(authorize_url())
    assert response.status_code == 403
    assert response.mimetype == "text/html"


@pytest.mark.parametrize(
    "changes",
    [
        {"code_challenge": None, "code_challenge_method": None},
        {"code_challenge": None},
        {"code_challenge_method": None},
        {"code_challenge_method": "plain"},
        {"code_challenge_method": "s256"},
        {"code_challenge": "tooshort"},
        {"code_challenge": challenge() + "="},
    ],
)
def test_a_request_without_an_s256_challenge_is_refused(browser, changes):
    assert sent_back(browser.get(authorize_url(**changes)))["error"] == "invalid_request"
    answer = sent_back(browser.post(authorize_url(**changes), data=form(browser)))
    assert "code" not in answer


@pytest.mark.parametrize(
    "changes",
    [
        {"redirect_uri": "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/"},
        {"redirect_uri": "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/gatepost/"},
        {"redirect_uri": "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/gatepost?x=1"},
        {"redirect_uri": "https://evil.example/gatepost"},
        {"redirect_uri": 'https://évil.example/"quotes"'},
        {"redirect_uri": None},
        {"client_id": "somebody-else"},
        {"client_id": None},
        {"client_id": "\0"},
    ],
)
def test_nothing_is_sent_to_an_address_that_is_not_the_extensions(browser, changes):
    for response in (browser.get(authorize_url(**changes)), browser.post(authorize_url(**changes), data=form(browser))):
        assert response.status_code == 400
        assert response.mimetype == "text/html"
        assert "Location" not in response.headers


def form(browser):
    return {"csrf_token": csrf_token(browser.get(authorize_url()).text), "decision": "allow"}


@pytest.mark.parametrize("response_type", ["token", "code token", "", "\u2603"])
def test_only_codes_are_given(browser, response_type):
    response = browser.get(authorize_url(response_type=response_type))
    assert response.status_code in (302, 400)
    assert "code=" not in response.headers.get("Location", "")


def test_a_parameter_given_twice_is_refused(browser):
    assert browser.get(authorize_url() + "&" + urlencode({"client_id": "gatepost-extension"})).status_code == 400


def test_a_code_is_exchanged_for_a_token_pair(client, tokens, code):
    response = tokens.exchange(code)
    assert response.status_code == 200
    assert (response.json["token_type"], response.json["expires_in"]) == ("Bearer", 900)
    assert response.headers["Cache-Control"] == "no-store"
    assert works(client, response.json["access_token"])


def test_hashes_alone_are_kept(app, alder_bank, pair, code):
    with in_school(app, alder_bank.id):
        family = db.session.scalars(select(TokenFamily)).one()
        kept = db.session.scalars(select(AuthorizationCode)).one()
        stored = [str(value) for row in (family, kept) for value in vars(row).values()]
    for secret in (code, pair["access_token"], pair["refresh_token"], pair["refresh_token"].partition(".")[2]):
        assert secret
        assert not any(secret in value for value in stored)


def test_a_replayed_code_gets_nothing_and_ends_what_came_of_it(app, client, alder_bank, tokens, code, pair):
    refused(tokens.exchange(code), "invalid_grant")
    assert not works(client, pair["access_token"])
    refused(tokens.refresh(pair["refresh_token"]), "invalid_grant")
    assert actions(app, alder_bank.id)[:2] == ["extension_disconnected", "extension_connected"]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code_verifier": "another-verifier-that-is-long-enough-to-be-one-99"}, "invalid_grant"),
        ({"code_verifier": challenge()}, "invalid_grant"),
        ({"code_verifier": ""}, "invalid_request"),
        ({"code_verifier": "short"}, "invalid_request"),
        ({"redirect_uri": "https://evil.example/gatepost"}, "invalid_grant"),
        ({"redirect_uri": ""}, "invalid_grant"),
        ({"client_id": "somebody-else"}, "invalid_client"),
        ({"client_id": ""}, "invalid_client"),
        ({"client_secret": "guessed"}, "invalid_client"),
        ({"code": "guessed"}, "invalid_grant"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": "client_credentials"}, "unsupported_grant_type"),
    ],
)
def test_an_exchange_that_does_not_fit_is_refused(tokens, code, changes, error):
    refused(tokens.exchange(code, **changes), error)


def test_a_code_is_good_for_two_minutes(clock, tokens, browser):
    code = sent_back(decide(browser, "allow"))["code"]
    clock.pass_(minutes=2)
    refused(tokens.exchange(code), "invalid_grant")


def test_an_access_token_is_good_for_a_quarter_of_an_hour(client, clock, pair):
    clock.pass_(minutes=14)
    assert works(client, pair["access_token"])
    clock.pass_(minutes=1)
    assert not works(client, pair["access_token"])


def test_a_refresh_token_gets_the_next_pair_and_ends_the_one_before(client, tokens, pair):
    following = tokens.refresh(pair["refresh_token"])
    assert following.status_code == 200
    assert works(client, following.json["access_token"])
    assert not works(client, pair["access_token"])


def test_a_refresh_whose_answer_was_lost_can_be_asked_for_again(client, clock, tokens, pair):
    lost = [tokens.refresh(pair["refresh_token"]).json]
    clock.pass_(minutes=2)
    lost.append(tokens.refresh(pair["refresh_token"]).json)
    clock.pass_(minutes=2)
    arrived = tokens.refresh(pair["refresh_token"]).json
    assert [works(client, one["access_token"]) for one in (*lost, arrived)] == [False, False, True]
    assert tokens.refresh(arrived["refresh_token"]).status_code == 200


def test_asking_again_does_not_make_it_last_longer(clock, tokens, pair):
    tokens.refresh(pair["refresh_token"])
    clock.pass_(minutes=4)
    assert tokens.refresh(pair["refresh_token"]).status_code == 200
    clock.pass_(minutes=1)
    refused(tokens.refresh(pair["refresh_token"]), "invalid_grant")


def test_a_token_of_an_answer_that_was_asked_for_again_ends_the_connection(client, tokens, pair):
    first = tokens.refresh(pair["refresh_token"]).json
    second = tokens.refresh(pair["refresh_token"]).json
    refused(tokens.refresh(first["refresh_token"]), "invalid_grant")
    assert not works(client, second["access_token"])


@pytest.mark.parametrize("used", ["access_token", "refresh_token"])
def test_an_old_refresh_token_ends_the_whole_connection_once_the_new_pair_is_in_use(
    app, client, alder_bank, tokens, pair, used
):
    following = tokens.refresh(pair["refresh_token"]).json
    if used == "access_token":
        assert works(client, following["access_token"])
    else:
        following = tokens.refresh(following["refresh_token"]).json
    refused(tokens.refresh(pair["refresh_token"]), "invalid_grant")
    assert not works(client, following["access_token"])
    refused(tokens.refresh(following["refresh_token"]), "invalid_grant")
    assert actions(app, alder_bank.id)[0] == "extension_disconnected"


def test_one_connection_ends_without_another(alder_bank, client, signed_in, tokens, pair):
    elsewhere = tokens.exchange(sent_back(decide(signed_in(alder_bank.teacher), "allow"))["code"]).json
    tokens.revoke(pair["access_token"])
    assert works(client, elsewhere["access_token"])


def test_a_refresh_token_is_good_for_thirty_days(clock, tokens, pair):
    clock.pass_(days=30)
    refused(tokens.refresh(pair["refresh_token"]), "invalid_grant")


@pytest.mark.parametrize("token", ["guessed", "a" * 32 + ".guessed", "\0", "\x00" * 32 + ".x", "", "é"])
def test_a_guessed_refresh_token_is_refused(tokens, token):
    response = tokens.refresh(token)
    assert response.status_code == 400
    assert "access_token" not in response.text


@pytest.mark.parametrize("which", ["access_token", "refresh_token"])
def test_disconnecting_ends_both_tokens_at_once(app, client, alder_bank, tokens, pair, which):
    assert tokens.revoke(pair[which]).status_code == 200
    assert not works(client, pair["access_token"])
    refused(tokens.refresh(pair["refresh_token"]), "invalid_grant")
    assert actions(app, alder_bank.id)[0] == "extension_disconnected"
    assert tokens.revoke(pair[which]).status_code == 200
    assert actions(app, alder_bank.id).count("extension_disconnected") == 1


def test_disconnecting_with_an_unknown_token_tells_nothing(tokens):
    assert tokens.revoke("guessed").status_code == 200


def test_somebody_who_has_left_is_disconnected(app, client, alder_bank, tokens, pair):
    with in_school(app, alder_bank.id), transaction():
        db.session.get_one(User, alder_bank.teacher.id).active = False
    assert not works(client, pair["access_token"])
    assert tokens.refresh(pair["refresh_token"]).status_code == 400


def test_the_token_endpoint_is_tried_sixty_times_a_minute(tokens):
    for _ in range(60):
        assert tokens.refresh("guessed").status_code == 400
    problem(tokens.refresh("guessed"), 429, "too-many-requests")


def test_the_token_endpoint_takes_posts_only(client):
    response = client.get("/oauth/token")
    problem(response, 405, "method-not-allowed")
    assert "POST" in response.headers["Allow"]
