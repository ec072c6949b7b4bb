"""Erasing reported comments: when their time is over, or one of them at once."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from server.database import db, transaction
from server.errors import NotFound
from server.models import CommentPicture, CommentReport, Notification
from server.services import clock, log, scrubbing
from server.vocabulary import Action

BATCH = 100
"""Reports that are erased in one transaction: nobody who posts meanwhile has to wait for more."""


def purge(days: int) -> tuple[int, int]:
    """Erase all reports older than that, with their pictures: how many, and how many of them nobody had seen."""
    limit = clock.now() - timedelta(days=days)
    erased = unseen = 0
    while True:
        with transaction():
            batch = _older_than(limit)
            unseen += sum(report.seen_at is None for report in batch)
            for report in batch:
                _erase(report, "expired")
            if batch:
                scrubbing.ask()
        erased += len(batch)
        if len(batch) < BATCH:
            return erased, unseen


def erase(report_id: str) -> None:
    """Erase one report at once, for instance one whose picture should never have been taken. Raises NotFound."""
    with transaction():
        report = db.session.get(CommentReport, report_id)
        if report is None:
            raise NotFound(f"There is no report {report_id!r} at this school.")
        _erase(report, "asked")
        scrubbing.ask()


def _older_than(limit: datetime) -> list[CommentReport]:
    old = select(CommentReport).where(CommentReport.reported_at < limit).order_by(CommentReport.reported_at)
    return list(db.session.scalars(old.limit(BATCH).with_for_update(skip_locked=True)))


def _erase(report: CommentReport, why: str) -> None:
    db.session.execute(delete(CommentPicture).where(CommentPicture.report_id == report.id))
    db.session.execute(delete(Notification).where(Notification.subject_id == report.id))
    db.session.execute(delete(CommentReport).where(CommentReport.id == report.id))
    log.append(Action.COMMENT_REPORT_ERASED, actor_id=None, thread=report.id, refs={"why": why})
