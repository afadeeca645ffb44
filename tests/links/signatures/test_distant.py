"""A service that holds the key signs a digest and no more; slow, refusing or talking nonsense, it is said in words."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper  # noqa: F401  # read in before a server waits for it

from motcua.kernel.ports.document_signing import SignatureState, SigningUnavailable
from motcua.links import signatures
from motcua.links.signatures import authority
from motcua.links.signatures.file_key import development_clock
from tests.factories.signed import AT, WHO, picture, prepared

TOKEN = "ma-thu-cua-dich-vu"


@dataclass
class Simulator:
    """The service: what it was asked, and how it answers instead, where it does."""

    address: str = ""
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    instead: tuple[int, bytes] | None = None


def answer(path: str, told: dict[str, Any]) -> dict[str, Any]:
    held = authority.person(told["signer"], WHO.unit)
    if path == "/certificate":
        chain = (held.certificate, authority.root().certificate)
        return {"chain": [base64.b64encode(one.public_bytes(Encoding.DER)).decode() for one in chain]}
    digest = base64.b64decode(told["digest"])
    return {"signature": base64.b64encode(held.key.sign(digest, PKCS1v15(), Prehashed(SHA256()))).decode()}


@pytest.fixture
def service(settings, tmp_path: Path) -> Iterator[Simulator]:
    """A real server on this machine; it also stamps times at /tsa."""
    told = Simulator()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.path == "/tsa":
                return self.say(200, stamp(body), "application/timestamp-reply")
            told.asked.append((self.path, json.loads(body)))
            if self.headers["Authorization"] != f"Bearer {TOKEN}":
                return self.say(401, b"{}", "application/json")
            if told.instead is not None:
                return self.say(*told.instead, "application/json")
            return self.say(200, json.dumps(answer(self.path, told.asked[-1][1])).encode(), "application/json")

        def do_GET(self) -> None:
            told.asked.append((self.path, dict(self.headers)))
            self.say(200, b"{}", "application/json")

        def say(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Location", f"{told.address}/elsewhere")  # which means something with 302 only
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    (tmp_path / "token").write_text(TOKEN, encoding="ascii")
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        told.address = settings.SIGNING_SERVICE = f"http://127.0.0.1:{server.server_port}"
        settings.SIGNING_SERVICE_TOKEN_FILE = str(tmp_path / "token")
        yield told
        server.shutdown()
        thread.join()


def stamp(request: bytes) -> bytes:
    """A time stamp (RFC 3161) as an authority would answer."""
    from asn1crypto import tsp

    return development_clock(AT).request_tsa_response(tsp.TimeStampReq.load(request)).dump()


def sign() -> bytes:
    return signatures.keys_at_service().sign(prepared(), who=WHO, picture=picture(), at=AT)


def test_the_service_signs_and_sees_a_digest_only(service: Simulator) -> None:
    told = signatures.pades().added(prepared(), sign(), at=AT)
    assert (told.signer, told.at, told.state, told.trusted) == (WHO.name, AT, SignatureState.INTACT, True)
    assert [path for path, _ in service.asked] == ["/certificate", "/sign"]
    assert {name: len(value) for name, value in service.asked[-1][1].items()} == {
        "signer": len(WHO.name), "digest": 44, "algorithm": 6,
    }  # fmt: skip


def test_a_time_authority_stamps_what_the_service_signed(service: Simulator, settings) -> None:
    settings.TSA_URL = f"{service.address}/tsa"
    (told,) = signatures.pades().read(sign(), at=AT) or ()
    assert (told.stamped, told.at, told.state) == (True, AT, SignatureState.INTACT)


def test_a_time_authority_that_is_away_is_said(service: Simulator, settings) -> None:
    settings.TSA_URL = "http://127.0.0.1:9/tsa"
    with pytest.raises(SigningUnavailable):
        sign()


@pytest.mark.parametrize(
    "instead",
    [(500, b"{}"), (403, b"{}"), (200, b"[]"), (200, b"khong phai JSON"), (200, b'{"chain": []}'), (200, b"{}")],
)
def test_a_service_that_does_not_sign_is_said(service: Simulator, instead) -> None:
    service.instead = instead
    with pytest.raises(SigningUnavailable, match="Dịch vụ ký từ xa"):
        sign()


def test_a_wrong_token_and_a_service_that_is_away_are_said(service: Simulator, settings, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("sai", encoding="ascii")
    with pytest.raises(SigningUnavailable, match="Dịch vụ ký từ xa"):
        sign()
    settings.SIGNING_SERVICE = "http://127.0.0.1:9"
    with pytest.raises(SigningUnavailable, match="Dịch vụ ký từ xa"):
        sign()


def test_the_token_goes_nowhere_but_to_the_service(service: Simulator) -> None:
    """A service that points to another address is not followed there: the token would go along."""
    service.instead = (302, b"{}")
    with pytest.raises(SigningUnavailable, match="Dịch vụ ký từ xa"):
        sign()
    assert [path for path, _ in service.asked] == ["/certificate"]
