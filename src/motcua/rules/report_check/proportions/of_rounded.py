"""Of rounded numbers (tỷ lệ của số làm tròn): V1, a share of counts told with words of approximation.

"Thụ lý hơn 29.200 vụ, đã giải quyết gần 15.200 vụ, đạt gần 52%": the share may lie wherever the rounding of both leaves
it. It is wrong only far from there, when a slip explains it and no other count beside has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.attachment import is_aimed, is_threshold
from motcua.rules.report_check.explanation import share_claim
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, in_figures
from motcua.rules.report_check.tokens import Kind

from .fitting import slips
from .told import between, compares

_LINK = re.compile(
    r"[^\d;.()\n:,]{0,40}(?:,\s*|\(\s*)(?:(?:đạt|chiếm|bằng)(?: tỷ lệ| tỉ lệ)?|tỷ lệ(?: đạt)?|tỉ lệ(?: đạt)?)\s+"
    r"(?:gần|hơn|trên|khoảng)?\s*",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:đã|giải quyết|xử lý|thi hành xong|xong|đúng hạn|trước hạn|trong đó|trực tuyến|xét xử)\b", re.IGNORECASE
)
_ELSE = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán|cùng kỳ|so với|tăng|giảm|bình quân|mỗi)\b", re.IGNORECASE)
_NAMED = re.compile(r"\s*(?:(?:so với|trên|của|trong)\s+)?(?:tổng|số)\b", re.IGNORECASE)
_CASES = frozenset(["vụ", "việc", "trường hợp", "vụ việc"])
"""What anything that is dealt with may be counted by."""
_ALL, _APART, _BACK, _MOST = 100, 3 * SCALE, 12, 12


def check_of_rounded(numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Of rounded numbers (tỷ lệ của số làm tròn): each share of one passage right behind its part, whose whole is the
    count before that."""
    for place, share in enumerate(numbers):
        if place < 2 or not _is_share(share):
            continue
        part = numbers[place - 1]
        whole = next((one for one in reversed(numbers[: place - 1]) if not (one.change or one.depth)), None)
        if whole is None or not _are_told(part, whole, share) or is_within(share, part, whole):
            continue
        near = numbers[max(0, place - _BACK) : place + _BACK]
        others = (one for one in near if one.is_counted and one is not part and one is not whole)
        if any(is_within(share, part, one) or is_within(share, one, whole) for one in others):
            continue
        if slips(share, part, whole):
            exact = Fraction(_ALL * part.value, whole.value)
            formula = f"{in_figures(part.value)} ÷ {in_figures(whole.value)}"
            yield share_claim(share.passage, share.written.token, exact, formula, Verdict.WRONG)


def _is_share(share: Seen) -> bool:
    token = share.written.token
    if share.kind is not Kind.PERCENT or token.unit != "%" or share.change or not share.value:
        return False
    if compares(share.passage, token) or is_threshold(share.passage, token) or is_aimed(share.passage, token):
        return False
    behind = share.passage.after(token, 40)
    return not (_NAMED.match(behind) or _ELSE.match(behind.strip(" ,()")))


def _are_told(part: Seen, whole: Seen, share: Seen) -> bool:
    """Whether the two counts are of one thing, one of them in round figures, and the part is told as done of the
    whole."""
    if not (part.about or whole.about) or part.side or whole.side or part.change or not whole.unit:
        return False
    if part.kind is not Kind.COUNT or whole.kind is not Kind.COUNT or part.unit not in ("", whole.unit, *_CASES):
        return False
    if part.sentence != share.sentence or whole.sentence != share.sentence or part.value > _MOST * whole.value:
        return False
    passage = share.passage
    start, stop = part.written.token.stop - passage.start, share.written.token.start - passage.start
    apart, link = between(whole, part), passage.text[start:stop]
    return bool(_LINK.fullmatch(link) and _DONE.search(apart)) and not (_ELSE.search(apart) or ";" in apart)


def is_within(share: Seen, part: Seen, whole: Seen) -> bool:
    """Within (trong khoảng): whether a share lies where the rounding of its numbers leaves it, or not far off."""
    if whole.value <= 0 or part.kind is not whole.kind:
        return False
    blur, room = _blur(part), _blur(whole)
    low = Fraction(_ALL * SCALE * (part.value - blur), whole.value + room)
    high = Fraction(_ALL * SCALE * (part.value + blur), max(1, whole.value - room))
    return low - _APART <= share.value <= high + _APART


def _blur(number: Seen) -> int:
    """How far a number in round figures may be off: one of its last figure that is not nought."""
    if not number.about:
        return int(number.half)
    figures = len(str(number.value)) - len(str(number.value).rstrip("0"))
    return int(10**figures)
