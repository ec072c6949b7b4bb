"""A school has switched Gatepost off on a site: nothing is read there, and nothing official goes out."""

import pytest
from playwright.sync_api import expect

from tests.e2e.extension_pages import EXTENSION_ID, Practice, X, panel
from tests.e2e.networks import NETWORKS
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

X_NETWORK = NETWORKS[0]
CLEAN = "Sports day is on Friday"
OFF = {"platform": "x", "reason": "The page froze while writing", "since": "2026-11-21T09:00:00Z"}
SEND = """() => fetch('/i/api/graphql/practice/CreateTweet', {method: 'POST', body: '{"text": "unheld"}'})
    .then((answer) => answer.status, () => 'stopped')"""


def refresh(practice: Practice) -> None:
    """Has the extension ask anew, as it does by itself after some minutes."""
    practice.browser.service_workers[0].evaluate("chrome.storage.session.remove('sessionFetchedAt')")
    popup = practice.open(f"chrome-extension://{EXTENSION_ID}/popup.html")
    popup.get_by_test_id("account-x").wait_for()
    popup.close()


def test_a_site_that_is_switched_off_holds_unread_in_open_pages_until_it_is_on_again(practice: Practice) -> None:
    page = practice.open(X)
    X_NETWORK.write(page, CLEAN)
    expect(panel(page).get_by_test_id("verdict")).to_contain_text("Ready to post")

    practice.service.sites_off.append(OFF)
    refresh(practice)
    says = expect(panel(page).get_by_test_id("verdict"))
    says.to_contain_text("Switched off on X")
    checked = len(practice.service.asked("/v1/checks"))
    X_NETWORK.write(page, "Amira won")
    X_NETWORK.post_button(page).click()
    expect(panel(page).locator("#next")).to_contain_text("The page froze while writing")
    expect(panel(page).get_by_test_id("open-drafts")).to_be_visible()
    assert page.evaluate(SEND) == "stopped"
    assert practice.posts == []
    assert len(practice.service.asked("/v1/checks")) == checked
    assert practice.service.asked("/v1/releases") == []
    assert page.evaluate("CSS.highlights.size") == 0

    practice.service.sites_off.clear()
    refresh(practice)
    says.to_contain_text("Held")
    X_NETWORK.write(page, CLEAN)
    says.to_contain_text("Ready to post")
    X_NETWORK.post_button(page).click()
    eventually(lambda: [post["text"] for post in practice.posts] == [CLEAN])


def test_ones_own_account_is_left_alone_where_it_is_switched_off(practice: Practice) -> None:
    practice.service.sites_off.append(OFF)
    refresh(practice)
    page = practice.open(X_NETWORK.personal_address)
    X_NETWORK.write(page, "Amira is my niece")
    X_NETWORK.post_button(page).click()
    eventually(lambda: practice.posts)
    assert not any(frame.url.endswith("/panel.html") for frame in page.frames)
    practice.service.sites_off.clear()
    refresh(practice)
