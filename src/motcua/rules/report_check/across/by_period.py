"""By period (bình quân theo kỳ): V1, so many each month, quarter or year, where words tell of how many.

"Quý III tiếp nhận 3.069 hồ sơ, bình quân mỗi tháng 1.023 hồ sơ": the period is told before the whole in its sentence
("6 tháng", "từ 01/7 đến 30/9", "giai đoạn 2016 - 2020"), or its months are listed between both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size, plain, rounded

from .clauses import numbered

_MEAN = re.compile(r"\b(?:bình quân|trung bình|tính ra)\b[^;.()\d]{0,40}$", re.IGNORECASE)
_EACH = re.compile(r"\b(?:mỗi|một|từng|hằng|hàng) (?P<each>tháng|quý|năm)\b(?! (?:19|20)\d)", re.IGNORECASE)
_EACHES = re.compile(r"\b(?:mỗi|từng|một|hằng|hàng)\b", re.IGNORECASE)
_PER = re.compile(r"[^\d,;.()]{0,25}(?:/|mỗi |một )\s?(?P<each>tháng|quý|năm)\b", re.IGNORECASE)
_QUARTER, _YEAR = (
    re.compile(r"\bquý (?:[IV]+|[1-4])\b", re.IGNORECASE),
    re.compile(r"\b(?:cả )?năm (?:20|19)\d\d\b", re.IGNORECASE),
)
_SOME = re.compile(
    r"\b(?P<many>\d{1,2}|hai|ba|bốn|năm|sáu|chín|mười) (?P<what>tháng|quý|năm)\b(?! (?:trước|\d))", re.IGNORECASE
)
_FROM_TO = re.compile(
    r"\btừ (?:ngày )?0?1/(?P<first>\d\d?)(?:/\d{4})? (?:đến|tới)(?: hết)?(?: ngày)? (?:28|29|30|31)/(?P<last>\d\d?)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?P<first>(?:19|20)\d\d)\s?(?:-|–|đến)\s?(?P<last>(?:19|20)\d\d)\b")
_LISTED = re.compile(r"\btháng (?P<month>1[0-2]|0?[1-9])\b", re.IGNORECASE)
_SPELLED = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "chín": 9, "mười": 10}
_ELSE = re.compile(
    r"\b(?:cùng kỳ|so với|kế hoạch|lũy kế|chỉ tiêu|dự toán|(?:năm|kỳ|quý) (?:trước|ngoái))\b", re.IGNORECASE
)
_TOGETHER = re.compile(r"\s*(?:tính chung|chung|lũy kế|cộng dồn)[^\d,;.]{0,12}\d{1,2} tháng\b", re.IGNORECASE)
_PERIOD = re.compile(r"\b(?:tháng|quý|năm|ngày|tuần)\b", re.IGNORECASE)
_PARTLY = re.compile(r"\b(?:từ|đến|tới|sau|đầu|nửa|cuối|tính|nay|kể)\b", re.IGNORECASE)
"""What leaves open how much of a quarter or a year is meant."""
_LONG = {"tháng": 1, "quý": 3, "năm": 12}
_TWELVE, _ABOUT = 12, 20


def check_by_period(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """By period (bình quân theo kỳ): each average of a month, a quarter or a year against the whole told before it."""
    for passage in passages:
        own = numbered(passage, numbers)
        for place, mean in enumerate(own):
            each = _each(mean)
            if not each:
                continue
            wholes = [n for n in own[:place] if _is_whole(n, mean)]
            given = [(n, many) for n in reversed(wholes) for many in _times(n, mean, each)]
            held = next(((n, many) for n, many in given if _gives(n.value, many, mean)), None)
            if held is not None:
                yield _claim(mean, *held, Verdict.OK)
                continue
            near = [n for n in wholes if n.sentence == mean.sentence] or wholes
            given = [(n, many) for n, many in given if n in near]
            if len(near) == 1 and len(given) == 1 and _is_slip(mean, *given[0]):
                yield _claim(mean, *given[0], Verdict.WRONG)


def _each(mean: Seen) -> str:
    """Of what period a number is the average; "" for any other."""
    if not mean.is_counted or mean.change or mean.side or not mean.value:
        return ""
    before, start = mean.passage.before(mean.written.token, 60), mean.written.token.end - mean.passage.start
    each = [*_EACHES.findall(before)]
    match = _EACH.search(before) or _PER.match(mean.passage.text[start : start + 40])
    shared_once = match is not None and len(each) <= (match.re is _EACH)
    return match["each"].lower() if match and shared_once and _MEAN.search(before) else ""


def _is_whole(number: Seen, mean: Seen) -> bool:
    """Whether a number may be shared out, told close by and of the same things."""
    if not number.is_counted or number.unit != mean.unit or number.change or number.side or number.depth:
        return False
    return number.value > mean.value and not number.about and not _ELSE.search(number.opening)


def _times(whole: Seen, mean: Seen, each: str) -> set[int]:
    """How many such periods a whole may be of."""
    start = whole.passage.start
    between = whole.passage.text[whole.written.token.stop - start : mean.written.token.start - start]
    listed = {match["month"].lstrip("0") for match in _LISTED.finditer(between)}
    months = {len(listed)} if len(listed) > 1 else _months(whole.opening) or _told_before(whole)
    return {many // _LONG[each] for many in months if many > _LONG[each] and many % _LONG[each] == 0}


def _told_before(whole: Seen) -> set[int]:
    """How many months the sentence before tells of, where it opens with what is reckoned together: "Tính chung 10
    tháng, ... Số doanh nghiệp rút lui là 122,1 nghìn; bình quân một tháng 12,2 nghìn"."""
    passage, start = whole.passage, whole.sentence[0]
    former = next((span for span in reversed(passage.sentences) if span[0] < start), None)
    told = passage.text[former[0] - passage.start : former[1] - passage.start] if former else ""
    opened = _TOGETHER.match(told)
    return _months(opened[0]) if opened and not _PERIOD.search(whole.opening) else set()


