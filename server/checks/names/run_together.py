"""Names inside words written without spaces: #welldonerosetillotson, ameliahughes."""

from typing import TYPE_CHECKING

from server.checks.names.crowd import Numbers
from server.checks.names.lists import is_everyday
from server.checks.names.wording import MAX_RUN
from server.checks.text.words import is_word

if TYPE_CHECKING:
    from server.checks.names.reader import Named, Reader

_FULL = 5
_INSIDE = 6
"""A full name of up to this many letters must be the whole word: short ones turn up inside others by chance."""
_LONG = 10
"""A full name of so many letters turns up by chance in no word, whatever stands around it."""
_LONE = 4
"""The shortest forename that is looked for alone inside a word."""
_SHORT_WORDS = frozenset({"a", "i"})


def read(reader: "Reader", at: int) -> "Named | None":
    """A full name anywhere inside the word at `at`, or a forename among words ("welldoneziggy")."""
    word = reader.words[at]
    run = word.key[:MAX_RUN].rstrip("0123456789")  # @ameliahughes2015
    if len(run) < _FULL or not run.isalpha() or is_everyday(run):
        return None
    tagged = word.gap.endswith(("#", "@"))
    spot = _full(reader, run) or (_lone(reader, run) if tagged else None)
    if spot is None:
        return None
    start, end, who = spot
    if word.end - word.start == len(word.key):
        return reader.named(at, at + 1, who, settled=True)._replace(start=word.start + start, end=word.start + end)
    return reader.named(at, at + 1, who, settled=True)


def _full(reader: "Reader", run: str) -> tuple[int, int, Numbers] | None:
    for start, end in reader.index.full_names_in(run):
        inside = end - start > _INSIDE and (end - start >= _LONG or (_reads(run[:start]) and _reads(run[end:])))
        if (inside or end - start == len(run)) and (who := reader.index.full(run[start:end])):
            return start, end, who
    return None


def _lone(reader: "Reader", run: str) -> tuple[int, int, Numbers] | None:
    for start in range(len(run)):
        for end in range(min(len(run), start + 14), start + _LONE - 1, -1):
            name = run[start:end]
            who = reader.index.exact.get(name)
            if who and (not is_everyday(name) or _is_praise(run[:start])) and _reads(run[:start]) and _reads(run[end:]):
                return start, end, who
    return None


def _is_praise(run: str) -> bool:
    """True for the "welldone" of #WellDoneGrace, which tells that a name that is a word is a name."""
    return run.endswith(("welldone", "thankyou", "thanks", "birthday", "congratulations", "congrats", "go", "team"))


def _reads(run: str) -> bool:
    """True when `run` is nothing but words."""
    reachable = {0}
    for start in range(len(run)):
        if start in reachable:
            for end in range(start + 1, min(len(run), start + 14) + 1):
                part = run[start:end]
                if part.isdigit() or (is_word(part) if len(part) > 1 else part in _SHORT_WORDS):
                    reachable.add(end)
    return len(run) in reachable
