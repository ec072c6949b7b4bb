"""A draft as a row of plain words, which is what phrases are matched on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, TypeVar

from server.checks.examination import Examination
from server.checks.phrases.masked import unmasked
from server.checks.text.disguise import undisguised
from server.checks.text.normalise import Folded, folded
from server.checks.text.sentences import Span, sentences

T = TypeVar("T")

LONGEST_SENTENCE = 80
"""In words. A longer one is read in pieces, so that the time for a text grows only with its length."""

_SENTENCES_BEGIN_WITH = """
a after all an and any are as at be before big both but by can come congratulations could did do does dear don't each
every everybody everyone find first for from get good great happy have he hello her here hi his hooray how i if in is
it it's its join just last let's lots lovely make many meet my new next no not now of on one only open our please
remember school see she so some sorry start thank thanks that the their them then there these they this those three to
today tomorrow two until up was we we're we've welcome well were what when where which while who why will with year yes
you your children parents staff pupils
"""
_NO_NAMES = frozenset(_SENTENCES_BEGIN_WITH.replace("'", "").split())

_TOKEN = re.compile(
    r"(?P<url>https?://\S+|www\.\S+)"
    # Most words are letters with nothing behind them that could go on; only the others take the long way.
    r"|(?P<word>[@#]?[£$]?(?:[^\W_]{1,64}+(?![\w'*]|(?<=[0-9])[.,:/%-])"
    r"|[^\W_](?:[^\W_]|'(?=\w)|_(?=\w)|\*|(?<=[0-9])[.,:/%-](?=[0-9])|(?<=[0-9])%){0,63}))"
    r"|(?P<clause>[,;:()\[\]/]|\.{2,}|(?<!\S)-+(?!\S))"
    r"|(?P<picture>[\u2600-\u27bf\U0001f300-\U0001faff])"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a reading: its span in the reading's text, the same with its neighbours, and in the draft."""

    start: int
    end: int
    wide: tuple[int, int]
    source: Span
    vocabulary: frozenset[str]
    _known: dict[Callable[["Sentence"], Any], Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, compute: "Callable[[Sentence], T]") -> T:
        """`compute(self)`, worked out at the first call and kept with the sentence."""
        if compute not in self._known:
            self._known[compute] = compute(self)
        known: T = self._known[compute]
        return known


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a draft, each followed by a space: folded, without apostrophes.

    `^` stands after a word with a capital, which may be a name.
    A comma stands for any break inside a sentence, a full stop for the end of one, `url` for a web address.
    """

    text: str
    sentences: tuple[Sentence, ...]
    vocabulary: frozenset[str]
    _spaced: str
    _places: Sequence[int]
    _spans: Sequence[Span]
    _known: dict[Callable[["Reading"], Any], Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, compute: "Callable[[Reading], T]") -> T:
        """`compute(self)`, worked out at the first call and kept with the reading."""
        if compute not in self._known:
            self._known[compute] = compute(self)
        known: T = self._known[compute]
        return known

    def first(self, pattern: re.Pattern[str], start: int, end: int) -> Span | None:
        """Where in `start:end` the words of `pattern`, which takes in the space before them, stand first."""
        match = pattern.search(self._spaced, start, end + 1)
        return (match.start(), match.end() - 1) if match else None

    def source(self, start: int, end: int) -> Span:
        """The span of the draft's text that `start:end` of this reading came from."""
        first = bisect_right(self._places, start) - 1
        last = bisect_left(self._places, end) - 1
        return self._spans[first][0], self._spans[max(first, last)][1]

    def clause(self, start: int, end: int) -> Span:
        """`start:end` widened to the breaks around it."""
        before = max(self.text.rfind(", ", 0, start), self.text.rfind(". ", 0, start))
        after = [at for mark in (", ", ". ") if (at := self.text.find(mark, end)) >= 0]
        return before + 1, min(after, default=len(self.text))


def reading(examination: Examination) -> Reading:
    """The draft's text as words. Use `examination.once(reading)`."""
    return read(examination.text, examination.once(folded), examination.once(sentences))


def clear_reading(examination: Examination) -> Reading:
    """The same with disguised words in their ordinary letters. Use `examination.once(clear_reading)`."""
    clear, plain = examination.once(undisguised), examination.once(folded)
    if clear is plain:
        return examination.once(reading)
    return read(examination.text, clear, examination.once(sentences))


def read(text: str, plain: Folded, spans: Sequence[Span]) -> Reading:
    """The words of `text`, which folds to `plain` and has its sentences at `spans`."""
    matches = list(_TOKEN.finditer(plain.text))
    sources = [match.span() for match in matches]
    if plain.starts is not None:
        sources = [plain.source(*span) for span in sources]
    words = [_word(match, text[start:end]) for match, (start, end) in zip(matches, sources, strict=True)]
    starts = [start for start, _ in sources]
    writer = _Writer()
    first = 0
    for _, end in (*spans, (0, len(text) + 1)):
        last = bisect_left(starts, end, first)
        writer.write(words[first:last], sources[first:last], end)
        first = last
    return writer.finish()


def _word(match: re.Match[str], original: str) -> str:
    kind = match.lastgroup
    if kind == "clause":
        return ","
    if kind == "url":
        return "url"
    word = match[0].replace("'", "")
    if "*" in word:
        word = unmasked(word)
    if original[:1].isupper() and not original[1:2].isupper() and word not in _NO_NAMES:
        return word + "^"
    return word


class _Writer:
    """Puts words into a row, sentence by sentence."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.spans: list[Span] = []
        self.bounds: list[tuple[int, int]] = []

    def write(self, words: Sequence[str], sources: Sequence[Span], end: int) -> None:
        """Add a sentence of `words`, each with the span that it came from; the sentence ends at `end` in the draft."""
        for first in range(0, len(words), LONGEST_SENTENCE):
            self.bounds.append((len(self.words), len(self.words) + len(words[first : first + LONGEST_SENTENCE])))
            self.words += words[first : first + LONGEST_SENTENCE]
            self.spans += sources[first : first + LONGEST_SENTENCE]
        if len(words) % LONGEST_SENTENCE:
            self.words.append(".")
            self.spans.append((end, end))

    def finish(self) -> Reading:
        """The reading of everything written."""
        places = [0, *accumulate(len(word) + 1 for word in self.words)]
        made = [
            Sentence(
                start=places[first],
                end=places[last],
                wide=(
                    places[self.bounds[max(0, n - 1)][0]],
                    places[self.bounds[min(len(self.bounds) - 1, n + 1)][1]],
                ),
                source=(self.spans[first][0], self.spans[last - 1][1]),
                vocabulary=frozenset(word.rstrip("^") for word in self.words[first:last]),
            )
            for n, (first, last) in enumerate(self.bounds)
        ]
        everything = frozenset[str]().union(*(sentence.vocabulary for sentence in made))
        text = " ".join([*self.words, ""])
        return Reading(text, tuple(made), everything, f" {text}", places[:-1], self.spans)
