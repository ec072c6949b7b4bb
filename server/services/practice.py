"""The practice course: going through it, and who has. What is typed there is checked, judged and forgotten."""

from dataclasses import dataclass

from sqlalchemy import Select, select

from server import course
from server.checks import context as checking
from server.checks import engine
from server.checks.disclosure import as_shown_to_author
from server.checks.finding import Check
from server.course import Lesson
from server.database import db, school_in_force, transaction
from server.errors import InvalidInput, NotFound
from server.models import PracticeAttempt, User
from server.services import clock, log, schools
from server.services.turns import take_turns
from server.vocabulary import Action, PracticeDeed, Role

NOTHING_TO_PRACTISE = (
    "Your school's policy judges every draft of the course otherwise than the course does. Tell whoever looks after it."
)


def begin(person: User) -> PracticeAttempt:
    """A new time through the course; one that was not finished is given up for it. Raises InvalidInput.

    Drafts that the school's own policy judges otherwise than the course are left out.
    """
    lessons = [lesson.id for lesson in course.fitting(_context())]
    if not lessons:
        raise InvalidInput([("", NOTHING_TO_PRACTISE)])
    with transaction():
        take_turns(person)
        for unfinished in db.session.scalars(_open(person)):
            db.session.delete(unfinished)
        attempt = PracticeAttempt(
            school_id=school_in_force(), person_id=person.id, course=course.course().version, lessons=lessons,
            outcomes=[], started_at=clock.now(),
        )  # fmt: skip
        db.session.add(attempt)
        db.session.flush()
    return attempt


def under_way(person: User) -> PracticeAttempt | None:
    """What this person has begun and not finished, in today's course."""
    return db.session.scalars(_open(person).where(PracticeAttempt.course == course.course().version)).first()


def look(lesson: Lesson, text: str, *, with_picture: bool) -> Check:
    """What is found in the draft of a lesson as it stands, as an author is shown it. Nothing is kept or logged."""
    policy = schools.policy(schools.current().policy_pack)
    found = engine.check(lesson.draft(text, with_picture=with_picture), _context())
    return as_shown_to_author(found, policy)


def answer(person: User, lesson_id: str, deed: PracticeDeed, text: str, *, with_picture: bool) -> Check | None:
    """Do something with a draft; the first deed counts. After the last draft the score is recorded and logged.

    A draft that is to be posted and may not be stays where it was, and what holds it is given back. Raises NotFound
    where the course is not under way or has no such draft.
    """
    lesson = course.course().lesson(lesson_id)
    if lesson is None:
        raise NotFound("The practice course has no such draft.")
    if deed is PracticeDeed.POST:
        found = look(lesson, text, with_picture=with_picture)
        if found.verdict.holds:
            return found
    judged = course.judge(lesson, deed, text)
    with transaction():
        take_turns(person)
        attempt = under_way(person)
        if attempt is None or lesson_id not in attempt.lessons:
            raise NotFound("This draft is not part of a practice course that is under way. Begin it again.")
        if all(outcome["lesson"] != lesson_id for outcome in attempt.outcomes):
            # A new list: a changed one would not be seen to have changed.
            attempt.outcomes = [
                *attempt.outcomes,
                {"lesson": lesson_id, "deed": deed, "right": judged.right, "kept": judged.kept},
            ]
            if len(attempt.outcomes) == attempt.of:
                _finish(person, attempt)
    return None


def _finish(person: User, attempt: PracticeAttempt) -> None:
    attempt.score = sum(outcome["right"] for outcome in attempt.outcomes)
    attempt.finished_at = clock.now()
    log.append(
        Action.PRACTICE_FINISHED, actor_id=person.id, thread=attempt.id,
        refs={"course": attempt.course, "score": str(attempt.score), "of": str(attempt.of)},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Practised:
    """Somebody who may post, and the last time that they finished the course."""

    person: User
    attempt: PracticeAttempt | None


def everybody(roles: frozenset[Role]) -> list[Practised]:
    """Everybody in the school in force with one of these roles who has not left, by name."""
    finished = select(PracticeAttempt).where(PracticeAttempt.finished_at.is_not(None))
    newest = {one.person_id: one for one in db.session.scalars(finished.order_by(PracticeAttempt.finished_at))}
    people = db.session.scalars(select(User).where(User.active).order_by(User.name, User.id))
    return [Practised(person, newest.get(person.id)) for person in people if person.roles & roles]


def _open(person: User) -> Select[PracticeAttempt]:
    return select(PracticeAttempt).where(PracticeAttempt.person_id == person.id, PracticeAttempt.finished_at.is_(None))


def _context() -> checking.Context:
    school = schools.current()
    described = checking.School(school.name, schools.published_contacts(school), accounts=())
    return course.context(described, schools.policy(school.policy_pack), clock.today(school.timezone))
