"""Serving (nghe): one small HTTP server on this computer only, for pages of the origins it was started for.

Three gates before anything is done: the address asked must be this computer's (a name that was made to point here is
refused), the page's origin must be one of ours, and, but for the first two questions, its window must be paired.
Private Network Access is granted to those origins alone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from motcua_signing_agent import PORT, VERSION
from motcua_signing_agent.pairing import Pairing
from motcua_signing_agent.refusing import Refused
from motcua_signing_agent.signing import Desk

HERE = "127.0.0.1"
LONGEST_BODY = 1024 * 1024
PAIR_HEADER = "Motcua-Pair"


class Agent(ThreadingHTTPServer):
    """Agent (chương trình ký tại máy) listening on 127.0.0.1."""

    daemon_threads = True

    def __init__(self, desk: Desk, pairing: Pairing, origins: Sequence[str], port: int = PORT) -> None:
        self.desk, self.pairing = desk, pairing
        self.origins = frozenset(origin_of(one) for one in origins)
        super().__init__((HERE, port), Handler)
        self.hosts = {f"{name}:{self.server_port}" for name in (HERE, "localhost")}


def origin_of(address: str) -> str:
    """The origin of an address, as browsers write it. Raises Refused for what is none, and for a site without TLS
    elsewhere than on this computer."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme not in ("https", "http") or not host:
        raise Refused(f"“{address}” không phải địa chỉ trang web.")
    if parts.scheme == "http" and host not in (HERE, "localhost"):
        raise Refused(f"“{address}” không có https; chương trình chỉ nghe trang có https.")
    return f"{parts.scheme}://{parts.netloc.lower()}"


class Handler(BaseHTTPRequestHandler):
    """Handler (một lần hỏi)."""

    server: Agent
    server_version, sys_version = "motcua", ""
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_OPTIONS(self) -> None:
        """What a browser asks before it lets a page ask."""
        self._answered(lambda: None, status=204)

    def do_GET(self) -> None:
        """Whether the agent is there."""
        self._answered(lambda: {"agent": "motcua", "version": VERSION} if self.path == "/" else self._nothing())

    def do_POST(self) -> None:
        """Pair, list certificates, or sign."""
        self._answered(self._done)

    def _done(self) -> Any:
        told, origin = self._body(), self._origin()
        if self.path == "/pair":
            return {"secret": self.server.pairing.paired(origin, str(told.get("code", "")))}
        self.server.pairing.check(origin, self.headers.get(PAIR_HEADER, ""))
        desk = self.server.desk
        if self.path == "/certificates":
            return desk.asked(desk.certificates)
        if self.path == "/sign":
            return desk.asked(lambda: desk.sign(origin, told))
        return self._nothing()

    def _nothing(self) -> Any:
        raise Refused("Chương trình ký không biết việc này.", 404)

    def _origin(self) -> str:
        origin = self.headers.get("Origin", "")
        if self.headers.get("Host", "").lower() not in self.server.hosts or origin not in self.server.origins:
            raise Refused("Chương trình ký không phục vụ trang này.", 403)
        return origin

    def _body(self) -> dict[str, Any]:
        length = self.headers.get("Content-Length", "")
        if self.headers.get_content_type() != "application/json" or not length.isdecimal():
            raise Refused("Dữ liệu gửi đến không đúng dạng.", 415)
        if int(length) > LONGEST_BODY:
            self.close_connection = True
            raise Refused("Dữ liệu gửi đến quá lớn.", 413)
        try:
            told = json.loads(self.rfile.read(int(length)))
        except ValueError as error:
            raise Refused("Dữ liệu gửi đến không đọc được.") from error
        if not isinstance(told, dict):
            raise Refused("Dữ liệu gửi đến không đúng dạng.")
        return told

    def _answered(self, work: Any, status: int = 200) -> None:
        origin = ""
        try:
            origin = self._origin()
            told = work()
        except Refused as refused:
            told, status = {"error": refused.words}, refused.status
            self.close_connection = True  # what was sent may not have been read to its end
        except Exception as error:
            told, status = {"error": f"Chương trình ký gặp lỗi ({type(error).__name__})."}, 500
            self.close_connection = True
        content = b"" if told is None else json.dumps(told, ensure_ascii=False).encode()
        self.send_response(status)
        for name, value in self._headers(origin).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _headers(self, origin: str) -> dict[str, str]:
        common = {"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store", "Vary": "Origin"}
        if not origin:
            return common
        allowed = {"Access-Control-Allow-Origin": origin}
        if self.command == "OPTIONS":
            allowed["Access-Control-Allow-Methods"] = "GET, POST"
            allowed["Access-Control-Allow-Headers"] = f"Content-Type, {PAIR_HEADER}"
            allowed["Access-Control-Max-Age"] = "600"
            if self.headers.get("Access-Control-Request-Private-Network") == "true":
                allowed["Access-Control-Allow-Private-Network"] = "true"
        return common | allowed

    def log_message(self, format: str, *words: Any) -> None:
        """Nothing is written down."""
