"""What is special about Bluesky: posts go to another host, threads, descriptions kept out of sight, two accounts."""

import json

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.e2e.extension_pages import Practice, marked, panel
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = [pytest.mark.e2e, pytest.mark.networks]

BLUESKY = "https://bsky.app/"
SERVER = "https://morel.host.bsky.network/xrpc/com.atproto.repo."
CLEAN = "Sports day is on Friday"
PICTURE = FilePayload(name="choir.png", mimeType="image/png", buffer=b"\x89PNG\r\n\x1a\n choir")
OTHER = FilePayload(name="hall.png", mimeType="image/png", buffer=b"\x89PNG\r\n\x1a\n hall")


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def write(page: Page, text: str, index: int = 0) -> None:
    """Writes into a text box of the composer, opened where it has to be."""
    if not page.get_by_role("dialog").count():
        page.get_by_role("button", name="New post").click()
    page.get_by_role("textbox", name="Write post").nth(index).click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def publish(page: Page) -> None:
    """Presses the button that publishes, whatever it is called."""
    page.get_by_test_id("composerPublishBtn").click()


def describe(page: Page, text: str, picture: int = 0) -> None:
    """Gives an attached picture a description, in the dialog that the site has for it."""
    page.get_by_role("button", name="Add alt text").nth(picture).click()
    page.get_by_role("textbox", name="Alt text").fill(text)
    page.get_by_role("button", name="Save").click()


def send(page: Page, method: str) -> str:
    """Has the page write to the account's server, with nobody pressing anything."""
    script = """address => fetch(address, {method: 'POST', body: '{"handle": "x", "text": "unheld"}'})
        .then((answer) => String(answer.status), () => 'stopped')"""
    return str(page.evaluate(script, SERVER + method))


def alts(practice: Practice) -> list[str | None]:
    """The descriptions in the newest check."""
    checks = practice.service.asked("/v1/checks")[-1:]
    return [attachment["alt"] for check in checks for attachment in check["draft"]["attachments"]]


