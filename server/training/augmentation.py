"""Variations of a post that leave its label true: another name, one sentence of it, a post before or after it.

They are drawn afresh in every epoch. Names are exchanged so that no name, and no people's names, become a cue.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib import resources
from random import Random

from server.training.posts import Post

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_CAPITALISED = re.compile(r"\b[A-Z][a-zà-ÿ]{2,}\b")


def varied(post: Post, clean: Sequence[Post], random: Random, *, alone: float, joined: float) -> Post:
    """`post` with other names; with probability `alone` only a part of it, with probability `joined` more text."""
    post = _with_other_names(post, random)
    draw = random.random()
    if draw < alone:
        return _part_of(post, random)
    if draw < alone + joined:
        return _together(post, random.choice(clean), random)
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
    text, findings = post.text, post.findings
    for match in reversed(list(_CAPITALISED.finditer(post.text))):
        if match[0].lower() not in names or random.random() < 0.3:
            continue
        name = random.choice(names_in_order()).capitalize()
        text = text[: match.start()] + name + text[match.end() :]
        longer = len(name) - len(match[0])
        findings = tuple(
            (rule, start + longer * (match.end() <= start), end + longer * (match.start() < end))
            for rule, start, end in findings
        )
    return replace(post, text=text, findings=findings)


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
