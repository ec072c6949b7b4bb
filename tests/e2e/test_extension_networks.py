"""What holds on every network: official accounts are held and released, one's own account is left alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.extension_pages import Practice, marked, panel
from tests.e2e.networks import NETWORKS, Network
from tests.e2e.waiting import eventually

pytest_plugins = ["tests.e2e.extension_fixtures"]
pytestmark = pytest.mark.e2e

HARMFUL = "Well done Amira, first in the race"
RIGHTED = "Well done a pupil, first in the race"
CLEAN = "Sports day is on Friday 🏃🏽‍♀️ see you there"

LIKE_OTHERS = ("instagram", "threads", "google_business")
"""Networks with the editor of another one: what depends on the editor is tried there by `make test-networks`."""

everywhere = pytest.mark.parametrize("network", NETWORKS, ids=str)
in_each_editor = pytest.mark.parametrize(
    "network",
    [pytest.param(one, marks=pytest.mark.networks) if one.platform in LIKE_OTHERS else one for one in NETWORKS],
    ids=str,
)


def says(page: Page, words: str) -> None:
    """Waits until the panel says this."""
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def posted(practice: Practice, network: Network) -> list[str]:
    """The texts that the network has published."""
    return [network.text_of(post) for post in practice.posts]


@everywhere
def test_harmful_words_are_marked_and_held_and_posted_once_they_are_put_right(
    practice: Practice, network: Network
) -> None:
    page = practice.open(network.address)
    network.write(page, HARMFUL)
    eventually(lambda: marked(page) == [network.marks or "Amira"])
    network.post_button(page).click()
    says(page, "Held: 1 thing to put right")
    assert practice.posts == []

    panel(page).get_by_test_id("apply").click()
    says(page, "Ready to post")
    assert marked(page) == []
    network.post_button(page).click()
    says(page, "Posted")
    assert posted(practice, network) == [RIGHTED]
    (published,) = eventually(lambda: practice.service.asked("/v1/publications"))
    assert published["url"].startswith(network.address.split("?")[0]) if network.addresses else published["url"] is None


@in_each_editor
def test_a_clean_post_goes_out_at_the_first_press_and_once(practice: Practice, network: Network) -> None:
    page = practice.open(network.address)
    network.write(page, CLEAN)
    network.post_button(page).click()
    says(page, "Posted")
    assert posted(practice, network) == [CLEAN]
    (released,) = practice.service.asked("/v1/releases")
    assert released["draft"]["text"] == CLEAN
    assert released["draft"]["account"] == network.account
    assert released["draft"]["reply"] is network.reply


@everywhere
def test_the_browser_has_the_rule_of_the_second_lock(practice: Practice, network: Network) -> None:
    page = practice.open(network.address)
    network.write(page, CLEAN)
    says(page, "Ready to post")
    worker = practice.browser.service_workers[0]
    eventually(lambda: worker.evaluate("chrome.declarativeNetRequest.getSessionRules()"))


@in_each_editor
def test_a_scripts_own_press_and_the_shortcut_are_held_too(practice: Practice, network: Network) -> None:
    page = practice.open(network.address)
    network.write(page, HARMFUL)
    network.post_button(page).evaluate("button => button.click()")
    says(page, "Held")
    if network.shortcut:
        network.composer(page).press(network.shortcut)
        says(page, "Held")
    assert practice.posts == []


@in_each_editor
def test_several_paragraphs_are_checked_to_the_letter_as_they_are_posted(practice: Practice, network: Network) -> None:
    page = practice.open(network.address)
    box = network.composer(page)
    box.click()
    for keys in ("First line", "Enter", "Enter", "👩‍👩‍👧 Zoë: “quoted”, and a second"):
        page.keyboard.press(keys) if keys == "Enter" else page.keyboard.insert_text(keys)
    network.post_button(page).click()
    says(page, "Posted")
    (text,) = posted(practice, network)
    assert text.replace("\n\n\n", "\n\n") == "First line\n\n👩‍👩‍👧 Zoë: “quoted”, and a second"
    assert practice.service.asked("/v1/releases")[0]["draft"]["text"] == text


@in_each_editor
def test_a_suggestion_that_was_taken_can_be_undone(practice: Practice, network: Network) -> None:
    page = practice.open(network.address)
    network.write(page, HARMFUL)
    says(page, "Held")
    panel(page).get_by_test_id("toggle").click()
    panel(page).get_by_test_id("apply").click()
    says(page, "Ready to post")
    page.keyboard.press("Control+z")
    says(page, "Held")
    assert practice.service.asked("/v1/checks")[-1]["draft"]["text"] == HARMFUL


@in_each_editor
def test_the_composer_stays_as_the_page_made_it(practice: Practice, network: Network) -> None:
    page = practice.open(network.address)
    network.write(page, HARMFUL)
    says(page, "Held")
    network.composer(page).evaluate("""box => {
        window.seen = [];
        new MutationObserver((records) => window.seen.push(...records.map((r) => r.target.nodeName + r.type)))
            .observe(box.parentElement, {subtree: true, childList: true, attributes: true, characterData: true});
    }""")
    network.post_button(page).evaluate("button => button.click()")
    expect(panel(page).get_by_test_id("toggle")).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("window.seen") == []
    assert "consent" not in page.content()


@everywhere
def test_a_personal_account_leaves_no_trace(practice: Practice, network: Network) -> None:
    page = practice.open(network.personal_address)
    asked = len(practice.service.requests)
    stored = "() => JSON.stringify([{...localStorage}, {...sessionStorage}])"
    before = page.evaluate(stored)
    page.evaluate("""() => {
        window.strange = [];
        new MutationObserver((records) => window.strange.push(...records.flatMap((r) => [...r.addedNodes])
            .filter((node) => node.nodeType === 1 && node.parentElement === document.documentElement)))
            .observe(document.documentElement, {childList: true});
    }""")
    network.write(page, HARMFUL)
    network.post_button(page).click()
    eventually(lambda: practice.posts)
    assert posted(practice, network) == [HARMFUL]
    assert len(practice.service.requests) == asked
    assert page.evaluate(stored) == before
    assert page.evaluate("window.strange.length") == 0
    assert not any(frame.url.endswith("/panel.html") for frame in page.frames)
    assert marked(page) == []
