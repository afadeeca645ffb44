"""Slipping (trượt tay): what a number may have been before a typing error, between two bounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from motcua.rules.report_check.slips.typing_errors import values
from motcua.rules.report_check.tokens import Kind

from .seen import SCALE, Seen
from .ties import Bounds, bits

_LEAST_SCALE, _MAGNITUDES = 40, 4
_UNTYPED = -332
_NEAR = 45
_WIDE = 20_000


@dataclass(frozen=True, slots=True)
class Slipped:
    """Slipped (đã trượt): the values a number may have had, and what the slip is worth as evidence."""

    values: Sequence[int]
    evidence: int
    typed: bool


def typed(number: Seen, bounds: Bounds) -> Slipped | None:
    """The slips that lead from between the bounds to a number; None when no slip does."""
    low, high = bounds
    middle = (low + high) // 2
    near = abs(number.value - middle) * 100 <= _NEAR * max(number.value, middle)
    digits = number.written.digits
    worth = number.value // int(digits) if int(digits) else number.step
    least, most = -(-low // worth), high // worth
    if most < least or most - least > _WIDE:
        return Slipped((middle,), _UNTYPED, typed=False) if near else None
    hits = [one * worth for one in values(digits) if least <= one <= most]
    if not hits:
        return Slipped((middle,), _UNTYPED, typed=False) if near else None
    scale = max(_MAGNITUDES * number.value // worth, _LEAST_SCALE)
    if number.kind is Kind.PERCENT:
        scale = max(number.value, 100 * SCALE) // worth
    usual = 11 * len(digits) * (most - least + 1)
    return Slipped(hits, max(_UNTYPED, bits(8 * min(len(hits), 2) * scale) - bits(10 * usual)), typed=True)
