"""A phrasebook: the phrases one rule looks for, and those that make it hold its peace."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from server.checks.phrases.lexicons import LEXICONS
from server.checks.phrases.pattern import Pattern, compile_phrase
from server.checks.phrases.reading import Reading, Sentence

MOST_FINDS = 50


@dataclass(frozen=True, slots=True)
class Find:
    """A phrase found: `start` and `end` in code points of the draft's text, and the sentence it begins in."""

    start: int
    end: int
    sentence: Sentence


class Phrasebook:
    """Finds any of its phrases, save where one of `unless` stands in the same clause."""

    def __init__(self, phrases: Iterable[str], unless: Iterable[str] = ()) -> None:
        self._phrases = _Index(phrases)
        self._unless = _Index(unless)

    def finds(self, reading: Reading) -> Iterator[Find]:
        """The places where a phrase stands, one for each phrase and sentence, at most MOST_FINDS."""
        found = 0
        for sentence in reading.sentences:
            for start, end in self._phrases.matches(reading, sentence):
                if self._held_back(reading, sentence, start, end):
                    continue
                yield Find(*reading.source(start, end), sentence)
                found += 1
                if found >= MOST_FINDS:
                    return

    def in_sentence(self, reading: Reading, sentence: Sentence) -> bool:
        """True when a phrase stands in this sentence."""
        return any(
            not self._held_back(reading, sentence, start, end)
            for start, end in self._phrases.matches(reading, sentence)
        )

    def _held_back(self, reading: Reading, sentence: Sentence, start: int, end: int) -> bool:
        first, last = reading.clause(start, end)
        return any(a < last and first < b for a, b in self._unless.matches(reading, sentence))


class _Index:
    """Phrases by a word that must be there, so that only those that could match are tried."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: dict[str, list[Pattern]] = defaultdict(list)
        self._by_start: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        for source in phrases:
            pattern = compile_phrase(source, LEXICONS)
            for anchor in pattern.anchors:
                if anchor.endswith("*"):
                    self._by_start[anchor[:3]].append((anchor[:-1], pattern))
                else:
                    self._by_word[anchor].append(pattern)

    def matches(self, reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """First match of each phrase in the sentence, as positions in the reading's text."""
        tried: set[int] = set()
        for word in sentence.vocabulary:
            for pattern in self._candidates(word):
                if id(pattern) in tried:
                    continue
                tried.add(id(pattern))
                start, end = sentence.wide if pattern.crosses_sentences else (sentence.start, sentence.end)
                if match := pattern.regex.search(reading.text, start, end):
                    yield match.span()

    def _candidates(self, word: str) -> Iterator[Pattern]:
        if patterns := self._by_word.get(word):
            yield from patterns
        if starts := self._by_start.get(word[:3]):
            for start, pattern in starts:
                if word.startswith(start):
                    yield pattern
