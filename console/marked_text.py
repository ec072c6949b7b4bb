"""A draft's text with what was found marked in place, for the eye and for a screen reader alike."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from markupsafe import Markup

from console.wording import SEVERITIES
from server.checks.draft import POST_BREAK, posts_of
from server.checks.finding import Finding

_LINKED = re.compile(r"https?://[^\s<>\"]+|www\.[^\s<>\"]+|(?<!\w)#\w+|(?<!\w)@\w[\w.]*\w", re.IGNORECASE)
_REFERENCE = Markup('<a class="mark-ref" href="#finding-{number}" aria-label="{words}, finding {number}">{number}</a>')


def marked(text: str, findings: Sequence[Finding], *, links: bool = False) -> Markup:
    """The text with a `<mark>` around what each finding quotes, and a numbered reference to the finding after it.

    Findings are numbered from 1 in the order given. With `links`, what a network would turn into a link is coloured.
    """
    placed = [
        (number, finding, finding.start, finding.end)
        for number, finding in enumerate(findings, 1)
        if finding.start is not None and finding.end is not None and finding.start < finding.end
    ]
    linked = [match.span() for match in _LINKED.finditer(text)] if links else []
    borders = sorted({0, len(text), *_ends(linked), *_ends((start, end) for _, _, start, end in placed)})
    out = Markup()
    for start, end in pairwise(borders):
        piece = Markup.escape(text[start:end])
        if any(a <= start and end <= b for a, b in linked):
            piece = Markup('<span class="network-link">{}</span>').format(piece)
        here = [(number, finding) for number, finding, a, b in placed if a <= start and end <= b]
        if here:
            strongest = max((finding for _, finding in here), key=lambda finding: finding.severity.rank)
            piece = Markup('<mark class="{}">{}</mark>').format(SEVERITIES[strongest.severity].mark, piece)
        out += piece
        out += Markup().join(_reference(number, finding) for number, finding, _, b in placed if b == end)
    return out


def marked_posts(text: str, findings: Sequence[Finding], *, links: bool = False) -> tuple[Markup, ...]:
    """As `marked`, for each post of a thread on its own; of a single post one. Findings keep their numbers."""
    posts, at = [], 0
    for post in posts_of(text):
        posts.append(marked(post, [_within(finding, at, at + len(post)) for finding in findings], links=links))
        at += len(post) + len(POST_BREAK)
    return tuple(posts)


def _within(finding: Finding, start: int, end: int) -> Finding:
    """The part of a finding that is in one post, placed in that post; with no place where nothing of it is."""
    if finding.start is None or finding.end is None or finding.end <= start or finding.start >= end:
        return replace(finding, start=None, end=None)
    return replace(finding, start=max(finding.start, start) - start, end=min(finding.end, end) - start)


def _ends(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {place for span in spans for place in span}


def _reference(number: int, finding: Finding) -> Markup:
    return _REFERENCE.format(number=number, words=SEVERITIES[finding.severity].words)
