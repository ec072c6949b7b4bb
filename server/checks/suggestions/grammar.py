"""Where in its sentence a name stands, as far as that decides what can take its place."""

import re
from dataclasses import dataclass
from enum import Enum

from server.checks.examination import Examination
from server.checks.mentions import mentions
from server.checks.names.lists import words
from server.checks.text.sentences import sentences
from server.checks.text.tokens import Token, tokens


class Position(Enum):
    """What the name is in its sentence."""

    SUBJECT = "subject"
    OBJECT = "object"
    OWNER = "owner"
    """Before 's: "Ada's kite"."""
    GREETED = "greeted"
    """Called out to: "Well done Ada"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands. `opens` is true at the start of a sentence; `next_word` is what is owned."""

    position: Position
    opens: bool
    next_word: str = ""


_BEFORE_SUBJECT_TEXT = """\
when while because as that how if after before since until so but then today yesterday tomorrow tonight meanwhile
finally also here where and week morning afternoon evening night weekend term month lunchtime monday tuesday wednesday
thursday friday saturday sunday earlier later first next afterwards
"""
_BEFORE_SUBJECT = frozenset(_BEFORE_SUBJECT_TEXT.split())
_BEFORE_OBJECT_TEXT = """\
to of for with by from about alongside between beside behind around like than on and or near except including joining
meet congratulate thank thanked thanking joined join helped help watched watch saw see ask asked asking met meeting
contact visit visited find gave give giving showed show told tell support supported supporting cheer cheered celebrate
celebrating beat beating nominate nominated know knew remember hear heard hearing have
sponsor sponsored sponsoring welcomed welcoming said says added explained laughed asked replied is was
"""
_BEFORE_OBJECT = frozenset(_BEFORE_OBJECT_TEXT.split())
_AFTER_OBJECT_TEXT = """\
for on who whose at in from with and as to when while after because today yesterday this last is was has will are were
or during over by about tomorrow tonight before back
"""
_AFTER_OBJECT = frozenset(_AFTER_OBJECT_TEXT.split())
_BEGINS = frozenset(("and", "from", "in", "of", "on", "at", "has", "had"))
_GREETING = re.compile(
    r"(?:well done|congratulations|congrats|(?:huge|massive|many|big) congratulations|happy birthday|thank you|"
    r"(?:many |huge |massive |big )?thanks|good luck|bravo|hats off|three cheers|kudos) $",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:you|your|yours|you['’]\w+|u|ur)\b", re.IGNORECASE)
_NAMING = re.compile(r"\b(?:names?|named|called|nickname\w*|is pronounced)\b", re.IGNORECASE)
_OWNS = re.compile(r"['’]s(?![^\W_])\s+([^\W\d_]+)")
# What may stand between a name and its verb: "Ada (Year 3) won", "Ada, 8, won".
_ASIDE = re.compile(r"(?: \([^()\n]{1,20}\)|, (?:aged )?\d{1,2},) ([^\W\d_]+)")
_CLOSE = re.compile(r"[^\w\s@#'’&/+_\\-]|\s*$|\s*\n|\s+[(\[\u2013\u2014-]\s?|\s[^\w\s@#'’&/+\\]")
_LEFT = frozenset(' \t\n\u00a0("“‘')


def place_of(examination: Examination, start: int, end: int) -> Place | None:
    """Where the name at `start:end` stands; None where other words might not fit there.

    Hashtags, handles, capitals throughout, names spoken to, and names that are part of a longer one fit nothing.
    """
    text = examination.text
    if not _stands_free(text, start, end):
        return None
    opening, closing = next(((a, b) for a, b in examination.once(sentences) if a <= start < b), (start, end))
    lead = text[opening:start]
    opens = not any(character.isalnum() for character in lead)
    before, after = _neighbours(examination.once(tokens), start, end)
    if owns := _OWNS.match(text, end):
        fits = opens or (before is not None and _gap(text, before, start) == " " and _leads(before))
        return Place(Position.OWNER, opens, owns[1].lower()) if fits and not _named_at(examination, before) else None
    if text[end : end + 1] in ("'", "’") or _ADDRESSED.search(text, end, closing) or _NAMING.search(lead):
        return None
    if _GREETING.search(text, opening, start):
        return Place(Position.GREETED, False) if _object_ends(examination, after, end) else None
    if _is_subject(examination, before, after, start, end, opens=opens):
        return Place(Position.SUBJECT, opens)
    if opens or before is None:
        return None
    gap = _gap(text, before, start)
    led = gap == ": " or (gap in (" ", "\u00a0") and before.folded in _BEFORE_OBJECT)
    fits = led and _object_ends(examination, after, end)
    return Place(Position.OBJECT, False) if fits else None


def _stands_free(text: str, start: int, end: int) -> bool:
    """False inside or beside anything that makes it more than a name: #tag, @handle, Ada-Mae, ADA."""
    name = text[start:end]
    if not name[:1].isalpha() or (name.isupper() and len(name) > 2) or any(mark in name for mark in "@#_\n"):
        return False
    left = text[start - 1] if start else " "
    right = text[end : end + 2]
    joined = right[:1] in tuple("@#_/\\&+") or (right[:1] in tuple(".-\u2010\u2011") and right[1:].isalnum())
    return (left in _LEFT or not (left.isascii() or left.isalnum() or left in "’–—")) and not joined


def _is_subject(
    examination: Examination, before: Token | None, after: Token | None, start: int, end: int, *, opens: bool
) -> bool:
    text = examination.text
    if after is None or _named_at(examination, before):
        return False
    gap, aside = text[end : after.start], _ASIDE.match(text, end)
    verb = (gap == " " and after.folded in words("verbs")) or (aside is not None and aside[1] in words("verbs"))
    if opens:
        busy = gap == " " and len(after.folded) > len("being") and after.folded.endswith("ing")
        return (
            verb
            or busy
            or (gap == " " and after.folded in _BEGINS)
            or (gap == ", " and after.folded in ("who", "whose"))
        )
    if not verb or before is None:
        return False
    led = _gap(text, before, start)
    return led == ": " or (led in (" ", ", ") and before.folded in _BEFORE_SUBJECT)


def _object_ends(examination: Examination, after: Token | None, end: int) -> bool:
    """True when what follows the name leaves it whole: the sentence's end, or a word that goes on from it."""
    text = examination.text
    if after is None:
        return True
    gap = text[end : after.start]
    if gap == " ":
        return after.folded in _AFTER_OBJECT
    if gap == ", ":
        return after.text[0].islower() and not _named_at(examination, after)
    return _CLOSE.match(text, end) is not None and not gap.startswith(",")


def _leads(before: Token) -> bool:
    return before.folded in _BEFORE_OBJECT or before.folded in _BEFORE_SUBJECT or before.folded in words("verbs")


def _named_at(examination: Examination, token: Token | None) -> bool:
    """True when the word is part of somebody's name: in a list, "one of ours" would read as being about that one."""
    return token is not None and any(m.start < token.end and token.start < m.end for m in examination.once(mentions))


def _gap(text: str, before: Token, start: int) -> str:
    return text[before.end : start]


def _neighbours(every: tuple[Token, ...], start: int, end: int) -> tuple[Token | None, Token | None]:
    before = next((token for token in reversed(every) if token.end <= start), None)
    return before, next((token for token in every if token.start >= end), None)
