"""Former values (số trước đó): what a step is measured by, as far as words say so.

In the bracket behind the step, behind "so với", before the step behind "so với", as the beginning of "từ ... xuống
còn", or called by its time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.tokens import Kind

from .steps import Step, gap, is_same, is_step

_TIME = (
    r"cùng (?:kỳ|thời điểm)|(?:năm|kỳ|quý|tháng|tuần|lần|đợt|khóa|nhiệm kỳ) (?:trước|ngoái)|"
    r"trước (?:đây|đó|khi|sắp xếp)|(?<!từ )(?<!tính )đầu (?:năm|kỳ|nhiệm kỳ)|cuối (?:năm|kỳ)|ban đầu|"
    r"(?:năm|tháng|quý|kỳ|đợt|tuần) (?:\d+|[IVX]+)|(?:\d+|ba|sáu|chín) tháng"
)
_GOAL = (
    r"chỉ tiêu|kế hoạch|mục tiêu|dự toán|(?:mức|được|tỉnh|huyện|xã|phố|trên|ương) giao|quy định|yêu cầu|nghị quyết|"
    r"mức (?:bình quân|trung bình|chung|giao)"
)
_BRACKET = re.compile(r"(?P<outside>[^;()\n]{0,90})\((?P<inside>[^()\n]{0,70})$")
_INSIDE = re.compile(rf"[^\d,;]{{0,14}}\b(?:{_TIME}|{_GOAL}|so với)\b[^,;]{{0,50}}", re.IGNORECASE)
_OUTSIDE = re.compile(rf"\b(?:so|{_TIME}|{_GOAL})\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:trong đó|gồm|riêng|chủ yếu|chiếm|bằng|còn|nhất|tương|tăng|giảm|chỉ(?! tiêu)|đã)\b|\bcó\b.*\bcó\b",
    re.IGNORECASE,
)
_DIVIDED = re.compile(r"\b(?:trong đó|gồm|riêng|chủ yếu|nhất là)\b|\d+(?:[.,]\d+)*\s*(?:%|tỷ|triệu)", re.IGNORECASE)
_NAME = re.compile(r"\b(?:tuần|tháng|đợt|(?<!cùng )kỳ|lần|quý|khóa|lớp|khối)\s$", re.IGNORECASE)
_AGAINST = re.compile(
    r"[^;()\n]{0,40}\bso(?: với| cùng)?\b"
    r"(?:(?!\b(?:đã|được|trong|thì|nhưng|vẫn|còn|mà)\b|, )[^;()\n]){0,70}",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:từ|nhập|gộp|sáp nhập|hợp nhất|sắp xếp|rà soát)\s(?:mức )?(?:[^\d;.,()]{0,12}\s)?$", re.IGNORECASE
)
_TO = re.compile(r"[^;.()\n]{0,60}\b(?:lên|xuống|còn|thành|rút còn)\b[^\d;.,()]{0,25}$", re.IGNORECASE)
_NEXT = re.compile(r"[^;,.()\n]{0,60},?[^;,.()\n]{0,20}")
_NOW = re.compile(
    r"[^;()\n]{0,60}\b(?:sau\b[^,;()\d]{3,30}|nay|chỉ|xuống|rút|giảm|thì|gọn|sẽ|gộp|nhập|sắp xếp|thu) "
    r"(?:chỉ )?(?:còn|thành)(?: lại)?\b"
    r"[^\d;.,()]{0,25}$",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:có|trong đó|riêng|nhất là|chủ yếu|lần lượt|gồm|bình quân|mỗi|nhưng|song)\b", re.IGNORECASE)
_PAST = re.compile(rf"\)?[^;()\n]{{0,40}}\b(?:so|{_TIME})\b", re.IGNORECASE)
_CUT = re.compile(
    r"[^;()\n]{0,60}\b(?:chỉ còn|còn lại|còn|lập nên|thành lập|hình thành|xuống|lên)\b[^\d;.,()]{0,20}$", re.IGNORECASE
)
_OPENED = re.compile(
    rf"\b(?:so(?: với| cùng)?|hơn|{_TIME})\b[^;()\n,]{{0,60}}(?:\([^;()\d]{{0,30}})?$|"
    rf"\b(?:{_GOAL})\b[^;()\n,\d]{{0,30}}(?:\([^;()\d]{{0,20}})?$",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:nay|hiện|thực hiện|kết quả|đạt|còn|lên|cuối (?:năm|kỳ)|"
    r"(?:năm|tháng|quý|kỳ) (?:này|nay|\d+|[IVX]+))\b[^;()\d]{0,25}$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_OF_TIME = re.compile(r"\s*(?:của|hồi|trong)\s[^,;()]{0,30}\blà\s*$")
_RUN = re.compile(r"(?:\s[^\W\d_]+){0,3}\s*(?:,|/|và|, và|với)\s*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 100


@dataclass(frozen=True)
class Former:
    """Former (số trước đó): a former value, the way it is told, and the present one where that way tells it too."""

    then: Seen
    way: str
    now: Seen | None = None


def former_of(step: Step, numbers: Sequence[Seen], kinds: Sequence[Kind]) -> Former | None:
    """What a step is measured by, of one of these kinds."""
    before, behind = _before(step, numbers, kinds), _behind(step, numbers, kinds)
    return _told_behind(step, before, behind, numbers) or _told_before(before, step, numbers)


def _told_behind(step: Step, before: Sequence[Seen], behind: Sequence[Seen], numbers: Sequence[Seen]) -> Former | None:
    if not behind:
        return None
    place = 0 if step.count == 1 else step.rank
    like = [one for one in behind if one.depth == behind[0].depth and not _is_name(one)]
    if not like or (step.count > 1 and len(like) != step.count):
        return None
    then = like[place]
    told = gap(step.last, _first_of(step, like[0], numbers))
    bracket = _BRACKET.fullmatch(told)
    if then.depth == step.last.depth and _in_one_bracket(step.last, then) and step.last is not step.first:
        return Former(then, "bracket") if _INSIDE.fullmatch(told.rpartition(";")[2].strip(" :")) else None
    if bracket and then.depth > step.last.depth:
        return Former(then, "bracket") if _is_former(step, bracket, then) else None
    if then.depth != step.number.depth or then.side:
        return None
    if _AGAINST.fullmatch(told) and step.count == 1:
        return Former(then, "against")
    if len(like) > 1 and is_course(then, like[1]):
        return Former(then, "course behind", like[1]) if _NEXT.fullmatch(told) else None
    if not before or before[0].sentence != step.first.sentence or not _CUT.fullmatch(told):
        return None
    if _PAST.search(told):
        return None
    return Former(before[0], "cut", then)


def _first_of(step: Step, then: Seen, numbers: Sequence[Seen]) -> Seen:
    """The first of several former values told in one bracket, of whatever they are."""
    if not step.together:
        return then
    bracket = then.passage.bracket(then.written.token)
    behind = (one for one in numbers[step.last.index + 1 : then.index] if one.unit != "?")
    return next((one for one in behind if one.passage.bracket(one.written.token) == bracket), then)


def _is_former(step: Step, bracket: re.Match[str], then: Seen) -> bool:
    """Whether a number in the bracket behind a step is what it is measured by."""
    inside = bracket["inside"].strip(" :")
    if _OTHER.search(inside) or _DIVIDED.search(bracket["outside"]):
        return False
    if _INSIDE.fullmatch(inside):
        return True
    if inside and then.kind is not Kind.PERCENT and not re.fullmatch(r"[^\d]{0,25}", inside):
        return False
    before = step.first.passage.before(step.first.written.token, 40)
    if _OUTSIDE.search(bracket["outside"]) or _OUTSIDE.search(before):
        return True
    bare = not inside and not bracket["outside"].strip()
    return bare and then.kind is step.number.kind is Kind.PERCENT


def _told_before(before: Sequence[Seen], step: Step, numbers: Sequence[Seen]) -> Former | None:
    if not before or step.count > 1:
        return None
    last = before[0]
    if last.sentence != step.first.sentence or any(map(is_step, numbers[last.index + 1 : step.first.index])):
        return None
    if step.together:
        return Former(last, "opened") if _is_of_run(last, step, numbers) else None
    if last.side:
        return None
    if len(gap(last, step.first)) > _REACH or (";" in gap(last, step.first) and not _in_one_bracket(last, step.first)):
        return None
    if len(before) > 1 and before[1].place == last.place:
        then, told = before[1], gap(last, step.first)
        if then.sentence == last.sentence and then.depth == last.depth and not _TURNS.search(told):
            if is_course(then, last):
                return Former(then, "course", last)
            if _NOW.fullmatch(gap(then, last)) and not last.depth:
                return Former(then, "to", last)
    if len(before) > 1 and _is_turn(before[1], last, step):
        return Former(before[1], "turn", last)
    if (
        not _OPENED.search(_words(last))
        or _TURNS.search(gap(last, step.first))
        or _PAST.search(_OF_TIME.sub("", gap(last, step.first)))
    ):
        return None
    if _PAST.match(_after(step)):
        return None
    return Former(last, "opened")


def _in_one_bracket(one: Seen, two: Seen) -> bool:
    passage = one.passage
    return bool(one.depth) and passage.bracket(one.written.token) == passage.bracket(two.written.token)


def _is_turn(then: Seen, now: Seen, step: Step) -> bool:
    """Whether two values are called by their times right before a step: "kế hoạch 450 lượt, thực hiện 486 lượt, vượt
    36 lượt"."""
    if then.sentence != now.sentence or then.depth != now.depth or then.side or now.side:
        return False
    if not _OPENED.search(_words(then)) or not _PRESENT.search(_words(now)) or _OPENED.search(_words(now)):
        return False
    told = gap(now, step.first)
    return not _TURNS.search(told) and not _PAST.search(told) and not _PAST.match(_after(step))


