"""A signing service (dịch vụ ký): the key is held elsewhere, at a provider of remote signing or on the officer's own
computer; only the digest of what is signed travels.

Two questions over HTTPS, both JSON with a bearer token: `POST /certificate {"signer"}` answers `{"chain": [DER in
base64, the signer's first]}`; `POST /sign {"signer", "digest", "algorithm"}` answers `{"signature"}` over that digest
(RSA, PKCS #1 v1.5). Whoever signs may first be asked on a telephone, so an answer may take its time.
"""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.request import Request

from asn1crypto import x509
from django.conf import settings
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from motcua.kernel.ports.document_signing import Signatory, SigningUnavailable
from motcua.links.calling import answered, as_json
from motcua.links.signatures.writing import time_authority, written
from motcua.rules.sentences import Sentence

UNREACHABLE = Sentence(
    "Dịch vụ ký từ xa không trả lời hoặc từ chối. Xin thử lại, hoặc tải về ký bằng thiết bị của bạn."
)
PATIENCE, LONGEST_ANSWER = 90, 64 * 1024
ESTIMATE = 512  # bytes of a signature by a key of 4096 bits


class DistantKeys:
    """Distant keys (khóa ở dịch vụ ký) at MOTCUA_SIGNING_SERVICE."""

    def sign(self, pdf: bytes, *, who: Signatory, picture: bytes, at: datetime) -> bytes:
        """The document with its signature. Raises SigningUnavailable."""
        try:
            told = asked("certificate", {"signer": who.name})
            chain = [x509.Certificate.load(base64.b64decode(one)) for one in told["chain"]]
            signer = Distant(chain, who.name)
            return written(pdf, signer=signer, clock=time_authority(), who=who, picture=picture, at=at)
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            raise SigningUnavailable(UNREACHABLE) from error


class Distant(Signer):
    """Distant key (khóa ở xa): signs digests for a signer it knows by name."""

    def __init__(self, chain: list[x509.Certificate], name: str) -> None:
        others = SimpleCertificateStore()
        others.register_multiple(chain[1:])
        super().__init__(signing_cert=chain[0], cert_registry=others)
        self._name = name

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """The signature over some bytes, of which only the digest leaves this machine."""
        if dry_run:
            return bytes(ESTIMATE)
        digest = base64.b64encode(hashlib.new(digest_algorithm, data).digest()).decode("ascii")
        told = asked("sign", {"signer": self._name, "digest": digest, "algorithm": digest_algorithm})
        return base64.b64decode(told["signature"], validate=True)


def asked(what: str, told: dict[str, str]) -> dict[str, Any]:
    """What the service answers to a question; its token is read when it is needed. Raises Silent, ValueError."""
    token = Path(settings.SIGNING_SERVICE_TOKEN_FILE).read_text(encoding="utf-8").strip()
    question = Request(
        f"{settings.SIGNING_SERVICE.rstrip('/')}/{what}",
        data=json.dumps(told).encode(),
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
    )
    answer = answered(question, timeout=PATIENCE, longest=LONGEST_ANSWER)
    found = as_json(answer.body) if answer.status < 300 else None
    if not isinstance(found, dict):
        raise ValueError(f"the service answered {answer.status} with something else than an object")
    return found
