"""A text as the reading of names sees it: words with what stands between them."""

import re
from collections.abc import Container
from typing import NamedTuple

import regex

from server.checks.text.normalise import Folded

_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*")
_HUMP = regex.compile(r"\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{N}+")
# An emoji or bullet also parts sentences here; a full stop after a title does not, which its reader knows.
_BREAK = regex.compile(r"[.!?\n\r\u2026•]|[^\x00-\x7f\p{L}\p{M}]")
_IN_HANDLES = ("_", "@", "#", ".")
_YEAR_BEHIND = re.compile(r"(?<=[a-z]{2})(?:19|20)\d\d$")
"""The year of birth that many handles end with: @amy_hill2015."""
# Surnames with a capital inside: MacLeod, O'Brien, DeSouza.
_CAPITAL_INSIDE = regex.compile(r"(?:Mac|Mc|De|Di|Da|Du|La|Le|Fitz|Van|Ap|Al|El|Ó|O)\p{Lu}\p{Ll}{2,}")
MAX_RUN = 64
"""Words longer than this are not looked into: nobody's name is, and the look must stay linear."""


class Word(NamedTuple):
    """A word. `key` is folded, without apostrophes and a possessive 's; `start:end` leaves the 's out too.

    `gap` is the folded text before it, back to the word before; `sentence` counts sentences and lines.
    """

    start: int
    end: int
    key: str
    gap: str
    capital: bool
    shouted: bool
    possessive: bool
    sentence: int
    opens: bool


def wording(text: str, plain: Folded, known: Container[str]) -> list[Word]:
    """The words of `text`. A word written in humps (WellDoneRose) is taken apart unless it is itself `known`."""
    pattern = _ASCII_WORD if plain.text.isascii() else _WORD
    unmoved = plain.starts is None
    found: list[Word] = []
    last = 0
    sentence = 0
    opens = True
    for match in pattern.finditer(plain.text):
        first, after = match.span()
        gap = plain.text[last:first]
        if gap != " ":
            if found and _BREAK.search(gap) and not _goes_on(found[-1].key, gap, match[0]):
                sentence += 1
                opens = True
            elif ":" in gap:
                opens = True
        key = match[0]
        possessive = len(key) > 2 and key.endswith("'s")
        if possessive:
            key = key[:-2]
            after -= 2
        if gap != " " and gap[-1:] in _IN_HANDLES and (tail := _YEAR_BEHIND.search(key)):
            after -= len(tail[0])
            key = key[: tail.start()]
        start, end = (first, after) if unmoved else plain.source(first, after)
        shown = text[start:end]
        if shown == key:  # no capitals, and so neither humps nor a shout
            found.append(Word(start, end, key.replace("'", ""), gap, False, False, possessive, sentence, opens))
            last = match.end()
            opens = False
            continue
        humps = _humps(shown, key, known) if end - start == after - first else ()
        if humps:
            for number, (a, b) in enumerate(humps):
                found.append(
                    Word(start + a, start + b, key[a:b], "" if number else gap, True, False,
                         possessive and b == len(key), sentence, opens and not number)
                )  # fmt: skip
        else:
            # A capital at the end is one at the beginning of a name written backwards.
            capital = shown[:1].isupper() or shown[:1].istitle() or (shown[-1:].isupper() and shown[:-1].islower())
            shouted = len(shown) > 1 and shown.isupper()
            key = key.replace("'", "")
            found.append(Word(start, end, key, gap, capital, shouted, possessive, sentence, opens))
        last = match.end()
        opens = False
    return found


TITLE_ABBREVIATIONS = frozenset(
    {"mr", "mrs", "ms", "dr", "rev", "revd", "prof", "fr", "st", "sr", "cllr", "sgt", "capt", "jr"}
)


def _goes_on(word: str, gap: str, following: str) -> bool:
    """True for the full stop of a title and of a number: "Mrs. Patel", "18.9"."""
    if gap == "." and word.isdigit() and following[:1].isdigit():
        return True
    return gap in (". ", ".") and (word in TITLE_ABBREVIATIONS or (len(word) == 1 and word != "i"))


def _humps(shown: str, key: str, known: Container[str]) -> tuple[tuple[int, int], ...]:
    if len(shown) < 4 or shown[1:].islower() or shown.isupper() or shown.isdigit() or len(shown) > 4 * MAX_RUN:
        return ()
    if shown[:-1].isupper() or key.replace("'", "") in known or not shown.isalnum() or _CAPITAL_INSIDE.fullmatch(shown):
        return ()
    parts = tuple(m.span() for m in _HUMP.finditer(shown))
    return parts if len(parts) > 1 and any(b - a > 1 for a, b in parts) else ()


def same_phrase(word: Word) -> bool:
    """True when only a space or a hyphen parts `word` from the one before, or what stands for one in handles (amy_hill,
    amy.hill); or nothing, within a hump-written word."""
    return word.gap in ("", " ", "-", "  ", "\u00a0", "_", ".")
