"""What is checked: the exact content that is about to be published, and its digest."""

import hashlib
import json
from dataclasses import dataclass

from server.vocabulary import AttachmentKind, Category

POST_BREAK = "\n\u2029\n"
"""Stands between the posts of a thread in a draft's text (docs/adr/0017). No network's composer takes it for text."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or video, with what the author says about it.

    `people` are register ids of those declared to be in it; `shows_people` with nobody declared means the author has
    not said who they are. `sha256` (lower-case hex) is the digest of the bytes; where a page does not let
    them be read, of the address that it shows the picture by, so that two can be told apart.
    """

    kind: AttachmentKind
    alt: str | None = None
    people: tuple[str, ...] = ()
    shows_people: bool = False
    tagged: bool = False
    credit: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One post or reply, or a thread of several posts that go out together, for one official account.

    `account` is the school's own short name of the account (`OfficialAccount.id`). `text` is exactly what the network
    will be given: it is never normalised, trimmed or re-encoded. Those of a thread's posts stand in their order, with
    POST_BREAK between them; `attachments` are those of all of them.
    """

    text: str
    account: str
    reply: bool = False
    category: Category | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def posts(self) -> list[str]:
        """The texts of a thread's posts, in their order; of a single post its own."""
        return posts_of(self.text)


def posts_of(text: str) -> list[str]:
    """A draft's text taken apart at each POST_BREAK; `extension/src/core/thread.ts` puts it together."""
    return text.split(POST_BREAK)


def digest(draft: Draft) -> str:
    """SHA-256 (lower-case hex) of everything an approval is a statement about.

    The bytes are the UTF-8 of a JSON array without spaces, in the order below; `extension/src/core/digest.ts` makes
    the same from `JSON.stringify`, and `tests/contracts` holds both to the same examples.
    """
    canonical = [
        "gatepost-draft-1",
        draft.account,
        draft.reply,
        draft.category,
        draft.text,
        [
            [a.kind, a.sha256, a.alt, a.credit, a.shows_people, a.tagged, sorted(set(a.people))]
            for a in draft.attachments
        ],
    ]
    return hashlib.sha256(json.dumps(canonical, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
