"""The token (USB token) in this computer, over PKCS#11: its certificates without a PIN, signatures with one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pkcs11
from asn1crypto import x509
from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass, TokenFlag
from pkcs11.exceptions import (
    FunctionCancelled,
    MechanismInvalid,
    PinIncorrect,
    PinLenRange,
    PinLocked,
    PKCS11Error,
)
from pkcs11.util.ec import encode_ecdsa_signature

from motcua_signing_agent.refusing import Refused

UNREACHABLE = "Chưa dùng được USB token. Xin cắm lại token, hoặc xem trình điều khiển (tệp PKCS#11) đã đúng chưa."
SHA256_INFO = bytes.fromhex("3031300d060960864801650304020105000420")  # what stands before a SHA-256 digest (RFC 8017)


@dataclass(frozen=True, slots=True)
class Found:
    """Found certificate (chứng thư trong token): its bytes, where its key lies, and whether it is an authority's."""

    der: bytes
    token: Any
    key_id: bytes
    read: x509.Certificate

    @property
    def authority(self) -> bool:
        """Whether it belongs to who issues certificates."""
        return bool(self.read.ca)

    @property
    def fingerprint(self) -> str:
        """How a page names it."""
        return hashlib.sha256(self.der).hexdigest()


class Token:
    """Token (USB token) reached through one module."""

    def __init__(self, module: str) -> None:
        try:
            self._library = pkcs11.lib(module)
        except (PKCS11Error, RuntimeError) as error:
            raise Refused(f"Không mở được tệp PKCS#11 {module}.", 503) from error

    def certificates(self) -> list[Found]:
        """Every certificate of every token that is plugged in. Raises Refused."""
        try:
            return list(self._found())
        except PKCS11Error as error:
            raise Refused(UNREACHABLE, 503) from error

    def _found(self) -> Iterator[Found]:
        for token in self._library.get_tokens(token_flags=TokenFlag.TOKEN_INITIALIZED):
            with token.open() as opened:
                for one in opened.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
                    der = bytes(one[Attribute.VALUE])
                    yield Found(der, token, bytes(one[Attribute.ID]), x509.Certificate.load(der))

    def signed(self, chosen: Found, told: Sequence[bytes], pin: str) -> list[bytes]:
        """A signature over each, in the order given; the PIN is used once and forgotten. Raises Refused."""
        try:
            with chosen.token.open(user_pin=pin) as opened:
                key = opened.get_key(object_class=ObjectClass.PRIVATE_KEY, id=chosen.key_id)
                return [_signature(key, one) for one in told]
        except (PinIncorrect, PinLenRange) as error:
            raise Refused("Mã PIN không đúng. Nhập sai vài lần thì token bị khóa.", 403) from error
        except PinLocked as error:
            raise Refused("Token đã bị khóa vì nhập sai PIN nhiều lần. Xin liên hệ nơi cấp.", 403) from error
        except FunctionCancelled as error:
            raise Refused("Đã thôi ký.", 409) from error
        except PKCS11Error as error:
            raise Refused(UNREACHABLE, 503) from error


def _signature(key: Any, told: bytes) -> bytes:
    if key.key_type == KeyType.EC:
        return bytes(encode_ecdsa_signature(key.sign(hashlib.sha256(told).digest(), mechanism=Mechanism.ECDSA)))
    try:
        return bytes(key.sign(told, mechanism=Mechanism.SHA256_RSA_PKCS))
    except MechanismInvalid:  # some tokens hash nothing themselves
        return bytes(key.sign(SHA256_INFO + hashlib.sha256(told).digest(), mechanism=Mechanism.RSA_PKCS))
