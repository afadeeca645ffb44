"""Remaining (phần còn lại): V5, what is left of a whole when what was done of it is told between.

"Giải quyết 5.610 vụ, chia ra xét xử 5.569, đình chỉ 41; đang làm 9.144 vụ", "4.561/5.650 hồ sơ đã xong. Đang làm 1.089":
numbers that only divide another are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .pieces import Piece, covered, is_part
from .telling import claim, is_typed

_MARKS = re.compile(r"[,;.:\n(]|\bvà\b")
_OPEN = re.compile(r"\b(?:còn|đang|chờ|dở dang|số còn lại)\b(?! (?:hạn|trong|thấp|cao|nhiều|ít))", re.IGNORECASE)
_LEFT = re.compile(r"\bcòn lại\b|\bcòn\b[^\d,;.]{0,12}$", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:xong|giải quyết|xử lý|trả|hoàn thành|thực hiện|bàn giao|thi hành|thu|chi|giải ngân|cấp|lắp|xây|tiêm|khám|"
    r"kết luận|ban hành|sửa|làm|thành|đạt|nhận|đã)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:mỗi|bình quân|so với|cùng kỳ|chỉ tiêu|kế hoạch|riêng|nhất là|gấp|mục tiêu|lũy kế|kỳ trước|năm trước|"
    r"tháng trước|chuyển (?:sang|qua)|tồn|phát sinh|hỗ trợ|giảm|tăng|thêm|toàn|cả|tổng|cộng)\b",
    re.IGNORECASE,
)
_NEAR = Fraction(7, 20)
_BACK, _FAR = 3, 1


def check_remaining(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Remaining (phần còn lại): each number told as left, against the two told before it."""
    told = covered(passage.text)
    counts = [n for n in numbers if n.is_counted and not n.about and not n.change and not n.depth]
    for place, rest in enumerate(counts):
        before = [n for n in counts[max(0, place - 2 * _BACK) : place] if is_part(rest, n)]
        if len(before) < 2 or rest.side or not _OPEN.search(_around(passage, told, rest)):
            continue
        yield from _against(passage, told, numbers, before, rest, counts[place + 1 : place + 2])


def _around(passage: Passage, told: str, number: Seen) -> str:
    """The words of a number's own clause."""
    start, stop = number.written.token.start - passage.start, number.written.token.stop - passage.start
    marks = [m.end() for m in _MARKS.finditer(told, max(0, start - 60), start)]
    end = _MARKS.search(told, stop)
    return (
        told[marks[-1] if marks else max(0, start - 60) : start] + "|" + told[stop : end.start() if end else stop + 40]
    )


def _against(passage: Passage, told: str, before: Sequence[Seen], rest: Seen, after: Sequence[Seen]) -> Iterator[Claim]:
    near = before[-2 * _BACK :]
    for later in range(len(near) - 1, 0, -1):
        for earlier in range(later - 1, -1, -1):
            for whole, done in ((near[earlier], near[later]), (near[later], near[earlier])):
                if whole.value == done.value + rest.value:
                    yield claim(passage, whole, _pieces(done, rest), Verdict.OK)
                    return
    whole, done = before[-2], before[-1]
    if done.side and whole.written.token is done.written.token:
        whole, done = done, whole
    elif not _DONE.search(_around(passage, told, done)) or done.side or whole.side or whole.sentence != done.sentence:
        return
    gap = told[before[-2].written.token.stop - passage.start : rest.written.token.start - passage.start]
    far = _sentences_between(passage, done, rest) > _FAR
    if far or _ELSE.search(gap) or done.value >= whole.value or _goes_on(before, done, rest, after):
        return
    left, added = whole.value - done.value, done.value + rest.value
    if any(n.value in (added, left) for n in numbers):
        return
    plainly = _LEFT.search(_around(passage, told, rest).split("|")[0])
    near = plainly and abs(left - rest.value) <= _NEAR * max(left, rest.value)
    if near or is_typed(rest, left) or is_typed(whole, added) or is_typed(done, whole.value - rest.value):
        yield claim(passage, whole, _pieces(done, rest), Verdict.UNBALANCED)


def _goes_on(before: Sequence[Seen], done: Seen, rest: Seen, after: Sequence[Seen]) -> bool:
    """Whether more of the same is told in the sentence, so that something else was taken of the whole."""
    whole = before[-2]
    earlier = [n for n in before[:-2] if n.sentence == whole.sentence]
    return bool(earlier) or any(n.sentence == rest.sentence and is_part(n, rest) for n in after)


def _pieces(*numbers: Seen) -> tuple[Piece, ...]:
    return tuple(Piece(number, "", "") for number in numbers)


def _sentences_between(passage: Passage, one: Seen, other: Seen) -> int:
    spans = list(passage.sentences)
    return spans.index(other.sentence) - spans.index(one.sentence)
