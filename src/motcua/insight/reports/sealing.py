"""Sealing (ký tệp báo cáo): a file of a report with the installation's signature beside it, in a file of its own.

The seal says that this installation made these bytes; it is not the signature of the person who issues the report.
"""

from __future__ import annotations

import json
from datetime import datetime

from motcua.kernel import signing
from motcua.rules.hashing import sha256_hex

WHAT = "Chữ ký Ed25519 của hệ thống trên toàn bộ nội dung tệp; không thay chữ ký của người ký ban hành."


def seal(content: bytes, *, name: str, at: datetime) -> bytes:
    """Seal (tệp chữ ký) of a file's bytes: name, digest, signature and public key, as JSON."""
    told = {
        "file": name,
        "sha256": sha256_hex(content),
        "algorithm": "Ed25519",
        "signature": signing.sign(content),
        "public_key": signing.public_key(),
        "known_at": at.isoformat(),
        "what": WHAT,
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n"


def sealed(content: bytes, told: bytes) -> bool:
    """Whether a seal belongs to these bytes."""
    found = json.loads(told)
    return found["sha256"] == sha256_hex(content) and signing.holds(
        content, signature=found["signature"], key=found["public_key"]
    )
