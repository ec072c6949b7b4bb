"""A school can switch the extension off on a site; everybody reads of it, and nothing goes unguarded for it."""

from flask import Flask

from server.jobs import relay
from tests.console.conftest import Browser

DATABASES = ("sqlite",)

OFF = {"platform": "x", "reason": "The page froze while writing"}


def test_a_moderator_switches_a_site_off_and_everybody_reads_why(
    app: Flask, moderator: Browser, teacher: Browser, leader: Browser
) -> None:
    said = moderator.send("/sites/off", OFF, seen="/sites").text
    assert "Switched off on X. Nothing is posted there from official accounts until it is on." in said
    assert "Pauline Sykes switched it off" in said
    relay.relay_once(app)
    for browser in (teacher, leader):
        assert "The extension is switched off on X" in browser.get("/").text
        page = browser.get("/sites").text
        assert "The page froze while writing" in page
        assert "Check a draft" in page
        assert "Switch on again" not in page
    assert "switched the extension off on X" in moderator.get("/log").text

    moderator.send("/sites/on", {"platform": "x"}, seen="/sites")
    relay.relay_once(app)
    assert "switched off on X" not in teacher.get("/").text
    assert "Pauline Sykes switched the extension on again on X" in leader.get("/").text
    leader.get("/sites")
    assert "on again" not in leader.get("/").text
    assert "switched the extension on again on X" in moderator.get("/log").text


def test_it_takes_a_reason_that_staff_can_make_something_of(moderator: Browser) -> None:
    for reason in ("", "Broken", "x" * 250 + " y"):
        page = moderator.send("/sites/off", {"platform": "x", "reason": reason}, seen="/sites", status=422)
        assert "Switched off" not in page.headings
    assert "keep it under 200" in page.text.lower()


def test_a_site_is_switched_once(moderator: Browser) -> None:
    moderator.send("/sites/off", OFF, seen="/sites")
    moderator.send("/sites/off", OFF, seen="/sites", status=409)
    moderator.send("/sites/on", {"platform": "x"}, seen="/sites")
    moderator.send("/sites/on", {"platform": "x"}, seen="/sites", status=409)


def test_only_a_site_with_an_account_of_the_school_can_be_switched(moderator: Browser) -> None:
    for platform in ("linkedin", "myspace", ""):
        moderator.send("/sites/off", {**OFF, "platform": platform}, seen="/sites", status=404)


def test_authors_and_leaders_cannot_switch(teacher: Browser, leader: Browser) -> None:
    for browser in (teacher, leader):
        browser.send("/sites/off", OFF, seen="/sites", status=403)
