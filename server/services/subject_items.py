"""All that is held on somebody, item by item, with the names of others masked."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from sqlalchemy import select

from server.database import db
from server.models import (
    CommentReport,
    ConsentEntry,
    DraftCheck,
    EmergencyRelease,
    LegalHold,
    OpinionMove,
    PracticeAttempt,
    Publication,
    RegisterEntry,
    Revision,
    SlippedPost,
    SubjectRequest,
    TokenFamily,
    User,
    WordingProposal,
)  # fmt: skip
from server.services import checks, register
from server.services.naming_people import Sought, by_words, is_about, of_register, written
from server.vocabulary import Verdict

MOST = 500
"""Items of one request."""
SOMEBODY = "[another person]"
STAFF = "[a member of staff]"
MASKED = "[masked]"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that is held: `parts` are (what, words) with others masked. Of what is `safeguarding`, the safeguarding
    lead alone knows, and decides whether it is handed over."""

    key: str
    kind: str
    at: datetime | None
    parts: tuple[tuple[str, str], ...]
    safeguarding: bool = False

    @property
    def sha256(self) -> str:
        """Of what it says: a choice that was made about something else does not count."""
        return hashlib.sha256(repr((self.kind, self.parts)).encode()).hexdigest()


def items(request: SubjectRequest) -> list[Item]:
    """What is held on whoever the request is about; MOST and one more at most, what is oldest first within a kind."""
    sought, others = _sought(request), _others(request)
    masked = (replace(item, parts=tuple((what, _mask(words, others)) for what, words in item.parts if words))
              for item in _found(request, sought))  # fmt: skip
    return list(islice(masked, MOST + 1))


def masked_further(item: Item, words: Iterable[str]) -> Item:
    """The item with these words masked as well."""
    pattern = _any_of(words)
    if pattern is None:
        return item
    return replace(item, parts=tuple((what, pattern.sub(MASKED, said)) for what, said in item.parts))


def _sought(request: SubjectRequest) -> Sought:
    if request.person_id:
        return of_register(request.person_id)
    return by_words([request.staff.name] if request.staff else request.words.splitlines())


def _others(request: SubjectRequest) -> list[tuple[re.Pattern[str], str]]:
    known = register.current()
    people = [one for one in (known.people if known else ()) if one.id != request.person_id]
    own = _sought(request)
    names = [
        f"{first} {one.last_name}"
        for one in people
        for first in dict.fromkeys(filter(None, (one.preferred_name, one.first_name)))
    ]
    staff = db.session.scalars(select(User.name).where(User.id != (request.staff_id or ""))).all()
    pairs = ((_any_of(staff), STAFF), (_any_of(name for name in names if not own.is_in_words(name)), SOMEBODY))
    return [(pattern, instead) for pattern, instead in pairs if pattern is not None]


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    patterns = sorted({r"[\W_]+".join(map(re.escape, one.split())) for one in words if one.strip()}, key=len)
    return re.compile(rf"(?<!\w)(?:{'|'.join(reversed(patterns))})(?!\w)", re.IGNORECASE) if patterns else None


def _mask(text: str, others: list[tuple[re.Pattern[str], str]]) -> str:
    for pattern, instead in others:
        text = pattern.sub(instead, text)
    return text


def _found(request: SubjectRequest, sought: Sought) -> Iterator[Item]:
    if request.person_id:
        yield from _of_register(request.person_id)
    if request.staff_id:
        yield from _of_staff(request.staff_id)
    yield from _drafts(request, sought)
    yield from _comments(request, sought)
    yield from _holds(request)


