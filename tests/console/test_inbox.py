"""The inbox: who reads it, what it shows, and what it keeps behind a press."""

import re
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import update

from server.database import db, transaction
from server.models import CommentPicture, CommentReport
from server.services import comment_reports, log
from server.services.comment_reports import Comment
from server.vocabulary import Action, Channel
from tests.console.conftest import Browser
from tests.console.scenes import user
from tests.factories.alder_bank import AlderBank
from tests.factories.comments import ADDRESS, a_png
from tests.factories.moments import Clock
from tests.factories.schools import MadePerson, in_school

DATABASES = ("sqlite",)

Report = Callable[..., str]


@pytest.fixture
def report(app: Flask, alder_bank: AlderBank, clock: Clock) -> Report:
    """`report("its words")`: the teacher reports a comment; gives the report's id."""
    count = 0

    def reporting(text: str = "Your teachers are a disgrace.", picture: bytes | None = None, **more: bool) -> str:
        nonlocal count
        count += 1
        clock.pass_(minutes=1)
        with in_school(app, alder_bank.school):
            comment = Comment(Channel.X, "@grumpy", ADDRESS, text, picture, **more)
            return comment_reports.report(user(alder_bank.teacher), f"{count:032x}", comment).id

    return reporting


@pytest.fixture
def lead(browser: Callable[[MadePerson], Browser], alder_bank: AlderBank) -> Browser:
    return browser(alder_bank.safeguarding)


def looks(app: Flask, school: AlderBank) -> list[str | None]:
    """Who has looked at a picture, by the log."""
    with in_school(app, school.school):
        return [entry.event.actor_id for entry in log.page(log.Filter(action=Action.COMMENT_PICTURE_OPENED))]


def test_a_report_is_read_with_everything_that_was_said(moderator: Browser, report: Report) -> None:
    report_id = report()
    assert "Your teachers are a disgrace." in moderator.get("/inbox").text
    page = moderator.get(f"/inbox/{report_id}")
    for words in ("Your teachers are a disgrace.", "@grumpy", "Sunita Patel", ADDRESS, "Unchanged"):
        assert words in page.text
    assert f'href="{ADDRESS}" rel="noreferrer noopener nofollow"' in page.html


def test_what_a_comment_says_is_shown_as_text(moderator: Browser, report: Report) -> None:
    report_id = report("<script>alert(1)</script>")
    assert "<script>alert(1)</script>" in moderator.get(f"/inbox/{report_id}").text


def test_authors_do_not_read_the_inbox(teacher: Browser, report: Report) -> None:
    report_id = report(picture=a_png())
    for path in ("/inbox", f"/inbox/{report_id}", f"/inbox/{report_id}/picture"):
        teacher.get(path, 403)
    assert "Inbox" not in teacher.get("/").text


def test_the_picture_is_shown_to_who_presses_for_it_and_each_look_is_logged(
    app: Flask, alder_bank: AlderBank, moderator: Browser, report: Report
) -> None:
    report_id = report(picture=a_png())
    page = moderator.get(f"/inbox/{report_id}")
    assert "<img" not in page.html
    assert "Show picture" in page.text
    assert looks(app, alder_bank) == []
    shown = moderator.send(f"/inbox/{report_id}/picture", {}, seen=f"/inbox/{report_id}")
    assert f'src="/inbox/{report_id}/picture"' in shown.html
    for _ in range(2):
        assert moderator.client.get(f"/inbox/{report_id}/picture").data == a_png()
    assert looks(app, alder_bank) == [alder_bank.moderator.id] * 2


def test_the_picture_is_sent_as_a_picture_and_nothing_else(moderator: Browser, report: Report) -> None:
    answer = moderator.client.get(f"/inbox/{report(picture=a_png())}/picture")
    assert answer.mimetype == "image/png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].strip() == "default-src 'none'; sandbox"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_what_is_no_picture_any_more_is_not_sent_as_one(
    app: Flask, alder_bank: AlderBank, moderator: Browser, report: Report
) -> None:
    report_id = report(picture=a_png())
    with in_school(app, alder_bank.school), transaction():
        db.session.execute(update(CommentPicture).values(content=b"<script>", media_type="text/html"))
    moderator.get(f"/inbox/{report_id}/picture", 422)


