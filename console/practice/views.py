"""Going through the practice course, its result, and who has practised.

Checking a draft answers the form itself, without a redirect: what was typed is kept nowhere, not even for a moment.
"""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from console.forms import Problems, bounded, member, typed
from console.practice.feedback import DEEDS, why
from console.practice.panel import panel_for
from server.checks.finding import Check
from server.checks.policy import Clause, Policy
from server.course import Lesson, course
from server.errors import InvalidInput, NotFound
from server.extensions import limiter
from server.models import PracticeAttempt
from server.security.guard import caller
from server.security.permissions import AUTHORS
from server.services import clock, practice, practice_record, schools
from server.vocabulary import PracticeDeed

blueprint = Blueprint("practice", __name__)

MAX_TEXT = 5000
BEGINNINGS = "20 per minute"
LOOKS = "240 per minute"
"""A draft is checked while it is written; a whole school may practise from one address, so each person counts alone."""


@blueprint.get("/practice")
def show() -> ResponseReturnValue:
    """What the course is, and where this person stands in it."""
    return render_template(
        "practice/show.html",
        under_way=practice.under_way(caller()),
        last=practice_record.latest(caller()),
        asked=_policy().practice,
    )


@blueprint.post("/practice")
@limiter.limit(BEGINNINGS, key_func=lambda: caller().id)
def begin() -> ResponseReturnValue:
    """Begin the course, again if need be."""
    practice.begin(caller())
    return redirect(url_for("practice.draft", number=1))


@blueprint.get("/practice/<int(max=99):number>")
def draft(number: int) -> ResponseReturnValue:
    """One draft of the course to deal with, or what became of it."""
    attempt = _attempt()
    if attempt is None:
        return redirect(url_for("practice.show"))
    at = _step(attempt, number)
    if at.outcome is None and number != _next(attempt):
        return redirect(url_for("practice.draft", number=_next(attempt)))
    return _page(at, at.lesson.text)


@blueprint.post("/practice/<int(max=99):number>")
@limiter.limit(LOOKS, key_func=lambda: caller().id)
def act(number: int) -> ResponseReturnValue:
    """Check the draft as it stands, take up a suggestion, or do one of the three things that can be done with it."""
    attempt = _attempt()
    if attempt is None:
        return redirect(url_for("practice.show"))
    at = _step(attempt, number)
    wanted, text = request.form.get("do", ""), typed("text")
    with_picture = at.lesson.picture is not None and request.form.get("picture") == "yes"
    if number != _next(attempt):
        return redirect(url_for("practice.draft", number=number))
    try:
        bounded("text", text, MAX_TEXT)
        held = None
        if deed := member(PracticeDeed, wanted):
            held = practice.answer(caller(), at.lesson.id, deed, text, with_picture=with_picture)
            if held is None:
                return redirect(url_for("practice.draft", number=number))
        found = held or practice.look(at.lesson, text, with_picture=with_picture)
        if wanted.startswith("apply:"):
            text = _applied(text, found, wanted.removeprefix("apply:"))
            found = practice.look(at.lesson, text, with_picture=with_picture)
    except InvalidInput as error:
        return _page(at, text, with_picture=with_picture, problems=Problems(error.problems), status=422)
    return _page(at, text, with_picture=with_picture, found=found, held=held is not None)


@blueprint.get("/practice/result")
def result() -> ResponseReturnValue:
    """How the course went the last time, draft by draft, to be kept on paper."""
    attempt = practice_record.latest(caller())
    if attempt is None:
        return redirect(url_for("practice.show"))
    steps = [step for number in range(1, attempt.of + 1) if (step := _known_step(attempt, number))]
    return render_template("practice/result.html", attempt=attempt, steps=steps, deeds=DEEDS)


@blueprint.get("/practice/people")
def people() -> ResponseReturnValue:
    """Who has practised, and when."""
    asked, school = _policy().practice, schools.current()
    today = clock.today(school.timezone)
    listed = practice.everybody(AUTHORS)
    due = {
        one.person.id: not asked.is_done(practice_record.counted_on(one.person, asked, school.timezone), today)
        for one in listed
        if asked
    }
    return render_template("practice/people.html", listed=listed, asked=asked, due=due)


@dataclass(frozen=True, slots=True)
class Step:
    """A draft of somebody's course. `outcome` is None until something was done with it, `why` says how that was."""

    number: int
    of: int
    lesson: Lesson
    outcome: dict[str, Any] | None
    why: str
    clauses: tuple[Clause, ...]


def _attempt() -> PracticeAttempt | None:
    """What is under way, or else was finished last, so that the last draft can be looked at again."""
    return practice.under_way(caller()) or practice_record.latest(caller())


def _next(attempt: PracticeAttempt) -> int:
    """The number of the draft to deal with now; one after another, so that there is always one."""
    return len(attempt.outcomes) + 1


def _known_step(attempt: PracticeAttempt, number: int) -> Step | None:
    """A step of the course, None where the draft is no longer part of today's."""
    lesson = course().lesson(attempt.lessons[number - 1]) if 1 <= number <= attempt.of else None
    if lesson is None:
        return None
    outcome = next((one for one in attempt.outcomes if one["lesson"] == lesson.id), None)
    clauses = (clause for rule in lesson.faults for clause in _policy().clauses_of(rule))
    return Step(
        number, attempt.of, lesson, outcome, why(lesson, outcome) if outcome else "", tuple(dict.fromkeys(clauses))
    )


def _step(attempt: PracticeAttempt, number: int) -> Step:
    step = _known_step(attempt, number)
    if step is None:
        raise NotFound("The practice course has no such draft. Go to Practice and begin from there.")
    return step


def _page(
    at: Step,
    text: str,
    *,
    with_picture: bool = True,
    found: Check | None = None,
    held: bool = False,
    problems: Problems | None = None,
    status: int = 200,
) -> ResponseReturnValue:
    if problems is None:
        found = found or practice.look(at.lesson, text, with_picture=with_picture)
    page = render_template(
        "practice/draft.html" if at.outcome is None else "practice/outcome.html",
        at=at,
        text=text,
        with_picture=with_picture,
        panel=panel_for(text, found) if found else None,
        held=held,
        problems=problems.by_field if problems else {},
        deeds=DEEDS,
    )
    return make_response(page, status)


def _applied(text: str, found: Check, number: str) -> str:
    """The text with what finding `number` (from 1) suggests put in; as it was where it suggests nothing."""
    place = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
    finding = found.findings[place - 1] if 1 <= place <= len(found.findings) else None
    if finding is None or finding.replacement is None or finding.start is None or finding.end is None:
        return text
    return text[: finding.start] + finding.replacement + text[finding.end :]


def _policy() -> Policy:
    return schools.policy(schools.current().policy_pack)
