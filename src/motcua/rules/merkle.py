"""Merkle tree (cây băm): one root stands for every leaf before it, so that nothing is taken out or changed unseen.

Hashing and proofs as in RFC 6962, §2.1, checking as in RFC 9162, §2.1: SHA-256, a zero byte before a leaf, a one
before two nodes. Hashes are bytes. A tree of a million leaves is never read whole: complete blocks of 256, 65,536, …
leaves are kept, and any part of it is put together from those and from fewer than 256 leaves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

EMPTY = hashlib.sha256(b"").digest()
BITS = 8  # a kept block has 2**8 parts


class Span(NamedTuple):
    """Span (đoạn): the leaves [start, end) of a tree."""

    start: int
    end: int


class HashBlock(NamedTuple):
    """Hash block (khối băm): the hash of a complete subtree of 256**level leaves, at its place in the level."""

    level: int
    place: int
    hash: bytes


def leaf_hash(data: bytes) -> bytes:
    """Leaf hash (băm lá)."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Node hash (băm nút) of two nodes."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def joined(hashes: Sequence[bytes]) -> bytes:
    """Joined (ghép): the root over neighbours that are complete subtrees, none larger than the one before it."""
    if not hashes:
        return EMPTY
    found = hashes[-1]
    for one in reversed(hashes[:-1]):
        found = node_hash(one, found)
    return found


class Growing:
    """Growing tree (cây đang lớn): leaves come one after another; only its complete subtrees are held."""

    def __init__(self, size: int = 0, peaks: Iterable[bytes] = ()) -> None:
        self.size = size
        self.peaks = list(peaks)

    def add(self, leaf: bytes) -> list[HashBlock]:
        """Add a leaf's hash; the blocks that it completes."""
        self.size += 1
        rest, height, made = self.size, 0, []
        while rest % 2 == 0:
            leaf = node_hash(self.peaks.pop(), leaf)
            rest, height = rest // 2, height + 1
            if height % BITS == 0:
                made.append(HashBlock(height // BITS, rest - 1, leaf))
        self.peaks.append(leaf)
        return made

    def root(self) -> bytes:
        """Root (gốc) over all leaves so far."""
        return joined(self.peaks)


def root(leaves: Iterable[bytes]) -> bytes:
    """Root (gốc) over the hashes of leaves."""
    tree = Growing()
    for leaf in leaves:
        tree.add(leaf)
    return tree.root()


def _split(size: int) -> int:
    """The largest power of two below a size of two or more."""
    return 1 << ((size - 1).bit_length() - 1)


def inclusion_spans(index: int, size: int) -> list[Span]:
    """Inclusion proof (chứng minh có trong cây): the spans whose hashes prove a leaf, the nearest first."""
    found, start, end = [], 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            found.append(Span(middle, end))
            end = middle
        else:
            found.append(Span(start, middle))
            start = middle
    return found[::-1]


def consistency_spans(old: int, new: int) -> list[Span]:
    """Consistency proof (chứng minh chỉ thêm): the spans whose hashes prove that a tree of `old` leaves is the
    beginning of one of `new`."""
    if old in (0, new):
        return []
    found, start, end = [], 0, new
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            found.append(Span(middle, end))
            end = middle
        else:
            found.append(Span(start, middle))
            start = middle
    if start:
        found.append(Span(start, end))
    return found[::-1]


def pieces(span: Span) -> Iterator[Span]:
    """Pieces (mảnh): a span as complete subtrees, the largest first."""
    start, end = span
    while start < end:
        size = 1 << ((end - start).bit_length() - 1)
        yield Span(start, start + size)
        start += size


def kept_under(piece: Span) -> tuple[int, Span]:
    """Kept under (dựng từ): the level and the range of the kept blocks a piece is put together from; level 0 is the
    leaves."""
    level = ((piece.end - piece.start).bit_length() - 1) // BITS
    return level, Span(piece.start >> (level * BITS), piece.end >> (level * BITS))


def is_included(leaf: bytes, *, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof leads from a leaf's hash at its place to the root of a tree of that size."""
    if not 0 <= index < size:
        return False
    place, last, found = index, size - 1, leaf
    for one in proof:
        if last == 0:
            return False
        if place % 2 or place == last:
            found = node_hash(one, found)
            while place and not place % 2:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, one)
        place, last = place >> 1, last >> 1
    return last == 0 and found == root


def is_consistent(*, old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof leads from the older root to the newer: nothing was taken out or changed."""
    if not 0 <= old <= new:
        return False
    if old in (0, new):
        return not proof and old_root == (EMPTY if old == 0 else new_root)
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    place, last = old - 1, new - 1
    while place % 2:
        place, last = place >> 1, last >> 1
    if not path:
        return False
    before = after = path[0]
    for one in path[1:]:
        if last == 0:
            return False
        if place % 2 or place == last:
            before, after = node_hash(one, before), node_hash(one, after)
            while place and not place % 2:
                place, last = place >> 1, last >> 1
        else:
            after = node_hash(after, one)
        place, last = place >> 1, last >> 1
    return last == 0 and before == old_root and after == new_root
