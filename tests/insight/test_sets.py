"""Sets of keys: few bytes, one way to read them, and nothing else is taken for one."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.insight.sets import BrokenSet, digest, pack, unpack


@given(st.lists(st.integers(1, 2**60)))
def test_a_set_comes_back_in_order(keys: list[int]) -> None:
    assert unpack(pack(keys)) == sorted(set(keys))


def test_the_format_is_what_is_written_down() -> None:
    assert zlib.decompress(pack([3, 1, 131, 3])) == bytes([1, 2, 0x80, 1])
    assert pack([]) == zlib.compress(b"", 9)
    assert len(digest(pack([1]))) == 64


def test_neighbouring_keys_take_few_bytes() -> None:
    assert len(pack(range(1, 20_001))) < 200


@pytest.mark.parametrize(
    "bytes_", [b"", b"abc", pack([5])[:-1], pack([5]) + b"x", zlib.compress(b"\x80"), zlib.compress(b"\x05\x00")]
)
def test_anything_else_is_refused(bytes_: bytes) -> None:
    with pytest.raises(BrokenSet):
        unpack(bytes_)
