"""Trusting (tin cậy): the roots to which a certificate must lead: those an administrator laid down, and our own."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from asn1crypto import crl, pem, x509
from cryptography.hazmat.primitives.serialization import Encoding
from django.conf import settings
from pyhanko_certvalidator import ValidationContext

from motcua.links.signatures import authority
from motcua.links.signatures.revocation import fetchers, online

SUFFIXES = (".pem", ".crt", ".cer")


def own_root() -> x509.Certificate:
    """The root of the development authority."""
    return x509.Certificate.load(authority.root().certificate.public_bytes(Encoding.DER))


def roots() -> list[x509.Certificate]:
    """Every trusted root (chứng thư gốc): the files of MOTCUA_SIGNING_ROOTS, and our own where it was ever made."""
    place = Path(settings.SIGNING_ROOTS) if settings.SIGNING_ROOTS else None
    files = sorted(one for one in place.iterdir() if one.suffix.lower() in SUFFIXES) if place else []
    return [one for file in files for one in _read(file)] + ([own_root()] if authority.made() else [])


def _read(file: Path) -> list[x509.Certificate]:
    content = file.read_bytes()
    ders = [der for _, _, der in pem.unarmor(content, multiple=True)] if pem.detect(content) else [content]
    return [x509.Certificate.load(der) for der in ders]


def context(at: datetime, *, collecting: bool = False) -> ValidationContext:
    """What certificates are held against at a moment. Nothing is fetched: what is needed came with the document, and
    revocation is asked about apart (revocation.py), once a path is known to be trusted.

    While signing, `collecting`, what the authorities say is fetched where they are asked at all, so that it goes into
    the document and can be read years from now without them.
    """
    asked: dict[str, Any] = {"allow_fetching": False}
    if collecting and online():  # an answer is made when it is asked for, a moment after the signature's own time
        asked = {"allow_fetching": True, "fetchers": fetchers(), "retroactive_revinfo": True}
    lists = [crl.CertificateList.load(authority.revoked(at))] if authority.made() else []
    return ValidationContext(trust_roots=roots(), crls=lists, moment=at, revocation_mode="soft-fail", **asked)
