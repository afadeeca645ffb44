"""Servers to send to: a real SMTP server and a gateway over HTTP, on this machine, doing as they are told."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy
from http.client import parse_headers
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller

MAILBOX_SLOW = 1.2


class Mailbox:
    """The other side of SMTP: `script` says what it answers next; letters lie under their Message-ID, and what they
    say in `words`, as a person reads it."""

    def __init__(self) -> None:
        self.script: list[str] = []
        self.letters: dict[str, list[str]] = {}
        self.words: list[str] = []
        self.copies = 0

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        """Take a receiver or not."""
        if self.script and self.script[0].startswith("rcpt "):
            return self.script.pop(0).removeprefix("rcpt ")
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """Take a letter or not, at once or slowly."""
        act = self.script.pop(0) if self.script else "250 OK"
        if act.startswith("slow"):
            self._keep(envelope)
            await asyncio.sleep(MAILBOX_SLOW)
            return "250 OK"
        if act.startswith("250"):
            self._keep(envelope)
        return act

    def _keep(self, envelope: Any) -> None:
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.copies += 1
        self.words.append(f"{letter['Subject']}\n{letter.get_content()}")
        self.letters[letter["Message-ID"]] = envelope.rcpt_tos


@contextmanager
def smtp_server(mailbox: Mailbox) -> Iterator[int]:
    """A real SMTP server for as long as it is needed; answers its port."""
    running = Controller(mailbox, hostname="127.0.0.1", port=free_port())
    running.start()
    try:
        yield running.port
    finally:
        running.stop()


def free_port() -> int:
    """A port where nobody listens."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])


def _hear(talk: socket.socket) -> None:
    """Read a request to its end: who hangs up with words unread cuts off what was said as well."""
    with talk.makefile("rb") as asked:
        asked.readline()
        asked.read(int(parse_headers(asked).get("Content-Length", 0)))


@contextmanager
def line(*pieces: bytes, every: float = 0.0) -> Iterator[str]:
    """A line where somebody reads what is asked and says these pieces, one after another; answers its address."""
    over, place = threading.Event(), socket.create_server(("127.0.0.1", 0))

    def speak() -> None:
        with suppress(OSError):
            while not over.is_set():
                talk, _ = place.accept()
                with talk, suppress(OSError):
                    _hear(talk)
                    for piece in pieces:
                        talk.sendall(piece)
                        over.wait(every)

    speaking = threading.Thread(target=speak, daemon=True)
    speaking.start()
    try:
        yield f"http://127.0.0.1:{place.getsockname()[1]}"
    finally:
        over.set()
        with suppress(OSError):
            place.shutdown(socket.SHUT_RDWR)
        place.close()
        speaking.join()


class Station:
    """The other side of HTTP: it keeps one message per idempotency key, and answers as the script says."""

    def __init__(self) -> None:
        self.script: list[tuple[int, Any]] = []
        self.taken: dict[str, dict[str, Any]] = {}
        self.asked: list[dict[str, Any]] = []
        self.slow: Callable[[], object] = lambda: None

    def answer(self, headers: Any, body: dict[str, Any]) -> tuple[int, Any]:
        """Take it, or as the script says; a key that is known is told so."""
        self.asked.append(body)
        if self.script and self.script[0][0] >= 300:
            return self.script.pop(0)
        key, known = headers["Idempotency-Key"], headers["Idempotency-Key"] in self.taken
        self.taken.setdefault(key, body | {"authorization": headers["Authorization"]})
        self.slow()
        if self.script:
            return self.script.pop(0)
        number = f"no. {list(self.taken).index(key) + 1}"
        return (409, {"id": number, "error": {"code": "DUPLICATE"}}) if known else (200, {"id": number})


@contextmanager
def gateway(station: Station) -> Iterator[str]:
    """A gateway for as long as it is needed; answers its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, told = station.answer(self.headers, body)
            text = json.dumps(told).encode() if not isinstance(told, bytes) else told
            try:
                self.send_response(status)
                if status in (301, 302, 307):
                    self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)
            except (BrokenPipeError, ConnectionResetError):
                pass  # who asked did not wait

        def log_message(self, *told: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    running.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/messages"
    finally:
        server.shutdown()
        server.server_close()
        running.join()
