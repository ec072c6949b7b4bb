"""Somebody goes through the practice course."""

from pathlib import Path

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


ASKS = """
[policy]
id = "own"
based_on = "model"
title = "The school's own"
version = "2026.1"
adopted = 2026-09-01
review_due = 2027-08-31

[practice]
months = {months}
least = {least}
"""


def policy_that_asks(folder: Path, *, months: int, least: int) -> str:
    """A file with a policy that asks for practice before posting; it has the model's version."""
    file = folder / "own.toml"
    file.write_text(ASKS.format(months=months, least=least), encoding="utf-8")
    return str(file)
