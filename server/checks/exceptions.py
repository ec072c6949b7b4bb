"""Exceptions that a school has made: words that a rule leaves alone on an account, until a day (docs/adr/0020).

An exception goes by words and knows nothing of the sentence round them. So only rules that are about the words
themselves take one; never one that protects somebody known, or tells of a person what is nobody else's to know.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from server.checks.examination import Examination
from server.checks.text.normalise import fold, folded

EXCEPTABLE = frozenset({
    "consent.unlisted_person",
    "personal_data.phone", "personal_data.email", "personal_data.address", "personal_data.vehicle",
    "tone.abusive", "tone.discriminatory", "tone.hostile", "tone.ridicule",
    "tone.shouting", "tone.unprofessional", "tone.stiff",
    "content.age_inappropriate", "content.commercial", "content.confidential", "content.controversial",
    "content.copyright", "content.grievance", "content.media_enquiry", "content.personal_account_link",
    "content.personal_opinion", "content.political", "content.underage_platform", "content.unsafe_link",
})  # fmt: skip
"""A rule that is not named here takes no exception, so a new one takes none until somebody has thought about it."""

WHOLE_NAMES = frozenset({"consent.unlisted_person"})
"""A first name alone could be any child's: these take two words at least."""

MAX_WORDS = 200
"""Characters."""


@dataclass(frozen=True, slots=True)
class SchoolException:
    """`words` that `rule` leaves alone, up to and with the day `until`; on every account where `account` is None."""

    id: str
    rule: str
    words: str
    until: date
    account: str | None = None


@dataclass(frozen=True, slots=True)
class Excepted:
    """A stretch of the text, in code points, that an exception stands for."""

    exception: str
    start: int
    end: int


def objection(rule_id: str, words: str) -> str | None:
    """Why these words cannot be excepted under the rule, as a sentence; None where they can."""
    if rule_id not in EXCEPTABLE:
        return "This rule takes no exceptions: it protects somebody, and words alone do not tell whom."
    if len(words) > MAX_WORDS:
        return f"Keep it to {MAX_WORDS} characters: a few words of the finding are enough."
    if "*" in words:
        return "Write the words themselves: * stands for nothing here."
    said = re.findall(r"[^\W_]+", fold(words).text)
    if sum(map(len, said)) < 2:
        return "Give the words that are to be left alone, at least two letters or figures."
    if rule_id in WHOLE_NAMES and len(said) < 2:
        return "Give the whole name: a first name alone could be any child’s."
    return None


def excepted(rule_id: str, start: int | None, end: int | None, examination: Examination) -> str | None:
    """The exception that leaves alone what `rule_id` has found at these code points; None where none does.

    All that is marked has to lie in the words of the exception: more words round it make an exception narrower.
    """
    if start is None or end is None:
        return None
    return next((at.exception for at in _places(rule_id, examination) if at.start <= start and end <= at.end), None)


def meeting(rule_id: str, start: int | None, end: int | None, examination: Examination) -> list[Excepted]:
    """Where the words of exceptions under the rule stand in, or reach into, these code points."""
    if start is None or end is None:
        return []
    return [at for at in _places(rule_id, examination) if at.start < end and start < at.end]


def without(examination: Examination, places: list[Excepted]) -> Examination:
    """The same draft as if those words were blank; everything else stays in its place."""
    text = examination.text
    for at in places:
        text = text[: at.start] + " " * (at.end - at.start) + text[at.end :]
    return Examination(replace(examination.draft, text=text), examination.context)


def _places(rule_id: str, examination: Examination) -> list[Excepted]:
    plain = examination.once(folded)
    return [
        Excepted(one.id, *plain.source(*match.span()))
        for one in examination.once(_in_force).get(rule_id, ())
        for match in _pattern(one.words).finditer(plain.text)
    ]


def _in_force(examination: Examination) -> Mapping[str, list[SchoolException]]:
    """The exceptions that hold on the draft's account today, by rule. Use `examination.once(_in_force)`."""
    context = examination.context
    by_rule: dict[str, list[SchoolException]] = defaultdict(list)
    for one in context.exceptions:
        here = one.account is None or one.account == context.account.id
        if here and context.today <= one.until and objection(one.rule, one.words) is None:
            by_rule[one.rule].append(one)
    return by_rule


@lru_cache(maxsize=1024)
def _pattern(words: str) -> re.Pattern[str]:
    """The folded words, whole, with any space between them."""
    said = map(re.escape, fold(words).text.split())
    return re.compile(r"(?<!\w)" + r"\s+".join(said) + r"(?!\w)")
