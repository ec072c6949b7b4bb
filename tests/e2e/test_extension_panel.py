"""The panel itself: it loses no press, keeps its place, and stays out of the way."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.extension_pages import MASTODON, Practice, panel
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

ADD = """words => {
    const box = document.querySelector("textarea");
    box.value += words;
    box.dispatchEvent(new Event("input"));
}"""


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def checked(practice: Practice, text: str) -> None:
    """Waits until the service was asked about this text."""
    eventually(lambda: practice.service.asked("/v1/checks")[-1]["draft"]["text"] == text)


def test_a_press_counts_and_focus_stays_though_news_comes_while_it_is_made(practice: Practice) -> None:
    page = practice.open(MASTODON)
    page.get_by_label("What’s on your mind?").fill("Well done Amira, first of all")
    says(page, "Held: 1 thing")
    inside = panel(page)
    inside.get_by_test_id("toggle").press("Enter")
    apply = inside.get_by_test_id("apply")
    apply.focus()
    page.keyboard.down("Space")
    page.evaluate(ADD, " in the strike!!!!")
    checked(practice, "Well done Amira, first of all in the strike!!!!")
    expect(apply).to_be_focused()
    page.keyboard.up("Space")
    checked(practice, "Well done a pupil, first of all in the strike!!!!")
    says(page, "needs a second opinion")

    note = inside.get_by_test_id("ask-note")
    note.press_sequentially("Because")
    inside.get_by_test_id("clause").first.locator("summary").click()
    note.focus()
    page.evaluate(ADD, " See you Amira")
    says(page, "Held: 2 things to put right")
    expect(note).to_be_focused()
    expect(note).to_have_value("Because")
    expect(inside.locator("[data-rule='content.controversial'] details")).to_have_attribute("open", "")
