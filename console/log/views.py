"""The log: the list with filters, one event, and the story of one draft."""

import itertools
import json
from typing import Any

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from console.log.filters import UNSPOKEN, Wanted, choices, place, reader_of, wanted
from console.log.payload import payload_for
from console.log.sentences import line
from console.log.story import story_of, timeline
from console.times import day
from server.errors import NotFound
from server.models import LogFilter
from server.security.guard import caller
from server.security.permissions import LOG_READERS
from server.services import log, log_filters, log_looks, log_query, schools, slipped_posts
from server.services.directory import Directory, checks_by_day, directory
from server.services.log_query import Found
from server.vocabulary import Verdict

blueprint = Blueprint("log", __name__)

A_PAGE = 50
DAYS = 7


@blueprint.get("/log")
def show() -> ResponseReturnValue:
    """The events that fit the filter, day by day, from the newest or from the place that the address names."""
    known = directory()
    asked, kept = asked_for(known)
    return page(asked, known, kept)


def asked_for(known: Directory) -> tuple[Wanted, LogFilter | None]:
    """What the address asks for: the filter that it names, or the entries that it has. Raises NotFound for a filter
    that this person may not open, or has something in it that they may not filter by."""
    filter_id = request.args.get("filter")
    if filter_id is None:
        return wanted({name: raw for name, raw in request.args.items() if name not in UNSPOKEN}, known, caller()), None
    kept = log_filters.get(caller(), filter_id)
    asked = wanted(kept.wanted, known, caller())
    if asked.problems:
        raise NotFound("That filter has something in it that you cannot filter by. Choose afresh.")
    return asked, kept


def found_by(asked: Wanted, kept: LogFilter | None, **more: Any) -> Found:
    """The events that fit. A search by words, or for somebody on the register, is logged before it is made."""
    log_search(asked, kept)
    policy = schools.policy(schools.current().policy_pack)
    return log_query.page(asked.query, reader_of(caller()), policy, **more)


def log_search(asked: Wanted, kept: LogFilter | None) -> None:
    """Log that this person searches, where they do so by words or for somebody on the register."""
    if kept is not None and asked.unspoken:
        by = " and ".join(word for name, word in (("words", "words"), ("subject", "person")) if name in asked.shown)
        log_looks.at_search(caller(), kept.id, by, asked.query.person)


def page(
    asked: Wanted,
    known: Directory,
    kept: LogFilter | None,
    problems: dict[str, str] | None = None,
    status: int = 200,
) -> ResponseReturnValue:
    """The page of the list. `problems` are those of another form on it."""
    beginning = place(request.args) if request.method == "GET" else {}
    found = Found() if asked.problems else found_by(asked, kept, limit=A_PAGE, **beginning)
    lines = [line(caller(), entry, known) for entry in found.entries]
    html = render_template(
        "log/show.html",
        days=[(name, list(group)) for name, group in itertools.groupby(lines, lambda one: day(one.entry.event.at))],
        found=found,
        first=lines[0].entry.event.seq if lines else None,
        last=lines[-1].entry.event.seq if lines else None,
        moved=bool(beginning),
        asked=asked,
        kept=kept,
        address={"filter": kept.id} if kept else asked.shown,
        problems=asked.problems | (problems or {}),
        saved=[one for one in log_filters.saved_for(caller()) if not wanted(one.wanted, known, caller()).problems],
        roles=log_filters.roles_to_share(caller(), LOG_READERS),
        known=known,
        options=choices(known, caller()),
        verdicts=Verdict,
        week=None if asked.shown or beginning else checks_by_day(DAYS),
    )
    return make_response(html, status)


@blueprint.get("/log/<int(max=2147483647):seq>")
def event(seq: int) -> ResponseReturnValue:
    """One event with everything that is known of it."""
    entry = log.entry(seq)
    if entry is None:
        raise NotFound(f"The log has no event {seq}.")
    log_looks.at_event(caller(), entry)
    payload = payload_for(caller(), entry)
    return render_template(
        "log/event.html",
        line=line(caller(), entry, directory()),
        payload=payload,
        raw=json.dumps(payload.raw, ensure_ascii=False, indent=2) if payload.raw is not None else "",
        body=json.dumps(json.loads(entry.event.body), ensure_ascii=False, indent=2),
        committed=json.loads(entry.event.body).get("payload"),
        next_seq=seq + 1 if log.entry(seq + 1) else None,
    )


@blueprint.get("/log/stories/<thread:thread>")
def story(thread: str) -> ResponseReturnValue:
    """Everything that happened to one draft, in order."""
    found = story_of(thread)
    log_looks.at_story(caller(), thread, found.entries)
    slipped_posts.see(caller(), thread)
    told = timeline(caller(), found, directory())
    return render_template("log/story.html", asked=found.request, whole=found.whole, thread=thread, **told)
