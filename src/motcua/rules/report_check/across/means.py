"""Means (bình quân kể sau): V1, so much for each of those that an earlier sentence counts together with the amount.

"8.233 doanh nghiệp thành lập mới với số vốn đăng ký là 108,6 nghìn tỷ đồng ... Vốn đăng ký bình quân một doanh nghiệp
thành lập mới đạt 13,2 tỷ đồng": the one count of these things and the one amount behind it that is called the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, in_figures
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size
from motcua.rules.report_check.same import coarsest
from motcua.rules.report_check.tokens import Kind

_MEAN = re.compile(
    r"(?:^|[.,;:])\s*(?:[^.,;:\d]{1,40}, )?"
    r"(?P<what>[^.,;:\d]{4,30}) (?:bình quân|trung bình)(?: của| cho)? (?:một|mỗi) "
    r"(?P<each>[^\d.,;:]{4,60}?) (?:trong [^\d.,;:]{3,30} )?(?:ước )?(?:đạt|là|khoảng|có|ở mức)\s(?:gần |hơn |trên )?$",
    re.IGNORECASE,
)
_BACK, _LONG = 4, 200


def check_means(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Means (bình quân kể sau): each amount for one of some things against the sentence that told all of them."""
    for mean in numbers:
        if mean.kind is not Kind.MONEY or mean.change or mean.depth:
            continue
        told = _MEAN.search(mean.passage.before(mean.written.token, _LONG))
        pair = _pair(mean, told, numbers) if told is not None else None
        if pair is not None:
            yield from _judged(mean, *pair)


def _pair(mean: Seen, told: re.Match[str], numbers: Sequence[Seen]) -> tuple[Seen, Seen] | None:
    """The amount and the count that the nearest earlier sentence tells of these things, nothing else of either kind."""
    what, each = told["what"].lower().split()[-2:], told["each"].lower()
    before = [n for n in numbers[: mean.index] if 0 <= mean.place - n.place <= 1 and n.sentence != mean.sentence]
    for sentence in sorted({n.sentence for n in before}, reverse=True)[:_BACK]:
        own = [n for n in before if n.sentence == sentence and not (n.change or n.side or n.depth) and n.value]
        wholes = [n for n in own if n.kind is Kind.COUNT and n.unit and each.startswith(n.unit)]
        amounts = [n for n in own if n.kind is Kind.MONEY and n.unit == mean.unit]
        if len(wholes) == len(amounts) == 1 and amounts[0].index > wholes[0].index:
            named = " ".join(what) in amounts[0].opening.lower()
            return (amounts[0], wholes[0]) if named else None
        if wholes or amounts:
            return None
    return None


def _judged(mean: Seen, amount: Seen, whole: Seen) -> Iterator[Claim]:
    low, high = Fraction(_least(amount), _most(whole)), Fraction(_most(amount), _least(whole))
    agrees = low * SCALE - _room(mean) <= mean.value <= high * SCALE + _room(mean)
    if not agrees and not _is_slip(mean, amount, whole, low * SCALE, high * SCALE):
        return
    exact = Fraction(amount.value, whole.value)
    yield claim_on(
        mean.passage,
        mean.written.token,
        kind="V1",
        computed=shown(mean, round(exact * SCALE * 10 / mean.step) * mean.step // 10),
        formula=f"{in_figures(amount.value)} ÷ {in_figures(whole.value)}",
        verdict=Verdict.OK if agrees else Verdict.WRONG,
    )


def _is_slip(mean: Seen, amount: Seen, whole: Seen, low: Fraction, high: Fraction) -> bool:
    """Whether another number of its size, or one slip in any of the three, explains the difference."""
    if is_of_size(low, mean.value) or any(low - mean.step <= one <= high + mean.step for one in mistyped(mean)):
        return True
    typed = [Fraction(one * SCALE, whole.value) for one in mistyped(amount)]
    typed += [Fraction(amount.value * SCALE) / one for one in mistyped(whole) if one]
    return any(abs(one - mean.value) <= mean.step for one in typed)


def _room(mean: Seen) -> int:
    return int(coarsest(mean)) if mean.about else mean.step


def _least(number: Seen) -> int:
    return max(1, number.value - (int(coarsest(number)) if number.about else number.half))


def _most(number: Seen) -> int:
    return number.value + (int(coarsest(number)) if number.about else number.half)
