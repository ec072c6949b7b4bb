"""Patterns that are only tried on a text in which one of their words stands, so that the others cost nothing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

Cued = tuple[tuple[str, ...], re.Pattern[str]]
"""A pattern with words of which one is in every text that it matches."""
Places = Mapping[str, Sequence[tuple[str, int]]]

_RUN = 4
"""Letters. Every cue is looked up by a run of so many, so that hundreds of cues cost little more than the text."""
_ANYWHERE = ""


def by_cue(patterns: Iterable[Cued]) -> Places:
    """Each cue with the place of its pattern in the list, by a run of letters of it (or `_ANYWHERE`, if shorter)."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for place, (cues, _) in enumerate(patterns):
        for cue in cues:
            found[_run_of(cue)].append((cue, place))
    return found


def asked_for(text: str, patterns: Sequence[Cued], places: Places) -> Iterator[re.Pattern[str]]:
    """Those of `patterns` that `text` has a word of, in their order; `places` are theirs `by_cue`."""
    runs = [_ANYWHERE, *_runs(text).intersection(places)]
    for place in sorted({place for run in runs for cue, place in places.get(run, ()) if cue in text}):
        yield patterns[place][1]


@lru_cache(maxsize=8)
def _runs(text: str) -> frozenset[str]:
    return frozenset([text[at : at + _RUN] for at in range(len(text) - _RUN + 1)])


def _run_of(cue: str) -> str:
    """Of the cue's runs the one with most letters; of several the last, as words begin alike more than they end."""
    runs = [cue[at : at + _RUN] for at in range(len(cue) - _RUN + 1)]
    return max(reversed(runs), key=lambda run: sum(map(str.isalnum, run)), default=_ANYWHERE)
