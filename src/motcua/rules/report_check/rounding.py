"""Rounding (làm tròn): whether a stated number is a computed one, as it was printed.

Ok is half up to the decimals stated. Cut instead of rounded is a mistake of its own (truncated). Rounded upwards at the
last of one or more decimals is harmless (rounding).
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from motcua.rules.figures import Approximation, format_vn

from .findings import Verdict

SIZE, CLOSE = Fraction(7, 20), Fraction(3, 100)
"""By what share two numbers of one size lie apart at most, and those between which hardly anything was forgotten."""


def rounded(exact: Fraction, places: int, mode: str = ROUND_HALF_UP) -> Decimal:
    """A fraction as a decimal with so many places."""
    with localcontext() as context:
        context.prec = 60
        scaled = Decimal(exact.numerator) * (Decimal(10) ** places) / Decimal(exact.denominator)
        return (scaled.quantize(Decimal(1), rounding=mode) / (Decimal(10) ** places)).quantize(
            Decimal(1).scaleb(-places)
        )


def judge(stated: Decimal, places: int, exact: Fraction) -> Verdict:
    """Judge (xét): the verdict on a stated number against the exact one."""
    if stated == rounded(exact, places):
        return Verdict.OK
    if stated == rounded(exact, places, ROUND_FLOOR):
        return Verdict.TRUNCATED
    unit = Fraction(1, 10**places)
    if places and 0 < Fraction(stated) - exact < unit:
        return Verdict.ROUNDING
    return Verdict.WRONG


def judge_approximate(word: str, stated: Decimal, places: int, exact: Fraction) -> Verdict:
    """Judge a number that stands behind gần, hơn, trên, khoảng: the word has a direction."""
    counted = rounded(exact, 12)
    if Approximation.holds(word, stated, counted, Decimal(1).scaleb(-places)):
        return Verdict.OK
    if counted == stated or (places and rounded(exact, places) == stated):
        return Verdict.ROUNDING
    return Verdict.WRONG


def is_of_size(one: Fraction | int, other: Fraction | int) -> bool:
    """Whether two numbers are of one size, so that one may have been written for the other."""
    first, second = Fraction(one), Fraction(other)
    return abs(first - second) <= SIZE * max(first, second)


def shown(value: Decimal | Fraction, places: int | None = None) -> str:
    """A number as officers write it."""
    if isinstance(value, Fraction):
        value = rounded(value, places if places is not None else 2)
        places = None
    return format_vn(value) if places is None else format_vn(value, places)


def plain(value: Decimal) -> str:
    """A number as it stands in a formula: without idle decimals."""
    if value == value.to_integral_value():
        return format_vn(int(value))
    return format_vn(value.normalize())
