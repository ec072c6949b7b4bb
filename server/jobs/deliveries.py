"""Delivering outbox messages: each takes effect at most once, however often it is handed over.

What leaves the machine, or takes long, is a deed: done first and noted afterwards, so that nobody who posts waits for
it. A deed whose note is lost is done again; it has to bear that.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from server.database import transaction
from server.jobs import mailing, timed
from server.models import OutboxMessage
from server.services import (
    comment_reports,
    deciders,
    delegations,
    emergency_releases,
    finding_reports,
    held_again,
    mail,
    notifications,
    opinion_news,
    opinion_steps,
    outbox,
    removals,
    scrubbing,
    second_opinions,
    sites,
    slipped_posts,
    timetable,
    waits,
)  # fmt: skip
from server.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is done outside of any transaction; `lease` is the longest it takes."""

    do: Callable[[OutboxMessage], None]
    lease: timedelta


class UnknownMessage(Exception):
    """Nobody knows what to do with a message of this kind."""


def deliver(school_id: str, message_id: str) -> bool:
    """Give the message its effect, unless it had it before: True when it was given now.

    Needs an application context. But for deeds, the effect and the note that it happened are one transaction. Raises
    UnknownMessage, and whatever goes wrong with the effect; nothing is done then, and the message is handed over again.
    """
    message = outbox.waiting(school_id, message_id)
    if message is None:
        return False
    deed = DEEDS.get(message.kind)
    if deed is not None:
        outbox.extend(message, deed.lease)
        deed.do(message)
    with transaction():
        begun = outbox.begin_effect(school_id, message_id)
        if begun is None:
            return False
        if deed is None:
            _effect_of(begun)
    return True


def _effect_of(message: OutboxMessage) -> None:
    effect = EFFECTS.get(message.kind)
    if effect is None:
        raise UnknownMessage(message.kind)
    effect(message.payload)


def tell_reviewers(payload: Mapping[str, Any]) -> None:
    """A second opinion was asked for: everybody who may decide on it is to know."""
    request = second_opinions.get(payload["second_opinion"])
    asked = delegations.stand_in(request.addressee, delegations.in_force()) or request.addressee
    for leader in deciders.able(request):
        # Asked by name, one of them has a letter, or whoever decides in their place; the others see it in the console.
        second_opinions.notify(leader, "second_opinion_asked", request, by_mail=asked in (None, leader))
    waits.tell_if_nobody_can(second_opinions.get(request.id, lock=True))


def tell_author(payload: Mapping[str, Any]) -> None:
    """A second opinion was given: the author is to know."""
    request = second_opinions.get(payload["second_opinion"])
    second_opinions.notify(request.author, "second_opinion_decided", request)


def tell_of_move(payload: Mapping[str, Any]) -> None:
    """Something was done with a request: whoever it concerns is to know."""
    opinion_news.tell(payload["second_opinion"], payload["number"])


def tell_leaders(payload: Mapping[str, Any]) -> None:
    """Somebody posted without a check: every senior leader but them is to know."""
    emergency_releases.tell(payload["emergency_release"])


def tell_of_slipped_post(payload: Mapping[str, Any]) -> None:
    """A post that went out without Gatepost was recorded: whoever looks after the accounts is to know."""
    slipped_posts.tell(payload["slipped_post"])


def tell_of_comment(payload: Mapping[str, Any]) -> None:
    """A comment was reported: whoever looks after the inbox is to know."""
    comment_reports.tell(payload["comment_report"])


def tell_of_switch(payload: Mapping[str, Any]) -> None:
    """A network was switched off, or on again: every senior leader but whoever did it is to know."""
    switch = sites.get(payload["site_switch"])
    notifications.leave_with((Role.SENIOR_LEADER,), sites.SWITCHED, switch.id, but=payload["by"])


def tell_of_finding_report(payload: Mapping[str, Any]) -> None:
    """A finding was reported as wrong: the moderators are to know."""
    finding_reports.tell_moderators(payload["finding_report"])


def tell_of_settled_report(payload: Mapping[str, Any]) -> None:
    """A report was settled: whoever made it is to know."""
    finding_reports.tell_reporter(payload["finding_report"])


EFFECTS: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
    "second_opinion_asked": tell_reviewers,
    "second_opinion_decided": tell_author,
    opinion_steps.MOVED: tell_of_move,
    emergency_releases.REPORTED: tell_leaders,
    slipped_posts.RECORDED: tell_of_slipped_post,
    comment_reports.KIND: tell_of_comment,
    sites.SWITCHED: tell_of_switch,
    finding_reports.REPORTED: tell_of_finding_report,
    finding_reports.SETTLED: tell_of_settled_report,
}
"""What follows from a message, by its kind."""


def follow_consent(message: OutboxMessage) -> None:
    """Consent has changed: approved drafts are held again, and posts that may not stand are put on the list."""
    held_again.look_through()
    removals.see_to(message.payload["people"])


DEEDS: Mapping[str, Deed] = {
    removals.CHANGED: Deed(follow_consent, timedelta(minutes=15)),
    mail.KIND: Deed(mailing.send, timedelta(minutes=2)),
    timetable.KIND: Deed(timed.do, timedelta(minutes=15)),
    scrubbing.KIND: Deed(lambda _: scrubbing.scrub(), timedelta(minutes=15)),
}
"""What is done for a message outside of any transaction, by its kind."""

LONGEST = max(deed.lease for deed in DEEDS.values())
"""So long a job of the queue may take."""
