"""Timed values (số theo từng thời điểm): the values between which a step lies, each told under its own time.

"năm 2021 nhận 1.284 hồ sơ, năm 2022 nhận 1.517 hồ sơ, tăng 233 hồ sơ so với năm 2021", "năm 2023: 45 điểm, năm 2024:
52 điểm (+7)", "quý I 212 đơn; quý II 187 đơn, quý II giảm 25 đơn so với quý I".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.tokens import Kind

from . import words
from .steps import Step, gap, is_same, is_step
from .values import Former

_YEAR = r"(?:19|20)\d\d"
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_LABEL = re.compile(
    rf"\b(?:tháng\s?|t(?=\d))(?P<month>1[0-2]|0?[1-9])(?!\d)(?:\s?[/.-]\s?(?P<of>{_YEAR})| năm (?P<on>{_YEAR}))?|"
    rf"\bquý\s(?P<quarter>iv|i{{1,3}}|[1-4])\b(?:\s?[/-]\s?(?P<within>{_YEAR})| năm (?P<during>{_YEAR}))?|"
    rf"\btuần\s(?:thứ\s)?(?P<week>\d{{1,2}})(?!\d)|(?<![\d/.-])(?P<year>{_YEAR})(?![\d-])",
    re.IGNORECASE,
)
_SPAN = re.compile(rf"{_YEAR}\s?[-–]\s?{_YEAR}|giai đoạn|nhiệm kỳ|nghị (?:quyết|định)|kế hoạch|chỉ tiêu", re.IGNORECASE)
_PERIOD = re.compile(
    rf"\b(?P<sort>giai đoạn|nhiệm kỳ|thời kỳ)\s(?P<since>{_YEAR})\s?[-–]\s?{_YEAR}[^\d;.]*$", re.IGNORECASE
)
_BEHIND = re.compile(r"[^\d;,.()]{0,25}\(\s*(?:năm |tháng |quý )?[^;,.()]{0,12}\)", re.IGNORECASE)
_BESIDE = re.compile(
    r"[^\d;.()\n]{0,25}(?:[,;:(–-]|\b(?:tức|là|và|như vậy|nghĩa là|hay)\b)[^\d;.()\n]{0,60}|"
    r"[^\d;.()\n]{0,25}\.\s[^\d;.()\n]{0,60}",
    re.IGNORECASE,
)
_ROSE = re.compile(r"\b(?:tăng|giảm|bớt|thêm|tụt|sụt|nhích|cải thiện|đi (?:lên|xuống))\b[^,;:.]{0,25}$", re.IGNORECASE)
_LEADS = re.compile(
    r"(?!.*\b(?:so|cùng kỳ|trước|ngoái|trong đó|gồm)\b)[^\d;.,()\n:]{0,40}(?::|\()[^\d;.,()\n:]{0,30}", re.IGNORECASE
)
_AGAINST = re.compile(r"[^\d;.()\n]{0,30}\b(?:so với|so cùng|so|của|với)\b(?P<called>[^;,()\n]{0,30})", re.IGNORECASE)
_BEFORE = re.compile(
    r"[^\d;.()\n]{0,30}\bso (?:với )?(?:cùng kỳ )?(?P<time>tháng|quý|tuần|năm) (?:liền )?(?:trước|ngoái)\b",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:lần lượt|bình quân|trung bình|mỗi|cả|các|riêng|trong đó|nhất|nhưng|song|tính chung|cộng)\b", re.IGNORECASE
)
_PART = re.compile(r"\btrong đó\b", re.IGNORECASE)
"""What makes a part of a value of a time, and no value of that time itself."""
_FAR, _SENTENCES, _WIDE, _PAIR = 8, 2, 120, 2

Label = tuple[str, int]


def timed(step: Step, numbers: Sequence[Seen]) -> Former | None:
    """The former value of a step told right behind the values of two times, with the present one."""
    if step.together or step.count > 1:
        return None
    if (ahead := _ahead(step, numbers)) is not None:
        return ahead
    now = _now(step, numbers)
    if now is None:
        return _taken_up(step, numbers)
    label = label_of(now, numbers)
    if label is None:
        return _shrunk(now, step, numbers) or _against(now, step, numbers) or _afterwards(now, step, numbers)
    earlier = _earlier(now, label, numbers)
    called = _called(step) or _named(now, step, label)
    if called is not None:
        earlier = [(one, at) for one, at in earlier if at == called] or _later(called, step, numbers)
    if not earlier:
        return None
    then, at = earlier[0]
    return Former(then, "timed", now) if at < label else Former(now, "timed", then)


def _ahead(step: Step, numbers: Sequence[Seen]) -> Former | None:
    """The values of two times behind a step that a colon or a bracket leads to: "giảm 0,21 điểm: năm 2020 là 42,36, năm
    2021 còn 42,15"."""
    behind = [one for one in numbers[step.last.index + 1 : step.last.index + 6] if one.unit != "?" and not one.side]
    two = [one for one in behind if one.sentence == step.last.sentence and one.place == step.last.place][:_PAIR]
    if (
        len(two) < 2
        or not _ROSE.search(words_before(step.number, numbers))
        or not _LEADS.fullmatch(_LABEL.sub("", gap(step.last, two[0])))
    ):
        return None
    at = [label_of(one, numbers) for one in two]
    if at[0] is None or at[1] is None or at[0][0] != at[1][0] or at[0] == at[1]:
        return None
    if not all(_is_value(one, step) for one in two) or two[0].kind is not two[1].kind or not is_same(*two):
        return None
    first, second = two if at[0] < at[1] else two[::-1]
    return Former(first, "timed", second)


