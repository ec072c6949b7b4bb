"""The words of a draft."""

import re
from typing import NamedTuple

import regex

from server.checks.examination import Examination
from server.checks.text.normalise import Folded, folded


class Token(NamedTuple):
    """A word or number. `start` and `end` count code points of the original; `text` is the original's stretch."""

    start: int
    end: int
    text: str
    folded: str


# Apostrophes stay inside a word ("don't", "O'Brien"); hyphens and underscores part words.
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*")


def tokens(examination: Examination) -> tuple[Token, ...]:
    """The draft's words in order. Use `examination.once(tokens)`."""
    return tokenise(examination.text, examination.once(folded))


def tokenise(text: str, plain: Folded) -> tuple[Token, ...]:
    """The words of `text`, whose folded form is `plain`. An invisible character inside a word does not part it."""
    word = _ASCII_WORD if plain.text.isascii() else _WORD
    spans = [match.span() for match in word.finditer(plain.text)]
    sources = spans if plain.starts is None else [plain.source(*span) for span in spans]
    return tuple([Token(a, b, text[a:b], plain.text[c:d]) for (a, b), (c, d) in zip(sources, spans, strict=True)])
