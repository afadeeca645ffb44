"""Signing (ký): what pages ask is done one after another in the main thread, where the token and the window live."""

from __future__ import annotations

import base64
import queue
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLate
from typing import Any

from motcua_signing_agent.asking import Asker, Shown
from motcua_signing_agent.attributes import digest_of
from motcua_signing_agent.refusing import Refused
from motcua_signing_agent.token import Found, Token

AT_ONCE, PATIENCE, LONGEST = 50, 180, 200


class Desk:
    """Desk (bàn ký): the token, who asks for the PIN, and one request at a time."""

    def __init__(self, token: Token, asker: Asker) -> None:
        self._token, self._asker = token, asker
        self._waiting: queue.Queue[tuple[Future[Any], Callable[[], Any]]] = queue.Queue(maxsize=1)

    def asked(self, work: Callable[[], Any]) -> Any:
        """What some work answers, done in the main thread; called from the thread of a request. Raises Refused."""
        answer: Future[Any] = Future()
        try:
            self._waiting.put_nowait((answer, work))
            return answer.result(timeout=PATIENCE)
        except queue.Full as error:
            raise Refused("Chương trình ký đang chờ mã PIN của lần trước.", 409) from error
        except TooLate as error:
            answer.cancel()
            raise Refused("Chờ mã PIN quá lâu; xin bấm ký lại.", 408) from error

    def serve_one(self, seconds: float) -> None:
        """Do what waits, or wait that long for something to do."""
        try:
            answer, work = self._waiting.get(timeout=seconds)
        except queue.Empty:
            return
        if not answer.set_running_or_notify_cancel():
            return
        try:
            answer.set_result(work())
        except Exception as error:  # whoever asked is told; the desk goes on
            answer.set_exception(error)

    def certificates(self) -> dict[str, Any]:
        """The certificates one may sign with, each with those above it that the token holds too."""
        found = self._token.certificates()
        above = [base64.b64encode(one.der).decode() for one in found if one.authority]
        mine = [one for one in found if not one.authority]
        if not mine:
            raise Refused("Không thấy chứng thư nào trong token. Xin cắm USB token rồi thử lại.", 404)
        return {"certificates": [_told(one, above) for one in mine]}

    def sign(self, origin: str, told: dict[str, Any]) -> dict[str, Any]:
        """A signature for each paper, once whoever sits here saw the list and typed the PIN."""
        wanted = str(told.get("certificate", ""))
        chosen = next((one for one in self._token.certificates() if one.fingerprint == wanted), None)
        if chosen is None or chosen.authority:
            raise Refused("Chứng thư đã chọn không còn trong token.", 404)
        papers, attributes = _papers(told, chosen)
        pin = self._asker.pin(origin, _holder(chosen), papers)
        if pin is None:
            raise Refused("Đã thôi ký ở chương trình ký.", 409)
        made = self._token.signed(chosen, attributes, pin)
        self._asker.tell(f"Đã ký {len(made)} văn bản.")
        return {"signatures": [base64.b64encode(one).decode() for one in made]}


def _papers(told: dict[str, Any], chosen: Found) -> tuple[list[Shown], list[bytes]]:
    listed = told.get("papers")
    if not isinstance(listed, list) or not 1 <= len(listed) <= AT_ONCE:
        raise Refused(f"Mỗi lần ký từ 1 đến {AT_ONCE} văn bản.")
    shown, attributes = [], []
    for one in listed:
        try:
            signed = base64.b64decode(one["attributes"], validate=True)
            number, paper = _line(one["number"]), _line(one["paper"])
        except (ValueError, KeyError, TypeError) as error:
            raise Refused("Trang gửi thiếu dữ liệu; xin tải lại trang.") from error
        attributes.append(signed)
        shown.append(Shown(number, paper, digest_of(signed, chosen.der)))
    return shown, attributes


def _line(words: Any) -> str:
    """Words of a page on one line, without anything that moves a terminal's cursor."""
    return "".join(one for one in str(words)[:LONGEST] if one.isprintable())


def _holder(one: Found) -> str:
    return _line(one.read.subject.native.get("common_name", one.read.subject.human_friendly))


def _told(one: Found, above: list[str]) -> dict[str, Any]:
    until = one.read.not_valid_after
    return {
        "fingerprint": one.fingerprint,
        "holder": _holder(one),
        "issuer": _line(one.read.issuer.native.get("common_name", "")),
        "until": f"{until:%d/%m/%Y}",
        "chain": [base64.b64encode(one.der).decode(), *above],
    }
