"""Reporting a comment: asked first, shown before it is sent, and no picture where none may be kept.

Chromium's menu cannot be opened by a test. What it does is done in its place: the button of the extension is pressed
for the tab, which gives the same passing permission (activeTab), and the worker is told of the choice. In Firefox the
real menu is used (test_firefox.py).
"""

import base64
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from schemas.comment_reports import CommentReportRequest
from server.services import picture_file
from tests.e2e.extension_pages import EXTENSION_ID, Practice, X
from tests.e2e.test_accessibility import faults
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

PATH = "/v1/comment-reports"
CHOOSE = """async (words) => {
    const [tab] = await chrome.tabs.query({ url: "https://x.com/*", active: true });
    const chosen = { menuItemId: "report-comment", pageUrl: tab.url, selectionText: words };
    chrome.contextMenus.onClicked.dispatch(chosen, tab);
}"""
OFFERED = """() => new Promise((resolve) => {
    chrome.contextMenus.update("report-comment", {}, () => resolve(chrome.runtime.lastError === undefined));
})"""
COUNT_PICTURES = """() => {
    window.taken = 0;
    const take = chrome.tabs.captureVisibleTab;
    chrome.tabs.captureVisibleTab = (...how) => { window.taken += 1; return take.apply(chrome.tabs, how); };
}"""


def report(practice: Practice, page: Page, words: str = "") -> Page:
    """The window that opens when somebody chooses 'Report this comment to Gatepost' on the first post of the page."""
    page.get_by_test_id("tweetText").first.dispatch_event("contextmenu")
    assert practice.browser.browser is not None
    devtools = practice.browser.browser.new_browser_cdp_session()
    tabs = devtools.send("Target.getTargets", {"filter": [{"type": "tab"}]})["targetInfos"]
    shown = next(tab["targetId"] for tab in tabs if tab["url"] == page.url)
    devtools.send("Extensions.triggerAction", {"id": EXTENSION_ID, "targetId": shown})
    practice.browser.service_workers[0].evaluate(CHOOSE, words)

    def find() -> Page | None:
        page.evaluate("0")  # Playwright hears of new pages only while it waits for an answer of the browser.
        return next((one for one in practice.browser.pages if "/comment.html" in one.url), None)

    window = eventually(find)
    window.evaluate(COUNT_PICTURES)
    return window


def picture_of(body: dict[str, Any]) -> picture_file.PictureFile:
    """The picture of a report, as the service reads it."""
    return picture_file.read(CommentReportRequest().load(body)["picture"])


def says(window: Page, words: str) -> None:
    expect(window.get_by_test_id("message")).to_contain_text(words)


def value(field: Locator) -> str:
    return field.input_value()


def test_a_comment_is_reported_with_a_picture_that_its_reporter_has_seen_and_cut(practice: Practice) -> None:
    page = practice.open(f"{X}?s=20&utm_source=mail")
    window = report(practice, page, "mind the mud")
    assert re.fullmatch(rf"chrome-extension://{EXTENSION_ID}/comment\.html#[\w-]+", window.url)
    assert faults(window, "question") == []
    window.get_by_test_id("may").click()
    assert value(window.get_by_test_id("text")) == "mind the mud"
    assert value(window.get_by_test_id("author")) == "@hollinsparish"
    assert value(window.get_by_test_id("address")) == "https://x.com/hollinsparish/status/101"
    assert window.evaluate("taken") == 0

    window.get_by_test_id("take").click()
    expect(window.get_by_test_id("preview")).to_be_visible()
    assert faults(window, "report") == []
    window.get_by_test_id("cut-top").fill("50")
    window.get_by_test_id("send").click()
    expect(window.get_by_test_id("told")).to_contain_text("told the school's moderators")
    expect(window.get_by_test_id("hash")).to_contain_text("ab" * 32)
    [body] = practice.service.asked(PATH)
    sent = picture_of(body)
    assert sent.media_type == "image/jpeg"
    assert sent.width > 2 * sent.height, "its upper half was cut away"
    assert (body["platform"], body["withheld"]) == ("x", False)
    assert len(base64.b64decode(body["picture"])) < picture_file.MAX_BYTES
    window.reload()
    expect(window.get_by_role("heading", name="There is nothing here to report")).to_be_visible()


def test_of_a_picture_that_must_not_be_kept_none_is_taken_and_the_way_out_is_told(practice: Practice) -> None:
    page = practice.open(f"{X}?me=personal")
    window = report(practice, page, "look at this")
    window.get_by_test_id("must-not").click()
    expect(window.get_by_role("heading", level=2)).to_have_text("No picture is taken. Tell the safeguarding lead now")
    for words in (
        "Do not copy it",
        "designated safeguarding lead at once",
        "999",
        "report.iwf.org.uk",
        "Report Remove",
    ):
        expect(window.get_by_role("listitem").filter(has_text=words)).to_have_count(1)
    expect(window.get_by_test_id("take")).to_be_hidden()
    assert faults(window, "way out") == []
    assert practice.service.asked(PATH) == []
    window.get_by_test_id("withheld-text").fill("The third picture under the post.")
    window.get_by_test_id("tell").click()
    expect(window.get_by_test_id("told")).to_contain_text("Tell them yourself as well")
    [body] = practice.service.asked(PATH)
    assert CommentReportRequest().load(body)["withheld"] is True
    assert (body["picture"], body["text"]) == (None, "The third picture under the post.")
    assert window.evaluate("taken") == 0


def test_nothing_is_lost_while_gatepost_cannot_be_reached_and_nothing_is_kept_twice(practice: Practice) -> None:
    page = practice.open(X)
    window = report(practice, page)
    window.get_by_test_id("may").click()
    window.get_by_test_id("send").click()
    says(window, "Type the words of the comment, or take a picture")
    window.get_by_test_id("text").fill("What a disgrace.")
    practice.service.down = True
    window.get_by_test_id("send").click()
    says(window, "Not sent: Gatepost could not be reached.")
    window.reload()
    window.get_by_test_id("may").click()
    assert value(window.get_by_test_id("text")) == "What a disgrace."

    practice.service.down = False
    practice.service.loses_answers_to = PATH
    window.get_by_test_id("send").click()
    says(window, "Not sent")
    practice.service.loses_answers_to = ""
    window.get_by_test_id("send").click()
    expect(window.get_by_test_id("told")).to_be_visible()
    [first, second] = practice.service.asked(PATH)
    assert first == second


def test_another_tab_than_the_one_that_was_reported_is_never_pictured(practice: Practice) -> None:
    window = report(practice, practice.open(X))
    practice.open(f"{X}?me=personal").bring_to_front()
    window.get_by_test_id("may").click()
    window.get_by_test_id("take").click()
    says(window, "Another tab is in front.")
    assert window.evaluate("taken") == 0


def test_it_is_offered_while_somebody_is_connected(practice: Practice) -> None:
    worker = practice.browser.service_workers[0]
    eventually(lambda: worker.evaluate(OFFERED))
    kept = worker.evaluate("chrome.storage.local.get('refreshToken')")
    worker.evaluate("chrome.storage.local.remove('refreshToken')")
    eventually(lambda: not worker.evaluate(OFFERED))
    worker.evaluate("(kept) => chrome.storage.local.set(kept)", kept)
    eventually(lambda: worker.evaluate(OFFERED))
