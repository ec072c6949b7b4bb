"""A Merkle tree as in RFC 6962, section 2.1: how it grows, its root, and its proofs. Pure; nothing is stored here.

A *peak* is the root of a complete subtree. The tree of `size` leaves has one for each bit that is set in `size`, the
largest first: that is its right edge, all that is needed to go on and to say its root. A *node* (level, index) is the
complete subtree over the leaves from index * 2**level to before (index + 1) * 2**level, counted from 0.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

Node = tuple[int, int]
Span = tuple[int, int]
"""The leaves from the first number to before the second."""

HASH_BYTES = 32


def leaf_hash(leaf: bytes) -> bytes:
    """SHA-256(0x00 || leaf)."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right)."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(slots=True)
class Edge:
    """The right edge of a tree."""

    size: int = 0
    peaks: list[bytes] = field(default_factory=list)

    def add(self, leaf: bytes) -> list[bytes]:
        """Add the hash of the next leaf; the hashes of the subtrees that it completes, the smallest first."""
        self.size += 1
        completed = []
        for _ in range(completes(self.size)):
            leaf = node_hash(self.peaks.pop(), leaf)
            completed.append(leaf)
        self.peaks.append(leaf)
        return completed

    def root(self) -> bytes:
        """The root of the tree; of the empty one, SHA-256 of nothing."""
        return joined(self.peaks)

    def as_text(self) -> str:
        """The peaks in hexadecimal, one after the other."""
        return b"".join(self.peaks).hex()


def edge_from(size: int, text: str) -> Edge:
    """The edge that `as_text` wrote. Raises ValueError where the text does not go with the size."""
    raw = bytes.fromhex(text)
    if size < 0 or len(raw) != HASH_BYTES * size.bit_count():
        raise ValueError("the edge of the tree does not go with its size")
    return Edge(size, hashes_in(raw))


def hashes_in(raw: bytes) -> list[bytes]:
    """The hashes that stand one after the other."""
    return [raw[start : start + HASH_BYTES] for start in range(0, len(raw), HASH_BYTES)]


def completes(size: int) -> int:
    """How many subtrees of two and more leaves the leaf completes with which a tree reaches this size."""
    return (size & -size).bit_length() - 1


def joined(peaks: list[bytes]) -> bytes:
    """The hash over neighbouring subtrees, each smaller than the one before it."""
    if not peaks:
        return sha256(b"").digest()
    right = peaks[-1]
    for left in reversed(peaks[:-1]):
        right = node_hash(left, right)
    return right


def nodes_of(span: Span) -> Iterator[Node]:
    """The complete subtrees that make up a span which begins at a multiple of its width, the largest first."""
    begin, end = span
    while begin < end:
        level = (end - begin).bit_length() - 1
        yield level, begin >> level
        begin += 1 << level


def inclusion(index: int, size: int) -> list[Span]:
    """What the proof is made of that the leaf `index`, counted from 0, is in the tree (PATH of section 2.1.1)."""
    if not 0 <= index < size:
        raise ValueError(f"a tree of {size} leaves has no leaf {index}")
    spans: list[Span] = []
    begin, end = 0, size
    while end - begin > 1:
        middle = begin + _split(end - begin)
        if index < middle:
            spans.append((middle, end))
            end = middle
        else:
            spans.append((begin, middle))
            begin = middle
    return spans[::-1]


def consistency(old: int, size: int) -> list[Span]:
    """What the proof is made of that the tree grew out of that of `old` leaves (PROOF of section 2.1.2)."""
    if not 0 < old <= size:
        raise ValueError(f"a tree of {size} leaves did not grow out of one of {old}")
    spans: list[Span] = []
    begin, end = 0, size
    while old != end:
        middle = begin + _split(end - begin)
        if old <= middle:
            spans.append((middle, end))
            end = middle
        else:
            spans.append((begin, middle))
            begin = middle
    return ([] if begin == 0 else [(begin, end)]) + spans[::-1]


def hashed(spans: Iterable[Span], look_up: Callable[[set[Node]], Mapping[Node, bytes]]) -> list[bytes]:
    """The hashes over these spans; the nodes that they need are looked up at one go."""
    made_of = [list(nodes_of(span)) for span in spans]
    found = look_up({node for nodes in made_of for node in nodes})
    return [joined([found[node] for node in nodes]) for nodes in made_of]


def _split(width: int) -> int:
    """The largest power of two that is smaller than the width."""
    return 1 << ((width - 1).bit_length() - 1)
