"""A CSV file that somebody made by hand or by export: what is in its rows, and everything that is wrong, with its line.

The text of a cell is never more than text here: it is bounded, free of control characters, and nothing evaluates it.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS = 200_000
MAX_PROBLEMS = 1000
"""How many problems of one file are spelled out; the rest are counted."""
YEARS = range(1900, 2200)

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Kind = TypeVar("Kind", bound=StrEnum)


@dataclass
class CsvFile:
    """One CSV file and what is wrong with it."""

    name: str
    content: bytes
    columns: Mapping[str, int]
    optional: Mapping[str, int] = field(default_factory=dict)
    problems: list[tuple[str, str]] = field(default_factory=list)
    uncounted: int = 0
    whole: bool = True
    """False when a row or more could not be read."""

    def problem(self, what: str, line: int | None = None) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append((f"{self.name} line {line}" if line else self.name, what))
        else:
            self.uncounted += 1

    def unreadable(self, what: str, line: int | None = None) -> None:
        self.whole = False
        self.problem(what, line)

    def all_problems(self) -> Iterable[tuple[str, str]]:
        yield from self.problems
        if self.uncounted:
            yield self.name, f"and {self.uncounted} more problems like these"

    def rows(self) -> Iterator["Row"]:
        """The rows that have the right columns; reports the others."""
        text = self._text()
        if text is None:
            return
        lines = self._lines(text)
        header = next(lines, None)
        if header is None:
            if self.whole:
                self.unreadable(f"the file is empty; its first line has to name the columns: {', '.join(self.columns)}")
            return
        names = self._names(header[1])
        if names is None:
            return
        limits = {**self.columns, **self.optional}
        for count, (line, cells) in enumerate(lines, 1):
            if count > MAX_ROWS:
                self.unreadable(f"more than {MAX_ROWS:,} rows; split the register by school", line)
                return
            if len(cells) != len(names):
                self.unreadable(f"{len(cells)} cells where the first line names {len(names)} columns; "
                                "put quotes around a cell that has a comma in it", line)  # fmt: skip
                continue
            yield Row(self, line, dict(zip(names, (cell.strip() for cell in cells), strict=True)), limits)

    def _text(self) -> str | None:
        if len(self.content) > MAX_BYTES:
            self.unreadable(f"larger than {MAX_BYTES // 1024 // 1024} MB; split the register by school")
        elif self.content.startswith((b"\xff\xfe", b"\xfe\xff")):
            self.unreadable("this is UTF-16 text; save it as 'CSV UTF-8 (comma delimited)' and try again")
        elif self.content.startswith(b"PK\x03\x04"):
            self.unreadable("this is a spreadsheet; save it as 'CSV UTF-8 (comma delimited)' and try again")
        else:
            try:
                return self.content.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                self.unreadable(
                    f"this is not UTF-8 text (the first letter that cannot be read is {_as_windows(error)}); it looks "
                    "like Windows-1252. Save it as 'CSV UTF-8 (comma delimited)' and try again",
                    self.content.count(b"\n", 0, error.start) + 1,
                )
        return None

    def _lines(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """(line on which it begins, cells) of each row that is not empty."""
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                self.unreadable(f"the quotes do not match up, so nothing after it could be read ({error})", line)
                return
            if any(cell.strip() for cell in cells):
                yield line, cells

    def _names(self, header: list[str]) -> list[str] | None:
        names = [cell.strip().lower() for cell in header]
        known = {**self.columns, **self.optional}
        before = len(self.problems)
        if len(names) == 1 and (found := re.search(r"[;\t|]", names[0])):
            what = "a tab" if found[0] == "\t" else repr(found[0])
            self.unreadable(f"the columns are kept apart by {what}; save the file with commas between them", 1)
            return None
        for name in dict.fromkeys(names):
            if name not in known:
                self.unreadable(f"unknown column {name!r}; the columns are {', '.join(known)}", 1)
            elif names.count(name) > 1:
                self.unreadable(f"the column {name} is there twice", 1)
        for name in self.columns:
            if name not in names:
                self.unreadable(f"the column {name} is missing", 1)
        return None if len(self.problems) > before else names


def _as_windows(error: UnicodeDecodeError) -> str:
    return repr(error.object[error.start : error.start + 1].decode("cp1252", errors="replace"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column, each read with its own check."""

    file: CsvFile
    line: int
    cells: Mapping[str, str]
    limits: Mapping[str, int]

    def problem(self, what: str) -> None:
        self.file.problem(what, self.line)

    def text(self, column: str) -> str:
        """The cell, checked for length and control characters; empty where the file has no such column."""
        cell = self.cells.get(column, "")
        if len(cell) > self.limits[column]:
            self.problem(f"{column} has {len(cell)} characters; at most {self.limits[column]} fit")
            return ""
        if cell and (odd := _CONTROL.search(cell)):
            name = unicodedata.name(odd[0], f"U+{ord(odd[0]):04X}")
            self.problem(f"{column} has a character that cannot be seen ({name}); type the cell again")
            return ""
        return cell

    def wanted(self, column: str) -> str:
        """The cell, which may not be empty."""
        if not self.cells.get(column):
            self.problem(f"{column} is empty")
        return self.text(column)

    def yes(self, column: str) -> bool:
        """Whether the cell says yes."""
        cell = self.text(column).lower()
        if cell not in ("yes", "no", ""):
            self.problem(f"{column} {cell!r} is neither yes nor empty")
        # Whatever was meant, it was not nothing: what cannot be read protects.
        return cell not in ("no", "")

    def one_of(self, column: str, kind: type[Kind], *, needed: bool = True, also: tuple[str, ...] = ()) -> Kind | None:
        """The cell as one of the words of `kind`; None for one of `also`."""
        cell = self.text(column).lower()
        if cell in also or not (cell or needed):
            return None
        try:
            return kind(cell)
        except ValueError:
            self.problem(
                f"{column} {cell!r} is not one of {', '.join((*kind, *also))}" if cell else f"{column} is empty"
            )
            return None

    def day(self, column: str, *, needed: bool = True) -> date | None:
        """The cell as a date."""
        cell = self.text(column)
        if not cell:
            if needed:
                self.problem(f"{column} is empty; give a date as 2026-11-20")
            return None
        try:
            found = date.fromisoformat(cell) if _DATE.fullmatch(cell) else None
        except ValueError:
            found = None
        if found is None:
            self.problem(f"{column} {cell!r} is not a date; give it as 2026-11-20 (year, month, day)")
        elif found.year not in YEARS:
            self.problem(f"{column} {cell} is in the year {found.year}; give it as 2026-11-20")
            found = None
        return found
