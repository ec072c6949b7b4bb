"""Google Business Profile: replies to reviews, of the school's profile alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.extension_pages import Practice, panel
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = [pytest.mark.e2e, pytest.mark.networks]

GOOGLE = "https://business.google.com/"
HARMFUL = "Thank you. Amira will be glad to hear it."
READ = """() => fetch('/_/GeoMerchantFrontendUi/data/batchexecute?rpcids=list', {method: 'POST', body: '{}'})
    .then((answer) => answer.status, () => 'stopped')"""


def reply(page: Page, button: str, text: str) -> None:
    """Opens the first review with this button and writes over what is there."""
    page.get_by_role("button", name=button, exact=True).first.click()
    box = page.get_by_role("textbox", name="Your public reply")
    box.press("Control+a")
    page.keyboard.insert_text(text)


def says(page: Page, words: str) -> None:
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def test_a_reply_that_was_published_is_held_when_it_is_edited(practice: Practice) -> None:
    page = practice.open(GOOGLE)
    reply(page, "Edit", HARMFUL)
    page.get_by_role("button", name="Post reply").click()
    says(page, "Held")
    assert practice.posts == []
    assert practice.service.asked("/v1/releases")[-1]["draft"]["reply"] is True


def test_the_page_asks_for_what_it_needs_while_nothing_is_being_written(practice: Practice) -> None:
    page = practice.open(GOOGLE)
    assert page.evaluate(READ) == 200
    reply(page, "Reply", HARMFUL)
    says(page, "Held")
    eventually(lambda: page.evaluate(READ) == "stopped")
    page.get_by_role("button", name="Cancel").click()
    eventually(lambda: page.evaluate(READ) == 200)


def test_the_opener_of_another_reply_is_no_post_button(practice: Practice) -> None:
    page = practice.open(GOOGLE)
    page.get_by_role("button", name="Reply", exact=True).first.click()
    expect(page.get_by_role("textbox", name="Your public reply")).to_be_visible()
    assert practice.service.asked("/v1/checks") == []
