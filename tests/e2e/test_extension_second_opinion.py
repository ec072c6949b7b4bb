"""The author asks for a second opinion and hears of it in the panel, without a reload."""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.e2e.extension_pages import Practice, X, panel
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e


def says(page: Page, words: str) -> None:
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def ask(page: Page, note: str) -> None:
    panel(page).get_by_test_id("toggle").click()
    panel(page).get_by_test_id("ask-note").fill(note)
    panel(page).get_by_test_id("ask-button").click()


def test_an_approved_post_can_be_posted_and_a_changed_one_is_asked_about_again(practice: Practice) -> None:
    page = practice.open(X)
    box = page.get_by_test_id("tweetTextarea_0")
    box.press_sequentially("School is closed: strike on Monday")
    says(page, "needs a second opinion")
    ask(page, "Families need to know.")
    says(page, "Waiting for a second opinion")

    practice.service.decide("approve", "Plain and neutral.")
    says(page, "Approved")
    expect(panel(page).get_by_test_id("decision-reason")).to_have_text("Plain and neutral.")

    box.press("End")
    box.press_sequentially("s")
    says(page, "changed since it was approved")
    page.get_by_test_id("tweetButtonInline").click()
    says(page, "changed since it was approved")
    assert practice.posts == []
    panel(page).get_by_test_id("ask-note").fill("One letter more.")
    panel(page).get_by_test_id("ask-button").click()
    says(page, "Waiting")
    assert [asked["previous"] for asked in practice.service.asked("/v1/second-opinions")] == [None, "S1"]

    practice.service.decide("approve", "Fine.")
    says(page, "Approved")
    page.get_by_test_id("tweetButtonInline").click()
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == ["School is closed: strike on Mondays"]


def test_the_leaders_words_are_shown_and_a_request_can_be_withdrawn(practice: Practice) -> None:
    page = practice.open(X)
    page.get_by_test_id("tweetTextarea_0").press_sequentially("strike")
    says(page, "needs a second opinion")
    ask(page, "?")
    says(page, "Waiting")
    practice.service.decide("request_changes", "Please leave out the word.")
    says(page, "changes were asked for")
    expect(panel(page).get_by_test_id("decision-reason")).to_have_text("Please leave out the word.")
    panel(page).get_by_test_id("ask-note").fill("Really?")
    panel(page).get_by_test_id("ask-button").click()
    says(page, "Waiting")
    panel(page).get_by_test_id("withdraw").click()
    says(page, "needs a second opinion")
    assert practice.posts == []


def test_the_author_chooses_whom_to_ask_and_loses_no_note(practice: Practice) -> None:
    page = practice.open(X)
    page.get_by_test_id("tweetTextarea_0").press_sequentially("strike")
    says(page, "needs a second opinion")
    practice.service.refuses = "That is no senior leader."
    panel(page).get_by_test_id("toggle").click()
    panel(page).get_by_test_id("ask-leader").select_option("Daniel Okoro")
    panel(page).get_by_test_id("ask-note").fill("Is it fair?")
    panel(page).get_by_test_id("ask-button").click()
    expect(panel(page).get_by_test_id("ask-problem")).to_contain_text("It has not been sent. That is no senior leader.")
    says(page, "needs a second opinion")
    expect(panel(page).get_by_test_id("ask-note")).to_have_value("Is it fair?")
    practice.service.refuses = ""
    panel(page).get_by_test_id("ask-button").click()
    expect(panel(page).get_by_test_id("asked-of")).to_contain_text("Asked of Daniel Okoro")
    assert [asked["leader"] for asked in practice.service.asked("/v1/second-opinions")] == ["P0003", "P0003"]

    practice.service.leaders.clear()
    alone = practice.open(X)
    alone.get_by_test_id("tweetTextarea_0").press_sequentially("strike!")
    says(alone, "needs a second opinion")
    panel(alone).get_by_test_id("toggle").click()
    expect(panel(alone).get_by_test_id("no-leader")).to_contain_text("nobody could decide")
    expect(panel(alone).get_by_test_id("ask-button")).to_be_hidden()


def asking(practice: Practice, text: str) -> Page:
    """A page whose author waits for a decision about this text."""
    page = practice.open(X)
    page.get_by_test_id("tweetTextarea_0").press_sequentially(text)
    says(page, "needs a second opinion")
    ask(page, "Please look.")
    says(page, "Waiting")
    return page


def test_a_decision_arrives_by_the_stream_and_without_one_by_asking_now_and_then(practice: Practice) -> None:
    page = asking(practice, "strike")
    practice.service.answer_questions_as_of_now()
    eventually(lambda: practice.service.opened_streams)
    practice.service.decide("refuse", "No.")
    says(page, "the second opinion was no")

    practice.service.frozen, practice.service.streams = None, False
    other = asking(practice, "another strike")
    practice.service.decide("approve", "Yes.")
    says(other, "Approved")


def test_a_decision_arrives_though_the_worker_was_killed_while_the_author_waited(practice: Practice) -> None:
    page = asking(practice, "strike")
    eventually(lambda: practice.service.opened_streams == 1)
    kill_worker(practice)
    eventually(lambda: practice.service.opened_streams == 2)
    practice.service.decide("approve", "Yes.")
    says(page, "Approved")


def kill_worker(practice: Practice) -> None:
    """What the browser does to a worker that is idle."""
    browser = practice.browser.browser
    assert browser
    session = browser.new_browser_cdp_session()
    targets = session.send("Target.getTargets")["targetInfos"]
    [worker] = [target["targetId"] for target in targets if target["type"] == "service_worker"]
    session.send("Target.closeTarget", {"targetId": worker})
    session.detach()


def test_the_author_says_who_is_in_a_picture(practice: Practice) -> None:
    page = practice.open(X)
    page.get_by_test_id("tweetTextarea_0").press_sequentially("Look at this")
    picture: FilePayload = {"name": "a.png", "mimeType": "image/png", "buffer": bytes.fromhex(PNG)}
    page.get_by_test_id("fileInput").set_input_files(picture)
    says(page, "who is in the picture?")
    panel(page).get_by_test_id("toggle").click()
    panel(page).get_by_test_id("people-search").fill("To")
    panel(page).get_by_test_id("person").click()
    says(page, "Ready to post")
    [sent] = practice.service.asked("/v1/checks")[-1]["draft"]["attachments"]
    assert sent["people"] == ["P0012"]
    assert len(sent["sha256"]) == 64
    assert "Tom Reed" not in page.content()

    panel(page).get_by_test_id("shows-0-no").check()
    eventually(lambda: practice.service.asked("/v1/checks")[-1]["draft"]["attachments"][0]["shows_people"] is False)


PNG = (
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)
