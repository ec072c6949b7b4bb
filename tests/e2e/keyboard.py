"""Going about a page by keyboard alone."""

from playwright.sync_api import Locator, Page

MOST = 60


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the focus is there; nothing on the page may be out of its reach."""
    for _ in range(MOST):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {wanted}")
