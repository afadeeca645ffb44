"""A USB token as SoftHSM2 plays one: one key with its certificate, and the PIN only the test knows."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute, CertificateType, ObjectClass

from motcua.links.signatures import authority
from tests.factories.signed import WHO

TOOL = shutil.which("softhsm2-util")
ON_CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")
needs_token = pytest.mark.skipif(TOOL is None and not ON_CI, reason="no softhsm2-util; on CI nothing is skipped")
MODULE, LABEL, PIN = "/usr/lib/softhsm/libsofthsm2.so", "thiet-bi-thu", "24680"
HOLDER = "Cơ quan ký minh họa"


def token_at(place: Path) -> Path:
    """A token in a folder of its own; the PIN lies in a file beside it."""
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
    _certified(held)
    return place


def _certified(held: authority.Held) -> None:
    library = pkcs11.lib(MODULE)
    library.reinitialize()  # it read its folder when it was opened, which may have been another's
    with library.get_token(token_label=LABEL).open(user_pin=PIN, rw=True) as opened:
        opened.create_object({
            Attribute.CLASS: ObjectClass.CERTIFICATE,
            Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
            Attribute.TOKEN: True,
            Attribute.LABEL: "ky",
            Attribute.ID: b"\x01",
            Attribute.SUBJECT: held.certificate.subject.public_bytes(),
            Attribute.VALUE: held.certificate.public_bytes(Encoding.DER),
        })  # fmt: skip
