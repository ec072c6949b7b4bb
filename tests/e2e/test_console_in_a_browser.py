"""What the console does by itself in a browser: ready reasons, pages that stay up to date, copying."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from server.checks.draft import Draft
from server.demo.browser import find_chromium
from server.services import second_opinions
from server.vocabulary import DecisionKind
from tests.console.scenes import CHOIR, NAMES_A_GUEST, user
from tests.e2e.console_service import Console, console_service
from tests.factories.schools import in_school

pytestmark = pytest.mark.e2e

PHONE = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
    yield browser
    browser.close()


@pytest.fixture
def console(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Console]:
    with console_service(tmp_path_factory.mktemp("console"), chromium) as started:
        yield started


def opened(page: Page, console: Console, path: str) -> list[str]:
    """Open the page; what the browser refuses or cannot run on it turns up in the list that is given back."""
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: refused.append(str(error)))
    page.goto(console.address + path)
    return refused


def test_on_a_phone_two_taps_decide(console: Console) -> None:
    page = console.page(console.school.leader)
    page.set_viewport_size(PHONE)
    refused = opened(page, console, f"/second-opinions/{console.scenes.requests['waiting']}")
    for button in ("Approve", "Ask for changes", "Refuse"):
        expect(page.get_by_role("button", name=button)).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Fine as it is.").click()
    expect(page.get_by_role("button", name="Fine as it is.")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Approved. The author can post exactly this.")).to_be_visible()
    assert refused == []


def test_by_keyboard_the_content_is_one_step_away_and_the_bar_hides_nothing_that_has_the_focus(
    console: Console,
) -> None:
    page = console.page(console.school.leader)
    page.set_viewport_size(PHONE)
    opened(page, console, f"/second-opinions/{console.scenes.requests['blocked']}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    summary = page.locator("summary").first
    summary.focus()
    bar = page.locator(".decision-bar").bounding_box()
    focused = summary.bounding_box()
    assert bar and focused and focused["y"] + focused["height"] <= bar["y"]


def test_a_request_appears_in_the_queue_by_itself_and_is_announced(console: Console) -> None:
    page = console.page(console.school.deputy)
    page.clock.install()
    refused = opened(page, console, "/second-opinions")
    with in_school(console.app, console.school.id):
        second_opinions.ask(user(console.school.teacher), Draft(f"{NAMES_A_GUEST} Again!", "x"), "May we?")
    page.clock.run_for(11_000)
    expect(page.get_by_role("link", name="Again!")).to_be_visible()
    expect(page.locator("#refreshed")).to_have_text("The list has been brought up to date.")
    assert refused == []


def test_a_draft_that_changes_while_it_is_read_is_pointed_out_and_what_was_typed_stays(console: Console) -> None:
    page = console.page(console.school.leader)
    page.clock.install()
    opened(page, console, f"/second-opinions/{console.scenes.requests['waiting']}")
    page.get_by_label("Your reason").fill("Half a sen")
    with in_school(console.app, console.school.id):
        again = Draft(f"{CHOIR} Encore!", "mastodon")
        second_opinions.ask(user(console.school.teacher), again, "Now?", previous_id=console.scenes.requests["waiting"])
    page.clock.run_for(11_000)
    expect(page.get_by_text("This has moved on since you opened it.")).to_be_visible()
    expect(page.get_by_label("Your reason")).to_have_value("Half a sen")


def test_the_author_is_told_of_the_decision_without_a_reload(console: Console) -> None:
    page = console.page(console.school.teacher)
    page.clock.install()
    opened(page, console, f"/second-opinions/{console.scenes.requests['waiting']}")
    with in_school(console.app, console.school.id):
        request = second_opinions.get(console.scenes.requests["waiting"])
        second_opinions.decide(
            user(console.school.leader), request.id, DecisionKind.APPROVE, "Lovely.", request.current.digest
        )
    page.clock.run_for(11_000)
    expect(page.locator("#state")).to_contain_text("Approved")
    expect(page.locator("#state")).to_contain_text("Helen Ashcroft approved it")


def test_a_page_in_the_background_asks_for_nothing(console: Console) -> None:
    page = console.page(console.school.deputy)
    page.clock.install()
    opened(page, console, "/second-opinions")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.resource_type == "fetch" else None)
    page.evaluate("Object.defineProperty(document, 'hidden', { get: () => true })")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.clock.run_for(60_000)
    assert asked == []


def test_an_edit_after_the_check_is_pointed_out(console: Console) -> None:
    page = console.page(console.school.teacher)
    refused = opened(page, console, f"/drafts?check={console.scenes.checks['clear']}")
    page.get_by_label("What you want to post").fill("Something else")
    expect(page.get_by_text("You have changed the draft since this check.")).to_be_visible()
    assert refused == []


def test_the_released_words_are_copied_exactly(console: Console) -> None:
    page = console.page(console.school.teacher)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=console.address)
    opened(page, console, f"/drafts?check={console.scenes.checks['clear']}")
    text = page.get_by_label("What you want to post").input_value()
    page.get_by_role("button", name="Get leave to post").click()
    page.bring_to_front()  # the clipboard is only for the window in front
    page.get_by_role("button", name="Copy text").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == text
