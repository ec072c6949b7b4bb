"""A browser with the built extension on the practice network, for tests of the extension alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Frame, Page, Playwright

from server.demo.browser import find_chromium
from server.practice import PracticeNetwork
from tests.e2e.extension_service import Service
from tests.e2e.waiting import eventually

EXTENSION = Path(__file__).parents[2] / "extension"
EXTENSION_ID = "nfggeimnlcmmmcodiomiobggadgdnjgp"
X = "https://x.com/"
MASTODON = "https://social.alderbank.example/"


@dataclass
class Practice:
    """A browser with the built extension, the practice network, and the stand-in for the service."""

    browser: BrowserContext
    service: Service
    network: PracticeNetwork
    folder: Path

    @property
    def posts(self) -> list[dict[str, Any]]:
        """What was published on the practice network, as its pages sent it."""
        return [post.body for post in self.network.posts]

    def open(self, address: str) -> Page:
        page = self.browser.new_page()
        page.goto(address)
        return page


def launch(playwright: Playwright, folder: Path, network: PracticeNetwork, profile: Path) -> BrowserContext:
    """Chromium with the extension, in which every name but the practice network's leads nowhere."""
    context: BrowserContext = playwright.chromium.launch_persistent_context(
        str(profile),
        executable_path=str(find_chromium()),
        headless=True,
        args=[
            "--no-sandbox",
            "--enable-unsafe-extension-debugging",  # lets a test press the extension's button
            *network.browser_arguments(),
            f"--disable-extensions-except={folder / 'chromium'}",
            f"--load-extension={folder / 'chromium'}",
        ],
    )
    context.set_default_timeout(6000)
    return context


def welcome(browser: BrowserContext) -> Page:
    """The page that the extension opens once it is installed."""

    def find() -> Page | None:
        browser.pages[0].title()  # Playwright hears of new pages only while it waits for an answer of the browser.
        return next((page for page in browser.pages if page.url.endswith("/welcome.html")), None)

    return eventually(find)


def connect(browser: BrowserContext) -> None:
    """Connects the extension to the service that it was built for."""
    page = welcome(browser)
    page.get_by_test_id("do-signIn").click()
    page.get_by_test_id("practise").wait_for()
    page.close()


def panel(page: Page) -> Frame:
    """What the panel shows. Its frame is in a closed shadow root: only the browser itself can find it."""

    def find() -> Frame | None:
        page.evaluate("0")  # Playwright hears of new frames only while it waits for an answer of the browser.
        return next((frame for frame in page.frames if frame.url.endswith("/panel.html")), None)

    return eventually(find)


def marked(page: Page, severity: str = "block") -> list[str]:
    """The words that are marked on the page, in its own order."""
    words: list[str] = page.evaluate(
        """severity => [...(CSS.highlights.get('gatepost-' + severity) ?? [])].map(range => {
            if (!(range.startContainer instanceof Text)) return 'value';
            return range.startContainer.data.slice(range.startOffset, range.endOffset);
        })""",
        severity,
    )
    return words


def kill_worker(browser: BrowserContext) -> None:
    """Ends the background worker as the browser does when it needs the memory; the next message starts a new one."""
    page = browser.new_page()
    page.goto(f"chrome-extension://{EXTENSION_ID}/popup.html")
    session = browser.new_cdp_session(page)
    statuses: list[str] = []

    def hear(event: dict[str, Any]) -> None:
        statuses.extend(version["runningStatus"] for version in event["versions"])

    session.on("ServiceWorker.workerVersionUpdated", hear)
    session.send("ServiceWorker.enable")
    eventually(lambda: page.title() and "running" in statuses)
    statuses.clear()
    session.send("ServiceWorker.stopAllWorkers")
    # A page that waits for an answer may have started the next one already.
    eventually(lambda: page.title() and "stopped" in statuses)
    page.close()
