"""What is special on Threads: a dialog and an inline reply, quotes, edits, and threads of several posts."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.extension_pages import Practice, marked, panel
from tests.e2e.pictures import PICTURE
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = [pytest.mark.e2e, pytest.mark.networks]

THREADS = "https://www.threads.com/"
LABEL = "Empty text field. Type to compose a new post."
HARMFUL = "Well done Amira, first in the race"
CLEAN = "Sports day is on Friday"


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def write(page: Page, text: str, place: int = 0) -> None:
    """Writes over what is in one of the text boxes, in their order on the page."""
    page.get_by_role("textbox", name=LABEL).nth(place).click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def released(practice: Practice) -> list[dict[str, object]]:
    """The drafts that a release was asked for, oldest first."""
    return [body["draft"] for body in practice.service.asked("/v1/releases")]


def test_a_reply_in_the_dialog_is_checked_as_a_reply(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "Reply").last.click()
    write(page, "Thank you, Amira says hello")
    button(page, "Post").click()
    says(page, "Held")
    assert practice.posts == []
    write(page, "Thank you all")
    button(page, "Post").click()
    says(page, "Posted")
    assert [(post["text"], post["reply_to"]) for post in practice.posts] == [("Thank you all", "101")]
    assert [draft["reply"] for draft in released(practice)][-1] is True


def test_a_reply_written_under_the_thread_is_held_too_and_posts(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "Open thread").last.click()
    write(page, HARMFUL)
    page.keyboard.press("Control+Enter")
    says(page, "Held")
    assert practice.posts == []
    write(page, "Thank you all")
    page.keyboard.press("Control+Enter")
    says(page, "Posted")
    assert [post["reply_to"] for post in practice.posts] == ["101"]
    assert released(practice)[-1]["reply"] is True


def test_a_quote_is_no_reply_and_posts_as_the_one_who_writes(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "Quote").last.click()
    write(page, HARMFUL)
    button(page, "Post").click()
    says(page, "Held")
    write(page, "Good news for our walking bus")
    button(page, "Post").click()
    says(page, "Posted")
    assert [post["quoted"] for post in practice.posts] == ["101"]
    assert released(practice)[-1]["reply"] is False


def test_an_edit_of_a_published_post_is_held_and_released(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "Edit").click()
    write(page, HARMFUL)
    button(page, "Done").click()
    says(page, "Held")
    assert practice.posts == []
    write(page, "Open evening is on Friday")
    button(page, "Done").click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == ["Open evening is on Friday"]


def test_a_thread_of_several_posts_is_held_and_posted_as_one(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "New thread").click()
    write(page, CLEAN)
    button(page, "Add to thread").click()
    write(page, HARMFUL, 1)
    button(page, "Post").click()
    says(page, "Held")
    assert marked(page) == ["Amira"]
    assert practice.posts == []

    write(page, "Bring a hat", 1)
    button(page, "Post").click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == [CLEAN, "Bring a hat"]
    assert released(practice)[-1]["text"] == f"{CLEAN}\n\u2029\nBring a hat"
    (published,) = eventually(lambda: practice.service.asked("/v1/publications"))
    links = [link.get_attribute("href") for link in page.locator("[data-pressable-container] a[href*='/post/']").all()]
    assert [post["url"] for post in published["posts"]] == links[:2]


def test_the_description_of_a_picture_is_checked_with_the_post(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "New thread").click()
    write(page, CLEAN)
    page.get_by_role("dialog").locator("input[type=file]").set_input_files(PICTURE)
    page.get_by_role("textbox", name="Alt text").fill("Three bean plants on a window sill")
    says(page, "who is in the picture?")
    button(page, "Post").click()
    panel(page).get_by_test_id("shows-0-no").check()
    says(page, "Ready to post")
    button(page, "Post").click()
    says(page, "Posted")
    (attached,) = practice.service.asked("/v1/releases")[-1]["draft"]["attachments"]
    assert attached["alt"] == "Three bean plants on a window sill"
    assert practice.posts[0]["media"] == ["Three bean plants on a window sill"]


def test_two_open_composers_are_not_mixed_up(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "Open thread").last.click()
    write(page, HARMFUL)
    eventually(lambda: marked(page) == ["Amira"])
    button(page, "New thread").click()
    write(page, CLEAN, 1)
    says(page, "Ready to post")
    page.get_by_role("dialog").get_by_role("button", name="Post", exact=True).click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == [CLEAN]
    assert marked(page) == ["Amira"]
    button(page, "Post").click()
    says(page, "Held")
    assert len(practice.posts) == 1


def test_the_second_lock_stops_every_way_to_publish_and_lets_the_page_read(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "New thread").click()
    write(page, HARMFUL)
    says(page, "Held")
    send = "path => fetch(path, {method: 'POST', body: '{}'}).then((answer) => answer.status, () => 'stopped')"
    ways = ("configure_text_only_post", "configure_text_post_app_feed", "configure_text_post_app_sidecar")
    for path in (*(f"/api/v1/media/{way}/" for way in ways), "/api/v1/media/102/edit_media/"):
        assert page.evaluate(send, path) == "stopped"
    assert page.evaluate(send, "/api/graphql") == 404
    assert page.evaluate(send, "/api/v1/media/102/like/") == 404
    assert practice.posts == []


def test_a_private_message_is_never_read(practice: Practice) -> None:
    page = practice.open(THREADS)
    page.get_by_role("textbox", name="Message").click()
    page.keyboard.insert_text("Amira is unwell today")
    button(page, "New thread").click()
    write(page, CLEAN)
    says(page, "Ready to post")
    assert {body["draft"]["text"] for body in practice.service.asked("/v1/checks")} == {CLEAN}


def test_going_to_another_view_and_back_leaves_nothing_of_the_draft(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "Open thread").last.click()
    write(page, HARMFUL)
    eventually(lambda: marked(page) == ["Amira"])
    button(page, "Home").click()
    eventually(lambda: marked(page) == [])
    expect(page.locator("gatepost-panel")).to_be_hidden()
    button(page, "Open thread").last.click()
    write(page, CLEAN)
    button(page, "Post").click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == [CLEAN]


def test_whom_the_composer_shows_counts_for_more_than_whom_the_page_does(practice: Practice) -> None:
    page = practice.open(THREADS)
    button(page, "Quote").last.click()
    own = page.locator(".composer").get_by_role("img", name="alderbankprimary's profile picture")
    own.evaluate("""picture => { picture.alt = "jo_at_home's profile picture"; }""")
    write(page, HARMFUL)
    button(page, "Post").click()
    eventually(lambda: [post["text"] for post in practice.posts] == [HARMFUL])
    assert practice.service.requests == []
