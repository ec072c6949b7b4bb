"""A pack's TOML: the values in it, and the line that each stands on."""

import re
import tomllib
from typing import Any

from server.checks.policy_values import InvalidPolicy

MOST_TWICE = 20
"""Keys given twice that are reported at once."""

_PART = r"(?:\"(?:[^\"\\]|\\.)*\"|'[^']*'|[A-Za-z0-9_-]+)"
_KEY = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER = re.compile(rf"[ \t]*\[\[?[ \t]*({_KEY})[ \t]*\]")
_SETS = re.compile(rf"[ \t]*({_KEY})[ \t]*=")
_SETS_INSIDE = re.compile(rf"[{{,][ \t]*({_KEY})[ \t]*=")
_PARTS = re.compile(_PART)
_PLACE = re.compile(r" \(at line (\d+), column \d+\)$")
_TWICE = ("Cannot overwrite a value", "Cannot declare", "Duplicate inline table key", "Cannot mutate immutable")
_TOO_LONG_A_NUMBER = re.compile(r"[0-9_]{100}")


class Lines:
    """Where in a pack each key is set."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._set: dict[tuple[str, ...], int] = {}
        self.statements: list[int] = []
        """The lines that a key or a table begins on, in order."""
        table: tuple[str, ...] = ()
        for number, line in enumerate(self._lines, 1):
            if header := _HEADER.match(line):
                table = _parts(header[1])
                self._set.setdefault(table, number)
                self.statements.append(number)
            elif setting := _SETS.match(line):
                key = (*table, *_parts(setting[1]))
                for length in range(len(table) + 1, len(key) + 1):
                    self._set.setdefault(key[:length], number)
                self.statements.append(number)
                for inside in _SETS_INSIDE.finditer(line, setting.end()):
                    self._set.setdefault((*key, *_parts(inside[1])), number)

    def of(self, path: tuple[str, ...], item: str | None = None) -> int:
        """The line that sets `path`, or else the table it belongs to; 1 where neither is there.

        With `item`, the line at or below it on which that text stands.
        """
        length = next((n for n in range(len(path), 0, -1) if path[:n] in self._set), 0)
        line = self._set.get(path[:length], 1)
        if item:
            return next((n for n in range(line, len(self._lines) + 1) if item in self._lines[n - 1]), line)
        return line

    def table_ends(self, line: int) -> int:
        """The last line before the next table's header."""
        following = (n for n in range(line + 1, len(self._lines) + 1) if _HEADER.match(self._lines[n - 1]))
        return next(following, len(self._lines) + 1) - 1

    def is_header(self, line: int) -> bool:
        """True where the line begins a table."""
        return bool(_HEADER.match(self._lines[line - 1]))


def read_toml(text: str) -> tuple[dict[str, Any], list[str]]:
    """The values in `text`, and a problem for each key that is given twice (the first is taken).

    Raises InvalidPolicy for what is no TOML at all, with the line.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    known = Lines("\n".join(lines))
    problems: list[str] = []
    while True:
        try:
            return tomllib.loads("\n".join(lines)), problems
        except tomllib.TOMLDecodeError as error:
            at, what = _place_of(str(error), lines)
            if not what.startswith(_TWICE) or len(problems) >= MOST_TWICE:
                raise InvalidPolicy([*problems, f"line {at}: not valid TOML: {what}"]) from error
            begin = max((n for n in known.statements if n <= at), default=at)
            problems.append(f"line {begin}: this is given twice; keep one of the two")
            end = known.table_ends(begin) if known.is_header(begin) else at
            # Without it the rest can be read, and all else that is wrong be said too.
            lines[begin - 1 : end] = [""] * (end - begin + 1)
        except RecursionError as error:
            raise InvalidPolicy([*problems, _deepest(lines)]) from error
        except ValueError as error:
            raise InvalidPolicy([*problems, _largest(lines)]) from error


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") if part[0] in "\"'" else part for part in _PARTS.findall(key))


def _place_of(message: str, lines: list[str]) -> tuple[int, str]:
    if place := _PLACE.search(message):
        return int(place[1]), message[: place.start()]
    last = max((n for n, line in enumerate(lines, 1) if line.strip()), default=1)
    return last, message.removesuffix(" (at end of document)")


def _deepest(lines: list[str]) -> str:
    at = max(range(len(lines)), key=lambda n: lines[n].count("[") + lines[n].count("{"))
    return f"line {at + 1}: lists or tables inside each other too deeply; a pack needs two levels"


def _largest(lines: list[str]) -> str:
    at = next((n for n, line in enumerate(lines, 1) if _TOO_LONG_A_NUMBER.search(line)), 1)
    return f"line {at}: a number or date that cannot be; write an ordinary one"
