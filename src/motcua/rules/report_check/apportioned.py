"""Apportioned (chia bình quân): V1, so much for each, where what is shared out is called by another word.

"148 tổ với 1.036 thành viên, bình quân mỗi tổ 7 người": the noun behind "mỗi" or the stroke names by how many is
divided, and the only other number of its sentence is what is divided. Numbers a sentence further up may bear it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from . import vocabulary as words
from .claims import claim_on
from .findings import Claim, Verdict
from .meant.seen import SCALE, Seen, in_figures, see
from .meant.variants import mistyped
from .reading import Passage
from .rounding import is_of_size, plain, rounded
from .same import is_unit
from .tokens import Kind

_MEAN = re.compile(
    r"\b(?:bình quân|trung bình|b/q|tính ra|chia đều|mỗi)\b[^;.()\d]{0,45}$|\bbình quân\b[^;.\d]{0,45}$", re.IGNORECASE
)
_SURE = re.compile(r"\b(?:bình quân|trung bình|b/q|tính ra|chia đều)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:mỗi|một|từng)\s+(?P<each>[^\W\d_]+)[^;.,()\d]{0,35}$", re.IGNORECASE)
_PER = re.compile(
    r"\s*(?P<thing>(?:[^\W\d_]+ ?){1,3}?)\s*"
    r"(?:/\s*(?:0?1\s+)?|\bmỗi |\bmột |\bcho mỗi |\btrên mỗi )(?P<each>[^\W\d_]+)",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\s*\b(?:trong |của )?(?:\d{1,2} tháng(?: đầu năm)?|tháng \d{1,2}|quý (?:\d|[IVX]+))?(?:(?: |/)?(?:năm )?20\d\d)?"
    r"(?=\s+(?:là|đạt|ước|chỉ|vào|khoảng|gần|hơn)\b)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BOUND = re.compile(r"\b(?:ít nhất|tối đa|tối thiểu|không quá|từ|trị giá|năng suất|thu nhập|mức)\b", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:đến|tới|-|–)\s*\d")
_WORD = re.compile(r"[^\W\d_]+|[:;,.()/]")
_ANYWHERE = frozenset(["nơi", "đơn", "điểm", "xã", "huyện", "địa"])
_BACK, _ABOUT = 14, 20


def check_apportioned(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Apportioned (chia bình quân): each average against what is divided and by how many."""
    numbers = see(passages)
    for place, mean in enumerate(numbers):
        each = _each(mean)
        if not each:
            continue
        home = mean.place - _opens(mean)
        near = [n for n in numbers[max(0, place - _BACK) : place] if n.place >= home and _is_usable(n)]
        behind = [n for n in numbers[place + 1 : place + 2] if n.sentence == mean.sentence and n.depth > mean.depth]
        much = [n for n in near if n.kind is not Kind.OTHER and (n.kind is Kind.MONEY) == (mean.kind is Kind.MONEY)]
        many = [n for n in (*near, *behind) if n.kind in (Kind.COUNT, Kind.OTHER) and _is_called(n, each)]
        yield from _judged(mean, [n for n in much if n not in many], many or _only_other(mean, near), numbers)


def _only_other(mean: Seen, near: Sequence[Seen]) -> list[Seen]:
    """What an amount told right before is shared out to, whatever it is called: "459 triệu đồng của 85 khách hàng"."""
    own = [n for n in near if n.sentence == mean.sentence and not n.depth]
    pairs = [two for one, two in pairwise(own) if one.kind is mean.kind is Kind.MONEY and two.index == one.index + 1]
    return [two for two in pairs if two.kind is Kind.COUNT and two.unit] if len(pairs) == 1 else []


def _each(mean: Seen) -> str:
    """For each of what an average is told; "" for a number that is none."""
    passage, token = mean.passage, mean.written.token
    if mean.kind not in (Kind.COUNT, Kind.MONEY, Kind.OTHER) or mean.change or not mean.value or mean.side:
        return ""
    before, behind = _before(mean), passage.text[token.end - passage.start :][:45]
    if not _MEAN.search(before) or _RANGE.match(behind) or _BOUND.search(before[-25:]):
        return ""
    match = _PER.match(behind) or _EACH.search(before)
    return match["each"].lower() if match else ""


def _is_usable(number: Seen) -> bool:
    return number.value > 0 and not number.change and number.kind is not Kind.PERCENT


def _is_called(number: Seen, each: str) -> bool:
    """Whether a noun is told right behind a number, or that of a place behind "nơi"."""
    if each in _ANYWHERE and number.unit in words.PLACES:
        return True
    told = _WORD.findall(number.passage.after(number.written.token, 40).lower())[:2]
    return number.unit.split()[:1] == [each] or each in told[:1] or (each in told and told[0].isalpha())


