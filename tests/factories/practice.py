"""Somebody goes through the practice course."""

from server import course
from server.models import User
from server.services import practice
from server.vocabulary import PracticeDeed


def practise(person: User, *, wrong: int = 0, only: int | None = None) -> None:
    """Begin the course and deal with every draft, or `only` so many, rightly but for the last `wrong` of the course."""
    practice.begin(person)
    lessons = course.course().lessons
    for number, lesson in enumerate(lessons[:only]):
        other = next(deed for deed in (PracticeDeed.LEAVE, PracticeDeed.ASK) if deed is not lesson.right)
        deed = lesson.right if number < len(lessons) - wrong else other
        assert practice.answer(person, lesson.id, deed, lesson.answer, with_picture=True) is None
