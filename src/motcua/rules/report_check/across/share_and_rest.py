"""Share and rest (tỷ lệ và phần còn lại): V5, what is left of a whole, where a share bears out the whole and its part.

"Mời 1.260 hộ, 1.184 hộ đến ký, đạt 94,0%; còn 76 hộ đi vắng", "có thẻ 41.220 người, đạt 92,3% trên 44.660 dân. Còn
3.440 người chưa có thẻ": the part and its whole give the share, so that the rest is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.pieces import is_part
from motcua.rules.report_check.enumerated.telling import is_typed, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size
from motcua.rules.report_check.tokens import Kind

from .clauses import gap, headed, numbered, tail

_REST = re.compile(r"\b(?:còn|vắng|thiếu|hụt|kia)\b(?! (?:hạn|trong))")
_IN_TIME = re.compile(r"(?:đúng|kịp) (?:hạn|hẹn)")
_LATE = re.compile(r"\b(?:trễ|muộn)\b|(?:quá|chậm|lỡ) (?:hạn|hẹn)")
_ELSE = re.compile(
    r"trong (?:đó|số)|\briêng\b|cùng kỳ|so với|\bnăm trước|kế hoạch|chỉ tiêu|bình quân|\bmỗi\b|\bgồm\b|tăng|giảm|"
    r"\btrước (?:chuyển|sang)|\bcả\b|tổng|lũy kế|phát hiện|xảy ra|ghi nhận"
)
"""Words by which a number is told of something else than the whole."""
_OF_ALL = re.compile(r"[^\d,;.\n]{0,40}")
_FAR, _BACK, _MORE = 120, 8, 4


def check_share_and_rest(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Share and rest (tỷ lệ và phần còn lại): each number called the rest behind a part and its share."""
    for passage in passages:
        own = [n for n in numbered(passage, numbers) if n.is_counted or n.kind is Kind.PERCENT]
        for place, share in enumerate(own):
            if share.kind is Kind.PERCENT and not (share.change or share.about) and place:
                yield from _judged(own, place)


def _judged(own: Sequence[Seen], place: int) -> Iterator[Claim]:
    share, part = own[place], own[place - 1]
    behind = own[place + 1 : place + 2]
    told = behind if behind and _OF_ALL.fullmatch(gap(share, behind[0])) else ()
    after = [n for n in own[place + 1 + len(told) :] if n.is_counted][:_MORE]
    if any(n.sentence == after[0].sentence and n.unit in ("", after[0].unit) for n in after[1:2]):
        return
    if any(n.kind is Kind.PERCENT for n in own[place + 1 + len(told) : place + 3 + len(told)]):
        return
    if part.written.token.whole is not None:
        part = own[place - 2]
    if not after or not part.is_counted or part.sentence != share.sentence or not _is_rest(part, after[0], share):
        return
    wholes = [n for n in (*own[max(0, place - _BACK) : place], *told) if n is not part and _gives(part, n, share)]
    lefts = {n.value - part.value for n in wholes}
    rest = after[0]
    if rest.value in lefts:
        whole = next(n for n in wholes if n.value - part.value == rest.value)
        yield _claim(whole, part, rest, Verdict.OK)
    elif len(lefts) == 1 and not _is_told(own, place, after, next(iter(lefts))):
        left = next(iter(lefts))
        if left and (is_typed(rest, left) or is_of_size(rest.value, left)):
            yield _claim(wholes[-1], part, rest, Verdict.UNBALANCED)


def _is_told(own: Sequence[Seen], place: int, after: Sequence[Seen], left: int) -> bool:
    """Whether a rest is told elsewhere, or in several numbers, or the number called so is that of two others."""
    before = own[max(0, place - _BACK) : place]
    if left in {n.value for n in own} or left in accumulate(n.value for n in after):
        return True
    return any(one.value - other.value == after[0].value for one in before for other in before)


def _gives(part: Seen, whole: Seen, share: Seen) -> bool:
    """Whether a part of a whole gives a share."""
    if whole.kind is not part.kind or whole.change or whole.value <= part.value:
        return False
    return abs(100 * SCALE * part.value - share.value * whole.value) <= share.half * whole.value


def _is_rest(part: Seen, rest: Seen, share: Seen) -> bool:
    """Whether a number behind a share is called what is left of the whole of its part."""
    if rest.side or rest.change or rest.about or rest.depth > part.depth or rest.written.token.whole is not None:
        return False
    words = f"{headed(rest)} {tail(rest)}"
    if not is_part(rest, part) or len(gap(share, rest)) > _FAR or _ELSE.search(words) or _ELSE.search(headed(part)):
        return False
    late = _LATE.search(words) and _IN_TIME.search(f"{headed(part)} {tail(part)}")
    return bool(late or _REST.search(words))


def _claim(whole: Seen, part: Seen, rest: Seen, verdict: Verdict) -> Claim:
    formula = f"{shown(rest, whole.value)} − {shown(rest, part.value)}"
    computed = shown(rest, whole.value - part.value)
    return claim_on(rest.passage, rest.written.token, kind="V5", computed=computed, formula=formula, verdict=verdict)
