"""The practice course: what counts, what is kept of it, and what a policy may ask of it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from server import course
from server.database import db
from server.errors import NotFound
from server.models import DraftCheck, LogEvent, LogPayload, PracticeAttempt, Release, SecondOpinion, User
from server.security.permissions import AUTHORS
from server.services import checks, log, people, policies, practice, practice_record
from server.vocabulary import Action, PracticeDeed, Verdict
from tests.factories.alder_bank import AlderBank
from tests.factories.moments import Clock
from tests.factories.practice import policy_that_asks, practise
from tests.factories.schools import MadePerson, in_school
from tests.unit.services import story
from tests.unit.services.story import CLEAN

Person = Callable[[MadePerson], User]
MEDAL = course.course().lessons[0]


@pytest.fixture
def who(app: Flask, alder_bank: AlderBank) -> Iterator[Person]:
    """`who(person)`: their row, with the school in force."""
    with in_school(app, alder_bank.school):
        yield lambda person: story.user(app, person)


@pytest.fixture
def teacher(who: Person, alder_bank: AlderBank) -> User:
    return who(alder_bank.teacher)


def test_all_eight_drafts_are_dealt_with_and_the_score_is_kept(teacher: User) -> None:
    practise(teacher, wrong=1)
    attempt = practice_record.latest(teacher)
    assert attempt is not None
    assert (attempt.score, attempt.of, attempt.course) == (7, 8, course.course().version)
    assert practice.under_way(teacher) is None


def test_the_log_has_the_score_and_nothing_else_and_no_draft_check_request_or_release_is_made(teacher: User) -> None:
    practise(teacher)
    for model in (DraftCheck, SecondOpinion, Release):
        assert db.session.scalars(select(model)).all() == []
    (event,) = db.session.scalars(select(LogEvent).where(LogEvent.actor_id == teacher.id))
    body = json.loads(event.body)
    assert event.action == Action.PRACTICE_FINISHED
    assert body["refs"] == {"course": course.course().version, "score": "8", "of": "8"}
    assert body["payload"] is None
    assert db.session.scalars(select(LogPayload).where(LogPayload.seq == event.seq)).all() == []
    assert log.verify().problems == ()


def test_nothing_that_was_typed_is_kept(teacher: User) -> None:
    practice.begin(teacher)
    practice.look(MEDAL, "Quizzical zebras", with_picture=False)
    practice.answer(teacher, MEDAL.id, PracticeDeed.POST, "Quizzical zebras swam for a medal", with_picture=False)
    attempt = practice.under_way(teacher)
    assert attempt is not None
    assert attempt.outcomes == [{"lesson": "medal", "deed": "post", "right": False, "kept": False}]


def test_what_is_held_is_not_posted_and_the_draft_is_still_to_be_dealt_with(teacher: User) -> None:
    practice.begin(teacher)
    held = practice.answer(teacher, MEDAL.id, PracticeDeed.POST, MEDAL.text, with_picture=False)
    attempt = practice.under_way(teacher)
    assert held is not None
    assert held.verdict is Verdict.BLOCK
    assert attempt is not None
    assert attempt.outcomes == []


def test_the_first_deed_counts(teacher: User) -> None:
    practice.begin(teacher)
    practice.answer(teacher, MEDAL.id, PracticeDeed.ASK, MEDAL.text, with_picture=False)
    practice.answer(teacher, MEDAL.id, PracticeDeed.POST, MEDAL.answer, with_picture=False)
    attempt = practice.under_way(teacher)
    assert attempt is not None
    assert [(one["deed"], one["right"]) for one in attempt.outcomes] == [("ask", False)]


def test_beginning_again_gives_up_what_was_not_finished_and_keeps_what_was(teacher: User) -> None:
    practise(teacher)
    first, second = practice.begin(teacher).id, practice.begin(teacher).id
    kept = set(db.session.scalars(select(PracticeAttempt.id)))
    assert first not in kept
    assert second in kept
    assert len(kept) == 2


def test_a_course_that_is_not_under_way_takes_no_answers(teacher: User) -> None:
    with pytest.raises(NotFound):
        practice.answer(teacher, MEDAL.id, PracticeDeed.LEAVE, "", with_picture=False)
    practice.begin(teacher)
    with pytest.raises(NotFound):
        practice.answer(teacher, "no-such-draft", PracticeDeed.LEAVE, "", with_picture=False)


def test_no_real_pupil_is_known_to_the_course(teacher: User) -> None:
    found = practice.look(MEDAL, "Well done to Rosalind Quillfeather and Jayden Osgood!", with_picture=False)
    assert {finding.rule for finding in found.findings} <= {"consent.unlisted_person"}


def test_everybody_who_may_post_is_listed_with_their_last_practice(who: Person, alder_bank: AlderBank) -> None:
    practise(who(alder_bank.teacher), wrong=3)
    practise(who(alder_bank.teacher))
    people.change(who(alder_bank.colleague), active=False)
    listed = {one.person.name: one.attempt and one.attempt.score for one in practice.everybody(AUTHORS)}
    assert listed == {"Sunita Patel": 8, "Helen Ashcroft": None, "Daniel Okoro": None, "Pauline Sykes": None}


def rules(teacher: User) -> set[str]:
    return {finding.rule for finding in checks.outcome_of(checks.check(teacher, CLEAN)).findings}


def test_lack_of_practice_holds_nobody_unless_the_schools_policy_asks_for_it(
    teacher: User, tmp_path: Path, clock: Clock
) -> None:
    assert rules(teacher) == set()
    policies.choose(policy_that_asks(tmp_path, months=12, least=6))
    people.change(teacher, policy_version_read="2026.1")
    assert rules(teacher) == {"account.training_lapsed"}
    practise(teacher, wrong=3)
    assert rules(teacher) == {"account.training_lapsed"}, "five of eight is fewer than the policy asks for"
    practise(teacher, wrong=2)
    assert rules(teacher) == set()
    practise(teacher, wrong=8)
    assert rules(teacher) == set(), "practising again takes nothing away"
    clock.pass_(days=364)
    assert "account.training_lapsed" not in rules(teacher)
    clock.pass_(days=3)
    people.change(teacher, trained_until=clock().date())
    assert "account.training_lapsed" in rules(teacher)
