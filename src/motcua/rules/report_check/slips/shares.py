"""Shares in doubt (tỷ lệ cần xét): the numbers near a percentage that may be its part or its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.attachment import attach, is_threshold
from motcua.rules.report_check.tokens import Kind

from .readings import Reading
from .relations import Relation, Shared
from .written import Written, comparable, content, counted, gap, together

_TOTAL = re.compile(
    r"tổng|toàn bộ|tiếp nhận|được giao|\bgiao\b|đề ra|đến hạn|phải|phát ra|yêu cầu|đăng ký|"
    r"hiện có|\bcó\b|quản lý|thu về",
    re.IGNORECASE,
)
_PLAN = re.compile(r"kế hoạch|chỉ tiêu|dự toán|mục tiêu|\bgiao\b|nghị quyết", re.IGNORECASE)
_BASE_NAMED = re.compile(
    r"^\s*(?:so với |trên |trong |của )?(?:tổng(?: số)?|số|kế hoạch|dự toán|chỉ tiêu|lực lượng|dân số)", re.IGNORECASE
)
_NAMED = re.compile(r"(?:tỷ lệ|tỉ lệ|mức độ)[^,;.()\d]{0,90}$", re.IGNORECASE)
_PAST = re.compile(r"(?:so với|cùng kỳ|năm trước|tháng trước)(?:(?![);]|kế hoạch)[^.]){0,45}$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:^|[,;.:]\s|\briêng\s|\btrong đó\s|\bvà\s)(?:riêng\s)?"
    r"(?P<name>[^\d,;.:()]{4,50}?)\s(?:chiếm|đạt)(?: tỷ lệ)?\s*$",
    re.IGNORECASE,
)
_NAMED_REACH = 12
_WINDOW = 40
_COUNTED = (Kind.COUNT, Kind.MONEY, Kind.SCORE, Kind.RATIO)
_PASSAGES = 5


def share_readings(row: Sequence[Written]) -> Iterator[Reading]:
    """A reading for each percentage that is neither a change nor a threshold."""
    for percent in row:
        token = percent.token
        if token.kind is not Kind.PERCENT or token.change or token.word or is_threshold(percent.passage, token):
            continue
        if _in_order(percent):
            continue
        parts = list(_parts(row, percent))
        options: list[tuple[Relation, int]] = []
        for group, weight in parts:
            for whole, fit in _wholes(row, percent, group):
                options.append((Shared(percent, group, (whole,)), weight * fit))
        if parts and options:
            called = any(_content_named(percent, relation.numbers[-1]) for relation, _ in options)
            confidence = max(90 if called else 0, *(weight for _, weight in parts))
            total = sum(fit for _, fit in options) // max(1, confidence)
            missing = _absent(percent) if _possible(percent, parts) else 1
            sure = confidence * 10 * total // (total + missing)
            reading = Reading.of("V1", options, min(970, sure))
            if reading is not None:
                yield reading


def _in_order(percent: Written) -> bool:
    """Whether a share stands behind "lần lượt", "tương ứng": it belongs to a place in another row."""
    passage, token = percent.passage, percent.token
    match = words.RESPECTIVELY.search(passage.before(token, 90) + passage.text[token.start - passage.start :][:30])
    return match is not None and match.start() < len(passage.before(token, 90))


def _absent(percent: Written) -> int:
    """How much speaks for a base that stands nowhere in the text."""
    after = percent.passage.after(percent.token, 50)
    if _BASE_NAMED.match(after) or percent.token.places == 0:
        return 24
    return 9


def _possible(percent: Written, parts: Sequence[tuple[tuple[Written, ...], int]]) -> bool:
    """Whether a share can be one of its part at all: no whole number gives 1 as 32.98 per cent."""
    part = sum(p.value for p in parts[0][0])
    if len(parts) > 1 or parts[0][0][0].token.kind is not Kind.COUNT or not percent.value or not part:
        return True
    low, high = percent.value - percent.step, percent.value + percent.step
    return low <= 0 or floor(100 * part / low) >= ceil(100 * part / high)


def _parts(row: Sequence[Written], percent: Written) -> Iterator[tuple[tuple[Written, ...], int]]:
    """What the percentage can be a share of something for, with how plainly it is said (of a hundred)."""
    attached = attach(percent.passage, percent.token)
    if attached is not None:
        own = [w for w in row if w.passage is percent.passage and w.token.start == attached.token.start and not w.side]
        for written in own:
            linked = written.token.kind is Kind.RATIO and len(gap(written, percent)) < 45
            yield (written,), 98 if linked else 96 if attached.sure else 75
        return
    yield from _unattached(row, percent)
    yield from _by_name(row, percent)
    named = _NAMED.search(percent.passage.before(percent.token, 120))
    if not named:
        return
    member = words.member_of(named[0])
    family = {"both": ("both", "early", "on_time")}.get(member, (member,))
    told = [
        w
        for w in row[max(0, percent.index - _WINDOW) : percent.index]
        if member and w.token.kind is Kind.COUNT and w.token.exact and w.passage.member(w.token) in family
        and percent.place - w.place <= 3
    ]  # fmt: skip
    for index, written in enumerate(told):
        yield (written,), 60
        following = told[index + 1] if index + 1 < len(told) else None
        if following is not None and member == "both" and following.place == written.place:
            yield (written, following), 60


def _by_name(row: Sequence[Written], percent: Written) -> Iterator[tuple[tuple[Written, ...], int]]:
    """ "Riêng căn cước chiếm 44,3%": the count told before in the words that stand before the share."""
    match = _SUBJECT.search(percent.passage.before(percent.token, 90))
    if match is None:
        return
    told = set(re.findall(r"[^\W\d_]+", match["name"].lower()))
    if len(told) < 2:
        return
    for part in row[max(0, percent.index - _NAMED_REACH) : percent.index]:
        if (
            part.token.kind is Kind.COUNT
            and part.token.exact
            and percent.place - part.place < 2
            and told <= content(part)
        ):
            yield (part,), 88


def _unattached(row: Sequence[Written], percent: Written) -> Iterator[tuple[tuple[Written, ...], int]]:
    """The nearest counts before a percentage that does not say which it is the share of."""
    before = [
        w for w in row[max(0, percent.index - 9) : percent.index] if w.token.kind in _COUNTED and not w.token.change
    ]
    before = [w for w in before if not w.side and w.token.exact and percent.place - w.place <= 1]
    named = _NAMED.search(percent.passage.before(percent.token, 120))
    member = words.member_of(named[0]) if named else ""
    for rank, part in enumerate(reversed(before[-3:])):
        if member and part.passage.member(part.token) != member:
            continue
        between = gap(part, percent)
        if together(part, percent) and rank == 0:
            yield (part,), 62 if len(between) < 70 and ";" not in between else 32
        elif named and len(between) < 220:
            yield (part,), 24
    if named and len(before) > 1 and "hài lòng" in named[0]:
        for first, second in pairwise(before):
            if (
                first.passage.member(first.token) == "very_satisfied"
                and second.passage.member(second.token) == "satisfied"
            ):
                yield (first, second), 90


def _wholes(row: Sequence[Written], percent: Written, parts: tuple[Written, ...]) -> Iterator[tuple[Written, int]]:
    """The numbers that can be the whole, with weights."""
    part = parts[0]
    if part.token.kind is Kind.RATIO and not part.side:
        yield row[part.index + 1], 400
        return
    planned = bool(_PLAN.search(percent.passage.after(percent.token, 30)))
    floor = sum(p.value for p in parts)
    for whole in row[max(0, part.index - _WINDOW) : part.index + 12]:
        if whole in parts or whole.token.kind is Kind.PERCENT or whole.token.change or whole.token.word:
            continue
        if part.place - whole.place > _PASSAGES or not whole.value:
            continue
        weight = 200 if _spelled(percent, whole) else _fit(percent, part, whole, planned)
        if whole.value < floor and not planned and not _PLAN.search(" ".join(whole.passage.label(whole.token))):
            weight //= 12 if len(str(int(whole.value))) < len(str(int(floor))) - 1 else 4
        if weight:
            yield whole, weight


def _spelled(percent: Written, whole: Written) -> bool:
    """ "Đạt 98,53% số công dân đủ điều kiện (1.058.774 người)": the base in the brackets behind its name."""
    if whole.index <= percent.index or not together(percent, whole) or whole.side:
        return False
    between = gap(percent, whole)
    named = re.match(r"\s*(?:so với |trên |trong |của )?(?!tổng số điểm)[^\d;.()]{3,60}\((?:[^\d()]{0,30})$", between)
    apart = r"tăng|giảm|bình quân|cao hơn|thấp hơn"
    if not re.search(r"\bbằng\s*$", percent.passage.before(percent.token, 8)):
        apart += "|cùng kỳ|năm trước"
    return bool(named) and not re.search(apart, between)


def _content_named(percent: Written, whole: Written) -> bool:
    """ "Chiếm 2,56% so với hồ sơ đến hạn": the base called by words that stand at one of the counts."""
    after = re.match(
        r"\s*(?:so với |trên |trong |của )?(?:tổng(?: số)? |số )?([^\d,.;()]{4,50})",
        percent.passage.after(percent.token, 70),
    )
    if after is None:
        return False
    named = {word for word in re.findall(r"[^\W\d_]+", after[1].lower()) if word not in whole.token.unit.split()}
    return len(named & content(whole)) > 1


def _fit(percent: Written, part: Written, whole: Written, planned: bool) -> int:
    """How well a number serves as the whole of a part."""
    if counted(whole.token).kind is not counted(part.token).kind:
        return 0
    label = " ".join(whole.passage.label(whole.token))
    behind = whole.index > part.index
    if behind:
        if not together(whole, part) or whole.token.kind is Kind.RATIO:
            return 0
        cue = re.search(r"tổng|kế hoạch|chỉ tiêu|dự toán|\($|trên|là|số", gap(part, whole)[-30:], re.IGNORECASE)
        weight = 14 if cue and len(gap(part, whole)) < 110 else 1
    else:
        weight = (
            12
            if together(whole, part)
            else 6
            if whole.passage is part.passage
            else 4
            if part.place - whole.place < 2
            else 2
        )
        if part.index - whole.index <= 2 and whole.passage is part.passage:
            weight += 8
        between = gap(whole, part)
        if together(whole, part) and words.WHOLE_INTRO.search(between[:90]):
            weight *= 3
    if _PAST.search(whole.passage.before(whole.token, 60)):
        return weight // 12
    if _content_named(percent, whole):
        weight *= 3
    if _TOTAL.search(label):
        weight *= 2
    if planned and _PLAN.search(label + gap(percent, whole) if behind else label):
        weight *= 5
    if not comparable(whole, part):
        weight //= 8
    return weight
