"""A token of the office (thiết bị ký, HSM) over PKCS#11: the key never leaves it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.conf import settings
from pkcs11.exceptions import PKCS11Error
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.general import SigningError
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session

from motcua.kernel.ports.document_signing import Signatory, SigningUnavailable
from motcua.links.signatures.writing import time_authority, written
from motcua.rules.sentences import Sentence

UNREACHABLE = Sentence(
    "Chưa dùng được thiết bị ký của máy chủ. Xin báo người quản trị, hoặc tải về ký bằng thiết bị của bạn."
)


class Token:
    """Token (thiết bị ký): one key of a module, by its label; the PIN is read from its file when it is needed."""

    def sign(self, pdf: bytes, *, who: Signatory, picture: bytes, at: datetime) -> bytes:
        """The document with its signature. Raises SigningUnavailable."""
        try:
            pin = Path(settings.PKCS11_PIN_FILE).read_text(encoding="utf-8").strip()
            which = TokenCriteria(label=settings.PKCS11_TOKEN)
            with open_pkcs11_session(settings.PKCS11_MODULE, token_criteria=which, user_pin=pin) as opened:
                signer = PKCS11Signer(opened, cert_label=settings.PKCS11_KEY, key_label=settings.PKCS11_KEY)
                return written(pdf, signer=signer, clock=time_authority(), who=who, picture=picture, at=at)
        except (PKCS11Error, SigningError, OSError, RuntimeError, ValueError) as error:
            raise SigningUnavailable(UNREACHABLE) from error
