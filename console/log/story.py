"""The story of one draft: every event about it, through all its versions, as a line through time."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from console.log.payload import Payload, payload_for
from console.log.sentences import GONE, Line, line
from console.wording import counted
from server.errors import NotFound
from server.models import SecondOpinion, User
from server.services import log_looks, log_query, second_opinions
from server.services.directory import Directory
from server.services.log import Entry
from server.services.log_search import WRITTEN
from server.vocabulary import Action, DecisionKind

MAX_EVENTS = 400
"""A draft is rarely checked more often without a change. Of a longer story the beginning and the end are shown."""
TOLD_APART = frozenset({"text", "alt", "credit", "url", "name", "title"})
"""Words of a payload that are no remark of somebody's."""
MARKS: dict[str, str] = {
    Action.PUBLISHED: "clear",
    Action.RELEASE_GRANTED: "clear",
    Action.RELEASE_REFUSED: "block",
    Action.SECOND_OPINION_ASKED: "waiting",
    Action.EMERGENCY_RELEASE_REPORTED: "block",
    Action.SLIPPED_POST_RECORDED: "block",
}
OF_DECISIONS: dict[str, str] = {
    DecisionKind.APPROVE: "clear",
    DecisionKind.REQUEST_CHANGES: "second-opinion",
    DecisionKind.REFUSE: "block",
}
OF_VERDICTS: dict[str, str] = {
    "clear": "clear", "advise": "advise", "second_opinion": "second-opinion", "unchecked": "unchecked", "block": "block"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """The events, oldest first, and the request for a second opinion if there is one. `whole`: none was left out."""

    threads: list[str]
    entries: list[Entry]
    request: SecondOpinion | None
    whole: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One event on the line: what it is drawn as, how long after the one before, and what somebody said with it.

    `version` is the number of the draft's version where it begins with this event.
    """

    line: Line
    payload: Payload
    mark: str
    later: str
    said: list[str]
    version: int | None


def story_of(thread: str) -> Story:
    """What this digest or id belongs to. Raises NotFound when there is nothing."""
    request = _request_of(thread)
    threads = [request.id, *(revision.digest for revision in request.revisions)] if request else [thread]
    numbers = log_query.of_threads(threads, MAX_EVENTS // 2)
    if not numbers.found:
        raise NotFound("The log has nothing about that.")
    return Story(threads, log_query.entries(numbers.found), request, numbers.whole)


def timeline(person: User, story: Story, known: Directory) -> dict[str, Any]:
    """The steps of the story, and who has looked at it since."""
    steps: list[Step] = []
    versions: list[str] = []
    before: datetime | None = None
    for entry in story.entries:
        told = line(person, entry, known)
        payload = payload_for(person, entry)
        version = _new_version(entry, versions)
        steps.append(Step(told, payload, _mark(told), _later(before, entry.event.at), said_in(payload), version))
        before = entry.event.at
    looks = {
        known.people[one].name if one in known.people else GONE: times
        for one, times in log_looks.lookers(story.threads).items()
    }
    return {"steps": steps, "looks": sorted(looks.items()), "numbered": len(versions) > 1}


def _new_version(entry: Entry, versions: list[str]) -> int | None:
    digest = entry.event.thread or ""
    if len(digest) != 64 or digest in versions:
        return None
    versions.append(digest)
    return len(versions)


def _mark(told: Line) -> str:
    event = told.entry.event
    if event.action == Action.DRAFT_CHECKED:
        return OF_VERDICTS.get(event.verdict or "", "")
    return OF_DECISIONS.get(told.refs.get("decision", "")) or MARKS.get(event.action, "")


def said_in(payload: Payload) -> list[str]:
    """Notes, reasons, comments and whatever else somebody wrote about the draft."""
    raw = payload.raw or {}
    return [words for name in sorted(WRITTEN - TOLD_APART) if isinstance(words := raw.get(name), str) and words]


def _later(before: datetime | None, at: datetime) -> str:
    gap = at - before if before else timedelta()
    if gap < timedelta(minutes=1):
        return ""
    if gap < timedelta(hours=1):
        return f"{counted(gap // timedelta(minutes=1), 'minute')} later"
    if gap < timedelta(days=1):
        return f"{counted(gap // timedelta(hours=1), 'hour')} later"
    return f"{counted(gap.days, 'day')} later"


def _request_of(thread: str) -> SecondOpinion | None:
    ids = [thread] if len(thread) == 32 else _mentioned_in(thread)
    for request_id in ids:
        try:
            return second_opinions.get(request_id)
        except NotFound:
            continue
    return None


def _mentioned_in(digest: str) -> list[str]:
    found = log_query.entries(log_query.of_threads([digest], MAX_EVENTS // 2).found)
    bodies = [json.loads(entry.event.body) for entry in reversed(found)]
    return [body["refs"]["second_opinion"] for body in bodies if "second_opinion" in (body.get("refs") or {})]
