"""Whether something is an ordinary English word."""

from functools import cache

from wordfreq import get_frequency_dict

COMMON = 1e-6
"""About one word in a million: words that people know (zipf 3)."""


@cache
def _frequencies() -> dict[str, float]:
    # The small list loads in a few milliseconds and has every word of at least this frequency.
    words: dict[str, float] = get_frequency_dict("en", wordlist="small")
    return words


def frequency(word: str) -> float:
    """How often the folded `word` occurs in English text, from 0 to 1; 0 for words rarer than one in a million."""
    return _frequencies().get(word, 0.0)


def is_word(word: str) -> bool:
    """True for a word (or name) that is common in English text; `word` is folded."""
    return word in _frequencies()
