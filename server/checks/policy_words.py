"""The words that a pack adds to a rule: found as whole words, disguised or not, and reported with what they are for."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice

from server.checks.examination import Examination
from server.checks.policy_values import RuleSetting, takes_triggers
from server.checks.published_text import MOST_HITS, published_texts
from server.checks.rule import Hit, Rule
from server.checks.second_reading import borne_out
from server.checks.text.disguise import undisguised
from server.checks.text.normalise import Folded, fold, folded
from server.checks.text.sentences import Span
from server.checks.text.tokens import Token, tokenise

Phrase = tuple[str, ...]

_STARRED = re.compile(r"(?<![^\W_*])[^\W_*]*+\*[^\W_]*(?:\*+[^\W_]*)*")
_LONGEST_STARRED = 60


def hits_of(rule: Rule, setting: RuleSetting, examination: Examination) -> list[Hit]:
    """What `rule` finds by itself, and the pack's words for it, of its `setting`, that stand anywhere else."""
    if found := list(rule.check(examination)):
        found = list(borne_out(rule, found, examination))
    if not (setting.words and takes_triggers(rule.id)):
        return found
    return found + [hit for hit in _word_hits(examination, setting) if not any(_covers(f, hit) for f in found)]


def _covers(found: Hit, hit: Hit) -> bool:
    if found.attachment != hit.attachment:
        return False
    if hit.start is None or hit.end is None or found.start is None or found.end is None:
        return True
    return found.start < hit.end and hit.start < found.end


def _word_hits(examination: Examination, setting: RuleSetting) -> Iterator[Hit]:
    note = f"The school's policy names this: {setting.words_for}." if setting.words_for else None
    for published in examination.once(published_texts):
        spans = sorted(set(_spans(published.examination, setting.words)))
        for start, end in islice(_without_overlaps(spans), MOST_HITS):
            yield published.hit(Hit(start, end, note=note))


def _spans(examination: Examination, words: tuple[str, ...]) -> Iterator[Span]:
    plain, clear = examination.once(folded), examination.once(undisguised)
    phrases = _phrases(words)
    for reading in (plain,) if clear is plain else (plain, clear):
        yield from _in_words(examination.text, reading, phrases)
        if "*" in reading.text:
            yield from _starred(reading, phrases)


def _in_words(text: str, reading: Folded, phrases: dict[str, list[Phrase]]) -> Iterator[Span]:
    tokens = tokenise(text, reading)
    plain = [_plain(token, phrases) for token in tokens]
    for at, (token, first) in enumerate(zip(tokens, plain, strict=True)):
        for phrase in chain(phrases.get(token.folded, ()), phrases.get(first, ()) if first != token.folded else ()):
            last = at + len(phrase) - 1
            if last < len(tokens) and _same(phrase[1:], plain[at + 1 : last + 1], tokens[last].folded):
                yield token.start, tokens[last].end


def _plain(token: Token, phrases: dict[str, list[Phrase]]) -> str:
    """The word without its possessive, and without the article that joining spaced letters has drawn into it."""
    word = token.folded.removesuffix("'s")
    joined = len(token.text) > len(token.folded)
    return word[1:] if joined and word[:1] == "a" and word not in phrases and word[1:] in phrases else word


def _same(rest: Phrase, words: Sequence[str], last: str) -> bool:
    return not rest or (rest[:-1] == tuple(words[:-1]) and rest[-1] in (words[-1], last))


def _starred(reading: Folded, phrases: dict[str, list[Phrase]]) -> Iterator[Span]:
    """Single words with letters starred out, at least a quarter of them still there: v*pe."""
    alone = {phrase[0] for some in phrases.values() for phrase in some if len(phrase) == 1}
    for match in _STARRED.finditer(reading.text):
        word = match[0]
        letters = len(word) - word.count("*")
        if letters and letters * 4 >= len(word) <= _LONGEST_STARRED and any(_fits(word, known) for known in alone):
            yield reading.source(*match.span())


def _fits(word: str, known: str) -> bool:
    return len(word) == len(known) and all(a in ("*", b) for a, b in zip(word, known, strict=True))


def _without_overlaps(spans: Sequence[Span]) -> Iterator[Span]:
    reached = -1
    for start, end in spans:
        if start >= reached:
            yield start, end
            reached = end


@lru_cache(maxsize=512)
def _phrases(words: tuple[str, ...]) -> dict[str, list[Phrase]]:
    """Each of `words` as folded words, by the first of them."""
    phrases: dict[str, list[Phrase]] = {}
    for word in words:
        if phrase := tuple(token.folded for token in tokenise(word, fold(word))):
            phrases.setdefault(phrase[0], []).append(phrase)
    return phrases
