"""News of second opinions: what has changed since a place in the log, in which all that happens is in order."""

import json
from dataclasses import dataclass

from sqlalchemy import select

from server.database import db
from server.models import LogEvent, SecondOpinion, User
from server.services.moves import TABLE
from server.vocabulary import Action

CHANGES = tuple(sorted({Action.SECOND_OPINION_ASKED, *(row.action for row in TABLE.values())}))
MAX_BATCH = 100


@dataclass(frozen=True, slots=True)
class News:
    """Requests that have changed, as they are now, each with the place of its newest change, in that order; and the
    place in the log up to which was looked."""

    changed: tuple[tuple[int, SecondOpinion], ...]
    place: int


def since(author_id: str, place: int) -> News:
    """What has changed after `place` of this person's own requests; nothing once they have left the school.

    Looks at no more than MAX_BATCH changes at a time.
    """
    changes = (
        select(LogEvent.seq, LogEvent.body)
        .where(LogEvent.action.in_(CHANGES), LogEvent.seq > place)
        .order_by(LogEvent.seq)
        .limit(MAX_BATCH)
    )
    newest: dict[str, int] = {}
    for seq, body in db.session.execute(changes):
        place = seq
        if request_id := json.loads(body)["refs"].get("second_opinion"):
            newest[request_id] = seq
    if not newest:
        return News((), place)
    own = (
        select(SecondOpinion)
        .join(SecondOpinion.author)
        .where(SecondOpinion.id.in_(newest), SecondOpinion.author_id == author_id, User.active)
    )
    changed = sorted(((newest[one.id], one) for one in db.session.scalars(own)), key=lambda found: found[0])
    return News(tuple(changed), place)
