"""A key that never leaves its token signs, and what it signed is read like any other; without the token it is said."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from motcua.kernel.ports.document_signing import SignatureState, SigningUnavailable
from motcua.links import signatures
from tests.factories.signed import AT, WHO, picture, prepared
from tests.factories.token import HOLDER, LABEL, MODULE, PIN, needs_token, token_at


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A token with one key and its certificate, in a folder of its own; the PIN lies in a file beside it."""
    return token_at(tmp_path_factory.mktemp("token"))


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
