"""The story of one draft: every event about it, through all its versions."""

import json

from server.errors import NotFound
from server.models import SecondOpinion
from server.services import log, second_opinions
from server.services.log import Entry, Filter

MAX_EVENTS = 200
"""Of each version; a draft is rarely checked more often without a change."""


def story_of(thread: str) -> tuple[list[Entry], SecondOpinion | None]:
    """Events, oldest first, of what this digest or id belongs to, and the request for a second opinion if there is one.

    Raises NotFound when there is nothing.
    """
    request = _request_of(thread)
    threads = {revision.digest for revision in request.revisions} if request else {thread}
    found = {entry.event.seq: entry for one in threads for entry in log.page(Filter(thread=one), limit=MAX_EVENTS)}
    if not found:
        raise NotFound("The log has nothing about that.")
    return [found[seq] for seq in sorted(found)], request


def _request_of(thread: str) -> SecondOpinion | None:
    ids = [thread] if len(thread) == 32 else _mentioned_in(thread)
    for request_id in ids:
        try:
            return second_opinions.get(request_id)
        except NotFound:
            continue
    return None


def _mentioned_in(digest: str) -> list[str]:
    bodies = [json.loads(entry.event.body) for entry in log.page(Filter(thread=digest), limit=MAX_EVENTS)]
    return [body["refs"]["second_opinion"] for body in bodies if "second_opinion" in (body.get("refs") or {})]
