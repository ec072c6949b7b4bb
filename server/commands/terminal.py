"""Text of drafts on a terminal: nothing in it acts on the terminal, and everything in it can be seen."""

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click
import regex
from wcwidth import wcswidth

from server.vocabulary import Severity

SIGNS = {Severity.ADVISE: "-", Severity.SECOND_OPINION: "~", Severity.BLOCK: "^"}
"""What stands under the marked words, so that no colour is needed to tell how much a finding matters."""
_COLOURS = {Severity.ADVISE: "blue", Severity.SECOND_OPINION: "yellow", Severity.BLOCK: "red"}

NARROWEST, WIDEST, UNKNOWN_WIDTH = 40, 120, 100
LONGEST_EMOJI = 16
MOST_MARKS = 4
"""Accents on one letter that are shown as they are; a pile of them would run over the lines above and below."""

_CLUSTER = regex.compile(r"\X")
_EMOJI = regex.compile(r"[\p{Extended_Pictographic}\p{Regional_Indicator}]|[0-9#*]\ufe0f?\u20e3")
_FLAG = "🏴"
# Blank, though Unicode counts them as letters or symbols.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


@dataclass(frozen=True, slots=True)
class Cell:
    """One character as readers see it: what is printed for `start:end` of the text, and how many columns it takes."""

    shown: str
    width: int
    start: int
    end: int

    @property
    def space(self) -> bool:
        """Where a line may end."""
        return self.shown == " "


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on: how wide it is, and whether it has colours."""

    width: int
    coloured: bool

    def styled(self, text: str, severity: Severity | None = None, **style: bool) -> str:
        """`text` in the colour of `severity` and in `style`, where there are colours."""
        return click.style(text, fg=_COLOURS.get(severity) if severity else None, **style) if self.coloured else text


def paper() -> Paper:
    """Standard output as it is: no colours for files, pipes, dumb terminals and those who set NO_COLOR."""
    columns = shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty()
    return Paper(min(max(columns, NARROWEST), WIDEST), not plain)


def cells(text: str) -> tuple[Cell, ...]:
    """The characters of one line of text. What cannot be seen, or would act on the terminal, is named: ‹U+200B›."""
    return tuple(cell for cluster in _CLUSTER.finditer(text) for cell in _cells_of(cluster[0], cluster.start()))


def visible(text: str) -> str:
    """The text on one line, with everything in it to be seen and nothing that acts on the terminal."""
    return "".join(cell.shown for cell in cells(text))


def width(line: Sequence[Cell]) -> int:
    """Columns that the cells take."""
    return sum(cell.width for cell in line)


def wrapped(line: Sequence[Cell], columns: int) -> Iterator[Sequence[Cell]]:
    """The cells in lines of at most `columns`, parted at spaces where there are any."""
    start = 0
    while start < len(line):
        end, taken, last_space = start, 0, None
        while end < len(line) and taken + line[end].width <= columns:
            taken += line[end].width
            last_space = end if line[end].space else last_space
            end += 1
        if end < len(line) and not line[end].space and last_space is not None:
            end = last_space
        end = max(end, start + 1)
        yield line[start:end]
        start = end
        while start < len(line) and line[start].space:
            start += 1


def paragraph(text: str, columns: int) -> list[str]:
    """The text in lines of at most `columns`."""
    return ["".join(cell.shown for cell in line).rstrip() for line in wrapped(cells(text), columns)]


def _cells_of(cluster: str, start: int) -> Iterator[Cell]:
    if _is_emoji(cluster):
        yield Cell(cluster, max(wcswidth(cluster), 1), start, start + len(cluster))
        return
    base, shown, end = start, "", start
    for place, character in enumerate(cluster, start):
        if _is_unseen(character):
            if shown:
                yield _cell(shown, base, place)
            name = f"‹U+{ord(character):04X}›"
            yield Cell(name, len(name), place, place + 1)
            base, shown = place + 1, ""
        else:
            shown += " " if character.isspace() else character
        end = place + 1
    if shown:
        yield _cell(shown, base, end)


def _is_emoji(cluster: str) -> bool:
    """True for one picture, however many characters it is made of; letters can be hidden behind one, but for flags."""
    if not _EMOJI.match(cluster) or len(cluster) > LONGEST_EMOJI:
        return False
    hidden = any("\U000e0000" <= c <= "\U000e0fff" for c in cluster) and cluster[0] != _FLAG
    return not hidden and not any(unicodedata.category(c) in ("Cc", "Cs") for c in cluster)


def _cell(shown: str, start: int, end: int) -> Cell:
    if len(shown) > MOST_MARKS + 1:
        shown = f"{shown[: MOST_MARKS + 1]}‹+{len(shown) - MOST_MARKS - 1}›"
    if wcswidth(shown) < 1:
        shown = f"◌{shown}"
    return Cell(shown, max(wcswidth(shown), 1), start, end)


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in _UNSEEN or character in _BLANK or "\ufe00" <= character <= "\ufe0f"
