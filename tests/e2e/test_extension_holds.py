"""On an official account nothing is posted before the service has released it, however Post is pressed."""

import time

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.extension_pages import MASTODON, Practice, X, marked, panel
from tests.e2e.extension_service import Gate
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

HARMFUL = "Well done Amira, first in the race"
CLEAN = "Sports day is on Friday 🏃🏽‍♀️ see you there"
POST_BUTTON = '[data-testid="tweetButtonInline"], form button[type="submit"]'

# Every way of pressing Post that is not a plain click.
PRESSES = {
    "by the keyboard shortcut": lambda page: page.keyboard.press("Control+Enter"),
    "by the Enter key on the button": lambda page: page.locator(POST_BUTTON).press("Enter"),
    "by a script's click()": lambda page: page.evaluate("s => document.querySelector(s).click()", POST_BUTTON),
    "by a script's mouse events": lambda page: page.locator(POST_BUTTON).dispatch_event("click"),
}
FORM_PRESSES = {
    "by requestSubmit()": lambda page: page.evaluate("document.forms[0].requestSubmit()"),
    "by submit()": lambda page: page.evaluate("document.forms[0].submit()"),
    "by a submit event": lambda page: page.locator("form").dispatch_event("submit"),
}


def write(page: Page, text: str) -> None:
    """Types into the composer as an author does."""
    box = page.get_by_role("textbox", name="Post text").or_(page.get_by_label("What’s on your mind?"))
    box.click()
    page.keyboard.insert_text(text[:-1])
    page.keyboard.press(text[-1])


def headline(page: Page) -> str:
    """What the panel says, once it is there."""
    return panel(page).get_by_test_id("verdict").inner_text()


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


@pytest.mark.parametrize("site", [X, MASTODON])
def test_a_harmful_post_is_marked_and_held_and_posts_once_it_is_put_right(practice: Practice, site: str) -> None:
    page = practice.open(site)
    write(page, HARMFUL)
    eventually(lambda: marked(page))
    page.get_by_role("button", name="Post", exact=True).click()
    says(page, "Held: 1 thing to put right")
    assert practice.posts == []

    panel(page).get_by_test_id("apply").click()
    says(page, "Ready to post")
    assert marked(page) == []
    page.get_by_role("button", name="Post", exact=True).click()
    says(page, "Posted")
    wanted = HARMFUL.replace("Amira", "a pupil")
    assert [post.get("text", post.get("status")) for post in practice.posts] == [wanted]
    published = eventually(lambda: practice.service.asked("/v1/publications"))
    assert [p["url"] for p in published] == [page.locator("article a").first.evaluate("a => a.href")]


@pytest.mark.parametrize("press", PRESSES)
@pytest.mark.parametrize("site", [X, MASTODON])
def test_a_harmful_post_is_held(practice: Practice, site: str, press: str) -> None:
    page = practice.open(site)
    write(page, HARMFUL)
    PRESSES[press](page)
    says(page, "Held")
    expect(page.get_by_role("alert")).to_have_count(0)  # The page did not even try: the second lock had nothing to do.
    assert practice.posts == []


@pytest.mark.parametrize("press", FORM_PRESSES)
def test_a_harmful_post_is_held_from_its_form(practice: Practice, press: str) -> None:
    page = practice.open(MASTODON)
    write(page, HARMFUL)
    FORM_PRESSES[press](page)
    says(page, "Held")
    assert practice.posts == []
    assert page.url == MASTODON


@pytest.mark.parametrize("press", PRESSES)
@pytest.mark.parametrize("site", [X, MASTODON])
def test_a_clean_post_passes_at_the_first_press_and_only_once(practice: Practice, site: str, press: str) -> None:
    page = practice.open(site)
    write(page, CLEAN)
    PRESSES[press](page)
    eventually(lambda: practice.posts)
    says(page, "Posted")
    eventually(lambda: practice.service.asked("/v1/publications"))
    assert [post.get("text", post.get("status")) for post in practice.posts] == [CLEAN]
    assert len(practice.service.asked("/v1/releases")) == 1


def test_a_clean_post_passes_at_once_even_when_it_is_pressed_again_and_again(practice: Practice) -> None:
    page = practice.open(X)
    write(page, CLEAN)
    start = time.monotonic()
    page.evaluate("s => { for (let i = 0; i < 5; i++) document.querySelector(s).click() }", POST_BUTTON)
    eventually(lambda: practice.posts)
    assert time.monotonic() - start < 1
    says(page, "Posted")
    assert len(practice.posts) == 1
    assert len(practice.service.asked("/v1/releases")) == 1


def test_a_draft_that_changes_while_it_is_being_released_is_not_posted(practice: Practice) -> None:
    gate = practice.service.release_gate = Gate()
    page = practice.open(X)
    write(page, "Sports day is on Friday")
    page.get_by_test_id("tweetButtonInline").click()
    eventually(lambda: page.title() and gate.arrived.is_set())
    page.get_by_role("textbox", name="Post text").press("End")
    page.keyboard.insert_text(" with Amira")
    gate.opened.set()
    eventually(lambda: page.title() and practice.service.releases)
    says(page, "Held")
    page.get_by_test_id("tweetButtonInline").click()
    says(page, "Held")
    assert practice.posts == []
    practice.service.releases.clear()


