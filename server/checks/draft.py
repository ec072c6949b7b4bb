"""What is checked: the exact content that is about to be published, and its digest."""

import hashlib
import json
from dataclasses import dataclass

from server.vocabulary import AttachmentKind, Category


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
    """One post or reply, for one official account.

    `account` is the school's own short name of the account (`OfficialAccount.id`). `text` is exactly what the network
    will be given: it is never normalised, trimmed or re-encoded.
    """

    text: str
    account: str
    reply: bool = False
    category: Category | None = None
    attachments: tuple[Attachment, ...] = ()


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
