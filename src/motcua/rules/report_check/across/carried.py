"""Carried over (chuyển sang): V5, what is new and what was there before, told one after the other, and behind them all.

"Nhận mới 4.131 hồ sơ, tháng trước chuyển sang 2.171, phải giải quyết 6.302": the last is what the two before make.
What is new may stand before other sentences: "Cộng với 2.171 hồ sơ tháng trước chuyển sang, phải giải quyết 6.302".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.enumerated.pieces import Piece, is_part
from motcua.rules.report_check.enumerated.telling import claim, is_one_digit
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import CLOSE, SIZE

from .clauses import gap, headed, tail

_OLD = re.compile(
    r"(?:kỳ|năm|quý|tháng|tuần|nhiệm kỳ) (?:trước|ngoái)|đầu kỳ|\btồn\b|\bcũ\b|(?:chuyển|dồn|mang|để) (?:sang|lại|qua)"
)
_NEW = re.compile(r"\bmới\b|trong kỳ|phát sinh|nhận thêm|thụ lý thêm")
_CAME = re.compile(rf"{_NEW.pattern}|\b(?:nhận|thụ lý)\b")
_ALL = re.compile(
    r"\b(?:phải (?:giải quyết|xử lý|làm|thi hành|thực hiện)|lũy kế|tổng|cộng|tất cả|cả thảy|thành ra|gộp)\b"
)
_ELSE = re.compile(r"đến hạn|tới hạn|đã (?:được )?(?:giải quyết|xử lý|trả)\b|\bxong\b|cùng kỳ|so với")
_WITH = re.compile(r"\b(?:cộng|kể|tính|gộp|cùng)(?: thêm)? (?:với|cả)\b|\bthêm\b")
_FAR, _BACK, _APART = 120, 8, 2
_OPENED = re.compile(r"[^\d;.()\n]{0,60}\([^\d()]{0,40}")
_OLD_AND_NEW = re.compile(r"\(([^\d()]*\d[\d.]*[^\d();,]*)(?:[,;]|\bvà\b)([^\d()]*\d[\d.]*[^\d()]*)\)")


def check_carried(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Carried over (chuyển sang): each number told as all there was, against the two before it or in its bracket."""
    yield from _told_first(numbers)
    counts = [n for n in numbers if n.is_counted and not (n.change or n.side or n.depth)]
    yield from _added_later(counts)
    for (first, second), (_, whole) in pairwise(pairwise(counts)):
        if whole.place != first.place or any(n.written.token.whole is not None for n in (first, second, whole)):
            continue
        if not _is_all(second, whole) or not _are_old_and_new(first, second) or not is_part(first, whole):
            continue
        parts = _pieces(first, second)
        off = whole.value - first.value - second.value
        if abs(off) <= whole.half + first.half + second.half or _is_about(whole, off):
            yield claim(whole.passage, whole, parts, Verdict.OK)
        elif not any(n.about for n in (first, second, whole)):
            near = CLOSE * whole.value < abs(off) <= SIZE * whole.value
            if near or is_one_digit(whole, parts):
                yield claim(whole.passage, whole, parts, Verdict.UNBALANCED)


def _added_later(counts: Sequence[Seen]) -> Iterator[Claim]:
    """ "Cộng với 205 hồ sơ kỳ trước chuyển sang, phải giải quyết 2.621": what is new is told before other numbers."""
    for place, (old, whole) in enumerate(pairwise(counts)):
        words = f"{headed(old)} {tail(old)}"
        if old.place != whole.place or not (_WITH.search(words) and _OLD.search(words) and _is_all(old, whole)):
            continue
        if any(n.written.token.whole is not None or n.about for n in (old, whole)) or not is_part(old, whole):
            continue
        before = [n for n in counts[max(0, place - _BACK) : place] if whole.place - n.place <= _APART]
        before = [n for n in before if is_part(n, whole) and not n.about]
        held = next((n for n in before if n.value + old.value == whole.value), None)
        news = [n for n in before if _NEW.search(f"{headed(n)} {tail(n)}")]
        slipped = [n for n in news if is_one_digit(whole, _pieces(n, old))]
        if held is not None:
            yield claim(whole.passage, whole, _pieces(held, old), Verdict.OK)
        elif len({n.value for n in slipped or news}) == 1:
            new = (slipped or news)[0]
            if slipped or abs(whole.value - old.value - new.value) <= SIZE * whole.value:
                yield claim(whole.passage, whole, _pieces(new, old), Verdict.UNBALANCED)


def _pieces(first: Seen, second: Seen) -> tuple[Piece, Piece]:
    return Piece(first, "", ""), Piece(second, "", "")


def _told_first(numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """ "Tiếp 20 đoàn (11 vụ việc cũ, 09 vụ việc mới)": what there was and what is new, in the bracket behind both."""
    for whole, first, second in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if not (whole.is_counted and first.is_counted and second.is_counted) or whole.side or whole.change:
            continue
        if any(n.written.token.whole is not None or n.about for n in (whole, first, second)):
            continue
        bracket = _OLD_AND_NEW.fullmatch(_bracket_of(first, second))
        if bracket is None or not _OPENED.fullmatch(gap(whole, first)) or not _are(bracket[1], bracket[2], _CAME):
            continue
        parts = _pieces(first, second)
        agrees = whole.value == first.value + second.value
        near = abs(whole.value - first.value - second.value) <= SIZE * whole.value
        if agrees or near or is_one_digit(whole, parts):
            yield claim(whole.passage, whole, parts, Verdict.OK if agrees else Verdict.UNBALANCED)


def _bracket_of(first: Seen, second: Seen) -> str:
    """The bracket two numbers stand in, or nothing."""
    if first.depth != 1 or second.depth != 1 or first.passage is not second.passage:
        return ""
    text = first.passage.text
    one, two = (n.written.token.start - first.passage.start for n in (first, second))
    start, end = text.rfind("(", 0, one), text.find(")", two)
    return text[start : end + 1].lower() if start >= 0 and end > 0 else ""


def _is_both(one: str, other: str) -> bool:
    """Whether one of two parts is what there was before, and the other what is new."""
    return _are(one, other, _NEW)


def _are(one: str, other: str, new: re.Pattern[str]) -> bool:
    return any(bool(_OLD.search(a) and new.search(b) and not _OLD.search(b)) for a, b in ((one, other), (other, one)))


def _is_all(second: Seen, whole: Seen) -> bool:
    between = gap(second, whole)
    return len(between) < _FAR and bool(_ALL.search(between)) and not _ELSE.search(between)


def _is_about(whole: Seen, off: int) -> bool:
    return whole.about and abs(off) <= CLOSE * whole.value


def _are_old_and_new(first: Seen, second: Seen) -> bool:
    """Whether one of two numbers tells what was there before and the other what is new."""
    if not is_part(second, first) or len(gap(first, second)) > _FAR:
        return False
    one, other = (f"{headed(n)} {tail(n)}" for n in (first, second))
    return _is_both(one, other)
