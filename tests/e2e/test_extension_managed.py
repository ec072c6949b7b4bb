"""A computer that the school's IT manages: what is set there holds before anybody connects."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.e2e.accessibility import TWO_LOOKS, faults
from tests.e2e.browser_policy import set_policy
from tests.e2e.extension_pages import EXTENSION_ID, Practice, X, launch, panel, welcome
from tests.e2e.extension_service import running_service
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.e2e
pytest_plugins = ["tests.e2e.extension_fixtures"]

OPTIONS = f"chrome-extension://{EXTENSION_ID}/options.html"
CLEAN = "The library is open until five on Thursday."
SCHOOL: dict[str, Any] = {
    "school": "Alder Bank Primary",
    "support": "IT support, extension 204",
    "accounts": ["x:@AlderBankPri"],
    "allowDisconnect": False,
}


@pytest.fixture
def computer(playwright: Playwright, practice: Practice, tmp_path: Path) -> Iterator[BrowserContext]:
    """A browser of its own, in which nobody has connected."""
    browser = launch(playwright, practice.folder, practice.network, tmp_path / "profile")
    welcome(browser).close()
    yield browser
    browser.close()


def opened(browser: BrowserContext, address: str) -> Page:
    page = browser.new_page()
    page.goto(address)
    return page


def write(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Post text").click()
    page.keyboard.insert_text(text)


def post(page: Page) -> None:
    page.get_by_role("button", name="Post", exact=True).click()


def test_an_account_that_the_school_has_set_is_held_until_somebody_connects_to_the_school_s_service(
    computer: BrowserContext, practice: Practice
) -> None:
    set_policy(computer, service=practice.service.origin, sitesOff=["myspace"], **SCHOOL)
    page = opened(computer, X)
    write(page, CLEAN)
    post(page)
    expect(panel(page).get_by_test_id("verdict")).to_contain_text("not posted")
    expect(panel(page).get_by_test_id("connect")).to_be_visible()
    own = opened(computer, X + "?me=personal")
    write(own, "My own cat.")
    post(own)
    eventually(lambda: practice.posts)
    own.close()
    assert [body["text"] for body in practice.posts] == ["My own cat."]
    assert practice.service.requests == []

    settings = opened(computer, OPTIONS)
    expect(settings.get_by_test_id("managed")).to_contain_text("Alder Bank Primary")
    expect(settings.get_by_test_id("support")).to_contain_text("extension 204")
    expect(settings.get_by_test_id("managed-problems")).to_contain_text("Entry 1 of “sitesOff”")
    expect(settings.get_by_test_id("service")).to_be_hidden()
    expect(settings.get_by_test_id("service-fixed")).to_contain_text(practice.service.origin)
    expect(settings.get_by_test_id("accounts")).to_contain_text("@AlderBankPri on x.com")
    expect(settings.get_by_test_id("connect-first")).to_be_visible()
    settings.get_by_test_id("connect").click()
    expect(settings.get_by_test_id("account-x")).to_be_visible()
    expect(settings.get_by_test_id("connect-first")).to_be_hidden()
    expect(settings.get_by_test_id("disconnect")).to_be_hidden()

    # The draft has waited in its tab.
    page.bring_to_front()
    expect(panel(page).get_by_test_id("verdict")).to_contain_text("Ready to post")
    post(page)
    eventually(lambda: practice.service.asked("/v1/publications"))
    assert practice.posts[1]["text"] == CLEAN


def test_an_account_that_the_school_has_set_and_gatepost_does_not_know_is_held_and_nothing_is_sent(
    computer: BrowserContext, practice: Practice
) -> None:
    settings = opened(computer, OPTIONS)
    settings.get_by_test_id("connect").click()
    expect(settings.get_by_test_id("account-x")).to_be_visible()
    set_policy(computer, accounts=["x:jo_at_home"])
    page = opened(computer, X + "?me=personal")
    write(page, CLEAN)
    post(page)
    expect(panel(page).locator("#next")).to_contain_text("Ask your IT lead to register it")
    assert (practice.posts, practice.service.asked("/v1/checks")) == ([], [])


def test_the_extension_s_own_pages_can_be_used_by_everybody(computer: BrowserContext) -> None:
    set_policy(computer, sitesOff=["myspace"], **SCHOOL)
    found = []
    for name in ("options", "popup", "privacy"):
        page = opened(computer, f"chrome-extension://{EXTENSION_ID}/{name}.html")
        if name != "privacy":
            expect(page.get_by_test_id("accounts")).to_be_visible()
        found += faults(page, name, TWO_LOOKS)
    assert found == []


def test_a_page_cannot_find_out_that_the_extension_is_there(practice: Practice) -> None:
    page = practice.browser.new_page()
    page.route(X + "curious", lambda route: route.fulfill(body="<title>Curious</title>", content_type="text/html"))
    page.goto(X + "curious")
    look = "address => fetch(address).then(() => 'there', () => 'not there')"
    for part in ("panel.html", "icons/16.png", "manifest.json"):
        assert page.evaluate(look, f"chrome-extension://{EXTENSION_ID}/{part}") == "not there"


def test_a_connection_does_not_outlive_the_service_that_gave_it_and_a_site_can_be_left_alone(
    computer: BrowserContext, practice: Practice
) -> None:
    settings = opened(computer, OPTIONS)
    settings.get_by_test_id("connect").click()
    expect(settings.get_by_test_id("account-x")).to_be_visible()
    with running_service() as other:
        set_policy(computer, service=other.origin, sitesOff=["x"], **SCHOOL | {"accounts": []})
        eventually(lambda: practice.service.asked("/oauth/revoke"))
        settings.reload()
        expect(settings.get_by_test_id("service-fixed")).to_contain_text(other.origin)
        expect(settings.get_by_test_id("site-x")).to_contain_text("left alone, as your school has set")
        settings.get_by_test_id("connect").click()
        expect(settings.get_by_test_id("account-mastodon")).to_be_visible()
        expect(settings.get_by_test_id("account-x")).to_be_hidden()
        page = opened(computer, X)
        write(page, CLEAN)
        post(page)
        eventually(lambda: practice.posts)
        assert {path for _, path, _ in other.requests} == {"/oauth/authorize", "/oauth/token", "/v1/session"}