def _months(told: str) -> set[int]:
    """How many months the words before a number may tell of."""
    years = {int(match["last"]) - int(match["first"]) + 1 for match in _YEARS.finditer(told)}
    some = [(match["many"].lower(), match["what"].lower()) for match in _SOME.finditer(told)]
    found = {(_SPELLED.get(many) or int(many)) * _LONG[what] for many, what in some}
    found |= {int(match["last"]) - int(match["first"]) + 1 for match in _FROM_TO.finditer(told)}
    found |= {many * _TWELVE for many in years}
    if not found and _PARTLY.search(told):
        return set()
    if not found and _QUARTER.search(told):
        return {_LONG["quý"]}
    return found or ({_TWELVE} if _YEAR.search(told) and not _LISTED.search(told) else set())


def _gives(whole: Fraction | int, many: int, mean: Seen) -> bool:
    step = max(mean.step, mean.value // _ABOUT) if mean.about else mean.step
    return abs(Fraction(whole) / many - mean.value) < max(step, SCALE if not mean.written.token.places else 0)


def _is_slip(mean: Seen, whole: Seen, many: int) -> bool:
    """Whether another number of its size, or one mistyped digit, explains the difference."""
    exact = Fraction(whole.value, many)
    return is_of_size(exact, mean.value) or any(
        [
            *(abs(value - exact) < mean.step for value in mistyped(mean)),
            *(_gives(v, many, mean) for v in mistyped(whole)),
        ]
    )


def _claim(mean: Seen, whole: Seen, many: int, verdict: Verdict) -> Claim:
    token = mean.written.token
    computed = shown(mean, int(Fraction(whole.value, many)))
    if not token.places and mean.unit != "đồng":
        computed = plain(rounded(Fraction(whole.value, many * SCALE), 1))
    formula = f"{shown(mean, whole.value)} ÷ {many}"
    return claim_on(mean.passage, token, kind="V1", computed=computed, formula=formula, verdict=verdict)
