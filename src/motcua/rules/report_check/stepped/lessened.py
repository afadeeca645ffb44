"""Lessened (bớt đi rồi còn): a step told first, then what is left and what there was, or the other way about.

"giảm 5 phòng, còn 12 phòng (trước sắp xếp có 17 phòng)", "giảm 31 phòng trong tổng số 148 phòng, hiện còn 117 phòng".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from motcua.rules.report_check.meant.seen import Seen

from . import words
from .steps import Step, gap, is_same
from .values import Former

_LEFT = re.compile(
    r"[^\d;.()]{0,25},?\s*(?:(?:nên|do đó|hiện|nay|hiện nay|đến nay|nay chỉ|chỉ|số|"
    r"toàn tỉnh|toàn huyện|cả tỉnh|xuống|như vậy)\s)*"
    r"còn(?: lại)?(?: là| có)?\s*",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"[^\d;.()]{0,30}(?:\(|,)\s*(?:(?:so với|số|con số)\s)*(?:trước\b|ban đầu|cũ|đầu (?:năm|kỳ|nhiệm kỳ)|cùng kỳ|"
    r"năm (?:trước|ngoái)|tổng số|trong tổng số|của)[^\d;.()]{0,30}\(?[^\d;.()]{0,10}",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"[^\d;.(),]{0,25}(?:/|\b(?:trong(?: tổng)?(?: số)?|trên(?: tổng)?(?: số)?|so với(?: tổng số)?)\s)\s*",
    re.IGNORECASE,
)


def lessened(step: Step, numbers: Sequence[Seen]) -> Former | None:
    """The former value of a fall behind which what is left and what there was are told."""
    if (
        step.count > 1
        or step.together
        or not words.FELL.search(step.number.passage.before(step.number.written.token, 40))
    ):
        return None
    behind = [one for one in numbers[step.last.index + 1 : step.last.index + 4] if one.place == step.number.place]
    behind = [one for one in behind if one.sentence == step.number.sentence and one.unit != "?"]
    if len(behind) < 2 or not all(_is_value(one, step) for one in behind[:2]):
        return None
    one, two = behind[:2]
    if _LEFT.fullmatch(gap(step.last, one)) and _WAS.fullmatch(gap(one, two)):
        return Former(two, "lessened", one)
    if _OF_ALL.fullmatch(gap(step.last, one)) and _LEFT.fullmatch(gap(one, two)):
        return Former(one, "lessened", two)
    return None


def _is_value(one: Seen, step: Step) -> bool:
    if one.about or one.change or not one.value or one.kind is not step.number.kind:
        return False
    return is_same(one, step.number)
