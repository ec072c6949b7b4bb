"""The permission table covers every route, and every route keeps to it."""

import pytest

from server.security.permissions import API, CONSOLE, PERMISSIONS, Credential
from server.vocabulary import Role
from tests.factories.routes import calls
from tests.factories.schools import make_person, make_school

DATABASES = ("sqlite",)


@pytest.fixture
def people(app):
    """Somebody of each role, who has no other."""
    app.config["WTF_CSRF_ENABLED"] = False  # otherwise it answers before the table is asked
    school = make_school(app)
    return {role: make_person(app, school, f"Somebody {role.label.title()}", role) for role in Role}


def permitted(call):
    return PERMISSIONS[call.endpoint]


def test_every_route_is_in_the_table_and_nothing_else_is(app):
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == set(PERMISSIONS)


def test_no_route_is_in_the_table_twice():
    assert not CONSOLE.keys() & API.keys()


def test_a_route_that_is_not_in_the_table_is_refused(app, client):
    app.add_url_rule("/v1/forgotten", "forgotten", lambda: "something private")
    assert client.get("/v1/forgotten").status_code == 403


def test_each_route_asks_for_its_credential(app, client, people, signed_in, token_for):
    author = people[Role.AUTHOR]
    browser, token = signed_in(author), {"Authorization": f"Bearer {token_for(author)}"}
    for call in calls(app):
        credential = permitted(call).credential
        nobody = client.open(call.path, method=call.method)
        if credential is Credential.TOKEN:
            assert nobody.status_code == 401, call
            assert browser.open(call.path, method=call.method).status_code == 401, call
        elif credential is Credential.SESSION:
            with_token = client.open(call.path, method=call.method, headers=token)
            for response in (nobody, with_token):
                assert response.status_code == 302, call
                assert response.location.startswith("/sign-in"), call
        else:
            assert nobody.status_code != 403, call
            assert not nobody.headers.get("Location", "").startswith("/sign-in"), call


@pytest.mark.parametrize("role", Role)
def test_each_role_may_do_what_the_table_says_and_no_more(app, client, people, signed_in, token_for, role):
    for call in calls(app):
        permission = permitted(call)
        if permission.roles is None:
            continue
        if permission.credential is Credential.TOKEN:
            headers = {"Authorization": f"Bearer {token_for(people[role])}"}
            response = client.open(call.path, method=call.method, headers=headers)
        else:
            response = signed_in(people[role]).open(call.path, method=call.method)
        assert (response.status_code == 403) == (role not in permission.roles), (call, response.status_code)
        assert response.status_code < 500, call


def test_changes_from_the_console_ask_for_a_csrf_token(app, people, signed_in):
    app.config["WTF_CSRF_ENABLED"] = True
    browsers = {role: signed_in(people[role]) for role in (Role.SENIOR_LEADER, Role.MODERATOR)}
    changing = [
        call for call in calls(app) if call.method != "GET" and permitted(call).credential is not Credential.TOKEN
    ]
    assert {call.endpoint for call in changing} >= {"second_opinions.decide", "register.confirm", "oauth.authorize"}
    for call in changing:
        if call.endpoint not in ("oauth.token", "oauth.revoke"):
            allowed = permitted(call).roles or browsers.keys()
            browser = next(browser for role, browser in browsers.items() if role in allowed)
            response = browser.open(call.path, method=call.method, data={"decision": "approve"})
            assert response.status_code == 400, call
