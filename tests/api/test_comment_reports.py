"""Comments are reported once each, with bounded pictures, and the log hears of nothing but hashes."""

import base64
import hashlib
import itertools

import pytest
from sqlalchemy import func, select

from server.database import db
from server.jobs import relay
from server.models import CommentPicture, CommentReport, Notification, User
from server.services import comment_reports, log
from server.services.picture_file import MAX_BYTES
from tests.api.conftest import answer, problem
from tests.factories.comments import a_jpeg, a_png, a_report
from tests.factories.schools import in_school

PATH = "/v1/comment-reports"


@pytest.fixture
def teacher(alder_bank, extension):
    return extension(alder_bank.teacher)


def kept(app, school):
    """Every report of the school, with what the log says of it."""
    with in_school(app, school):
        reports = list(db.session.scalars(select(CommentReport)))
        return [(report, log.page(log.Filter(thread=report.id))) for report in reports]


def test_a_report_is_kept_with_its_hashes(app, alder_bank, teacher):
    picture = a_png()
    said = answer(teacher.post(PATH, a_report(picture)), 201)
    [(report, [entry])] = kept(app, alder_bank.school)
    assert report.text == "Your teachers are a disgrace."
    assert (report.author, report.platform, report.reporter_id) == ("@grumpy_of_thornby", "x", alder_bank.teacher.id)
    assert said["picture_sha256"] == hashlib.sha256(picture).hexdigest()
    assert said.keys() == {"id", "reported_at", "sha256", "picture_sha256"}
    assert log.refs_of(entry.event) == {"sha256": said["sha256"], "picture": said["picture_sha256"]}
    with in_school(app, alder_bank.school):
        stored = db.session.get_one(CommentPicture, said["id"])
        assert (stored.content, stored.media_type, stored.width, stored.height) == (picture, "image/png", 3, 2)


def test_the_log_has_none_of_its_words(app, alder_bank, teacher):
    answer(teacher.post(PATH, a_report(a_png())), 201)
    with in_school(app, alder_bank.school):
        [entry] = log.page(log.Filter(action="comment_reported"))
        assert entry.payload is None
        assert not [word for word in ("grumpy", "disgrace", "x.com") if word in entry.event.body]


def test_a_report_sent_again_after_a_lost_answer_is_the_same_report(app, alder_bank, teacher):
    first = answer(teacher.post(PATH, a_report(a_jpeg())), 201)
    assert answer(teacher.post(PATH, a_report(a_jpeg())), 201) == first
    assert len(kept(app, alder_bank.school)) == 1
    for changed in (a_report(a_png()), a_report(a_jpeg(), text="Something else."), a_report()):
        problem(teacher.post(PATH, changed), 409, "conflict")


def test_two_people_may_use_the_same_id(app, alder_bank, teacher, extension):
    first = answer(teacher.post(PATH, a_report()), 201)
    assert answer(extension(alder_bank.leader).post(PATH, a_report()), 201)["id"] != first["id"]


WRONG = (
    ({"text": "  "}, "/text"),
    ({"text": "x" * 10_001}, "/text"),
    ({"author": "x" * 201}, "/author"),
    ({"address": ""}, "/address"),
    ({"address": "javascript:alert(1)"}, "/address"),
    ({"address": "https://x.com/a b"}, "/address"),
    ({"address": "https://x.com/" + "a" * 2000}, "/address"),
    ({"platform": "myspace"}, "/platform"),
    ({"id": "mine"}, "/id"),
    ({"withheld": "yes"}, "/withheld"),
    ({"picture": "not base64!"}, "/picture"),
    ({"picture": ""}, "/picture"),
    ({"picture": base64.b64encode(b"<svg/>").decode()}, "/picture"),
    ({"picture": base64.b64encode(a_png()).decode(), "withheld": True}, "/picture"),
    ({"cookies": "all of them"}, "/cookies"),
)
"""What of a report cannot be kept, and where the answer says so."""


def test_what_cannot_be_kept_is_refused_with_its_place(app, alder_bank, extension):
    # Several people, as one may not report that often.
    reporters = itertools.cycle(extension(one) for one in (alder_bank.teacher, alder_bank.leader, alder_bank.deputy))
    for (change, pointer), reporter in zip(WRONG, reporters, strict=False):
        said = problem(reporter.post(PATH, a_report() | change), 422, "invalid")
        assert pointer in [error["pointer"] for error in said["errors"]], change
    assert kept(app, alder_bank.school) == []


def test_a_picture_may_be_as_large_as_the_limit_and_no_larger(teacher):
    jpeg = a_jpeg()
    whole = jpeg[:-2] + b"\0" * (MAX_BYTES - len(jpeg)) + jpeg[-2:]
    answer(teacher.post(PATH, a_report(whole)), 201)
    problem(teacher.post(PATH, a_report(whole[:-2] + b"\0" + whole[-2:], id="2" * 32)), 422, "invalid")
    problem(teacher.post(PATH, a_report(whole * 2, id="3" * 32)), 413, "too-large")


def test_a_picture_that_must_not_be_kept_is_reported_without_one(app, alder_bank, teacher):
    said = answer(teacher.post(PATH, a_report(withheld=True, text="", author="", address="")), 201)
    assert said["picture_sha256"] is None
    with in_school(app, alder_bank.school):
        assert db.session.scalar(select(func.count()).select_from(CommentPicture)) == 0


def told(app, school):
    while relay.relay_once(app):
        pass
    with in_school(app, school):
        people = select(User.name).join(Notification, Notification.user_id == User.id)
        return sorted(db.session.scalars(people.where(Notification.kind == comment_reports.KIND)))


def test_moderators_are_told(app, alder_bank, teacher):
    answer(teacher.post(PATH, a_report()), 201)
    assert told(app, alder_bank.school) == ["Pauline Sykes"]


def test_where_the_only_moderator_reports_the_senior_leaders_are_told(app, alder_bank, extension):
    answer(extension(alder_bank.moderator).post(PATH, a_report()), 201)
    assert told(app, alder_bank.school) == ["Daniel Okoro", "Helen Ashcroft"]


def test_of_a_picture_that_must_not_be_kept_the_safeguarding_lead_alone_is_told(app, alder_bank, teacher):
    answer(teacher.post(PATH, a_report(withheld=True)), 201)
    assert told(app, alder_bank.school) == ["Ruth Calder"]


def test_nobody_can_flood_the_inbox(teacher):
    statuses = [teacher.post(PATH, a_report(id=f"{number:032x}")).status_code for number in range(11)]
    assert statuses == [201] * 10 + [429]
