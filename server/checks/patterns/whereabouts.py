"""Where children can be found now: a spot, a time or a route in real time, or where they sleep (rules.md, 10)."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache

from server.checks.examination import Examination
from server.checks.patterns import whereabouts_words as words
from server.checks.patterns.cased import cased, lower
from server.checks.patterns.identifiable import Identified, Somebody, folded_sentences, people
from server.checks.patterns.spans import Span

_LONGEST, _STEP = 400, 300


class Closeness(Enum):
    """How closely a sentence tells where children are."""

    TO_BE_FOUND = "closely enough to find them"
    AT_A_VENUE = "at a large public venue today, with no spot and no time"


def whereabouts(examination: Examination) -> Iterator[tuple[Span, Closeness]]:
    """Sentences that tell where children are now, or sleep, as spans of the text."""
    plain = examination.once(cased)
    low = lower(plain.text)
    now = words.NOW.search(low)
    cues = (words.PRESENT, words.AT_NIGHT, words.DOING, words.STILL_HERE)
    if not now and not any(cue.search(low) for cue in cues) and not _is_welsh(low):
        return
    register = examination.context.register
    classes = _classes(register.names.groups.classes if register else frozenset())
    last = 0
    for start, end in _pieces(examination.once(folded_sentences)):
        alone = words.ALONE.search(low, start, end)
        if start < last:
            continue
        if alone and _is_a_child_alone(low[start:end], alone, examination.once(people).within(start, end)):
            last = alone.end()
            yield plain.source(start, last), Closeness.TO_BE_FOUND
            continue
        at = words.CHILD_AT.search(low, start, end)
        if at and _is_a_child_at(low[start:end], at, examination.once(people).within(start, end)):
            last = at.end()
            yield plain.source(start, last), Closeness.TO_BE_FOUND
            continue
        everywhere = start <= _STEP and end + _STEP >= len(low)
        now_nearby = now if everywhere else words.NOW.search(low, max(0, start - _STEP), end + _STEP)
        told = _told(low[start:end], plain.text[start:end], classes, now_nearby)
        if told:
            last = end
            yield plain.source(start, end), told


def _pieces(sentences: Iterable[Span]) -> Iterator[Span]:
    """The sentences, long ones in overlapping pieces."""
    for start, end in sentences:
        yield start, min(end, start + _LONGEST)
        for at in range(start + _STEP, end - (_LONGEST - _STEP), _STEP):
            yield at, min(end, at + _LONGEST)


def _is_a_child_alone(sentence: str, alone: re.Match[str], here: tuple[Somebody, ...]) -> bool:
    told = (Identified.BY_NAME, Identified.SINGLED_OUT)
    if not any(somebody.how in told and somebody.end <= alone.start() + 1 for somebody in here):
        return False
    return (
        bool(words.OUTSIDE.search(alone[0]))
        and not words.AT_SCHOOL.search(alone[0])
        and not words.PUBLIC.search(sentence)
    )


def _is_a_child_at(sentence: str, at: re.Match[str], here: tuple[Somebody, ...]) -> bool:
    """True where a child who was named or singled out is said to be at a spot that is no lesson's and no event's."""
    if not _is_a_child_alone(sentence, at, here) or _is_of_another_day(sentence):
        return False
    who = at.string[min(somebody.start for somebody in here) : at.start()]
    return not words.GROWN_UP.match(who)


@lru_cache(maxsize=8)
def _classes(names: frozenset[str]) -> re.Pattern[str]:
    """A class of those folded `names` as the subject of a sentence; it never matches where there are none."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))}){words.CLASS_DOES}" if names else r"(?!)")


def _names_a_class(sentence: str, original: str, classes: re.Pattern[str]) -> bool:
    """Whether a class does something; "oak" the tree has no capital."""
    return any(not original[found.start()].islower() for found in classes.finditer(sentence))


def _told(sentence: str, original: str, classes: re.Pattern[str], now_nearby: object) -> Closeness | None:
    if words.PUBLIC.search(sentence) or _is_of_another_day(sentence):
        return None
    if words.AT_SCHOOL.search(sentence) and not (words.UNDER_WAY.search(sentence) and words.ROUTE.search(sentence)):
        return None
    if _tells_by_itself(sentence, now_nearby):
        return Closeness.TO_BE_FOUND
    present = words.PRESENT.search(sentence) or words.PRESENT_TOO.search(sentence)
    doing = words.DOING.search(sentence)
    if not present and words.AT_ONCE.search(sentence) and not words.FINITE.search(sentence):
        present = words.IN_A_PLACE.search(sentence)
    group = (
        words.GROUP.search(sentence)
        or words.WE_LEFT_OUT.match(sentence)
        or words.CLASS_SUBJECT.search(original)
        or _names_a_class(sentence, original, classes)
    )
    if words.ARRIVED_WELL.search(sentence) and not _tells_which_place(sentence, original):
        return None
    if words.LODGING.search(sentence) and words.AT_NIGHT.search(sentence):
        lodged = present or words.NOW.search(sentence) or words.CHECKED_IN.search(sentence)
        return Closeness.TO_BE_FOUND if (group and lodged) or doing else None
    here = present or doing or words.STILL_HERE.search(sentence)
    if not group or not (here or any(map(sentence.__contains__, ("just ", "live from")))):
        return None
    now = (
        words.NOW.search(sentence)
        or (present and (now_nearby or words.BESIDE.search(sentence)))
        or words.UNDER_WAY.search(sentence)
    )
    if now and words.OUTSIDE.search(sentence) and _is_close(sentence):
        return Closeness.TO_BE_FOUND
    return Closeness.AT_A_VENUE if words.AT_A_VENUE_TODAY.search(sentence) else None


def _tells_by_itself(sentence: str, now_nearby: object) -> bool:
    """True where the sentence says it in so many words: in Welsh, where they are lodged, where to meet."""
    return bool(
        (_is_welsh(sentence) and words.IN_WELSH.search(sentence) and words.WELSH_NOW.search(sentence))
        or ("for the " in sentence and words.LODGING.search(sentence) and words.LODGED.search(sentence))
        or (now_nearby and words.MEETING_POINT.search(sentence) and words.OUTSIDE.search(sentence))
    )


def _tells_which_place(sentence: str, original: str) -> bool:
    """Whether a sentence that says all is well tells more than that they have got there."""
    if words.ASLEEP.search(sentence) or words.SPOT.search(sentence):
        return True
    return words.A_NAMED_PLACE.search(original) is not None


def _is_close(sentence: str) -> bool:
    if words.RIGHT_NOW.search(sentence) and words.OUTSIDE.search(words.LARGE.sub("", sentence)):
        return True
    return any(
        pattern.search(sentence) for pattern in (words.SPOT, words.UNTIL, words.ROUTE, words.BESIDE, words.AT_A_TIME)
    )


def _is_welsh(text: str) -> bool:
    return any(map(text.__contains__, ("mae", "rydy", "ry'n", "dan ", "dyn ")))


def _is_of_another_day(sentence: str) -> bool:
    """True where the sentence is about another day; something that goes on now may still have a plan for later."""
    return not words.TODAY_NOW.search(sentence) and words.NOT_NOW.search(sentence) is not None
