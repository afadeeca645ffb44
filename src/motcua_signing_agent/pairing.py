"""Pairing (ghép đôi): a page may ask for signatures once somebody typed there the code that is shown here."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from motcua_signing_agent.refusing import Refused

DIGITS, TRIES = 8, 5


class Pairing:
    """Pairing (ghép đôi) for as long as the agent runs: one code, few tries, one secret per window and origin."""

    def __init__(self) -> None:
        self.code = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
        self._left = TRIES
        self._known: set[tuple[str, str]] = set()

    def paired(self, origin: str, code: str) -> str:
        """The secret of a window that knows the code. Raises Refused; after five wrong codes nobody is paired."""
        if self._left <= 0:
            raise Refused("Đã nhập sai quá nhiều lần. Hãy đóng rồi mở lại chương trình ký.", 429)
        if not hmac.compare_digest("".join(code.split()).encode(), self.code.encode()):
            self._left -= 1
            raise Refused("Mã ghép đôi không đúng. Xin xem mã ở cửa sổ chương trình ký trên máy này.", 403)
        self._left = TRIES
        secret = secrets.token_urlsafe(32)
        self._known.add((origin, _digest(secret)))
        return secret

    def check(self, origin: str, secret: str) -> None:
        """Raises Refused for who was not paired."""
        if (origin, _digest(secret)) not in self._known:
            raise Refused("Trang này chưa được ghép đôi với chương trình ký.", 401)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
