"""Folding: text in the plain form that words are compared in, with the way back to the original."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the register folds names too, and an examination knows the register
    from server.checks.examination import Examination


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `starts` and `ends` give, for each folded character, the span of the original it came from.

    Both are None where every character stayed in its place.
    """

    text: str
    length: int
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original, in code points, that the folded span `start:end` came from."""
        if self.starts is None or self.ends is None:
            return start, end
        if start >= len(self.starts):
            return self.length, self.length
        begin = self.starts[start]
        return begin, self.ends[end - 1] if end > start else begin

    def edited(self, edits: Mapping[int, str]) -> "Folded":
        """A copy with single characters replaced, or removed by an empty text. Keys are positions in `text`."""
        if not edits:
            return self
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for at, character in enumerate(self.text):
            for new in edits.get(at, character):
                text.append(new)
                begin, end = self.source(at, at + 1)
                starts.append(begin)
                ends.append(end)
        return Folded("".join(text), self.length, tuple(starts), tuple(ends))


def fold(text: str) -> Folded:
    """`text` in lower case (Unicode case folding) without marks, invisible characters and look-alikes.

    Compatibility forms (Unicode NFKD: full width, mathematical, circled), Cyrillic and Greek look-alikes, dashes,
    apostrophes, quotation marks and spaces all take their plain ASCII form. Any text is accepted, lone surrogates too.
    """
    if text.isascii():
        return Folded(text.lower(), len(text))
    plain = text.translate(_FOLDS)
    if _RESIZED.isdisjoint(text):
        return Folded(plain, len(text))
    return _with_offsets(text)


def folded(examination: "Examination") -> Folded:
    """The draft's text folded. Use `examination.once(folded)`."""
    return fold(examination.text)


def _with_offsets(text: str) -> Folded:
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, character in enumerate(text):
        plain = _FOLDS[ord(character)]
        for new in plain:
            out.append(new)
            starts.append(at)
            ends.append(at + 1)
        # A mark belongs to the letter before it, so that a span ends after the mark and not in the middle of a letter.
        if not plain and ends and ends[-1] == at and unicodedata.category(character)[0] == "M":
            ends[-1] = at + 1
    return Folded("".join(out), len(text), tuple(starts), tuple(ends))


def _between(*ranges: tuple[int, int]) -> frozenset[int]:
    return frozenset(code for first, last in ranges for code in range(first, last + 1))


# Unicode's Default_Ignorable_Code_Point, apart from the supplementary planes (see `_is_dropped`).
_IGNORABLE = _between(
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8),
)  # fmt: skip
# Only marks that decorate a letter are dropped; Indic vowel signs are marks too, but are part of the word.
_DECORATING = _between(
    (0x300, 0x36F), (0x483, 0x489), (0x591, 0x5C7), (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6ED),
    (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F),
)  # fmt: skip
_MOST_LETTERS = 4
"""A character of more letters (\ufdfa has four words in it) stays as it is, so that no text grows many times over."""
_ENCLOSED = _between((0x2460, 0x24FF), (0x1F100, 0x1F16F))
_HANGUL = range(0xAC00, 0xD7A4)


def _table(characters: str, plain: str) -> dict[str, str]:
    return dict(zip(characters, plain, strict=True))


_LOOKALIKES: dict[str, str] = {
    **_table("АВЕЅІЈКМНОРСТУХҮԚԜԌҺԀ", "abesijkmhopctyxyqwghd"),
    **_table("авеѕіјкмнорстухүԛԝԍһԁѵӏ", "abesijkmhopctyxyqwghdvl"),
    **_table("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx"),
    **_table("αβεικνορτυχ", "abeikvoptux"),
    **_table("łŁøØđĐðÐıħĦŧŦƀɑɡɩɪʀʟɴʏʙɢʜᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜱꜰ", "llooddddihhttbagiirlnybghacdejkmoptuvwzsf"),
    **_table("’‘‛ʼʻʹ′´＇ˈ", "''''''''''"),
    **_table("“”„‟«»″", '"""""""'),
    **_table("‐‑‒–—―−﹘﹣－", "----------"),
    **_table("\u2028\u2029\x85", "\n\n\n"),
    **{chr(first + n): letter for first in (0x1F150, 0x1F170) for n, letter in enumerate(ascii_lowercase)},
    "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th",
}  # fmt: skip


def _fold_character(character: str) -> str:
    code = ord(character)
    if _is_dropped(code):
        return ""
    if (alike := _LOOKALIKES.get(character)) is not None:
        return alike
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if code in _HANGUL or (category[0] == "S" and code not in _ENCLOSED):
        return character
    letters = [c for c in unicodedata.normalize("NFKD", character) if not _is_dropped(ord(c))]
    if len(letters) > _MOST_LETTERS:
        return character
    return "".join(_LOOKALIKES.get(c, c.casefold()) for c in letters).casefold()


def _is_dropped(code: int) -> bool:
    return code in _IGNORABLE or code in _DECORATING or 0xE0000 <= code <= 0xE0FFF


class _Folds(dict[int, str]):
    """Code point to folded text, filled as characters are met (there are at most 1.1 million of them)."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = _fold_character(character)
        if len(plain) != 1:
            _RESIZED.add(character)
        if len(self) < _MAX_REMEMBERED:
            self[code] = plain
        return plain


_MAX_REMEMBERED = 20_000
_RESIZED: set[str] = set()
_FOLDS = _Folds({code: chr(code).lower() for code in range(128)})
