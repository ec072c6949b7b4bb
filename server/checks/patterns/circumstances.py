"""Private circumstances that are said of somebody identifiable.

A phrase from `circumstance_words` is not enough: a post about Autism Week names autism, and nobody's. What makes it
somebody's is how the sentence ties the two: his inhaler, Tegan's hearing aids, Imran, who is in foster care.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from server.checks.examination import Examination
from server.checks.patterns import circumstance_words as words
from server.checks.patterns.cased import cased, lower
from server.checks.patterns.daily_lives import daily_lives
from server.checks.patterns.family_events import family_events
from server.checks.patterns.households import households
from server.checks.patterns.identifiable import people
from server.checks.patterns.personal_events import personal_events
from server.checks.patterns.school_days import school_days
from server.checks.patterns.school_records import school_records
from server.checks.patterns.spans import Span
from server.checks.patterns.ties import LONGEST_HIT, Reader, Tie


class Kind(Enum):
    """Which rule a circumstance belongs to."""

    SPECIAL = "special category"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Circumstance:
    """Something private that is said of somebody, at `start:end` of the text."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    kind: Kind
    tie: "Tie"


def _index() -> dict[str, list[_Phrase]]:
    index: dict[str, list[_Phrase]] = defaultdict(list)
    lists = (
        (words.TELLING_SPECIAL, Kind.SPECIAL, Tie.TELLING),
        (words.LINKED_SPECIAL, Kind.SPECIAL, Tie.LINKED),
        (words.OWNED_SPECIAL, Kind.SPECIAL, Tie.OWNED),
        (words.CAPITALS_SPECIAL, Kind.SPECIAL, Tie.IN_CAPITALS),
        (words.TELLING_FAMILY, Kind.FAMILY, Tie.TELLING),
        (words.NAMED_FAMILY, Kind.FAMILY, Tie.NAMED),
        (words.OWNED_FAMILY, Kind.FAMILY, Tie.OWNED),
    )
    for text, kind, tie in lists:
        for phrase in text.split(","):
            parts = tuple(_WORD.findall(phrase.lower()))
            index[parts[0]].append(_Phrase(parts, kind, tie))
    for phrases in index.values():
        phrases.sort(key=lambda phrase: -len(phrase.words))
    return index


_WORD = re.compile(r"[^\W_]+(?:['&:][^\W_]+)*")
_PHRASES = _index()
_MOST_READ = 300
_MOST_IN_A_SENTENCE = 3


def circumstances(examination: Examination) -> tuple[Circumstance, ...]:
    """Everything private said of somebody identifiable, in order. Use `examination.once(circumstances)`."""
    plain = examination.once(cased)
    text = lower(plain.text)
    candidates = list(_candidates(text, plain.text))
    candidates += [(start, end, _FAMILY_EVENT) for start, end in family_events(text)]
    candidates += [(start, end, _PERSONAL_EVENT) for start, end in personal_events(text)]
    candidates += [(start, end, _DAILY_LIFE) for start, end in (*school_days(text), *daily_lives(text))]
    candidates += [(start, end, _HOUSEHOLD) for start, end in (*households(text), *school_records(text))]
    if not candidates:
        return ()
    candidates.sort(key=lambda candidate: candidate[:2])
    known = examination.once(people)
    reader = Reader(text, known, reply=examination.draft.reply)
    found: dict[tuple[int, Kind], list[Span]] = {}
    for start, end, phrase in candidates[:_MOST_READ]:
        number = known.sentence_at(start)
        spans = found.setdefault((number, phrase.kind), [])
        if len(spans) < _MOST_IN_A_SENTENCE and (span := reader.tie(number, start, end, phrase.tie)):
            _join(spans, span)
    places = sorted((*span, kind.value, kind) for (_, kind), spans in found.items() for span in spans)
    return tuple(Circumstance(*plain.source(start, end), kind) for start, end, _, kind in places)


def _join(spans: list[Span], span: Span) -> None:
    """Add `span`, as part of the last one where the two together are no longer than a reader takes in."""
    if spans and span[1] - spans[-1][0] <= LONGEST_HIT:
        last = spans.pop()
        span = min(last[0], span[0]), max(last[1], span[1])
    spans.append(span)


_FAMILY_EVENT = _Phrase((), Kind.FAMILY, Tie.TELLING)
_PERSONAL_EVENT = _Phrase((), Kind.SPECIAL, Tie.TELLING)
_DAILY_LIFE = _Phrase((), Kind.SPECIAL, Tie.BESIDE)
_HOUSEHOLD = _Phrase((), Kind.FAMILY, Tie.BESIDE)


def _candidates(text: str, original: str) -> Iterator[tuple[int, int, _Phrase]]:
    said = tuple(_WORD.findall(text))
    tokens: list[re.Match[str]] = []
    for at, word in enumerate(said):
        phrases = _PHRASES.get(word) or (_PHRASES.get(word[:-2]) if word[-2:] == "'s" else None)
        for phrase in phrases or ():
            last = at + len(phrase.words) - 1
            if said[at + 1 : last + 1] != phrase.words[1:]:
                continue
            tokens = tokens or list(_WORD.finditer(text))
            start, end = tokens[at].start(), tokens[last].end()
            if phrase.tie is not Tie.IN_CAPITALS or original[start:end].isupper():
                yield start, end, phrase
