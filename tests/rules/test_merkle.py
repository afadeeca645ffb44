"""The tree of RFC 6962: against known vectors, and against a second implementation that follows its words."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules import merkle
from motcua.rules.merkle import Growing, Span

# The eight leaves with which implementations of Certificate Transparency test themselves, and the roots over them.
INPUTS = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [sha256(b"\x00" + bytes([n % 251, n // 251])).digest() for n in range(600)]
SIZES = st.integers(1, 40) | st.integers(1, 300)
FEW = settings(max_examples=40)


def naive_root(leaves: list[bytes]) -> bytes:
    """MTH, as it is defined."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01" + naive_root(leaves[:k]) + naive_root(leaves[k:])).digest()


def naive_path(m: int, leaves: list[bytes]) -> list[bytes]:
    """PATH, as it is defined."""
    if len(leaves) == 1:
        return []
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m < k:
        return [*naive_path(m, leaves[:k]), naive_root(leaves[k:])]
    return [*naive_path(m - k, leaves[k:]), naive_root(leaves[:k])]


def naive_proof(m: int, leaves: list[bytes], whole: bool = True) -> list[bytes]:
    """SUBPROOF, as it is defined."""
    if m == len(leaves):
        return [] if whole else [naive_root(leaves)]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m <= k:
        return [*naive_proof(m, leaves[:k], whole), naive_root(leaves[k:])]
    return [*naive_proof(m - k, leaves[k:], False), naive_root(leaves[:k])]


def span_root(span: Span, leaves: list[bytes]) -> bytes:
    """A span put together from kept blocks, as the database does it."""
    kept: dict[tuple[int, int], bytes] = {(0, place): leaf for place, leaf in enumerate(leaves)}
    tree = Growing()
    for leaf in leaves:
        kept |= {(block.level, block.place): block.hash for block in tree.add(leaf)}
    found = []
    for piece in merkle.pieces(span):
        level, (first, end) = merkle.kept_under(piece)
        assert end - first < 256
        found.append(merkle.root(kept[level, index] for index in range(first, end)))
    return merkle.joined(found)


@pytest.mark.parametrize("size", range(1, 9))
def test_known_roots(size):
    assert merkle.root(merkle.leaf_hash(data) for data in INPUTS[:size]).hex() == ROOTS[size - 1]


def test_known_proofs():
    leaves = [merkle.leaf_hash(data) for data in INPUTS]
    told = [span_root(span, leaves).hex() for span in merkle.inclusion_spans(5, 8)]
    assert told == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]
    told = [span_root(span, leaves).hex() for span in merkle.consistency_spans(6, 8)]
    assert told == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


def test_nothing_has_a_root_too():
    assert merkle.root([]) == naive_root([]) == sha256(b"").digest()


@FEW
@given(SIZES)
def test_roots_are_those_of_the_definition(size):
    assert merkle.root(LEAVES[:size]) == naive_root(LEAVES[:size])


@FEW
@given(st.data(), SIZES)
def test_inclusion_is_proven_and_nothing_else_is(data, size):
    index = data.draw(st.integers(0, size - 1))
    leaves, top = LEAVES[:size], naive_root(LEAVES[:size])
    proof = [span_root(span, leaves) for span in merkle.inclusion_spans(index, size)]
    assert proof == naive_path(index, leaves)
    assert merkle.is_included(leaves[index], index=index, size=size, proof=proof, root=top)
    other = data.draw(st.integers(0, size))
    if other != index:
        assert not merkle.is_included(leaves[index], index=other, size=size, proof=proof, root=top)
    assert not merkle.is_included(sha256(b"x").digest(), index=index, size=size, proof=proof, root=top)
    assert not merkle.is_included(leaves[index], index=index, size=size, proof=[*proof, top], root=top)
    if proof:
        place = data.draw(st.integers(0, len(proof) - 1))
        changed = [*proof[:place], sha256(b"x").digest(), *proof[place + 1 :]]
        assert not merkle.is_included(leaves[index], index=index, size=size, proof=changed, root=top)
        assert not merkle.is_included(leaves[index], index=index, size=size, proof=proof[:-1], root=top)


@FEW
@given(st.data(), SIZES)
def test_consistency_is_proven_and_nothing_else_is(data, new):
    old = data.draw(st.integers(0, new))
    leaves = LEAVES[:new]
    roots = {"old_root": naive_root(leaves[:old]), "new_root": naive_root(leaves)}
    proof = [span_root(span, leaves) for span in merkle.consistency_spans(old, new)]
    if 0 < old < new:
        assert proof == naive_proof(old, leaves)
    assert merkle.is_consistent(old=old, new=new, proof=proof, **roots)
    forged = list(leaves)
    if old:
        forged[data.draw(st.integers(0, old - 1))] = sha256(b"x").digest()
        wrong = roots | {"new_root": naive_root(forged)}
        honest = [span_root(span, forged) for span in merkle.consistency_spans(old, new)]
        for tried in (proof, honest):
            assert not merkle.is_consistent(old=old, new=new, proof=tried, **wrong)
    assert not merkle.is_consistent(old=old, new=new, proof=[*proof, roots["new_root"]], **roots)
    if proof:
        assert not merkle.is_consistent(old=old, new=new, proof=proof[:-1], **roots)


@FEW
@given(SIZES, st.integers(0, 300))
def test_a_tree_goes_on_from_its_peaks(size, more):
    leaves = LEAVES[:size]
    peaks = [span_root(piece, leaves) for piece in merkle.pieces(Span(0, size))]
    tree = Growing(size, peaks)
    for leaf in LEAVES[:more]:
        tree.add(leaf)
    assert (tree.size, tree.root()) == (size + more, naive_root([*leaves, *LEAVES[:more]]))


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_no_leaf_lies_outside_its_tree(index, size):
    assert not merkle.is_included(LEAVES[0], index=index, size=size, proof=[], root=LEAVES[0])


@pytest.mark.parametrize(("old", "new"), [(-1, 3), (4, 3)])
def test_no_tree_begins_with_a_larger_one(old, new):
    same = {"old_root": LEAVES[0], "new_root": LEAVES[0]}
    assert not merkle.is_consistent(old=old, new=new, proof=[], **same)
