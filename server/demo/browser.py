"""Opens Chromium with the extension, beside the practice network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from server.demo.run import BUILT, DemoError, running
from server.practice import MASTODON_HOST, X_HOST, PracticeServer

NAMES = ("chromium", "chromium-browser")
QUIET = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


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
    """Open the practice network and the console, until the browser is closed. Raises DemoError."""
    demo = running(folder)
    built = folder / BUILT
    if not (built / "chromium" / "manifest.json").is_file():
        raise DemoError("The extension is not built. Stop the demo, then start it again with npm at hand: make demo")
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not headless and sys.platform == "linux" and not screen:
        raise DemoError("There is no screen to open a browser on. Run this where you sit at the machine.")
    chromium = find_chromium()
    practice = PracticeServer(built / "practice", folder)
    extension = str(built / "chromium")
    command = [
        str(chromium), f"--user-data-dir={folder / 'browser'}", f"--load-extension={extension}",
        f"--disable-extensions-except={extension}", *QUIET, *practice.network.browser_arguments(),
        *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
        *(["--headless", "--remote-debugging-port=0"] if headless else []),
        f"https://{X_HOST}/", f"https://{MASTODON_HOST}/", demo.url,
    ]  # fmt: skip
    try:
        subprocess.run(command, check=False, stderr=subprocess.DEVNULL)
    except KeyboardInterrupt:
        pass
    finally:
        practice.close()
