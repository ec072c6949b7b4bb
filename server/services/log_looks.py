"""Who looked at personal content in the log: each look is an event of the log itself, once an hour for the same thing.

The event has ids alone. It is found by the people on the register whom the content is about, until that is erased.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy import func, select

from server.database import db, transaction
from server.models import LogEvent, LogHead, User
from server.services import clock, log, log_search
from server.services.log import Entry
from server.vocabulary import Action

AGAIN_AFTER = timedelta(hours=1)
LOOKS = (Action.LOG_CONTENT_SEEN, Action.LOG_SEARCHED, Action.LOG_EXPORTED)


def at_event(viewer: User, entry: Entry) -> None:
    """Log that this person looks at what an event carries, where it carries something."""
    if entry.payload is not None:
        _look(viewer, Action.LOG_CONTENT_SEEN, {"event": str(entry.event.seq)}, [entry], entry.event.thread)


def at_story(viewer: User, thread: str, entries: Iterable[Entry]) -> None:
    """Log that this person looks at the whole story of a draft."""
    _look(viewer, Action.LOG_CONTENT_SEEN, {"story": thread}, entries, thread)


def at_search(viewer: User, filter_id: str, by: str, person: str | None) -> None:
    """Log that this person searched. `by` says by what, not for what: the filter has that, and goes in time."""
    with transaction():
        event = _look(viewer, Action.LOG_SEARCHED, {"filter": filter_id, "by": by}, [])
        if event is not None and person:
            log_search.concerns(event, [person], [])


def at_export(viewer: User, filter_id: str, form: str, events: Sequence[int], person: str | None) -> None:
    """Log that this person takes these events along; each time, as each leaves a file behind. `person`: whom on the
    register they were filtered by."""
    refs = {"filter": filter_id, "form": form, "events": str(len(events))}
    with transaction():
        event = log.append(Action.LOG_EXPORTED, actor_id=viewer.id, refs=refs)
        if person:
            log_search.concerns(event, [person], [])


def lookers(threads: Sequence[str]) -> dict[str, int]:
    """How often who looked at what belongs to these threads, by the id of the person."""
    counted = (
        select(LogEvent.actor_id, func.count())
        .where(LogEvent.thread.in_(threads), LogEvent.action.in_(LOOKS), LogEvent.actor_id.is_not(None))
        .group_by(LogEvent.actor_id)
    )
    return {actor_id: times for actor_id, times in db.session.execute(counted) if actor_id}


def _look(
    viewer: User, action: Action, refs: dict[str, str], entries: Iterable[Entry], thread: str | None = None
) -> LogEvent | None:
    if _logged(viewer, action, refs):
        return None
    with transaction():
        # Asked again with the log's head locked: two pages opened at once are one look.
        db.session.scalars(select(LogHead).with_for_update()).one()
        if _logged(viewer, action, refs):
            return None
        event = log.append(action, actor_id=viewer.id, thread=thread, refs=refs)
        about = {entry.event.seq: log_search.people_of(entry.payload) for entry in entries if entry.payload}
        seen = [seq for seq, people in about.items() if people]
        log_search.concerns(event, {person for people in about.values() for person in people}, seen)
    return event


def _logged(viewer: User, action: Action, refs: dict[str, str]) -> bool:
    lately = select(LogEvent.body).where(
        LogEvent.actor_id == viewer.id, LogEvent.action == action, LogEvent.at > clock.now() - AGAIN_AFTER
    )
    return any(json.loads(body)["refs"] == refs for body in db.session.scalars(lately))
