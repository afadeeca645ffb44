"""Gateway (cổng nhắn tin): text messages and Zalo over HTTP, in the shape that the pack of a way describes.

No provider is written into the code: where the address, token and secret stand the settings say, how to ask and how
to read the answer the pack.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any
from urllib.request import Request

from django.conf import settings

from motcua.kernel.outbox import Report
from motcua.kernel.packs import load_toml
from motcua.kernel.ports.messages import NeverSent, NotSent, OutOfReach
from motcua.links.calling import Silent, answered, as_json

TIMEOUT, LONGEST_ANSWER = 20, 64 * 1024
BUSY = frozenset({401, 403, 408, 425, 429})  # says nothing of this message: our token, or too many at a time


class Gateway:
    """Gateway (cổng nhắn tin) of one way."""

    def __init__(self, way: str, *, timeout: float = TIMEOUT) -> None:
        self.way, self.timeout = way, timeout
        self.shape: Mapping[str, Any] = load_toml(f"messages/{way}.toml")
        self.at: Mapping[str, str] = settings.GATEWAYS[way]

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Hand a message over and answer the provider's number for it. Raises NotSent, OutOfReach, NeverSent."""
        told = {"key": key, "to": to, "subject": subject, "text": text, "token": self.at["token"]}
        status, answer = self._asked(_filled(self.shape["request"], told))
        shape = self.shape["answer"]
        error = _found(answer, shape["error"])
        if status == 409 or error in shape["taken"]:
            return _found(answer, shape["receipt"]) or f"{self.way}:{key}"
        if status < 300 and not error:
            return _found(answer, shape["receipt"]) or f"{self.way}:{key}"
        said = " ".join(filter(None, (f"HTTP {status}", error, _found(answer, shape["reason"]))))[:300]
        if error in shape["never"] or (400 <= status < 500 and status not in BUSY):
            raise NeverSent(said)
        raise OutOfReach(said) if status >= 500 or status in BUSY else NotSent(said)

    def _asked(self, request: Mapping[str, Any]) -> tuple[int, Any]:
        """The status and the JSON of an answer; whoever answers with a page took no message. Raises OutOfReach."""
        body = json.dumps(request["body"], ensure_ascii=False).encode()
        headers = {**request["headers"], "Content-Type": "application/json"}
        asked = Request(self.at["url"], data=body, headers=headers, method="POST")
        try:
            answer = answered(asked, timeout=self.timeout, longest=LONGEST_ANSWER)
        except Silent as silent:
            raise OutOfReach(f"cổng nhắn tin không trả lời: {silent}"[:300]) from silent
        told = _read(answer.body)
        if answer.status < 300 and answer.body.strip() and not isinstance(told, dict):
            raise OutOfReach(f"cổng nhắn tin trả lời không đúng dạng: HTTP {answer.status}")
        return answer.status, told

    def report(self, body: bytes, headers: Mapping[str, str]) -> Report | None:
        """The report in a signed request of the provider; None where it speaks of something on the way.

        Raises PermissionError where the signature is not the provider's, ValueError where the body cannot be read.
        """
        shape, secret = self.shape["report"], self.at["secret"]
        expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
        if not secret or not hmac.compare_digest(
            expected.encode(), headers.get(shape["signature"], "").lower().encode()
        ):
            raise PermissionError(f"{self.way}: signature")
        told = as_json(body)
        key, state = _found(told, shape["key"]), _found(told, shape["state"])
        if not key or not state:
            raise ValueError(f"{self.way}: no key or no state")
        if state not in (*shape["delivered"], *shape["failed"]):
            return None
        return Report(key, state in shape["delivered"], _found(told, shape["reason"]) or state)


def _filled(shape: Any, told: Mapping[str, str]) -> Any:
    """The shape with {names} filled in; what is filled in is not looked at again."""
    if isinstance(shape, Mapping):
        return {name: _filled(one, told) for name, one in shape.items()}
    return shape.format_map(told) if isinstance(shape, str) else shape


def _read(body: bytes) -> Any:
    try:
        return as_json(body)
    except ValueError:
        return None


def _found(answer: Any, path: str) -> str:
    """What stands at a path of an answer, as text; "" where there is nothing."""
    for name in path.split("."):
        answer = answer.get(name) if isinstance(answer, dict) else None
    return "" if answer is None else str(answer)
