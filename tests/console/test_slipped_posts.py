"""A post that went out without Gatepost stands on the home pages of those who were told, until they read its story."""

from flask import Flask

from server.checks.draft import Draft
from server.jobs import relay
from server.services import slipped_posts
from tests.console.conftest import Browser
from tests.console.scenes import NAMES_JAYDEN, user
from tests.factories.alder_bank import AlderBank
from tests.factories.schools import in_school


def test_it_leads_to_its_story_and_leaves_the_home_page_of_whoever_has_read_that(
    app: Flask, alder_bank: AlderBank, leader: Browser, moderator: Browser, teacher: Browser
) -> None:
    with in_school(app, alder_bank.id):
        posted = Draft(NAMES_JAYDEN, "x")
        thread = slipped_posts.record(user(alder_bank.teacher), posted, "https://x.com/a/status/1").check.digest
    relay.relay_once(app)
    assert "went out without Gatepost" not in teacher.get("/").text
    assert f"/log/stories/{thread}" in moderator.get("/").html
    story = moderator.get(f"/log/stories/{thread}")
    assert "recorded a post on X @AlderBankPri that went out without Gatepost" in story.text
    assert "Jayden Osgood" in story.text
    assert "went out without Gatepost" not in moderator.get("/").text
    assert "went out without Gatepost" in leader.get("/").text
