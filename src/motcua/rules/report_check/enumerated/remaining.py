"""Remaining (phần còn lại): V5, what is left of a whole when what was done of it is told between.

"Giải quyết 5.610 vụ, chia ra xét xử 5.569, đình chỉ 41; đang làm 9.144 vụ", "4.561/5.650 hồ sơ đã xong. Đang làm
1.089": numbers that only divide another are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size

from .pieces import covered, is_part
from .telling import is_typed, shown

_MARKS = re.compile(r"[,;.:\n(]|\bvà\b")
_OPEN = re.compile(
    r"\b(?:còn|đang|chờ|dở dang|số còn lại|vắng|thiếu|hụt)\b(?! (?:hạn|trong|thấp|cao|nhiều|ít))", re.IGNORECASE
)
_LEFT = re.compile(r"\bcòn lại\b|\bcòn\b[^\d,;.]{0,12}$", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:xong|giải quyết|xử lý|trả|hoàn thành|thực hiện|bàn giao|thi hành|thu|chi|giải ngân|cấp|lắp|xây|tiêm|khám|"
    r"kết luận|ban hành|sửa|làm|thành|đạt|nhận|đã)\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"\b(?:đang|chưa|chờ)\b", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:mỗi|bình quân|so với|cùng kỳ|chỉ tiêu|kế hoạch|riêng|nhất là|gấp|mục tiêu|lũy kế|kỳ trước|năm trước|"
    r"tháng trước|chuyển (?:sang|qua)|tồn|phát (?:sinh|hiện)|xảy ra|ghi nhận|hỗ trợ|giảm|tăng|thêm|toàn|cả|tổng|"
    r"cộng)\b",
    re.IGNORECASE,
)
_OF_SHARE = re.compile(r"%\)? so với (?:tổng )?số\b[^,;.\n]*", re.IGNORECASE)
"""What a share is of, told behind it, which compares with nothing else."""
_ALSO = re.compile(
    r"\bcòn (?:đi|mở|tổ chức|tham gia|phối hợp|tiến hành|ban hành|đã|được|phát|cử|thanh tra|kiểm tra|đôn đốc)\b",
    re.IGNORECASE,
)
"""Words for what was done besides: "các sở còn đi 248 cuộc chuyên ngành"."""
_BACK, _FAR = 3, 1


def check_remaining(passage: Passage, numbers: Sequence[Seen], hidden: Container[int]) -> Iterator[Claim]:
    """Remaining (phần còn lại): each number told as left, against the two told before it; `hidden` are the places of
    numbers that only divide another."""
    told = covered(passage.text)
    counts = [n for n in numbers if n.is_counted and not n.about and not n.change and not n.depth]
    counts = [n for n in counts if n.index not in hidden]
    for place, rest in enumerate(counts):
        before = [n for n in counts[max(0, place - 2 * _BACK) : place] if is_part(rest, n)]
        if len(before) < 2 or rest.side or not _OPEN.search(_around(passage, told, rest)):
            continue
        held = _held(before, rest)
        if held is not None:
            yield _claim(passage, *held, rest, Verdict.OK)
            continue
        blamed = _blamed(passage, told, before, rest)
        if blamed is None or _goes_on(before, rest, counts[place + 1 : place + 2]):
            continue
        whole, done = blamed
        if not any(n.value in (done.value + rest.value, whole.value - done.value) for n in numbers):
            yield _claim(passage, whole, done, rest, Verdict.UNBALANCED)


def _around(passage: Passage, told: str, number: Seen) -> str:
    """The words of a number's own clause."""
    start, stop = number.written.token.start - passage.start, number.written.token.stop - passage.start
    marks = [m.end() for m in _MARKS.finditer(told, max(0, start - 60), start)]
    end = _MARKS.search(told, stop)
    return (
        told[marks[-1] if marks else max(0, start - 60) : start] + "|" + told[stop : end.start() if end else stop + 40]
    )


def _held(before: Sequence[Seen], rest: Seen) -> tuple[Seen, Seen] | None:
    """A whole and what was done of it, told before in either order, that leave just the rest."""
    for later in range(len(before) - 1, 0, -1):
        for earlier in range(later - 1, -1, -1):
            for whole, done in ((before[earlier], before[later]), (before[later], before[earlier])):
                if whole.value == done.value + rest.value:
                    return whole, done
    return None


def _blamed(passage: Passage, told: str, before: Sequence[Seen], rest: Seen) -> tuple[Seen, Seen] | None:
    """The last two numbers, where their words tell them as a whole and what was done, and a slip explains the rest."""
    whole, done = before[-2], before[-1]
    if done.side and whole.written.token is done.written.token:
        whole, done = done, whole
    elif not _is_done(_around(passage, told, done)) or done.side or whole.side:
        return None
    apart = _sentences_between(passage, whole, done)
    if apart and (apart != _FAR or any(n.unit not in ("", whole.unit) for n in (done, rest))):
        return None
    gap = told[before[-2].written.token.stop - passage.start : rest.written.token.start - passage.start]
    gap = _OF_SHARE.sub("%", gap)
    if (
        _sentences_between(passage, done, rest) > _FAR
        or _ELSE.search(gap)
        or _ALSO.search(gap)
        or done.value >= whole.value
    ):
        return None
    left = whole.value - done.value
    plainly = _LEFT.search(_around(passage, told, rest).split("|")[0])
    near = plainly and is_of_size(left, rest.value)
    mistyped = ((rest, left), (whole, done.value + rest.value), (done, whole.value - rest.value))
    return (whole, done) if near or any(is_typed(number, value) for number, value in mistyped) else None


def _is_done(around: str) -> bool:
    """Whether a clause tells what was done: not "đang thực hiện 05 nhiệm vụ"."""
    return bool(_DONE.search(around)) and not _UNDONE.search(around)


def _goes_on(before: Sequence[Seen], rest: Seen, after: Sequence[Seen]) -> bool:
    """Whether more of the same is told in the sentence, so that something else was taken of the whole."""
    earlier = [n for n in before[:-2] if n.sentence == before[-2].sentence]
    return bool(earlier) or any(n.sentence == rest.sentence and is_part(n, rest) for n in after)


def _claim(passage: Passage, whole: Seen, done: Seen, rest: Seen, verdict: Verdict) -> Claim:
    if whole.written.token is done.written.token:
        stated, computed, sign = rest, whole.value - done.value, "−"
    else:
        stated, computed, sign = whole, done.value + rest.value, "+"
    first, second = (whole, done) if sign == "−" else (done, rest)
    formula = f"{shown(first, first.value)} {sign} {shown(second, second.value)}"
    token = stated.written.token
    return claim_on(passage, token, kind="V5", computed=shown(stated, computed), formula=formula, verdict=verdict)


def _sentences_between(passage: Passage, one: Seen, other: Seen) -> int:
    spans = list(passage.sentences)
    return spans.index(other.sentence) - spans.index(one.sentence)
