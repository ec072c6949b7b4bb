"""The practice course in the console, as a browser without scripts goes through it."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from console.practice.feedback import why
from console.practice.panel import panel_for
from server import course
from server.checks.finding import Check, Finding, verdict_of
from server.course import Lesson
from server.database import db
from server.models import DraftCheck
from server.services import policies
from server.vocabulary import PracticeDeed, Role, Severity
from tests.console.conftest import Browser
from tests.console.page import Page
from tests.console.scenes import Scenes
from tests.factories.alder_bank import AlderBank
from tests.factories.browsers import csrf_token
from tests.factories.practice import policy_that_asks
from tests.factories.schools import MadePerson, in_school, make_person

DATABASES = ("sqlite",)

LESSONS = course.course().lessons
People = Callable[[MadePerson], Browser]


def begin(browser: Browser) -> Page:
    return browser.send("/practice", {}, seen="/practice")


def do(browser: Browser, number: int, wanted: str, text: str, status: int = 200, **more: str) -> Page:
    """Press a button of the draft's form."""
    form = {"do": wanted, "text": text.replace("\n", "\r\n"), **more}
    return browser.send(f"/practice/{number}", form, seen="/practice", status=status)


def written(page: Page) -> str:
    """What stands in the composer."""
    found = re.search(r'<textarea id="text"[^>]*>\n([^<]*)</textarea>', page.html)
    assert found
    return html.unescape(found[1])


def deal_with(browser: Browser, number: int, lesson: Lesson) -> Page:
    picture = {"picture": "yes"} if lesson.picture else {}
    return do(browser, number, lesson.right, lesson.answer, **picture)


def test_whoever_does_the_right_thing_eight_times_ends_at_eight_of_eight(teacher: Browser) -> None:
    page = begin(teacher)
    for number, lesson in enumerate(LESSONS, 1):
        page = teacher.get(f"/practice/{number}")
        assert page.headings == [lesson.title]
        assert f"draft {number} of 8" in page.text
        assert written(page) == lesson.text
        page = deal_with(teacher, number, lesson)
        assert page.title.startswith("Right:"), page.text
        assert lesson.learned in page.text
    assert "See your result" in page.text
    result = teacher.get("/practice/result")
    assert result.headings == ["Practice: 8 of 8"]
    assert "Sunita Patel finished Gatepost’s practice course on 3 November 2026" in result.text
    assert "Policy 1.1: Names and pictures only with consent" in result.text
    home = teacher.get("/").text
    assert "Practice: 8 of 8 on 3 November 2026" in home


def test_what_is_wrong_is_marked_at_the_words_with_its_clause_and_can_be_applied(teacher: Browser) -> None:
    page = begin(teacher)
    assert '<mark class="block">Milo Tarrant</mark>' in page.html
    assert "Held: 1 thing to put right" in page.text
    assert "Policy 1.1: Names and pictures only with consent" in page.text
    assert "Change to “One of our pupils”" in page.text
    page = do(teacher, 1, "apply:1", LESSONS[0].text)
    assert written(page) == LESSONS[0].text.replace("Milo Tarrant", "One of our pupils")
    assert "Ready to post" in page.text


def test_what_is_held_is_not_posted_and_what_was_typed_stays(teacher: Browser) -> None:
    begin(teacher)
    page = do(teacher, 1, "post", "Milo Tarrant won a medal!\n\nWell done.")
    assert "It was not posted." in page.text
    assert written(page) == "Milo Tarrant won a medal!\n\nWell done."
    assert page.headings == [LESSONS[0].title]


def test_deleting_nearly_everything_can_be_posted_and_is_not_right(teacher: Browser) -> None:
    begin(teacher)
    page = do(teacher, 1, "post", "Hello!")
    assert page.title.startswith("Not quite:")
    assert "it no longer says what was won, and that the medal can be seen" in page.text


def test_the_first_deed_counts_and_the_next_draft_follows(teacher: Browser) -> None:
    begin(teacher)
    do(teacher, 1, "ask", LESSONS[0].text)
    page = do(teacher, 1, "post", LESSONS[0].answer)
    assert page.title.startswith("Not quite: draft 1 of 8")
    assert teacher.client.get("/practice/7").location == "/practice/2"
    assert "Go on with draft 2 of 8" in teacher.get("/practice").text


def test_drafts_are_dealt_with_one_after_another(teacher: Browser) -> None:
    begin(teacher)
    token = csrf_token(teacher.client.get("/practice").text)
    sent = teacher.client.post("/practice/3", data={"do": "leave", "text": "", "csrf_token": token})
    assert sent.location == "/practice/3"
    assert teacher.client.get("/practice/3").location == "/practice/1"


def test_the_picture_can_be_left_out_in_place_of_the_name(teacher: Browser) -> None:
    begin(teacher)
    for number, lesson in enumerate(LESSONS[:3], 1):
        deal_with(teacher, number, lesson)
    bulbs = LESSONS[3]
    assert "It was not posted." in do(teacher, 4, "post", bulbs.text, picture="yes").text
    assert do(teacher, 4, "post", bulbs.text).title.startswith("Right:")