def test_a_reply_is_checked_as_a_reply(practice: Practice) -> None:
    page = practice.open(X)
    page.get_by_test_id("reply").click()
    page.get_by_role("textbox", name="Post your reply").click()
    page.keyboard.insert_text("Thank you, Amira says hello")
    page.get_by_test_id("tweetButton").click()
    says(page, "Held")
    assert practice.service.asked("/v1/releases")[-1]["draft"]["reply"] is True
    assert practice.posts == []

    page.get_by_role("textbox", name="Post your reply").press("Control+a")
    page.keyboard.insert_text("Thank you all")
    says(page, "Ready to post")
    page.get_by_test_id("tweetButton").click()
    says(page, "Posted")
    assert [post["reply_to"] for post in practice.posts] == ["101"]


def test_words_are_marked_within_half_a_second_of_the_last_key(practice: Practice) -> None:
    page = practice.open(X)
    write(page, "Well done ")
    page.keyboard.type("Amira")
    start = time.monotonic()
    eventually(lambda: marked(page) == ["Amira"])
    assert time.monotonic() - start < 0.5


def test_the_second_lock_stops_a_request_that_nobody_pressed_for(practice: Practice) -> None:
    page = practice.open(X)
    write(page, CLEAN)
    says(page, "Ready to post")
    script = "fetch('/i/api/graphql/abc/CreateTweet', {method: 'POST', body: '{}'}).then(() => 'sent', () => 'stopped')"
    assert page.evaluate(script) == "stopped"
    beacon = "navigator.sendBeacon('/i/api/graphql/abc/CreateTweet', '{}')"
    page.evaluate(beacon)
    says(page, "This page has changed")
    assert practice.posts == []
    assert [body["missing"] for body in practice.service.asked("/v1/site-reports")] == [["composer"]]


def test_a_post_pressed_where_the_button_is_not_known_is_held_and_reported(practice: Practice) -> None:
    page = practice.open(MASTODON)
    write(page, HARMFUL)
    says(page, "Held")
    page.evaluate("document.querySelector('form button').outerHTML = '<span>Go</span>'")
    page.keyboard.press("Control+Enter")
    says(page, "This page has changed")
    assert practice.posts == []
    report = eventually(lambda: practice.service.asked("/v1/site-reports"))[0]
    assert report["missing"] == ["post_button"]
    assert "Amira" not in str(report)


def test_the_page_keeps_its_composer_as_it_was(practice: Practice) -> None:
    page = practice.open(X)
    write(page, HARMFUL[:-1])
    eventually(lambda: marked(page))
    page.evaluate(
        """() => {
            const composer = document.querySelector('.composer');
            window.seen = [];
            new MutationObserver((records) => window.seen.push(...records.map((r) => r.target.nodeName + r.type)))
              .observe(composer, {subtree: true, childList: true, attributes: true, characterData: true});
            window.before = composer.outerHTML;
        }"""
    )
    page.get_by_test_id("tweetButtonInline").click()
    says(page, "Held")
    assert page.evaluate("window.seen") == []
    assert page.evaluate("document.querySelector('.composer').outerHTML === window.before")
    assert "consent" not in page.content()


def test_a_typed_character_under_an_input_method_does_not_post(practice: Practice) -> None:
    page = practice.open(X)
    write(page, CLEAN)
    page.evaluate(
        """() => document.querySelector('[role=textbox]').dispatchEvent(new KeyboardEvent('keydown',
            {key: 'Enter', ctrlKey: true, bubbles: true, isComposing: true, keyCode: 229}))"""
    )
    says(page, "Ready to post")
    assert practice.service.asked("/v1/releases") == []


def test_what_is_released_on_x_is_to_the_letter_what_is_posted(practice: Practice) -> None:
    page = practice.open(X)
    page.get_by_role("textbox", name="Post text").click()
    for keys in (
        "  Two spaces, ",
        "Enter",
        "Enter",
        "👩‍👩‍👧 Zoë — “quoted”",
        "Shift+Enter",
        "soft",
        "Enter",
        "last",
        "Shift+Enter",
    ):
        if keys in ("Enter", "Shift+Enter"):
            page.keyboard.press(keys)
        else:
            page.keyboard.insert_text(keys)
    page.get_by_test_id("tweetButtonInline").click()
    eventually(lambda: practice.posts)
    posted = practice.posts[0]["text"]
    assert posted.count("\n") == 5
    assert practice.service.asked("/v1/releases")[0]["draft"]["text"] == posted
    says(page, "Posted")


def test_a_content_warning_is_checked_with_the_post(practice: Practice) -> None:
    page = practice.open(MASTODON)
    page.get_by_label("Content warning").fill("About Amira")
    write(page, "See the website")
    page.get_by_role("button", name="Post", exact=True).click()
    says(page, "Held")
    assert practice.service.asked("/v1/releases")[0]["draft"]["text"] == "About Amira\nSee the website"
    page.get_by_label("Content warning").fill("About sports day")
    says(page, "Ready to post")
    page.get_by_role("button", name="Post", exact=True).click()
    says(page, "Posted")


@pytest.mark.parametrize("site", [X, MASTODON])
def test_a_suggested_wording_can_be_taken_back_with_undo(practice: Practice, site: str) -> None:
    page = practice.open(site)
    write(page, HARMFUL)
    says(page, "Held")
    panel(page).get_by_test_id("toggle").click()
    panel(page).get_by_test_id("apply").click()
    says(page, "Ready to post")
    page.keyboard.press("Control+z")
    says(page, "Held")
    assert practice.service.asked("/v1/checks")[-1]["draft"]["text"] == HARMFUL
