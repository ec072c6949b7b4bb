"""Spellings that are the same name: Jordon is Jordan and McLeod MacLeod, but Benny is not Penny."""

import re

_VOWELS = re.compile(r"[aeiouyh]+")
_TWICE = re.compile(r"(.)\1+")


def has_same_consonants(name: str, other: str) -> bool:
    """True for two folded names that differ alone in which vowels they have, and in doubled letters."""
    return _syllables(name) == _syllables(other)


def _syllables(name: str) -> str:
    return _TWICE.sub(r"\1", _VOWELS.sub("a", name))


def other_mac(surname: str) -> str:
    """Folded "McLeod" for "MacLeod" and the reverse; any other name as it is."""
    if surname.startswith("mac"):
        return "mc" + surname[3:]
    return "mac" + surname[2:] if surname.startswith("mc") else surname
