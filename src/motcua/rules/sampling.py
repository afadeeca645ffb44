"""Sampling (chọn mẫu hồ sơ): drawn by a published seed, so that anyone on any machine draws the same.

Every code of the frame gets a ticket, SHA-256 of the seed followed by the code, in UTF-8; the smallest tickets are
drawn. A code of weight w holds w tickets and goes by its smallest: the first as above, the k-th (k from 2) SHA-256 of
seed, code, "#" and k. So a code of weight 1 stands as it would without weights, and all is counted in integers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from motcua.rules.hashing import sha256_hex

MOST_WEIGHT = 100  # tickets of one code: more would change nothing but the time it takes


@dataclass(frozen=True, slots=True)
class Sample:
    """Sample (mẫu kiểm tra): how many codes there were to draw from, the seed, and the codes drawn, in order."""

    frame: int
    seed: str
    members: tuple[str, ...]


def ticket(seed: str, code: str, weight: int = 1) -> str:
    """Ticket (phiếu rút) of a code: the smallest of as many digests as it weighs."""
    return min(sha256_hex(f"{seed}{code}{'' if k == 1 else f'#{k}'}".encode()) for k in range(1, weight + 1))


def draw(codes: Iterable[str], *, n: int, seed: str, weights: Mapping[str, int] | None = None) -> Sample:
    """Draw (rút mẫu): the first n codes by ticket; all of them where there are fewer; the order given is no matter.

    Raises ValueError for a weight below 1.
    """
    told = weights or {}
    if any(weight < 1 for weight in told.values()):
        raise ValueError("A code that is drawn from weighs at least 1.")
    frame = set(codes)
    ordered = sorted(frame, key=lambda code: (ticket(seed, code, min(told.get(code, 1), MOST_WEIGHT)), code))
    return Sample(len(frame), seed, tuple(ordered[:n]))
