"""Classes and year groups in a text, which tell people of one name apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from server.checks.names import cues
from server.checks.names.crowd import Packed
from server.checks.names.parts import name_parts
from server.checks.names.wording import Word

_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13",
}  # fmt: skip
_YEAR = re.compile(r"y(?:r|ear)?(\d{1,2})s?")
_CLASS_WORDS = frozenset({"class", "form", "room", "base", "group", "hub", "set", "cohort"})
_GROUP_WORDS = _CLASS_WORDS | cues.GROUP_MEMBERS
_LEADS = frozenset({"in", "from", "of", "to", "for", "our", "and", "is", "as"})


class Group(NamedTuple):
    """A class or year named by the words `first:last` (places in the list of words)."""

    first: int
    last: int
    key: str
    kind: str


def _short_forms(name: str) -> Iterator[str]:
    """What a class named after a saint is called in passing: Maximilian Kolbe and Kolbe of St Maximilian Kolbe."""
    before, _, saint = name.partition(" ")
    if before.casefold().rstrip(".") in ("st", "saint", "santes", "sant", "naomh") and saint:
        yield saint
        if " " in saint:
            yield saint.rpartition(" ")[2]


class Groups:
    """The classes and year groups of a register."""

    def __init__(self, classes: Sequence[str | None], years: Sequence[str | None]) -> None:
        """The class and the year of each person, in the order of the register."""
        classes_named: set[str] = set()
        self.years: set[str] = set()
        self.openings: set[str] = set()
        self._numbers: dict[str, list[int]] = {}
        self._count = 1
        self._of_people = [
            self._numbered(names, known, kind)
            for names, known, kind in ((classes, classes_named, "class"), (years, self.years, "year"))
        ]
        self.classes = frozenset(classes_named)

    def _numbered(self, names: Sequence[str | None], known: set[str], kind: str) -> Packed:
        """For each person the number of the class or year; 0 for none."""
        numbers: dict[str | None, int] = {}
        for name in dict.fromkeys(names):
            key, opening = group_key(name, kind) if name else ("", "")
            numbers[name] = self._count if key else 0
            if key:
                for known_as, opens in {
                    (key, opening),
                    *(group_key(short, kind) for short in _short_forms(name or "")),
                }:
                    self._numbers.setdefault(known_as, []).append(self._count)
                    known.add(known_as)
                    self.openings.add(opens)
                self._count += 1
        small = np.uint16 if self._count < np.iinfo(np.uint16).max else np.uint32
        return np.fromiter(map(numbers.__getitem__, names), small, len(names))

    def holds(self, people: Packed, keys: Iterable[str]) -> npt.NDArray[np.bool_]:
        """For each of `people`, who are places on the register, whether one of the classes and years is theirs."""
        wanted = np.zeros(self._count, np.bool_)
        for key in keys:
            wanted[self._numbers.get(key, [])] = True
        classes, years = (of[people] for of in self._of_people)
        found: npt.NDArray[np.bool_] = wanted[classes] | wanted[years]
        return found

    def mentioned(self, words: Sequence[Word]) -> list[Group]:
        """Every class or year group that is named, in order."""
        found: list[Group] = []
        last = 0
        for at, word in enumerate(words):
            if at < last or not (word.key[:1] == "y" or word.key in self.openings):
                continue
            if group := self._at(words, at):
                found.append(group)
                last = group.last
        return found

    def _at(self, words: Sequence[Word], at: int) -> Group | None:
        word = words[at]
        if year := _YEAR.fullmatch(word.key):
            return Group(at, at + 1, f"year {int(year[1])}", "year")
        if word.key in ("year", "yr", "years") and at + 1 < len(words) and words[at + 1].gap == " ":
            number = words[at + 1].key.rstrip("s")
            number = _NUMBERS.get(number, number)
            if number.isdigit() and len(number) < 3:
                return Group(at, at + 2, f"year {int(number)}", "year")
        if word.key not in self.openings:
            return None
        for length in (3, 2, 1):
            key = " ".join(w.key for w in words[at : at + length])
            if key in self.classes and (word.capital or word.key.isalnum()):
                after = at + length
                said = after < len(words) and words[after].key in _CLASS_WORDS and words[after].gap == " "
                return Group(at, after + said, key, "class")
            if key in self.years:
                return Group(at, at + length, key, "year")
        return None


def group_key(name: str, kind: str) -> tuple[str, str]:
    """The folded name of a class or year without "class", and its first word."""
    parts = name_parts(name)
    if kind == "class" and len(parts) > 1:
        if parts[-1] in _CLASS_WORDS:
            parts = parts[:-1]
        elif parts[0] == "class":
            parts = parts[1:]
    joined = "".join(parts)
    if year := _YEAR.fullmatch(joined):
        return f"year {int(year[1])}", "year"
    return " ".join(parts), parts[0] if parts else ""


def reads_as_group(words: Sequence[Word], at: int) -> bool:
    """True when the class name at `at` stands for the class: "Willow Class", "in Willow", "Willow – Chidi"."""
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if after and after.key in _GROUP_WORDS and after.gap == " ":
        return True
    return before is not None and before.key in _LEADS and words[at].gap == " "


def is_set_off(words: Sequence[Word], first: int, group: Group) -> bool:
    """True for a class or year between commas behind the name at `first`: "Summer, Year 4, strict about fines".

    Not so in "This Summer, Year 4 are off" and "In Spring, Year 4, Year 5 and Year 6".
    """
    before = words[first - 1] if first else None
    if before and words[first].gap == " " and before.key in cues.DETERMINERS | cues.PREPOSITIONS_OF_TIME:
        return False
    if words[group.first].gap != ", ":
        return False
    after = words[group.last] if group.last < len(words) else None
    if after is None or after.sentence != words[first].sentence:
        return True
    return after.gap[:1] in (",", ")", ";") and not _YEAR.fullmatch(after.key) and after.key not in ("year", "yr")
