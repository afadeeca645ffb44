"""Signing (ký của hệ thống): one Ed25519 key per installation, kept beside the data and not in the database.

Who can write to the database cannot sign: what was signed and published can be checked by anyone with the public
key alone (RFC 8032). It is the installation's seal, not a person's signature.
"""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from django.conf import settings

from motcua.kernel.first_written import first_written

NAME = "installation.pem"


def public_key() -> str:
    """Public key (khóa công khai) of this installation: the 32 bytes in base64, to be published."""
    return _text(_key().public_key().public_bytes_raw())


def sign(data: bytes) -> str:
    """Sign (ký) bytes with the installation's key: the 64 bytes of the signature in base64."""
    return _text(_key().sign(data))


def holds(data: bytes, *, signature: str, key: str) -> bool:
    """Whether a signature belongs to these bytes and this public key; a malformed one does not."""
    try:
        Ed25519PublicKey.from_public_bytes(base64.b64decode(key)).verify(base64.b64decode(signature), data)
    except (InvalidSignature, ValueError):
        return False
    return True


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _key() -> Ed25519PrivateKey:
    return _read(Path(settings.VAR) / "keys" / NAME)


@lru_cache(maxsize=4)
def _read(place: Path) -> Ed25519PrivateKey:
    """The key of a place, made there by whoever comes first."""
    new = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    key = load_pem_private_key(first_written(place, new), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError(f"{place} holds no Ed25519 key.")
    return key
