"""A small authority as they are in the world: a root, one below it, people, a list and an answerer over real HTTP."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from asn1crypto import keys
from asn1crypto import x509 as read_as
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from motcua.links.signatures.writing import written
from tests.factories.signed import AT, WHO, picture, prepared

BEGINS, ENDS = datetime(2020, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC)


@dataclass
class Person:
    """A certificate with its key."""

    certificate: x509.Certificate
    key: RSAPrivateKey


@dataclass
class Authority:
    """Who issues, tells and withdraws; `asked` says which way somebody came."""

    root: Person
    below: Person
    server: ThreadingHTTPServer
    withdrawn: dict[int, datetime] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    now: datetime = AT

    def trusted_in(self, place: Path) -> str:
        """The root in a folder, as an administrator lays it down."""
        (place / "goc.pem").write_bytes(self.root.certificate.public_bytes(Encoding.PEM))
        return str(place)

    def told(self, way: str, question: bytes) -> bytes | None:
        """The answer by one way; None where it is silent."""
        self.asked.append(way)
        if way in self.silent:
            return None
        return self._answer(question) if way == "ocsp" else self._list(self.root if way == "root" else self.below)

    def _list(self, by: Person) -> bytes:
        made = x509.CertificateRevocationListBuilder().issuer_name(by.certificate.subject)
        made = made.last_update(self.now - timedelta(hours=1)).next_update(self.now + timedelta(days=7))
        for serial, when in self.withdrawn.items() if by is self.below else ():
            one = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(when)
            made = made.add_revoked_certificate(one.build())
        return made.sign(by.key, SHA256()).public_bytes(Encoding.DER)

    def _answer(self, question: bytes) -> bytes:
        asked = ocsp.load_der_ocsp_request(question)
        when = self.withdrawn.get(asked.serial_number)
        status = ocsp.OCSPCertStatus.REVOKED if when else ocsp.OCSPCertStatus.GOOD
        made = ocsp.OCSPResponseBuilder().add_response_by_hash(
            asked.issuer_name_hash, asked.issuer_key_hash, asked.serial_number, asked.hash_algorithm, status,
            self.now - timedelta(minutes=5), self.now + timedelta(days=1), when, None,
        )  # fmt: skip
        made = made.responder_id(ocsp.OCSPResponderEncoding.HASH, self.below.certificate)
        for one in asked.extensions:
            made = made.add_extension(one.value, one.critical)
        return made.sign(self.below.key, SHA256()).public_bytes(Encoding.DER)


def opened() -> Authority:
    """An authority that answers at a port of this computer, until its server is shut down."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    root = _issued("Gốc minh họa", None, server, ca=True)
    made = Authority(root, _issued("Nơi cấp minh họa", root, server, ca=True), server)
    server.authority = made  # type: ignore[attr-defined]
    threading.Thread(target=lambda: server.serve_forever(poll_interval=0.05), daemon=True).start()
    return made


def person(by: Authority) -> Person:
    """Somebody who may sign."""
    return _issued(WHO.name, by.below, by.server, ca=False)


def signed_by(who: Person, by: Authority, clock: TimeStamper | None = None) -> bytes:
    """The prepared document, signed with that key."""
    above = SimpleCertificateStore()
    above.register(_read(by.below.certificate))
    key = keys.PrivateKeyInfo.load(who.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    signer = SimpleSigner(_read(who.certificate), key, cert_registry=above)
    return written(prepared(), signer=signer, clock=clock, who=WHO, picture=picture(), at=AT)


class Answering(BaseHTTPRequestHandler):
    """OCSP is posted, lists are fetched."""

    def do_GET(self) -> None:
        self._said(self.path.strip("/"), b"")

    def do_POST(self) -> None:
        self._said("ocsp", self.rfile.read(int(self.headers["Content-Length"])))

    def _said(self, way: str, question: bytes) -> None:
        told = self.server.authority.told(way, question)  # type: ignore[attr-defined]
        self.send_response(200 if told else 503)
        self.send_header("Content-Type", "application/ocsp-response" if way == "ocsp" else "application/pkix-crl")
        self.send_header("Content-Length", str(len(told or b"")))
        self.end_headers()
        self.wfile.write(told or b"")

    def log_message(self, format: str, *words: Any) -> None:
        """Quiet."""


def _read(certificate: x509.Certificate) -> read_as.Certificate:
    return read_as.Certificate.load(certificate.public_bytes(Encoding.DER))


def _issued(name: str, by: Person | None, server: ThreadingHTTPServer, *, ca: bool) -> Person:
    key, base = generate_private_key(65537, 2048), f"http://127.0.0.1:{server.server_port}"
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = x509.CertificateBuilder().subject_name(subject).public_key(key.public_key())
    made = made.issuer_name(by.certificate.subject if by else subject).serial_number(x509.random_serial_number())
    made = made.not_valid_before(BEGINS).not_valid_after(ENDS)
    made = made.add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    made = made.add_extension(_usage(ca), critical=True)
    made = made.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    if by:
        above = x509.AuthorityKeyIdentifier.from_issuer_public_key(by.key.public_key())
        made = made.add_extension(above, critical=False).add_extension(
            x509.CRLDistributionPoints([_list_at(f"{base}/{'root' if ca else 'list'}")]), critical=False
        )
    if by and not ca:
        at = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(f"{base}/ocsp"))
        made = made.add_extension(x509.AuthorityInformationAccess([at]), critical=False)
    return Person(made.sign(by.key if by else key, SHA256()), key)


def _list_at(address: str) -> x509.DistributionPoint:
    return x509.DistributionPoint([x509.UniformResourceIdentifier(address)], None, None, None)


def _usage(ca: bool) -> x509.KeyUsage:
    signs = {"digital_signature": True, "content_commitment": not ca, "key_cert_sign": ca, "crl_sign": ca}
    others = ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only")
    return x509.KeyUsage(**signs, **dict.fromkeys(others, False))
