"""The site check: which parts of a page Gatepost finds, for the school's IT, and nothing of what is written."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.extension_pages import EXTENSION_ID, Practice
from tests.e2e.networks import NETWORKS, Network

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

FEW = ("x",)
networks = pytest.mark.parametrize(
    "network",
    [one if one.platform in FEW else pytest.param(one, marks=pytest.mark.networks) for one in NETWORKS],
    ids=str,
)
WRITTEN = "Sports day is on Friday"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


# A popup that is opened as a page of its own would take itself for the page that is open.
ON_THE_PAGE = """(() => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    chrome.tabs.query = () => query({}).then((all) => all.filter((one) => one.url?.startsWith("ADDRESS")).slice(-1));
})()"""


def open_popup(practice: Practice, page: Page) -> Page:
    """The popup, over this page."""
    popup = practice.browser.new_page()
    popup.add_init_script(ON_THE_PAGE.replace("ADDRESS", page.url.split("?")[0]))
    popup.goto(f"chrome-extension://{EXTENSION_ID}/popup.html")
    return popup


def check(practice: Practice, page: Page) -> Page:
    """The site check of this page, opened from the popup."""
    popup = open_popup(practice, page)
    with practice.browser.expect_page() as opened:
        popup.get_by_test_id("check-site").click()
    popup.close()
    return opened.value


def exported(window: Page, folder: Path) -> str:
    """What the site check exports, as text."""
    with window.expect_download() as download:
        window.get_by_test_id("export").click()
    target = folder / download.value.suggested_filename
    download.value.save_as(target)
    return target.read_text(encoding="utf-8")


@networks
def test_the_parts_of_a_page_appear_as_the_tester_comes_to_them(
    practice: Practice, network: Network, tmp_path: Path
) -> None:
    page = practice.open(network.address)
    window = check(practice, page)
    expect(window.get_by_test_id("official-account")).to_be_visible()
    network.write(page, WRITTEN)
    expect(window.get_by_test_id("official-account")).to_contain_text("Yes")
    expect(window.get_by_test_id("publish-request")).to_contain_text("Not seen yet")
    for part in ("composer", "post-button"):
        expect(window.get_by_test_id(part)).to_contain_text("Found")
        expect(window.get_by_test_id(part)).to_have_attribute("data-tone", "good")
    expect(window.get_by_test_id("second-lock")).to_contain_text("Closed")
    network.post_button(page).click()
    expect(window.get_by_test_id("publish-request")).to_contain_text("answered")

    text = exported(window, tmp_path)
    looks = json.loads(text)["looks"]
    assert looks[-1]["check"]["publish_request"] == "answered"
    for secret in (WRITTEN, network.handle, "Alder", "Jo Marsh"):
        assert secret not in text


@pytest.mark.networks
@pytest.mark.parametrize("network", NETWORKS, ids=str)
def test_a_changed_page_says_so_and_what_to_do(practice: Practice, network: Network) -> None:
    page = practice.open(f"{network.address}?changed=names")
    window = check(practice, page)
    replace(network, box="Your words").write(page, WRITTEN)
    expect(window.get_by_test_id("summary")).to_contain_text("has changed its page")
    expect(window.get_by_test_id("parts")).to_contain_text("Export this and send it")


@pytest.mark.networks
def test_on_ones_own_account_nothing_is_looked_at(practice: Practice) -> None:
    page = practice.open("https://x.com/?me=personal")
    window = check(practice, page)
    expect(window.get_by_test_id("official-account")).to_contain_text("nothing else is looked at")
    assert window.get_by_test_id("parts").locator("li").count() == 1
    assert practice.service.requests == []


def test_the_site_check_can_be_read_by_everybody(practice: Practice) -> None:
    page = practice.open("https://x.com/")
    window = check(practice, page)
    window.set_viewport_size({"width": 320, "height": 640})
    expect(window.get_by_test_id("composer")).to_contain_text("Found")
    for scheme in ("light", "dark"):
        window.emulate_media(color_scheme=scheme)
        assert Axe().run(window, options=RULES).response["violations"] == []
    assert window.evaluate("document.documentElement.scrollWidth") <= 320
