"""Ways around the Post button that a page, its workers or a broken answer could open."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.extension_answers import digest_of
from tests.e2e.extension_pages import MASTODON, Practice, X, panel
from tests.e2e.extension_service import Gate, Handler
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

HARMFUL = "Well done Amira, first in the race"
CLEAN = "Sports day is on Friday"
UNDER_THE_WORKER = f"{X}practice/x.html"
WORKER = """
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));
"""
SEND = """() => fetch('/i/api/graphql/practice/CreateTweet', {method: 'POST', body: '{"text": "unheld"}'})
    .then((answer) => answer.status, () => 'stopped')"""


def write(page: Page, text: str) -> None:
    """Types into the composer as an author does."""
    page.get_by_role("textbox", name="Post text").or_(page.get_by_label("What’s on your mind?")).click()
    page.keyboard.insert_text(text)


def says(page: Page, words: str, seconds: float = 5) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words, timeout=seconds * 1000)


@pytest.fixture
def worked(practice: Practice) -> Iterator[Page]:
    """A page of X whose requests all go through a service worker of the site, as a real network's may."""
    (practice.folder / "practice" / "worker.js").write_text(WORKER)
    page = practice.open(UNDER_THE_WORKER)
    page.evaluate("navigator.serviceWorker.register('/practice/worker.js').then(() => null)")
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.reload()
    eventually(lambda: page.evaluate("navigator.serviceWorker.controller !== null"))
    yield page
    page.evaluate("navigator.serviceWorker.ready.then((one) => one.unregister()).then(() => null)")


def test_the_second_lock_stops_what_goes_through_the_sites_own_worker(practice: Practice, worked: Page) -> None:
    write(worked, HARMFUL)
    says(worked, "Held")
    assert worked.evaluate(SEND) == "stopped"
    assert practice.posts == []


def test_a_clean_post_passes_through_the_sites_own_worker_while_another_tab_is_locked(
    practice: Practice, worked: Page
) -> None:
    other = practice.open(X)
    write(other, HARMFUL)
    says(other, "Held")
    worked.bring_to_front()
    write(worked, CLEAN)
    worked.get_by_test_id("tweetButtonInline").click()
    says(worked, "Posted")
    assert [post["text"] for post in practice.posts] == [CLEAN]
    assert worked.evaluate(SEND) == "stopped"


def test_the_second_lock_stops_a_form_that_is_sent_as_a_page_of_its_own(practice: Practice) -> None:
    page = practice.open(MASTODON)
    write(page, HARMFUL)
    says(page, "Held")
    # The prototype of another frame's forms has not been put right by our script.
    press = """() => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const [form] = document.forms;
        Object.assign(form, {method: 'post', action: '/api/v1/statuses', enctype: 'text/plain'});
        form.innerHTML += `<input name='{"status": "unheld", "rest": "' value='"}'>`;
        frame.contentWindow.HTMLFormElement.prototype.submit.call(form);
    }"""
    with page.expect_event("requestfailed", lambda request: request.method == "POST"):
        page.evaluate(press)
    assert practice.posts == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_on_what_only_plays_a_button_are_held_and_post_what_is_clean(practice: Practice, key: str) -> None:
    page = practice.open(X)
    write(page, HARMFUL)
    says(page, "Held")
    page.evaluate("""() => {
        const real = document.querySelector('[data-testid=tweetButtonInline]');
        const played = document.createElement('div');
        Object.assign(played, {textContent: 'Post', tabIndex: 0});
        played.setAttribute('role', 'button');
        real.after(played);
        window.heard = [];
        for (const type of ['keydown', 'keypress', 'keyup'])
            played.addEventListener(type, () => window.heard.push(type));
    }""")
    played = page.locator("div[role=button]", has_text="Post").last
    played.press(key)
    assert page.evaluate("window.heard") == []
    assert practice.posts == []
    page.get_by_role("textbox", name="Post text").press("Control+a")
    page.keyboard.insert_text(CLEAN)
    says(page, "Ready to post")
    played.press(key)
    says(page, "Posted")
    assert [post["text"] for post in practice.posts] == [CLEAN]


