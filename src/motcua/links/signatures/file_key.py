"""Keys in files (khóa trong tệp): for development; the installation makes one for whoever signs."""

from __future__ import annotations

from datetime import datetime

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from motcua.kernel.ports.document_signing import Signatory
from motcua.links.signatures import authority
from motcua.links.signatures.trusting import own_root
from motcua.links.signatures.writing import written


class FileKey:
    """File key (khóa tệp): signs with a certificate that says itself that it is worth nothing."""

    def sign(self, pdf: bytes, *, who: Signatory, picture: bytes, at: datetime) -> bytes:
        """The document with its signature. Raises SigningUnavailable."""
        held, chain = authority.person(who.name, who.unit), SimpleCertificateStore()
        chain.register(own_root())
        signer = SimpleSigner(signing_cert=_certificate(held), signing_key=_key(held), cert_registry=chain)
        return written(pdf, signer=signer, clock=development_clock(at), who=who, picture=picture, at=at)


def development_clock(at: datetime) -> DummyTimeStamper:
    """The time authority of this machine, whose clock shows `at`."""
    chain = SimpleCertificateStore()
    chain.register(own_root())
    held = authority.clock()
    return DummyTimeStamper(_certificate(held), _key(held), certs_to_embed=chain, fixed_dt=at)


def _certificate(held: authority.Held) -> x509.Certificate:
    return x509.Certificate.load(held.certificate.public_bytes(Encoding.DER))


def _key(held: authority.Held) -> keys.PrivateKeyInfo:
    return keys.PrivateKeyInfo.load(held.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
