"""Fitting (khớp tỷ lệ): whether a part and a whole give a share, and which slip of the hand would make them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.rounding import is_of_size

_ALL = 100
_HALF = Fraction(11, 20)


def gives(share: Seen, part: Fraction | int, whole: Fraction | int) -> bool:
    """Whether a part of a whole is the share, rounded or cut."""
    if whole <= 0:
        return False
    off = Fraction(_ALL * SCALE) * part / whole - share.value
    return -_HALF * share.step <= off < share.step


def makes(share: Seen, part: int, whole: int) -> bool:
    """Whether a part of a whole, both just as they are told, is the share half up."""
    return 2 * abs(_ALL * SCALE * part - share.value * whole) <= share.step * whole


def makes_or_is_cut(share: Seen, part: int, whole: int) -> bool:
    """The same of a share that may have been cut instead."""
    return makes(share, part, whole) or 0 <= _ALL * SCALE * part - share.value * whole < share.step * whole


def is_rest(share: Seen, part: Seen, whole: Seen) -> bool:
    """Whether the share is of what is left of a whole, or of what a part exceeds it by."""
    return gives(share, abs(whole.value - part.value), whole.value)


def gives_well(share: Seen, part: Seen, whole: Seen) -> bool:
    """Whether a share is cut or rounded as it should be."""
    if rounds(share, part, whole):
        return True
    exact = Fraction(_ALL * SCALE * part.value, whole.value) if whole.value > 0 else Fraction(0)
    return share.value <= exact < share.value + share.step


def fits(share: Seen, part: Seen, whole: Seen) -> bool:
    """The same of numbers that may be rounded themselves."""
    if whole.value <= 0:
        return False
    low = Fraction(_ALL * SCALE) * (part.value - part.half) / (whole.value + whole.half)
    high = Fraction(_ALL * SCALE) * (part.value + part.half) / max(1, whole.value - whole.half)
    return low - share.step < share.value < high + share.step


def rounds(share: Seen, part: Seen, whole: Seen) -> bool:
    """Whether a share is rounded as it should be."""
    if whole.value <= 0:
        return False
    low = Fraction(_ALL * SCALE) * (part.value - part.half) / (whole.value + whole.half)
    high = Fraction(_ALL * SCALE) * (part.value + part.half) / max(1, whole.value - whole.half)
    return low - Fraction(share.step, 2) <= share.value <= high + Fraction(share.step, 2)


def slips(share: Seen, part: Seen, whole: Seen, *, as_long: bool = False) -> str:
    """Which of three numbers, mistyped once, would make them agree: p, w, s; perhaps only by as many digits."""
    found = ""
    if any(gives(share, one, whole.value) for one in _typed(part, as_long)):
        found += "p"
    if any(one and gives(share, part.value, one) for one in _typed(whole, as_long)):
        found += "w"
    exact = Fraction(_ALL * SCALE * part.value, whole.value)
    if any(abs(exact - one) <= Fraction(share.step, 2) for one in _typed(share, as_long)):
        found += "s"
    return found


def _typed(number: Seen, as_long: bool) -> list[Fraction]:
    """The values a number may have had before a slip, perhaps only those of as many digits."""
    length = len(str(number.value))
    return [one for one in mistyped(number) if not as_long or len(str(int(one))) == length]


def is_near(share: Seen, part: Seen, whole: Seen) -> bool:
    """Whether another number of its size would do."""
    exact = Fraction(_ALL * SCALE * part.value, whole.value)
    return is_of_size(exact, share.value)


def implied(share: Seen, part: Seen) -> tuple[Fraction, Fraction] | None:
    """Between which wholes a part has its share."""
    half = Fraction(share.step, 2)
    if share.value <= half:
        return None
    return (
        Fraction(_ALL * SCALE) * (part.value - part.half) / (share.value + half),
        Fraction(_ALL * SCALE) * (part.value + part.half) / (share.value - half),
    )


def meet(ranges: Sequence[tuple[Fraction, Fraction]]) -> bool:
    """Whether ranges have something in common."""
    return max(low for low, _ in ranges) <= min(high for _, high in ranges)
