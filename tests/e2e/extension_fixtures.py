"""Fixtures for tests of the extension alone: they start once for all of them, and forget what a test did."""

import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright

from server.practice import PracticeServer
from tests.e2e.extension_pages import EXTENSION, Practice, connect, launch
from tests.e2e.extension_service import running_service
from tests.e2e.waiting import eventually


@pytest.fixture(scope="session")
def practice_browser(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    folder = tmp_path_factory.mktemp("extension")
    with running_service() as service:
        build = ["node", "build.mjs", "--service", service.origin, "--mastodon-host", "social.alderbank.example"]
        subprocess.run([*build, "--out", str(folder)], cwd=EXTENSION, check=True)
        server = PracticeServer(folder / "practice", folder)
        browser = launch(playwright, folder, server.network, folder / "profile")
        connect(browser)
        yield Practice(browser, service, server.network, folder)
        browser.close()
        server.close()


@pytest.fixture
def practice(practice_browser: Practice) -> Iterator[Practice]:
    """The same browser for all tests, none of which sees what another did. Every released post must be reported."""
    practice_browser.service.reset()
    practice_browser.network.posts.clear()
    practice_browser.network.takes = None
    yield practice_browser
    service = practice_browser.service
    # More may come: one whose answer was lost in an earlier test is reported again.
    eventually(lambda: {one["release"] for one in service.asked("/v1/publications")} >= set(service.releases))
    for page in practice_browser.browser.pages[1:]:
        page.close()
