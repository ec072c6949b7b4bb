"""The home page: what this person can do now."""

from dataclasses import dataclass

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from console.layout import may
from console.times import local
from server.errors import NotFound
from server.models import EmergencyRelease, Notification, SecondOpinion, SiteSwitch, SlippedPost, User
from server.security.guard import caller
from server.services import (
    clock,
    comment_reports,
    emergency_releases,
    exceptions,
    finding_reports,
    log,
    log_watch,
    moves,
    notifications,
    opinion_steps,
    practice_record,
    removals,
    second_opinions,
    sites,
    slipped_posts,
    waits,
)  # fmt: skip

blueprint = Blueprint("home", __name__)

FEEDBACK = (
    finding_reports.REPORTED, finding_reports.SETTLED, exceptions.ENDING, removals.OPENED, removals.REMINDED,
)  # fmt: skip
"""Kinds of notifications about reported findings, exceptions, and posts that have to come down."""
CALLS = frozenset({"second_opinion_asked", waits.REMINDED})
"""Kinds of notification that ask somebody to decide."""

FOR_CARETAKERS = frozenset({waits.ESCALATED, waits.NO_REVIEWER})
"""Kinds of notification that are told without the draft, to those who need not see it."""

VERIFIED_AT_ONCE = 500
"""So many events are gone through while the page is made; more on the page of the proof, and at night."""


@blueprint.get("/")
def show() -> ResponseReturnValue:
    """What waits for this person, their own requests, and whether the log is whole."""
    person = caller()
    return render_template(
        "home/show.html",
        greeting=_greeting(),
        unchecked=_unchecked(person),
        looked_at=_looked_at(person),
        sites_off=sites.off(),
        switched=_switched(person),
        slipped=_slipped(person),
        news=_news(person),
        feedback=[one for kind in FEEDBACK for one in notifications.unseen(person, kind)],
        held_up=_held_up(person),
        reported=notifications.unseen(person, comment_reports.KIND) if may(person, "inbox.show") else [],
        waiting=_waiting(person) if may(person, "second_opinions.decide") else None,
        own=second_opinions.asked_by(person, limit=8) if may(person, "drafts.check") else None,
        practised=practice_record.latest(person) if may(person, "practice.show") else None,
        to_take_down=removals.waiting() if may(person, "removals.queue") else [],
        integrity=_integrity() if may(person, "log.verify") else None,
    )


@dataclass(frozen=True, slots=True)
class Integrity:
    """What is known of the log, and its newest event."""

    state: log_watch.State
    newest: log.Entry | None


def _integrity() -> Integrity:
    newest = next(iter(log.page(log.Filter(), limit=1)), None)
    return Integrity(log_watch.state(VERIFIED_AT_ONCE), newest)


def _unchecked(person: User) -> list[EmergencyRelease]:
    """What was posted without a check and nobody has looked at, for those who can."""
    return emergency_releases.unseen() if may(person, "emergency_releases.see") else []


def _looked_at(person: User) -> list[EmergencyRelease]:
    """Posts without a check that this person was told of, and that somebody else has looked at before they came."""
    found = []
    for one in notifications.unseen(person, emergency_releases.REPORTED):
        release = emergency_releases.get(one.subject_id)
        found += [release] if release.seen_at else []
    return found


def _switched(person: User) -> list[SiteSwitch]:
    """Networks that this person was told of, and that are on again."""
    told = dict.fromkeys(one.subject_id for one in notifications.unseen(person, sites.SWITCHED))
    return [switch for switch in map(sites.get, told) if switch.on_at]


def _slipped(person: User) -> list[SlippedPost]:
    """Posts without Gatepost that this person was told of, for those who may read their stories."""
    return slipped_posts.unseen(person) if may(person, "log.story") else []


def _waiting(person: User) -> list[SecondOpinion]:
    return second_opinions.waiting_for(person)


def _news(person: User) -> list[tuple[Notification, SecondOpinion]]:
    """What this person has not seen yet, with the request that it is about, each request once."""
    found: dict[str, tuple[Notification, SecondOpinion]] = {}
    for one in notifications.unseen(person, "second_opinion"):
        if one.subject_id in found or (one.kind in FOR_CARETAKERS and may(person, "waiting.show")):
            continue
        try:
            request = second_opinions.get(one.subject_id)
        except NotFound:
            continue
        if one.kind in CALLS and opinion_steps.state_of(request) not in moves.WAITING:
            continue  # answered by somebody else, or closed
        found[one.subject_id] = (one, request)
    return list(found.values())


def _held_up(person: User) -> int:
    """How many requests this person was told of that wait too long, or that nobody can decide on."""
    if not may(person, "waiting.show"):
        return 0
    return len({one.subject_id for kind in FOR_CARETAKERS for one in notifications.unseen(person, kind)})


def _greeting() -> str:
    hour = local(clock.now()).hour
    return "Good morning" if hour < 12 else "Good afternoon" if hour < 18 else "Good evening"
