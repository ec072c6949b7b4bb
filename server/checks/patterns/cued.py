"""Patterns that are only tried on a text in which one of their words stands, so that the others cost nothing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Cued = tuple[tuple[str, ...], re.Pattern[str]]
"""A pattern with words of which one is in every text that it matches."""
Places = Mapping[str, Sequence[int]]


def by_cue(patterns: Iterable[Cued]) -> Places:
    """The places of the patterns in their list by the words that they ask for, so that each is looked for once."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, (cues, _) in enumerate(patterns):
        for cue in cues:
            found[cue].append(place)
    return found


def asked_for(text: str, patterns: Sequence[Cued], places: Places) -> Iterator[re.Pattern[str]]:
    """Those of `patterns` that `text` has a word of, in their order; `places` are theirs `by_cue`."""
    said = [cue for cue in places if cue in text]
    for place in sorted({place for cue in said for place in places[cue]}):
        yield patterns[place][1]