def _judged(mean: Seen, much: Sequence[Seen], many: Sequence[Seen], numbers: Sequence[Seen]) -> Iterator[Claim]:
    many = [count for count in many if count.value != SCALE or not _is_each(count)]
    pairs = [(whole, count) for whole in much for count in many if whole.written.token is not count.written.token]
    for whole, count in pairs:
        if _gives(mean, whole, count):
            yield _claim(mean, whole, count, Verdict.OK)
            return
    own = [(whole, count) for whole, count in pairs if whole.sentence == mean.sentence == count.sentence]
    beside = [pair for pair in own if _is_told_beside(mean, *pair)] or [p for p in pairs if _opens_behind(mean, *p)]
    sure = _SURE.search(_before(mean)) is not None
    if len(beside) == 1 and (sure or beside[0][0].value % beside[0][1].value == 0):
        own = beside
    elif len(own) != 1 or not sure or _is_given(mean, numbers):
        return
    if _is_a_slip(mean, *own[0]):
        yield _claim(mean, *own[0], Verdict.WRONG)


def _is_each(count: Seen) -> bool:
    """Whether a count only tells of what each has its part: "14 tiêu chí/1 xã"."""
    return bool(count.side) or count.passage.before(count.written.token, 1) == "/"


def _is_given(mean: Seen, numbers: Sequence[Seen]) -> bool:
    """Whether any two numbers of its paragraph give an average."""
    around = [n for n in numbers if n.place == mean.place and n is not mean and n.value > 0]
    return any(_gives(mean, one, other) for one in around for other in around if one is not other)


def _opens_behind(mean: Seen, whole: Seen, count: Seen) -> bool:
    """Whether an average opens a sentence behind the two it is made of, told side by side: "31 đoàn với 524 người"."""
    if abs(whole.index - count.index) != 1 or whole.depth or count.depth or mean.sentence == count.sentence:
        return False
    return _is_told_in(mean, whole) and not _DIGIT.search(_PERIOD.sub("", mean.opening))


def _opens(mean: Seen) -> bool:
    """Whether an average is the first number of its paragraph, so that the one before may tell what it is of."""
    told = mean.passage.text[: mean.written.token.start - mean.passage.start]
    return not _DIGIT.search(_PERIOD.sub("", told)) and _SURE.search(told) is not None


def _before(mean: Seen) -> str:
    """What is told before an average, periods aside: "bình quân một hộ trong 10 tháng đạt"."""
    return _PERIOD.sub("", mean.passage.before(mean.written.token, 90))


def _is_told_beside(mean: Seen, whole: Seen, count: Seen) -> bool:
    """Whether an average stands right behind the two it is made of, told in what one of them counts."""
    if not mean.index - 2 <= min(whole.index, count.index) or max(whole.index, count.index) >= mean.index:
        return False
    return _is_told_in(mean, whole)


def _is_told_in(mean: Seen, whole: Seen) -> bool:
    """Whether an average is told in what is divided; with decimals it counts no things, but has their name behind."""
    if mean.unit == "?":
        behind = mean.passage.text[mean.written.token.end - mean.passage.start :].lstrip().lower()
        people = whole.unit in words.PEOPLE and any(behind.startswith(one) for one in words.PEOPLE)
        return people or (bool(whole.unit) and behind.startswith(whole.unit.removeprefix("lượt ")))
    return is_unit(whole, mean) and bool(mean.unit and whole.unit)


def _gives(mean: Seen, whole: Seen, count: Seen) -> bool:
    """Whether so much shared out by so many is an average, rounded or cut."""
    step = max(mean.step, mean.value // _ABOUT) if mean.about else mean.step
    low = Fraction(whole.value - whole.half) * SCALE / (count.value + count.half)
    high = Fraction(whole.value + whole.half) * SCALE / max(1, count.value - count.half)
    return low - step < mean.value < high + step


def _is_a_slip(mean: Seen, whole: Seen, count: Seen) -> bool:
    """Whether one number mistyped once, or another of its size, explains the difference."""
    exact = Fraction(whole.value) * SCALE / count.value
    if is_of_size(exact, mean.value):
        return True
    much, many = Fraction(mean.value) * count.value / SCALE, Fraction(whole.value) * SCALE / mean.value
    if any(abs(value - much) <= Fraction(count.value * mean.step, SCALE) for value in mistyped(whole)):
        return True
    if any(abs(value - many) <= max(Fraction(1), many * mean.step / mean.value) for value in mistyped(count)):
        return True
    return any(abs(value - exact) <= mean.step for value in mistyped(mean))


def _claim(mean: Seen, whole: Seen, count: Seen, verdict: Verdict) -> Claim:
    token, exact = mean.written.token, Fraction(whole.value, count.value)
    computed = plain(rounded(exact, max(1, token.places)))
    formula = f"{in_figures(whole.value)} ÷ {in_figures(count.value)}"
    return claim_on(mean.passage, token, kind="V1", computed=computed, formula=formula, verdict=verdict)
