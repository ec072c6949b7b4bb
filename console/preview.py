"""A draft as it will look on its network, without the network: a plain likeness for whoever judges it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from console.marked_text import marked_posts
from server.checks.draft import Attachment, Draft
from server.checks.finding import Finding
from server.models import OfficialAccount
from server.services import register, schools
from server.vocabulary import AttachmentKind, Channel

DEEDS = {
    Channel.FACEBOOK: ("Like", "Comment", "Share"),
    Channel.X: ("Reply", "Repost", "Like"),
    Channel.MASTODON: ("Reply", "Boost", "Favourite"),
    Channel.LINKEDIN: ("Like", "Comment", "Repost"),
    Channel.BLUESKY: ("Reply", "Repost", "Like"),
    Channel.GOOGLE_BUSINESS: ("Like", "Share"),
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture or video as far as it is known: what it is said to show, and who."""

    what: str
    alt: str
    people: tuple[str, ...]
    undeclared: bool
    tagged: bool
    credit: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What the reader of the network will see."""

    channel: Channel
    name: str
    handle: str
    posts: tuple[Markup, ...]
    """Of a thread the text of each post, in order; else one."""
    reply: bool
    pictures: tuple[Picture, ...]
    deeds: tuple[str, ...]

    @property
    def letter(self) -> str:
        """What stands in for the account's picture."""
        return self.name[:1].upper()


def preview(draft: Draft, account: OfficialAccount, findings: Sequence[Finding]) -> Preview:
    """The draft on its network, with the words marked that something was found at."""
    handle = account.shown_handle
    if account.channel is Channel.MASTODON and account.host:
        handle += f"@{account.host}"
    return Preview(
        channel=account.channel,
        name=schools.current().name,
        handle=handle,
        posts=marked_posts(draft.text, findings, links=True),
        reply=draft.reply,
        pictures=tuple(_picture(one) for one in draft.attachments),
        deeds=DEEDS.get(account.channel, ("Like", "Comment", "Share")),
    )


def _picture(attachment: Attachment) -> Picture:
    return Picture(
        what="Picture" if attachment.kind is AttachmentKind.IMAGE else "Video",
        alt=attachment.alt or "",
        people=tuple(_name(person_id) for person_id in attachment.people),
        undeclared=attachment.shows_people and not attachment.people,
        tagged=attachment.tagged,
        credit=attachment.credit or "",
    )


def _name(person_id: str) -> str:
    known = register.current()
    person = known.by_id.get(person_id) if known else None
    if person is None:
        return "somebody who is no longer on the register"
    place = f" ({person.class_name})" if person.class_name else ""
    return f"{person.preferred_name or person.first_name} {person.last_name}{place}"
