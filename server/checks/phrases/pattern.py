"""A small notation for ways of saying something, compiled to regular expressions over a reading's words.

A phrase is words separated by spaces, matched word by word on folded text (no capitals, accents or apostrophes):

    some of you .. ashamed          `..` skips up to four words, `...` up to ten, `....` up to thirty of the sentence
    {topic} ..... {stance}          `.....` skips up to thirty words and may go on into the next sentence
    (vote|voting) for {party}       alternatives, each a phrase of its own; {name} is a lexicon
    [very|so] sorry for your loss   square brackets: may be left out
    idiot*                          any word that starts so (three letters at least)
    hi Name , your @                Name is a capitalised word, # a number, £ a price, @ a handle, `,` a break
                                    inside the sentence, `.` its end
    !not allowed                    not followed by this word
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

_WORD = r"[^ .][^ ]* "
_GAPS = {
    "..": f"(?:{_WORD}){{0,4}}?",
    "...": f"(?:{_WORD}){{0,10}}?",
    "....": f"(?:{_WORD}){{0,30}}?",
    ".....": r"(?:[^ ]+ ){0,30}?",
}
_SPECIAL = {
    "Name": r"[^ ^]{2,}\^ ",
    "#": r"£?[0-9][^ ]* ",
    "£": r"£[0-9][^ ]* ",
    "@": r"@[^ ]+ ",
    ",": ", ",
    ".": r"\. ",
}
_BRACKETS = frozenset("([{}])")
_A_WORD = re.compile(r"[a-z0-9£@#_%,:/]+|[\u2600-\u27bf\U0001f300-\U0001faff]")

# Words too frequent to say that a phrase might be there; a phrase is only tried where its rarest part occurs.
_FREQUENT_TEXT = """\
a about after all am an and any are as at back be been but by can come day do for from get go going good had has
have he her here him his how i if in is it its just know like make me more most my new no not now of off on one or
our out over please school she so some than that the their them then there these they this those time to up us was
we well were what when which who will with would year you your children child parents
"""
_FREQUENT = frozenset(_FREQUENT_TEXT.split())

Lexicons = Mapping[str, Sequence[str]]
Needs = tuple[frozenset[str], ...]
OPENING = 3
"""How many letters of a word's start are looked up; the start of a word has at least as many."""


class Way(NamedTuple):
    """One way for a phrase to stand in a text.

    One of `anchors` is in the text then; an entry that ends in * is the start of a word. So is one of each set of
    `also`, where such an entry is cut to OPENING letters.
    """

    anchors: frozenset[str]
    also: Needs


@dataclass(frozen=True, eq=False)
class Pattern:
    """A compiled phrase; each is one of its own, however it is written.

    It matches no text in which it stands in none of its `ways`. For a phrase that may cross into another sentence these
    only have anchors.
    """

    source: str
    expression: str
    ways: tuple[Way, ...]
    crosses_sentences: bool

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first wanted: most phrases seldom are.

        It begins with the space before the first word, from which to which a search can leap.
        """
        return re.compile(f" {self.expression}")


class _Need(NamedTuple):
    """Words of which one is in the text, and for each alternative that they come from everything that it needs."""

    words: frozenset[str]
    alternatives: tuple[Needs, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    expression: str
    needs: tuple[_Need, ...] = ()

    @property
    def alternatives(self) -> tuple[Needs, ...]:
        """Everything that is needed, for each alternative where there is nothing but alternatives."""
        return self.needs[0].alternatives if len(self.needs) == 1 else (tuple(need.words for need in self.needs),)


def phrase_lines(text: str) -> list[str]:
    """The phrases written in `text`, one a line.

    A line that begins with spaces goes on with the one before; one that begins with -- is a heading.
    """
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith(" ") and lines:
            lines[-1] += ("" if lines[-1].endswith("|") else " ") + line.strip()
        elif line and not line.startswith("--"):
            lines.append(line.strip())
    return lines


def compile_phrase(source: str, lexicons: Lexicons) -> Pattern:
    """The pattern written as `source`. Raises ValueError where the notation is wrong or no word in it is fixed."""
    part = _phrase(source, lexicons)
    if not part.needs:
        raise ValueError(f"phrase without a fixed word: {source!r}")
    crosses = _SPECIAL["."] in part.expression or _GAPS["....."] in part.expression
    chosen = min(part.needs, key=lambda need: _rareness(need.words))
    others = tuple(need.words for need in part.needs if need is not chosen)
    ways = tuple(_way(words, others, crosses=crosses) for words in chosen.alternatives)
    return Pattern(source, part.expression, ways, crosses)


def _way(words: Needs, others: Needs, *, crosses: bool) -> Way:
    anchors, *rest = sorted(words, key=_rareness)
    also = () if crosses else sorted((*rest, *others), key=_rareness)
    return Way(anchors, tuple(map(_cut, also)))


@cache
def _cut(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:OPENING] + "*" if word.endswith("*") else word for word in words)


def _rarest(needs: Needs) -> frozenset[str]:
    return min(needs, key=_rareness)


def _rareness(words: frozenset[str]) -> tuple[int, int]:
    return len(words & _FREQUENT), len(words)


def _phrase(source: str, lexicons: Lexicons) -> _Part:
    parts = [_element(element, lexicons) for element in _split(source, " ") if element]
    return _Part("".join(part.expression for part in parts), tuple(need for part in parts for need in part.needs))


def _element(element: str, lexicons: Lexicons) -> _Part:
    if element in _GAPS:
        return _Part(_GAPS[element])
    if element in _SPECIAL:
        return _Part(_SPECIAL[element])
    if element.startswith("!"):
        return _Part(f"(?!{_element(element[1:], lexicons).expression})")
    alternatives = _split(element, "|")
    if len(alternatives) > 1:
        return _alternatives(alternatives, lexicons)
    inside = element[1:-1]
    match element[0] + element[-1]:
        case "[]":
            return _Part(f"(?:{_alternatives(_split(inside, '|'), lexicons).expression})?")
        case "()":
            return _alternatives(_split(inside, "|"), lexicons)
        case "{}":
            return _alternatives(lexicons[inside], lexicons)
    return _word(element)


def _alternatives(phrases: Sequence[str], lexicons: Lexicons) -> _Part:
    parts = [_phrase(phrase, lexicons) for phrase in phrases]
    expression = "(?:" + "|".join(part.expression for part in parts) + ")"
    if not all(part.needs for part in parts):
        return _Part(expression)
    each = tuple(words for part in parts for words in part.alternatives)
    return _Part(expression, (_Need(frozenset[str]().union(*map(_rarest, each)), each),))


@cache
def _word(element: str) -> _Part:
    word = element.replace("'", "")
    stem = word.removesuffix("*")
    if not _A_WORD.fullmatch(stem):
        raise ValueError(f"not a word: {element!r}")
    if word == stem:
        return _Part(re.escape(stem) + r"\^? ", (_just(stem),))
    if len(stem) < OPENING:
        raise ValueError(f"too short to be the start of a word: {element!r}")
    return _Part(re.escape(stem) + r"[^ ^]*\^? ", (_just(word),))


def _just(word: str) -> _Need:
    return _Need(frozenset({word}), ((frozenset({word}),),))


def _split(source: str, at: str) -> list[str]:
    """`source` cut at `at` wherever no bracket is open."""
    if _BRACKETS.isdisjoint(source):
        return source.split(at)
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
