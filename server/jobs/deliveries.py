"""Delivering outbox messages: each takes effect at most once, however often it is handed over."""

from collections.abc import Callable, Mapping
from typing import Any

from server.database import transaction
from server.services import (
    comment_reports,
    emergency_releases,
    notifications,
    outbox,
    people,
    second_opinions,
    sites,
    slipped_posts,
)  # fmt: skip
from server.vocabulary import Role


class UnknownMessage(Exception):
    """Nobody knows what to do with a message of this kind."""


def deliver(school_id: str, message_id: str) -> bool:
    """Give the message its effect, unless it had it before: True when it was given now.

    Needs an application context. The effect and the note that it happened are one transaction. Raises UnknownMessage,
    and whatever goes wrong with the effect; nothing is done then, and the message is handed over again.
    """
    with transaction():
        message = outbox.begin_effect(school_id, message_id)
        if message is None:
            return False
        effect = EFFECTS.get(message.kind)
        if effect is None:
            raise UnknownMessage(message.kind)
        effect(message.payload)
    return True


def tell_reviewers(payload: Mapping[str, Any]) -> None:
    """A second opinion was asked for: every senior leader but the author is to know."""
    request = second_opinions.get(payload["second_opinion"])
    for leader in people.with_role(Role.SENIOR_LEADER):
        if leader.id != request.author_id:
            second_opinions.notify(leader, "second_opinion_asked", request)


def tell_author(payload: Mapping[str, Any]) -> None:
    """A second opinion was given: the author is to know."""
    request = second_opinions.get(payload["second_opinion"])
    second_opinions.notify(request.author, "second_opinion_decided", request)


def tell_leaders(payload: Mapping[str, Any]) -> None:
    """Somebody posted without a check: every senior leader but them is to know."""
    reported = emergency_releases.get(payload["emergency_release"])
    for leader in people.with_role(Role.SENIOR_LEADER):
        if leader.id != reported.author_id:
            notifications.leave(leader, emergency_releases.REPORTED, reported.id)


def tell_of_slipped_post(payload: Mapping[str, Any]) -> None:
    """A post that went out without Gatepost was recorded: whoever looks after the accounts is to know."""
    slipped_posts.tell(payload["slipped_post"])


def tell_of_comment(payload: Mapping[str, Any]) -> None:
    """A comment was reported: whoever looks after the inbox is to know."""
    comment_reports.tell(payload["comment_report"])


def tell_of_switch(payload: Mapping[str, Any]) -> None:
    """A network was switched off, or on again: every senior leader but whoever did it is to know."""
    switch = sites.get(payload["site_switch"])
    for leader in people.with_role(Role.SENIOR_LEADER):
        if leader.id != payload["by"]:
            notifications.leave(leader, sites.SWITCHED, switch.id)


EFFECTS: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
    "second_opinion_asked": tell_reviewers,
    "second_opinion_decided": tell_author,
    emergency_releases.REPORTED: tell_leaders,
    slipped_posts.RECORDED: tell_of_slipped_post,
    comment_reports.KIND: tell_of_comment,
    sites.SWITCHED: tell_of_switch,
}
"""What follows from a message, by its kind."""
