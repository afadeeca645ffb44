"""Exact numbers (số chính xác): points and rates as fractions, rounded only where a rule says so, never floats."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

from motcua.rules.figures import format_vn

PLAIN = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")
PLACES = 2  # what cannot be written out is rounded to two decimals, half up


def read_number(value: Any) -> Fraction | None:
    """Number (số) as it was written: a whole number, a decimal, or text of one; None for anything else."""
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        return None
    if isinstance(value, Decimal) and (not value.is_finite() or abs(value.adjusted()) > 15):
        return None
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return Fraction(text) if PLAIN.fullmatch(text) else None


def rounded(value: Fraction, places: int = PLACES) -> Fraction:
    """Rounded half up (làm tròn), away from zero at the half."""
    scale = 10**places
    whole = (abs(value) * scale * 2 + 1) // 2
    return Fraction(whole if value >= 0 else -whole, scale)


def writable(value: Fraction) -> Fraction:
    """The number itself where it ends as a decimal (số thập phân hữu hạn), else rounded to two decimals."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return value if rest == 1 else rounded(value)


def decimal_of(value: Fraction) -> Decimal:
    """The decimal (số thập phân) of a number that ends, without needless zeros."""
    value = writable(value)
    places = 0
    while value.denominator != 1 and (value * 10**places).denominator != 1:
        places += 1
    return Decimal((value * 10**places).numerator).scaleb(-places)


def plain(value: Fraction) -> str:
    """The number as programs write it (dạng máy đọc): 8.24, 15, -0.5."""
    return f"{decimal_of(value):f}"


def vn(value: Fraction) -> str:
    """The number as officers write it (dạng người đọc): 8,24."""
    return format_vn(decimal_of(value))


def exact_vn(value: Fraction) -> str:
    """The number (dạng người đọc) without rounding: one that does not end is written as two counts, 2/3."""
    return vn(value) if writable(value) == value else f"{value.numerator}/{value.denominator}"


def percent_vn(value: Fraction) -> str:
    """A share of one as a percentage (phần trăm) for people: 0.925 is 92,5%."""
    return f"{vn(value * 100)}%"
