"""Reported comments: keeping them with their hashes, reading them, and showing that they are as they were sent.

The log has hashes only. What somebody wrote, and the picture, are personal data of people outside the school as well:
they lie in tables of their own, and are erased when their time is over (services/comment_retention.py).
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC

from sqlalchemy import ColumnElement, func, select, tuple_
from sqlalchemy.orm import joinedload

from server.database import db, school_in_force, transaction
from server.errors import Conflict, InvalidInput, NotFound
from server.models import CommentPicture, CommentReport, User
from server.services import clock, log, notifications, outbox, people, picture_file
from server.services.turns import take_turns
from server.vocabulary import Action, Channel, Role

MAX_TEXT = 10_000
MAX_AUTHOR = 200
MAX_ADDRESS = 2000
KIND = "comment_reported"
"""Of the outbox message, and of the notifications that come of it."""

WITHHELD_READERS = frozenset({Role.SAFEGUARDING_LEAD, Role.SENIOR_LEADER})
"""Who may know of a picture that must not be kept: as few as can act on it (KCSIE, part one)."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What is reported. `withheld`: the page shows a picture that must not be kept, so none is sent."""

    platform: Channel
    author: str
    address: str
    text: str
    picture: bytes | None = None
    withheld: bool = False


def report(reporter: User, client_id: str, comment: Comment) -> CommentReport:
    """Keep a reported comment; sent again under the same id it is the same report.

    Raises InvalidInput, and Conflict where this id stands for something else.
    """
    _validate(comment)
    file = picture_file.read(comment.picture) if comment.picture is not None else None
    with transaction():
        take_turns(reporter)
        known = _sent_before(reporter, client_id)
        if known is not None:
            if _content(known) != _as_sent(comment):
                raise Conflict("Another comment was reported under this id. Report this one under an id of its own.")
            return known
        kept = CommentReport(
            school_id=school_in_force(), client_id=client_id, reporter_id=reporter.id, salt=secrets.token_hex(16),
            reported_at=clock.now(), sha256="", **_as_sent(comment),
        )  # fmt: skip
        kept.sha256 = digest(kept)
        db.session.add(kept)
        db.session.flush()
        if comment.picture is not None and file is not None:
            db.session.add(
                CommentPicture(
                    school_id=school_in_force(), report_id=kept.id, media_type=file.media_type, width=file.width,
                    height=file.height, content=comment.picture,
                )
            )  # fmt: skip
        refs = {"sha256": kept.sha256} | ({"picture": kept.picture_sha256} if kept.picture_sha256 else {})
        log.append(Action.COMMENT_REPORTED, actor_id=reporter.id, thread=kept.id, refs=refs)
        outbox.put(KIND, {"comment_report": kept.id})
    return kept


def _validate(comment: Comment) -> None:
    problems = []
    if not comment.withheld and not comment.text.strip() and comment.picture is None:
        problems.append(("text", "give the words of the comment, or a picture of it"))
    if comment.withheld and comment.picture is not None:
        problems.append(("picture", "a picture that must not be kept may not be sent; leave it out"))
    is_address = comment.address.startswith(("https://", "http://")) and not any(c <= " " for c in comment.address)
    if not is_address and not (comment.withheld and not comment.address):
        problems.append(("address", "give the address of the page, beginning with https://"))
    for place, raw, limit in (
        ("text", comment.text, MAX_TEXT), ("author", comment.author, MAX_AUTHOR),
        ("address", comment.address, MAX_ADDRESS),
    ):  # fmt: skip
        if len(raw) > limit:
            problems.append((place, f"keep it to {limit:,} characters"))
    if problems:
        raise InvalidInput(problems)


def _sent_before(reporter: User, client_id: str) -> CommentReport | None:
    mine = select(CommentReport).where(
        CommentReport.reporter_id == reporter.id, CommentReport.client_id == client_id
    )  # fmt: skip
    return db.session.scalars(mine).one_or_none()


def _as_sent(comment: Comment) -> dict[str, str | bool | None]:
    picture = comment.picture
    return {
        "platform": str(comment.platform), "author": comment.author, "address": comment.address, "text": comment.text,
        "withheld": comment.withheld, "picture_sha256": hashlib.sha256(picture).hexdigest() if picture else None,
    }  # fmt: skip


def _content(kept: CommentReport) -> dict[str, str | bool | None]:
    return {
        "platform": kept.platform, "author": kept.author, "address": kept.address, "text": kept.text,
        "withheld": kept.withheld, "picture_sha256": kept.picture_sha256,
    }  # fmt: skip


