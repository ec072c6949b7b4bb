"""Posts without a check stand on the home page until somebody who did not make them has looked."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from flask import Flask

from server.checks.draft import Draft
from server.jobs import relay
from server.services import emergency_releases
from tests.console.conftest import Browser
from tests.console.scenes import NAMES_JAYDEN, user
from tests.factories.alder_bank import AlderBank
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school


@pytest.fixture
def deputy(browser: Callable[[MadePerson], Browser], alder_bank: AlderBank) -> Browser:
    return browser(alder_bank.deputy)


@pytest.fixture
def snow(app: Flask, alder_bank: AlderBank, clock: Clock) -> str:
    """The leader has posted in an emergency; the id of it."""
    with in_school(app, alder_bank.id):
        claim = emergency_releases.Claim("a" * 32, "Snow, school closed", clock(), True, "https://x.com/a/status/1")
        reported = emergency_releases.report(user(alder_bank.leader), Draft(NAMES_JAYDEN, "x"), claim).id
    relay.relay_once(app)
    return reported


def test_it_stands_on_the_home_pages_of_those_who_can_look_and_of_nobody_else(
    leader: Browser, moderator: Browser, teacher: Browser, snow: str
) -> None:
    for browser in (leader, moderator):
        assert f"/emergency-releases/{snow}" in browser.get("/").html
    assert "without a check" not in teacher.get("/").text
    assert teacher.client.get(f"/emergency-releases/{snow}").status_code == 403


def test_whoever_posted_it_cannot_say_that_it_was_looked_at(leader: Browser, snow: str) -> None:
    assert "Have you looked at it?" not in leader.get(f"/emergency-releases/{snow}").text
    assert leader.send(f"/emergency-releases/{snow}/seen", {}, status=403)


def test_once_looked_at_it_leaves_the_home_pages_and_the_others_are_told_by_whom(
    deputy: Browser, moderator: Browser, snow: str
) -> None:
    page = moderator.get(f"/emergency-releases/{snow}").text
    assert "Snow, school closed" in page
    assert "change or delete the post" in page
    moderator.send(f"/emergency-releases/{snow}/seen", {})
    assert "Somebody who did not post it" not in moderator.get("/").text
    assert "Pauline Sykes has looked at it" in deputy.get("/").text
    assert "By Pauline Sykes" in deputy.get(f"/emergency-releases/{snow}").text
    assert "has looked at it" not in deputy.get("/").text
    log = moderator.get("/log").text
    assert "posted on X @AlderBankPri without a check, in an emergency" in log
    assert "looked at what was posted on X @AlderBankPri without a check" in log


def test_looking_twice_is_recorded_once(deputy: Browser, moderator: Browser, snow: str) -> None:
    for browser in (moderator, deputy):
        browser.send(f"/emergency-releases/{snow}/seen", {})
    assert "By Pauline Sykes" in deputy.get(f"/emergency-releases/{snow}").text
    assert moderator.get("/log").text.count("looked at what was posted") == 1


@pytest.mark.parametrize("at", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_no_moment_on_record_keeps_the_findings_from_being_read(
    app: Flask, alder_bank: AlderBank, moderator: Browser, at: datetime
) -> None:
    with in_school(app, alder_bank.id):
        claim = emergency_releases.Claim("b" * 32, "Snow, school closed", at)
        reported = emergency_releases.report(user(alder_bank.leader), Draft(NAMES_JAYDEN, "x"), claim).id
    assert "change or delete the post" in moderator.get(f"/emergency-releases/{reported}").text
