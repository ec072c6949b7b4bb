"""Dates of birth, and ages given together with a birthday, of somebody who can be told."""

import re
from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.patterns.ages import ages_on_birthdays
from server.checks.patterns.cased import cased
from server.checks.patterns.dates import FullDate, full_dates
from server.checks.patterns.identifiable import Identified, Somebody, people
from server.checks.patterns.spans import Span, any_between
from server.checks.text.normalise import fold, folded
from server.checks.text.words import is_word

_LABEL = re.compile(
    r"\b(?:d\.? ?o\.? ?b\b\.?|date of birth|birth ?date|birthday|dyddiad geni)(?: [\w']{2,20})?"
    r"(?: is| was|:|,| -|=)* ?(?:on )?$"
)
_LABEL_AFTER = re.compile(r"[ ,(]{1,3}(?:d\.? ?o\.? ?b\b|date of birth|dyddiad geni)")
_BORN = re.compile(
    r"\bborn(?: on| the| in \w+,?| at \w+,?|:)* ?$|[ (,]b\. ?$|\b(?:ganwyd|ganed)\b(?: [\w'-]{1,30}){0,4} ar (?:y )?$"
)
_ANYBODY = re.compile(r"\b(?:children|babies|anyone|pupils|those|if|was your|your child|between|before|after|or)\b")
# A list under "dates of birth", or one that ends in "please check the dates of birth".
_LISTED = re.compile(r"\b(?:dates? of birth|birth ?dates?|d\.?o\.?bs?|dyddiadau? geni)\b")
_FROM_CUE, _TO_CUE = 400, 200
_NAME_BEFORE = re.compile(r" ?(?:[ (\[:,=\u2013\u2014-]|\bis\b){1,4}$")
_ANOTHER_DAY = re.compile(
    r"\b(?:photo\w*|picture\w*|image|video|taken|filmed|since|joined|start(?:s|ed)|archive\w*|throwback|posted|dated"
    r"|published|wrote|written|memory|remember\w*|died|rip|visit\w*|report|by|results?|match|played|concert|flashback"
    r"|signed|presented|awarded|won|on this day|anniversary|married|wedding)\b"
)
_BIRTH_YEARS, _YOUNGEST = 25, 2
_OLDEST_PUPIL = 19
_NEAR, _FAR = 12, 160
_ANIMAL = r"(?:guinea pig|dog|cat|rabbit|hamster|tortoise|fish|hens?|chick|pony|bear|puppy|kitten|gecko|snake)"
_NOT_OF_A_PERSON = re.compile(
    r"\b(?:our school|the school|school's|school is|nursery is|academy|library|nhs|club is|charity|association|pta"
    rf"|(?:our|the|school|class|therapy|reading|office|resident)(?: \w+)? {_ANIMAL}|hens are|lego|company|town|city"
    r"|guides|scouts"
    r"|brownies|trust|pages?|your (?:child|little one|son|daughter)|when they|goals?|points?|degrees|oven|trees?|ysgol"
    r"|advent|cricket|innings|batted|wickets?|altar|diwali|hanukkah|menorah|christingle|vigil|memory of"
    r"|to (?:one|two|three)|o'clock)\b"
)
_UNKNOWN = re.compile(r"(?:^|[.!?:,] |\band )(?P<name>[A-Z][a-z]{2,20}) $")


def birthdays(examination: Examination) -> Iterator[Span]:
    """Dates of birth, and ages with a birthday where a private person is named, as spans of the text."""
    if any(figure in examination.once(folded).text for figure in "0123456789"):
        yield from _dates_of_birth(examination)
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
        elif (name := _named_beside(examination, found)) is not None:
            yield plain.source(name, found.end)


def _named_beside(examination: Examination, found: FullDate) -> int | None:
    """Where the name begins that a date of birth in a list stands behind: "Tegan Roscoe (3 May 2017)".

    Without the words "dates of birth" nearby only a day in a pupil's years can be meant, right behind a name, with
    nothing before it that speaks of another day.
    """
    text = examination.once(folded).text
    years = (examination.context.today - found.day).days / 365.25
    if years < _YOUNGEST:
        return None
    listed = _LISTED.search(text, max(0, found.start - _FROM_CUE), found.end + _TO_CUE) is not None
    if not listed and years > _OLDEST_PUPIL:
        return None
    if not (joint := _NAME_BEFORE.search(text, max(0, found.start - 5), found.start)):
        return None
    if not listed and _ANOTHER_DAY.search(text, max(0, found.start - 80), found.end + 20):
        return None
    here = examination.once(people).within(found.start - 60, found.start)
    names = [s for s in here if s.how in (Identified.BY_NAME, Identified.BY_LOOK)]
    if not names:
        return None
    # Behind a likely forename stands its surname, which the reading of likely names leaves out.
    rest = text[max(s.end for s in names) : joint.start()]
    return names[-1].start if re.fullmatch(r"(?: [\w'-]{1,30}){0,2}", rest) else None


def _ages(examination: Examination) -> Iterator[Span]:
    plain = examination.once(folded)
    ages = sorted(ages_on_birthdays(plain.text), key=lambda found: found.span())
    if not ages:
        return
    known = examination.once(people)
    others = [word.start() for word in _NOT_OF_A_PERSON.finditer(plain.text)]
    last = -1
    for found in ages:
        start, end = found.span()
        first, until = known.sentences[known.sentence_at(start)]
        first, until = max(first, start - _FAR), min(until, end + _FAR)
        if start < last or any_between(others, first, until) or _is_the_schools(examination, start):
            continue
        named = [s for s in known.within(first, until) if s.how is Identified.BY_NAME]
        singled = any(s.how is Identified.SINGLED_OUT for s in known.within(first, start))
        near = any(s.how is Identified.BY_NAME for s in known.within(start - _FAR, end + _FAR))
        if named or near or singled or _stranger_before(examination, start):
            last = end
            yield plain.source(*_with_name(start, end, named))


def _is_the_schools(examination: Examination, start: int) -> bool:
    """True for "Hollin Moor is 75 on Friday"."""
    before = examination.once(folded).text[max(0, start - 40) : start].split()
    return bool(before) and before[-1] in fold(examination.context.school.name).text.split()


def _stranger_before(examination: Examination, start: int) -> bool:
    """True behind a word with a capital that is no word of English, as the subject of the sentence."""
    found = _UNKNOWN.search(examination.once(cased).text[max(0, start - 30) : start])
    return found is not None and not is_word(found["name"].lower())


def _with_name(start: int, end: int, names: list[Somebody]) -> Span:
    """The age with the name beside it, where one stands close by."""
    near = [s for s in names if s.end >= start - _NEAR and s.start <= end + _NEAR]
    return min([start, *(s.start for s in near)]), max([end, *(s.end for s in near)])
