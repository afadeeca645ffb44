"""Rates again (nhắc lại tỷ lệ): V10, one rate told in two sentences under one name, a slip apart.

"trả quá hạn 1,58% ... Đã xin lỗi đối với hồ sơ trễ: 1,58%", "tới hạn mà chưa có kết quả 689 hồ sơ, chiếm 3,45%. Tỷ lệ
chậm chỉ còn 3,45%": late is late by whatever word. Only rates of three figures, of one place and time; two that both
follow from counts beside them are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from motcua.rules.report_check.claims import told_again
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen, see
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.same import is_reckoned, is_typed, told
from motcua.rules.report_check.tokens import Kind

from .elsewhere import is_elsewhere, names_in

_NAMES = (
    re.compile(r"\b(?:(?:quá|trễ|chậm|lỡ|muộn|lố) (?:hạn|hẹn)|trễ|chậm|chưa có kết quả)\b"),
    re.compile(r"\b(?:đúng|kịp|vừa|trước|sớm) (?:và (?:đúng|trước) )?(?:hạn|hẹn)\b"),
    re.compile(r"\b(?:trực tuyến|qua mạng|toàn trình)\b"),
    re.compile(r"\bgiải ngân\b"),
    re.compile(r"\bhài lòng\b"),
    re.compile(r"\bsố hóa\b"),
    re.compile(r"\bqua đào tạo\b"),
    re.compile(r"\bnghèo\b"),
)
"""What a rate may be called by."""
_THEN = re.compile(
    r"\b(?:cùng kỳ|(?:năm|kỳ|tháng|quý) (?:trước|ngoái)|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|tối thiểu|ít nhất|"
    r"từ mức|bình quân|trung bình|cả nước|(?:cấp|khối)(?! này\b| ấy\b)|riêng|còn lại|nhất)\b"
)
"""What makes a rate of another time, or of a place of its own."""
_FEWEST, _BACK, _BEFORE, _BEHIND, _BESIDE = 3, 12, 90, 30, 6


def check_rates_again(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Rates again (nhắc lại tỷ lệ): each rate against those told before under its name."""
    numbers = see(passages)
    rates = [number for number in numbers if _is_plain(number)]
    for place, rate in enumerate(rates):
        before = [one for one in rates[max(0, place - _BACK) : place] if _is_alike(one, rate)]
        same = [one for one in before if one.value == rate.value]
        if same:
            yield told_again(rate.passage, told(rate), told(same[-1]), Verdict.OK)
            continue
        found = [one for one in before if is_typed(rate, one) and not is_elsewhere(passages, one, rate)]
        if found and not all(_is_reckoned(one, numbers) for one in (found[-1], rate)):
            yield told_again(rate.passage, told(rate), told(found[-1]), Verdict.WRONG)


def _is_plain(number: Seen) -> bool:
    """Whether it is an exact rate of figures enough, no rise, of the present and of all."""
    before, after = number.passage.label(number.written.token)
    plain = number.kind is Kind.PERCENT and not number.about and not number.change and not number.depth
    if not plain or len(number.written.digits.lstrip("0")) < _FEWEST:
        return False
    return not _THEN.search(f"{before[-_BEFORE:]} {after[:_BEHIND]}".lower())


def _is_alike(earlier: Seen, rate: Seen) -> bool:
    """Whether two rates of two sentences are told under one name, of one place and level."""
    if earlier.sentence == rate.sentence or earlier.place < rate.place - 1:
        return False
    if len({one.written.level for one in (earlier, rate)} - {0}) > 1 or _name(earlier) != _name(rate):
        return False
    one, other = (names_in(number.passage.before(number.written.token)) for number in (earlier, rate))
    return _name(rate) >= 0 and (not (one and other) or bool(one & other))


def _is_reckoned(rate: Seen, numbers: Sequence[Seen]) -> bool:
    """Whether a rate follows from counts beside it."""
    return is_reckoned(rate, [one for one in numbers if abs(one.index - rate.index) <= _BESIDE])


@lru_cache(maxsize=4096)
def _name(number: Seen) -> int:
    """Which name stands last before a rate in its sentence; less than nought for none."""
    told_before = number.opening[-_BEFORE:].lower()
    ends = [(match.end(), place) for place, name in enumerate(_NAMES) for match in name.finditer(told_before)]
    return max(ends)[1] if ends else -1