def digest(kept: CommentReport) -> str:
    """SHA-256 (hex) of the report's canonical JSON: its content, who reported it and when, and its salt."""
    at = kept.reported_at.astimezone(UTC).isoformat(timespec="microseconds")
    whole = _content(kept) | {"reporter": kept.reporter_id, "reported_at": at, "salt": kept.salt}
    return hashlib.sha256(log.canonical(whole).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether a report is as it was sent: its words, and its picture (None where there is none)."""

    report: bool
    picture: bool | None


def prove(kept: CommentReport) -> Proof:
    """Compare a report with the hashes that the log took when it came. What is in the row proves nothing of itself."""
    entries = log.page(log.Filter(action=Action.COMMENT_REPORTED, thread=kept.id), limit=1)
    refs = log.refs_of(entries[0].event) if entries else {}
    is_whole = refs.get("sha256") == digest(kept)
    if "picture" not in refs and kept.picture_sha256 is None:
        return Proof(is_whole, None)
    picture = db.session.get(CommentPicture, kept.id)
    is_same = picture is not None and hashlib.sha256(picture.content).hexdigest() == refs.get("picture")
    return Proof(is_whole, is_same)


def _visible(reader: User) -> tuple[ColumnElement[bool], ...]:
    return () if reader.roles & WITHHELD_READERS else (CommentReport.withheld.is_(False),)


_LISTED = select(CommentReport).options(joinedload(CommentReport.reporter), joinedload(CommentReport.seen_by))


def page(reader: User, before: str | None = None, limit: int = 25) -> list[CommentReport]:
    """What this person may see of the inbox, newest first; `before` is the id of the report to page back from."""
    newest = (CommentReport.reported_at.desc(), CommentReport.id.desc())
    query = _LISTED.where(*_visible(reader)).order_by(*newest).limit(limit)
    start = db.session.get(CommentReport, before) if before else None
    if start is not None:
        place = tuple_(CommentReport.reported_at, CommentReport.id)
        query = query.where(place < (start.reported_at, start.id))
    return list(db.session.scalars(query))


def unseen(reader: User) -> int:
    """How many reports nobody has marked as seen, of those that this person may see."""
    waiting = select(func.count(CommentReport.id)).where(CommentReport.seen_at.is_(None), *_visible(reader))
    return db.session.scalar(waiting) or 0


def get(reader: User, report_id: str) -> CommentReport:
    """A report that this person may see. Raises NotFound."""
    found = db.session.scalars(_LISTED.where(CommentReport.id == report_id, *_visible(reader))).one_or_none()
    if found is None:
        raise NotFound("There is no such report, or its time is over and it was erased.")
    return found


def see(reader: User, report_id: str) -> CommentReport:
    """Mark a report as seen; the first one to do so is remembered. Raises NotFound."""
    with transaction():
        db.session.scalars(select(CommentReport.id).where(CommentReport.id == report_id).with_for_update()).all()
        kept = get(reader, report_id)
        if kept.seen_at is None:
            kept.seen_at, kept.seen_by_id = clock.now(), reader.id
            log.append(Action.COMMENT_REPORT_SEEN, actor_id=reader.id, thread=kept.id)
    return kept


def open_picture(reader: User, report_id: str) -> CommentPicture:
    """The picture of a report. Every look is logged. Raises NotFound."""
    with transaction():
        kept = get(reader, report_id)
        picture = db.session.get(CommentPicture, kept.id)
        if picture is None:
            raise NotFound("This report has no picture.")
        log.append(
            Action.COMMENT_PICTURE_OPENED, actor_id=reader.id, thread=kept.id,
            refs={"picture": kept.picture_sha256 or ""},
        )  # fmt: skip
    return picture


def tell(report_id: str) -> None:
    """Leave a notification for whoever is to know of a report, inside a transaction.

    Those are the moderators; of a picture that must not be kept, the safeguarding lead. Where there is none but the
    reporter, the senior leaders.
    """
    kept = db.session.get(CommentReport, report_id)
    if kept is None:
        return
    roles = (Role.SAFEGUARDING_LEAD, Role.SENIOR_LEADER) if kept.withheld else (Role.MODERATOR, Role.SENIOR_LEADER)
    groups = ([one for one in people.with_role(role) if one.id != kept.reporter_id] for role in roles)
    for person in next(filter(None, groups), []):
        notifications.leave(person, KIND, kept.id, urgent=kept.withheld)
