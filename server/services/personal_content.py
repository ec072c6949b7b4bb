"""Where personal content lies: every column that can hold words, and with what it is erased.

`tests/contracts/test_personal_content.py` walks all tables: a column that stands in neither list fails it. Whoever adds
a column says here what becomes of it; a table that holds content of drafts gets its line in `PLACES` as well.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, case, select
from sqlalchemy.orm import InstrumentedAttribute

from server.models import (
    DraftCheck,
    EmergencyRelease,
    FindingReport,
    Notification,
    OpinionMove,
    Publication,
    PublishedPost,
    Removal,
    Revision,
    SchoolException,
    SecondLook,
    ShownPerson,
    SlippedPost,
    WordingProposal,
)  # fmt: skip
from server.services.checks import ERASED, erased_content

DRAFT = "a draft"
REPORT = "a reported comment"
REGISTER = "the register"
STAFF = "a member of staff"
MESSAGE = "a message that was delivered"
ACCESS = "a request for access that was closed"
HOLD = "a legal hold that has ended"
PREVIEW = "a register that was not put in force"
PRACTICE = "practice"
SEARCH = "a search of the log, after 90 days or when its owner removes it (services/log_filters.py)"

ERASED_WITH: Mapping[str, Mapping[str, str]] = {
    "draft_check": {"content": DRAFT, "findings": DRAFT},
    "revision": {"note": DRAFT, "reason": DRAFT, "first_reason": DRAFT},
    "opinion_move": {"words": DRAFT},
    "wording_proposal": {"text": DRAFT, "note": DRAFT},
    "publication": {"url": DRAFT},
    "published_post": {"url": DRAFT},
    "emergency_release": {"reason": DRAFT, "url": DRAFT},
    "slipped_post": {"url": DRAFT},
    "finding_report": {"note": DRAFT, "answer": DRAFT},
    "removal": {"note": DRAFT, "person_id": DRAFT},
    "second_look": {"why": DRAFT, "follow_up": DRAFT},
    "shown_person": {"person_id": DRAFT},
    "school_exception": {"words": DRAFT, "reason": DRAFT, "end_reason": DRAFT},
    "log_payload": {"content": DRAFT, "salt": DRAFT},
    "log_search": {"doc": DRAFT},
    "log_filter": {"name": SEARCH, "wanted": SEARCH},
    "comment_report": {"author": REPORT, "address": REPORT, "text": REPORT},
    "comment_picture": {"content": REPORT},
    "register_entry": {
        "first_name": REGISTER, "last_name": REGISTER, "preferred_name": REGISTER, "year_group": REGISTER,
        "class_name": REGISTER,
    },
    "consent_entry": {"given_by": REGISTER, "evidence": REGISTER},
    "register_import": {"content": PREVIEW},
    "user_account": {"email": STAFF, "name": STAFF, "password_hash": STAFF, "role_names": STAFF},
    "outbox_message": {"payload": MESSAGE},
    "practice_attempt": {"outcomes": PRACTICE},
    "legal_hold": {"reason": HOLD},
    "subject_request": {"words": ACCESS, "asked_by": ACCESS, "choices": ACCESS},
}  # fmt: skip
"""Table, column, and with what it goes."""

NOTHING_PERSONAL: Mapping[str, frozenset[str]] = {
    "authorization_code": frozenset({"client_id", "redirect_uri", "code_challenge"}),
    "calendar_span": frozenset({"name"}),
    "draft_check": frozenset({"policy_id", "policy_version", "exceptions"}),
    "finding_report": frozenset({"rule"}),
    "log_checkpoint": frozenset({"root", "note"}),
    "log_event": frozenset({"body", "subtrees"}),
    "log_head": frozenset({"edge"}),
    "log_verification": frozenset({"root", "problems"}),
    "official_account": frozenset({"handle", "host"}),
    "policy_file": frozenset({"text"}),
    "practice_attempt": frozenset({"lessons"}),
    "register_import": frozenset({"summary"}),
    "school": frozenset({"slug", "name", "timezone", "policy_pack", "contacts", "personal_accounts"}),
    "removal": frozenset({"kind"}),
    "school_exception": frozenset({"rule"}),
    "school_hours": frozenset({"days"}),
    "site_switch": frozenset({"reason"}),
    "token_family": frozenset({"client_id"}),
    "user_account": frozenset({"policy_version_read"}),
}
"""Columns that hold opaque ids, figures, or what the school says of itself."""


@dataclass(frozen=True, slots=True)
class Story:
    """One draft through all its versions: the digests, the checks of them, and the requests for a second opinion."""

    digests: frozenset[str]
    checks: frozenset[str]
    requests: frozenset[str]

    @property
    def threads(self) -> frozenset[str]:
        """What the log's events about it are threaded by."""
        return self.digests | self.requests


