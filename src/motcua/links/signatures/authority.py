"""The development authority (nơi cấp chứng thư phát triển): certificates that this machine makes for itself.

They show how signing works and are worth nothing before the law; every one of them says so in its own name.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from django.conf import settings

from motcua.kernel.ports.document_signing import WORTHLESS

ROOT, CLOCK = "Một Cửa: gốc phát triển của máy này", "Một Cửa: dấu thời gian phát triển"
BEGINS, ENDS = datetime(2019, 1, 1, tzinfo=UTC), datetime(2049, 1, 1, tzinfo=UTC)
LONGEST = 64  # of a name in a certificate


@dataclass(frozen=True, slots=True)
class Held:
    """Held key (khóa đang giữ): a private key with its certificate."""

    certificate: x509.Certificate
    key: RSAPrivateKey


def folder() -> Path:
    """Where the keys lie, beside the data and readable by their owner only."""
    return Path(settings.VAR) / "keys" / "documents"


def root() -> Held:
    """The root (gốc), made by whoever comes first."""
    return _held(folder() / "root.pem", ROOT, "", "root")


def clock() -> Held:
    """The time authority (dấu thời gian)."""
    return _held(folder() / "clock.pem", CLOCK, "", "clock")


def person(name: str, unit: str) -> Held:
    """The key of a signatory (khóa của người ký), by name and unit."""
    key = hashlib.sha256(f"{name}\n{unit}".encode()).hexdigest()[:24]
    return _held(folder() / f"{key}.pem", name, unit, "person")


def made() -> bool:
    """Whether this machine ever made certificates."""
    return (folder() / "root.pem").exists()


def revoked(at: datetime) -> bytes:
    """The list of revoked certificates (DER), which is empty."""
    builder = x509.CertificateRevocationListBuilder().issuer_name(root().certificate.subject)
    listed = builder.last_update(at - timedelta(days=1)).next_update(at + timedelta(days=3650))
    return listed.sign(root().key, SHA256()).public_bytes(Encoding.DER)


@lru_cache(maxsize=64)
def _held(place: Path, name: str, unit: str, use: str) -> Held:
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write(place, _issued(name, unit, use))
    pem = place.read_bytes()
    key = load_pem_private_key(pem, password=None)
    if not isinstance(key, RSAPrivateKey):
        raise TypeError(f"{place} holds no RSA key.")
    return Held(x509.load_pem_x509_certificate(pem), key)


def _write(place: Path, held: Held) -> None:
    """Under a name of its own, then linked: two at once agree on one, and nobody reads half of it."""
    pem = held.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    arriving = place.with_name(f"{place.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(arriving, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem + held.certificate.public_bytes(Encoding.PEM))
    with contextlib.suppress(FileExistsError):
        os.link(arriving, place)
    arriving.unlink()


def _issued(name: str, unit: str, use: str) -> Held:
    key = generate_private_key(65537, 2048)
    subject = _named(name, unit)
    issuer = None if use == "root" else root()
    builder = x509.CertificateBuilder().subject_name(subject).public_key(key.public_key())
    builder = builder.issuer_name(issuer.certificate.subject if issuer else subject)
    builder = builder.serial_number(x509.random_serial_number()).not_valid_before(BEGINS).not_valid_after(ENDS)
    builder = builder.add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
    builder = builder.add_extension(_usage(use), critical=True)
    builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    if issuer:
        above = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key())
        builder = builder.add_extension(above, critical=False)
    if use == "clock":
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return Held(builder.sign(issuer.key if issuer else key, SHA256()), key)


def _named(name: str, unit: str) -> x509.Name:
    told = [
        (NameOID.COMMON_NAME, name),
        (NameOID.ORGANIZATION_NAME, unit),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, WORTHLESS),
    ]
    return x509.Name([x509.NameAttribute(which, words[:LONGEST]) for which, words in told if words])


def _usage(use: str) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=use != "root",
        content_commitment=use == "person",
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=use == "root",
        crl_sign=use == "root",
        encipher_only=False,
        decipher_only=False,
    )
