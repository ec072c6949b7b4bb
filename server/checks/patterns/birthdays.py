"""Dates of birth, and ages given together with a birthday."""

import re
from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.patterns.dates import AGE, MONTH, ORDINAL, full_dates
from server.checks.patterns.identifiable import Identified, Somebody, people
from server.checks.patterns.spans import Span, any_between
from server.checks.text.normalise import folded

_LABEL = re.compile(r"\b(?:d\.? ?o\.? ?b\b\.?|date of birth|birth ?date|birthday)(?: is| was|:|,| -|=)* ?(?:on )?$")
_LABEL_AFTER = re.compile(r"[ ,(]{1,3}(?:d\.? ?o\.? ?b\b|date of birth)")
_BORN = re.compile(r"\bborn(?: on| in \w+,?| at \w+,?|:)* ?$")
_ANYBODY = re.compile(r"\b(?:children|babies|anyone|pupils|those|if|was your|your child|between|before|after|or)\b")
_BIRTH_YEARS = 25
_NEAR, _FAR = 12, 160
_TODAY = (
    r"(?:today|tomorrow|tonight|yesterday|this (?:week|weekend|month|morning|mon|tue|wed|thu|fri|sat|sun)\w*|next \w+"
    rf"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|on (?:the )?\d{{1,2}}\w*(?: {MONTH})?|at the weekend|in {MONTH})"
)
_WITH_AGE = re.compile(
    rf"\b(?:{ORDINAL} (?:birthday|bday|b-day)"
    rf"|birthday\b[^.!?\n]{{0,40}}?\b(?:is|are|turn(?:s|ed|ing)?|aged?|now|be|reach(?:es|ed|ing)?) {AGE}\b(?! ?(?:am"
    rf"|pm|o'clock|%|:|out))"
    rf"|turn(?:s|ed|ing)? {AGE}(?: years old)?\b(?: {_TODAY})?"
    rf"|(?:is|are|'s|now|be|becomes?|reach(?:es|ed)) {AGE}(?: years (?:old|young))? {_TODAY}"
    rf"|(?<!\w ){AGE}(?: years (?:old|young))? today\b"
    rf"|birthday (?:girl|boy)\b[^.!?\n]{{0,30}}\b{AGE}\b)"
)
_NOT_OF_A_PERSON = re.compile(
    r"\b(?:our school|the school|school's|school is|nursery is|academy|library|nhs|club is|charity|association|pta"
    r"|guinea pig|dog|cat|rabbit|hamster|tortoise|fish|hen|hens|chick|pony|bear|lego|company|town|city|guides|scouts"
    r"|brownies|trust|pages?|your (?:child|little one|son|daughter)|when they|goals?|points?|degrees|oven|gate"
    r"|to (?:one|two|three)|o'clock)\b"
)


def birthdays(examination: Examination) -> Iterator[Span]:
    """Dates of birth, and ages with a birthday where a private person is named, as spans of the text."""
    plain = examination.once(folded)
    if any(cue in plain.text for cue in ("born", "birth", "dob", "d.o")):
        yield from _dates_of_birth(examination)
    if _WITH_AGE.search(plain.text):
        yield from _ages(examination)


def _dates_of_birth(examination: Examination) -> Iterator[Span]:
    plain = examination.once(folded)
    today = examination.context.today
    for found in full_dates(plain.text, today):
        before = plain.text[max(0, found.start - 40) : found.start]
        label = _LABEL.search(before)
        born = None if label or _ANYBODY.search(before) or found.day > today else _BORN.search(before)
        if born and today.year - found.day.year > _BIRTH_YEARS:
            # Somebody grown up may be history; then only a private person's name beside the date makes it a finding.
            born = born if examination.once(people).within(found.start - 80, found.end) else None
        if behind := _LABEL_AFTER.match(plain.text, found.end):
            yield plain.source(found.start, behind.end())
        elif cue := label or born:
            yield plain.source(found.start - len(before) + cue.start(), found.end)


def _ages(examination: Examination) -> Iterator[Span]:
    plain = examination.once(folded)
    known = examination.once(people)
    others = [word.start() for word in _NOT_OF_A_PERSON.finditer(plain.text)]
    for found in _WITH_AGE.finditer(plain.text):
        number = known.sentence_at(found.start())
        first, last = known.sentences[number]
        first, last = max(first, found.start() - _FAR), min(last, found.end() + _FAR)
        if any_between(others, first, last):
            continue
        named = [s for s in known.within(first, last) if s.how is Identified.BY_NAME]
        if named or any(s.how is Identified.BY_NAME for s in known.within(found.start() - _FAR, found.end() + _FAR)):
            yield plain.source(*_with_name(*found.span(), named))


def _with_name(start: int, end: int, names: list[Somebody]) -> Span:
    """The age with the name beside it, where one stands close by."""
    near = [s for s in names if s.end >= start - _NEAR and s.start <= end + _NEAR]
    return min([start, *(s.start for s in near)]), max([end, *(s.end for s in near)])
