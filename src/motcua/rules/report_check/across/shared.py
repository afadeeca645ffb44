"""Shared whole (chung một tổng): V5, ratios of one whole and what is left of it, or all its parts as ratios.

"29/44 đơn vị hạng Tốt; 11/44 hạng Khá; 4 đơn vị còn lại", "đã xử lý 109/116 phản ánh, còn 7", "16/25 tái cử, 9/25 lần
đầu": the numerators and the rest make the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.enumerated.based import is_of_more
from motcua.rules.report_check.enumerated.pieces import is_part
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .clauses import gap, is_of_its_size, lead, numbered, tail

_REST = re.compile(
    r"\bcòn\b|\bkia\b|\bvắng\b|\bđang\b|\bchưa\b|\bkhông\b|\b(?:thiếu|hụt|khuyết|trống)\b|\bkhác\b|\bnữa\b"
)
_SURELY = re.compile(
    r"\bcòn\b(?! (?:hạn|trong))|\bkia\b|\bvắng\b|\bđang (?:giải quyết|xử lý|thực hiện|làm|triển khai)\b"
)
_SHORT = re.compile(r"\b(?:thiếu|hụt|khuyết|trống)(?: mất)?\s*$")
_MORE = re.compile(r"[^\d,;.:()]{0,25}\bnữa\b")
_ELSE = re.compile(r"\btoàn\b|\bcả\b|\bcộng\b|phát hiện|trong đó|riêng|cùng kỳ|\bnăm trước")
_FAR = 160


def check_shared(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Shared whole (chung một tổng): each run of ratios of one whole, with what is left of it."""
    for passage in passages:
        own = [n for n in numbered(passage, numbers) if n.is_counted and not n.depth]
        own = [n for n in own if not n.change or _SHORT.search(lead(n))]
        place = 0
        while place < len(own):
            run = _run(own, place)
            if run:
                yield from _check(own, place, run)
            place += max(1, len(run) * 2)


def _run(own: Sequence[Seen], place: int) -> list[Seen]:
    """The numerators of ratios of one whole told one after another from a place on; all of it is told by itself."""
    found: list[Seen] = []
    for number in own[place::2]:
        token = number.written.token
        if token.whole is None or number.side or (found and token.whole != found[0].written.token.whole):
            break
        if found and (len(gap(found[-1], number)) > _FAR or found[0].value == own[place + 1].value):
            break
        found.append(number)
    return found


def _check(own: Sequence[Seen], place: int, run: Sequence[Seen]) -> Iterator[Claim]:
    whole = own[place + 1]
    after = own[place + 2 * len(run) : place + 2 * len(run) + 2]
    left = _left(run[-1], after[:1])
    total = sum(number.value for number in run)
    if len(run) > 1 and total == whole.value:
        yield _claim(run[0], whole, run[1:], run[0], Verdict.OK)
    elif left is not None and total + left.value == whole.value:
        yield _claim(left, whole, run, left, Verdict.OK)
    elif left is not None:
        if _is_surely_left(own, place, run, after) and _is_slip(whole, [*run, left], left):
            yield _claim(left, whole, run, left, Verdict.UNBALANCED)
    elif len(run) > 1 and _are_all(run) and _is_slip(whole, run, run[-1]):
        yield _claim(run[-1], whole, run[:-1], run[-1], Verdict.UNBALANCED)


def _left(last: Seen, after: Sequence[Seen]) -> Seen | None:
    """The number behind the ratios, where its words say that it is what they leave."""
    if not after or after[0].written.token.whole is not None or not is_part(after[0], last):
        return None
    return after[0] if _REST.search(f"{lead(after[0])} {tail(after[0])}") and len(gap(last, after[0])) < _FAR else None


def _is_surely_left(own: Sequence[Seen], place: int, run: Sequence[Seen], after: Sequence[Seen]) -> bool:
    """Whether nothing else can be meant: no ratio of another whole before, no third part behind."""
    left, words = after[0], f"{lead(after[0])} {tail(after[0])}"
    if not (_SURELY.search(words) or _falls_short(left)) or _ELSE.search(f"{words} {gap(run[-1], left)}"):
        return False
    if any(n.written.token.whole not in (None, run[0].written.token.whole) for n in own[max(0, place - 3) : place]):
        return False
    if is_of_more(own, own[place + 1], left):
        return False
    return not any(n.sentence == left.sentence and is_part(n, left) and not _divides(left, n) for n in after[1:])


def _falls_short(left: Seen) -> bool:
    """Whether a number is called what is missing, or so many more."""
    behind = left.passage.after(left.written.token, 40)
    return _SHORT.search(lead(left)) is not None or _MORE.match(behind) is not None


def _divides(left: Seen, number: Seen) -> bool:
    return number.value <= left.value and bool(re.search(r":|\b(?:gồm|trong đó|trong số)\b", gap(left, number)))


def _are_all(run: Sequence[Seen]) -> bool:
    """Whether ratios are told of all parts of their whole, by their names or "còn" before the last, and the last is
    not all of it ("5/9 huyện dưới 3%, còn dưới 10% thì cả 9/9")."""
    token = run[-1].written.token
    if token.value == token.whole:
        return False
    labels = tuple(f"{lead(number)} {tail(number)}" for number in run)
    return leave_nothing_out(labels) or bool(_SURELY.search(lead(run[-1])))


def _is_slip(whole: Seen, parts: Sequence[Seen], last: Seen) -> bool:
    """Whether one number mistyped explains it, or the last is another one of its size."""
    off = whole.value - sum(part.value for part in parts)
    return is_mistyped(whole, parts) or is_of_its_size(last.value, last.value + off)


def _claim(number: Seen, whole: Seen, others: Sequence[Seen], stated: Seen, verdict: Verdict) -> Claim:
    computed = whole.value - sum(other.value for other in others)
    formula = " − ".join([shown(whole, whole.value), *(shown(other, other.value) for other in others)])
    token = stated.written.token
    return claim_on(
        number.passage, token, kind="V5", computed=shown(stated, computed), formula=formula, verdict=verdict
    )
