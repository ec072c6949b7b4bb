"""How long each kind of record is kept: what a policy pack can say of it, within limits. Standard library only."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kept(StrEnum):
    """A kind of record that has a time."""

    UNPUBLISHED_DRAFTS = "unpublished_drafts"
    SECOND_OPINIONS = "second_opinions"
    PUBLISHED_POSTS = "published_posts"
    REGISTER_PREVIEWS = "register_previews"
    CONNECTIONS = "connections"
    PRACTICE = "practice"
    NOTIFICATIONS = "notifications"
    MESSAGES = "messages"
    HOLDS = "holds"
    SUBJECT_REQUESTS = "subject_requests"

    @property
    def label(self) -> str:
        """What people know it by."""
        return _LABELS[self]


_LABELS = {
    Kept.UNPUBLISHED_DRAFTS: "Drafts that were never posted",
    Kept.SECOND_OPINIONS: "Drafts with a second opinion that were never posted",
    Kept.PUBLISHED_POSTS: "Posts that went out",
    Kept.REGISTER_PREVIEWS: "Registers that were brought in and not put in force",
    Kept.CONNECTIONS: "Connections of extensions that have ended",
    Kept.PRACTICE: "Practice, but for everybody’s last finished course",
    Kept.NOTIFICATIONS: "Notifications that were seen",
    Kept.MESSAGES: "Messages of the outbox that were delivered",
    Kept.HOLDS: "Legal holds that have ended",
    Kept.SUBJECT_REQUESTS: "Requests for what is held on somebody, once closed",
}

STORIES = (Kept.UNPUBLISHED_DRAFTS, Kept.SECOND_OPINIONS, Kept.PUBLISHED_POSTS)
"""Kinds of draft: those that a person can be asked to look at first, and that a hold keeps."""

MONTHS = {
    Kept.UNPUBLISHED_DRAFTS: 12,
    Kept.SECOND_OPINIONS: 36,
    Kept.PUBLISHED_POSTS: 72,
    Kept.REGISTER_PREVIEWS: 1,
    Kept.CONNECTIONS: 3,
    Kept.PRACTICE: 36,
    Kept.NOTIFICATIONS: 6,
    Kept.MESSAGES: 3,
    Kept.HOLDS: 24,
    Kept.SUBJECT_REQUESTS: 24,
}
"""Where a pack says nothing. Six years for posts: so long a claim can be brought (Limitation Act 1980, section 2)."""

LEAST_MONTHS, MOST_MONTHS = 1, 300
"""Twenty-five years at most: what concerns safeguarding is kept until the child is 25, and not here."""


@dataclass(frozen=True, slots=True)
class RetentionRules:
    """Months that each kind of record is kept, and the kinds that a person looks at before they are erased (`look`).

    Where a pack has no schedule of its own, no draft goes unless somebody has looked at it.
    """

    months: Mapping[Kept, int] = field(default_factory=lambda: dict(MONTHS))
    look: frozenset[Kept] = frozenset(STORIES)


def months_after(day: date, months: int) -> date:
    """The same day so many months later (or earlier, where it is below zero), or the last of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier."""
    return months_after(day, -months)
