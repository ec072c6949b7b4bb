"""The tree is that of RFC 6962, and its proofs prove: against a tree written straight from the standard's words."""

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.services import bundle_verifier, merkle
from server.services.merkle import Edge

SIZES = range(70)
LEAVES = [f"leaf {number}".encode() for number in SIZES]


def mth(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962, section 2.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01" + mth(leaves[:k]) + mth(leaves[k:])).digest()


def look_up(nodes: set[merkle.Node]) -> dict[merkle.Node, bytes]:
    return {
        (level, index): mth(LEAVES[index << level : (index + 1) << level])
        for level, index in nodes
        if (index + 1) << level <= len(LEAVES)
    }


def included(index: int, size: int) -> list[bytes]:
    return merkle.hashed(merkle.inclusion(index, size), look_up)


def consistent(old: int, size: int) -> list[bytes]:
    return merkle.hashed(merkle.consistency(old, size), look_up)


ROOTS = [mth(LEAVES[:size]) for size in SIZES]


def test_a_tree_that_grows_has_the_roots_and_the_subtrees_of_the_standard() -> None:
    edge = Edge()
    for size, leaf in enumerate(LEAVES, start=1):
        completed = edge.add(merkle.leaf_hash(leaf))
        assert completed == [mth(LEAVES[size - width : size]) for width in (2, 4, 8, 16, 32, 64) if size % width == 0]
        assert edge.root() == mth(LEAVES[:size])
        assert merkle.edge_from(size, edge.as_text()) == edge


def test_the_roots_are_those_that_certificate_transparency_has() -> None:
    """From the test data of google/certificate-transparency: eight leaves."""
    edge = Edge()
    for leaf in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"):
        edge.add(merkle.leaf_hash(bytes.fromhex(leaf)))
    assert edge.root().hex() == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


def test_every_leaf_is_proved_to_be_in_every_tree() -> None:
    for size in SIZES:
        for index in range(size):
            proof = included(index, size)
            leaf = merkle.leaf_hash(LEAVES[index])
            assert bundle_verifier.inclusion_holds(leaf, index, size, proof, ROOTS[size]), (index, size)


def test_every_tree_is_proved_to_have_grown_out_of_every_smaller_one() -> None:
    for size in SIZES:
        for old in range(1, size + 1):
            proof = consistent(old, size)
            assert bundle_verifier.consistency_holds(old, ROOTS[old], size, ROOTS[size], proof), (old, size)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_no_other_leaf_place_root_or_proof_passes(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 69))
    index = data.draw(st.integers(0, size - 1))
    leaf, proof, root = merkle.leaf_hash(LEAVES[index]), included(index, size), ROOTS[size]
    other = data.draw(st.integers(0, 80).filter(lambda one: one != index))
    assert not bundle_verifier.inclusion_holds(leaf, other, size, proof, root)
    assert not bundle_verifier.inclusion_holds(merkle.leaf_hash(b"x"), index, size, proof, root)
    assert not bundle_verifier.inclusion_holds(leaf, index, size, proof, mth([b"x"]))
    assert not bundle_verifier.inclusion_holds(leaf, index, size, [*proof, root], root)
    if proof:
        place = data.draw(st.integers(0, len(proof) - 1))
        assert not bundle_verifier.inclusion_holds(leaf, index, size, proof[:place] + proof[place + 1 :], root)
        assert not bundle_verifier.inclusion_holds(leaf, index, size, [*proof[:place], root, *proof[place + 1 :]], root)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_no_other_earlier_tree_passes(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 69))
    old = data.draw(st.integers(1, size - 1))
    proof = consistent(old, size)
    other = data.draw(st.integers(1, 69).filter(lambda one: one not in (old, size)))
    assert not bundle_verifier.consistency_holds(other, ROOTS[other], size, ROOTS[size], proof)
    assert not bundle_verifier.consistency_holds(old, ROOTS[other], size, ROOTS[size], proof)
    assert not bundle_verifier.consistency_holds(old, ROOTS[old], size, ROOTS[other], proof)
    assert not bundle_verifier.consistency_holds(old, ROOTS[old], size, ROOTS[size], proof[1:])
    assert not bundle_verifier.consistency_holds(old, ROOTS[old], size, ROOTS[size], [*proof, ROOTS[1]])
    place = data.draw(st.integers(0, len(proof) - 1))
    swapped = [*proof[:place], sha256(b"x").digest(), *proof[place + 1 :]]
    assert not bundle_verifier.consistency_holds(old, ROOTS[old], size, ROOTS[size], swapped)


def test_a_tree_grew_out_of_itself_and_out_of_nothing() -> None:
    assert bundle_verifier.consistency_holds(7, ROOTS[7], 7, ROOTS[7], [])
    assert not bundle_verifier.consistency_holds(7, ROOTS[7], 7, ROOTS[6], [])
    assert bundle_verifier.consistency_holds(0, ROOTS[0], 7, ROOTS[7], [])
    assert not bundle_verifier.consistency_holds(8, ROOTS[8], 7, ROOTS[7], [])


def test_what_is_not_in_the_tree_has_no_proof() -> None:
    for index, size in ((0, 0), (5, 5), (-1, 3)):
        with pytest.raises(ValueError, match="has no leaf"):
            merkle.inclusion(index, size)
    for old, size in ((0, 5), (6, 5)):
        with pytest.raises(ValueError, match="did not grow"):
            merkle.consistency(old, size)


@pytest.mark.parametrize(("size", "text"), [(3, ""), (1, "zz" * 32), (-1, ""), (1, "00" * 64)])
def test_an_edge_that_does_not_go_with_its_size_is_refused(size: int, text: str) -> None:
    with pytest.raises(ValueError):
        merkle.edge_from(size, text)
