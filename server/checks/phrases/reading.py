"""A draft as a row of plain words, which is what phrases are matched on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
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
    r"|(?P<word>[@#]?[£$]?[^\W_](?:[^\W_]|'(?=\w)|_(?=\w)|\*|(?<=[0-9])[.,:/%-](?=[0-9])|(?<=[0-9])%){0,63})"
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
    _places: Sequence[int]
    _spans: Sequence[Span]

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
    writer = _Writer()
    ends = iter([end for _, end in spans])
    end = next(ends, len(text))
    for match in _TOKEN.finditer(plain.text):
        source = plain.source(*match.span())
        while source[0] >= end:
            writer.stop(end)
            end = next(ends, len(text) + 1)
        writer.write(_word(match, text[source[0] : source[1]]), source)
    writer.stop(end)
    return writer.finish()


def _word(match: re.Match[str], original: str) -> str:
    kind = match.lastgroup
    if kind == "clause":
        return ","
    if kind == "url":
        return "url"
    word = unmasked(match[0].replace("'", ""))
    if original[:1].isupper() and not original[1:2].isupper() and word not in _NO_NAMES:
        return word + "^"
    return word


class _Writer:
    """Puts words into a row, sentence by sentence."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.places: list[int] = []
        self.spans: list[Span] = []
        self.length = 0
        self.bounds: list[tuple[int, int]] = []
        self.first = 0

    def write(self, word: str, source: Span) -> None:
        """Add a word that came from `source`."""
        self.words.append(word)
        self.places.append(self.length)
        self.spans.append(source)
        self.length += len(word) + 1
        if len(self.words) - self.first >= LONGEST_SENTENCE:
            self._close()

    def stop(self, at: int) -> None:
        """End the sentence; it ends at `at` in the draft."""
        if len(self.words) > self.first:
            self._close()
            self.words.append(".")
            self.places.append(self.length)
            self.spans.append((at, at))
            self.length += 2
            self.first = len(self.words)

    def _close(self) -> None:
        self.bounds.append((self.first, len(self.words)))
        self.first = len(self.words)

    def finish(self) -> Reading:
        """The reading of everything written."""
        places = [*self.places, self.length]
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
        return Reading("".join(word + " " for word in self.words), tuple(made), everything, self.places, self.spans)
