"""Remainders in doubt (phần còn lại): what is left of a whole when what was done is taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.bounds import same_unit
from motcua.rules.report_check.tokens import Kind

from .heads import unsplit
from .readings import Reading
from .relations import Added, Relation, Within
from .written import Written, comparable, content, gap, together

_PLAIN = re.compile(
    r"\b(?:còn(?: lại)?|số còn|phần còn|chênh lệch|khoảng cách|cách biệt|chênh nhau|thiếu|dư|nhiều hơn"
    r"|ít hơn|vượt|giảm|tăng)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:chưa|đang|tồn|chờ|không|quá hạn|trễ hạn|chậm|khác|trực tiếp|chuyển|mật|nữ|nam|bình thường|đột xuất)\b",
    re.IGNORECASE,
)
_DUE = re.compile(r"phải|giao|tổng|tiếp nhận|kế hoạch|dự toán|\bcó\b|theo dõi|phát hiện|nhận", re.IGNORECASE)
_DONE = re.compile(r"\bđã\b|hiện có|có mặt|thực hiện|hoàn thành|\bxong\b|được", re.IGNORECASE)
_REACH = 12


def remainder_readings(row: Sequence[Written]) -> Iterator[Reading]:
    """For each number that may be a remainder: the whole and what was done before it."""
    for rest in row:
        if rest.token.kind not in (Kind.COUNT, Kind.MONEY, Kind.SCORE) or rest.token.word or rest.side:
            continue
        if words.RESPECTIVELY.search(rest.passage.sentence(rest.token)):
            continue
        label = f"{rest.passage.before(rest.token, 60)} {rest.passage.label(rest.token)[1]}"
        after = rest.passage.after(rest.token, 14)
        left = _PLAIN.search(label) or re.match(r"\s*còn lại", after)
        sure = 640 if left else 250 if _OPEN.search(label) else 30
        if rest.token.change and not left:
            continue
        near = [n for n in reversed(row[max(0, rest.index - 30) : rest.index]) if _usable(n, rest)][:_REACH]
        if rest.token.change:
            near += [n for n in row[rest.index + 1 : rest.index + 3] if _usable(n, rest) and together(n, rest)]
        options = list(_options(rest, unsplit(near, rest)))
        if left and len(near) > 1 and _told_in_order(near[1], near[0]):
            sure = 930
        reading = Reading.of("V5", options, sure)
        if reading is not None:
            yield reading


def _told_in_order(whole: Written, done: Written) -> bool:
    """ "Phải thu 86, đã thu 71": a whole to be done and what was done of it stand one after the other."""
    due = _DUE.search(f"{whole.passage.before(whole.token, 60)} {whole.passage.label(whole.token)[1]}")
    return bool(due and _DONE.search(done.passage.before(done.token, 50))) and whole.value >= done.value


def _usable(number: Written, rest: Written) -> bool:
    token = number.token
    if token.kind is Kind.PERCENT or token.change or token.word or rest.place - number.place > 4:
        return False
    if not rest.passage.depth(rest.token) and number.passage.depth(token):
        return False
    return comparable(number, rest)


def _options(rest: Written, near: Sequence[Written]) -> Iterator[tuple[Relation, int]]:
    """Pairs of a whole and a part, the nearest and those in order first."""
    own = content(rest)
    for i, done in enumerate(near):
        for j, whole in enumerate(near):
            if i == j or whole.value < done.value:
                continue
            if done.token is whole.token:
                weight = 60 if i < 3 else 20
            else:
                weight = max(1, 24 // (1 + i + j)) if i < j else max(1, 10 // (1 + i + j))
                weight *= 2 if whole.passage is rest.passage else 1
            weight *= 1 + 2 * min(2, len(own & content(done)))
            if rest.token.unit and not (done.token.unit and whole.token.unit):
                weight = max(1, weight // 4)
            yield Added(rest, (whole,), (done,)), weight
    for j in range(2, min(6, len(near))):
        yield Added(rest, (near[j],), (near[0], near[1])), max(1, 8 // j)


def part_readings(row: Sequence[Written]) -> Iterator[Reading]:
    """What stands behind "trong đó" is no more than what stands before it."""
    for part in row:
        if part.token.kind is not Kind.COUNT or not part.token.exact or not part.index:
            continue
        if part.token.kind is Kind.RATIO:
            continue
        whole = next((n for n in reversed(row[: part.index]) if n.token.kind is not Kind.PERCENT), part)
        if whole.token.kind is Kind.PERCENT or not comparable(whole, part) or not together(whole, part):
            continue
        between = gap(whole, part)
        if whole.token.change or not whole.token.unit or not same_unit(whole.token, part.token):
            continue
        if (
            re.search(r"trong (?:đó|số)|gồm" + (r"|\(" if whole.index == part.index - 1 else ""), between)
            and len(between) < 100
            and ";" not in between
        ):
            yield Reading("V4", ((Within(part, whole), 900),))
    for side in row:
        if side.side and side.index and side.token.unit:
            yield Reading("V4", ((Within(row[side.index - 1], side), 930),))
