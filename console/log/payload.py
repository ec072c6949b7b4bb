"""What an event carries, as one person may see it."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from console.disclosure import shown_to
from console.marked_text import marked_posts
from server.checks.draft import Draft
from server.checks.finding import Check, verdict_of
from server.models import User
from server.services import checks
from server.services.log import Entry


@dataclass(frozen=True, slots=True)
class Payload:
    """The readable parts of a payload, and all of it as plain values. `raw` is None where there is nothing."""

    raw: dict[str, Any] | None
    draft: Draft | None = None
    check: Check | None = None
    posts: tuple[Markup, ...] = ()


def payload_for(person: User, entry: Entry) -> Payload:
    """The event's payload. Who may not know the do-not-publish list sees its findings as the author did."""
    raw = entry.payload
    if raw is None or "draft" not in raw:
        return Payload(raw)
    check = check_for(person, entry)
    draft = checks.draft_from_json(raw["draft"])
    shown = raw | {"findings": [checks.finding_as_json(one) for one in check.findings]}
    return Payload(shown, draft, check, marked_posts(draft.text, check.findings))


def check_for(person: User, entry: Entry) -> Check:
    """What was found according to the event, as this person may see it; how many there are could give the list away."""
    found = tuple(checks.finding_from_json(one) for one in (entry.payload or {}).get("findings", ()))
    return shown_to(person, Check(found, verdict_of(found)), entry.event.actor_id or "")