def test_nothing_is_pressed_when_the_account_changes_while_a_post_is_being_released(practice: Practice) -> None:
    gate = practice.service.release_gate = Gate()
    page = practice.open(X)
    write(page, CLEAN)
    says(page, "Ready to post")
    page.get_by_test_id("tweetButtonInline").click()
    eventually(lambda: page.title() and gate.arrived.is_set())
    page.evaluate("""() => {
        for (const one of document.querySelectorAll('[data-testid^=UserAvatar-Container]')) one.remove();
        const shown = document.querySelector('[data-testid=SideNav_AccountSwitcher_Button] span:last-child');
        shown.lastChild.data = 'SomebodyElse';
    }""")
    gate.opened.set()
    eventually(lambda: page.title() and practice.service.releases)
    # Once the page is known to be on somebody's own account, its requests are no longer stopped.
    eventually(lambda: page.evaluate(SEND) == 200)
    assert [post["text"] for post in practice.posts] == ["unheld"]
    practice.service.releases.clear()


def test_another_picture_in_place_of_one_is_another_draft(practice: Practice) -> None:
    page = practice.open(MASTODON)
    write(page, "Our choir")
    digests = set()
    for name in ("first", "second"):
        asked = len(practice.service.asked("/v1/checks"))
        page.evaluate(
            """name => {
                const place = document.querySelector('.compose-form__uploads');
                place.replaceChildren(document.createElement('div'));
                place.firstChild.style.backgroundImage = `url("https://social.alderbank.example/media/${name}.png")`;
            }""",
            name,
        )
        eventually(lambda asked=asked: len(practice.service.asked("/v1/checks")) > asked)
        digests.add(digest_of(practice.service.asked("/v1/checks")[-1]["draft"]))
    assert len(digests) == 2


ODD_ANSWERS: dict[str, Any] = {
    "an empty object": {},
    "nothing": None,
    "a list": [],
    "a check without findings": {"id": "C1", "digest": "0" * 64, "verdict": "clear", "held": False},
    "a check of another draft": {"id": "C1", "digest": "0" * 64, "verdict": "clear", "held": False, "findings": []},
}


@pytest.mark.parametrize("odd", ODD_ANSWERS)
def test_what_is_no_answer_to_the_draft_holds_it_until_there_is_one(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, odd: str
) -> None:
    route = Handler.route

    def answers(self: Handler, method: str, path: str, body: Any) -> tuple[int, Any]:
        asked = path in ("/v1/checks", "/v1/releases")
        return (200, ODD_ANSWERS[odd]) if asked else route(self, method, path, body)

    monkeypatch.setattr(Handler, "route", answers)
    page = practice.open(X)
    write(page, CLEAN)
    says(page, "Cannot be checked, not posted")
    page.get_by_test_id("tweetButtonInline").click()
    eventually(lambda: practice.service.asked("/v1/releases"))
    says(page, "Cannot be checked, not posted")
    monkeypatch.undo()
    says(page, "Ready to post", 10)
    assert practice.posts == []


def test_what_is_no_answer_about_the_accounts_leaves_them_guarded(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    route = Handler.route

    def answers(self: Handler, method: str, path: str, body: Any) -> tuple[int, Any]:
        return (200, {}) if path == "/v1/session" else route(self, method, path, body)

    monkeypatch.setattr(Handler, "route", answers)
    page = practice.open(X)
    practice.browser.service_workers[0].evaluate("chrome.storage.session.remove('sessionFetchedAt')")
    write(page, HARMFUL)
    says(page, "Held")
    eventually(lambda: any(path == "/v1/session" for _, path, _ in practice.service.requests))
    again = practice.open(X)
    write(again, HARMFUL)
    says(again, "Held")
    again.get_by_test_id("tweetButtonInline").click()
    says(again, "Held")
    assert practice.posts == []
