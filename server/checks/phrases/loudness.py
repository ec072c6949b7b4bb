"""Shouting in writing: runs of capitals and of exclamation marks."""

import re
from collections.abc import Iterator

from server.checks.examination import Examination
from server.checks.text.normalise import folded
from server.checks.text.sentences import Span
from server.checks.text.words import is_word

_EXCLAMATIONS = re.compile(r"!(?:[!?\s\u2757\ufe0f]{0,2}!){3,}")
# Each word in capitals ends with one.
_LOUD = re.compile(r"[A-Z](?![a-z])")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
FEWEST_WORDS = 4
LONGEST_HEADING = 5
_ACRONYMS_TEXT = """\
pta psa send sen sendco senco dsl ddsl slt smt lgb mat trust la dfe ofsted estyn pe re rs rse rshe pshe phse ict it
dt sats gcse gcses btec eyfs ks1 ks2 ks3 ks4 ks5 aqa ocr nhs bbc itv uk usa eu vip rspb rnli raf nspcc pgl faq diy
inset fa ifa wc tv dvd cd pdf ehcp ta tas hlta nqt ect ucas nea cpd ppe pp fsm eal camhs salt lac mfl iwd bsl d of e
bst gmt am pm xl stem steam ai ps am fc afc rfc cc ok
"""
_ACRONYMS = frozenset(_ACRONYMS_TEXT.split())


def shouted_stretches(examination: Examination) -> Iterator[Span]:
    """Four or more exclamation marks in a row, and four or more words in capitals running.

    Acronyms do not count as words, and a short line of capitals above other text is a heading.
    """
    plain = examination.once(folded)
    for match in _EXCLAMATIONS.finditer(plain.text):
        yield plain.source(*match.span())
    if examination.text.isascii() and len(_LOUD.findall(examination.text)) < FEWEST_WORDS:
        return
    at, whole = 0, examination.text.strip()
    for line in examination.text.splitlines(keepends=True):
        alone = line.strip() == whole
        for start, end, count in _runs(line):
            if count >= FEWEST_WORDS and (alone or not _is_heading(line, end - start, count)):
                yield at + start, at + end
        at += len(line)


def _is_heading(line: str, length: int, count: int) -> bool:
    return count <= LONGEST_HEADING and length >= len(line.strip(" \r\n:.-*")) and "!" not in line


def _runs(line: str) -> Iterator[tuple[int, int, int]]:
    """Runs of capitalised words in one line, with how many of their words count."""
    start = end = count = 0
    for match in _WORD.finditer(line):
        word = match[0]
        if word.upper() == word and (not word.isalpha() or word in ("A", "I", "O") or len(word) > 1):
            if not any(c.isalpha() for c in word):
                continue
            start = match.start() if not end else start
            end = match.end()
            count += _counts(word)
        elif end:
            yield start, end, count
            end = count = 0
    if end:
        yield start, end, count


def _counts(word: str) -> bool:
    plain = word.casefold().replace("’", "'")
    if plain in _ACRONYMS or not plain.replace("'", "").isalpha():
        return False
    return len(plain) == 1 or len(plain) > 4 or is_word(plain.replace("'", "")) or "'" in plain
