"""Variations of a post that leave its label true: another name, slips, one sentence of it, a post before or after it.

They are drawn afresh in every epoch. Names are exchanged so that no name, and no people's names, become a cue. Slips
(a letter lost, two turned round, a space gone or put in) stand for haste and for hiding alike.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib import resources
from random import Random

from server.training.posts import Post

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
SLIPS = 0.15
_CAPITALISED = re.compile(r"\b[A-Z][a-zà-ÿ]{2,}\b")


def varied(post: Post, clean: Sequence[Post], random: Random, *, alone: float, joined: float) -> Post:
    """`post` with other names; with probability `alone` only a part of it, with probability `joined` more text."""
    post = _with_other_names(post, random)
    if random.random() < SLIPS:
        post = _with_slips(post, random)
    draw = random.random()
    if draw < alone:
        return _part_of(post, random)
    if draw < alone + joined:
        return _together(post, random.choice(clean), random)
    return post


def _with_slips(post: Post, random: Random) -> Post:
    """One to three slips in words of four letters or more, or in the spaces before them."""
    for _ in range(random.randint(1, 3)):
        words = list(_LONG_WORD.finditer(post.text))
        if not words:
            return post
        word = random.choice(words)
        at = random.randrange(word.start() + 1, word.end() - 1)
        first, last, new = random.choice(
            (
                (at, at + 1, ""),
                (at, at + 2, post.text[at + 1] + post.text[at]),
                (at, at, post.text[at]),
                (at, at, " "),
                (word.start() - 1, word.start(), ""),
            )
        )
        if first > 0 and (new or post.text[first:last].strip() or post.text[first] == " "):
            post = _edited(post, first, last, new)
    return post


def _part_of(post: Post, random: Random) -> Post:
    sentences = _sentences(post.text)
    wrong = [
        n
        for n, (start, end) in enumerate(sentences)
        if any(start < close and begin < end for _, begin, close in post.findings)
    ]
    if post.held and not wrong:
        return post
    at = random.choice(wrong) if post.held else random.randrange(len(sentences))
    start = sentences[max(0, at - random.randint(0, 1))][0]
    end = sentences[min(len(sentences) - 1, at + random.randint(0, 1))][1]
    inside = tuple(
        (rule, begin - start, close - start) for rule, begin, close in post.findings if start <= begin and close <= end
    )
    if post.held and not inside:
        return post  # the finding reaches over more sentences than were drawn
    return replace(post, text=post.text[start:end], findings=inside)


def _together(post: Post, other: Post, random: Random) -> Post:
    between = random.choice((" ", "\n", "\n\n"))
    if random.random() < 0.5:
        return replace(post, text=post.text + between + other.text)
    by = len(other.text) + len(between)
    moved = tuple((rule, start + by, end + by) for rule, start, end in post.findings)
    return replace(post, text=other.text + between + post.text, findings=moved)


def _with_other_names(post: Post, random: Random) -> Post:
    names = forenames()
    for match in reversed(list(_CAPITALISED.finditer(post.text))):
        if match[0].lower() not in names or random.random() < 0.3:
            continue
        name = random.choice(names_in_order()).capitalize()
        post = _edited(post, *match.span(), name)
    return post


def _edited(post: Post, first: int, last: int, new: str) -> Post:
    """`post` with `new` in place of what stands from `first` to `last`; its findings move along."""
    longer = len(new) - (last - first)
    findings = tuple(
        (rule, start + longer * (last <= start), end + longer * (first < end)) for rule, start, end in post.findings
    )
    return replace(post, text=post.text[:first] + new + post.text[last:], findings=findings)


def _sentences(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        if match.start() > start:
            spans.append((start, match.start()))
        start = match.end()
    return [*spans, (start, len(text))] if start < len(text) or not spans else spans


@cache
def names_in_order() -> tuple[str, ...]:
    """The forenames that the checks know, without those that are everyday words."""
    lines = (resources.files("server.checks.names") / "data/forenames.txt").read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split() if word.isalpha())


@cache
def forenames() -> frozenset[str]:
    """The same, to look up."""
    return frozenset(names_in_order())
