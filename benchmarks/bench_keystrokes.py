"""What the extension costs a typing author: main-thread time per key in a 4,000-character draft, in each editor.

The browser's own trace says how long each of the extension's functions ran on the page's main thread; a key's share is
everything of it from that key to the next, in processor time, which other work of the machine lengthens less than time
on the clock. Networks that do not take 4,000 characters are measured with them all the same. Checks go to a stand-in
for the service, so that only the browser is measured; it marks three places.
"""

import json
import statistics
import subprocess
import tempfile
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, expect, sync_playwright

from server.practice import PracticeServer
from tests.e2e.extension_pages import EXTENSION, Practice, connect, launch, panel
from tests.e2e.extension_service import running_service
from tests.e2e.networks import NETWORKS, Network

LENGTH = 4_000
KEYS = 100
PAUSE_MS = 120
"""Between keys: somebody who types quickly."""
GOALS = "goals: median 2 ms, 95 % within 8 ms, no task over 50 ms, packages 150 kB"
SENTENCE = "The harvest supper filled the hall and the choir sang twice for everybody who came. "
NAMED = "Amira wrote about the strike!!!! "
CATEGORIES = "devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing"


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, practice(Path(folder)) as browser:
        for network in NETWORKS:
            page = browser.open(network.address)
            report(network.platform, *keys_in(page, network))
            page.close()
    print(GOALS)


@contextmanager
def practice(folder: Path) -> Iterator[Practice]:
    """A browser with the extension, connected to the stand-in."""
    with running_service() as service, sync_playwright() as playwright:
        build = ["node", "build.mjs", "--service", service.origin, "--mastodon-host", "social.alderbank.example"]
        subprocess.run([*build, "--out", str(folder)], cwd=EXTENSION, check=True)
        server = PracticeServer(folder / "practice", folder)
        browser = launch(playwright, folder, server.network, folder / "profile")
        browser.set_default_timeout(60_000)
        connect(browser)
        yield Practice(browser, service, server.network, folder)
        browser.close()
        server.close()


def keys_in(page: Page, network: Network) -> tuple[list[float], float]:
    """Milliseconds of the extension for each key, and its longest task."""
    box = network.composer(page)
    box.click()
    page.keyboard.insert_text((NAMED + SENTENCE * (LENGTH // len(SENTENCE) + 1))[:LENGTH])
    expect(panel(page).get_by_test_id("finding")).to_have_count(3, timeout=60_000)
    with tracing(page) as events:
        for _ in range(KEYS):
            page.keyboard.press("a")
            page.wait_for_timeout(PAUSE_MS)
    return per_key(events)


@contextmanager
def tracing(page: Page) -> Iterator[list[dict[str, Any]]]:
    """The browser's trace events of what happens meanwhile, which are there afterwards."""
    session: CDPSession = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ended: list[bool] = []
    session.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    session.on("Tracing.tracingComplete", lambda _: ended.append(True))
    session.send("Tracing.start", {"categories": CATEGORIES, "transferMode": "ReportEvents"})
    yield events
    session.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(50)
    session.detach()


def per_key(events: list[dict[str, Any]]) -> tuple[list[float], float]:
    """Each key's milliseconds of the extension on the main thread that took the keys, and its longest task."""
    pressed = sorted(
        (e["ts"], e["pid"], e["tid"])
        for e in events
        if e["name"] == "EventDispatch" and e.get("args", {}).get("data", {}).get("type") == "keydown"
    )
    _, pid, tid = pressed[0]
    moments = [ts for ts, *where in pressed if where == [pid, tid]]
    here = [e for e in events if (e["pid"], e["tid"]) == (pid, tid) and e["ph"] == "X"]
    ours = outermost(e for e in here if e["name"] == "FunctionCall" and is_ours(e))
    spent = [0.0] * len(moments)
    for call in ours:
        key = bisect_right(moments, call["ts"]) - 1
        if key >= 0:
            spent[key] += call.get("tdur", call["dur"]) / 1000
    return spent, max((call.get("tdur", call["dur"]) / 1000 for call in ours), default=0.0)


def is_ours(event: dict[str, Any]) -> bool:
    return "chrome-extension://" in json.dumps(event.get("args", {}))


def outermost(calls: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that do not run within another of them."""
    kept: list[dict[str, Any]] = []
    for call in sorted(calls, key=lambda e: (e["ts"], -e["dur"])):
        if not kept or call["ts"] >= kept[-1]["ts"] + kept[-1]["dur"]:
            kept.append(call)
    return kept


def report(site: str, spent: list[float], longest: float) -> None:
    """Print one line."""
    ordered = sorted(spent)
    print(
        f"{site:12} {len(spent):4} keys   median {statistics.median(ordered):5.2f} ms   "
        f"95 % within {ordered[int(len(ordered) * 0.95) - 1]:6.2f} ms   longest task {longest:6.2f} ms",
        flush=True,
    )
