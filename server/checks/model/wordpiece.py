"""WordPiece: a text cut into the pieces that the trained model knows, each with its place in the text.

Wu et al., "Google's Neural Machine Translation System" (2016), section 4.1; longest match first, as BERT does it.
Emoji are read by their Unicode names: a post that rolls its eyes says so with one.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from server.checks.text.normalise import Folded

PAD, UNKNOWN, CLASS, SEPARATOR = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
_WORD_OR_SIGN = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST_WORD = 60
_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text in order: `ids` of the vocabulary, and the `spans` of the original they came from.

    `starts` are their places in the folded text.
    """

    ids: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]


class Vocabulary:
    """The pieces that a model knows, in the order of their ids. A piece that goes on a word begins with `##`."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self.ids = {piece: number for number, piece in enumerate(pieces)}
        self.pad, self.unknown = self.ids[PAD], self.ids[UNKNOWN]
        self.begin, self.end = self.ids[CLASS], self.ids[SEPARATOR]
        self._of_word = lru_cache(maxsize=20_000)(self._cut)

    def pieces(self, text: Folded) -> Pieces:
        """`text` in pieces, without the marks for beginning and end."""
        ids: list[int] = []
        spans: list[tuple[int, int]] = []
        starts: list[int] = []
        before = ""
        for match in _WORD_OR_SIGN.finditer(text.text):
            word = match[0]
            if word == before and not word.isalnum():
                continue  # a row of one sign says no more than one of it
            before = word
            at = match.start()
            for number, length in self._of_word(word):
                ids.append(number)
                starts.append(at)
                spans.append(text.source(at, at + length) if length else text.source(*match.span()))
                at += length
        return Pieces(tuple(ids), tuple(spans), tuple(starts))

    def _cut(self, word: str) -> tuple[tuple[int, int], ...]:
        """Pieces of one word as (id, length); length 0 for a piece that stands for the whole sign."""
        if len(word) == 1 and word not in self.ids and unicodedata.category(word) == "So":
            name = unicodedata.name(word, "").lower().split()[:_NAME_WORDS]
            return tuple((number, 0) for part in name for number, _ in self._cut(part)) or ((self.unknown, len(word)),)
        if len(word) > _LONGEST_WORD:
            return ((self.unknown, len(word)),)
        pieces: list[tuple[int, int]] = []
        at = 0
        while at < len(word):
            for end in range(len(word), at, -1):
                number = self.ids.get(word[at:end] if at == 0 else "##" + word[at:end])
                if number is not None:
                    pieces.append((number, end - at))
                    at = end
                    break
            else:
                return ((self.unknown, len(word)),)
        return tuple(pieces)
