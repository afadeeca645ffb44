"""Document signing (ký số văn bản): a PDF is signed with somebody's key, and what was signed can be read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from django.conf import settings

from motcua.kernel.ports.registry import Registry
from motcua.kernel.ports.revocation import Revocation

WORTHLESS = "CHỨNG THƯ PHÁT TRIỂN, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"


class SigningUnavailable(Exception):
    """No key can be reached now; the words say in Vietnamese what to do."""


class OtherThanSigned(Exception):
    """A document that came back has more than a signature added to it; the words say what."""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Signatory (người ký): the name, the post and the unit for which somebody signs, as a document shows them."""

    name: str
    title: str
    unit: str


@dataclass(frozen=True, slots=True)
class BlockPlace:
    """Block place (chỗ của khối chữ ký): on which page (-1 is the last), and its corners in points from below left."""

    page: int
    box: tuple[int, int, int, int]


class SignatureState(StrEnum):
    """Signature state (tình trạng chữ ký): the bytes are those signed, they are others, or nothing can be read."""

    INTACT = "INTACT"
    CHANGED = "CHANGED"
    UNREADABLE = "UNREADABLE"


@dataclass(frozen=True, slots=True)
class SignatureTold:
    """Signature told (chữ ký đọc được): whose certificate, when, whether the bytes and the certificate hold.

    `stamped` says that the time was stamped by a time authority; `imprint` is the digest that was signed; `trusted`
    that the certificate leads to a root this installation trusts; `development` that its own machine made it;
    `revocation` is what is known of its being withdrawn.
    """

    signer: str
    organization: str
    issuer: str
    serial: str
    at: datetime | None
    stamped: bool
    state: SignatureState
    trusted: bool
    development: bool
    imprint: str
    revocation: Revocation = Revocation.UNKNOWN


class DocumentSigner(Protocol):
    """Document signer (bên ký): holds keys, or knows who holds them."""

    def sign(self, pdf: bytes, *, who: Signatory, picture: bytes, at: datetime) -> bytes:
        """The prepared document with its signature; `picture` is the page that shows it. Raises SigningUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class MadeReady:
    """Made ready (đã sẵn sàng ký): what is added to a draft, with room for a signature, and the attributes over which
    the key signs."""

    addition: bytes
    attributes: bytes


class OwnDevices(Protocol):
    """Own devices (thiết bị của người ký): keys that only their holder reaches; a page carries what is signed."""

    def made_ready(
        self, pdf: bytes, *, chain: Sequence[bytes], who: Signatory, picture: bytes, at: datetime
    ) -> MadeReady:
        """What is added to a prepared document; `chain` is the signer's certificate and those above it, in DER.

        Raises SigningUnavailable.
        """
        ...

    def completed(
        self, pdf: bytes, *, chain: Sequence[bytes], ready: MadeReady, signature: bytes, at: datetime
    ) -> bytes:
        """The document with its signature, which nobody has verified yet. Raises OtherThanSigned."""
        ...


class SignatureReader(Protocol):
    """Signature reader (bên đọc chữ ký)."""

    def prepared(self, pdf: bytes, *, place: BlockPlace) -> bytes:
        """The document with an empty field for a signature, and nothing else. Raises OtherThanSigned."""
        ...

    def read(self, pdf: bytes, *, at: datetime) -> tuple[SignatureTold, ...] | None:
        """Every signature in the order they were made; None for what is no readable PDF. Authorities may be asked."""
        ...

    def added(self, before: bytes, after: bytes, *, at: datetime) -> SignatureTold:
        """The one signature that was added to a document. Raises OtherThanSigned."""
        ...


signers: Registry[DocumentSigner] = Registry("document signer")
readers: Registry[SignatureReader] = Registry("signature reader")
devices: Registry[OwnDevices] = Registry("own device")


def signed_by() -> str:
    """Which signer works here (MOTCUA_DOCUMENT_SIGNER): unless it is told, development keys where all is illustrative,
    and elsewhere none."""
    return settings.DOCUMENT_SIGNER or ("file" if settings.ILLUSTRATIVE else "none")


def document_signer() -> DocumentSigner | None:
    """The signer of this installation; None where documents are signed elsewhere."""
    chosen = signed_by()
    return None if chosen == "none" else signers.provider(chosen)


def signature_reader() -> SignatureReader:
    """Who reads signatures here."""
    return readers.provider("pades")


def own_devices() -> OwnDevices:
    """How keys at the signers' own computers sign."""
    return devices.provider("pades")


def key_kind() -> str:
    """Where the key of this installation lies, as a code: FILE, TOKEN or SERVICE."""
    return {"file": "FILE", "token": "TOKEN", "service": "SERVICE"}[signed_by()]


def worthless_words() -> str:
    """What a signature block says of a key that is worth nothing before the law; empty for a real one."""
    return WORTHLESS if signed_by() == "file" else ""
