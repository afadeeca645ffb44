"""Sealing (niêm phong): what is closed to named people's keys, which nobody else can open.

A content is closed with a key of its own (ChaCha20-Poly1305). That key is closed to each reader's public key (X25519
with a fresh key of the closer's, HKDF-SHA256). A reader's private key is closed with a passphrase (scrypt) that is kept
nowhere. Contents are filled up to whole kilobytes, so that their length tells little.
"""

from __future__ import annotations

import secrets
import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

BLOCK, KEY, NONCE, SALT = 1024, 32, 12, 16
COST = {"n": 2**15, "r": 8, "p": 1}  # about a tenth of a second and 32 MB for every try


class CannotOpen(Exception):
    """Neither this key nor this passphrase opens it, or somebody has changed what was closed."""


@dataclass(frozen=True, slots=True)
class LockedKey:
    """Locked key (khóa đã khóa bằng mật khẩu riêng): the public half in the open, the private half closed."""

    public: bytes
    locked: bytes
    salt: bytes


def new_key(passphrase: str) -> LockedKey:
    """New key (khóa mới) of a reader, its private half closed with the reader's own passphrase."""
    private, salt = X25519PrivateKey.generate(), secrets.token_bytes(SALT)
    public = private.public_key().public_bytes_raw()
    return LockedKey(public, close(_stretched(passphrase, salt), private.private_bytes_raw(), public), salt)


def unlocked(key: LockedKey, passphrase: str) -> bytes:
    """The private half of a key. Raises CannotOpen for a wrong passphrase."""
    return opened(_stretched(passphrase, key.salt), key.locked, key.public)


def key_of_code(code: str) -> tuple[bytes, bytes]:
    """The public and the private half that a long random code stands for."""
    seed = HKDF(algorithm=SHA256(), length=KEY, salt=None, info=b"motcua.sealing.code").derive(code.encode())
    return X25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw(), seed


def content_key() -> bytes:
    """A key for one content, made by chance."""
    return ChaCha20Poly1305.generate_key()


def close(key: bytes, content: bytes, about: bytes) -> bytes:
    """Close (khóa) a content; it opens again only with the same key and the same `about`."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, _filled(content), about)


def opened(key: bytes, box: bytes, about: bytes) -> bytes:
    """What was closed with this key. Raises CannotOpen."""
    try:
        return _emptied(ChaCha20Poly1305(key).decrypt(bytes(box[:NONCE]), bytes(box[NONCE:]), about))
    except (InvalidTag, ValueError) as error:
        raise CannotOpen from error


def close_to(public: bytes, content: bytes, about: bytes) -> bytes:
    """Close (khóa) a content to a reader's public key; who closes it cannot open it again."""
    mine = X25519PrivateKey.generate()
    shown = mine.public_key().public_bytes_raw()
    shared = mine.exchange(X25519PublicKey.from_public_bytes(bytes(public)))
    return shown + close(_derived(shared, shown, bytes(public)), content, about)


def opened_with(private: bytes, box: bytes, about: bytes) -> bytes:
    """What was closed to the public half of this private key. Raises CannotOpen."""
    own, shown = X25519PrivateKey.from_private_bytes(private), bytes(box[:KEY])
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(shown))
    except ValueError as error:
        raise CannotOpen from error
    return opened(_derived(shared, shown, own.public_key().public_bytes_raw()), bytes(box[KEY:]), about)


def _derived(shared: bytes, shown: bytes, public: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY, salt=None, info=b"motcua.sealing" + shown + public).derive(shared)


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=bytes(salt), length=KEY, **COST).derive(passphrase.encode())


def _filled(content: bytes) -> bytes:
    told = struct.pack(">Q", len(content)) + content
    return told + bytes(-len(told) % BLOCK)


def _emptied(filled: bytes) -> bytes:
    (length,) = struct.unpack(">Q", filled[:8])
    return filled[8 : 8 + length]
