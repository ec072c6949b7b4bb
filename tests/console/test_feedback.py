"""'Was this wrong?' in the console: at a finding, on the moderators' page, and as an exception."""

import re

from flask import Flask

from server.services import exceptions, finding_reports
from tests.console.conftest import Browser
from tests.console.scenes import NAMES_JAYDEN, PHONE, Scenes
from tests.console.test_drafts import NAMES_ROSALIND, draft, field
from tests.factories.alder_bank import AlderBank
from tests.factories.moments import START
from tests.factories.schools import in_school

DATABASES = ("sqlite",)


def pressed(teacher: Browser, text: str = PHONE, **typed: str) -> str:
    """Check, press 'Was this wrong?' at the first finding, and give the id of the check."""
    checked = teacher.send("/drafts", draft(text))
    check = field(checked, "check")
    found = re.search(r'name="wrong" value="([^"]+)"', checked.html)
    assert found
    teacher.send("/drafts/wrong", {**draft(text), "check": check, "wrong": found[1], **typed})
    return check


def waiting(app: Flask, school: AlderBank) -> str:
    with in_school(app, school.id):
        return finding_reports.waiting()[-1].id


def test_one_press_tells_the_moderators_words_can_follow_and_what_was_typed_stays(
    app: Flask, teacher: Browser, moderator: Browser, alder_bank: AlderBank
) -> None:
    check = pressed(teacher)
    page = teacher.get(f"/drafts?check={check}")
    assert "You reported this as wrong." in page.text
    assert "Get leave to post" not in page.text
    key = re.search(r'name="wrong" value="([^"]+)"', page.html)[1]
    changed = draft("Something else that I have typed since")
    after = teacher.send("/drafts/wrong", {**changed, "check": check, "wrong": key, "wrong-note-1": "The pool’s own."})
    assert field(after, "text") == "Something else that I have typed since"
    queue = moderator.get("/feedback")
    assert "The pool’s own." in queue.text
    assert "<mark>07700 900123</mark>" in queue.html


def test_a_moderator_makes_an_exception_and_the_author_posts(
    app: Flask, teacher: Browser, moderator: Browser, alder_bank: AlderBank
) -> None:
    pressed(teacher)
    report = waiting(app, alder_bank)
    form = {
        "words": "07700 900123", "account": "x", "until": START.date().isoformat(), "owner": alder_bank.moderator.id,
        "why": "The leisure centre’s.",
    }  # fmt: skip
    seen = f"/feedback/{report}"
    bad = moderator.send(f"{seen}/exception", {**form, "until": "tomorrow"}, seen=seen, status=422)
    assert "Give the last day" in bad.text
    assert "The leisure centre’s." in bad.text
    moderator.send(f"{seen}/exception", form, seen=seen)
    assert "Ready to post" in teacher.send("/drafts", draft(PHONE)).text
    assert "07700 900123" in moderator.get("/exceptions").text
    assert (
        "Nothing here has these words" in moderator.send("/exceptions", {"search": "swimming"}, seen="/exceptions").text
    )
    with in_school(app, alder_bank.id):
        made = exceptions.listing()[0].id
    page = f"/exceptions/{made}"
    ended = moderator.send(f"{page}/end", {"end-reason": "New number."}, seen=page)
    assert "found again from the next check on" in ended.text
    assert "Change what is marked" in teacher.send("/drafts", draft(PHONE)).text


def test_nobody_can_tell_a_do_not_publish_entry_from_a_missing_consent_on_these_pages(
    app: Flask, teacher: Browser, moderator: Browser, alder_bank: AlderBank
) -> None:
    shown = []
    for text, name in ((NAMES_JAYDEN, "Jayden Osgood"), (NAMES_ROSALIND, "Rosalind Quillfeather")):
        pressed(teacher, text)
        report = waiting(app, alder_bank)
        page = moderator.get(f"/feedback/{report}").text
        assert "No exception can be made here" in page
        shown.append(re.sub(r"\d+ (time|second|minute)s?( ago)?|just now", "", page.replace(name, "NAME")))
        moderator.send(f"/feedback/{report}/dismissal", {"reason": "No consent."}, seen=f"/feedback/{report}")
    before, after = (page.partition("This rule was reported")[0] for page in shown)
    assert before == after


def test_whoever_reported_it_reads_the_answer_and_nobody_else_does(
    app: Flask, teacher: Browser, moderator: Browser, alder_bank: AlderBank, browser
) -> None:
    pressed(teacher)
    report = waiting(app, alder_bank)
    seen = f"/feedback/{report}"
    moderator.send(f"{seen}/pack-change", {"change": "Add the pool to the school’s numbers."}, seen=seen)
    assert "Add the pool" in teacher.get(seen).text
    browser(alder_bank.colleague).get(seen, 404)
    assert "settled meanwhile" in moderator.send(f"{seen}/dismissal", {"reason": "No."}, seen="/feedback").text


def test_a_leader_reports_a_finding_of_a_second_opinion_but_none_of_the_do_not_publish_list(
    leader: Browser, teacher: Browser, scenes: Scenes
) -> None:
    path = f"/second-opinions/{scenes.requests['blocked']}"
    page = leader.get(path)
    key = re.search(r'name="wrong" value="([^"]+)"', page.html)[1]
    check = re.search(r'name="check" value="([^"]+)"', page.html)[1]
    form = {"check": check, "request": scenes.requests["blocked"], "wrong": key}
    assert "You reported this as wrong." in leader.send("/feedback", form, seen=path).text
    asked = teacher.send("/drafts/ask", {**draft(NAMES_ROSALIND), "note": "Please?"})
    request = re.search(r"/second-opinions/([0-9a-f]{32})", asked.html)[1]
    assert "Was this wrong?" in asked.text
    assert "Was this wrong?" not in leader.get(f"/second-opinions/{request}").html.partition("<main")[2]
