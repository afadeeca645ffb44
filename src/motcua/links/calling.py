"""Calling (gọi ra ngoài): one request over HTTP to a system outside, in so much time and so many bytes, no more.

Whatever goes wrong on the line is one kind of failure, Silent: nobody there, an answer in pieces that never ends, words
that are no HTTP at all. Whoever calls says what that means for what it had to do. What was answered as JSON is read by
`as_json`, so that nothing a stranger writes stops who asked, or the database it is kept in.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from http.client import HTTPException
from math import isfinite
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

PIECE = 64 * 1024


DEEPEST = 60
LONGEST_NUMBER = 15  # digits that every machine reads alike; a longer number stays as it was written


class Silent(OSError):
    """Silent (không trả lời): the other side does not answer, or not as HTTP says, or not in time."""


class Staying(HTTPRedirectHandler):
    """Staying (không đi theo): the answer of another address is not the answer of whom we asked, and a token that
    went along would be given away."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        """Follow nothing."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer (câu trả lời): its status, also of a refusal, and its body."""

    status: int
    body: bytes


def answered(asked: Request, *, timeout: float, longest: int) -> Answer:
    """Ask (gọi) once; at most `longest` bytes of the body are read, within `timeout` seconds. Raises Silent."""
    try:
        try:
            told = build_opener(Staying).open(asked, timeout=timeout)
        except HTTPError as refused:
            told = refused
        with told:
            return Answer(told.status, _body(told, time.monotonic() + timeout, longest))
    except (OSError, HTTPException, ValueError) as error:
        raise Silent(_said(error)) from error


def as_json(body: bytes) -> Any:
    """As JSON (đọc câu trả lời): what was said, without the signs no database keeps; text stays text. Raises ValueError
    where it is no JSON, holds what is no number, or is nested without an end."""
    try:
        return _kept(json.loads(body, parse_int=_whole, parse_float=_exact, parse_constant=_no_number), DEEPEST)
    except RecursionError as error:
        raise ValueError("nested without an end") from error


def _kept(value: Any, left: int) -> Any:
    if not left:
        raise ValueError("nested too deep")
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "ignore").decode()  # half of a pair is no sign
    if isinstance(value, dict):
        return {_kept(name, left): _kept(item, left - 1) for name, item in value.items()}
    return [_kept(item, left - 1) for item in value] if isinstance(value, list) else value


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits


def _exact(digits: str) -> float | str:
    return found if isfinite(found := float(digits)) else digits


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")


def _body(told: Any, until: float, longest: int) -> bytes:
    """Piece by piece: a body that comes drop by drop never lets one wait of the socket run out."""
    found = b""
    while len(found) < longest and (piece := told.read1(min(PIECE, longest - len(found)))):
        found += piece
        if time.monotonic() > until:
            raise TimeoutError("timed out")
    return found


def _said(error: Exception) -> str:
    """What went wrong, by the name of the failure underneath; of broken words of strangers what can be printed."""
    under = error.reason if isinstance(error, URLError) and isinstance(error.reason, Exception) else error
    words = "".join(one if one.isprintable() else " " for one in str(under))
    return f"{type(under).__name__} {' '.join(words.split())}".strip()[:200]
