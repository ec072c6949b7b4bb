"""The log: the list with filters, one event, and the story of one draft."""

import itertools
import json

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from console.log.filters import wanted
from console.log.payload import payload_for
from console.log.sentences import ACTIONS, line
from console.log.story import story_of
from console.times import day
from server.errors import NotFound
from server.security.guard import caller
from server.services import log, slipped_posts
from server.services.directory import checks_by_day, directory
from server.vocabulary import Verdict

blueprint = Blueprint("log", __name__)

A_PAGE = 50
DAYS = 7


@blueprint.get("/log")
def show() -> ResponseReturnValue:
    """The newest events that fit the filter, day by day."""
    known = directory()
    asked = wanted(request.args, known)
    entries = [] if asked.problem else log.page(asked.filter, A_PAGE + 1)
    lines = [line(caller(), entry, known) for entry in entries[:A_PAGE]]
    return render_template(
        "log/show.html",
        days=[(name, list(group)) for name, group in itertools.groupby(lines, lambda one: day(one.entry.event.at))],
        older=lines[-1].entry.event.seq if len(entries) > A_PAGE else None,
        newer=bool(asked.filter.before),
        wanted=asked,
        known=known,
        actions=ACTIONS,
        verdicts=Verdict,
        week=checks_by_day(DAYS),
    )


@blueprint.get("/log/<int(max=2147483647):seq>")
def event(seq: int) -> ResponseReturnValue:
    """One event with everything that is known of it."""
    entry = log.entry(seq)
    if entry is None:
        raise NotFound(f"The log has no event {seq}.")
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
    entries, asked = story_of(thread)
    slipped_posts.see(caller(), thread)
    known = directory()
    steps = [(line(caller(), entry, known), payload_for(caller(), entry)) for entry in entries]
    return render_template("log/story.html", steps=steps, asked=asked, thread=thread)
