"""What the log says of payloads that were erased, and the rule by which it is judged.

Erasing takes the payload's row away, and appends a `log_payload_erased` event in the same transaction. Its refs have
`events`, the numbers of the events whose payloads went, as `naming` writes them: "17" or "3,5-9". The rule: a payload
is missing exactly where a later event of that kind names its event, and where one does, it is missing.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import select

from server.database import db
from server.models import LogEvent, LogPayload
from server.vocabulary import Action

MOST_NAMED = 500
"""Events or runs of events that one event of erasure names."""
RUN = re.compile(r"([1-9]\d{0,9})(?:-([1-9]\d{0,9}))?")
BATCH = 500


def naming(events: Iterable[int]) -> dict[str, str]:
    """The refs of an event of erasure. Raises ValueError for none, and for more than MOST_NAMED numbers and runs."""
    runs: list[list[int]] = []
    for seq in sorted(set(events)):
        if runs and runs[-1][1] == seq - 1:
            runs[-1][1] = seq
        else:
            runs.append([seq, seq])
    if not 0 < len(runs) <= MOST_NAMED:
        raise ValueError(f"an event of erasure names 1 to {MOST_NAMED} runs of events, not {len(runs)}")
    return {"events": ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)}


def named(refs: Mapping[str, str]) -> Iterator[range]:
    """The runs of events that these refs name. Raises ValueError for what `naming` never writes."""
    for run in refs.get("events", "").split(","):
        found = RUN.fullmatch(run)
        if found is None:
            raise ValueError(f"{run!r} names no events")
        first, last = int(found[1]), int(found[2] or found[1])
        if last < first:
            raise ValueError(f"{run!r} names no events")
        yield range(first, last + 1)


def in_words(refs: Mapping[str, str]) -> str:
    """The events that these refs name, to be read: "event 17", "events 3, 5-9"."""
    events = refs.get("events", "").replace(",", ", ").replace("-", "–")
    return f"event {events}" if events.isdigit() else f"events {events}"


def erased_by(seq: int | None = None, after: int = 0) -> dict[int, int]:
    """Which event records the erasure, by the event whose payload it was; of the whole log, or of one event alone.

    With `after`, only erasures that later events record.

    What an event of erasure names that does not lie before it is left out, and so is a body that cannot be read.
    """
    found: dict[int, int] = {}
    query = select(LogEvent.seq, LogEvent.body).where(LogEvent.action == Action.LOG_PAYLOAD_ERASED)
    query = query.where(LogEvent.seq > max(seq or 0, after))
    for at, body in db.session.execute(query.order_by(LogEvent.seq)):
        for run in _runs(body):
            if seq is not None:
                run = range(seq, seq + 1) if seq in run else range(0)
            for one in range(run.start, min(run.stop, at)):
                found.setdefault(one, at)
    return found


def _runs(body: str) -> list[range]:
    try:
        return list(named(json.loads(body)["refs"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return []


def contradictions(missing: set[int], after: int = 0) -> list[tuple[int, str]]:
    """(event, what is wrong with it) by the rule, for a log where the payloads of `missing` are not there.

    With `after`, only what events later than that one say is looked at.
    """
    erased = erased_by(after=after)
    unrecorded = [(seq, "its payload is missing, and no erasure is recorded") for seq in missing - erased.keys()]
    return unrecorded + [
        (seq, f"its payload is there, and event {erased[seq]} records that it was erased")
        for seq in _still_there(erased)
    ]


def _still_there(erased: Mapping[int, int]) -> list[int]:
    numbers = sorted(erased)
    found: list[int] = []
    for start in range(0, len(numbers), BATCH):
        query = select(LogPayload.seq).where(LogPayload.seq.in_(numbers[start : start + BATCH]))
        found += db.session.scalars(query).all()
    return found
