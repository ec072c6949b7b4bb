"""Opens Chromium with the extension, beside the practice network."""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from server.demo.run import BUILT, DemoError, extension_id, running
from server.practice import MASTODON_HOST, X_HOST, PracticeServer

NAMES = ("chromium", "chromium-browser")
QUIET = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
START_SECONDS = 30
DEVTOOLS = "DevToolsActivePort"
"""The file in its profile in which Chromium says where its DevTools answer: the port, then a path."""


def find_chromium() -> Path:
    """Chromium on this machine: GATEPOST_CHROMIUM, one on PATH, or Playwright's own. Raises DemoError.

    Chrome itself does not do: since version 137 it no longer loads an extension from its command line.
    """
    named = os.environ.get("GATEPOST_CHROMIUM")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None) or _playwrights()
    if found is None or not Path(found).is_file():
        raise DemoError("There is no Chromium here. `make chromium` installs it, or set GATEPOST_CHROMIUM to its path.")
    return Path(found)


def _playwrights() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def open_browser(folder: Path, *, headless: bool = False) -> None:
    """Open the practice network, the practice course and the console, until the browser is closed. Raises DemoError."""
    demo = running(folder)
    built = folder / BUILT
    if not (built / "chromium" / "manifest.json").is_file():
        raise DemoError("The extension is not built. Stop the demo, then start it again with npm at hand: make demo")
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not headless and sys.platform == "linux" and not screen:
        raise DemoError("There is no screen to open a browser on. Run this where you sit at the machine.")
    chromium = find_chromium()
    profile = folder / "browser"
    (profile / DEVTOOLS).unlink(missing_ok=True)
    practice = PracticeServer(built / "practice", folder)
    extension = str(built / "chromium")
    command = [
        str(chromium), f"--user-data-dir={profile}", f"--load-extension={extension}",
        f"--disable-extensions-except={extension}", *QUIET, *practice.network.browser_arguments(),
        *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
        *(["--headless"] if headless else []), "--remote-debugging-port=0", "about:blank",
    ]  # fmt: skip
    try:
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as browser:
            addresses = (f"https://{X_HOST}/", f"https://{MASTODON_HOST}/", f"{demo.url}/practice", demo.url)
            try:
                _open_pages(browser, profile, addresses)
                browser.wait()
            except BaseException:
                browser.terminate()
                raise
    except KeyboardInterrupt:
        pass
    finally:
        practice.close()


def _open_pages(browser: "subprocess.Popen[bytes]", profile: Path, addresses: Sequence[str]) -> None:
    """Open a tab for each address once the extension runs.

    Named on Chromium's command line, pages begin to load before the extension does, and at times stay blank for good.
    """
    deadline = time.monotonic() + START_SECONDS
    while not _extension_runs(profile):
        if browser.poll() is not None:
            raise DemoError("This browser is open already, or was closed. Use the open one, or close it and try again.")
        if time.monotonic() > deadline:
            raise DemoError(f"Chromium did not start with the extension within {START_SECONDS} s. Try again.")
        time.sleep(0.1)
    for address in addresses:
        _devtools(profile, f"new?{address}", "PUT")
    for target in json.loads(_devtools(profile, "list")):
        if target["url"] == "about:blank":
            _devtools(profile, f"close/{target['id']}")


def _extension_runs(profile: Path) -> bool:
    ours = f"chrome-extension://{extension_id()}/"
    try:
        targets = json.loads(_devtools(profile, "list"))
    except (OSError, IndexError, ValueError):
        return False
    return any(target["type"] == "service_worker" and target["url"].startswith(ours) for target in targets)


def _devtools(profile: Path, what: str, method: str = "GET") -> bytes:
    port = int((profile / DEVTOOLS).read_text().split()[0])
    request = urllib.request.Request(f"http://127.0.0.1:{port}/json/{what}", method=method)
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 (our own loopback address)
        return bytes(answer.read())
