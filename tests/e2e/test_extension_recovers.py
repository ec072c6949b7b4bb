"""When parts of Gatepost fail nothing typed is lost and nothing posted unchecked; when they are back, all goes on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Route, Worker, expect

from tests.e2e.extension_pages import EXTENSION_ID, Practice, X, kill_worker, panel
from tests.e2e.extension_service import Gate
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e
CLEAN = "Sports day is on Friday"
PUBLISHES = "**/CreateTweet"
DAYS = 24 * 60 * 60 * 1000


@pytest.fixture
def fresh_worker(practice: Practice) -> Iterator[Worker]:
    """The background worker; whatever the test does to its world is gone afterwards."""
    practice.browser.service_workers[0].evaluate("0")
    yield practice.browser.service_workers[0]
    kill_worker(practice.browser)


def box(page: Page) -> Locator:
    return page.get_by_test_id("tweetTextarea_0")


def write(page: Page, text: str = CLEAN) -> None:
    box(page).click()
    page.keyboard.insert_text(text)


def press(page: Page) -> None:
    page.get_by_test_id("tweetButtonInline").click()


def says(page: Page, words: str) -> None:
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words, timeout=20_000)


def ready(practice: Practice, text: str = CLEAN) -> Page:
    """A page with a draft that can be posted."""
    page = practice.open(X)
    write(page, text)
    says(page, "Ready to post")
    return page


def is_locked(page: Page) -> bool:
    """Whether the browser refuses a request by which the page itself would publish."""
    asked = "fetch('/i/api/graphql/any/CreateTweet', {method: 'POST'}).then(() => false, () => true)"
    return bool(page.evaluate(asked))


def test_a_worker_that_dies_between_press_and_release_leaves_the_draft_to_be_pressed_again(practice: Practice) -> None:
    page = ready(practice)
    gate = practice.service.release_gate = Gate()
    press(page)
    eventually(lambda: page.title() and gate.arrived.is_set())
    kill_worker(practice.browser)
    practice.service.release_gate = None
    gate.opened.set()
    says(page, "Ready to post")
    expect(box(page)).to_have_text(CLEAN)
    assert practice.posts == []
    press(page)
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == [CLEAN]


def test_a_worker_that_dies_while_the_site_is_posting_closes_the_lock_and_reports_all_the_same(
    practice: Practice,
) -> None:
    page = ready(practice)

    def die(route: Route) -> None:
        kill_worker(practice.browser)
        route.continue_()

    page.route(PUBLISHES, die)
    press(page)
    says(page, "Posted")
    assert len(practice.posts) == 1
    eventually(lambda: practice.service.asked("/v1/publications"))
    page.unroute(PUBLISHES)
    assert is_locked(page)


@pytest.mark.slow
def test_a_token_that_ends_in_the_middle_of_a_draft_is_renewed_in_silence(practice: Practice) -> None:
    page = ready(practice)
    practice.service.ended_tokens = before = practice.service.tokens
    write(page, " at two")
    press(page)
    says(page, "Posted")
    assert practice.service.tokens == before + 1
    assert "Friday at two" in practice.posts[0]["text"]


def test_a_connection_that_ends_in_the_middle_of_a_draft_is_made_again_without_losing_it(practice: Practice) -> None:
    page = ready(practice)
    practice.service.connection_ended = True
    practice.service.ended_tokens = practice.service.tokens
    write(page, " at two")
    says(page, "Cannot be checked, not posted")
    press(page)
    expect(panel(page).get_by_test_id("connect")).to_be_visible()
    options = practice.open(f"chrome-extension://{EXTENSION_ID}/options.html")
    options.get_by_test_id("connect").click()
    says(page, "Ready to post")
    assert practice.posts == []
    expect(box(page)).to_have_text(f"{CLEAN} at two")


@pytest.mark.parametrize(
    "wrong", [pytest.param(-3 * DAYS, id="behind"), pytest.param(3 * DAYS, id="ahead", marks=pytest.mark.slow)]
)
def test_a_clock_that_is_wrong_by_days_changes_nothing(practice: Practice, fresh_worker: Worker, wrong: int) -> None:
    page = ready(practice, "Before")
    fresh_worker.evaluate("wrong => { const now = Date.now; Date.now = () => now() + wrong; }", wrong)
    practice.service.requests.clear()
    page.reload()
    write(page)
    says(page, "Ready to post")
    assert "/v1/session" in [path for _, path, _ in practice.service.requests]
    press(page)
    says(page, "Posted")
    eventually(lambda: practice.service.asked("/v1/publications"))


def test_where_the_browser_refuses_the_second_lock_nothing_is_posted_and_it_is_said(
    practice: Practice, fresh_worker: Worker
) -> None:
    fresh_worker.evaluate(
        """() => {
            const rules = chrome.declarativeNetRequest;
            self.take = rules.updateSessionRules;
            rules.updateSessionRules = () => Promise.reject(new Error('the regular expression is too long'));
        }"""
    )
    page = practice.open(X)
    write(page)
    says(page, "Cannot be checked, not posted")
    press(page)
    expect(panel(page).get_by_test_id("next")).to_contain_text("does not let Gatepost guard this page fully")
    assert practice.posts == []
    [report] = practice.service.asked("/v1/site-reports")
    assert report["missing"] == ["second_lock"]
    fresh_worker.evaluate("() => { chrome.declarativeNetRequest.updateSessionRules = self.take; }")
    says(page, "Ready to post")
    assert is_locked(page)


def test_what_was_posted_while_the_service_went_away_is_reported_when_it_is_back(practice: Practice) -> None:
    page = ready(practice)

    def go_away(route: Route) -> None:
        practice.service.down = True
        route.continue_()

    page.route(PUBLISHES, go_away)
    press(page)
    says(page, "Posted")
    assert practice.service.asked("/v1/publications") == []
    practice.service.down = False
    write(page, "The next one")
    says(page, "Ready to post")
    eventually(lambda: practice.service.asked("/v1/publications"))


@pytest.mark.slow
def test_a_service_that_takes_ten_seconds_holds_and_says_so_until_it_is_quicker(practice: Practice) -> None:
    practice.service.takes = 10
    page = practice.open(X)
    write(page)
    press(page)
    says(page, "Cannot be checked, not posted")
    expect(panel(page).get_by_test_id("next")).to_contain_text("took too long")
    expect(box(page)).to_have_text(CLEAN)
    assert practice.posts == []
    practice.service.takes = 0
    says(page, "Ready to post")
