"""A phrasebook: the phrases one rule looks for, and those that make it hold its peace."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from server.checks.phrases.lexicons import LEXICONS
from server.checks.phrases.pattern import Pattern, compile_phrase, phrase_lines
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
            for pattern in (*book._phrases.patterns(), *book._unless.patterns()):
                _ = pattern.regex

    def finds(self, reading: Reading) -> Iterator[Find]:
        """The places where a phrase stands, one for each phrase and sentence, at most MOST_FINDS."""
        found = 0
        for sentence in reading.sentences:
            if self._phrases not in sentence.once(_likely):
                continue
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
        self._by_word: dict[str, list[Pattern]] = defaultdict(list)
        self._by_start: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        for source in phrase_lines(phrases):
            pattern = compile_phrase(source, LEXICONS)
            for anchor in pattern.anchors:
                if anchor.endswith("*"):
                    self._by_start[anchor[:3]].append((anchor[:-1], pattern))
                else:
                    self._by_word[anchor].append(pattern)

    def patterns(self) -> Iterator[Pattern]:
        """Every phrase, some more than once."""
        for patterns in self._by_word.values():
            yield from patterns
        for starts in self._by_start.values():
            yield from (pattern for _, pattern in starts)

    def share(self) -> None:
        """Let every sentence be looked through for these phrases at once with those of all other phrasebooks."""
        for word, patterns in self._by_word.items():
            _EVERY_WORD[word] += [(self, pattern) for pattern in patterns]
        for opening, starts in self._by_start.items():
            _EVERY_START[opening] += [(start, self, pattern) for start, pattern in starts]

    def matches(self, reading: Reading, sentence: Sentence) -> Iterator[Span]:
        """First match of each phrase in the sentence, as positions in the reading's text."""
        return _first_matches(self._candidates(sentence), reading, sentence)

    def _candidates(self, sentence: Sentence) -> Iterator[Pattern]:
        for word in sentence.vocabulary:
            if patterns := self._by_word.get(word):
                yield from patterns
            if starts := self._by_start.get(word[:3]):
                for start, pattern in starts:
                    if word.startswith(start):
                        yield pattern


_EVERY_WORD: dict[str, list[tuple[_Index, Pattern]]] = defaultdict(list)
_EVERY_START: dict[str, list[tuple[str, _Index, Pattern]]] = defaultdict(list)


def _likely(sentence: Sentence) -> dict[_Index, list[Pattern]]:
    """The phrases of all phrasebooks that could stand in the sentence. Use `sentence.once(_likely)`."""
    found: dict[_Index, list[Pattern]] = {}
    for word in sentence.vocabulary:
        if patterns := _EVERY_WORD.get(word):
            for index, pattern in patterns:
                found.setdefault(index, []).append(pattern)
        if starts := _EVERY_START.get(word[:3]):
            for start, index, pattern in starts:
                if word.startswith(start):
                    found.setdefault(index, []).append(pattern)
    return found


def _first_matches(patterns: Iterable[Pattern], reading: Reading, sentence: Sentence) -> Iterator[Span]:
    tried: set[int] = set()
    for pattern in patterns:
        if id(pattern) in tried:
            continue
        tried.add(id(pattern))
        if pattern.also and any(map(sentence.vocabulary.isdisjoint, pattern.also)):
            continue
        start, end = sentence.wide if pattern.crosses_sentences else (sentence.start, sentence.end)
        if match := pattern.regex.search(reading.text, start, end):
            yield match.span()
