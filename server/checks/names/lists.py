"""The word lists that the reading of names rests on. They are data files beside this module, read once."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources

from server.checks.text.words import is_word

REMEMBERED = 8192
"""How many words of drafts are remembered; more would let hostile texts fill the memory."""


def _lines(name: str) -> Iterator[str]:
    text = resources.files("server.checks.names").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of the list `name`, folded and without apostrophes, as the keys of words are."""
    return frozenset(word.replace("'", "") for line in _lines(name) for word in line.split())


@cache
def sections(name: str) -> Mapping[str, frozenset[str]]:
    """The list `name`, which has several sets of words under headings in brackets."""
    found: dict[str, set[str]] = {}
    heading = ""
    for line in _lines(name):
        if line.startswith("["):
            heading = line.strip("[]")
        else:
            found.setdefault(heading, set()).update(line.split())
    return {heading: frozenset(words) for heading, words in found.items()}


@cache
def aliases() -> Mapping[str, frozenset[str]]:
    """Other ways to write a folded forename: its short forms, full forms and spellings."""
    found: dict[str, set[str]] = {}
    for line in _lines("aliases"):
        first, *others = line.split()
        group = others if first == "=" else [first, *others]
        for name in group:
            # A short form stands for its full form, but two short forms of one name need not stand for each other.
            linked = group if first == "=" or name == group[0] else group[:1]
            found.setdefault(name, set()).update(n for n in linked if n != name)
    return {name: frozenset(others) for name, others in found.items()}


@cache
def public_figures() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Names of public figures and characters as words, by their first word, longest first."""
    return _phrases("public_figures")


@cache
def things() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Things, places, works and firms with a person's name in them, as `public_figures` has people."""
    return _phrases("things")


def _phrases(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in _lines(name):
        # A possessive 's is no part of a word's key.
        phrase = tuple(line.replace("'s ", " ").replace("-", " ").replace("'", "").replace(".", "").split())
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in found.items()}


@lru_cache(REMEMBERED)
def is_forename(word: str) -> bool:
    """True for a name on one of the lists of forenames, those that are words as well included."""
    return word in words("forenames") or word in words("name_words") or word in words("half_words")


@lru_cache(REMEMBERED)
def is_everyday(word: str) -> bool:
    """True for a word that can stand in a post and mean nobody: summer, hope, castle; not sophie or oliver."""
    if word in words("name_words") or word in words("half_words"):
        return True
    return word not in words("forenames") and is_word(word)


@lru_cache(REMEMBERED)
def is_ordinary(key: str) -> bool:
    """True for an English word, or the plural or another plain form of one, that is no forename."""
    if is_forename(key):
        return is_everyday(key) and key not in words("half_words")
    return is_everyday(key) or any(
        key.endswith(end)
        and len(key) > len(end) + 2
        and (is_everyday(key[: -len(end)]) or is_everyday(key[: -len(end)] + "e"))
        for end in ("s", "es", "ed", "ing", "er", "ers", "ly", "y", "ies")
    )
