"""Log events as plain sentences: who did what."""

from dataclasses import dataclass
from typing import Any

from console.log.payload import check_for
from console.wording import counted
from server.models import User
from server.services import log, log_erasures
from server.services.directory import Directory
from server.services.log import Entry
from server.services.log_looks import LOOKS
from server.vocabulary import Action, Channel, DecisionKind, ErasureReason, RemovalOutcome, WaitStep

NOBODY = "Whoever runs the service"
GONE = "Somebody who is no longer known"
ITSELF = "Gatepost"
BY_ITSELF = frozenset({
    Action.SECOND_OPINION_EXPIRED, Action.SECOND_OPINION_HELD_AGAIN, Action.SECOND_OPINION_REMINDED,
    Action.MAIL_UNDELIVERABLE,
})  # fmt: skip
"""What comes of the time alone."""

DEEDS: dict[str, str] = {
    Action.SIGNED_IN: "signed in to the console",
    Action.SIGN_IN_FAILED: "was not signed in: the password was wrong",
    Action.SIGNED_OUT: "signed out of the console",
    Action.EXTENSION_CONNECTED: "connected the browser extension",
    Action.EXTENSION_DISCONNECTED: "disconnected the browser extension",
    Action.DRAFT_CHECKED: "checked a draft{for_account}",
    Action.SECOND_OPINION_ASKED: "asked for a second opinion on a draft{for_account}",
    Action.SECOND_OPINION_WITHDRAWN: "withdrew a request about a draft{for_account}",
    Action.SECOND_OPINION_CLAIMED: "began to look at a draft{for_account}",
    Action.SECOND_OPINION_LET_GO: "left a draft{for_account} to other leaders",
    Action.SECOND_OPINION_APPROVED_FIRST: "approved a draft{for_account}, as the first of two",
    Action.SECOND_OPINION_PASSED_ON: "passed a draft{for_account} to a colleague",
    Action.SECOND_OPINION_TAKEN_BACK: "ended the hand-over of a draft{for_account}",
    Action.SECOND_OPINION_COMMENTED: "wrote a comment on a draft{for_account}",
    Action.SECOND_OPINION_EXPIRED: "closed a request about a draft{for_account} that nobody answered in time",
    Action.SECOND_OPINION_HELD_AGAIN: "held an approved draft{for_account} again",
    Action.WORDING_PROPOSED: "proposed a wording for a draft{for_account}",
    Action.WORDING_TAKEN: "took the wording that was proposed for a draft{for_account}",
    Action.WORDING_DECLINED: "did not take the wording that was proposed for a draft{for_account}",
    Action.RECONSIDERATION_ASKED: "asked another leader to look at a draft{for_account} again",
    Action.DELEGATION_BEGUN: "named somebody to decide in their place while they are away",
    Action.DELEGATION_ENDED: "ended the time in which somebody decides in a leader’s place",
    Action.RELEASE_GRANTED: "got leave to post{on_account}",
    Action.RELEASE_REFUSED: "asked for leave to post{on_account} and did not get it",
    Action.PUBLISHED: "posted{on_account}",
    Action.EMERGENCY_RELEASE_REPORTED: "posted{on_account} without a check, in an emergency",
    Action.EMERGENCY_RELEASE_CORRECTED: "had posted{on_account} without a check after all",
    Action.EMERGENCY_RELEASE_SEEN: "looked at what was posted{on_account} without a check",
    Action.SLIPPED_POST_RECORDED: "recorded a post{on_account} that went out without Gatepost",
    Action.REGISTER_IMPORTED: "put a new register in force",
    Action.SCHOOL_CREATED: "set up the school",
    Action.POLICY_CHOSEN: "put a policy in force, to be read before posting",
    Action.PERSON_ADDED: "added {name}, who can now sign in",
    Action.PERSON_CHANGED: "changed what is known of {name}",
    Action.ACCOUNT_ADDED: "registered the account {account}",
    Action.PRACTICE_FINISHED: "finished the practice course",
    Action.COMMENT_REPORTED: "reported a comment",
    Action.COMMENT_REPORT_SEEN: "marked a reported comment as seen",
    Action.COMMENT_PICTURE_OPENED: "looked at the picture of a reported comment",
    Action.COMMENT_REPORT_ERASED: "erased a reported comment",
    Action.SITE_SWITCHED_OFF: "switched the extension off on {network}",
    Action.SITE_SWITCHED_ON: "switched the extension on again on {network}",
    Action.CALENDAR_CHANGED: "changed the school’s calendar",
    Action.TELLING_CHOSEN: "chose how to be told of what waits",
    Action.SECOND_OPINION_REMINDED: "told others that a draft{for_account} waits for a second opinion",
    Action.MAIL_UNDELIVERABLE: "could not deliver a letter by mail",
    Action.LOG_PAYLOAD_ERASED: "erased what {events} carried",
    Action.FINDING_REPORTED: "reported a finding as wrong",
    Action.FINDING_REPORT_EXPLAINED: "said why a finding was wrong",
    Action.FINDING_REPORT_SETTLED: "settled a finding that was reported as wrong",
    Action.EXCEPTION_MADE: "made an exception",
    Action.EXCEPTION_RENEWED: "renewed an exception",
    Action.EXCEPTION_REMINDED: "reminded of an exception that ends soon",
    Action.EXCEPTION_ENDED: "ended an exception",
    Action.EXCEPTION_EXPIRED: "noted that an exception had run out",
    Action.CHECKPOINT_LEFT: "sent a checkpoint of the log away",
    Action.LOG_FOUND_ALTERED: "went through the log and found that it has been altered",
    Action.LOG_BUNDLE_SEALED: "took a sealed bundle of the log",
    Action.RETENTION_RUN: "erased what was due by the retention schedule",
    Action.HOLD_PLACED: "placed a legal hold",
    Action.HOLD_REVIEWED: "looked at a legal hold again and left it in force",
    Action.HOLD_ENDED: "ended a legal hold",
    Action.LOG_CONTENT_SEEN: "looked at personal content in the log",
    Action.LOG_SEARCHED: "searched the log",
    Action.LOG_EXPORTED: "exported events of the log",
    Action.SUBJECT_ACCESS_OPENED: "opened a request for what is held on somebody",
    Action.SUBJECT_ACCESS_LOOKED_AT: "looked at what is held on somebody",
    Action.SUBJECT_ACCESS_CHECKED: "decided what is handed over of what is held on somebody",
    Action.SUBJECT_ACCESS_AGREED: "agreed with what is handed over of what is held on somebody",
    Action.SUBJECT_ACCESS_TAKEN: "took what is handed over of what is held on somebody",
    Action.SUBJECT_ACCESS_CLOSED: "closed a request for what is held on somebody",
    Action.REMOVAL_OPENED: "found a post{on_account} that has to be taken down",
    Action.REMOVAL_ASSIGNED: "gave a post{on_account} to somebody to take down",
    Action.REMOVAL_REMINDED: "reminded of a post{on_account} that has to be taken down",
    Action.REMOVAL_SETTLED: "settled that a post{on_account} has to be taken down",
    Action.SECOND_LOOK_CHOSEN: "chose a post{on_account} for a second look",
    Action.SECOND_LOOK_TAKEN: "took a second look at a post{on_account}",
    Action.SECOND_LOOK_FOLLOWED_UP: "followed up a post{on_account} that was not fine",
}
STEPS: dict[str, str] = {
    WaitStep.REMIND: "whoever was asked",
    WaitStep.REMIND_ALL: "all who may decide",
    WaitStep.ESCALATE: "the safeguarding lead and the business manager as well",
    WaitStep.NO_REVIEWER: "the author and the business manager, as nobody can decide",
}
OF_REPORTS = frozenset({Action.COMMENT_REPORTED, Action.COMMENT_REPORT_SEEN, Action.COMMENT_PICTURE_OPENED})
DECIDED: dict[str, str] = {
    DecisionKind.APPROVE: "approved a draft{for_account}",
    DecisionKind.REQUEST_CHANGES: "asked for changes to a draft{for_account}",
    DecisionKind.REFUSE: "refused a draft{for_account}",
}
REMOVED: dict[str, str] = {
    RemovalOutcome.REMOVED: "it is gone",
    RemovalOutcome.STANDS: "it can stay",
    RemovalOutcome.PERMITTED: "consent was given again",
}
ACTIONS: dict[str, str] = {
    Action.SIGNED_IN: "Signed in",
    Action.SIGN_IN_FAILED: "Sign-in failed",
    Action.SIGNED_OUT: "Signed out",
    Action.EXTENSION_CONNECTED: "Extension connected",
    Action.EXTENSION_DISCONNECTED: "Extension disconnected",
    Action.DRAFT_CHECKED: "Draft checked",
    Action.SECOND_OPINION_ASKED: "Second opinion asked for",
    Action.SECOND_OPINION_WITHDRAWN: "Request withdrawn",
    Action.SECOND_OPINION_DECIDED: "Second opinion given",
    Action.SECOND_OPINION_CLAIMED: "Being looked at",
    Action.SECOND_OPINION_LET_GO: "Left to other leaders",
    Action.SECOND_OPINION_APPROVED_FIRST: "First of two approvals",
    Action.SECOND_OPINION_PASSED_ON: "Passed to a colleague",
    Action.SECOND_OPINION_TAKEN_BACK: "Hand-over ended",
    Action.SECOND_OPINION_COMMENTED: "Comment on a request",
    Action.SECOND_OPINION_EXPIRED: "Request expired",
    Action.SECOND_OPINION_HELD_AGAIN: "Approved draft held again",
    Action.WORDING_PROPOSED: "Wording proposed",
    Action.WORDING_TAKEN: "Proposed wording taken",
    Action.WORDING_DECLINED: "Proposed wording not taken",
    Action.RECONSIDERATION_ASKED: "Reconsideration asked for",
    Action.DELEGATION_BEGUN: "Delegate named",
    Action.DELEGATION_ENDED: "Delegation ended",
    Action.RELEASE_GRANTED: "Leave to post given",
    Action.RELEASE_REFUSED: "Leave to post not given",
    Action.PUBLISHED: "Posted",
    Action.EMERGENCY_RELEASE_REPORTED: "Posted without a check",
    Action.EMERGENCY_RELEASE_CORRECTED: "Posted without a check after all",
    Action.EMERGENCY_RELEASE_SEEN: "Post without a check looked at",
    Action.SLIPPED_POST_RECORDED: "Posted without Gatepost",
    Action.REGISTER_IMPORTED: "Register put in force",
    Action.SCHOOL_CREATED: "School set up",
    Action.POLICY_CHOSEN: "Policy put in force",
    Action.PERSON_ADDED: "Person added",
    Action.PERSON_CHANGED: "Person changed",
    Action.ACCOUNT_ADDED: "Account registered",
    Action.PRACTICE_FINISHED: "Practice finished",
    Action.COMMENT_REPORTED: "Comment reported",
    Action.COMMENT_REPORT_SEEN: "Reported comment seen",
    Action.COMMENT_PICTURE_OPENED: "Picture looked at",
    Action.COMMENT_REPORT_ERASED: "Reported comment erased",
    Action.SITE_SWITCHED_OFF: "Site switched off",
    Action.SITE_SWITCHED_ON: "Site switched on",
    Action.CALENDAR_CHANGED: "Calendar changed",
    Action.TELLING_CHOSEN: "Way of telling chosen",
    Action.SECOND_OPINION_REMINDED: "Reminder sent",
    Action.MAIL_UNDELIVERABLE: "Mail not delivered",
    Action.LOG_PAYLOAD_ERASED: "Content of events erased",
    Action.FINDING_REPORTED: "Finding reported as wrong",
    Action.FINDING_REPORT_EXPLAINED: "Report explained",
    Action.FINDING_REPORT_SETTLED: "Report settled",
    Action.EXCEPTION_MADE: "Exception made",
    Action.EXCEPTION_RENEWED: "Exception renewed",
    Action.EXCEPTION_REMINDED: "Exception ends soon",
    Action.EXCEPTION_ENDED: "Exception ended",
    Action.EXCEPTION_EXPIRED: "Exception ran out",
    Action.CHECKPOINT_LEFT: "Checkpoint sent away",
    Action.LOG_FOUND_ALTERED: "Log found altered",
    Action.LOG_BUNDLE_SEALED: "Sealed bundle taken",
    Action.RETENTION_RUN: "Retention schedule carried out",
    Action.HOLD_PLACED: "Legal hold placed",
    Action.HOLD_REVIEWED: "Legal hold looked at",
    Action.HOLD_ENDED: "Legal hold ended",
    Action.LOG_CONTENT_SEEN: "Personal content looked at",
    Action.LOG_SEARCHED: "Log searched",
    Action.LOG_EXPORTED: "Log exported",
    Action.SUBJECT_ACCESS_OPENED: "Subject access asked for",
    Action.SUBJECT_ACCESS_LOOKED_AT: "Subject access looked at",
    Action.SUBJECT_ACCESS_CHECKED: "Subject access looked through",
    Action.SUBJECT_ACCESS_AGREED: "Subject access agreed",
    Action.SUBJECT_ACCESS_TAKEN: "Subject access handed over",
    Action.SUBJECT_ACCESS_CLOSED: "Subject access closed",
    Action.REMOVAL_OPENED: "Post to be taken down",
    Action.REMOVAL_ASSIGNED: "Removal given to somebody",
    Action.REMOVAL_REMINDED: "Removal due",
    Action.REMOVAL_SETTLED: "Removal settled",
    Action.SECOND_LOOK_CHOSEN: "Second look chosen",
    Action.SECOND_LOOK_TAKEN: "Second look taken",
    Action.SECOND_LOOK_FOLLOWED_UP: "Second look followed up",
}