@dataclass(frozen=True, slots=True)
class Place:
    """Where content of a draft lies: the rows of a story, and what they hold once it is erased (None: they go)."""

    model: type[Any]
    rows: Callable[[Story], ColumnElement[bool]]
    left: Mapping[str, Any] | None


def _posts_of(story: Story) -> ColumnElement[bool]:
    return PublishedPost.publication_id.in_(select(Publication.id).where(Publication.digest.in_(story.digests)))


def _told_of(story: Story) -> ColumnElement[bool]:
    emergencies = select(EmergencyRelease.id).where(EmergencyRelease.check_id.in_(story.checks))
    slipped = select(SlippedPost.id).where(SlippedPost.check_id.in_(story.checks))
    return Notification.subject_id.in_(emergencies) | Notification.subject_id.in_(slipped)


def _ended_exceptions(story: Story) -> ColumnElement[bool]:
    reports = select(FindingReport.id).where(FindingReport.check_id.in_(story.checks))
    return SchoolException.report_id.in_(reports) & SchoolException.ended_at.is_not(None)


def _erased(words: InstrumentedAttribute[str | None]) -> ColumnElement[str | None]:
    """The column emptied, where it has something."""
    return case((words.is_not(None), ERASED))


PLACES: tuple[Place, ...] = (
    Place(
        Revision,
        lambda story: Revision.digest.in_(story.digests),
        {
            "note": ERASED,
            "reason": _erased(Revision.reason),
            "first_reason": _erased(Revision.first_reason),
        },
    ),
    Place(
        OpinionMove,
        lambda story: OpinionMove.second_opinion_id.in_(story.requests),
        {"words": _erased(OpinionMove.words)},
    ),
    Place(
        WordingProposal,
        lambda story: WordingProposal.second_opinion_id.in_(story.requests),
        {"text": ERASED, "note": ""},
    ),
    # One in force stands for itself, with an owner and an end: its words go with the draft once it is over.
    Place(
        SchoolException,
        _ended_exceptions,
        {"words": ERASED, "reason": ERASED, "end_reason": _erased(SchoolException.end_reason)},
    ),
    Place(
        SecondLook,
        lambda story: SecondLook.check_id.in_(story.checks),
        {"why": _erased(SecondLook.why), "follow_up": _erased(SecondLook.follow_up)},
    ),
    Place(ShownPerson, lambda story: ShownPerson.check_id.in_(story.checks), None),
    Place(Removal, lambda story: Removal.check_id.in_(story.checks), None),
    Place(
        FindingReport,
        lambda story: FindingReport.check_id.in_(story.checks),
        {"note": "", "answer": _erased(FindingReport.answer)},
    ),
    Place(Publication, lambda story: Publication.digest.in_(story.digests), {"url": None}),
    Place(PublishedPost, _posts_of, {"url": None}),
    # Notifications lead to pages that are about to go.
    Place(Notification, _told_of, None),
    Place(EmergencyRelease, lambda story: EmergencyRelease.check_id.in_(story.checks), None),
    Place(SlippedPost, lambda story: SlippedPost.check_id.in_(story.checks), None),
    Place(DraftCheck, lambda story: DraftCheck.id.in_(story.checks), {"content": erased_content(), "findings": []}),
)
"""What is emptied when a draft is erased, in this order; the log's payloads are erased by services/erasure.py."""

REWRITTEN = tuple(ERASED_WITH)
"""Tables whose files still hold what was erased until they are written anew (PostgreSQL)."""