def _after(step: Step) -> str:
    return step.last.passage.after(step.last.written.token, 40)


def _is_of_run(number: Seen, step: Step, numbers: Sequence[Seen]) -> bool:
    """Whether a number belongs to former values told in one breath before steps told in one breath: "cùng kỳ 12 lượt
    đoàn, 241 lượt người, giảm 7 lượt đoàn, 166 lượt người"."""
    run = [one for one in numbers[max(0, step.first.index - step.size) : step.first.index] if one.place == number.place]
    if number not in run or len(run) < step.size or not _OPENED.search(_words(run[0])):
        return False
    return all(_RUN.fullmatch(gap(one, two)) for one, two in pairwise(run))


def _is_name(number: Seen) -> bool:
    """Whether a number only calls a time: "(tuần 37: 7.518)", "(10 tháng năm 2022 là 1.193)"."""
    passage, token = number.passage, number.written.token
    named = not number.unit and _NAME.search(passage.before(token, 8))
    return bool(named) or passage.after(token, 1) == ":" or number.unit == "tháng"


def is_course(then: Seen, now: Seen) -> bool:
    """Whether two values are told as the beginning and the end: "từ 713 xuống 705"."""
    return bool(_FROM.search(_words(then)) and _TO.fullmatch(_BRACKETED.sub("", gap(then, now))))


