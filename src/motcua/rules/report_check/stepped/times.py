"""Times as much (gấp bao nhiêu lần, bằng bao nhiêu phần trăm): V7, what there is now as a multiple of a former value.

"có 96 lượt người, gấp 2,4 lần năm trước (40 lượt)", "doanh thu 412,7 tỷ đồng, bằng 108,2% so với cùng kỳ (381,4 tỷ
đồng)": the former value stands in the bracket right behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.rounding import is_of_size, plain, rounded
from motcua.rules.report_check.tokens import Kind

from . import words
from .steps import gap, is_same, is_step

_TIMES = re.compile(r"\bgấp\s(?:tới |đến )?(?P<times>\d+(?:,\d+)?)\slần\b", re.IGNORECASE)
_EQUALS = re.compile(r"\b(?:bằng|đạt|tương đương)\s(?:tỷ lệ )?$", re.IGNORECASE)
_THEN = re.compile(
    rf"[^;()\n]{{0,20}}\b(?:so với|so|với|của|{words.TIME})\b[^;()\n]{{0,50}}\("
    r"[^;()\d]{0,25}(?:(?:\d{1,2} tháng(?: đầu)? )?năm \d{4}[^;()\d]{0,10})?",
    re.IGNORECASE,
)
_OPENS_THEN = re.compile(
    rf"\s*(?:nếu )?(?:so với|so|với|cùng)\b[^;()\n]*\b(?:{words.TIME}|năm \d{{4}})\b[^;()]{{0,30}}\([^()]*\)"
    r"[^\d;.()]*\bgấp\s(?:tới |đến )?",
    re.IGNORECASE,
)
_AIMED = re.compile(r"kế hoạch|chỉ tiêu|dự toán|mục tiêu|tổng|bình quân", re.IGNORECASE)
_BACK = 5


def check_times(numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Times as much (gấp bao nhiêu lần): each multiple whose former value stands in a bracket behind it."""
    for number in numbers:
        factor = _factor(number)
        if factor is None:
            continue
        if (opened := _opened_by_then(number, numbers)) is not None:
            yield from _told(number, factor, *opened)
            continue
        then = next(
            (n for n in numbers[number.index + 1 : number.index + 4] if n.unit != "?" and not n.is_stretch), None
        )
        if then is None or then.sentence != number.sentence or not then.value or then.depth <= number.depth:
            continue
        between = gap(number, then)
        if not _THEN.fullmatch(between) or _AIMED.search(between) or then.kind is Kind.PERCENT:
            continue
        now = _now(number, then, numbers)
        if now is not None:
            yield from _told(number, factor, now, then)


def _opened_by_then(number: Seen, numbers: Sequence[Seen]) -> tuple[Seen, Seen] | None:
    """What there is and what there was, where a sentence that opens with the former value in a bracket tells the
    multiple of the last number before it: "phát sinh 3.120 hồ sơ. So với năm 2018 (1.300 hồ sơ) thì gấp 2,4 lần"."""
    own = [n for n in numbers[: number.index] if n.sentence == number.sentence and n.unit != "?"]
    if len(own) != 1 or not own[0].depth or not _OPENS_THEN.fullmatch(number.opening):
        return None
    then = own[0]
    before = [n for n in numbers[: then.index] if n.place == number.place and n.unit == then.unit and n.value]
    now = before[-1] if before else None
    plain_one = now is not None and not (now.depth or now.side or now.about or now.change or is_step(now))
    return (now, then) if now is not None and plain_one and then.value else None


def _factor(number: Seen) -> tuple[Fraction, Fraction] | None:
    """What a number multiplies by, and how far it may be off."""
    before = number.passage.before(number.written.token, 30)
    if number.kind is Kind.PERCENT and number.written.token.unit == "%" and not number.about and not number.change:
        room = Fraction(number.written.step) / 100
        return (Fraction(number.written.value) / 100, room) if _EQUALS.search(before) else None
    told = _TIMES.search(f"{before}{number.written.text}{number.passage.after(number.written.token, 8)}")
    if told is None or told["times"] != number.written.text or "," not in number.written.text:
        return None
    return Fraction(number.written.value), Fraction(number.written.step)


def _now(number: Seen, then: Seen, numbers: Sequence[Seen]) -> Seen | None:
    """What is so many times as much: the nearest value of the same thing before, in its sentence."""
    before = [n for n in numbers[max(0, number.index - _BACK) : number.index] if n.sentence == number.sentence]
    alike = [n for n in before if n.kind is then.kind and is_same(n, then) and n.depth == number.depth]
    alike = [n for n in alike if n.value and not (n.side or n.about or n.change or is_step(n))]
    return alike[-1] if alike and len({n.unit for n in alike}) == 1 else None


def _told(number: Seen, factor: tuple[Fraction, Fraction], now: Seen, then: Seen) -> Iterator[Claim]:
    stated, room = factor
    exact = Fraction(now.value) / then.value
    if abs(exact - stated) <= room:
        yield _claim(number, exact, now, then, Verdict.OK)
        return
    mended = [Fraction(value) / then.value for value in mistyped(now)]
    mended += [Fraction(now.value) / value for value in mistyped(then) if value]
    plainly = now.index == number.index - 1 and is_of_size(exact, stated)
    if (
        plainly
        or any(abs(one - stated) <= room for one in mended)
        or any(abs(exact - stated * value / number.value) <= room for value in mistyped(number))
    ):
        yield _claim(number, exact, now, then, Verdict.WRONG)


def _claim(number: Seen, exact: Fraction, now: Seen, then: Seen, verdict: Verdict) -> Claim:
    computed = 100 * exact if number.kind is Kind.PERCENT else exact
    formula = f"{now.written.text} ÷ {then.written.text}"
    return claim_on(
        number.passage,
        number.written.token,
        kind="V7",
        computed=plain(rounded(computed, max(2, number.written.token.places))),
        formula=formula,
        verdict=verdict,
    )