@dataclass(frozen=True, slots=True)
class Line:
    """An event as it is read: who, did what, and more about it in a few words. `refs` are the ids it carries."""

    entry: Entry
    who: str
    roles: str
    deed: str
    more: str
    refs: dict[str, str]

    @property
    def about_a_draft(self) -> bool:
        """Whether the event belongs to the story of a draft."""
        return len(self.entry.event.thread or "") == 64

    @property
    def about_a_report(self) -> bool:
        """Whether the event is about a reported comment, which lies in the inbox unless it was erased since."""
        return self.entry.event.action in OF_REPORTS


def line(person: User, entry: Entry, known: Directory) -> Line:
    """The event in words, as this person may read them."""
    event = entry.event
    refs = log.refs_of(event)
    actor = known.people.get(event.actor_id or "")
    account = known.accounts.get(event.account_id or "")
    called = f"{account.channel.label} {account.shown_handle}" if account else "an account"
    deed = _deed(event.action, refs).format(
        account=called,
        for_account=f" for {called}" if account else "",
        on_account=f" on {called}" if account else "",
        name=(entry.payload or {}).get("name", "somebody"),
        events=log_erasures.in_words(refs),
        network=Channel(refs["platform"]).label if refs.get("platform") in set(Channel) else "a site",
    )
    who = actor.name if actor else GONE if event.actor_id else ITSELF if event.action in BY_ITSELF else NOBODY
    roles = ", ".join(role.label.lower() for role in sorted(actor.roles)) if actor else ""
    return Line(entry, who, roles, deed, _more(person, entry, refs, known), refs)


