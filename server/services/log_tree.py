"""The tree over a school's log, as it is stored: its right edge in the head row, its nodes in the rows of the events.

An event's row has the hash of its body (a leaf of the tree) and of each subtree that it completed. So nothing is ever
changed to append, and what a proof needs is looked up in one query.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from server.database import db
from server.models import LogEvent, LogHead
from server.services import merkle
from server.services.merkle import Edge, Node

HEX = 2 * merkle.HASH_BYTES


class Unusable(Exception):
    """What is stored of the tree cannot be: somebody altered it. `gatepost log verify` says what."""


@dataclass(frozen=True, slots=True)
class TreeHead:
    """How many events a log has, and the root of the tree over them."""

    size: int
    root: bytes


def edge_of(head: LogHead) -> Edge:
    """The right edge in the head row. Raises Unusable."""
    try:
        return merkle.edge_from(head.size, head.edge)
    except ValueError as error:
        raise Unusable("the head of the log is damaged; gatepost log verify says what was altered") from error


def tree_head() -> TreeHead:
    """The head of the log of the school in force. Raises Unusable."""
    edge = edge_of(db.session.scalars(select(LogHead).execution_options(populate_existing=True)).one())
    return TreeHead(edge.size, edge.root())


def root_at(size: int) -> bytes:
    """The root that the log had at that size, from its stored nodes. Raises Unusable where one is missing."""
    return merkle.joined(edge_at(size).peaks)


def edge_at(size: int) -> Edge:
    """The right edge that the tree had at that size, from its stored nodes. Raises Unusable where one is missing."""
    nodes = list(merkle.nodes_of((0, size)))
    found = look_up(set(nodes))
    return Edge(size, [found[node] for node in nodes])


def inclusion_proof(seq: int, size: int) -> list[bytes]:
    """That the event is in the tree of `size` events (RFC 6962, 2.1.1). Raises ValueError and Unusable."""
    return merkle.hashed(merkle.inclusion(seq - 1, size), look_up)


def consistency_proof(old: int, size: int) -> list[bytes]:
    """That the tree of `size` events grew out of that of `old` (RFC 6962, 2.1.2). Raises ValueError and Unusable."""
    return merkle.hashed(merkle.consistency(old, size), look_up)


def look_up(nodes: set[Node]) -> Mapping[Node, bytes]:
    """The stored hashes of these nodes: each stands with the event that completed it. Raises Unusable."""
    rows = {(index + 1) << level for level, index in nodes}
    query = select(LogEvent.seq, LogEvent.hash, LogEvent.subtrees).where(LogEvent.seq.in_(rows))
    found = {seq: leaf + subtrees for seq, leaf, subtrees in db.session.execute(query)}
    try:
        return {
            (level, index): _hash(found[(index + 1) << level][HEX * level : HEX * (level + 1)])
            for level, index in nodes
        }
    except (KeyError, ValueError) as error:
        raise Unusable("a part of the log's tree is missing; gatepost log verify says what was altered") from error


def _hash(text: str) -> bytes:
    if len(text) != HEX:
        raise ValueError("this is no hash")
    return bytes.fromhex(text)
