"""What there is to tell of each kind of thing, in words that anybody may read: no child, no draft, no reason.

Each is asked when a letter is written, and answers None when the thing has been settled meanwhile.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from server.errors import NotFound
from server.models import OfficialAccount, SecondOpinion, User
from server.services import (
    comment_reports,
    delegations,
    emergency_releases,
    exceptions,
    finding_reports,
    held_again,
    log_watch,
    moves,
    opinion_news,
    removals,
    schools,
    second_opinions,
    sites,
    slipped_posts,
    waits,
)  # fmt: skip
from server.vocabulary import DecisionKind, SecondOpinionState


@dataclass(frozen=True, slots=True)
class Matter:
    """Something to be told: in a line, what is to be decided or done, and on which page of the console."""

    headline: str
    to_do: str
    path: str


Teller = Callable[[User, str], Matter | None]
"""From whom it is told and the id of its subject to what there is to tell."""

NEWS = Matter("Something is new for you", "Sign in to see what it is.", "/")
"""Of a kind that nobody has found words for."""

_DECIDED = {
    DecisionKind.APPROVE: ("approved your draft", "You can post exactly what was approved."),
    DecisionKind.REQUEST_CHANGES: ("asks you to change your draft", "Read why, change it, and ask again."),
    DecisionKind.REFUSE: ("refused your draft", "The reason is there for you to read."),
}


def asked(to: User, request_id: str) -> Matter | None:
    """A second opinion was asked for."""
    request = second_opinions.get(request_id)
    if SecondOpinionState(request.state) not in moves.WAITING:
        return None
    who = "asks you for" if request.addressee_id == to.id else "asks for"
    return Matter(
        f"{_urgency(request)}{request.author.name} {who} a second opinion",
        f"Decision needed on a draft for {called(request.account)}: approve it, ask for changes, or refuse it.",
        path_of(request),
    )


def decided(to: User, request_id: str) -> Matter | None:
    """A second opinion was given."""
    request = second_opinions.get(request_id)
    revision = request.current
    if revision.decision is None or revision.reviewer is None:
        return None
    did, next_step = _DECIDED[DecisionKind(revision.decision)]
    return Matter(f"{revision.reviewer.name} {did} for {called(request.account)}", next_step, path_of(request))


def reminded(to: User, request_id: str) -> Matter | None:
    """A request still waits, and this person may decide on it."""
    request = second_opinions.get(request_id)
    if SecondOpinionState(request.state) not in moves.WAITING:
        return None
    return Matter(
        f"{_urgency(request)}{request.author.name} still waits for a second opinion",
        f"Decision needed on a draft for {called(request.account)}, asked for on {_when(request.current.asked_at)}. "
        f"Unanswered, it closes on {_when(waits.due(request).expires)}.",
        path_of(request),
    )


def escalated(to: User, request_id: str) -> Matter | None:
    """A request has waited for long, and this person sees to it that somebody answers."""
    request = second_opinions.get(request_id)
    if SecondOpinionState(request.state) not in moves.WAITING:
        return None
    return Matter(
        f"{_urgency(request)}A draft by {request.author.name} waits too long for a second opinion",
        f"It was asked for on {_when(request.current.asked_at)}, and reminders did not help. Please see to it that a "
        "senior leader looks at it.",
        "/waiting",
    )


def no_reviewer(to: User, request_id: str) -> Matter | None:
    """Nobody could decide on a request."""
    request = second_opinions.get(request_id)
    if SecondOpinionState(request.state) not in moves.WAITING or waits.available(request):
        return None
    if to.id == request.author_id:
        return Matter(
            f"{_urgency(request)}Nobody can decide on your draft for {called(request.account)} now",
            "It stays held, and is not posted. Its page says whom you can turn to.",
            path_of(request),
        )
    return Matter(
        f"{_urgency(request)}Nobody can decide on a draft by {request.author.name}",
        "No other senior leader is there. Please find one who can look at it; until then the draft stays held.",
        "/waiting",
    )


def expired(to: User, request_id: str) -> Matter | None:
    """Nobody answered in time."""
    request = second_opinions.get(request_id)
    return Matter(
        f"Nobody answered in time about your draft for {called(request.account)}",
        "The request is closed, and nothing was approved. You can ask again there with one press.",
        path_of(request),
    )


def moved(to: User, request_id: str) -> Matter | None:
    """Something was said or done about a request that this person takes part in."""
    request = second_opinions.get(request_id)
    if not moves.allowed(SecondOpinionState(request.state)):
        return None
    whose = "your draft" if request.author_id == to.id else f"a draft by {request.author.name}"
    return Matter(f"There is something new about {whose}", f"It is for {called(request.account)}.", path_of(request))


def stands_in(to: User, delegation_id: str) -> Matter | None:
    """Somebody is away, and this person is asked in their place."""
    named = delegations.get(delegation_id)
    if named.ended_at is not None:
        return None
    days = f"from {named.first_day:%-d %B} to {named.last_day:%-d %B %Y}"
    return Matter(
        f"{named.leader.name} has named you to decide in their place",
        f"You are asked for second opinions {days} when somebody asks {named.leader.name}.",
        "/second-opinions/away",
    )


def emergency(to: User, release_id: str) -> Matter | None:
    """Somebody posted without a check, in an emergency."""
    release = emergency_releases.get(release_id)
    if release.seen_at is not None:
        return None
    return Matter(
        f"{release.author.name} posted on {called(release.account)} without a check",
        "Gatepost could not be reached, and it was an emergency. Look at what went out, today if you can.",
        f"/emergency-releases/{release.id}",
    )


def slipped(to: User, post_id: str) -> Matter | None:
    """A post that went out without Gatepost was recorded."""
    post = slipped_posts.get(post_id)
    return Matter(
        f"{post.author.name} recorded a post on {called(post.account)} that went out without Gatepost",
        "It has been checked now. See what was found, and whether it can stay.",
        "/",
    )


def comment(to: User, report_id: str) -> Matter | None:
    """A comment was reported."""
    report = comment_reports.get(to, report_id)
    if report.seen_at is not None:
        return None
    return Matter("A comment has been reported", "Look at it and mark it as seen.", f"/inbox/{report.id}")


def switched(to: User, switch_id: str) -> Matter | None:
    """The extension was switched off on a network, or on again."""
    switch = sites.get(switch_id)
    state = "on again" if switch.on_at else "off"
    return Matter(f"Gatepost was switched {state} on {switch.channel.label}", "See why.", "/sites")


def finding(to: User, report_id: str) -> Matter | None:
    """A finding was reported as wrong."""
    report = finding_reports.get(report_id)
    if report.outcome is not None:
        return None
    return Matter(
        f"{report.reporter.name} reported a finding as wrong",
        "Say whether it was right, make an exception, or note what should change in the policy.",
        f"/feedback/{report.id}",
    )


def answered(to: User, report_id: str) -> Matter | None:
    """A finding that this person reported was looked at."""
    report = finding_reports.get(report_id)
    return Matter("A finding that you reported as wrong was looked at", "Read the answer.", f"/feedback/{report.id}")


def ending(to: User, exception_id: str) -> Matter | None:
    """An exception that this person looks after ends soon."""
    found = exceptions.get(exception_id)
    if not exceptions.holds(found):
        return None
    return Matter(
        f"An exception that you look after ends on {found.until.day} {found.until:%B %Y}",
        "Let it end, or renew it if it is still needed.",
        f"/exceptions/{found.id}",
    )


def log_altered(to: User, school_id: str) -> Matter | None:
    """The log was gone through, and has been altered."""
    if not log_watch.found_altered():
        return None
    return Matter(
        "The moderation log has been altered",
        "Change nothing on the server. Look at what was found, and tell the head teacher and whoever looks after "
        "Gatepost. Checkpoints that governors keep show up to which event it can be relied on.",
        "/log/proof",
    )


def _urgency(request: SecondOpinion) -> str:
    return "Urgent: " if request.urgent else ""


def _when(at: datetime) -> str:
    """'Tuesday 10 November 2026, 10:00' by the school's clocks."""
    local = at.astimezone(ZoneInfo(schools.current().timezone))
    return f"{local:%A} {local.day} {local:%B %Y, %H:%M}"