def _of_register(person_id: str) -> Iterator[Item]:
    entry = db.session.scalars(select(RegisterEntry).where(RegisterEntry.person_id == person_id)).one_or_none()
    if entry is None:
        return
    parts = (
        ("Name", " ".join(filter(None, (entry.first_name, entry.last_name)))),
        ("Known as", entry.preferred_name or ""), ("Kind", entry.kind), ("Year", entry.year_group or ""),
        ("Class", entry.class_name or ""), ("Has left", "yes" if entry.has_left else "no"),
    )  # fmt: skip
    yield Item("register", "Entry of the register", None, parts)
    said = "is on the list of those who are never to be published" if entry.do_not_publish else "is not on the list"
    yield Item(
        "register-list", "List of those never to be published", None, (("This person", said),), safeguarding=True
    )
    consents = select(ConsentEntry).where(ConsentEntry.person_id == person_id).order_by(ConsentEntry.valid_from)
    for one in db.session.scalars(consents):
        yield Item(
            f"consent-{one.id}", "Consent", None,
            (
                ("For", f"{one.use.replace('_', ' ')}, {one.channel or 'every channel'}"), ("Said", one.status),
                ("From", one.valid_from.isoformat()), ("Until", one.valid_until.isoformat() if one.valid_until else ""),
                ("Basis", one.basis.replace("_", " ")), ("Objection", "yes" if one.objection else ""),
                ("Given by", one.given_by or ""), ("Evidence", one.evidence or ""),
            ),
        )  # fmt: skip


def _of_staff(staff_id: str) -> Iterator[Item]:
    user = db.session.get_one(User, staff_id)
    yield Item("account", "Sign-in", None, (
        ("Name", user.name), ("E-mail address", user.email), ("Roles", ", ".join(sorted(user.role_names))),
        ("Policy read", user.policy_version_read or ""),
        ("Trained until", user.trained_until.isoformat() if user.trained_until else ""),
    ))  # fmt: skip
    families = select(TokenFamily).where(TokenFamily.user_id == staff_id).order_by(TokenFamily.created_at)
    for family in db.session.scalars(families.limit(MOST)):
        parts = (("Last used", family.last_used_at.isoformat()), ("Ended", "yes" if family.revoked_at else "no"))
        yield Item(f"connection-{family.id}", "Connection of the extension", family.created_at, parts)
    courses = select(PracticeAttempt).where(PracticeAttempt.person_id == staff_id).order_by(PracticeAttempt.started_at)
    for tried in db.session.scalars(courses.limit(MOST)):
        score = f"{tried.score} of {tried.of}" if tried.score is not None else "not finished"
        yield Item(f"practice-{tried.id}", "Practice course", tried.started_at, (("Score", score),))


def _drafts(request: SubjectRequest, sought: Sought) -> Iterator[Item]:
    """Drafts that name or show them, and those that they wrote or decided on; each wording once."""
    wanted = select(DraftCheck).where(DraftCheck.erased_at.is_(None)).order_by(DraftCheck.checked_at)
    seen: set[str] = set()
    decided = _decided_by(request.staff_id) if request.staff_id else set()
    # Closed also where whoever reads this has had enough before the end.
    with closing(db.session.scalars(wanted.execution_options(yield_per=200))) as drafts:
        for kept in drafts:
            own = request.staff_id is not None and (kept.author_id == request.staff_id or kept.digest in decided)
            if kept.digest not in seen and (own or is_about(kept, sought)):
                seen.add(kept.digest)
                yield _draft(kept, sought)
                yield from _said_of(kept)
    yield from _said_elsewhere(seen, sought)


def _decided_by(staff_id: str) -> set[str]:
    reviewed = select(Revision.digest).where(
        (Revision.reviewer_id == staff_id) | (Revision.first_reviewer_id == staff_id)
    )
    return set(db.session.scalars(reviewed))


