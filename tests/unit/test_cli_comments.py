"""Reported comments are erased when their time is over, and one at once when it should never have been kept."""

import pytest
from flask import Flask
from sqlalchemy import select

from server.database import db, transaction
from server.models import CommentPicture, CommentReport, Notification, User
from server.services import comment_reports, comment_retention, log
from server.services.comment_reports import Comment
from server.vocabulary import Action, Channel
from tests.factories.alder_bank import AlderBank
from tests.factories.command_line import CommandLine
from tests.factories.comments import ADDRESS, a_png
from tests.factories.moments import Clock
from tests.factories.schools import in_school


@pytest.fixture
def gatepost(app: Flask) -> CommandLine:
    return CommandLine(app)


def report(app: Flask, school: AlderBank, number: int) -> str:
    """The teacher reports a comment with a picture, and the moderators are told."""
    with in_school(app, school.school), transaction():
        teacher = db.session.get_one(User, school.teacher.id)
        kept = comment_reports.report(
            teacher, f"{number:032x}", Comment(Channel.X, "@grumpy", ADDRESS, "Disgraceful.", a_png())
        )
        comment_reports.tell(kept.id)
        return kept.id


def left(app: Flask, school: AlderBank) -> tuple[list[str], list[str], list[str]]:
    """The reports that are there, those that have a picture, and those that somebody is told of."""
    with in_school(app, school.school):
        columns = (CommentReport.id, CommentPicture.report_id, Notification.subject_id)
        reports, pictures, told = (sorted(db.session.scalars(select(column))) for column in columns)
        return reports, pictures, told


def test_reports_are_erased_with_everything_of_theirs_when_their_time_is_over(
    app: Flask, alder_bank: AlderBank, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comment_retention, "BATCH", 2)
    old = [report(app, alder_bank, number) for number in range(3)]
    with in_school(app, alder_bank.school):
        comment_reports.see(db.session.get_one(User, alder_bank.moderator.id), old[0])
    clock.pass_(days=10)
    young = report(app, alder_bank, 3)
    clock.pass_(days=171)
    with in_school(app, alder_bank.school):
        assert comment_retention.purge(180) == (3, 2)
        assert comment_retention.purge(180) == (0, 0)
        erased = log.page(log.Filter(action=Action.COMMENT_REPORT_ERASED))
        assert sorted(entry.event.thread or "" for entry in erased) == sorted(old)
        assert log.verify().problems == ()
    assert left(app, alder_bank) == ([young], [young], [young])


def test_the_command_keeps_to_the_setting(
    app: Flask, alder_bank: AlderBank, gatepost: CommandLine, clock: Clock
) -> None:
    report(app, alder_bank, 1)  # at the test's own clock, long ago for the command's
    said = gatepost("comments", "purge", "--school", "alder-bank")
    assert said.exit_code == 0
    assert "older than 180 days erased" in said.output
    assert gatepost("comments", "purge", "--school", "alder-bank", "--days", "0").exit_code == 2


def test_one_report_is_erased_at_once_when_asked_twice(
    app: Flask, alder_bank: AlderBank, gatepost: CommandLine
) -> None:
    first, second = report(app, alder_bank, 1), report(app, alder_bank, 2)
    erase = ("comments", "erase", "--school", "alder-bank")
    assert gatepost(*erase, first, answer="n\n").exit_code == 1
    assert gatepost(*erase, first, answer="y\n").exit_code == 0
    assert left(app, alder_bank) == ([second], [second], [second])
    assert gatepost(*erase, first, answer="y\n").exit_code == 1
