"""Names that are spelt nearly right."""

import re
from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import OSA

REMEMBERED = 8192
"""A draft is checked again and again while it is written: so many of its words are remembered."""
SLIP_LENGTH = 5
"""The shortest name for which a slip of the pen is looked for."""

_SOUNDS = tuple(
    (re.compile(spelt), said)
    for spelt, said in (
        ("ph", "f"), ("ee|ie|ea|ey|y", "i"), ("oo|ou", "u"), ("ck|q|c(?![hei])", "k"), ("c(?=[ei])", "s"), ("kh", "k"),
        ("th", "t"), ("w", "v"), ("x", "ks"), ("dh", "d"), ("h$", ""), (r"([a-z])\1+", r"\1"),
    )
)  # fmt: skip
_BASE = 0x9E3779B97F4A7C15
_ALL = (1 << 64) - 1
_INVERSE = pow(_BASE, -1, 1 << 64)


@lru_cache(REMEMBERED)
def sound(name: str) -> str:
    """A rough key of how a folded name is said, the same for its usual spellings: Kareem and Karim."""
    for spelt, said in _SOUNDS:
        name = spelt.sub(said, name)
    return name


class Spellings:
    """Names as they can be misspelt: each under the digests of itself and of itself with one letter left out.

    Two words one slip apart share such a form. Digests are those of a polynomial, so that the forms of all names of one
    length are worked out at once, and take eight bytes each instead of a string; what they find is compared in full.
    """

    def __init__(self, names: Collection[str]) -> None:
        self._remembered: dict[str, tuple[str, ...]] = {}
        by_length: dict[int, list[str]] = defaultdict(list)
        for name in names:
            by_length[len(name)].append(name)
        self.names = [name for length in sorted(by_length) for name in by_length[length]]
        digests, owners = [np.empty(0, np.uint64)], [np.empty(0, np.int32)]
        self._letters = np.zeros(len(self.names), np.uint32)
        self._from: dict[int, int] = {}
        begin = 0
        for length, same in sorted(by_length.items()):
            self._from[length] = begin
            letters = np.array(same, f"U{length}").view(np.uint32).reshape(len(same), length)
            signs = np.bitwise_or.reduce(np.uint32(1) << (letters & 31), axis=1)
            self._letters[begin : begin + len(same)] = signs
            if length >= SLIP_LENGTH:
                digests.append(_digests(letters).ravel())
                owners.append(np.repeat(np.arange(begin, begin + len(same), dtype=np.int32), length + 1))
            begin += len(same)
        every = np.concatenate(digests)
        order = np.argsort(every)
        self._digests = every[order]
        self._owners = np.concatenate(owners)[order]

    def one_slip_from(self, key: str) -> tuple[str, ...]:
        """The names that `key` misspells by one letter or by two neighbours changing places, sorted."""
        if (known := self._remembered.get(key)) is not None:
            return known
        if len(self._remembered) >= REMEMBERED:
            self._remembered.clear()
        found = self._remembered[key] = self._one_slip_from(key)
        return found

    def _one_slip_from(self, key: str) -> tuple[str, ...]:
        if len(key) < SLIP_LENGTH - 1:
            return ()
        forms = sorted(set(_digests_of(key)))
        found: set[str] = set()
        for place, form in zip(np.searchsorted(self._digests, np.array(forms, np.uint64)).tolist(), forms, strict=True):
            while place < len(self._digests) and int(self._digests[place]) == form:
                found.add(self.names[self._owners[place]])
                place += 1
        return tuple(sorted(name for name in found if name != key and is_one_slip(key, name)))

    def near(self, key: str, limit: int) -> list[str]:
        """The names at most `limit` edits from `key` (OSA distance)."""
        begin = min((at for length, at in self._from.items() if length >= len(key) - limit), default=len(self.names))
        end = min((at for length, at in self._from.items() if length > len(key) + limit), default=len(self.names))
        sign = 0
        for letter in key:
            sign |= 1 << (ord(letter) & 31)
        # One edit adds, takes away or swaps one letter for another: it changes at most two of those that there are.
        unlike = np.bitwise_count(self._letters[begin:end] ^ np.uint32(sign))
        likely = (np.flatnonzero(unlike <= 2 * limit) + begin).tolist()
        return [name for name in map(self.names.__getitem__, likely) if is_near(key, name, limit)]


def _digests(letters: np.ndarray) -> np.ndarray:
    """For each row of code points the digests of the whole and of what is left without each one letter."""
    length = letters.shape[1]
    powers = np.array([pow(_BASE, power, 1 << 64) for power in range(length)], np.uint64)
    sums = np.zeros((len(letters), length + 1), np.uint64)
    np.cumsum(letters.astype(np.uint64) * powers, axis=1, out=sums[:, 1:])
    whole = sums[:, -1:]
    return np.hstack([whole, sums[:, :-1] + (whole - sums[:, 1:]) * np.uint64(_INVERSE)])


def _digests_of(key: str) -> list[int]:
    """What `_digests` gives for one word, which is quicker without arrays."""
    sums, power = [0], 1
    for letter in key:
        sums.append(sums[-1] + ord(letter) * power & _ALL)
        power = power * _BASE & _ALL
    whole = sums[-1]
    without = [before + (whole - after) * _INVERSE & _ALL for before, after in pairwise(sums)]
    return [whole, *without]


def is_near(key: str, name: str, limit: int) -> bool:
    """True when at most `limit` edits part them, neighbours that change places counting as one (OSA distance)."""
    return OSA.distance(key, name, score_cutoff=limit) <= limit


def is_one_slip(key: str, name: str) -> bool:
    """True when one letter was added, lost or changed, or two neighbours changed places (OSA distance one)."""
    return key != name and is_near(key, name, 1)