def _taken_up(step: Step, numbers: Sequence[Seen]) -> Former | None:
    """The values told before of two times that a sentence without values of its own names: "tháng 8 là 2.137 hồ sơ,
    tháng 9 là 2.497 hồ sơ. Riêng tháng 9 tăng 16,8% so với tháng trước"."""
    opening = [match for match in _LABEL.finditer(step.first.opening) if not _SPAN.search(step.first.opening)]
    own = [one for one in numbers if one.sentence == step.first.sentence and one.place == step.first.place]
    if len(opening) != 1 or any(one.unit != "?" for one in own if one.index < step.first.index):
        return None
    label, called = _label(opening[0]), _called(step)
    before = _BEFORE.match(step.last.passage.after(step.last.written.token, 40))
    if called is None and before is not None and before["time"].lower() == label[0]:
        called = label[0], label[1] - 1
    if called is None or called[0] != label[0]:
        return None
    values = [
        one for one in numbers[max(0, step.first.index - _FAR) : step.first.index] if one.place == step.first.place
    ]
    values = [
        one for one in values if _is_value(one, step) and one.is_counted and one.sentence[1] <= step.first.sentence[0]
    ]
    now, then = ([one for one in values if label_of(one, numbers) == at] for at in (label, called))
    if len(now) != 1 or len(then) != 1 or not is_same(now[0], then[0]):
        return None
    return Former(then[0], "timed", now[0])


def _against(now: Seen, step: Step, numbers: Sequence[Seen]) -> Former | None:
    """The value told before under the time that a step is told against: "Quý I tỷ lệ trễ 8,7%. Riêng tháng 5 ... 3,2%,
    giảm 5,5 điểm so với quý I"."""
    called = _called(step)
    if called is None:
        return None
    before = [one for one in numbers[max(0, now.index - _FAR) : now.index] if one.place == now.place]
    alike = [one for one in before if one.kind is now.kind and is_same(one, now) and _is_value(one, step)]
    named = [one for one in alike if label_of(one, numbers) == called]
    return Former(named[0], "timed", now) if len(named) == 1 else None


def _shrunk(now: Seen, step: Step, numbers: Sequence[Seen]) -> Former | None:
    """The value before one that is told as there after a change: "có 102 xã. Sau sắp xếp còn 45 xã, giảm 57"."""
    before = numbers[now.index - 1] if now.index else None
    if before is None or before.place != now.place or before.depth != now.depth or not now.unit:
        return None
    if before.unit != now.unit or not _is_value(before, step) or before.kind is not now.kind or before.about:
        return None
    told = gap(before, now)
    if not words.SHRUNK.search(told) or not words.FELL.search(words_before(step.number, numbers)):
        return None
    first = all(one.sentence != before.sentence for one in numbers[max(0, before.index - 1) : before.index])
    return Former(before, "shrunk", now) if first and len(told) <= _WIDE and _called(step) is None else None


def _afterwards(now: Seen, step: Step, numbers: Sequence[Seen]) -> Former | None:
    """The former value told last, in a clause or sentence of its own: "giảm 5 cơ quan; trước sắp xếp là 19 cơ quan"."""
    behind = [one for one in numbers[step.last.index + 1 : step.last.index + 3] if one.unit != "?"]
    if (
        not behind
        or behind[0].place != step.last.place
        or step.last.depth
        or not words.LAST.fullmatch(gap(step.last, behind[0]))
    ):
        return None
    then = behind[0]
    alike = _is_value(then, step) and then.kind is now.kind and is_same(then, now)
    return Former(then, "timed", now) if alike and not now.depth else None


