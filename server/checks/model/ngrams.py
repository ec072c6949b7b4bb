"""Runs of letters and words, weighed: what the network overlooks in a turn of phrase, a linear model often knows.

Features are hashed into a fixed number of buckets (Weinberger and others, "Feature Hashing for Large Scale Multitask
Learning", 2009), so that a table of weights is all there is to store.
"""

import re
from itertools import pairwise
from typing import BinaryIO
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 18
LETTERS = (2, 3, 4, 5)
_WORD = re.compile(r"\w[\w']*|[^\w\s]")
_SPACE = re.compile(r"\s+")
_PRIME = np.uint32(0x01000193)
_MIX = np.uint32(0x9E3779B1)
_SHIFT = np.uint32(32 - 18)

Buckets = NDArray[np.uint32]


def of_words(text: str) -> Buckets:
    """The buckets of the words of a folded text and of each two that follow each other, each once."""
    words = _WORD.findall(text)
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return _each_once(
        np.array([crc32(word.encode("utf-8", "replace")) % BUCKETS for word in (*words, *pairs)], np.uint32)
    )


def of_letters(text: str) -> Buckets:
    """The buckets of all runs of two to five characters of a folded text, spaces counted as one, each once."""
    codes = np.frombuffer(f" {_SPACE.sub(' ', text)} ".encode("utf-32-le", "replace"), np.uint32)
    hashes = np.zeros(len(codes), np.uint32)
    found = []
    for length in range(1, LETTERS[-1] + 1):
        if len(codes) < length:
            break
        hashes = hashes[: len(codes) - length + 1] * _PRIME + codes[length - 1 :]
        if length in LETTERS:
            found.append(((hashes + np.uint32(length)) * _MIX) >> _SHIFT)
    return _each_once(np.concatenate(found)) if found else np.zeros(0, np.uint32)


def _each_once(buckets: Buckets) -> Buckets:
    """`buckets` in order without repetition; for so few, sorting is ten times quicker than `np.unique`."""
    ordered = np.sort(buckets)
    once: Buckets = ordered[np.diff(ordered, prepend=np.uint32(BUCKETS)) != 0]
    return once


class NGrams:
    """Scores texts. `weights` and `rarity` (inverse document frequency) are float32 of (2, BUCKETS): words, letters."""

    def __init__(self, weights: NDArray[np.float32], rarity: NDArray[np.float32], bias: float) -> None:
        if weights.shape != (2, BUCKETS) or rarity.shape != (2, BUCKETS):
            raise ValueError("the tables of n-grams have the wrong size")
        self._weights, self._rarity, self._bias = weights, rarity, bias

    @classmethod
    def load(cls, file: BinaryIO) -> "NGrams":
        """The model that `save` wrote. Raises ValueError or KeyError for any other file."""
        with np.load(file, allow_pickle=False) as tables:
            return cls(tables["weights"].astype(np.float32), tables["rarity"].astype(np.float32), float(tables["bias"]))

    def save(self, file: BinaryIO) -> None:
        """Write the tables, 16 bits a number, compressed."""
        np.savez_compressed(
            file, weights=self._weights.astype(np.float16), rarity=self._rarity.astype(np.float16), bias=self._bias
        )

    def score(self, text: str) -> float:
        """The logit of a folded text: above 0 it looks more like one to hold than not."""
        total = self._bias
        for kind, buckets in enumerate((of_words(text), of_letters(text))):
            rarity = self._rarity[kind, buckets]
            length = float(np.sqrt(rarity @ rarity))
            if length:
                total += float(self._weights[kind, buckets] @ rarity) / length
        return total
