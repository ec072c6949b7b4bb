"""A phrasebook: the phrases one rule looks for, and those that make it hold its peace."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from server.checks.phrases.lexicons import LEXICONS
from server.checks.phrases.pattern import OPENING, Needs, Pattern, compile_phrase, phrase_lines
from server.checks.phrases.reading import Reading, Sentence
from server.checks.text.sentences import Span

MOST_FINDS = 50


@dataclass(frozen=True, slots=True)
class Find:
    """A phrase found: its span in code points of the draft's text, and the sentence it begins in."""

    span: Span
    sentence: Sentence


class Phrasebook:
    """Finds any of its phrases, save where one of `unless` stands in the same clause.

    Both are written one phrase a line, in the notation of `pattern`; a line that begins with spaces goes on with the
    one before, and one that begins with -- is a heading.
    """

    written: ClassVar[list["Phrasebook"]] = []
    """Every phrasebook there is, for `compile_all`."""

    def __init__(self, phrases: str, unless: str = "") -> None:
        self._phrases = _Index(phrases)
        self._phrases.share()
        self._unless = _Index(unless)
        self.written.append(self)

    @classmethod
    def compile_all(cls) -> None:
        """Compile every phrase of every phrasebook now, which otherwise happens when one is first wanted."""
        for book in cls.written:
            for pattern in (*book._phrases.patterns, *book._unless.patterns):
                _ = pattern.regex

    def finds(self, reading: Reading) -> Iterator[Find]:
        """The places where a phrase stands, one for each phrase and sentence, at most MOST_FINDS."""
        found = 0
        for sentence in reading.once(_promising).get(self._phrases, ()):
            for start, end in self.matches(reading, sentence):
                yield Find(reading.source(start, end), sentence)
                found += 1
                if found >= MOST_FINDS:
                    return

    def found_in(self, reading: Reading, sentence: Sentence) -> bool:
        """True when a phrase stands in this sentence."""
        return next(self.matches(reading, sentence), None) is not None

    def found(self, reading: Reading) -> bool:
        """True when a phrase stands anywhere."""
        return next(self.finds(reading), None) is not None

    def matches(self, reading: Reading, sentence: Sentence) -> Iterator[Span]:
        """Where in the reading's text the phrases stand in this sentence, each at its first place."""
        guards: list[Span] | None = None
        likely = sentence.once(_likely).get(self._phrases, ())
        for start, end in _first_matches(likely, reading, sentence):
            if guards is None:
                guards = list(self._unless.matches(reading, sentence))
            first, last = reading.clause(start, end) if guards else (0, 0)
            if not any(a < last and first < b for a, b in guards):
                yield start, end


class _Index:
    """Phrases by a word that must be there, so that only those that could match are tried."""

    def __init__(self, phrases: str) -> None:
        self.patterns = [compile_phrase(source, LEXICONS) for source in phrase_lines(phrases)]
        self._by_word: dict[str, list[_Entry]] = defaultdict(list)
        self._by_start: dict[str, list[tuple[str, _Entry]]] = defaultdict(list)
        for pattern in self.patterns:
            for way in pattern.ways:
                entry = (way.also, self, pattern)
                for anchor in way.anchors:
                    if anchor.endswith("*"):
                        self._by_start[anchor[:OPENING]].append((anchor[:-1], entry))
                    else:
                        self._by_word[anchor].append(entry)

    def share(self) -> None:
        """Let every sentence be looked through for these phrases at once with those of all other phrasebooks."""
        for word, entries in self._by_word.items():
            _EVERY_WORD[word] += entries
        for opening, starts in self._by_start.items():
            _EVERY_START[opening] += starts

    def matches(self, reading: Reading, sentence: Sentence) -> Iterator[Span]:
        """First match of each phrase in the sentence, as positions in the reading's text."""
        likely = _looked_up(sentence.vocabulary, self._by_word, self._by_start).get(self, ())
        return _first_matches(likely, reading, sentence)


_Entry = tuple[Needs, _Index, Pattern]
"""What a pattern needs besides the word that it is looked up by, and the index that it is of."""
_EVERY_WORD: dict[str, list[_Entry]] = defaultdict(list)
_EVERY_START: dict[str, list[tuple[str, _Entry]]] = defaultdict(list)


def _likely(sentence: Sentence) -> Mapping[_Index, set[Pattern]]:
    """The phrases of all phrasebooks that could stand in the sentence. Use `sentence.once(_likely)`."""
    return _likely_among(sentence.vocabulary)


@lru_cache(maxsize=512)
def _likely_among(words: frozenset[str]) -> Mapping[_Index, set[Pattern]]:
    # A draft is checked again after every change, which leaves most of its sentences as they were.
    return _looked_up(words, _EVERY_WORD, _EVERY_START)


def _looked_up(
    words: frozenset[str], by_word: Mapping[str, list[_Entry]], by_start: Mapping[str, list[tuple[str, _Entry]]]
) -> Mapping[_Index, set[Pattern]]:
    """The phrases that could stand among these words, by their index."""
    found: dict[_Index, set[Pattern]] = defaultdict(set)
    missing = words.union([word[:OPENING] + "*" for word in words]).isdisjoint
    for word in words:
        entries = by_word.get(word, ())
        if starts := by_start.get(word[:OPENING]):
            entries = [*entries, *(entry for start, entry in starts if word.startswith(start))]
        for also, index, pattern in entries:
            for need in also:
                if missing(need):
                    break
            else:
                found[index].add(pattern)
    return found


def _promising(reading: Reading) -> dict[_Index, list[Sentence]]:
    """For each phrasebook the sentences in which a phrase of it could stand. Use `reading.once(_promising)`."""
    found: dict[_Index, list[Sentence]] = {}
    for sentence in reading.sentences:
        for index in sentence.once(_likely):
            found.setdefault(index, []).append(sentence)
    return found


def _first_matches(patterns: Iterable[Pattern], reading: Reading, sentence: Sentence) -> Iterator[Span]:
    for pattern in patterns:
        start, end = sentence.wide if pattern.crosses_sentences else (sentence.start, sentence.end)
        if found := reading.first(pattern.regex, start, end):
            yield found
