"""When something fails an official account is held, and anyone's own account is left alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Playwright, expect

from tests.e2e.extension_pages import EXTENSION_ID, MASTODON, Practice, X, connect, launch, marked, panel
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e
CLEAN = "Sports day is on Friday"
PUBLISH = """() => fetch('/i/api/graphql/practice/CreateTweet', {method: 'POST', body: '{}'})
    .then((answer) => answer.status, () => 'stopped')"""


def box(page: Page) -> Locator:
    """Where the author writes."""
    return page.get_by_role("textbox", name="Post text").or_(page.get_by_label("What’s on your mind?"))


def write(page: Page, text: str) -> None:
    """Writes into the composer."""
    box(page).click()
    page.keyboard.insert_text(text)


def says(page: Page, words: str) -> None:
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


@pytest.mark.parametrize("site", [X, MASTODON])
def test_a_personal_account_is_left_alone(practice: Practice, site: str) -> None:
    page = practice.open(f"{site}?me=personal")
    page.evaluate(
        """() => {
            window.outside = [];
            new MutationObserver((records) => records.forEach((r) => r.addedNodes.forEach((n) => {
                if (!document.body.contains(n)) window.outside.push(n.nodeName);
            }))).observe(document, {subtree: true, childList: true});
        }"""
    )
    write(page, "Amira is my niece, and there is a strike")
    page.get_by_role("button", name="Post", exact=True).click()
    eventually(lambda: practice.posts)
    expect(page.locator("article")).to_have_count(2)
    assert practice.service.requests == []
    assert page.evaluate("window.outside") == []
    assert page.locator("gatepost-panel").count() == 0
    assert page.evaluate("CSS.highlights.size") == 0
    assert "niece" not in kept(practice)


def kept(practice: Practice) -> str:
    """Everything that the extension has stored, as JSON."""
    worker = practice.browser.service_workers[0]
    script = "Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then(JSON.stringify)"
    return str(worker.evaluate(script))


def test_going_over_to_ones_own_account_opens_the_second_lock(practice: Practice) -> None:
    page = practice.open(X)
    write(page, CLEAN)
    says(page, "Ready to post")
    page.get_by_test_id("SideNav_AccountSwitcher_Button").click()
    page.get_by_text("@jo_at_home").wait_for()
    write(page, "my own words")
    page.get_by_test_id("tweetButtonInline").click()
    eventually(lambda: [post["text"] for post in practice.posts] == ["my own words"])


@pytest.mark.parametrize("site", [X, MASTODON])
def test_a_draft_is_held_while_the_service_is_away_and_clears_by_itself(practice: Practice, site: str) -> None:
    practice.service.down = True
    page = practice.open(site)
    write(page, CLEAN)
    page.get_by_role("button", name="Post", exact=True).click()
    says(page, "Cannot be checked, not posted")
    assert practice.posts == []
    practice.service.down = False
    says(page, "Ready to post")
    assert practice.posts == []
    page.get_by_role("button", name="Post", exact=True).click()
    eventually(lambda: len(practice.posts) == 1)


def test_a_draft_is_held_while_nobody_is_signed_in(practice: Practice) -> None:
    practice.service.signed_out = True
    page = practice.open(X)
    write(page, CLEAN)
    says(page, "Cannot be checked, not posted")
    page.get_by_test_id("tweetButtonInline").click()
    expect(panel(page).get_by_test_id("connect")).to_be_visible()
    assert practice.posts == []
    practice.service.signed_out = False
    says(page, "Ready to post")


def test_an_account_that_cannot_be_told_is_asked_about_and_nothing_is_sent(practice: Practice) -> None:
    page = practice.open(X)
    hide = "document.querySelectorAll('[data-testid^=UserAvatar], [data-testid^=SideNav]').forEach((e) => e.remove())"
    page.evaluate(hide)
    write(page, "Amira won")
    eventually(lambda: page.evaluate(PUBLISH) == "stopped")
    practice.network.posts.clear()
    page.get_by_test_id("tweetButtonInline").click()
    says(page, "Which account is this?")
    assert practice.service.requests == []
    assert practice.posts == []
    panel(page).get_by_test_id("choose-official").click()
    says(page, "Held")
    eventually(lambda: marked(page) == ["Amira"])


def test_a_page_cannot_look_into_the_panel_or_speak_to_it(practice: Practice) -> None:
    page = practice.open(X)
    write(page, "Amira won")
    says(page, "Held")
    assert page.evaluate("document.querySelector('gatepost-panel').shadowRoot") is None
    assert page.evaluate("window.length") == 0
    assert "register" not in page.content()
    assert "register" in panel(page).get_by_test_id("findings").inner_text()


def test_a_panel_that_anybody_else_opens_stays_empty(practice: Practice) -> None:
    page = practice.open(f"chrome-extension://{EXTENSION_ID}/panel.html")
    page.evaluate("""() => {
        const channel = new MessageChannel();
        window.heard = [];
        channel.port1.onmessage = ({data}) => window.heard.push(data);
        window.postMessage({token: 'guessed'}, '*', [channel.port2]);
    }""")
    page.evaluate("chrome.runtime.sendMessage({kind: 'panelVerify', token: 'guessed'})")
    assert page.evaluate("window.heard") == []
    expect(page.locator("#panel")).to_be_hidden()


def test_a_script_that_outlived_its_extension_still_holds_and_asks_for_a_reload(
    practice: Practice, playwright: Playwright, tmp_path: Path
) -> None:
    browser = launch(playwright, practice.folder, practice.network, tmp_path)
    connect(browser)
    page = browser.new_page()
    page.goto(X)
    write(page, CLEAN)
    says(page, "Ready to post")
    browser.service_workers[0].evaluate("setTimeout(() => chrome.runtime.reload(), 0)")
    eventually(lambda: "reload the page" in spoken(page))
    page.get_by_test_id("tweetButtonInline").click()
    page.keyboard.press("Control+Enter")
    expect(page.locator("article")).to_have_count(1)
    assert practice.posts == []
    browser.close()


def spoken(page: Page) -> str:
    """What a screen reader finds on the page, closed shadow roots included."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return " ".join(str(node.get("name", {}).get("value", "")) for node in nodes)
