"""Line (đường nối): one call of the portal under a session; signs in where there is none, or where it ended."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.request import Request

from motcua.kernel.packs import load_toml
from motcua.links.calling import Silent, answered, as_json
from motcua.links.national_portal.secrets import credentials
from motcua.rules.sentences import Sentence

TIMEOUT, LONGEST_ANSWER = 30, 8 * 1024 * 1024


class NoLine(Exception):
    """The portal does not answer, or not as a portal; trying again later may help."""


class Refused(Exception):
    """The portal answered, and did not take it: `code` is its own."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(f"mã {code}: {words}"[:300])
        self.code, self.words = code, words


@dataclass
class Line:
    """Line (đường nối) to one portal in the name of one agency."""

    address: str
    agency_code: str
    destination: str
    secret: str
    timeout: float = TIMEOUT
    session: str = ""

    def call(self, service: str, data: Sequence[Mapping[str, Any]], *, updating: bool = False) -> dict[str, Any]:
        """Call a service and answer what it says. Raises Refused, NoLine."""
        pack = load_toml("exchange/national_portal.toml")
        for fresh in (not self.session, True):
            if fresh:
                self.session = self._signed_in(pack["paths"]["sign_in"])
            told = {
                "session": self.session,
                "madonvi": self.agency_code,
                "service": service,
                "isUpdating": str(updating),
                "data": list(data),
            }
            answer = self._asked(pack["paths"]["call"], told)
            code = _code(answer)
            if code not in pack["answers"]["signed_out"]:
                break
        if code in pack["answers"]["ok"]:
            return answer
        if code in pack["answers"]["signed_out"]:  # it forgets whom it has just let in: no word on what was told
            raise NoLine(Sentence("Cổng không giữ phiên vừa đăng nhập (mã {code})", code=code))
        raise Refused(code, str(answer.get("message") or ""))

    def fetched(self, address: str, *, most: int) -> bytes:
        """A file that lies with the portal; a larger one than `most` is not taken. Raises NoLine."""
        found = self._answered(Request(address), most + 1)
        if len(found) > most:
            raise NoLine(Sentence("tệp lớn hơn mức cho phép"))
        return found

    def _signed_in(self, path: str) -> str:
        try:
            username, password = credentials(self.secret)
        except LookupError as missing:
            raise NoLine(str(missing)) from missing
        answer = self._asked(path, {"username": username, "password": password})
        session = str(answer.get("session") or "")
        if not session:
            raise NoLine(Sentence("Cổng không cho đăng nhập (mã {code})", code=answer.get("error_code", "?")))
        return session

    def _asked(self, path: str, told: Mapping[str, Any]) -> dict[str, Any]:
        headers = {"Content-Type": "application/json", "dstcode": self.destination}
        body = json.dumps(told, ensure_ascii=False).encode()
        asked = Request(self.address + path, data=body, headers=headers, method="POST")
        try:
            found = as_json(self._answered(asked, LONGEST_ANSWER))
        except ValueError as error:
            raise NoLine(Sentence("Cổng trả lời không đúng dạng")) from error
        if not isinstance(found, dict):
            raise NoLine(Sentence("Cổng trả lời không đúng dạng"))
        return found

    def _answered(self, asked: Request, longest: int) -> bytes:
        try:
            answer = answered(asked, timeout=self.timeout, longest=longest)
        except Silent as silent:
            raise NoLine(Sentence("Cổng không trả lời: {error}", error=str(silent))) from silent
        if answer.status >= 300:
            raise NoLine(Sentence("Cổng trả lời HTTP {code}", code=answer.status))
        return answer.body


def _code(answer: Mapping[str, Any]) -> str:
    """The code of an answer. Raises NoLine where there is none: then it is no word of the portal, for or against."""
    code = answer.get("error_code")
    if isinstance(code, bool) or not isinstance(code, str | int) or not str(code).strip():
        raise NoLine(Sentence("Cổng trả lời không đúng dạng"))
    return str(code).strip()


def rows_of(answer: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Rows (các dòng) of an answer that lists something; none where it says null. Raises NoLine where it is no list:
    to read it as an empty one would say that everything is missing there."""
    found = answer.get("result", "")
    if found is None:
        return []
    if not isinstance(found, list):
        raise NoLine(Sentence("Cổng trả lời không đúng dạng"))
    return [one for one in found if isinstance(one, dict)]
