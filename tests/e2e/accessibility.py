"""A page before axe, light and dark, on a phone and on a desk; and whether it scrolls sideways."""

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

Look = tuple[ViewportSize, Literal["light", "dark"]]

DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 320, "height": 640}
EVERY_LOOK: list[Look] = [(DESK, "light"), (DESK, "dark"), (PHONE, "light"), (PHONE, "dark")]
# For pages whose colours and layout know nothing of each other.
TWO_LOOKS: list[Look] = [(DESK, "light"), (PHONE, "dark")]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OPEN_EVERYTHING = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
WIDTH = "document.documentElement.scrollWidth"


def faults(page: Page, name: str, looks: list[Look] = EVERY_LOOK) -> list[str]:
    """What is wrong with the page that is open, in each of these looks."""
    found = []
    page.evaluate(OPEN_EVERYTHING)
    for size, scheme in looks:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        for violation in Axe().run(page, options=RULES).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"]]
            found.append(f"{name}, {size['width']} px, {scheme}: {violation['id']}: {violation['help']}: {nodes}")
        if (width := page.evaluate(WIDTH)) > size["width"]:
            found.append(f"{name}: {width} px wide in a window of {size['width']} px")
    return found
