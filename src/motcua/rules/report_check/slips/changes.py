"""Changes in doubt (tăng, giảm cần xét): every pair of values near a rise or a fall that may be its two ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.earlier import direction
from motcua.rules.report_check.headline import act_of
from motcua.rules.report_check.tokens import Kind

from .heads import unsplit
from .readings import Reading
from .relations import Added, Grown, Relation, Shared
from .written import Written, comparable, counted, gap, together

_PAST = re.compile(
    r"(?:so với|hơn năm|hơn mức|hơn quý|hơn tháng|năm ngoái|cùng kỳ|năm trước|"
    r"tháng trước|quý trước|kỳ trước|trước (?:khi|sắp xếp|đây)|tháng \d|\btừ\b|quý [IV]+|"
    r"kế hoạch|chỉ tiêu|bình quân)(?:(?![);]|trong đó|gồm)[^.]){0,45}$",
    re.IGNORECASE,
)
_DATED = re.compile(r"năm \d{4}", re.IGNORECASE)
_VALUED = (Kind.COUNT, Kind.MONEY, Kind.SCORE, Kind.PERCENT, Kind.RATIO, Kind.OTHER)
_MOVED = re.compile(
    r"\b(?:tăng|giảm|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn|chênh lệch|rút ngắn|tiết kiệm)\b[^\d,;.()]{0,45}$",
    re.IGNORECASE,
)


def change_readings(row: Sequence[Written]) -> Iterator[Reading]:
    """A reading for each rise or fall: a difference, or a growth in per cent."""
    for stated in row:
        token = stated.token
        step = _step(row, stated)
        upward = direction(stated.passage, (step or stated).token)
        if upward is None or token.word or token.kind not in _VALUED or stated.side:
            continue
        if not (token.change or step is not None or _moved(stated)):
            continue
        if token.kind is Kind.OTHER and not _stretch(stated):
            continue
        options = list(_options(row, stated, step, upward))
        most = max((weight for _, weight in options), default=0)
        reading = Reading.of("V7", options, 940 if most > 90 else 850 if most > 30 else 500)
        if reading is not None:
            yield reading


def _step(row: Sequence[Written], stated: Written) -> Written | None:
    """The change in counts that a percentage tells once more: "giảm 107 biên chế, tương ứng giảm 4,98%"."""
    if stated.token.kind is not Kind.PERCENT:
        return None
    earlier = [n for n in row[max(0, stated.index - 3) : stated.index] if together(n, stated) and n.token.change]
    earlier = [n for n in earlier if n.token.kind is not Kind.PERCENT]
    return earlier[-1] if earlier and len(gap(earlier[-1], stated)) < 90 else None


def _options(
    row: Sequence[Written], stated: Written, step: Written | None, upward: bool
) -> Iterator[tuple[Relation, int]]:
    percent = stated.token.kind is Kind.PERCENT
    near = [n for n in row[max(0, stated.index - 12) : stated.index + 5] if _usable(n, stated)]
    told = unsplit([n for n in reversed(near) if n.index < stated.index], stated)
    near = [n for n in near if n.index > stated.index or n in told]
    lead = _lead(row, stated, near)
    for then in near:
        for now in [*near, *lead]:
            if (
                now is then
                or not comparable(now, then)
                or _stretch(now) != _stretch(then)
                or (step and not comparable(now, step))
            ):
                continue
            weight = _likely(now, then, stated) * (8 if now in lead else 1)
            if lead and 3 * min(now.value, then.value) < max(now.value, then.value):
                weight //= 8
            likewise = counted(now.token).kind is counted(stated.token).kind and (percent or comparable(now, stated))
            if likewise and (not percent or now.token.kind is Kind.PERCENT):
                yield Added(stated, (now,) if upward else (then,), (then,) if upward else (now,)), weight
            if percent and stated.token.unit == "%" and now.token.kind is not Kind.PERCENT:
                yield Grown(stated, now, then, upward), weight
    if step is not None:
        for then in near:
            if comparable(then, step) and _is_past(then):
                yield Shared(stated, (step,), (then,)), 6 * _closeness(then, stated)


def _lead(row: Sequence[Written], stated: Written, near: Sequence[Written]) -> list[Written]:
    """The figure a text began with, of which "so với năm trước (84,29 điểm), kết quả này cao hơn" speaks far below."""
    if not re.match(r"\s*so với", stated.passage.sentence(stated.token), re.IGNORECASE):
        return []
    then = next((n for n in reversed(near) if n.index < stated.index and together(n, stated)), None)
    if then is None or then.token.kind not in (Kind.SCORE, Kind.PERCENT):
        return []
    first = next((n for n in row[: then.index] if n.token.exact and not n.side and comparable(n, then)), then)
    return [first] if first is not then and first not in near else []


def _likely(now: Written, then: Written, stated: Written) -> int:
    """How well two values serve as the ends of a change."""
    weight = _closeness(now, stated) * _closeness(then, stated)
    same = now.token.unit == then.token.unit and counted(now.token).kind is counted(then.token).kind
    told = {stated.index - now.index, stated.index - then.index} == {1, 2} and now.index > then.index
    told = told and now.token.kind in (Kind.COUNT, Kind.MONEY, Kind.OTHER)
    if _is_past(then):
        weight *= 1 if _is_past(now) and then.index > now.index else 8
    elif (together(then, stated) and _DATED.search(then.passage.before(then.token, 50))) or (told and same):
        weight *= 4
    else:
        weight = weight // 4 if same else 0
    member = _member(stated)
    if member and now.passage.member(now.token) == member:
        weight *= 4
    act = act_of(re.split(r"[;.]", stated.passage.before(stated.token, 90))[-1])
    if act and not member and act == act_of(" ".join(now.passage.label(now.token))) and not _is_past(now):
        weight *= 4
    return weight * 4 if _nearest(now, then, stated) else weight


def _member(stated: Written) -> str:
    """What a change speaks of: "số hồ sơ trễ hạn giảm 24 hồ sơ"."""
    return words.member_of(re.split(r"[;.]", stated.passage.before(stated.token, 90))[-1])


def _nearest(now: Written, then: Written, stated: Written) -> bool:
    """Whether a value is the last one told before the change and the earlier value."""
    first = min(then.index, stated.index) if then.index > now.index else stated.index
    return first - now.index == 1 or (then.index == now.index + 1 == stated.index - 1)


def _moved(stated: Written) -> bool:
    """ "Vượt kế hoạch 155 lượt": a rise whose word stands a little before its number."""
    return stated.token.kind is not Kind.PERCENT and bool(_MOVED.search(stated.passage.before(stated.token, 60)))


def _stretch(number: Written) -> str:
    """The unit of a stretch of time, which is no count but can grow shorter."""
    match = re.match(r"\s*(ngày|giờ|phút|tháng)\b", number.passage.after(number.token, 8))
    return match[1] if match else ""


def _usable(number: Written, stated: Written) -> bool:
    token = number.token
    if token.kind is Kind.OTHER and not _stretch(number):
        return False
    if number.side and counted(token).kind is Kind.SCORE:
        return False
    if token.change or token.word or token.kind not in _VALUED or abs(stated.place - number.place) > 3:
        return False
    return number.index < stated.index or together(number, stated)


def _is_past(number: Written) -> bool:
    return bool(_PAST.search(number.passage.before(number.token, 50)))


def _closeness(number: Written, stated: Written) -> int:
    if together(number, stated):
        return 4 if abs(number.index - stated.index) <= 3 else 3
    return 2 if number.passage is stated.passage else 1
