"""Regular expressions that tell how long they took, put in the place of every one that the checks use."""

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Callable, Iterator
from time import thread_time
from typing import Any

import pytest
import regex

import server.checks
from server.checks.phrases.pattern import Pattern as Phrase

PATTERNS = (re.Pattern, regex.Pattern)


class TimedPattern:
    """A pattern whose every call adds to `spent[name]` the processor time that it took."""

    def __init__(self, name: str, pattern: Any, spent: Counter[str]) -> None:
        self.name, self.pattern, self.spent = name, pattern, spent

    def __getattr__(self, attribute: str) -> Any:
        found = getattr(self.pattern, attribute)
        return self._timed(found) if callable(found) else found

    def finditer(self, *arguments: Any, **named: Any) -> Iterator[Any]:
        matches = self.pattern.finditer(*arguments, **named)
        while (match := self._timed(next)(matches, None)) is not None:
            yield match

    def _timed(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any, **named: Any) -> Any:
            began = thread_time()
            try:
                return call(*arguments, **named)
            finally:
                self.spent[self.name] += thread_time() - began  # type: ignore[assignment] # seconds, not a count

        return timed


def time_every_pattern(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Put a timed pattern in the place of each in the modules of the checks, of each phrase too; seconds by name."""
    spent: Counter[str] = Counter()

    def timed(name: str, value: Any) -> Any:
        if isinstance(value, PATTERNS):
            return TimedPattern(name, value, spent)
        if type(value) in (tuple, list):
            return type(value)(timed(f"{name}[{at}]", part) for at, part in enumerate(value))
        return value

    for found in pkgutil.walk_packages(server.checks.__path__, "server.checks."):
        module = importlib.import_module(found.name)
        for name, value in list(vars(module).items()):
            if isinstance(value, PATTERNS) or (type(value) in (tuple, list) and _holds_patterns(value)):
                monkeypatch.setattr(module, name, timed(f"{found.name.removeprefix('server.checks.')}.{name}", value))

    def regex_of(phrase: Phrase) -> TimedPattern:
        return TimedPattern(phrase.source, re.compile(f" {phrase.expression}"), spent)

    monkeypatch.setattr(Phrase, "regex", property(regex_of))
    return spent


def _holds_patterns(value: Any) -> bool:
    if isinstance(value, PATTERNS):
        return True
    return type(value) in (tuple, list) and any(_holds_patterns(part) for part in value)
