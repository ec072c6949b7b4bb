"""A post that is out already is recorded from the page: read, shown, sent on a press, and said what to do about."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.extension_pages import Practice, X
from tests.e2e.test_accessibility import faults
from tests.e2e.test_extension_site_check import open_popup

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

PATH = "/v1/publications/slipped"
ADDRESS = "https://x.com/AlderBankPri/status/900"
WORDS = "Well done Amira for the winning poster."
# The account's own post, as another device has made it: the page shows it above the others.
POSTED_ELSEWHERE = """([address, words]) => {
    const other = document.querySelector('article');
    const own = other.cloneNode(true);
    own.querySelector('a').href = address;
    own.querySelector('[data-testid="tweetText"]').textContent = words;
    other.before(own);
}"""


def test_a_post_from_another_device_is_recorded_and_its_findings_shown_at_once(practice: Practice) -> None:
    page = practice.open(X)
    page.get_by_test_id("tweetText").first.wait_for()
    page.evaluate(POSTED_ELSEWHERE, [ADDRESS, WORDS])
    before = page.content()
    popup = open_popup(practice, page)
    with practice.browser.expect_page() as opened:
        popup.get_by_test_id("record-slipped").click()
    window: Page = opened.value
    expect(window.get_by_test_id("address")).to_have_value(ADDRESS)
    expect(window.get_by_test_id("text")).to_have_value(WORDS)
    assert faults(window, "post") == []
    assert practice.service.asked(PATH) == []
    window.get_by_test_id("record").click()
    expect(window.get_by_test_id("next")).to_have_text("Take it down or edit it now")
    expect(window.get_by_test_id("found")).to_contain_text("This names a child without consent")
    assert practice.service.asked(PATH) == [{"account": "x", "text": WORDS, "url": ADDRESS, "reply": False}]
    assert page.content() == before

    page.goto(f"{X}?me=personal")
    page.get_by_test_id("tweetText").first.wait_for()
    own = open_popup(practice, page)
    own.get_by_test_id("check-site").wait_for()
    expect(own.get_by_test_id("record-slipped")).to_have_count(0)
    window.reload()
    expect(window.get_by_test_id("gone")).to_be_visible()
    assert len(practice.service.asked(PATH)) == 1
