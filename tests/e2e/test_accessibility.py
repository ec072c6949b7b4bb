"""Every page of the console before axe, light and dark, on a phone and on a desk; and none of them scrolls sideways."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from server.checks.draft import Draft
from server.demo.browser import find_chromium
from server.services import second_opinions
from tests.console.scenes import CHOIR, CLEAR, user
from tests.console.scenes import pages as all_pages
from tests.e2e.accessibility import faults
from tests.e2e.console_service import Console, console_service
from tests.factories.schools import in_school

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def console(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Console]:
    with console_service(tmp_path_factory.mktemp("console"), chromium) as started:
        yield started


def test_axe_finds_nothing_on_any_page_and_none_scrolls_sideways(console: Console) -> None:
    found = []
    for name, person, path in all_pages(console.school, console.scenes):
        page = console.page(person)
        page.goto(console.address + path)
        found += faults(page, name)
        page.close()
    assert found == [], "\n".join(found)


def sign_in_goes_wrong(console: Console) -> Page:
    page = console.page()
    page.goto(f"{console.address}/sign-in")
    page.get_by_label("E-mail address").fill("nobody@alderbank.example")
    page.get_by_label("Password").fill("not a password")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("alert").wait_for()
    return page


def a_form_lacks_something(console: Console) -> Page:
    page = console.page(console.school.teacher)
    page.goto(f"{console.address}/drafts?check={console.scenes.checks['guest']}")
    page.get_by_label("Account").select_option("")
    page.evaluate("document.querySelector('#account').required = false")
    page.get_by_role("button", name="Check again").click()
    page.get_by_text("Choose the account it is for.").wait_for()
    return page


def leave_to_post_is_given(console: Console) -> Page:
    page = console.page(console.school.teacher)
    page.goto(f"{console.address}/drafts")
    page.get_by_label("Account").select_option("x")
    page.get_by_label("What you want to post").fill(CLEAR)
    page.get_by_role("button", name="Check this draft").click()
    page.get_by_role("button", name="Get leave to post").click()
    page.get_by_role("heading", name="You may post this now").wait_for()
    return page


def a_decision_comes_too_late(console: Console) -> Page:
    page = console.page(console.school.leader)
    page.goto(f"{console.address}/second-opinions/{console.scenes.requests['waiting']}")
    with in_school(console.app, console.school.id):
        again = Draft(f"{CHOIR} Encore!", "mastodon")
        second_opinions.ask(user(console.school.teacher), again, "Now?", previous_id=console.scenes.requests["waiting"])
    page.get_by_role("button", name="Fine as it is.").click()
    page.get_by_role("button", name="Approve").click()
    page.get_by_role("heading", name="Your decision was not taken").wait_for()
    return page


def a_picture_is_shown(console: Console) -> Page:
    page = console.page(console.school.moderator)
    page.goto(f"{console.address}/inbox/{console.scenes.reports['picture']}")
    page.get_by_role("button", name="Show picture").click()
    page.get_by_role("img").wait_for()
    return page


def a_register_is_refused(console: Console, folder: Path) -> Page:
    for name in ("register.csv", "consents.csv"):
        (folder / name).write_text("person_id,kind\nP1,penguin\n")
    page = console.page(console.school.moderator)
    page.goto(f"{console.address}/register/imports")
    page.get_by_label("register.csv: the people").set_input_files(folder / "register.csv")
    page.get_by_label("consents.csv: what may be published").set_input_files(folder / "consents.csv")
    page.get_by_role("button", name="Read the files").click()
    page.get_by_role("heading", name="What to put right").wait_for()
    return page


@pytest.mark.parametrize(
    "happening",
    [
        sign_in_goes_wrong,
        a_form_lacks_something,
        leave_to_post_is_given,
        a_decision_comes_too_late,
        a_picture_is_shown,
    ],
)
def test_axe_finds_nothing_after_this_has_happened(console: Console, happening: Callable[[Console], Page]) -> None:
    page = happening(console)
    assert faults(page, happening.__name__) == []
    page.close()


def test_axe_finds_nothing_when_a_register_is_refused(console: Console, tmp_path: Path) -> None:
    page = a_register_is_refused(console, tmp_path)
    assert faults(page, "register refused") == []
    page.close()


def test_axe_would_find_something(console: Console) -> None:
    page = console.page()
    page.goto(f"{console.address}/sign-in")
    page.evaluate("document.querySelector('label').remove()")
    assert any("label" in fault for fault in faults(page, "sign-in without a label"))
    page.close()
