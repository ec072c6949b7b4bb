"""`make demo-browser`: what a person finds open who has just typed it."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.demo.browser import DEVTOOLS
from server.practice import MASTODON_HOST, X_HOST
from tests.e2e.demo import Demo, free_port, start_demo, welcome_address
from tests.e2e.waiting import eventually

OPEN = "import sys, pathlib, server.demo.browser as b; b.open_browser(pathlib.Path(sys.argv[1]), headless=True)"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    demo = start_demo(tmp_path_factory.mktemp("demo-browser"), free_port())
    yield demo
    demo.end()


def test_the_practice_pages_the_console_and_the_extensions_page_are_open_and_loaded(demo: Demo) -> None:
    browser = subprocess.Popen([sys.executable, "-c", OPEN, str(demo.folder)], start_new_session=True)
    expected = {
        f"https://{X_HOST}/": "Practice network",
        f"https://{MASTODON_HOST}/": "Practice network",
        f"{demo.told.url}/sign-in?next=%2F": "Sign in – Gatepost",
        f"{demo.told.url}/sign-in?next=%2Fpractice": "Sign in – Gatepost",
        welcome_address(): "Welcome to Gatepost",
    }
    try:
        eventually(lambda: _open_pages(demo) == expected, 30)
    finally:
        os.killpg(browser.pid, signal.SIGINT)
        assert browser.wait(20) == 0


def _open_pages(demo: Demo) -> dict[str, str]:
    """The titles of the open pages by their address; none while Chromium is not up."""
    told = Path(demo.folder / "browser" / DEVTOOLS)
    if not told.exists() or not told.read_text():
        return {}
    with urllib.request.urlopen(f"http://127.0.0.1:{told.read_text().split()[0]}/json/list") as answer:
        return {page["url"]: page["title"] for page in json.load(answer) if page["type"] == "page"}
