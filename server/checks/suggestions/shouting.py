"""The same words without shouting: ordinary letters, and one exclamation mark."""

import re
from functools import cache
from importlib import resources

from server.checks.examination import Examination
from server.checks.finding import Finding
from server.checks.mentions import mentions
from server.checks.text.sentences import sentences

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|am|pm|p|s)")
_CAPITALISED_TEXT = """\
monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
november december christmas easter eid diwali ramadan lent advent halloween hanukkah vaisakhi british english french
german spanish welsh scottish irish britain england wales scotland ireland reception nursery santa i i'm i'll i've i'd
"""
_CAPITALISED = frozenset(_CAPITALISED_TEXT.split())
_KEPT_TEXT = """\
pta ptfa psa send senco sendco sen dsl rspb nhs bbc itv uk usa rnli nspcc pgl faq diy inset tv dvd cd pdf ehcp hlta sats
gcse gcses btec eyfs ks1 ks2 ks3 ks4 ks5 pshe rshe rse stem steam bst gmt xl mp ofsted pe dt nasa
"""
_KEPT = frozenset(_KEPT_TEXT.split())
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "n't", "'s", "'re", "'ll", "'ve", "'d")


def quieter(examination: Examination, finding: Finding) -> str | None:
    """The marked stretch as it would be written calmly; None where a word in it may be a name that nobody knows."""
    stretch = examination.text[finding.start : finding.end]
    start = finding.start or 0
    if not any(character.isalpha() for character in stretch):
        asked = examination.text[:start].endswith("?")
        return "" if asked else "?" if "?" in stretch else "!"
    openings = _openings(examination, start, start + len(stretch))
    named = [(m.start, m.end) for m in examination.once(mentions)]
    out, last = [], 0
    for match in _WORD.finditer(stretch):
        at = start + match.start()
        is_name = any(a <= at < b for a, b in named)
        calm = match[0].title() if is_name and "'" not in match[0] else _calm(examination, match[0])
        if calm is None:
            return None
        if at in openings:
            calm = calm[0].upper() + calm[1:]
        out += [stretch[last : match.start()], calm]
        last = match.end()
    return "".join([*out, stretch[last:]])


def _calm(examination: Examination, word: str) -> str | None:
    """One word in ordinary letters; None where nobody can say whether it is a name."""
    if not word.isupper() or word.isdigit():
        return word
    low = word.lower().replace("’", "'")
    if low in _KEPT:
        return word
    if low in _CAPITALISED or low in _school_words(examination.context.school.name):
        return word[0] + word[1:].lower()
    if _ORDINAL.fullmatch(low) or _is_plain(low):
        return word.lower()
    return word if any(character.isdigit() for character in low) else None


def _is_plain(word: str) -> bool:
    known = _plain_words()
    if word in known:
        return True
    for end in _ENDINGS:
        stem = word.removesuffix(end)
        if stem != word and (stem in known or stem + "e" in known or (stem[-2:-1] == stem[-1:] and stem[:-1] in known)):
            return True
    return word.endswith("ies") and word[:-3] + "y" in known


def _openings(examination: Examination, start: int, end: int) -> set[int]:
    """Where in `start:end` the first word of a sentence stands."""
    text = examination.text
    firsts = (_WORD.search(text, a, b) for a, b in examination.once(sentences))
    return {first.start() for first in firsts if first and start <= first.start() < end}


@cache
def _school_words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.lower())) - _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    """Words of school notices that are no names, in lower case."""
    text = resources.files("server.checks.suggestions").joinpath("plain_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
