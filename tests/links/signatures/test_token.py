"""A key that never leaves its token signs, and what it signed is read like any other; without the token it is said."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute, CertificateType, ObjectClass

from motcua.kernel.ports.document_signing import SignatureState, SigningUnavailable
from motcua.links import signatures
from motcua.links.signatures import authority
from tests.factories.signed import AT, WHO, picture, prepared

TOOL = shutil.which("softhsm2-util")
ON_CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")
needs_token = pytest.mark.skipif(TOOL is None and not ON_CI, reason="no softhsm2-util; on CI nothing is skipped")
MODULE, LABEL, PIN = "/usr/lib/softhsm/libsofthsm2.so", "thiet-bi-thu", "24680"
HOLDER = "Cơ quan ký minh họa"


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A token with one key and its certificate, in a folder of its own; the PIN lies in a file beside it."""
    place = tmp_path_factory.mktemp("token")
    (place / "tokens").mkdir()
    (place / "softhsm2.conf").write_text(f"directories.tokendir = {place / 'tokens'}\n", encoding="ascii")
    (place / "pin").write_text(f"{PIN}\n", encoding="ascii")
    os.environ["SOFTHSM2_CONF"] = str(place / "softhsm2.conf")
    held = authority.person(HOLDER, WHO.unit)
    pem = held.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (place / "key.pem").write_bytes(pem)
    told = ["--label", LABEL, "--pin", PIN]
    for words in (
        ["--init-token", "--free", *told, "--so-pin", PIN],
        ["--import", str(place / "key.pem"), "--token", LABEL, "--label", "ky", "--id", "01", "--pin", PIN],
    ):
        subprocess.run([str(TOOL), *words], check=True, capture_output=True)
    (place / "key.pem").unlink()
    with pkcs11.lib(MODULE).get_token(token_label=LABEL).open(user_pin=PIN, rw=True) as opened:
        opened.create_object({
            Attribute.CLASS: ObjectClass.CERTIFICATE,
            Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
            Attribute.TOKEN: True,
            Attribute.LABEL: "ky",
            Attribute.ID: b"\x01",
            Attribute.SUBJECT: held.certificate.subject.public_bytes(),
            Attribute.VALUE: held.certificate.public_bytes(Encoding.DER),
        })  # fmt: skip
    yield place
    del os.environ["SOFTHSM2_CONF"]


@pytest.fixture
def configured(token: Path, settings) -> Path:
    settings.PKCS11_MODULE, settings.PKCS11_TOKEN, settings.PKCS11_KEY = MODULE, LABEL, "ky"
    settings.PKCS11_PIN_FILE = str(token / "pin")
    return token


def sign() -> bytes:
    return signatures.keys_in_token().sign(prepared(), who=WHO, picture=picture(), at=AT)


@needs_token
def test_the_key_in_the_token_signs(configured: Path) -> None:
    signed = sign()
    told = signatures.pades().added(prepared(), signed, at=AT)
    assert (told.signer, told.at, told.stamped, told.state) == (HOLDER, AT, False, SignatureState.INTACT)


@needs_token
def test_another_program_finds_it_valid(configured: Path, tmp_path: Path) -> None:
    place = tmp_path / "ky.pdf"
    place.write_bytes(sign())
    said = subprocess.run(["pdfsig", str(place)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said


@needs_token
@pytest.mark.parametrize("wrong", [{"PKCS11_TOKEN": "khac"}, {"PKCS11_KEY": "khac"}, {"PIN": "1"}])
def test_what_is_not_as_it_was_told_is_said_in_words(configured: Path, settings, wrong) -> None:
    for name, value in wrong.items():
        setattr(settings, name, value)
    if "PIN" in wrong:
        settings.PKCS11_PIN_FILE = str(configured / "softhsm2.conf")
    with pytest.raises(SigningUnavailable, match="thiết bị ký"):
        sign()


def test_a_module_that_is_not_there_is_said(settings, tmp_path: Path) -> None:
    settings.PKCS11_MODULE, settings.PKCS11_PIN_FILE = str(tmp_path / "khong-co.so"), str(tmp_path / "pin")
    (tmp_path / "pin").write_text(PIN, encoding="ascii")
    with pytest.raises(SigningUnavailable, match="thiết bị ký"):
        sign()
