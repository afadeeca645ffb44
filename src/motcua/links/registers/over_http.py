"""Over HTTP (gửi qua mạng): a ministry's register that takes the lines of a copy sheet and returns its number.

No ministry's system has told us its form; this one is ours, and stands in for it until one has.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any
from urllib.request import Request

from motcua.areas.exchange import queries as exchange
from motcua.kernel.ports.filing import NotFiled
from motcua.links.calling import Silent, answered, as_json
from motcua.links.national_portal.secrets import credentials
from motcua.rules.sentences import Sentence

TIMEOUT, LONGEST_ANSWER = 30, 1024 * 1024


class RegisterOverHttp:
    """Register over HTTP (hệ thống chuyên ngành qua mạng): where a unit's connection to the system says it is."""

    def __init__(self, system: str, *, timeout: float = TIMEOUT) -> None:
        self.system, self.timeout = system, timeout

    def file(self, *, unit_id: int, key: str, lines: Sequence[tuple[str, str]]) -> str:
        """Tell it the lines under the key, and answer the number it keeps them under. Raises NotFiled."""
        row = exchange.connection(unit_id, self.system)
        if row is None:
            raise NotFiled(Sentence("đơn vị chưa đặt kết nối với hệ thống này"))
        told = {"agency": row.agency_code, "lines": [{"label": label, "value": value} for label, value in lines]}
        headers = {"Content-Type": "application/json", "Idempotency-Key": key, "Authorization": _signed(row.secret)}
        body = json.dumps(told, ensure_ascii=False).encode()
        number = self._asked(Request(f"{row.address}/records", data=body, headers=headers, method="POST")).get("number")
        if not isinstance(number, str) or not number:
            raise NotFiled(Sentence("hệ thống kia không trả về số"))
        return number

    def _asked(self, asked: Request) -> dict[str, Any]:
        try:
            answer = answered(asked, timeout=self.timeout, longest=LONGEST_ANSWER)
        except Silent as silent:
            raise NotFiled(Sentence("không trả lời ({name})", name=str(silent))) from silent
        found = _read(answer.body)
        if answer.status >= 300:
            words = str(found.get("message") or f"HTTP {answer.status}")
            raise NotFiled(words[:300])
        return found


def _signed(secret: str) -> str:
    try:
        username, password = credentials(secret)
    except LookupError as missing:
        raise NotFiled(str(missing)) from missing
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


def _read(body: bytes) -> dict[str, Any]:
    try:
        found = as_json(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
