"""Crowd (chỗ đông): large bodies never take every thread, so that pages are answered while files come in slowly.

A request with a large body holds its thread for as long as the sender takes. Only so many of them are let in at
once; the others are told to come back, which an upload in pieces does by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import BoundedSemaphore
from typing import Any

LARGE = 16 * 1024
COME_BACK = (
    "Nhiều người đang tải tệp lên cùng lúc. Xin thử lại sau ít giây.\n"
    "Many files are being sent at once. Please try again in a few seconds.\n"
).encode()
Start = Callable[..., Any]
Application = Callable[[dict[str, Any], Start], Iterable[bytes]]


def _is_large(environ: dict[str, Any]) -> bool:
    length = environ.get("CONTENT_LENGTH") or ""
    return int(length) > LARGE if length.isdecimal() else "HTTP_TRANSFER_ENCODING" in environ


def few_at_once(application: Application, *, most: int) -> Application:
    """The same application, with at most so many large bodies at once; the others are answered with 503."""
    places = BoundedSemaphore(most)

    def guarded(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        if not _is_large(environ):
            return application(environ, start)
        if not places.acquire(blocking=False):
            start("503 Service Unavailable", [("Content-Type", "text/plain; charset=utf-8"), ("Retry-After", "5")])
            return [COME_BACK]
        try:
            return application(environ, start)
        finally:
            places.release()

    return guarded
