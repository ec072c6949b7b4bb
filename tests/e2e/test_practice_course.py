"""The practice course by keyboard, in a browser: checked while one writes, to the end."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Playwright, expect

from server.course import Lesson, course
from server.demo.browser import find_chromium
from server.vocabulary import PracticeDeed
from tests.e2e.console_service import Console, console_service
from tests.e2e.keyboard import tab_to

pytestmark = pytest.mark.e2e

BUTTONS = {
    PracticeDeed.POST: "Post",
    PracticeDeed.ASK: "Ask for a second opinion",
    PracticeDeed.LEAVE: "Do not post it",
}
PATIENCE = 30_000


@pytest.fixture
def console(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Console]:
    browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
    with console_service(tmp_path_factory.mktemp("console"), browser) as started:
        yield started
    browser.close()


def press(page: Page, name: str) -> None:
    tab_to(page, page.get_by_role("button", name=name, exact=True).or_(page.get_by_role("link", name=name, exact=True)))
    page.keyboard.press("Enter")


def reads(where: Locator, words: str) -> None:
    expect(where).to_have_text(words, timeout=PATIENCE)


def suggestions_are_taken_up_and_can_be_undone(page: Page, lesson: Lesson) -> None:
    text, verdict, marks = page.get_by_label("Post text"), page.locator("#headline"), page.locator("#marks mark")
    reads(verdict, "Held: 1 thing to put right")
    reads(marks, "Milo Tarrant")
    tab_to(page, page.get_by_role("button", name="Change to “One of our pupils”"))
    page.keyboard.press("Enter")
    reads(verdict, "Ready to post")
    expect(marks).to_have_count(0)
    expect(text).to_be_focused()
    expect(text).to_have_value(lesson.text.replace("Milo Tarrant", "One of our pupils"))
    page.keyboard.press("Control+Z")
    expect(text).to_have_value(lesson.text)
    reads(verdict, "Held: 1 thing to put right")
    reads(page.locator("#announced"), "Held: 1 thing to put right")


def test_the_course_is_walked_by_keyboard_from_the_home_page_to_the_result(console: Console) -> None:
    page = console.page(console.school.leader)
    page.set_default_timeout(PATIENCE)
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.goto(console.address)
    press(page, "Practise")
    press(page, "Begin")
    for number, lesson in enumerate(course().lessons, 1):
        reads(page.get_by_role("heading", level=1), lesson.title)
        if number == 1:
            suggestions_are_taken_up_and_can_be_undone(page, lesson)
        if lesson.right is PracticeDeed.POST:
            tab_to(page, page.get_by_label("Post text"))
            page.keyboard.press("Control+A")
            page.keyboard.insert_text(lesson.answer)
        press(page, BUTTONS[lesson.right])
        expect(page).to_have_title(f"Right: draft {number} of 8 – Gatepost", timeout=PATIENCE)
        press(page, "Next draft" if number < 8 else "See your result")
    reads(page.get_by_role("heading", level=1), "Practice: 8 of 8")
    assert refused == []
