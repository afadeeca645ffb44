"""Sets of members (tập hợp mã bản ghi): the keys behind a frozen figure, in few bytes, in a format written down here.

Format `motcua-set/1`: the keys, whole numbers above zero, in ascending order without repetition; each is written as
its difference from the one before (the first from 0) in unsigned LEB128: seven bits a byte, the lowest first, the
high bit set on every byte but the last; the whole compressed by zlib (RFC 1950). The digest of a set is the SHA-256
of the compressed bytes, in lower-case hexadecimal. An empty set is the compression of nothing.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from motcua.rules.hashing import sha256_hex

FORMAT = "motcua-set/1"


class BrokenSet(ValueError):
    """The bytes are not a set of keys in this format."""


def pack(keys: Iterable[int]) -> bytes:
    """The keys as bytes, whatever their order; a repeated key counts once."""
    out, last = bytearray(), 0
    for key in sorted(set(keys)):
        step, last = key - last, key
        while step > 0x7F:
            out.append(step & 0x7F | 0x80)
            step >>= 7
        out.append(step)
    return zlib.compress(bytes(out), 9)


def unpack(packed: bytes) -> list[int]:
    """The keys in ascending order. Raises BrokenSet."""
    keys, last, step, shift = [], 0, 0, 0
    for byte in _inflated(packed):
        step |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            if step == 0:
                raise BrokenSet("A key stands twice.")
            last += step
            keys.append(last)
            step = shift = 0
    if shift:
        raise BrokenSet("The last key is cut off.")
    return keys


def _inflated(packed: bytes) -> bytes:
    reader = zlib.decompressobj()
    try:
        found = reader.decompress(packed) + reader.flush()
    except zlib.error as error:
        raise BrokenSet(f"Not zlib: {error}") from error
    if not reader.eof or reader.unused_data:
        raise BrokenSet("Something is missing or left over.")
    return found


def digest(packed: bytes) -> str:
    """The digest by which a frozen figure names its set."""
    return sha256_hex(packed)
