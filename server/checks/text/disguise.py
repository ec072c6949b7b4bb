"""Seeing through disguised words: leetspeak, spaced or dotted letters, stars, stretched letters.

Meant for a second look, beside the plain folding: what it changes can be an innocent that looked like a disguise.
Letters that are starred out ("b*tch") cannot be known; their stars stay in the text, one for each, and match a
pattern's `[*a-z]`. Look-alikes, full-width and invisible characters are seen through by the folding itself.
"""

import re
from itertools import pairwise, product
from string import ascii_lowercase

from server.checks.examination import Examination
from server.checks.text.normalise import Folded, folded
from server.checks.text.words import frequency, is_word

_LEET = {
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g",
    "@": "a", "$": "s", "!": "i", "|": "i", "€": "e", "+": "t",
}  # fmt: skip
# A sign between letters or before one, and letters set apart. Each begins with what the search can leap to.
_SUSPICIOUS = re.compile(
    r"[0134567895@$!|€+*._/~-](?:(?<=[^\W\d_].)[^\W_]|(?<=[0134567895@$])[^\W\d_])| (?<=\b[^\W_] )[^\W_] "
)
_THRICE = tuple(letter * 3 for letter in ascii_lowercase)
_SINGLES = re.compile(r"(?<![^\W_])[^\W\d_]([ .*_/~-]{1,2})[^\W_](?:\1[^\W_])*\1[^\W\d_](?![^\W_])")
_DOTTED = re.compile(r"(?<![\w@/.])[^\W\d_]+(?:[._*~-][^\W\d_]+)+(?![\w.])")
_LEET_WORD = re.compile(r"(?<![\w@./])[a-z0-9@$!|€+]++(?![\w/]|\.\w)")
_MEASURE = re.compile(
    r"\d+(?:st|nd|rd|th|s|am|pm|p|m|k|d|g|kg|mg|km|cm|mm|ml|l|x|mph|min|mins|hr|hrs|ft|in|yrs?|gb|mb)"
)
_STRETCHED = re.compile(r"([^\W\d_])\1\1+")
_LETTERS = re.compile(r"[^\W\d_]+")
_BEFORE_AN_ARTICLE = re.compile(r"\b(?:are|is|was|were|be|being|am|'re|'s|'m|such|what|like|just|not|quite|as|of|by) $")
_MAX_STRETCHES = 4
_MAX_SINGLES = 30
_MAX_LEET = 40


def undisguised(examination: Examination) -> Folded:
    """The draft's text folded, with disguises undone. Use `examination.once(undisguised)`."""
    return see_through(examination.once(folded))


def see_through(plain: Folded) -> Folded:
    """`plain` with disguised words in their ordinary letters; the same object where there is nothing to undo."""
    if not _SUSPICIOUS.search(plain.text) and not _is_stretched(plain.text):
        return plain
    for undo in (_join_singles, _join_dotted, _read_leet, _shorten_stretched):
        plain = plain.edited(undo(plain.text))
    return plain


def _join_singles(text: str) -> dict[int, str]:
    """b i t c h, i.d.i.o.t, b*i*t*c*h: the separators go, where the letters make something like a word."""
    edits: dict[int, str] = {}
    for match in _SINGLES.finditer(text):
        step = 1 + len(match[1])
        letters = match[0][::step]
        if len(letters) > _MAX_SINGLES or not _wordlike("".join(_LEET.get(c, c) for c in letters), letters):
            continue
        skip = step * _has_an_article(text, match.start(), letters)
        for at in range(match.start() + 1 + skip, match.end(), step):
            edits.update(dict.fromkeys(range(at, at + step - 1), ""))
    return edits


def _has_an_article(text: str, start: int, letters: str) -> bool:
    """True for "you are a m o r o n", where the first letter is a word of its own."""
    if letters[0] != "a" or is_word(letters) or not is_word(letters[1:]):
        return False
    return _BEFORE_AN_ARTICLE.search(text, max(0, start - 10), start) is not None


def _wordlike(read: str, letters: str) -> bool:
    """False for alphabets, phonics without a vowel, and rows of numbers."""
    if (known := sum(c.isalpha() for c in letters)) < 3 or known * 2 <= len(letters):
        return False
    steps = {ord(b) - ord(a) for a, b in pairwise(letters)}
    return steps != {1} and steps != {0} and any(c in "aeiouy" for c in read) and not all(c in "aeiou" for c in read)


def _join_dotted(text: str) -> dict[int, str]:
    """fu.ck, id_iot, stu-pid: the separators go where the parts are no words but the whole is one."""
    edits: dict[int, str] = {}
    for match in _DOTTED.finditer(text):
        parts = re.split(r"[._*~-]", match[0])
        if len(parts) > _MAX_STRETCHES or not is_word("".join(parts)) or all(is_word(p) and len(p) > 2 for p in parts):
            continue
        edits.update({match.start() + at: "" for at, c in enumerate(match[0]) if c in "._*~-"})
    return edits


def _read_leet(text: str) -> dict[int, str]:
    """1d10t, sh!t, b@stard, Am3lia: digits and signs between or beside the letters of one word."""
    edits: dict[int, str] = {}
    for match in _LEET_WORD.finditer(text):
        word = match[0].rstrip("!|+")
        signs = [at for at, c in enumerate(word) if not c.isalpha()]
        if signs and _is_leet(word, signs):
            edits.update({match.start() + at: _LEET.get(word[at], word[at]) for at in signs})
    return edits


def _is_leet(word: str, signs: list[int]) -> bool:
    """False for handles, Year2026, KS2, u11s, 1990s and 20mph."""
    letters = len(word) - len(signs)
    if letters < 2 or len(word) > _MAX_LEET or "2" in word or _MEASURE.fullmatch(word):
        return False
    if is_word("".join(_LEET.get(c, c) for c in word)):
        return True
    core = word.strip("0123456789@$!|€+")
    if not core.isalpha():
        return len(signs) < letters
    return signs == [len(word) - 1] and word[-1] in "0134" and not is_word(core)


def _is_stretched(text: str) -> bool:
    return any(map(text.__contains__, _THRICE)) if text.isascii() else _STRETCHED.search(text) is not None


def _shorten_stretched(text: str) -> dict[int, str]:
    """stuuupid, Ameliaaa: three or more of a letter become the two or the one that make the commoner word."""
    edits: dict[int, str] = {}
    for word in _LETTERS.finditer(text) if _is_stretched(text) else ():
        runs = list(_STRETCHED.finditer(text, *word.span()))
        if not runs or runs[0].span() == word.span():
            continue
        for run, keep in zip(runs, _best_lengths(text, word, runs), strict=True):
            edits.update(dict.fromkeys(range(run.start() + keep, run.end()), ""))
    return edits


def _best_lengths(text: str, word: re.Match[str], runs: list[re.Match[str]]) -> tuple[int, ...]:
    once = (1,) * len(runs)
    if len(runs) > _MAX_STRETCHES:
        return once

    def read(lengths: tuple[int, ...]) -> str:
        pieces, at = [], word.start()
        for run, keep in zip(runs, lengths, strict=True):
            pieces += [text[at : run.start()], run[1] * keep]
            at = run.end()
        return "".join([*pieces, text[at : word.end()]])

    return max(product((1, 2), repeat=len(runs)), key=lambda lengths: frequency(read(lengths)), default=once)
