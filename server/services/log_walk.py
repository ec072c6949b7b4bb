"""The tree built anew while a log is gone through, which goes on behind what was altered and so pinpoints it.

Where a stored hash does not fit, the walk says so and goes on with the stored one: an alteration shows at its place and
does not make everything after it look altered. What cannot be known, because rows are missing, is None.
"""

import re
from collections.abc import Iterator

from server.services import merkle
from server.services.log_tree import HEX
from server.services.merkle import Edge

A_HASH = re.compile(r"[0-9a-f]{64}")
Hash = bytes | None


class Walk:
    """The right edge while a log is gone through."""

    def __init__(self, edge: Edge) -> None:
        self.size = edge.size
        self.peaks: list[Hash] = list(edge.peaks)

    def add(self, body: bytes, stored: object, subtrees: object) -> Iterator[tuple[int, str]]:
        """Go one event further; (event, what is wrong) where what is stored of the tree does not fit."""
        self.size += 1
        leaf = merkle.leaf_hash(body)
        if stored != leaf.hex():
            yield self.size, "its body does not fit its hash: one of them was changed, or it was moved here"
        found = _read(stored) or leaf
        wanted = merkle.completes(self.size)
        parts = subtrees if isinstance(subtrees, str) else ""
        if len(parts) != HEX * wanted:
            yield self.size, "its part of the tree is not what was written"
        for level in range(wanted):
            left = self.peaks.pop()
            made = merkle.node_hash(left, found) if left is not None else None
            kept = _read(parts[HEX * level : HEX * (level + 1)])
            if made is not None and kept != made and len(parts) == HEX * wanted:
                first = self.size - (2 << level) + 1
                yield self.size, f"the tree over events {first} to {self.size} does not fit: one of them was changed"
            found = kept or made or found
        self.peaks.append(found)

    def skip_to(self, size: int) -> None:
        """Go on behind rows that are missing: of what they took part in nothing is known."""
        known = dict(zip(merkle.nodes_of((0, self.size)), self.peaks, strict=True))
        self.peaks = [known.get(node) for node in merkle.nodes_of((0, size))]
        self.size = size

    def root(self) -> Hash:
        """The root of the tree so far; None where rows are missing that it is made of."""
        known = [peak for peak in self.peaks if peak is not None]
        return merkle.joined(known) if len(known) == len(self.peaks) else None


def _read(text: object) -> Hash:
    return bytes.fromhex(text) if isinstance(text, str) and A_HASH.fullmatch(text) else None
