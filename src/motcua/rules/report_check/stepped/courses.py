"""Courses (từ ... xuống còn ...): a rate of change behind the two values it lies between, the step itself not told.

"rút từ 26 ngày làm việc còn 13 ngày (50%)", "nhập 273 phường, xã, thị trấn còn 102, gồm 78 phường và 24 xã, tương ứng
giảm 62,6%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.tokens import Kind

from .formers import is_course
from .steps import gap, is_same
from .telling import claim, fits, is_near, is_share, is_typed

_BRACKET = re.compile(
    r"[^\d;.()]{0,25}\((?:giảm|tăng|bớt|tức|bằng|đạt|còn|rút ngắn|cắt giảm|tỷ lệ|là|được|\s)*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[^;]{0,110}(?:,|\(|\btương (?:ứng|đương)|\btức|\bhay|\bbằng)\s*"
    r"(?:tức|hay|là|với|tương (?:ứng|đương)|tỷ lệ|mức|số|đã|được|\s)*"
    r"\b(?:giảm|tăng|bớt|rút ngắn|cắt giảm|tiết kiệm|tụt)(?: được| tới| đến| mất| bình quân)?\s*$",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"\b(?:riêng|nhất là|có nơi|trong đó|bình quân|mỗi|so|từ|chỉ tiêu|mục tiêu|kế hoạch)\b", re.IGNORECASE
)
_AGAINST = re.compile(r"[^;.()]{0,30}\bso\b", re.IGNORECASE)


def check_courses(numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Courses (từ ... xuống còn ...): each rate told behind both its values."""
    for then, now in pairwise(numbers):
        if then.kind is Kind.PERCENT or now.kind is not then.kind or not is_same(then, now):
            continue
        if then.unit == "?" or then.change or now.change or then.about or now.about:
            continue
        if then.sentence != now.sentence or then.place != now.place or then.depth != now.depth:
            continue
        rate = _rate(now, numbers) if is_course(then, now) else None
        if rate is not None:
            yield from _told(rate, now, then)


def _rate(now: Seen, numbers: Sequence[Seen]) -> Seen | None:
    """The rate that tells a course once more: the first in its sentence, if words say so."""
    rate = next((one for one in numbers[now.index + 1 :] if one.kind is Kind.PERCENT), None)
    if rate is None or rate.place != now.place or rate.sentence != now.sentence or rate.about:
        return None
    if rate.written.token.unit != "%" or _AGAINST.match(rate.passage.after(rate.written.token, 40)):
        return None
    told = gap(now, rate)
    if rate.index == now.index + 1 and _BRACKET.fullmatch(told):
        return rate
    return rate if _BEHIND.fullmatch(told) and not _TURNS.search(told) else None


def _told(rate: Seen, now: Seen, then: Seen) -> Iterator[Claim]:
    if fits(rate, now, then) or is_share(rate, now, then):
        yield claim(rate, now, then, Verdict.OK)
    elif is_typed(rate, now, then) or is_near(rate, now, then):
        yield claim(rate, now, then, Verdict.WRONG)