def _words(number: Seen) -> str:
    """What stands before a number in its sentence, back to the number before."""
    passage, token = number.passage, number.written.token
    told = (one.stop for one in passage.tokens if one.start < token.start and not _YEAR.fullmatch(one.text))
    floor = max(told, default=passage.start)
    return passage.before(token, min(90, token.start - floor)) if token.start > floor else ""


def is_like(one: Seen, step: Step) -> bool:
    """Whether a number may be a value between which a step lies."""
    if one.change or one.about or one.unit == "?" or not one.value or is_step(one):
        return False
    return (
        one.kind is Kind.PERCENT
        or step.number.kind is Kind.PERCENT
        or is_same(one, step.number, strictly=step.together)
    )


def _before(step: Step, numbers: Sequence[Seen], kinds: Sequence[Kind]) -> list[Seen]:
    """The values told before a step in its sentence and the one before, the nearest first."""
    first, found = step.first, list[Seen]()
    for one in reversed(numbers[: first.index]):
        if one.place != first.place or len(found) > 1:
            break
        if one.depth > first.depth and not _OPENED.search(_words(one)):
            continue
        if one.kind in kinds and is_like(one, step):
            found.append(one)
    return found


def _behind(step: Step, numbers: Sequence[Seen], kinds: Sequence[Kind]) -> list[Seen]:
    found = list[Seen]()
    for one in numbers[step.last.index + 1 :]:
        if one.sentence != step.number.sentence or one.place != step.number.place or is_step(one):
            break
        if one.kind in kinds and is_like(one, step):
            found.append(one)
        elif not found and one.kind in kinds and step.count == 1 and step.first is step.last:
            break
    return found[: max(2, step.count)]
