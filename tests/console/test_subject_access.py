"""What is held on somebody is found, looked through by two people, and only then handed over."""

import json
import re

import pytest
from flask import Flask
from sqlalchemy import select

from server.checks.draft import Attachment, Draft
from server.database import db
from server.models import LogEvent, RegisterEntry
from server.services import checks, comment_reports, second_opinions, subject_access, subject_items
from server.services.comment_reports import Comment
from server.vocabulary import AttachmentKind, Channel, DecisionKind
from tests.console.conftest import Browser
from tests.console.page import Page
from tests.console.scenes import user
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import csrf_token
from tests.factories.comments import ADDRESS
from tests.factories.moments import Clock
from tests.factories.schools import in_school

DATABASES = ("sqlite",)
ASKED = {"asked_by": "His mother, by letter", "received_on": "2026-11-03"}


@pytest.fixture
def safeguarding(browser, alder_bank: AlderBank) -> Browser:
    return browser(alder_bank.safeguarding)


@pytest.fixture
def told(app: Flask, alder_bank: AlderBank) -> None:
    """Jayden Osgood is named, pictured, asked about and reported; Amelia Hartwell beside him, and alone."""
    with in_school(app, alder_bank.id):
        teacher, leader = user(alder_bank.teacher), user(alder_bank.leader)
        jayden = db.session.scalars(select(RegisterEntry).where(RegisterEntry.last_name == "Osgood")).first()
        named = Draft("Well done, Jayden Osgood and Amelia Hartwell! Mrs Lee is proud.", "x")
        request = second_opinions.ask(teacher, named, "Jayden Osgood asked Helen Ashcroft for it.")
        second_opinions.decide(leader, request.id, DecisionKind.REFUSE, "Not Jayden.", request.current.digest)
        picture = Attachment(AttachmentKind.IMAGE, alt="A race", shows_people=True, people=(jayden.person_id,))
        checks.check(teacher, Draft("Somebody has swum a mile.", "x", attachments=(picture,)))
        checks.check(teacher, Draft("Amelia Hartwell sang alone.", "x"))
        comment_reports.report(teacher, "a" * 32, Comment(Channel.X, "@grump", ADDRESS, "That JAYDEN  OSGOOD again."))


def opened(browser: Browser, **form: str) -> tuple[str, Page]:
    page = browser.send("/subject-access", {**ASKED, **form}, seen="/subject-access")
    found = re.search(r"/subject-access/([0-9a-f]{32})/choices", page.html)
    assert found
    return f"/subject-access/{found[1]}", page


def choices(page: Page, *left_out: str, mask: str = "") -> dict[str, object]:
    """The form as it is sent: every item handed over but those whose text has one of these words."""
    keys = re.findall(r'name="item" value="([^"]+)"', page.html)
    parts = page.html.split('<section class="card stack" aria-labelledby="item-')[1:]
    kept = [key for key, part in zip(keys, parts, strict=True) if not any(word in part for word in left_out)]
    return {"item": keys, **{f"include-{key}": "yes" for key in kept}, **{f"mask-{key}": mask for key in keys}}


def taken(browser: Browser, path: str, kind: str = "json"):
    token = csrf_token(browser.client.get(path).text)
    return browser.client.post(f"{path}/{kind}", data={"csrf_token": token})


def test_everything_about_a_pupil_is_found_and_others_are_masked(
    safeguarding: Browser, alder_bank: AlderBank, told: None
) -> None:
    _, page = opened(safeguarding, about="person", person="Jayden Osgood")
    for held in (
        "Entry of the register", "Well done, Jayden Osgood and [another person]!", "Somebody has swum a mile.",
        "Jayden Osgood asked [a member of staff] for it.", "Not Jayden.", "That JAYDEN OSGOOD again.",
    ):  # fmt: skip
        assert held in page.text, held
    for other in ("Hartwell", "sang alone", "Ashcroft", "@grump"):
        assert other not in page.text, other
    _, of_amelia = opened(safeguarding, about="person", person="Amelia Hartwell")
    assert "Consent" in of_amelia.text


def test_nothing_leaves_before_two_people_have_agreed_one_of_them_the_safeguarding_lead(
    moderator: Browser, safeguarding: Browser, told: None
) -> None:
    path, page = opened(moderator, about="person", person="Jayden Osgood")
    assert taken(moderator, path).status_code == 409
    moderator.send(f"{path}/choices", choices(page, "That JAYDEN", mask="Mrs Lee"), seen=path)
    assert taken(moderator, path).status_code == 409
    assert "somebody else has to agree" in moderator.send(f"{path}/agreement", {}, seen=path, status=403).text
    safeguarding.send(f"{path}/agreement", {}, seen=path)
    answer = taken(moderator, path)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    said = json.dumps(json.loads(answer.text), ensure_ascii=False)
    assert "[masked] is proud." in said
    assert "JAYDEN" not in said
    assert "never to be published" not in said
    printed = taken(safeguarding, path, "page")
    assert "Somebody has swum a mile." in printed.text


