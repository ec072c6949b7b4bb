"""A small notation for ways of saying something, compiled to regular expressions over a reading's words.

A phrase is words separated by spaces, matched word by word on folded text (no capitals, accents or apostrophes):

    some of you .. ashamed          `..` skips up to four words, `...` up to ten; neither leaves the sentence
    (vote|voting) for {party}       alternatives, each a phrase of its own; {name} is a lexicon
    [very|so] sorry for your loss   square brackets: may be left out
    idiot*                          any word that starts so (three letters at least)
    hi Name , your @child           Name is a capitalised word, # a number, `,` a break inside the sentence, `.` its end
    !not allowed                    not followed by this word
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SHORT_GAP, _LONG_GAP = 4, 10
_ANY_WORD = r"[^ .]+ "
_OPTIONAL_WORDS = {"..": _SHORT_GAP, "...": _LONG_GAP}
_SPECIAL = {"Name": r"[^ ^]{2,}\^ ", "#": r"£?[0-9][^ ]* ", ",": ", ", ".": r"\. ", "@": r"@[^ ]+ "}

# Words too frequent to say that a phrase might be there; a phrase is only tried where its rarest part occurs.
_FREQUENT = frozenset(
    "a about after all am an and any are as at back be been but by can come day do for from get go going good had has "
    "have he her here him his how i if in is it its just know like make me more most my new no not now of off on one "
    "or our out over please school she so some than that the their them then there these they this those time to up us "
    "was we well were what when which who will with would year you your children child parents".split()
)

Lexicons = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled phrase. At least one of `anchors` is in every text it matches; an entry ending in * is a prefix."""

    source: str
    regex: re.Pattern[str]
    anchors: frozenset[str]
    crosses_sentences: bool


@dataclass(frozen=True, slots=True)
class _Part:
    regex: str
    anchors: frozenset[str] | None


def compile_phrase(source: str, lexicons: Lexicons) -> Pattern:
    """The pattern written as `source`. Raises ValueError where the notation is wrong or no word in it is fixed."""
    part = _phrase(source, lexicons)
    if part.anchors is None:
        raise ValueError(f"phrase without a fixed word: {source!r}")
    return Pattern(source, re.compile(r"(?<![^ ])" + part.regex), part.anchors, r"\. " in part.regex)


def _phrase(source: str, lexicons: Lexicons) -> _Part:
    parts = [_element(element, lexicons) for element in _split(source, " ") if element]
    known = [part.anchors for part in parts if part.anchors is not None]
    return _Part("".join(part.regex for part in parts), min(known, key=_frequency, default=None))


def _frequency(anchors: frozenset[str]) -> tuple[int, int]:
    return (len(anchors & _FREQUENT), len(anchors))


def _element(element: str, lexicons: Lexicons) -> _Part:
    if element in _OPTIONAL_WORDS:
        return _Part(f"(?:{_ANY_WORD}){{0,{_OPTIONAL_WORDS[element]}}}?", None)
    if element in _SPECIAL:
        return _Part(_SPECIAL[element], None)
    if element.startswith("!"):
        return _Part(f"(?!{_element(element[1:], lexicons).regex})", None)
    if element.startswith("[") and element.endswith("]"):
        return _Part(f"(?:{_alternatives(_split(element[1:-1], '|'), lexicons).regex})?", None)
    alternatives = _split(element, "|")
    if len(alternatives) > 1:
        return _alternatives(alternatives, lexicons)
    if element.startswith("(") and element.endswith(")"):
        return _alternatives(_split(element[1:-1], "|"), lexicons)
    if element.startswith("{") and element.endswith("}"):
        return _alternatives(lexicons[element[1:-1]], lexicons)
    return _word(element)


def _alternatives(phrases: Sequence[str], lexicons: Lexicons) -> _Part:
    parts = [_phrase(phrase, lexicons) for phrase in phrases]
    anchors: frozenset[str] | None = frozenset()
    for part in parts:
        anchors = None if anchors is None or part.anchors is None else anchors | part.anchors
    return _Part("(?:" + "|".join(part.regex for part in parts) + ")", anchors)


def _word(element: str) -> _Part:
    word = element.replace("'", "")
    stem = word.removesuffix("*")
    if not stem or any(mark in stem for mark in "()[]{}|*"):
        raise ValueError(f"not a word: {element!r}")
    if word == stem:
        return _Part(re.escape(stem) + r"\^? ", frozenset({stem}))
    if len(stem) < 3:
        raise ValueError(f"too short to be the start of a word: {element!r}")
    return _Part(re.escape(stem) + r"[^ ^]*\^? ", frozenset({word}))


def _split(source: str, at: str) -> list[str]:
    """`source` cut at `at` wherever no bracket is open."""
    pieces, depth, start = [], 0, 0
    for index, character in enumerate(source):
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == at and not depth:
            pieces.append(source[start:index])
            start = index + 1
    if depth:
        raise ValueError(f"brackets do not match: {source!r}")
    return [*pieces, source[start:]]
