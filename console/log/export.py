"""Taking events of the log along: as a table (CSV) or as JSON Lines, exactly as the page would show them."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any

from flask import Response, render_template, request, stream_with_context
from flask.typing import ResponseReturnValue

from console.log.filters import Wanted, reader_of
from console.log.kept import from_form
from console.log.payload import Payload, payload_for
from console.log.sentences import Line, line
from console.log.story import said_in
from console.log.views import asked_for, blueprint, log_search
from console.times import local
from server.database import db, enter_school
from server.extensions import limiter
from server.security.guard import caller
from server.services import clock, log_filters, log_looks, log_query, schools
from server.services.directory import directory

MOST = 100_000
A_BATCH = 500
COLUMNS = ("event", "at", "who", "roles", "what", "verdict", "rules", "draft", "said", "address", "thread", "hash")
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula."""

Told = tuple[Line, Payload]
Write = Callable[[Told], str]


@blueprint.get("/log/export")
@limiter.limit("60 per hour")
def export() -> ResponseReturnValue:
    """How many events the filter has, and in what form to take them along."""
    asked, kept = asked_for(directory())
    log_search(asked, kept)
    return _page(asked, kept.id if kept else None)


@blueprint.post("/log/export")
@limiter.limit("20 per hour")
def take_along() -> ResponseReturnValue:
    """The events as a file, a little at a time. Who took which is logged before the first of them leaves."""
    person_id, school_id = caller().id, caller().school_id
    asked = from_form(directory())
    form = request.form.get("form", "")
    numbers = [] if asked.problems else _numbers(asked)
    if form not in FORMS or not numbers or len(numbers) > MOST:
        return _page(asked, None, 422)
    log_looks.at_export(caller(), log_filters.remember(caller(), asked.shown).id, form, numbers, asked.query.person)
    mimetype, write, head = FORMS[form]
    name = f"log-{local(clock.now()):%Y-%m-%d-%H%M}-{len(numbers)}-events.{form}"
    told = (write(one) for one in _told(person_id, school_id, numbers[::-1]))
    return Response(
        stream_with_context(_after(head(), told)),
        mimetype=mimetype,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Gatepost-Events": str(len(numbers))},
    )


def _page(asked: Wanted, filter_id: str | None, status: int = 200) -> ResponseReturnValue:
    count = 0 if asked.problems else len(_numbers(asked))
    address = {"filter": filter_id} if filter_id else asked.shown
    return render_template("log/export.html", asked=asked, count=count, most=MOST, address=address), status


def _numbers(asked: Wanted) -> list[int]:
    """The events that fit, newest first; one more than may be taken along where there are more."""
    reader = reader_of(caller())
    wanted = log_query.asked_of(asked.query, reader, schools.policy(schools.current().policy_pack))
    return log_query.numbers(wanted, asked.query, limit=MOST + 1)


def _told(person_id: str, school_id: str, numbers: list[int]) -> Iterator[Told]:
    enter_school(school_id)  # a file is sent when the request's own session is over
    try:
        known = directory()
        person = known.people[person_id]
        for start in range(0, len(numbers), A_BATCH):
            for entry in log_query.entries(numbers[start : start + A_BATCH]):
                yield line(person, entry, known), payload_for(person, entry)
            db.session.expunge_all()  # a long export must not fill the memory
    finally:
        db.session.remove()  # also where the download breaks off


def _after(head: str, rows: Iterator[str]) -> Iterator[str]:
    yield head
    yield from rows


def safe_cell(value: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it as a formula (OWASP, CSV injection)."""
    return f"'{value}" if value.lstrip().startswith(FORMULA) else value


def _row(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow(cells)
    return out.getvalue()


def _as_csv(told: Told) -> str:
    read, payload = told
    event = read.entry.event
    rules = sorted({finding.rule for finding in payload.check.findings}) if payload.check else []
    cells = [
        str(event.seq), local(event.at).isoformat(timespec="seconds"), read.who, read.roles,
        f"{read.deed}{', ' if read.more else ''}{read.more}", event.verdict or "", " ".join(rules),
        "\n\n".join(payload.draft.posts) if payload.draft else "", "\n\n".join(said_in(payload)),
        str((payload.raw or {}).get("url") or ""), event.thread or "", event.hash,
    ]  # fmt: skip
    return _row([safe_cell(cell.replace("\0", "")) for cell in cells])


def _as_json(told: Told) -> str:
    read, payload = told
    event = read.entry.event
    whole: dict[str, Any] = {
        "event": event.seq, "at": event.at.isoformat(), "action": event.action, "who": read.who,
        "what": f"{read.deed}{', ' if read.more else ''}{read.more}", "verdict": event.verdict, "thread": event.thread,
        "refs": read.refs, "content": payload.raw, "body": event.body, "hash": event.hash,
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False) + "\n"


FORMS: dict[str, tuple[str, Write, Callable[[], str]]] = {
    "csv": ("text/csv", _as_csv, lambda: "\ufeff" + _row(list(COLUMNS))),  # the mark has spreadsheets read it as UTF-8
    "jsonl": ("application/jsonl", _as_json, str),
}