def test_the_log_tells_of_a_report_and_leads_to_it(moderator: Browser, report: Report) -> None:
    report_id = report(picture=a_png())
    moderator.client.get(f"/inbox/{report_id}/picture")
    page = moderator.get("/log?action=comment_picture_opened")
    assert "Pauline Sykes (moderator) looked at the picture of a reported comment." in page.text
    number = re.search(r"event (\d+)", page.text)
    assert number
    assert f'href="/inbox/{report_id}"' in moderator.get(f"/log/{number[1]}").html


def test_a_report_without_a_picture_has_none_to_show(moderator: Browser, report: Report) -> None:
    report_id = report()
    assert "Show picture" not in moderator.get(f"/inbox/{report_id}").text
    assert "<img" not in moderator.send(f"/inbox/{report_id}/picture", {}, seen="/inbox/" + report_id).html
    moderator.get(f"/inbox/{report_id}/picture", 404)


def test_a_picture_that_was_swapped_is_noticed(
    app: Flask, alder_bank: AlderBank, moderator: Browser, report: Report
) -> None:
    report_id = report(picture=a_png())
    with in_school(app, alder_bank.school), transaction():
        db.session.execute(update(CommentPicture).values(content=a_png(4, 4)))
    assert "The picture has been changed since it came." in moderator.get(f"/inbox/{report_id}").text


def test_a_report_that_was_rewritten_is_noticed_even_with_a_hash_that_fits(
    app: Flask, alder_bank: AlderBank, moderator: Browser, report: Report
) -> None:
    report_id = report()
    with in_school(app, alder_bank.school), transaction():
        row = db.session.get_one(CommentReport, report_id)
        row.text = "What a lovely school."
        row.sha256 = comment_reports.digest(row)
    assert "The report has been changed since it came." in moderator.get(f"/inbox/{report_id}").text


def test_a_report_is_marked_as_seen_once(
    app: Flask, alder_bank: AlderBank, moderator: Browser, leader: Browser, report: Report
) -> None:
    report_id = report()
    assert "1 waiting" in moderator.get("/").text
    for reader in (moderator, leader):
        page = reader.send(f"/inbox/{report_id}/seen", {}, seen=f"/inbox/{report_id}" if reader is moderator else "/")
        assert "Pauline Sykes" in page.text
    assert "waiting" not in moderator.get("/").text
    with in_school(app, alder_bank.school):
        assert len(log.page(log.Filter(action=Action.COMMENT_REPORT_SEEN))) == 1


def test_the_list_goes_back_a_page_at_a_time_and_shows_each_report_once(moderator: Browser, report: Report) -> None:
    ids = [report(f"Comment number {number}.") for number in range(27)]
    first = moderator.get("/inbox")
    assert [one in first.html for one in ids] == [False] * 2 + [True] * 25
    second = moderator.get(f"/inbox?before={ids[2]}")
    assert [f"/inbox/{one}" in second.html for one in ids] == [True] * 2 + [False] * 25
    for nonsense in ("nonsense", "f" * 32, "'"):
        assert "Comment number 26." in moderator.get(f"/inbox?before={nonsense}").text


def test_of_a_picture_that_must_not_be_kept_only_those_who_act_on_it_know(
    moderator: Browser, lead: Browser, leader: Browser, report: Report
) -> None:
    report_id = report("By the third photograph.", withheld=True)
    assert "Nothing has been reported." in moderator.get("/inbox").text
    assert "waiting" not in moderator.get("/").text
    moderator.get(f"/inbox/{report_id}", 404)
    moderator.send(f"/inbox/{report_id}/seen", {}, status=404)
    for reader in (lead, leader):
        page = reader.get(f"/inbox/{report_id}")
        assert "Do not open the page" in page.text
        assert ADDRESS in page.text
        assert f'href="{ADDRESS}"' not in page.html
