"""Hashing (băm): one canonical form and one chain, so that anyone can recompute a digest.

Canonical JSON is RFC 8785; digests are SHA-256 (FIPS 180-4), written in lower-case hexadecimal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import rfc8785


def canonical_json(value: Any) -> bytes:
    """Canonical JSON (JSON chuẩn tắc): the same bytes for the same value on every machine (RFC 8785)."""
    return rfc8785.dumps(value)


def sha256_hex(data: bytes) -> str:
    """SHA-256 digest (mã băm) in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def chain_hash(prev_hash: str, body: Mapping[str, Any]) -> str:
    """Chained hash (băm nối chuỗi): the digest of a record together with the digest of the one before it.

    The first record of a chain has the previous hash "".
    """
    return sha256_hex(canonical_json({"prev": prev_hash, "body": dict(body)}))
