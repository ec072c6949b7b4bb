"""Names of the register that are hidden by a star in place of a letter (V*olet) or written backwards (hsaN teloiV)."""

import re
from typing import TYPE_CHECKING

from server.checks.names.index import NameIndex
from server.checks.names.lists import is_forename
from server.checks.text.words import is_word

if TYPE_CHECKING:
    from server.checks.text.normalise import Folded

_STARRED = re.compile(r"(?<![^\W_])[^\W\d_]{1,20}\*[^\W\d_]{1,20}(?![^\W_])")
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{3,20}(?![^\W_])")
_LETTERS = re.compile(r"[^\W_]+")
_CAPITAL_LAST = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W\d_A-Z]*[A-Z](?![^\W_])")
_LEAST = 5
"""The shortest name that is read backwards without a capital at its end."""
_MOST = 64


def revealed(text: str, plain: "Folded", index: NameIndex) -> "Folded":
    """`plain`, the folded form of `text`, with such names in their letters; the same object where there is none."""
    edits: dict[int, str] = {}
    if "*" in plain.text:
        for number, match in enumerate(_STARRED.finditer(plain.text)):
            if number < _MOST and (name := _starred(match[0], index)):
                edits[match.start() + match[0].index("*")] = name[match[0].index("*")]
    known = index.known(_LETTERS.findall(plain.text[::-1]))
    turned = bool(known) and _CAPITAL_LAST.search(text) is not None
    for match in _WORD.finditer(plain.text) if known else ():
        word = match[0]
        if (turned or len(word) >= _LEAST) and word[::-1] in known and not _stands_as_it_is(word):
            edits.update(zip(range(*match.span()), word[::-1], strict=True))
    return plain.edited(edits)


def _stands_as_it_is(word: str) -> bool:
    return is_word(word) or is_forename(word) or word == word[::-1]


def _starred(word: str, index: NameIndex) -> str | None:
    pattern = re.compile(word.replace("*", "."))
    return next((name for name in index.slip_of(word) if pattern.fullmatch(name)), None)
