"""The first run: the page that opens once the extension is installed leads to the school, and then to practice."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import TWO_LOOKS, faults
from tests.e2e.extension_pages import EXTENSION_ID, Practice
from tests.e2e.keyboard import tab_to

pytestmark = pytest.mark.e2e
pytest_plugins = ["tests.e2e.extension_fixtures"]

WELCOME = f"chrome-extension://{EXTENSION_ID}/welcome.html"
PATIENCE = 30_000


def states(page: Page) -> list[str | None]:
    return [page.locator(f"#{step}").get_attribute("data-state") for step in ("address", "signIn", "sites")]


def is_now(page: Page, step: str) -> None:
    expect(page.locator(f"#{step}")).to_have_attribute("aria-current", "step", timeout=PATIENCE)


def test_three_steps_lead_to_practice_by_keyboard_and_go_on_by_themselves(practice: Practice) -> None:
    page = practice.open(WELCOME)
    page.set_default_timeout(PATIENCE)
    page.get_by_test_id("practise").wait_for()
    # Elsewhere, as from the toolbar: the page notices by itself.
    page.evaluate("chrome.runtime.sendMessage({ kind: 'disconnect' })")
    is_now(page, "signIn")
    assert states(page) == ["done", "now", "later"]
    assert "(set by your school)" in page.locator("#address").inner_text()
    expect(page.get_by_test_id("end")).to_be_hidden()
    assert faults(page, "welcome, to sign in", TWO_LOOKS) == []

    sign_in = page.get_by_test_id("do-signIn")
    practice.service.down = True
    tab_to(page, sign_in)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).not_to_be_empty(timeout=PATIENCE)
    expect(sign_in).to_be_focused()
    practice.service.down = False
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="You are ready")).to_be_focused(timeout=PATIENCE)
    assert states(page) == ["done", "done", "done"]
    expect(page.get_by_test_id("progress")).to_have_text("All three steps are done.")
    expect(page.locator("#signIn")).to_contain_text("You are Jo Marsh, at Alder Bank Primary.")
    page.keyboard.press("Tab")
    practise = page.get_by_role("link", name="Practise")
    expect(practise).to_be_focused()
    expect(practise).to_have_attribute("href", f"{practice.service.origin}/practice")
    assert faults(page, "welcome, done", TWO_LOOKS) == []


def test_the_popup_leads_to_practice_too(practice: Practice) -> None:
    page = practice.open(f"chrome-extension://{EXTENSION_ID}/popup.html")
    practise = page.get_by_role("link", name="Practise with eight drafts")
    expect(practise).to_have_attribute("href", f"{practice.service.origin}/practice", timeout=PATIENCE)


# A browser of a test cannot be asked for leave, so the page's own way to ask is put in the browser's place.
ASKED_FOR_LEAVE = """
    const has = chrome.permissions.contains.bind(chrome.permissions);
    window.asked = [];
    window.leave = false;
    let given = false;
    chrome.permissions.contains = async (wanted) =>
        (given || !wanted.origins.includes("https://x.com/*")) && has(wanted);
    chrome.permissions.request = async ({ origins }) => {
        window.asked.push(...origins);
        given = window.leave;
        return given;
    };
"""


def test_sites_that_are_not_allowed_yet_are_asked_for_with_one_press(practice: Practice) -> None:
    page = practice.browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.add_init_script(ASKED_FOR_LEAVE)
    page.goto(WELCOME)
    is_now(page, "sites")
    assert states(page) == ["done", "done", "now"]
    expect(page.locator("#sites li")).to_have_text(["x.com"])
    tab_to(page, page.get_by_role("button", name="Allow this site"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Your browser did not give leave.", timeout=PATIENCE)
    page.evaluate("window.leave = true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="You are ready")).to_be_focused(timeout=PATIENCE)
    assert page.evaluate("window.asked") == ["https://x.com/*", "https://x.com/*"]
