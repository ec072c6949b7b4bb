"""Where children can be found now: a spot, a time or a route in real time, or where they sleep (rules.md, 10)."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from server.checks.examination import Examination
from server.checks.patterns import whereabouts_words as words
from server.checks.patterns.cased import cased, lower
from server.checks.patterns.identifiable import Identified, Somebody, people
from server.checks.patterns.spans import Span

_LONGEST, _STEP = 400, 300


def whereabouts(examination: Examination) -> Iterator[Span]:
    """Sentences that tell where children are now, or sleep, closely enough to find them, as spans of the text."""
    plain = examination.once(cased)
    low = lower(plain.text)
    cues = (words.NOW, words.PRESENT, words.AT_NIGHT, words.DOING, words.STILL_HERE)
    if not any(cue.search(low) for cue in cues) and not _is_welsh(low):
        return
    known = examination.once(people)
    register = examination.context.register
    classes = _classes(register.names.groups.classes if register else frozenset())
    last = 0
    for start, end in _pieces(known.sentences):
        alone = words.ALONE.search(low, start, end)
        if start < last:
            continue
        if alone and _is_a_child_alone(low[start:end], alone, known.within(start, end)):
            last = alone.end()
            yield plain.source(start, last)
            continue
        at = words.CHILD_AT.search(low, start, end)
        if at and _is_a_child_at(low[start:end], at, known.within(start, end)):
            last = at.end()
            yield plain.source(start, last)
            continue
        now_nearby = words.NOW.search(low, max(0, start - _STEP), end + _STEP)
        if _tells(low[start:end], plain.text[start:end], classes, now_nearby):
            last = end
            yield plain.source(start, end)


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


def _tells(sentence: str, original: str, classes: re.Pattern[str], now_nearby: object) -> bool:
    if words.PUBLIC.search(sentence) or _is_of_another_day(sentence):
        return False
    if words.AT_SCHOOL.search(sentence) and not (words.UNDER_WAY.search(sentence) and words.ROUTE.search(sentence)):
        return False
    if _is_welsh(sentence) and words.IN_WELSH.search(sentence) and words.WELSH_NOW.search(sentence):
        return True
    if "for the " in sentence and words.LODGING.search(sentence) and words.LODGED.search(sentence):
        return True
    if now_nearby and words.MEETING_POINT.search(sentence) and words.OUTSIDE.search(sentence):
        return True
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
    if words.LODGING.search(sentence) and words.AT_NIGHT.search(sentence):
        return bool((group and (present or words.NOW.search(sentence) or words.CHECKED_IN.search(sentence))) or doing)
    if not group or not (
        present or doing or words.STILL_HERE.search(sentence) or "just " in sentence or "live from" in sentence
    ):
        return False
    now = (
        words.NOW.search(sentence)
        or (present and (now_nearby or words.BESIDE.search(sentence)))
        or words.UNDER_WAY.search(sentence)
    )
    if not now or not words.OUTSIDE.search(sentence):
        return False
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