def _draft(kept: DraftCheck, sought: Sought) -> Item:
    pictures = kept.content.get("attachments", ())
    declared = any(sought.person_id in a.get("people", ()) for a in pictures)
    found = [one.title for one in checks.shown_to_author(kept).findings if sought.is_in_words(one.quote or "")]
    parts = [
        ("Words", kept.content.get("text", "")),
        *(("Picture", words) for words in written(kept.content)[1:]),
        ("Declared to be in a picture", "yes" if declared else ""),
        ("What Gatepost found at the name", "; ".join(dict.fromkeys(found))),
        ("Outcome of the check", Verdict(kept.verdict).replace("_", " ")),
        *(("Posted at", url) for url in _addresses(kept)),
        *(("Reason for posting without a check", one) for one in _emergency_reasons(kept)),
    ]
    return Item(f"draft-{kept.id}", "Draft of a post", kept.checked_at, tuple(parts))


def _addresses(kept: DraftCheck) -> Iterator[str]:
    checked = select(DraftCheck.id).where(DraftCheck.digest == kept.digest)
    for query in (
        select(Publication.url).where(Publication.digest == kept.digest),
        select(EmergencyRelease.url).where(EmergencyRelease.check_id.in_(checked)),
        select(SlippedPost.url).where(SlippedPost.check_id.in_(checked)),
    ):
        yield from (url for url in db.session.scalars(query) if url)


def _emergency_reasons(kept: DraftCheck) -> list[str]:
    checked = select(DraftCheck.id).where(DraftCheck.digest == kept.digest)
    return list(db.session.scalars(select(EmergencyRelease.reason).where(EmergencyRelease.check_id.in_(checked))))


def _said_of(kept: DraftCheck) -> Iterator[Item]:
    """What was asked and answered about this wording."""
    for one in db.session.scalars(select(Revision).where(Revision.digest == kept.digest).order_by(Revision.asked_at)):
        parts = (
            ("Note of the author", one.note), ("First answer", one.first_reason or ""),
            ("Decision", (one.decision or "").replace("_", " ")), ("Reason", one.reason or ""),
        )  # fmt: skip
        yield Item(f"opinion-{one.id}", "Second opinion", one.asked_at, parts)


def _said_elsewhere(digests: set[str], sought: Sought) -> Iterator[Item]:
    """Comments and proposals of second opinions on those drafts, and any that have the name."""
    of_drafts = set(db.session.scalars(select(Revision.second_opinion_id).where(Revision.digest.in_(digests))))
    for move in db.session.scalars(select(OpinionMove).where(OpinionMove.words.is_not(None)).order_by(OpinionMove.id)):
        if move.second_opinion_id in of_drafts or sought.is_in_words(move.words or ""):
            yield Item(f"comment-{move.id}", "Said about a draft", move.made_at, (("Words", move.words or ""),))
    for one in db.session.scalars(select(WordingProposal).order_by(WordingProposal.id)):
        if one.second_opinion_id in of_drafts or sought.is_in_words(f"{one.text} {one.note}"):
            parts = (("Words", one.text), ("Note", one.note))
            yield Item(f"wording-{one.id}", "Wording proposed for a draft", one.proposed_at, parts)


def _comments(request: SubjectRequest, sought: Sought) -> Iterator[Item]:
    for one in db.session.scalars(select(CommentReport).order_by(CommentReport.reported_at)):
        own = request.staff_id is not None and one.reporter_id == request.staff_id
        if own or sought.is_in_words(one.text) or sought.is_in_words(one.author):
            author = one.author if sought.is_in_words(one.author) else SOMEBODY
            parts = (("Words", one.text), ("Written by", author), ("Page", one.address))
            yield Item(f"report-{one.id}", "Reported comment", one.reported_at, parts)


def _holds(request: SubjectRequest) -> Iterator[Item]:
    """Why something is kept may be for a claim or an inquiry, which its subject must not always learn of."""
    for one in db.session.scalars(select(LegalHold).order_by(LegalHold.placed_at)):
        if (request.person_id and one.person_id == request.person_id) or (
            request.staff_id and one.staff_id == request.staff_id
        ):
            yield Item(f"hold-{one.id}", "Legal hold", one.placed_at, (("Reason", one.reason),), safeguarding=True)
