"""What is special on Facebook: dialogs of several steps, comments as the page, edits, one address for everything."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.e2e.extension_pages import Practice, marked, panel
from tests.e2e.pictures import PICTURE
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = [pytest.mark.e2e, pytest.mark.networks]

FACEBOOK = "https://www.facebook.com/"
TWO_STEPS = f"{FACEBOOK}?flow=next"
MIND = "What’s on your mind?"
HARMFUL = "Well done Amira, first in the race"
RIGHTED = "Well done a pupil, first in the race"
CLEAN = "Sports day is on Friday"
SEND = """([name, body]) => fetch('/api/graphql/', {
    method: 'POST', headers: name ? {'X-FB-Friendly-Name': name} : {}, body: JSON.stringify(body),
}).then((answer) => answer.status, () => 'stopped')"""
SEND_OLD = """([name, body]) => new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/graphql/');
    if (name) request.setRequestHeader('X-FB-Friendly-Name', name);
    request.onload = () => done(request.status);
    request.onerror = () => done('stopped');
    request.send(JSON.stringify(body));
})"""
UNHELD = {"text": "unheld"}


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def write(page: Page, text: str) -> None:
    """Opens the dialog where it has to be, and writes over what is in it."""
    if not page.get_by_role("dialog").count():
        button(page, MIND).click()
    page.get_by_role("textbox", name=MIND).click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def comment_boxes(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Comment as Alder Bank Primary")


def test_a_harmful_post_does_not_get_as_far_as_its_settings(practice: Practice) -> None:
    page = practice.open(TWO_STEPS)
    write(page, HARMFUL)
    button(page, "Next").click()
    says(page, "Held: 1 thing to put right")
    expect(page.get_by_role("dialog", name="Post settings")).to_have_count(0)
    panel(page).get_by_test_id("apply").click()
    says(page, "Ready to post")
    button(page, "Next").click()
    expect(page.get_by_role("dialog", name="Post settings")).to_be_visible()
    assert practice.service.asked("/v1/releases") == []
    button(page, "Post").click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == [RIGHTED]
    (released,) = practice.service.asked("/v1/releases")
    assert released["draft"]["text"] == RIGHTED


def test_next_goes_on_at_the_first_press_and_the_post_is_scheduled_once(practice: Practice) -> None:
    page = practice.open(TWO_STEPS)
    write(page, CLEAN)
    button(page, "Next").click()
    page.get_by_label("Schedule for later").check()
    button(page, "Schedule").click()
    says(page, "Posted")
    assert [(post["text"], post["scheduled"]) for post in practice.posts] == [(CLEAN, True)]
    assert len(practice.service.asked("/v1/releases")) == 1


def test_what_is_changed_after_going_back_is_what_is_released(practice: Practice) -> None:
    page = practice.open(TWO_STEPS)
    write(page, CLEAN)
    button(page, "Next").click()
    button(page, "Back").click()
    write(page, HARMFUL)
    eventually(lambda: marked(page) == ["Amira"])
    button(page, "Next").click()
    says(page, "Held")
    write(page, "Sports day is on Monday")
    button(page, "Next").click()
    button(page, "Post").click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == ["Sports day is on Monday"]
    (released,) = practice.service.asked("/v1/releases")
    assert released["draft"]["text"] == "Sports day is on Monday"


def test_a_comment_as_the_page_is_held_at_enter_and_checked_as_a_reply(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    comment_boxes(page).last.click()
    page.keyboard.insert_text("Thank you, Amira says hello")
    page.keyboard.press("Enter")
    says(page, "Held")
    assert practice.posts == []
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("Thank you all")
    page.keyboard.press("Enter")
    says(page, "Posted")
    assert [(post["text"], post["reply_to"]) for post in practice.posts] == [("Thank you all", "101")]
    assert practice.service.asked("/v1/releases")[-1]["draft"]["reply"] is True


def test_each_of_several_composers_is_checked_by_itself(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    comment_boxes(page).first.click()
    page.keyboard.insert_text("Amira says hello")
    says(page, "Held")
    comment_boxes(page).last.click()
    page.keyboard.insert_text("Thank you all")
    says(page, "Ready to post")
    page.get_by_role("button", name="Comment", exact=True).last.click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == ["Thank you all"]
    assert marked(page) == ["Amira"]
    page.get_by_role("button", name="Comment", exact=True).first.click()
    says(page, "Held")
    assert len(practice.posts) == 1


def test_an_edit_of_a_published_post_is_held_and_released(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    button(page, "Edit post").click()
    write(page, HARMFUL)
    button(page, "Save").click()
    says(page, "Held")
    assert practice.posts == []
    write(page, CLEAN)
    button(page, "Save").click()
    says(page, "Posted")
    assert [(post["text"], post["edit_of"]) for post in practice.posts] == [(CLEAN, "102")]


def test_the_description_of_a_picture_is_checked_with_the_post(practice: Practice) -> None:
    page = practice.open(TWO_STEPS)
    write(page, CLEAN)
    page.locator("input[type=file]").set_input_files(PICTURE)
    page.get_by_role("textbox", name="Alternative text").fill("Three bean plants on a window sill")
    eventually(lambda: described(practice) == "Three bean plants on a window sill")
    button(page, "Next").click()
    says(page, "Held")
    panel(page).get_by_test_id("shows-0-no").check()
    says(page, "Ready to post")
    button(page, "Next").click()
    button(page, "Post").click()
    says(page, "Posted")
    (attached,) = practice.service.asked("/v1/releases")[-1]["draft"]["attachments"]
    assert attached["alt"] == "Three bean plants on a window sill"
    assert re.fullmatch("[0-9a-f]{64}", attached["sha256"])


def described(practice: Practice) -> str | None:
    """The description of the only picture in the newest check."""
    attached = [draft["attachments"] for draft in (body["draft"] for body in practice.service.asked("/v1/checks"))]
    return attached[-1][0]["alt"] if attached and attached[-1] else None


@pytest.mark.parametrize("send", [SEND, SEND_OLD], ids=["fetch", "XMLHttpRequest"])
@pytest.mark.parametrize("name", ["ComposerStoryCreateMutation", "useCometUFICreateCommentMutation", None])
def test_the_second_lock_stops_what_publishes_and_lets_the_page_read(
    practice: Practice, send: str, name: str | None
) -> None:
    page = practice.open(FACEBOOK)
    write(page, HARMFUL)
    says(page, "Held")
    assert page.evaluate(send, ["CometNewsFeedPaginationQuery", {}]) == 200
    assert page.evaluate(send, ["CometUFIFeedbackReactMutation", {}]) == 200
    assert page.evaluate(send, [name, UNHELD]) == "stopped"
    says(page, "This page has changed")
    assert practice.posts == []
    reports = eventually(lambda: practice.service.asked("/v1/site-reports"))
    assert [body["missing"] for body in reports] == [["composer"]]


def test_the_second_lock_reads_the_name_in_a_body_too_and_stops_beacons(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    write(page, HARMFUL)
    says(page, "Held")
    script = """name => fetch('/api/graphql/', {
        method: 'POST', body: new URLSearchParams({fb_api_req_friendly_name: name, doc_id: '1'}),
    }).then(() => 'sent', () => 'stopped')"""
    assert page.evaluate(script, "CometNewsFeedPaginationQuery") == "sent"
    assert page.evaluate(script, "ComposerStoryCreateMutation") == "stopped"
    with page.expect_event("requestfailed", lambda request: request.method == "POST"):
        page.evaluate("navigator.sendBeacon('/api/graphql/', '{}')")
    assert practice.posts == []


def test_the_second_lock_is_open_for_ones_own_account(practice: Practice) -> None:
    page = practice.open(f"{FACEBOOK}?me=personal")
    write(page, "Amira is my niece")
    assert page.evaluate(SEND, ["ComposerStoryCreateMutation", UNHELD]) == 200
    assert practice.service.requests == []


def test_a_post_that_the_site_refuses_with_a_good_status_is_not_taken_for_posted(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    write(page, CLEAN)
    says(page, "Ready to post")
    refuse: dict[str, int] = {"times": 1}

    def answer(route: Route) -> None:
        refused = refuse["times"] and "Composer" in (route.request.headers.get("x-fb-friendly-name") or "")
        if refused:
            refuse["times"] -= 1
            route.fulfill(json={"errors": [{"message": "Try again"}]})
        else:
            route.continue_()

    page.route("**/api/graphql/", answer)
    button(page, "Post").click()
    expect(page.get_by_role("alert")).to_contain_text("Something went wrong")
    says(page, "It may have been posted")
    assert practice.posts == []
    practice.service.releases.clear()


def test_a_private_message_is_never_read(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    says_nothing = len(practice.service.asked("/v1/checks"))
    page.get_by_role("textbox", name="Message").click()
    page.keyboard.insert_text("Amira is unwell today")
    comment_boxes(page).last.click()
    page.keyboard.insert_text("Thank you all")
    says(page, "Ready to post")
    checks = practice.service.asked("/v1/checks")[says_nothing:]
    assert {body["draft"]["text"] for body in checks} == {"Thank you all"}
    assert marked(page) == []


def test_going_to_another_view_and_back_leaves_nothing_of_the_draft(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    comment_boxes(page).last.click()
    page.keyboard.insert_text(HARMFUL)
    eventually(lambda: marked(page) == ["Amira"])
    button(page, "About").click()
    eventually(lambda: marked(page) == [])
    expect(page.locator("gatepost-panel")).to_be_hidden()
    button(page, "Home").click()
    comment_boxes(page).last.click()
    page.keyboard.insert_text(CLEAN)
    page.keyboard.press("Enter")
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == [CLEAN]


def test_tokens_that_stand_beside_the_handle_are_not_kept_or_sent(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    write(page, CLEAN)
    says(page, "Ready to post")
    assert "practice-token" in page.content()
    worker = practice.browser.service_workers[0]
    script = "Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then(JSON.stringify)"
    kept = worker.evaluate(script)
    assert "practice-token" not in kept
    assert "practice-token" not in str(practice.service.requests)


def test_an_account_of_which_only_a_name_is_known_is_asked_about(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    page.evaluate("document.querySelector('[aria-label=Shortcuts] a').remove()")
    write(page, HARMFUL)
    button(page, "Post").click()
    says(page, "Which account is this?")
    assert practice.service.requests == []
    assert practice.posts == []


def test_a_comment_as_somebody_else_than_the_page_is_asked_about(practice: Practice) -> None:
    page = practice.open(FACEBOOK)
    comment_boxes(page).last.evaluate("box => box.setAttribute('aria-label', 'Comment as Hollins Parents')")
    page.get_by_role("textbox", name="Comment as Hollins Parents").click()
    page.keyboard.insert_text(HARMFUL)
    page.keyboard.press("Enter")
    says(page, "Which account is this?")
    assert practice.service.requests == []
    assert practice.posts == []
