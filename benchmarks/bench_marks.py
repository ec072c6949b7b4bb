"""From the last key to the marked words, in Chromium with the extension against the running demo.

The target is half a second. Each round opens the composer afresh and types a draft that names a child without consent;
the page itself takes the time from its last `input` event to the first frame in which the words are marked.
"""

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.e2e.demo import free_port, running_world, start_demo
from tests.e2e.people import MASTODON, X, author, connect

ROUNDS = 20
TARGET_SECONDS = 0.5
DRAFT = "A huge well done to Dylan Prosser for his first length."
WATCH = """() => {
    let last = 0;
    addEventListener('input', () => { last = performance.now(); }, true);
    window.seconds = new Promise((resolve) => {
        const look = () => (CSS.highlights.get('gatepost-block')?.size ?? 0) > 0
            ? resolve((performance.now() - last) / 1000) : requestAnimationFrame(look);
        look();
    });
}"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        demo = start_demo(Path(folder) / "demo", free_port())
        try:
            with running_world(playwright, demo, Path(folder) / "browser") as world:
                connect(world)
                for site in (X, MASTODON):
                    times = []
                    for _ in range(ROUNDS):
                        teacher = author(world, site)
                        teacher.page.evaluate(WATCH)
                        teacher.write(DRAFT)
                        times.append(float(teacher.page.evaluate("window.seconds")))
                        teacher.page.close()
                    report(site, times)
        finally:
            demo.end()


def report(site: str, times: list[float]) -> None:
    """Print one line: first, median and slowest, and the median as a share of the target."""
    middle = statistics.median(times)
    print(
        f"{site:36} first {times[0]:.3f} s   median {middle:.3f} s   slowest {max(times):.3f} s   "
        f"median / target {middle / TARGET_SECONDS:.2f}"
    )
