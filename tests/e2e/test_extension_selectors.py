"""Selectors that were signed since the build find what a changed page has, and add to what is held alone."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from playwright.sync_api import Page, Playwright, expect

from server.practice import PracticeServer
from server.services import selectors
from tests.e2e.extension_pages import EXTENSION, EXTENSION_ID, Practice, connect, launch, panel
from tests.e2e.extension_service import running_service
from tests.e2e.networks import NETWORKS
from tests.e2e.waiting import eventually

pytestmark = [pytest.mark.e2e, pytest.mark.networks]

KEY = Ed25519PrivateKey.generate()
HARMFUL = "Well done Amira, first in the race"
CHANGED = replace(NETWORKS[0], address="https://x.com/?changed=everything", box="Your words", post="Off it goes")
KNOWS = {"x": {"post_button": [{"selector": '[aria-label="Off it goes"]', "names": ["off it goes"]}]}}


@pytest.fixture(scope="module")
def pinned(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    """A browser whose extension takes up what was signed with KEY."""
    folder = tmp_path_factory.mktemp("pinned")
    with running_service() as service:
        build = ["node", "build.mjs", "--service", service.origin, "--mastodon-host", "social.alderbank.example"]
        subprocess.run(
            [*build, "--selectors-key", selectors.public_key(KEY), "--out", str(folder)], cwd=EXTENSION, check=True
        )
        server = PracticeServer(folder / "practice", folder)
        browser = launch(playwright, folder, server.network, folder / "profile")
        connect(browser)
        yield Practice(browser, service, server.network, folder)
        browser.close()
        server.close()


def times_asked(pinned: Practice) -> int:
    """How often the extension has asked for selectors."""
    return sum(path == "/v1/selectors" for _, path, _ in pinned.service.requests)


def serve(pinned: Practice, version: int, networks: object, key: Ed25519PrivateKey = KEY) -> None:
    """Has the service hand this on, and the extension ask for it."""
    pinned.service.selectors = selectors.sign(json.dumps({"version": version, "networks": networks}).encode(), key)
    asked = times_asked(pinned)
    pinned.browser.service_workers[0].evaluate("chrome.storage.session.remove('sessionFetchedAt')")
    popup = pinned.open(f"chrome-extension://{EXTENSION_ID}/popup.html")
    eventually(lambda: times_asked(pinned) > asked)
    popup.get_by_test_id("account-x").wait_for()
    popup.close()


def says(page: Page, words: str) -> None:
    expect(panel(page).get_by_test_id("verdict")).to_contain_text(words)


def test_a_button_that_was_signed_is_held_and_a_wrong_key_or_an_older_set_changes_nothing(pinned: Practice) -> None:
    serve(pinned, 5, KNOWS)
    page = pinned.open(CHANGED.address)
    CHANGED.write(page, HARMFUL)
    says(page, "Held")
    CHANGED.post_button(page).click()
    says(page, "Held: 1 thing to put right")
    assert pinned.posts == []
    CHANGED.write(page, "Sports day is on Friday")
    says(page, "Ready to post")

    for version, key in ((6, Ed25519PrivateKey.generate()), (4, KEY)):
        serve(pinned, version, {}, key)
    CHANGED.post_button(page).click()
    says(page, "Posted")
    assert [post["text"] for post in pinned.posts] == ["Sports day is on Friday"]

    serve(pinned, 7, {})
    again = pinned.open(CHANGED.address)
    CHANGED.write(again, HARMFUL)
    CHANGED.post_button(again).click()
    says(again, "This page has changed")
    assert len(pinned.posts) == 1
