"""Coming back tomorrow in another tab: the draft is found again, and can be put back into the composer."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.extension_pages import EXTENSION_ID, Practice, X, panel
from tests.e2e.networks import NETWORKS, Network
from tests.e2e.pictures import PICTURE
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

TEXT = "No strike on Friday 🎉\n\nBring a hat 🧢 and 👩‍🏫 water,\nnot   sweets.\n\n\nThank you!"
BY_NAME = {network.platform: network for network in NETWORKS}


def says(page: Page, words: str) -> None:
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def toggle(page: Page) -> None:
    panel(page).get_by_test_id("toggle").press("Enter")


def put_back(page: Page) -> None:
    panel(page).get_by_test_id("put-back").first.press("Enter")


def asked_before(practice: Practice, network: Network, text: str, decision: str) -> None:
    """Somebody asked about this draft yesterday, in a tab that is closed, and has been answered since."""
    draft = {"account": network.account, "text": text, "reply": False, "category": None, "attachments": []}
    practice.service.ask(draft, "Please look.")
    practice.service.decide(decision, "Thank you for asking.")


OTHERS = [
    pytest.param(name, marks=pytest.mark.networks) for name in ("threads", "facebook", "bluesky", "linkedin", "youtube")
]


@pytest.mark.parametrize("name", ["x", "mastodon", *OTHERS])
def test_a_draft_is_put_back_exactly_can_be_undone_and_counts(practice: Practice, name: str) -> None:
    network = BY_NAME[name]
    asked_before(practice, network, TEXT, "approve")
    page = practice.open(network.address)
    box = network.composer(page)
    box.click()
    says(page, "Approved: your draft can be posted")
    expect(box).to_be_focused()
    toggle(page)
    expect(panel(page).get_by_test_id("draft-text")).to_have_text(TEXT)
    put_back(page)
    says(page, "Approved")
    expect(panel(page).get_by_test_id("decision-reason")).to_have_text("Thank you for asking.")
    expect(box).to_be_focused()
    for _step in range(3):
        page.keyboard.press("Control+z")
    says(page, "Approved: your draft can be posted")
    put_back(page)
    says(page, "Approved")
    network.post_button(page).click()
    says(page, "Posted")
    assert [network.text_of(body) for body in practice.posts] == [TEXT]


THREADS = {"x": "Add post", "threads": "Add to thread", "bluesky": "Add another post to thread"}


@pytest.mark.networks
@pytest.mark.parametrize("name", THREADS)
def test_a_thread_is_put_back_into_a_box_for_each_post_and_counts(practice: Practice, name: str) -> None:
    network = BY_NAME[name]
    posts = ["No strike on Friday 🎉", "Bring a hat 🧢\nand water", "Thank you!"]
    asked_before(practice, network, "\n\u2029\n".join(posts), "approve")
    page = practice.open(network.address)
    network.composer(page).click()
    says(page, "Approved: your draft can be posted")
    toggle(page)
    expect(panel(page).get_by_test_id("draft-text")).to_have_text(posts)
    put_back(page)
    says(page, "Approved")
    expect(page.get_by_role("textbox", name=network.box)).to_have_count(3)
    page.get_by_role("textbox", name=network.box).last.press("Control+Enter")
    says(page, "Posted")
    out = [post["text"] for body in practice.posts for post in (body, *body.get("thread", ()))]
    assert out == posts


PASTE = """
    box => box.dispatchEvent(new CustomEvent("gatepost-paste", { detail: "Hat", bubbles: true, cancelable: true }))
"""


def test_a_draft_that_came_back_is_offered_and_never_put_over_what_is_written(practice: Practice) -> None:
    asked_before(practice, BY_NAME["x"], "A strike on Friday", "request_changes")
    asked_before(practice, BY_NAME["x"], "Another strike", "refuse")
    page = practice.open(X)
    box = page.get_by_test_id("tweetTextarea_0")
    box.click()
    popup = practice.open(f"chrome-extension://{EXTENSION_ID}/popup.html")
    popup.get_by_text("Your drafts").click()
    expect(popup.get_by_test_id("draft")).to_contain_text("Open x.com as @AlderBankPri")
    popup.close()
    says(page, "A draft of yours came back")
    toggle(page)
    expect(panel(page).get_by_test_id("draft")).to_have_count(1)
    expect(panel(page).get_by_test_id("draft")).to_contain_text("Changes asked for")
    box.press("H")
    says(page, "Ready to post")
    expect(panel(page).get_by_test_id("draft")).to_have_count(0)
    box.press("Backspace")
    assert box.evaluate(PASTE) is True, "a script of the page has Gatepost paste something"
    put_back(page)
    says(page, "changes were asked for")
    box.press("End")
    box.press_sequentially("s")
    says(page, "needs a second opinion")
    panel(page).get_by_test_id("ask-note").fill("Better?")
    panel(page).get_by_test_id("ask-button").click()
    says(page, "Waiting")
    assert practice.service.asked("/v1/second-opinions")[-1]["previous"] == "S1"


def test_pictures_are_asked_for_again_and_what_was_said_of_them_is_kept(practice: Practice) -> None:
    first = practice.open(X)
    first.get_by_test_id("tweetTextarea_0").press_sequentially("strike")
    first.get_by_test_id("fileInput").set_input_files(PICTURE)
    says(first, "needs a second opinion")
    toggle(first)
    panel(first).get_by_test_id("people-search").fill("To")
    panel(first).get_by_test_id("person").click()
    eventually(lambda: practice.service.asked("/v1/checks")[-1]["draft"]["attachments"][0]["people"])
    panel(first).get_by_test_id("ask-note").fill("Is it fair?")
    panel(first).get_by_test_id("ask-button").click()
    says(first, "Waiting")
    first.close()
    practice.service.decide("approve", "Yes.")

    page = practice.open(X)
    page.get_by_test_id("tweetTextarea_0").click()
    says(page, "Approved: your draft can be posted")
    toggle(page)
    put_back(page)
    expect(panel(page).get_by_test_id("awaited-pictures")).to_contain_text("It shows Tom Reed")
    page.get_by_test_id("fileInput").set_input_files(PICTURE)
    says(page, "Approved")
    expect(panel(page).get_by_test_id("awaited-pictures")).to_have_count(0)
    assert "Tom Reed" not in page.content()
