"""ClamAV (bộ quét ClamAV): its daemon over the INSTREAM protocol, by TCP or a local socket.

The file goes in pieces, each with its length in four bytes before it, and ends with a length of nothing.
"""

from __future__ import annotations

import socket
import struct
from pathlib import Path

from motcua.kernel.ports.virus_scan import ScannerUnavailable

PIECE = 64 * 1024
LONGEST_ANSWER = 4096


class Clamd:
    """ClamAV (bộ quét ClamAV) at `host:port`, or at the path of a local socket."""

    def __init__(self, address: str, *, timeout: float = 60) -> None:
        self.address = address
        self.timeout = timeout

    def scan(self, place: Path) -> str:
        """What was found in a file, "" when nothing. Raises ScannerUnavailable."""
        try:
            answer = self._asked(place)
        except OSError as error:
            raise ScannerUnavailable(str(error)) from error
        words = answer.strip("\0\n ").removeprefix("stream: ")
        if words == "OK":
            return ""
        if words.endswith(" FOUND"):
            return words.removesuffix(" FOUND")
        raise ScannerUnavailable(words)

    def _asked(self, place: Path) -> str:
        with self._connected() as line, place.open("rb") as file:
            line.sendall(b"zINSTREAM\0")
            while piece := file.read(PIECE):
                line.sendall(struct.pack("!I", len(piece)) + piece)
            line.sendall(struct.pack("!I", 0))
            answer = b""
            while b"\0" not in answer and len(answer) < LONGEST_ANSWER and (part := line.recv(LONGEST_ANSWER)):
                answer += part
        return answer.decode("utf-8", "replace")

    def _connected(self) -> socket.socket:
        if "/" in self.address:
            line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            line.settimeout(self.timeout)
            try:
                line.connect(self.address)
            except OSError:
                line.close()
                raise
            return line
        host, _, port = self.address.rpartition(":")
        return socket.create_connection((host, int(port)), timeout=self.timeout)