def to_take_down(to: User, removal_id: str) -> Matter | None:
    """A post names or shows somebody who may not be published there any more."""
    one = removals.get(removal_id)
    if one.outcome is not None:
        return None
    return Matter("A post has to be taken down", "Consent has changed. See which, and by when.", "/to-take-down")


def held(to: User, request_id: str) -> Matter | None:
    """An approved draft is held again."""
    request = second_opinions.get(request_id)
    if SecondOpinionState(request.state) is SecondOpinionState.PUBLISHED:
        return None
    return Matter(
        f"An approved draft for {called(request.account)} is held again",
        "The register has changed since. See what has to be changed in it.",
        path_of(request),
    )


def called(account: OfficialAccount) -> str:
    """An official account as people know it."""
    return f"{account.channel.label} {account.shown_handle}"


def path_of(request: SecondOpinion) -> str:
    """The page of a request."""
    return f"/second-opinions/{request.id}"


MATTERS: Mapping[str, Teller] = {
    "second_opinion_asked": asked,
    "second_opinion_decided": decided,
    waits.REMINDED: reminded,
    waits.ESCALATED: escalated,
    waits.NO_REVIEWER: no_reviewer,
    waits.EXPIRED: expired,
    **dict.fromkeys(opinion_news.KINDS, moved),
    delegations.NAMED: stands_in,
    emergency_releases.REPORTED: emergency,
    slipped_posts.RECORDED: slipped,
    comment_reports.KIND: comment,
    sites.SWITCHED: switched,
    finding_reports.REPORTED: finding,
    finding_reports.SETTLED: answered,
    exceptions.ENDING: ending,
    log_watch.ALTERED: log_altered,
    removals.OPENED: to_take_down,
    removals.REMINDED: to_take_down,
    held_again.HELD_AGAIN: held,
}
"""What there is to tell, by the kind of notification."""


def told(kind: str, to: User, subject_id: str) -> Matter | None:
    """What there is to tell this person; None when it is settled, or gone."""
    teller = MATTERS.get(kind)
    if teller is None:
        return NEWS
    try:
        return teller(to, subject_id)
    except NotFound:
        return None
