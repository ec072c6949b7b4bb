"""Judging what an author does with a draft of the course. What is wrong and what is put right, the checks say."""

import re
from dataclasses import dataclass
from datetime import date

from server.checks import engine
from server.checks.context import Context, OfficialAccount, School
from server.checks.policy import Policy
from server.checks.text.normalise import fold
from server.course.lessons import ACCOUNT, Lesson, course
from server.vocabulary import Channel, PracticeDeed, Verdict

PLATFORM = Channel.FACEBOOK
"""Every policy speaks of it, and no draft of the course is too long for it."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a draft. `kept` is whether it still says what it was to say; nothing of the text is in here."""

    lesson: str
    deed: PracticeDeed
    right: bool
    kept: bool


def context(school: School, policy: Policy, today: date) -> Context:
    """What drafts of the course are checked against: the school's policy and published contacts, none of its people.

    Nobody's own accounts are known here, and nobody's standing is judged.
    """
    account = OfficialAccount(ACCOUNT, PLATFORM, ACCOUNT)
    return Context(
        school=School(school.name, school.contacts, (account,)),
        account=account,
        policy=policy,
        register=course().register,
        today=today,
    )


def fitting(under: Context) -> tuple[Lesson, ...]:
    """The lessons that teach something under the school's policy: all of them under the packs that come with Gatepost.

    A school's own pack can judge otherwise, and a lesson that says something else than the panel would mislead.
    """
    return tuple(lesson for lesson in course().lessons if _fits(lesson, under))


def _fits(lesson: Lesson, under: Context) -> bool:
    """Whether what is found in the draft as it is given is what the lesson is about, and its answer a way out."""
    found = engine.check(lesson.draft(), under)
    if not set(lesson.faults) <= {finding.rule for finding in found.findings}:
        return False
    if lesson.right is PracticeDeed.ASK:
        return found.verdict is Verdict.SECOND_OPINION
    if lesson.right is PracticeDeed.LEAVE:
        return found.verdict is Verdict.BLOCK
    if found.verdict.holds is not bool(lesson.faults):
        return False
    return not engine.check(lesson.draft(lesson.answer), under).verdict.holds


def judge(lesson: Lesson, deed: PracticeDeed, text: str) -> Outcome:
    """Whether it was the right thing to do. A draft that is posted has been found to be fit to post before."""
    kept = keeps(lesson, text)
    return Outcome(lesson.id, deed, deed is lesson.right and (kept or deed is not PracticeDeed.POST), kept)


def keeps(lesson: Lesson, text: str) -> bool:
    """Whether the text still says what the draft was to say: a word of each list, and a share of all of its words."""
    said = fold(text).text
    words = set(_WORD.findall(said))
    original = set(_WORD.findall(fold(lesson.text).text))
    if not all(any(re.search(rf"\b{re.escape(fold(word).text)}", said) for word in group) for group in lesson.keep):
        return False
    return len(words & original) >= lesson.share * len(original)
