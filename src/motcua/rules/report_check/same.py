"""Same figure (cùng một số): whether one number may tell another once more, exactly or with a word of approximation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from motcua.rules.figures import Approximation

from .bounds import inner
from .meant.seen import Seen, alike
from .meant.variants import mistyped, worth
from .rounding import is_of_size
from .tokens import Kind, Token

_WORD = re.compile(r"[^\W\d_]{2,}")
_IDLE = frozenset(
    "và của các có là được trong tại cho với đã đến năm tháng từ số theo trên này một những về ra do để vào qua ở sau "  # noqa: SIM905
    "tỉnh huyện xã quý kỳ đạt tỷ đồng người hồ sơ".split()
)
_TENTH = Fraction(1, 10)
_NEIGHBOURS, _REACH = 3, 6
_ROUGH, _STEPS = 2, 5
"""From how many figures on an approximation is close, and how many of its steps it may then be off."""
ONE_THING = ({"hồ sơ", "bộ", "bộ hồ sơ"}, {"lượt", "cuộc"})


def words_of(text: str) -> frozenset[str]:
    """The words of a text that say something by themselves."""
    return frozenset(_WORD.findall(text.lower())) - _IDLE


def told(number: Seen) -> Token:
    """The written number, or the side of a ratio that it is."""
    token = number.written.token
    return inner(token)[-1 if number.side else 0]


def is_like(one: Seen, other: Seen) -> bool:
    """Whether two numbers may count the same things, told as exactly as each other."""
    if one.kind is not other.kind or one.change != other.change or one.step != other.step:
        return False
    return is_unit(one, other)


def is_unit(one: Seen, other: Seen) -> bool:
    """Whether two units name one thing, or one number has none."""
    if alike(one, other) == "akin":
        return True
    return one.unit in ("", other.unit) or not other.unit or any({one.unit, other.unit} <= group for group in ONE_THING)


def is_typed(one: Seen, other: Seen) -> bool:
    """Whether a slip in the digits of one makes it the other."""
    return other.value in mistyped(one)


def is_near(one: Seen, other: Seen) -> bool:
    """Whether two values are of one size."""
    return is_of_size(one.value, other.value)


def is_reckoned(number: Seen, row: Sequence[Seen], *, by_sums: bool = False, apart: bool = False) -> bool:
    """Whether a figure may be reckoned from numbers told next to each other: their sum, how far they lie apart unless
    `by_sums` alone, or for a rate how much one is of the other; from any two of them if they may stand `apart`."""
    if number.kind is Kind.PERCENT:
        return _is_rate(number, row)
    counted = [one for one in row if one.kind is number.kind and one is not number]
    if apart and any(_is_sum(number, *two) for two in combinations(counted, 2)):
        return True
    for place, first in enumerate(counted):
        near = [one for one in counted[place : place + _NEIGHBOURS] if one.sentence == first.sentence]
        if any(abs(total - number.value) <= number.half for total in _sums(near)):
            return True
        alike = len(near) > 1 and is_unit(first, number) and is_unit(near[1], number)
        if not by_sums and alike and abs(abs(first.value - near[1].value) - number.value) <= number.half:
            return True
    return False


def _is_sum(number: Seen, one: Seen, other: Seen) -> bool:
    return abs(one.value + other.value - number.value) <= number.half + one.half + other.half


def _sums(numbers: Sequence[Seen]) -> list[int]:
    return [sum(one.value for one in numbers[:count]) for count in range(2, len(numbers) + 1)]


def _is_rate(number: Seen, row: Sequence[Seen]) -> bool:
    counted = [one for one in row if one.is_counted and one.value]
    stated, step = number.written.value, number.written.step
    return any(
        abs(100 * Fraction(one.value) / two.value - stated) <= step
        for place, one in enumerate(counted)
        for two in counted[max(0, place - _REACH) : place + _REACH]
        if one.kind is two.kind
    )


def fits(told: Seen, value: int | Fraction) -> bool:
    """Whether a value is what a word of approximation allows: the more figures are told, the less."""
    step = min(coarsest(told), Fraction(told.value, 2))
    figures = told.written.digits.strip("0")
    if len(figures) == _ROUGH and figures[-1] not in "05":
        return _within(told, value, step)
    told_closely = len(figures) > _ROUGH
    return _within(told, value, _STEPS * step if told_closely else max(told.value * _TENTH, step))


def fits_closely(told: Seen, value: int | Fraction) -> bool:
    """Whether a value is told in just such round figures: 57.689 as "hơn 57.000"."""
    return _within(told, value, coarsest(told))


def coarsest(told: Seen) -> Fraction:
    """The step of the round figures in which an approximation is told: a thousand of "57.000"."""
    digits = told.written.digits
    return worth(told) * Fraction(10) ** (len(digits) - len(digits.rstrip("0")))


def _within(told: Seen, value: int | Fraction, off: Fraction) -> bool:
    word, stated = told.written.token.word, Fraction(told.value)
    if word in Approximation.ABOVE:
        return stated <= value < stated + off
    if word in Approximation.BELOW:
        return stated - off < value <= stated
    return abs(value - stated) <= off


def rounded_off(told: Seen, value: Fraction) -> frozenset[Fraction]:
    """What a value may be told as in round figures like those of an approximation: "57.000" of 57.689."""
    digits, word = told.written.digits, told.written.token.word
    found: set[Fraction] = set()
    zeros = len(digits) - len(digits.rstrip("0"))
    for power in range(zeros + 2):
        step = worth(told) * 10**power
        low = value // step * step
        if low == value or (power > zeros and low < 10 * step):
            continue
        found |= (
            {low} if word in Approximation.ABOVE else {low + step} if word in Approximation.BELOW else {low, low + step}
        )
    return frozenset(found)


def is_rounded_slip(told: Seen, exact: Seen) -> bool:
    """Whether a slip in either makes an approximation the exact number in round figures."""
    if rounded_off(told, Fraction(exact.value)).intersection(mistyped(told)):
        return True
    return any(told.value in rounded_off(told, value) for value in mistyped(exact))


def rounds(figure: Seen, rate: Seen) -> bool:
    """Whether a rate of the title is one of the text with fewer decimals: "58%" over a text that tells 58,2%."""
    finer = figure.kind is rate.kind is Kind.PERCENT and rate.step < figure.step
    return finer and 2 * abs(rate.value - figure.value) <= figure.step


def is_other_side(figure: Seen, other: Seen) -> bool:
    """Whether two ratios agree in the other side: "24/25 chỉ tiêu" and "42/25 chỉ tiêu"."""
    one, two = figure.written.token, other.written.token
    if one.whole is None or two.whole is None or figure.side != other.side or not is_unit(figure, other):
        return False
    return one.value == two.value if figure.side else one.whole == two.whole


def is_hedged_alike(figure: Seen, other: Seen) -> bool:
    """Whether both tell things of one unit with one word of approximation, money in whatever it is told."""
    if figure.written.token.word != other.written.token.word or figure.side or other.side:
        return False
    return is_like(figure, other) or (figure.kind is other.kind is Kind.MONEY and figure.change == other.change)