def _deed(action: str, refs: dict[str, str]) -> str:
    if action == Action.SECOND_OPINION_DECIDED and refs.get("decision") in DECIDED:
        return DECIDED[refs["decision"]]
    return DEEDS.get(action, f"is on record: {action.replace('_', ' ')}")


def _more(person: User, entry: Entry, refs: dict[str, str], known: Directory) -> str:
    action, payload = entry.event.action, entry.payload or {}
    if action == Action.DRAFT_CHECKED and payload.get("findings"):
        return counted(len(check_for(person, entry).findings), "finding")
    if action == Action.SECOND_OPINION_ASKED:
        version = f"version {refs['revision']}" if int(refs.get("revision", "1")) > 1 else ""
        asked = known.people.get(refs.get("asked", ""))
        urgent = "urgent" if refs.get("urgent") else ""
        return ", ".join(filter(None, (urgent, version, asked and f"addressed to {asked.name}")))
    if action in LOOKS:
        return _of_look(refs)
    if action == Action.PUBLISHED and payload.get("late"):
        return "reported late"
    if action == Action.EMERGENCY_RELEASE_REPORTED:
        return _of_emergency(payload)
    if action == Action.REGISTER_IMPORTED:
        return f"version {refs.get('register', 'unknown')}"
    if action == Action.SITE_SWITCHED_OFF:
        return f"“{payload['reason']}”" if payload else ""
    if action == Action.SECOND_OPINION_REMINDED:
        return STEPS.get(refs.get("step", ""), "")
    if action == Action.CALENDAR_CHANGED:
        return _of_calendar(payload)
    if action == Action.PRACTICE_FINISHED:
        return f"{refs['score']} of {refs['of']} right"
    if action == Action.COMMENT_REPORT_ERASED:
        return "as its time was over" if refs.get("why") == "expired" else ""
    if action == Action.LOG_PAYLOAD_ERASED and refs.get("why") in set(ErasureReason):
        return ErasureReason(refs["why"]).words
    if action == Action.FINDING_REPORT_SETTLED:
        return {"dismissed": "dismissed", "excepted": "by an exception"}.get(refs.get("outcome", ""), "for the policy")
    if action == Action.REMOVAL_SETTLED:
        return REMOVED.get(refs.get("outcome", ""), "")
    if action.startswith("exception_"):
        return f"until {refs['until']}"
    if action == Action.POLICY_CHOSEN:
        return f"{payload['title']}, version {payload['version']}" if payload else refs.get("policy", "")
    return ""


def _of_calendar(payload: dict[str, Any]) -> str:
    if payload.get("deed") == "hours":
        return f"open from {payload['after']['opens']} to {payload['after']['closes']}"
    return f"{payload['deed']} {payload['title']}, {payload['first']} to {payload['last']}" if payload else ""


def _of_look(refs: dict[str, str]) -> str:
    if "form" in refs:
        return f"{counted(int(refs['events']), 'event')} as {refs['form']}"
    if "by" in refs:
        return f"by {refs['by']}"
    return f"event {refs['event']}" if "event" in refs else "the story of a draft"


def _of_emergency(payload: dict[str, Any]) -> str:
    said = [
        "the network did not take it" if payload.get("posted") is False else "",
        "which the policy does not allow" if payload.get("allowed") is False else "",
    ]
    return ", ".join(words for words in said if words)
