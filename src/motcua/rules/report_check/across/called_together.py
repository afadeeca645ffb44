"""Called together (gộp hai tên): V2, two counts told apart and then, by both their names, together.

"Cuối năm còn 3.389 hộ nghèo ... có 2.215 hộ cận nghèo. Như vậy tổng số hộ nghèo và cận nghèo là 5.604 hộ, tỷ lệ
30,41%": the rate behind the sum is that of the two rates, for all are of one base.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from motcua.rules.report_check.enumerated.pieces import bare, is_part
from motcua.rules.report_check.enumerated.telling import claim, is_mistyped
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.naming import BOTH_NAMES
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size
from motcua.rules.report_check.tokens import Kind

from .clauses import numbered

_FAR, _NEXT, _LEAST = 6, 2, 2


def check_called_together(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Called together (gộp hai tên): each count called by two names against those told under each before."""
    for passage in passages:
        for total in numbered(passage, numbers):
            match = BOTH_NAMES.search(f"{passage.before(total.written.token, 110)}0")
            if match is None or not total.is_counted or total.about or total.change or total.side:
                continue
            before = [n for n in numbers if n.index < total.index and total.place - n.place <= _FAR]
            before = [n for n in before if is_part(n, total) and not (n.change or n.about or n.side)]
            ones, twos = ([n for n in before if _is_called(n, match[name])] for name in ("one", "two"))
            if ones and twos:
                yield from _judged(ones, twos, total, numbers)


def _is_called(number: Seen, name: str) -> bool:
    """Whether a name stands right behind a number, its unit before it, or right before it."""
    unit, name = number.unit.lower(), name.lower().strip().removeprefix("số ")
    own = name.removeprefix(unit).strip()
    before = number.passage.before(number.written.token, 60).lower().rstrip(" :")
    after = number.passage.after(number.written.token, 60).lower().strip().removeprefix(unit).strip()
    if len(own) < _LEAST:
        return False
    return bool(re.match(rf"{re.escape(own)}\b", after)) or bool(
        re.search(rf"(?<!\w){re.escape(name)}(?: là| có)?$", before)
    )


def _judged(ones: Sequence[Seen], twos: Sequence[Seen], total: Seen, numbers: Sequence[Seen]) -> Iterator[Claim]:
    pairs = list(product(reversed(ones), reversed(twos)))
    one, two = next((pair for pair in pairs if pair[0].value + pair[1].value == total.value), pairs[0])
    if one is two:
        return
    agrees = one.value + two.value == total.value
    if agrees or is_mistyped(total, [one, two]) or is_of_size(one.value + two.value, total.value):
        yield _claim(total, one, two, agrees=agrees)
    rates = [_rate(n, numbers) for n in (total, one, two)]
    if (rate := rates[0]) is not None and (first := rates[1]) is not None and (second := rates[2]) is not None:
        off = abs(first.value + second.value - rate.value)
        if off <= first.half + second.half + rate.half:
            yield _claim(rate, first, second, agrees=True)
        elif is_mistyped(rate, [first, second]) or is_of_size(first.value + second.value, rate.value):
            yield _claim(rate, first, second, agrees=False)


def _rate(number: Seen, numbers: Sequence[Seen]) -> Seen | None:
    """The rate told behind a number in its sentence, its base perhaps between."""
    behind = [n for n in numbers[number.index + 1 : number.index + 1 + _NEXT] if n.sentence == number.sentence]
    rate = next((n for n in behind if n.kind is Kind.PERCENT), None)
    between = behind[: behind.index(rate)] if rate is not None else ()
    plain = rate is not None and rate.written.token.unit == "%" and not (rate.change or rate.about or rate.depth)
    return rate if plain and all(n.unit == number.unit and n.value > number.value for n in between) else None


def _claim(total: Seen, one: Seen, two: Seen, *, agrees: bool) -> Claim:
    return claim(total.passage, total, bare((one, two)), Verdict.OK if agrees else Verdict.UNBALANCED)