def test_where_more_is_held_than_can_be_looked_through_page_and_files_say_so(
    moderator: Browser, safeguarding: Browser, told: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, whole = opened(safeguarding, about="person", person="Jayden Osgood")
    assert "This is not everything" not in whole.text
    monkeypatch.setattr(subject_items, "MOST", 2)
    monkeypatch.setattr(subject_access, "MOST", 2)
    cut = safeguarding.get(path)
    assert "This is not everything" in cut.text
    safeguarding.send(f"{path}/choices", choices(cut), seen=path)
    moderator.send(f"{path}/agreement", {}, seen=path)
    assert "This is not everything that is held." in taken(safeguarding, path, "page").text
    assert json.loads(taken(safeguarding, path).text)["more_is_held"] is True


def test_what_has_changed_or_come_since_is_not_handed_over(
    app: Flask, alder_bank: AlderBank, moderator: Browser, safeguarding: Browser, told: None
) -> None:
    path, page = opened(moderator, about="person", person="Jayden Osgood")
    moderator.send(f"{path}/choices", choices(page), seen=path)
    safeguarding.send(f"{path}/agreement", {}, seen=path)
    with in_school(app, alder_bank.id):
        checks.check(user(alder_bank.teacher), Draft("Jayden Osgood is new here.", "x"))
    assert "is new here" not in taken(moderator, path).text
    assert "Nobody has decided on it yet." in moderator.get(path).text


def test_the_list_of_those_never_published_is_shown_to_the_safeguarding_lead_alone(
    moderator: Browser, safeguarding: Browser, told: None
) -> None:
    path, page = opened(moderator, about="person", person="Jayden Osgood")
    assert "List of those never to be published" not in page.text
    seen = safeguarding.get(path)
    assert "List of those never to be published" in seen.text
    assert "For the safeguarding lead to decide" in seen.text


def test_what_is_held_on_a_member_of_staff_is_not_theirs_to_look_through(
    safeguarding: Browser, moderator: Browser, alder_bank: AlderBank, told: None
) -> None:
    path, page = opened(safeguarding, about="staff", staff=alder_bank.moderator.id)
    assert alder_bank.moderator.email in page.text
    moderator.get(path, status=404)
    assert path not in moderator.get("/subject-access").html
    _, of_teacher = opened(safeguarding, about="staff", staff=alder_bank.teacher.id)
    assert "Somebody has swum a mile." in of_teacher.text


def test_each_step_is_in_the_log(
    app: Flask, alder_bank: AlderBank, moderator: Browser, safeguarding: Browser, told: None
) -> None:
    path, page = opened(moderator, about="words", words="Jayden Osgood")
    moderator.send(f"{path}/choices", choices(page), seen=path)
    safeguarding.send(f"{path}/agreement", {}, seen=path)
    taken(moderator, path)
    moderator.send(f"{path}/close", {}, seen=path)
    assert taken(moderator, path).status_code == 409
    with in_school(app, alder_bank.id):
        thread = path.rpartition("/")[2]
        done = db.session.scalars(select(LogEvent.action).where(LogEvent.thread == thread).order_by(LogEvent.seq))
        steps = [one.removeprefix("subject_access_") for one in done if not one.endswith("looked_at")]
    assert steps == ["opened", "checked", "agreed", "taken", "closed"]


def test_an_agreement_holds_for_two_weeks(
    app: Flask, alder_bank: AlderBank, moderator: Browser, safeguarding: Browser, told: None, clock: Clock, browser
) -> None:
    path, page = opened(moderator, about="words", words="Jayden Osgood")
    moderator.send(f"{path}/choices", choices(page), seen=path)
    safeguarding.send(f"{path}/agreement", {}, seen=path)
    clock.pass_(days=15)
    assert taken(browser(alder_bank.moderator), path).status_code == 409


def test_a_request_says_whom_it_is_about_and_who_asks(moderator: Browser, teacher: Browser, told: None) -> None:
    for form, complaint in (
        ({"about": "words", "words": "Jo"}, "Give a full name on each line"),
        ({"about": "person", "person": "Nobody Atall"}, "Nobody on the register is called that"),
        ({"about": "words", "words": "Jayden Osgood", "asked_by": " "}, "Say who asks"),
        ({"about": "words", "words": "Jayden Osgood", "received_on": "2030-01-01"}, "the day on which it arrived"),
    ):
        refused = moderator.send("/subject-access", {**ASKED, **form}, seen="/subject-access", status=422)
        assert complaint in refused.text
    teacher.get("/subject-access", status=403)