def test_the_second_lock_reaches_the_server_that_posts_are_sent_to(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    write(page, CLEAN)
    says(page, "Ready to post")
    assert send(page, "applyWrites") == "stopped"
    says(page, "This page has changed")
    assert practice.posts == []


def test_likes_and_follows_pass_the_second_lock(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    write(page, CLEAN)
    says(page, "Ready to post")
    assert send(page, "createRecord") == "404"


def test_a_reply_is_checked_as_a_reply(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    page.get_by_test_id("replyBtn").first.click()
    write(page, "Thank you, Amira says hello")
    publish(page)
    says(page, "Held")
    assert practice.service.asked("/v1/releases")[-1]["draft"]["reply"] is True
    write(page, "Thank you all")
    says(page, "Ready to post")
    publish(page)
    says(page, "Posted")
    assert [post["reply_to"] for post in practice.posts] == ["101"]


def test_a_quote_is_checked_by_its_own_words_alone(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    page.get_by_role("button", name="Quote post").first.click()
    write(page, "Good news for our walkers")
    publish(page)
    says(page, "Posted")
    (released,) = practice.service.asked("/v1/releases")
    assert released["draft"]["text"] == "Good news for our walkers"
    assert released["draft"]["reply"] is False
    assert [post["quote"] for post in practice.posts] == ["101"]


def test_a_thread_of_several_posts_goes_out_in_one_batch_once_all_of_it_is_clean(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    write(page, CLEAN)
    page.get_by_role("button", name="Add another post to thread").click()
    write(page, "Well done Amira", 1)
    eventually(lambda: marked(page) == ["Amira"])
    page.keyboard.press("Control+Enter")
    says(page, "Held")
    publish(page)
    says(page, "Held")
    assert practice.posts == []

    write(page, "Bring a hat", 1)
    says(page, "Ready to post")
    page.get_by_role("button", name="Publish posts").click()
    says(page, "Posted")
    assert [(post["text"], post["thread"]) for post in practice.posts] == [(CLEAN, [{"text": "Bring a hat"}])]
    (released,) = practice.service.asked("/v1/releases")[-1:]
    assert released["draft"]["text"] == f"{CLEAN}\n\u2029\nBring a hat"
    (published,) = eventually(lambda: practice.service.asked("/v1/publications"))
    links = [link.evaluate("a => a.href") for link in page.locator("article a").all()[:2]]
    assert [post["url"] for post in published["posts"]] == links


def test_a_thread_that_the_network_refuses_is_out_in_no_part(practice: Practice) -> None:
    practice.network.takes = 0
    page = practice.open(BLUESKY)
    write(page, CLEAN)
    page.get_by_role("button", name="Add another post to thread").click()
    write(page, "Bring a hat", 1)
    publish(page)
    says(page, "Not posted")
    assert practice.posts == []
    assert practice.service.asked("/v1/publications") == []
    practice.service.releases.clear()


def test_a_pictures_description_is_read_although_the_page_shows_it_nowhere(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    write(page, CLEAN)
    page.get_by_label("Picture").set_input_files(PICTURE)
    says(page, "who is in the picture?")
    describe(page, "Amira on the stage")
    eventually(lambda: alts(practice) == ["Amira on the stage"])
    describe(page, "A pupil on the stage")
    publish(page)
    eventually(lambda: practice.service.asked("/v1/releases"))
    (released,) = practice.service.asked("/v1/releases")
    assert [one["alt"] for one in released["draft"]["attachments"]] == ["A pupil on the stage"]
    assert practice.posts == []


def test_each_picture_keeps_its_own_description(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    write(page, CLEAN)
    page.get_by_label("Picture").set_input_files([PICTURE, OTHER])
    describe(page, "The hall", picture=1)
    eventually(lambda: alts(practice) == [None, "The hall"])
    describe(page, "The choir", picture=0)
    eventually(lambda: alts(practice) == ["The choir", "The hall"])
    page.get_by_role("button", name="Remove image").first.click()
    eventually(lambda: alts(practice) == ["The hall"])


def test_a_composer_that_was_taken_away_and_opened_again_is_held_again(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    write(page, "Well done Amira")
    says(page, "Held")
    page.get_by_role("button", name="Cancel").click()
    page.get_by_role("link", name="Profile").click()
    assert marked(page) == []
    write(page, "Well done Amira again")
    says(page, "Held")
    publish(page)
    says(page, "Held")
    assert practice.posts == []


def test_private_messages_and_the_search_are_nobodys_business(practice: Practice) -> None:
    page = practice.open(f"{BLUESKY}messages")
    page.get_by_role("textbox", name="Search").fill("Amira")
    page.get_by_role("textbox", name="Write a message").fill("Amira is well")
    page.get_by_role("button", name="Send message").click()
    write(page, CLEAN)
    says(page, "Ready to post")
    assert "Amira" not in json.dumps([body for _, _, body in practice.service.requests])


def test_nothing_passes_while_the_page_and_what_is_stored_disagree_about_the_account(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    write(page, CLEAN)
    says(page, "Ready to post")
    # Another tab went over to somebody's own account, and this page has yet to follow.
    page.evaluate("""() => {
        const one = {did: 'did:plc:practice2', handle: 'jo-at-home.bsky.social'};
        localStorage.setItem('BSKY_STORAGE', JSON.stringify({session: {accounts: [one], currentAccount: one}}));
    }""")
    publish(page)
    says(page, "Which account is this?")
    assert practice.posts == []
    assert practice.service.asked("/v1/releases") == []


def test_the_buttons_of_the_welsh_app_are_known(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    write(page, "Da iawn Amira")
    page.evaluate("""() => {
        const button = document.querySelector('[data-testid=composerPublishBtn]');
        button.removeAttribute('data-testid');
        button.setAttribute('aria-label', 'Cyhoeddi postiad');
    }""")
    page.get_by_role("button", name="Cyhoeddi postiad").click()
    says(page, "Held: 1 thing to put right")
    assert practice.posts == []


def test_the_author_can_write_in_the_panel_although_the_dialog_keeps_the_focus_to_itself(practice: Practice) -> None:
    page = practice.open(BLUESKY)
    write(page, "There is a strike on Monday")
    publish(page)
    says(page, "needs a second opinion")
    page.get_by_role("textbox", name="Search").evaluate("search => search.focus()")
    expect(page.get_by_role("textbox", name="Write post")).to_be_focused()
    page.get_by_role("textbox", name="Write post").press("Alt+Shift+KeyG")
    eventually(lambda: panel(page).evaluate("document.hasFocus()"))
    panel(page).get_by_test_id("ask-note").click()
    page.keyboard.type("Families have to know")
    expect(panel(page).get_by_test_id("ask-note")).to_have_value("Families have to know")
    expect(page.get_by_role("textbox", name="Write post")).to_have_text("There is a strike on Monday")
