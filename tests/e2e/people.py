"""What the people of the story do, at the composer and in the console."""

from contextlib import suppress
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Frame, Locator, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.e2e.demo import Demo, World, options_address
from tests.e2e.waiting import eventually

X = "https://x.com/"
MASTODON = "https://social.alderbank.example/"
TEACHER = "teacher@alderbank.example"
LEADER = "leader@alderbank.example"
MODERATOR = "moderator@alderbank.example"


def sign_in(page: Page, email: str, password: str) -> None:
    """Fill in the sign-in page that is showing."""
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def connect(world: World, email: str = TEACHER) -> None:
    """Connect the extension as this person: options page, sign-in window, consent."""
    options = world.open(options_address())
    with world.browser.expect_page() as opened:
        options.get_by_test_id("connect").click()
    sign_in(opened.value, email, world.demo.told.password)
    answer(opened.value, "Allow")
    options.get_by_test_id("account-x").wait_for()
    options.close()


def answer(window: Page, button: str) -> None:
    """Press this button in the sign-in window, which closes under the press."""
    with suppress(PlaywrightError):
        window.get_by_role("button", name=button).click()


@dataclass
class Author:
    """Somebody at a composer of the practice network."""

    page: Page
    post_names: tuple[str, ...] = field(default=("Post", "Reply"))

    @property
    def box(self) -> Locator:
        """Where the post is written."""
        return self.page.get_by_role("textbox", name="Post text").or_(self.page.get_by_label("What’s on your mind?"))

    @property
    def post_button(self) -> Locator:
        """The network's own Post button."""
        return self.page.get_by_role("button", name="Post", exact=True)

    @property
    def panel(self) -> Frame:
        """What the panel shows. Its frame is in a closed shadow root: only the browser itself can find it."""
        return eventually(lambda: next((f for f in self.page.frames if f.url.endswith("/panel.html")), None))

    def write(self, text: str) -> None:
        """Type into the composer, after what is there."""
        self.box.click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def rewrite(self, text: str) -> None:
        """Type over everything in the composer."""
        self.box.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def is_told(self, words: str) -> None:
        """Wait until the panel says so."""
        expect(self.panel.get_by_test_id("verdict")).to_contain_text(words)

    def opened_panel(self) -> Frame:
        """The panel once it has opened by itself."""
        expect(self.panel.get_by_test_id("toggle")).to_have_attribute("aria-expanded", "true")
        return self.panel

    def open_panel(self) -> Frame:
        """The panel with everything in it shown."""
        toggle = self.panel.get_by_test_id("toggle")
        if toggle.get_attribute("aria-expanded") != "true":
            toggle.press("Enter")
        return self.opened_panel()

    def ask(self, note: str) -> None:
        """Ask for a second opinion from the panel."""
        panel = self.open_panel()
        panel.get_by_test_id("ask-note").fill(note)
        # By keyboard: the panel may still be growing, and a mouse press would then land beside the button.
        panel.get_by_test_id("ask-button").press("Enter")

    def marked(self, severity: str = "block") -> list[str]:
        """The words that are marked on the page."""
        found: list[str] = self.page.evaluate(
            """severity => [...(CSS.highlights.get('gatepost-' + severity) ?? [])].map(range =>
                range.startContainer instanceof Text
                    ? range.startContainer.data.slice(range.startOffset, range.endOffset) : 'value')""",
            severity,
        )
        return found


def author(world: World, site: str = X) -> Author:
    """A composer of the school's account on this site."""
    return Author(world.open(site))


def console(browser: Browser, demo: Demo, email: str) -> Page:
    """A browser of this person's own, signed in to the console."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{demo.told.url}/sign-in")
    sign_in(page, email, demo.told.password)
    expect(page.get_by_role("button", name="Sign out")).to_be_attached()
    return page
