"""The networks that the extension stands in front of, as an author finds their composers on the practice pages."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page


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


NETWORKS = (
    Network("x", "https://x.com/", "x", "AlderBankPri", "Post text"),
    Network(
        "mastodon", "https://social.alderbank.example/", "mastodon", "alderbank", "What’s on your mind?",
        text="status", marks="value",
    ),
    Network(
        "bluesky", "https://bsky.app/", "bluesky", "alderbank.bsky.social", "Write post", "Publish post",
        open="New post",
    ),
    Network(
        "linkedin", "https://www.linkedin.com/", "linkedin", "alder-bank-primary", "Text editor for creating content",
        open="Start a post",
    ),
)  # fmt: skip
