"""Telling (nêu kết quả): whether a step is what its two values make it, and whether a slip explains that it is not."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.meant.variants import mistyped, worth
from motcua.rules.report_check.rounding import is_of_size, plain, rounded
from motcua.rules.report_check.tokens import Kind

_ALL, _DECIMALS = 100 * SCALE, 6


def is_rate(step: Seen, now: Seen) -> bool:
    """Whether a step of things is told in per cent."""
    return step.kind is Kind.PERCENT and now.kind is not Kind.PERCENT


def fits(step: Seen, now: Seen, then: Seen, *, exactly: bool = False) -> bool:
    """Whether a step is how far two values lie apart, or that in per cent of one of them; `exactly` of a former value
    that was never rounded, as an aim, of no more decimals than the others."""
    sharp = exactly and step.kind is now.kind is Kind.PERCENT and _decimals(step) == _decimals(now) >= _decimals(then)
    return _fits((step, now, then), _values(step, now, then), sharp=sharp)


def is_typed(step: Seen, now: Seen, then: Seen) -> bool:
    """Whether one of the three, mistyped once, explains that they do not agree."""
    three, told = (step, now, then), _values(step, now, then)
    return any(
        _fits(three, [*told[:place], value, *told[place + 1 :]])
        for place, number in enumerate(three)
        for value in mistyped(number)
    )


def is_near(step: Seen, now: Seen, then: Seen) -> bool:
    """Whether a step is of the size of what it should be."""
    off = Fraction(abs(now.value - then.value))
    exact = _ALL * off / then.value if is_rate(step, now) else off
    return is_of_size(exact, step.value)


def nearest(numbers: Sequence[Seen], step: Seen, then: Seen, *, exactly: bool = False) -> Seen | None:
    """The first of these numbers that makes a step right."""
    return next((one for one in numbers if fits(step, one, then, exactly=exactly)), None)


def is_share(rate: Seen, part: Seen, whole: Seen) -> bool:
    """Whether a rate is how much one value is of another."""
    return _is_share(rate, *_values(rate, part, whole))


def is_mistyped_share(rate: Seen, part: Seen, whole: Seen) -> bool:
    """Whether a slip in one of the three makes a rate how much one value is of another."""
    told = _values(rate, part, whole)
    return any(
        _is_share(rate, *(value if at == place else one for at, one in enumerate(told)))
        for place, number in enumerate((rate, part, whole))
        for value in mistyped(number)
    )


def _values(*numbers: Seen) -> list[Fraction]:
    return [Fraction(number.value) for number in numbers]


def _is_share(rate: Seen, stated: Fraction, part: Fraction, whole: Fraction) -> bool:
    return whole > 0 and abs(_ALL * part - stated * whole) <= _step(rate) * whole


def _step(number: Seen) -> int:
    """The least step that the decimals of a number can tell."""
    return int(number.written.step * SCALE)


def _fits(three: Sequence[Seen], values: Sequence[Fraction], *, sharp: bool = False) -> bool:
    (step, now, then), (stated, one, two) = three, values
    if one <= 0 or two <= 0:
        return False
    off, room = abs(one - two), _step(step)
    if is_rate(step, now):
        return any(abs(_ALL * off - stated * value) <= room * value for value in (two, one))
    if abs(off - stated) <= (0 if sharp else _blur(step, now, then)):
        return True
    in_per_cent = step.kind is Kind.PERCENT and step.written.token.unit == "%"
    return in_per_cent and abs(_ALL * off - stated * two) <= room * two


def _blur(step: Seen, now: Seen, then: Seen) -> int:
    """How far rounding may leave a step off; a whole per cent is what it says where the others have decimals."""
    rounded_ones = [one for one in (step, now, then) if one.written.token.places or one.kind is not Kind.PERCENT]
    half = int(step.written.half * SCALE)
    blur = sum(half if one is step else one.half for one in (rounded_ones or [step, now, then]))
    return max(blur, _step(step) if half else 0)


def claim(step: Seen, now: Seen, then: Seen, verdict: Verdict) -> Claim:
    """A claim on a step, or a rate of change, with the two values it lies between."""
    off, places = Fraction(abs(now.value - then.value)), step.written.token.places
    one, two = _shown(now), _shown(then)
    if is_rate(step, now):
        return _claim(step, 100 * off / then.value, max(places, 2), f"|{one} − {two}| ÷ {two}", verdict)
    return _claim(step, off / (worth(step) or SCALE), max(places, _places(now, then)), f"|{one} − {two}|", verdict)


def of_former(rate: Seen, step: Seen, then: Seen, verdict: Verdict) -> Claim:
    """A claim on a rate of change whose step and former value are told."""
    exact = 100 * Fraction(step.value) / then.value
    return _claim(rate, exact, max(rate.written.token.places, 2), f"{_shown(step)} ÷ {_shown(then)}", verdict)


def _claim(number: Seen, exact: Fraction, places: int, formula: str, verdict: Verdict) -> Claim:
    computed = plain(rounded(exact, places))
    return claim_on(
        number.passage, number.written.token, kind="V7", computed=computed, formula=formula, verdict=verdict
    )


def _places(*numbers: Seen) -> int:
    """How many decimals the numbers were written with."""
    return max(map(_decimals, numbers))


def _decimals(number: Seen) -> int:
    return len(number.written.text.partition(",")[2])


def _shown(number: Seen) -> str:
    """A value as it would stand in its text."""
    return plain(rounded(Fraction(number.value) / (worth(number) or SCALE), _DECIMALS))
