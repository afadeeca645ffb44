"""Concluded (kết luận từ hai số): V5, what "như vậy", "tức", "nghĩa là" or "do đó" conclude from the two counts before.

"Số hộ nghèo đầu năm 2.318 hộ, cuối năm còn 1.874 hộ; như vậy trong năm có 444 hộ thoát nghèo": the word says that the
number follows from what was just told, as the difference of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .clauses import gap, numbered

_CONCLUDES = re.compile(
    r"(?:như vậy|vậy là|nghĩa là|đồng nghĩa(?: với(?: việc)?)?|tức(?: là)?|do đó|tính ra)\b(?P<then>[^\d;.]{0,60})$"
)
_ELSE = re.compile(
    r"\b(?:mỗi|bình quân|trung bình|gấp|khoảng|tổng|cộng|cả|lũy kế|bằng|đạt|chiếm|tỷ lệ|trên|dưới|"
    r"(?:kỳ|năm|quý|tháng) (?:trước|ngoái)|so với|kế hoạch|chỉ tiêu|nhất|riêng)\b"
)
"""Words behind it by which the number is no difference."""
_BACK = 6


def check_concluded(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Concluded (kết luận từ hai số): each number behind such a word against the two of its kind right before it."""
    for passage in passages:
        own = numbered(passage, numbers)
        for place, number in enumerate(own):
            if place < 2 or not number.is_counted or number.about or number.side or not number.value:
                continue
            match = _CONCLUDES.search(gap(own[place - 1], number))
            if match is None or _ELSE.search(match["then"]):
                continue
            before = [n for n in own[max(0, place - _BACK) : place] if _is_like(n, number)]
            if len(before) > 1 and not before[-2].change and number.unit in ("", *(n.unit for n in before[-2:])):
                yield from _judged(before[-2], before[-1], number)


def _is_like(one: Seen, number: Seen) -> bool:
    """Whether a number counts what the concluded one counts, or what was lost meanwhile of a rise in the end."""
    if one.kind is not number.kind or one.about or one.change > number.change or one.depth > number.depth:
        return False
    return one.unit == number.unit or not (one.unit and number.unit)


def _judged(one: Seen, two: Seen, number: Seen) -> Iterator[Claim]:
    more, less = (one, two) if one.value >= two.value else (two, one)
    left = more.value - less.value
    agrees = left == number.value
    slip = is_mistyped(more, [less, number]) or is_mistyped(less, [more, number])
    if not agrees and (number.value in (one.value, two.value) or not slip):
        return
    verdict = Verdict.OK if agrees else Verdict.UNBALANCED
    formula = f"{shown(number, more.value)} − {shown(number, less.value)}"
    token = number.written.token
    yield claim_on(number.passage, token, kind="V5", computed=shown(number, left), formula=formula, verdict=verdict)
