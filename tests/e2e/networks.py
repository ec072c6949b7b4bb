"""The networks that the extension stands in front of, as an author finds their composers on the practice pages."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.extension_pages import panel
from tests.e2e.pictures import PICTURE


@dataclass(frozen=True)
class Network:
    """One network: where it is, which registered account is signed in there, and how its composer is found.

    `box` and `post` are accessible names. `open` is the name of the button that opens the composer, where the page
    does not show it at once. `text` is the key of the post's text in the body that the page sends.
    """

    platform: str
    address: str
    account: str
    handle: str
    box: str
    post: str = "Post"
    text: str = "text"
    open: str | None = None
    shortcut: str | None = "Control+Enter"
    personal: str = field(default="?me=personal")
    reply: bool = False
    """What is written there answers somebody, so that it is judged as a reply."""
    addresses: bool = True
    """What is posted there has an address of its own."""
    marks: str | None = None
    """What marks are read as where they are no words of the page: "value" in a text area."""

    def __str__(self) -> str:
        return self.platform

    @property
    def personal_address(self) -> str:
        """The same page, signed in as somebody of their own account."""
        return self.address + self.personal

    def composer(self, page: Page) -> Locator:
        """The text box of a new post, opened where it has to be."""
        if self.open and not page.get_by_role("textbox", name=self.box).count():
            page.get_by_role("button", name=self.open, exact=True).first.click()
        return page.get_by_role("textbox", name=self.box)

    def post_button(self, page: Page) -> Locator:
        """The network's own button that publishes."""
        return page.get_by_role("button", name=self.post, exact=True)

    def write(self, page: Page, text: str) -> None:
        """Type over what is in the composer, as an author does."""
        box = self.composer(page)
        box.click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(text[:-1])
        page.keyboard.press(text[-1])

    def text_of(self, body: dict[str, Any]) -> str:
        """What was published, from the body that the page sent."""
        return str(body[self.text])


@dataclass(frozen=True)
class Instagram(Network):
    """Every post there begins with a picture, of which the school has to say that it shows nobody."""

    def composer(self, page: Page) -> Locator:
        box = page.get_by_role("textbox", name=self.box)
        if not box.count():
            page.get_by_label("New post").click()
            page.get_by_label("Select from computer").set_input_files(PICTURE)
            for _step in ("Crop", "Edit"):
                page.get_by_role("button", name="Next").click()
            box.click()
            if self.personal not in page.url:
                declare_nobody(page)
        return box

    def post_button(self, page: Page) -> Locator:
        """A button under every post is called the same."""
        return page.get_by_role("dialog").get_by_role("button", name=self.post, exact=True)


@dataclass(frozen=True)
class YouTube(Network):
    """Its boxes have a name and no role."""

    def composer(self, page: Page) -> Locator:
        box = page.get_by_label(self.box)
        if not box.count():
            page.get_by_role("button", name=self.open, exact=True).click()
        return box


def declare_nobody(page: Page, index: int = 0) -> None:
    """Say in the panel, by keyboard, that a picture shows nobody. The panel may be on its way to another corner."""
    inside = panel(page)
    toggle = inside.get_by_test_id("toggle")
    says_nobody = inside.get_by_test_id(f"shows-{index}-no")
    expect(inside.get_by_test_id("verdict")).to_contain_text("Held")
    if not says_nobody.is_visible():
        toggle.press("Enter")
    expect(says_nobody).to_be_visible()
    says_nobody.press("Space")
    expect(says_nobody).to_be_checked()
    toggle.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "false")


NETWORKS = (
    Network("x", "https://x.com/", "x", "AlderBankPri", "Post text"),
    Network(
        "mastodon", "https://social.alderbank.example/", "mastodon", "alderbank", "What’s on your mind?",
        text="status", marks="value",
    ),
    Instagram(
        "instagram", "https://www.instagram.com/", "ig", "alderbankprimary", "Write a caption...",
        post="Share", text="caption", shortcut=None,
    ),
    YouTube(
        "youtube", "https://www.youtube.com/", "yt", "AlderBankPrimary", "What’s on your mind?",
        open="What’s on your mind?",
    ),
    Network(
        "facebook", "https://www.facebook.com/", "fb", "AlderBankPrimary", "What’s on your mind?",
        open="What’s on your mind?",
    ),
    Network(
        "threads", "https://www.threads.com/", "threads", "alderbankprimary", "Type to compose a new post.",
        open="New thread",
    ),
    Network(
        "bluesky", "https://bsky.app/", "bluesky", "alderbank.bsky.social", "Write post", "Publish post",
        open="New post",
    ),
    Network(
        "linkedin", "https://www.linkedin.com/", "linkedin", "alder-bank-primary", "Text editor for creating content",
        open="Start a post",
    ),
    Network(
        "google_business", "https://business.google.com/", "gbp", "Alder Bank Primary School", "Your public reply",
        "Post reply", open="Reply", marks="value", reply=True, addresses=False,
    ),
)  # fmt: skip