def test_nothing_is_kept_of_what_was_typed_and_no_draft_is_recorded(
    app: Flask, teacher: Browser, alder_bank: AlderBank
) -> None:
    begin(teacher)
    do(teacher, 1, "check", "Quizzical zebras")
    do(teacher, 1, "post", "Quizzical zebras at the gala won a medal")
    with in_school(app, alder_bank.id), db.engine.connect() as connection:
        assert db.session.query(DraftCheck).all() == []
        for table in db.metadata.sorted_tables:
            assert "Quizzical" not in str(connection.execute(table.select()).all()), table.name


@pytest.mark.parametrize(
    ("text", "says"), [("x" * 5001, "Keep it under 5,000 characters"), ("a\x07b", "invisible control character")]
)
def test_a_text_that_cannot_be_posted_is_refused_in_a_sentence(teacher: Browser, text: str, says: str) -> None:
    begin(teacher)
    page = do(teacher, 1, "post", text, status=422)
    assert says in page.text
    assert "Go on with draft 1 of 8" in teacher.get("/practice").text


@pytest.mark.parametrize("wanted", ["", "apply:", "apply:0", "apply:99999", "apply:²", "publish"])
def test_an_unknown_button_only_checks(teacher: Browser, wanted: str) -> None:
    begin(teacher)
    page = do(teacher, 1, wanted, "Hello!")
    assert written(page) == "Hello!"


def test_who_has_not_begun_is_led_to_the_beginning_and_there_is_no_ninth_draft(teacher: Browser) -> None:
    assert teacher.client.get("/practice/1").location == "/practice"
    assert teacher.client.get("/practice/result").location == "/practice"
    begin(teacher)
    assert teacher.client.get("/practice/9").status_code == 404
    assert teacher.client.get("/practice/0").status_code == 404


def test_those_who_look_after_training_see_who_has_practised_and_a_teacher_does_not(
    leader: Browser,
    teacher: Browser,
    moderator: Browser,
    scenes: Scenes,
    browser: People,
    app: Flask,
    alder_bank: AlderBank,
) -> None:
    manager = make_person(app, alder_bank.school, "Bryn Maddox", Role.ADMINISTRATOR)
    for reader in (leader, moderator, browser(manager)):
        page = reader.get("/practice/people")
        assert "Owen Prosser 3 November 2026" in page.text
        assert "6 of 8" in page.text
        assert "Sunita Patel Not yet" in page.text
        assert "Ruth Calder" not in page.text, "a safeguarding lead does not post"
    teacher.get("/practice/people", 403)
    assert "Who has practised" not in teacher.get("/").text


def test_a_policy_that_asks_for_practice_says_so_and_shows_who_is_due(
    leader: Browser, scenes: Scenes, app: Flask, alder_bank: AlderBank, tmp_path: Path
) -> None:
    with in_school(app, alder_bank.id):
        policies.choose(policy_that_asks(tmp_path, months=12, least=7))
    asked = "Your school’s policy asks for it before you post, with 7 drafts or more right, and again after 12 months."
    assert asked in leader.get("/practice").text
    assert leader.get("/practice/people").text.count("To be done before posting") == 5


def test_the_log_tells_of_the_score_alone(moderator: Browser, scenes: Scenes) -> None:
    page = moderator.get("/log?action=practice_finished")
    assert "Owen Prosser (author) finished the practice course, 6 of 8 right." in page.text


def found(*severities: Severity, start: int | None = 0) -> Check:
    findings = tuple(Finding("tone.shouting", severity, "", "", "", start=start, end=start) for severity in severities)
    return Check(findings, verdict_of(findings))


def test_the_panel_speaks_as_the_extensions_own_does() -> None:
    source = (Path(__file__).parents[2] / "extension" / "src" / "core" / "words.ts").read_text(encoding="utf-8")
    known = re.sub(r"\$\{[^}]*\}", "…", source)
    advise, ask, block = Severity.ADVISE, Severity.SECOND_OPINION, Severity.BLOCK
    for check in (found(), found(advise), found(ask), found(ask, block), found(block, block, start=None)):
        panel = panel_for("Hello", check)
        for sentence in re.split("(?<=:) ", f"{panel.heading.words}: {panel.advice}"):
            words = re.sub(r"\d+ \w+|(?<=the )(suggestion|thing)s?", "…", sentence.strip(": ."))
            assert words.removeprefix("Held: ") in known, words


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
@pytest.mark.parametrize("text", ["", "as it is"])
def test_every_deed_has_words_for_how_it_was(lesson: Lesson, text: str) -> None:
    for deed in PracticeDeed:
        outcome = course.judge(lesson, deed, text and lesson.text)
        assert why(lesson, {"deed": deed, "right": outcome.right, "kept": outcome.kept}).endswith(".")
