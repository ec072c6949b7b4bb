"""The course as it is written in course.toml. It comes with Gatepost, so what is wrong with it stops the tests."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from server.checks.draft import Attachment, Draft
from server.checks.register import Consent, Person, Register
from server.vocabulary import AttachmentKind, Category, ConsentStatus, ConsentUse, PersonKind, PracticeDeed

ACCOUNT = "practice"
"""What the account that nothing is posted to is called in drafts."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of a lesson. `shown` is the first name of the child in it, who is declared to be there."""

    alt: str
    people: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """One draft of the course; see course.toml for what each part means."""

    id: str
    title: str
    situation: str
    text: str
    category: Category
    right: PracticeDeed
    faults: tuple[str, ...]
    keep: tuple[tuple[str, ...], ...]
    says: str
    share: float
    answer: str
    learned: str
    picture: Picture | None

    def draft(self, text: str | None = None, *, with_picture: bool = True) -> Draft:
        """The draft as it is given, or with other words or without its picture."""
        attachments: tuple[Attachment, ...] = ()
        if self.picture and with_picture:
            attachments = (
                Attachment(AttachmentKind.IMAGE, alt=self.picture.alt, people=self.picture.people, shows_people=True),
            )
        return Draft(
            text=self.text if text is None else text, account=ACCOUNT, category=self.category, attachments=attachments
        )


@dataclass(frozen=True, slots=True)
class Course:
    """All lessons in their order, and the invented people that they are about."""

    version: str
    lessons: tuple[Lesson, ...]
    register: Register

    def lesson(self, lesson_id: str) -> Lesson | None:
        """The lesson with this id, None where the course has no such lesson (any more)."""
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)


@cache
def course() -> Course:
    """The course that comes with Gatepost."""
    raw = tomllib.loads((resources.files("server.course") / "course.toml").read_text(encoding="utf-8"))
    people = tuple(_person(one) for one in raw["people"])
    return Course(raw["version"], tuple(_lesson(one) for one in raw["drafts"]), Register(people, version="practice"))


def _person(raw: dict[str, Any]) -> Person:
    consents = tuple(
        Consent(ConsentUse(use), None, ConsentStatus.GIVEN, valid_from=date(2020, 1, 1)) for use in raw["consents"]
    )
    return Person(
        raw["id"], PersonKind(raw["kind"]), raw["first_name"], raw["last_name"], class_name=raw["class_name"],
        consents=consents,
    )  # fmt: skip


def _lesson(raw: dict[str, Any]) -> Lesson:
    picture = raw.get("picture")
    return Lesson(
        id=raw["id"],
        title=raw["title"],
        situation=raw["situation"],
        text=raw["text"],
        category=Category(raw["category"]),
        right=PracticeDeed(raw["right"]),
        faults=tuple(raw["faults"]),
        keep=tuple(tuple(group) for group in raw["keep"]),
        says=raw["says"],
        share=raw["share"],
        answer=raw["answer"],
        learned=raw["learned"],
        picture=picture and Picture(picture["alt"], tuple(picture["people"]), picture["shown"]),
    )
