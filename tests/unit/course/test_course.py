"""The practice course under every policy pack: each draft is wrong as it says, and can be put right as it says."""

from dataclasses import replace
from datetime import date

import pytest

from server import course
from server.checks import engine
from server.checks.context import PublishedContacts, School
from server.checks.finding import Check
from server.checks.policy import RuleSetting, load_policy, shipped_packs
from server.checks.rule import all_rules
from server.course import Lesson
from server.vocabulary import PracticeDeed, Severity, Verdict

PACKS = sorted(shipped_packs())
LESSONS = {lesson.id: lesson for lesson in course.course().lessons}
# Schools that the course was not written for: with much, with little, and with names that drafts are about.
SCHOOLS = (
    School("Marshfield Primary School", PublishedContacts(("01632 960555",), (), ("marshfield.example",)), ()),
    School("St Kofi's Catholic Nursery", PublishedContacts(), ()),
    School("Ysgol Willow Park", PublishedContacts(emails=("office@willowpark.example",)), ()),
)
TODAY = date(2027, 3, 9)


def found(
    pack: str, lesson: Lesson, text: str | None = None, *, picture: bool = True, at: School = SCHOOLS[0]
) -> Check:
    """What is found in the lesson's draft, or in other words in its place."""
    under = course.context(at, load_policy(pack, all_rules()), TODAY)
    return engine.check(lesson.draft(text, with_picture=picture), under)


def rules(check: Check) -> set[str]:
    return {finding.rule for finding in check.findings}


def test_there_are_eight_drafts_one_of_them_fine_one_to_ask_about_and_one_not_to_post() -> None:
    assert len(LESSONS) == len(course.course().lessons) == 8
    assert [lesson.id for lesson in LESSONS.values() if not lesson.faults] == ["fair"]
    assert [lesson.id for lesson in LESSONS.values() if lesson.right is PracticeDeed.ASK] == ["storyteller"]
    assert [lesson.id for lesson in LESSONS.values() if lesson.right is PracticeDeed.LEAVE] == ["cloakroom"]
    assert sum(len(lesson.faults) > 1 for lesson in LESSONS.values()) >= 2


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack_that_comes_with_gatepost_takes_the_whole_course(pack: str) -> None:
    for school in SCHOOLS:
        assert course.fitting(course.context(school, load_policy(pack, all_rules()), TODAY)) == tuple(LESSONS.values())


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
@pytest.mark.parametrize("pack", PACKS)
def test_what_is_wrong_is_found_with_its_clause_and_nothing_else_holds_it(pack: str, lesson: Lesson) -> None:
    check = found(pack, lesson)
    assert set(lesson.faults) <= rules(check)
    holding = {finding.rule for finding in check.findings if finding.severity is not Severity.ADVISE}
    # A private address reads like somebody's own account too, which is no other fault than the one it is there for.
    assert holding <= {*lesson.faults, "content.personal_account_link"}
    assert all(finding.clauses for finding in check.findings)
    assert check.verdict.holds is bool(lesson.faults)


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
@pytest.mark.parametrize("pack", PACKS)
def test_the_answer_that_the_course_gives_is_right(pack: str, lesson: Lesson) -> None:
    verdict = found(pack, lesson, lesson.answer).verdict
    if lesson.right is PracticeDeed.POST:
        assert not verdict.holds
    elif lesson.right is PracticeDeed.ASK:
        assert verdict is Verdict.SECOND_OPINION
    assert course.judge(lesson, lesson.right, lesson.answer).right


@pytest.mark.parametrize("pack", PACKS)
def test_a_child_may_be_named_where_the_picture_is_left_out(pack: str) -> None:
    bulbs = LESSONS["bulbs"]
    assert not found(pack, bulbs, bulbs.text, picture=False).verdict.holds
    assert course.judge(bulbs, PracticeDeed.POST, bulbs.text).right


@pytest.mark.parametrize("pack", PACKS)
def test_no_other_wording_can_be_approved_where_the_right_thing_is_not_to_post_it(pack: str) -> None:
    assert found(pack, LESSONS["cloakroom"]).verdict is Verdict.BLOCK


@pytest.mark.parametrize("lesson", [one for one in LESSONS.values() if one.keep], ids=lambda one: one.id)
@pytest.mark.parametrize("text", ["", "Thank you.", "Our school is a lovely place, and we had a good week."])
def test_deleting_what_was_to_be_said_is_no_way_out(lesson: Lesson, text: str) -> None:
    judged = course.judge(lesson, PracticeDeed.POST, text)
    assert not judged.right
    assert not judged.kept


@pytest.mark.parametrize("lesson", [one for one in LESSONS.values() if one.keep], ids=lambda one: one.id)
def test_the_words_that_are_looked_for_alone_are_not_the_post(lesson: Lesson) -> None:
    assert not course.keeps(lesson, " ".join(group[0] for group in lesson.keep))


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
def test_every_other_deed_is_not_right(lesson: Lesson) -> None:
    for deed in PracticeDeed:
        assert course.judge(lesson, deed, lesson.answer).right is (deed is lesson.right)


def test_capitals_curly_apostrophes_and_line_ends_do_not_make_a_post_say_less() -> None:
    for lesson in LESSONS.values():
        if lesson.right is PracticeDeed.POST:
            assert course.keeps(lesson, lesson.answer.upper().replace("'", "’").replace(". ", ".\n\n"))


def test_a_lesson_that_a_schools_own_policy_judges_otherwise_is_left_out() -> None:
    policy = load_policy("model", all_rules())
    lenient = {
        "tone.hostile": RuleSetting(enabled=False),
        "consent.unlisted_person": RuleSetting(severity=Severity.BLOCK),
    }
    own = replace(policy, rules={**policy.rules, **lenient})
    left = [lesson.id for lesson in course.fitting(course.context(SCHOOLS[0], own, TODAY))]
    assert left == [name for name in LESSONS if name not in ("zigzags", "storyteller")]


def test_nobody_of_the_course_is_on_the_demo_schools_register() -> None:
    from server.demo.seed import ALDER_BANK

    register = (ALDER_BANK / "register.csv").read_text(encoding="utf-8")
    assert not [one.last_name for one in course.course().register.people if one.last_name in register]
