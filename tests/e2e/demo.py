"""The demo, started and ended as a user would, with a wire that can be cut between it and the browser."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Playwright

from server.demo.browser import find_chromium
from server.demo.run import EXTENSION, DemoError, Running, extension_id, running
from server.practice import MASTODON_HOST, PracticeServer
from tests.e2e.waiting import eventually
from tests.e2e.wire import Wire

SERVICE_START_SECONDS = 90


@dataclass
class Demo:
    """A running demo: its process, what it tells others, its folder, and what it has printed."""

    process: "subprocess.Popen[bytes]"
    folder: Path
    told: Running
    output: Path

    def end(self) -> int:
        """One Ctrl-C. Gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


def free_port() -> int:
    """A port that nobody has just now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def start_demo(folder: Path, port: int) -> Demo:
    """`gatepost demo`, waited for until it is up."""
    folder.mkdir(parents=True, exist_ok=True)
    output = folder / "terminal.txt"
    with output.open("ab") as terminal:
        process = subprocess.Popen(
            [sys.executable, "-m", "server.cli", "demo", "--port", str(port)],
            # The tests sign in more often than people do.
            env={
                **os.environ,
                "GATEPOST_STATE": str(folder),
                "GATEPOST_SIGN_IN_LIMIT": "1000 per minute",
                "GATEPOST_SIGN_IN_LIMIT_FOR_ALL": "1000 per minute",
            },
            stdout=terminal,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def told() -> Running | None:
        assert process.poll() is None, output.read_text()
        try:
            return running(folder / "demo")
        except DemoError:
            return None

    return Demo(process, folder / "demo", eventually(told, SERVICE_START_SECONDS), output)


@dataclass
class World:
    """A browser with the extension, the practice network, and the wire to the running demo."""

    browser: BrowserContext
    demo: Demo
    wire: Wire
    practice: PracticeServer

    def open(self, address: str) -> Page:
        """A new tab."""
        page = self.browser.new_page()
        page.goto(address)
        return page


def welcome_page(browser: BrowserContext) -> Page | None:
    """The extension's welcome page, once it is there. Asking a page something lets Playwright take in what is new."""
    browser.pages[0].title()
    return next((page for page in browser.pages if page.url == welcome_address()), None)


@contextmanager
def running_world(playwright: Playwright, demo: Demo, folder: Path) -> Iterator[World]:
    """A browser of its own with the extension built for the wire to this demo."""
    at = urlsplit(demo.told.url)
    wire = Wire((at.hostname or "127.0.0.1", at.port or 80))
    build = ["node", "build.mjs", "--service", wire.url, "--mastodon-host", MASTODON_HOST, "--out", str(folder)]
    subprocess.run(build, cwd=EXTENSION, check=True, capture_output=True)
    practice = PracticeServer(folder / "practice", folder)
    built = folder / "chromium"
    browser = playwright.chromium.launch_persistent_context(
        str(folder / "profile"),
        executable_path=str(find_chromium()),
        headless=True,
        viewport={"width": 1280, "height": 900},
        args=[
            "--no-sandbox",
            f"--disable-extensions-except={built}",
            f"--load-extension={built}",
            *practice.network.browser_arguments(),
        ],
    )
    browser.set_default_timeout(10_000)
    # The extension opens its welcome page once it is installed.
    eventually(lambda: welcome_page(browser)).close()
    try:
        yield World(browser, demo, wire, practice)
    finally:
        browser.close()
        practice.close()
        wire.close()


def welcome_address() -> str:
    """The page that the extension opens once it is installed."""
    return f"chrome-extension://{extension_id()}/welcome.html"


def options_address() -> str:
    """The extension's own page, where it is connected."""
    return f"chrome-extension://{extension_id()}/options.html"
