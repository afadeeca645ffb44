"""All of it (toàn bộ là một): V10, what is all of a count told right before, so that both are one figure.

"giải quyết 1.204 hồ sơ (đúng hạn 1.204, trễ hạn 0)", "tất cả đều đúng hạn (1.204 hồ sơ)", "14 người bị đề nghị kỷ luật
thì xử lý cả 14".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import told_again
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen, see
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.same import is_near, is_typed, is_unit, told
from motcua.rules.report_check.tokens import Kind

_NONE = re.compile(
    r"[^\d;.\n]{0,60}?[,;(]\s*(?:(?:số )?(?:hồ sơ|đơn|văn bản|nhiệm vụ)\s+)?(?:bị )?"
    r"(?:trễ|muộn|quá|chậm)(?: (?:hạn|hẹn))?(?: là)?:?\s*(?:không có|không|0+)\b(?![.,]\d)",
    re.IGNORECASE,
)
"""What stands behind all that was done in time: "trễ hạn 0 hồ sơ"."""
_RATE = re.compile(r"\d[\d,]*\s*%")
_IN_TIME = re.compile(r"(?:đúng|sớm|trước)[^\d,;()]{0,40}\s$", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:tất cả|toàn bộ|100%|cả)\b[^\d.;]{0,60}\bđều [^\d.;()]{0,40}\(\s*$", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:cấp|khối|riêng|tỉnh|huyện|xã|phường|sở|quý|tháng|kỳ)\b", re.IGNORECASE)
"""What makes a part of it only, of a level, a place or a time."""
_BARE = re.compile(r"\b(?:cả|đủ|hết cả|toàn bộ) $", re.IGNORECASE)
_END = re.compile(r"\s*(?:[,;.)]|đều\b|$)", re.IGNORECASE)
_SHUT = re.compile(r"[^\d;,.()]{0,25}\)")
_BACK, _FEWEST = 4, 2


def check_alls(passages: Sequence[Passage]) -> Iterator[Claim]:
    """All of it (toàn bộ là một): each count that is all of the one before it."""
    numbers = see(passages)
    for number in numbers:
        if number.kind is not Kind.COUNT or number.about or number.change or number.written.token.whole is not None:
            continue
        whole = _whole(number, numbers)
        if whole is not None and whole.value == number.value:
            yield told_again(number.passage, told(number), told(whole), Verdict.OK)
        elif whole is not None and (is_typed(number, whole) or (_is_long(number) and is_near(number, whole))):
            yield told_again(number.passage, told(number), told(whole), Verdict.WRONG)


def _is_long(number: Seen) -> bool:
    return len(number.written.digits.lstrip("0")) > _FEWEST


def _whole(number: Seen, numbers: Sequence[Seen]) -> Seen | None:
    """The count that a number is all of."""
    before, after = number.passage.before(told(number), 90), number.passage.after(told(number), 90)
    counted = [one for one in numbers[max(0, number.index - _BACK) : number.index] if _is_counted(one, number)]
    if not counted:
        return None
    in_time = _IN_TIME.search(before) and _NONE.match(_RATE.sub("", after))
    every = _EVERY.search(before) and _SHUT.match(after)
    bare = not number.unit and _BARE.search(before) and _END.match(after)
    if bare:
        counted = [one for one in counted if one.sentence == number.sentence and one.index == number.index - 1]
    if counted and _LEVEL.search(number.passage.between(told(counted[-1]), told(number))):
        return None
    return counted[-1] if counted and (in_time or every or bare) else None


def _is_counted(one: Seen, number: Seen) -> bool:
    plain = one.kind is Kind.COUNT and not one.about and not one.change and one.written.token.whole is None
    return plain and one.place == number.place and is_unit(one, number) and bool(one.unit)
