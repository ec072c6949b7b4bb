"""Every page of the console, opened by somebody who may."""

from dataclasses import replace

from flask import Flask
from flask.testing import FlaskClient

from console.layout import PLACES
from server.security.permissions import CONSOLE
from tests.console.conftest import Browser
from tests.console.page import Page
from tests.console.scenes import Scenes, pages
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import sign_in

DATABASES = ("sqlite",)


def test_every_page_opens_and_is_sound(app: Flask, client: FlaskClient, alder_bank: AlderBank, scenes: Scenes) -> None:
    for name, person, path in pages(alder_bank, scenes):
        answer = (sign_in(app, person) if person else client).get(path)
        expected = int(name.removeprefix("error-")) if name.startswith("error-") else 200
        assert answer.status_code == expected, (name, answer.status_code)
        assert Page(answer.text).problems == [], name


def test_somebody_who_is_not_signed_in_is_asked_to_and_comes_back_to_where_they_were_going(
    client: FlaskClient, alder_bank: AlderBank, scenes: Scenes
) -> None:
    for _, person, path in pages(alder_bank, scenes):
        if person and path != "/nowhere":
            answer = client.get(path)
            assert answer.status_code == 302, path
            assert answer.location.startswith("/sign-in?next="), path


def test_the_navigation_offers_only_what_the_permission_table_allows(teacher: Browser, leader: Browser) -> None:
    assert "Register" not in teacher.get("/").text
    assert all(label in leader.get("/").text for _, label in PLACES)


def test_every_screen_has_its_rows_in_the_permission_table(app: Flask) -> None:
    screens = {
        "people", "home", "drafts", "second_opinions", "emergency_releases", "inbox", "log", "register", "practice",
    }  # fmt: skip
    routes = {rule.endpoint for rule in app.url_map.iter_rules() if rule.endpoint.partition(".")[0] in screens}
    assert routes == {endpoint for endpoint in CONSOLE if endpoint.partition(".")[0] in screens}


def test_pages_are_kept_out_of_caches_and_run_no_script_but_ours(teacher: Browser) -> None:
    answer = teacher.client.get("/drafts")
    assert answer.headers["Cache-Control"] == "no-store"
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy


def test_a_demonstration_says_so_on_each_page(app: Flask, teacher: Browser) -> None:
    assert "Demonstration" not in teacher.get("/").text
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], demo=True)
    assert "Demonstration: Alder Bank Primary School." in teacher.get("/").text
