"""Many alternatives of a regular expression, put so that a search passes over most of them at a glance."""

import re
from collections.abc import Iterator
from itertools import groupby

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\\[]", re.DOTALL)


def one_of(alternatives: str) -> str:
    """A group of the `alternatives`, written with bars between them, that matches what they match.

    Those of one first letter are put together: Python tries alternatives one by one, and so can leave them all at once.
    Their order only changes where it cannot matter, between alternatives that begin with different letters.
    """
    found = []
    for led_by_letters, run in groupby(_split(alternatives), key=_begins_with_a_letter):
        some = list(run)
        if not led_by_letters:
            found += some
            continue
        for letter in dict.fromkeys(alternative[0] for alternative in some):
            rests = [alternative[1:] for alternative in some if alternative[0] == letter]
            found.append(letter + (f"(?:{'|'.join(rests)})" if len(rests) > 1 else rests[0]))
    return f"(?:{'|'.join(found)})"


def _begins_with_a_letter(alternative: str) -> bool:
    return alternative[:1].isalpha() and alternative[1:2] not in ("?", "*", "+", "{")


def _split(alternatives: str) -> Iterator[str]:
    """The alternatives, which may have groups with bars of their own in them."""
    depth, pieces = 0, list[str]()
    for piece in _PIECE.findall(alternatives):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            yield "".join(pieces)
            pieces.clear()
        else:
            pieces.append(piece)
    yield "".join(pieces)
