"""A snow day with the service down: words go out without a check, with a reason, and are reported when it is back."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.e2e.extension_pages import EXTENSION_ID, MASTODON, Practice, X, panel
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e
SNOW = "Heavy snow: the school is closed today."
REASON = "Heavy snow, school closed"
KEPT = "chrome.storage.local.get('emergencies').then((all) => all.emergencies)"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
PICTURE: Any = {"name": "a.png", "mimeType": "image/png", "buffer": b"not much of a picture"}


@pytest.fixture(autouse=True)
def forgotten(practice: Practice) -> Iterator[None]:
    """What was posted without a check is of one test alone."""
    yield
    kept(practice, "chrome.storage.local.remove(['emergencies', 'lastEmergencies'])")


def kept(practice: Practice, script: str = KEPT) -> Any:
    return practice.browser.service_workers[0].evaluate(script)


def box(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Post text").or_(page.get_by_label("What’s on your mind?"))


def write(page: Page, text: str) -> None:
    box(page).click()
    page.keyboard.insert_text(text)


def says(page: Page, words: str) -> None:
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words, timeout=20_000)


def emergency(page: Page) -> Locator:
    """The way out in the panel, once it is offered."""
    page.get_by_role("button", name="Post", exact=True).click()
    way_out = panel(page).get_by_test_id("emergency")
    expect(way_out).to_be_visible(timeout=30_000)
    return way_out


def post_without_a_check(page: Page, reason: str = REASON) -> None:
    way_out = emergency(page)
    way_out.get_by_text("Emergency: post without a check").click()
    way_out.get_by_test_id("emergency-reason").fill(reason)
    way_out.get_by_test_id("emergency-post").click()


@pytest.mark.networks
def test_a_thread_that_breaks_off_without_a_check_is_reported_post_by_post(practice: Practice) -> None:
    practice.service.down = True
    practice.network.takes = 1
    page = practice.open(X)
    write(page, SNOW)
    page.get_by_role("button", name="Add post").click()
    page.get_by_test_id("tweetTextarea_1").click()
    page.keyboard.insert_text("Buses are not running.")
    page.get_by_role("button", name="Post all").click()
    way_out = panel(page).get_by_test_id("emergency")
    way_out.get_by_text("Emergency: post without a check").click(timeout=30_000)
    way_out.get_by_test_id("emergency-reason").fill(REASON)
    way_out.get_by_test_id("emergency-post").click()
    says(page, "1 of 2 posts is out")
    practice.service.down = False
    page.get_by_test_id("tweetTextarea_0").press("End")
    page.keyboard.insert_text(" Sorry.")
    [report] = eventually(lambda: list(practice.service.emergencies.values()), 30)
    assert (report["posted"], [post["place"] for post in report["posts"]]) == (True, [1])
    assert report["url"] == report["posts"][0]["url"] == page.locator("article a").first.evaluate("a => a.href")


def test_a_closure_goes_out_with_a_reason_and_is_reported_when_the_service_is_back(practice: Practice) -> None:
    practice.service.down = True
    page = practice.open(X)
    write(page, SNOW)
    says(page, "Cannot be checked, not posted")
    post_without_a_check(page, "snow")
    assert practice.posts == []
    panel(page).get_by_test_id("emergency-reason").fill(REASON)
    panel(page).get_by_test_id("emergency-post").click()
    says(page, "Posted without a check")
    assert [post["text"] for post in practice.posts] == [SNOW]
    [waiting] = kept(practice)
    assert (waiting["reason"], waiting["person"]["name"], waiting["posted"]) == (REASON, "Jo Marsh", True)
    assert page.evaluate("fetch('/i/api/graphql/any/CreateTweet', {method: 'POST'}).then(() => false, () => true)")

    write(page, "And again")
    expect(emergency(page)).to_contain_text("ten minutes")
    practice.service.down = False
    says(page, "Ready to post")
    reported = eventually(lambda: practice.service.emergencies.get(waiting["reference"]))
    assert reported["draft"]["text"] == SNOW
    assert (reported["reason"], reported["posted"]) == (REASON, True)
    assert reported["url"].startswith("https://x.com/AlderBankPri/status/")
    eventually(lambda: kept(practice) == [])
    assert practice.service.asked("/v1/publications") == []


def test_what_cannot_be_reported_is_kept_and_said_and_ones_own_account_is_left_alone(practice: Practice) -> None:
    practice.service.down = True
    own = practice.open(f"{X}?me=personal")
    write(own, "Snowman!")
    own.get_by_role("button", name="Post", exact=True).click()
    eventually(lambda: own.title() and len(practice.posts) == 1)
    assert own.locator("gatepost-panel").count() == 0

    page = practice.open(MASTODON)
    write(page, SNOW)
    post_without_a_check(page)
    says(page, "Posted without a check")
    practice.service.refuses_emergencies_on = "mastodon"
    practice.service.down = False
    write(page, "Open again tomorrow")
    says(page, "Ready to post")
    eventually(lambda: kept(practice)[0]["refused"])
    popup = practice.open(f"chrome-extension://{EXTENSION_ID}/options.html")
    expect(popup.get_by_test_id("unreported-one")).to_contain_text("Could not be reported: No such account.")
    assert "Snowman" not in str(kept(practice))


@pytest.mark.slow
def test_where_the_policy_does_not_allow_it_or_with_pictures_there_is_no_way_out(practice: Practice) -> None:
    practice.service.down = True
    page = practice.open(X)
    write(page, SNOW)
    page.get_by_test_id("fileInput").set_input_files(PICTURE)
    expect(emergency(page)).to_contain_text("only words can be posted")
    assert Axe().run(panel(page), options=RULES).response["violations"] == []
    switch = """allowed => chrome.storage.local.get('session').then(({session}) =>
        chrome.storage.local.set({session: {...session, emergency_release: allowed}}))"""
    practice.browser.service_workers[0].evaluate(switch, False)
    expect(panel(page).get_by_test_id("emergency")).to_be_hidden(timeout=20_000)
    says(page, "Cannot be checked, not posted")
    practice.browser.service_workers[0].evaluate(switch, True)
    assert practice.posts == []


@pytest.mark.slow
def test_a_report_does_not_wait_for_somebody_to_open_a_page(practice: Practice) -> None:
    practice.service.down = True
    page = practice.open(X)
    write(page, SNOW)
    post_without_a_check(page)
    says(page, "Posted without a check")
    eventually(lambda: kept(practice)[0]["url"])
    page.goto("about:blank")
    practice.service.down = False
    eventually(lambda: page.title() == "" and practice.service.emergencies, seconds=100)
    assert [path for _, path, _ in practice.service.requests if path == "/v1/checks"] == []