def label_of(number: Seen, numbers: Sequence[Seen]) -> Label | None:
    """The time a value is told under: in the words before it in its clause, or in a bracket right behind."""
    told = _PART.split(words_before(number, numbers))[-1]
    if span := _PERIOD.search(told):
        return span["sort"].lower(), int(span["since"])
    if _SPAN.search(told):
        return None
    matches = list(_LABEL.finditer(told))
    if not matches and (behind := _BEHIND.match(number.passage.after(number.written.token, 50))):
        matches = list(_LABEL.finditer(behind[0]))
    return _label(matches[-1]) if matches else None


def words_before(number: Seen, numbers: Sequence[Seen]) -> str:
    """What stands before a value back to the value before, in its own clause."""
    passage, start = number.passage, number.written.token.start
    floor = number.sentence[0]
    for one in reversed(numbers[: number.index]):
        if one.place != number.place or one.sentence != number.sentence:
            break
        if one.unit != "?":
            floor = max(floor, one.written.token.stop)
            break
    return re.split(r"[;()\n]", words.BRACKETED.sub(" ", passage.text[floor - passage.start : start - passage.start]))[
        -1
    ]


def _label(match: re.Match[str]) -> Label:
    year = int(match["of"] or match["on"] or match["within"] or match["during"] or match["year"] or 0)
    if match["month"]:
        return "tháng", 12 * year + int(match["month"])
    if match["quarter"]:
        return "quý", 4 * year + _QUARTERS[match["quarter"].lower()]
    return ("tuần", int(match["week"])) if match["week"] else ("năm", year)


def _now(step: Step, numbers: Sequence[Seen]) -> Seen | None:
    """The value right before a step."""
    before = [one for one in numbers[max(0, step.first.index - 4) : step.first.index] if one.unit != "?"]
    before = [one for one in before if one.depth <= step.first.depth]
    if not before:
        return None
    now = before[-1]
    if now.place != step.first.place or not _is_value(now, step):
        return None
    between = _LABEL.sub("", words.BRACKETED.sub("", gap(now, step.first)))
    return now if _BESIDE.fullmatch(between) and not _EACH.search(between) else None


def _is_value(one: Seen, step: Step) -> bool:
    if one.about or one.change or one.side or not one.value or is_step(one) or one.unit == "?":
        return False
    number = step.number
    if not number.unit and number.depth > one.depth:
        return one.kind is not Kind.OTHER
    if number.kind is Kind.PERCENT and number.written.token.unit == "%":
        return one.kind is not Kind.OTHER
    return one.kind is number.kind and (one.kind is Kind.PERCENT or is_same(one, number))


def _earlier(now: Seen, label: Label, numbers: Sequence[Seen]) -> list[tuple[Seen, Label]]:
    """The values of the same thing told before under other times of the same sort, the nearest first."""
    found, sentences = list[tuple[Seen, Label]](), {now.sentence}
    for one in reversed(numbers[max(0, now.index - _FAR) : now.index]):
        if one.place != now.place:
            break
        sentences.add(one.sentence)
        if len(sentences) > _SENTENCES:
            break
        if one.kind is not now.kind or one.unit == "?" or is_step(one) or one.about or one.side:
            continue
        at = label_of(one, numbers)
        if not is_same(one, now) or at is None or at[0] != label[0] or at == label:
            break
        found.append((one, at))
    return found


def _named(now: Seen, step: Step, label: Label) -> Label | None:
    """The time named between a value and its step: "năm 2024: 88,37%, cao hơn năm 2023 là 1,39%"."""
    found = [_label(match) for match in _LABEL.finditer(gap(now, step.first))]
    return next((one for one in found if one != label), None)


def _later(called: Label, step: Step, numbers: Sequence[Seen]) -> list[tuple[Seen, Label]]:
    """The value told behind a step under the time it is told against: "tăng 336 so với 2022; năm 2022 là 2.874"."""
    for one in numbers[step.last.index + 1 : step.last.index + 4]:
        if one.sentence == step.last.sentence and one.unit != "?":
            fits = _is_value(one, step) and not one.depth and label_of(one, numbers) == called
            return [(one, called)] if fits else []
    return []


def _called(step: Step) -> Label | None:
    """The time a step is told against: "tăng 233 hồ sơ so với năm 2021"."""
    match = _AGAINST.match(step.last.passage.after(step.last.written.token, 70))
    labels = list(_LABEL.finditer(match["called"])) if match else []
    return _label(labels[-1]) if labels else None
