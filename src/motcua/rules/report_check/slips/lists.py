"""Lists in doubt (danh sách cần xét): runs of numbers that may be the parts of a total before or behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.headline import act_of
from motcua.rules.report_check.opposites import divides
from motcua.rules.report_check.reading import shield
from motcua.rules.report_check.tokens import Kind

from .heads import is_divided, rank_weight, roomy, unsplit
from .readings import Reading
from .relations import Added, Relation
from .written import Written, comparable, counted, gap, listable, together

_TOTALLED = re.compile(
    r"\b(?:tổng|cộng|nâng|tính chung|như vậy|cả năm|cả thảy|hai dịch vụ)\b[^\d;()]{0,80}$", re.IGNORECASE
)
_PLAINLY = re.compile(
    r"\b(?:tổng cộng|cộng|nâng tổng|tính chung|tổng phải|tổng số phải)\b[^\d;()]{0,80}$", re.IGNORECASE
)
_AMONG = re.compile(
    r"\b(?:trong|trên|thuộc)\s+(?:tổng(?: số)?|số)\b[^\d;()]{1,60}(?:,|\bcó\b|\bthì\b)[^\d;()]*$", re.IGNORECASE
)
"""What "trong tổng số ... có" opens is a part, never the total."""
_PARTLY = re.compile(
    r"\bnhư\b|chủ yếu|nhiều nhất|tập trung|nổi bật|đáng chú ý|tiêu biểu|điển hình|riêng", re.IGNORECASE
)
_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mỗi)\b[^\d;.]{0,40}$", re.IGNORECASE)
_ENDS = re.compile(r"^[^\d]*?(?:[.;)]|$|\n|ngoài ra|đồng thời|riêng|qua đó)", re.IGNORECASE)
_DIVIDING = re.compile(
    r"\b(?:theo|về|phân loại|cơ cấu|phân bổ|kết quả|nguyên nhân|trình độ|gồm|trong đó|cụ thể|từ)\b"
    r"[^:;.\d]{0,60}:?[^:;.\d]{0,60}$",
    re.IGNORECASE,
)
_DIVIDED = re.compile(
    r"^[-+*•\s]*(?:[a-zđ]\)\s*|\d+\.\s*)?(?:(?:phân|chia|cơ cấu)\s[^\d:,.;]{0,20})?theo [^\d.;]*$",
    re.IGNORECASE,
)
"""A sentence that opens by telling by what its list divides: "Theo lĩnh vực, ..."."""
_SOME = re.compile(r"trong (?:số )?đó\b[^\d;]*$", re.IGNORECASE)
"""Behind a whole that is divided already, "trong đó" opens what is worth telling of it, seldom all of it."""
_SUMMED = (Kind.COUNT, Kind.MONEY, Kind.SCORE)
_LONGEST = 9
_FULL = 980


def list_readings(row: Sequence[Written]) -> Iterator[Reading]:
    """Readings of all runs: behind a head, and before a total."""
    for first in row:
        sentence = first.passage.sentence(first.token) if _summed(first) else ""
        if not sentence or (words.RESPECTIVELY.search(sentence) and not words.WHOLE_INTRO.search(sentence)):
            continue
        yield from _headed(row, first)
        before = first.passage.before(first.token, 110)
        if _TOTALLED.search(before) and not _AMONG.search(before):
            yield from _totalled(row, first)


def _summed(number: Written) -> bool:
    token = number.token
    return token.kind in _SUMMED and token.exact and bool(number.value or token.unit)


def _run(row: Sequence[Written], first: Written) -> list[Written]:
    """The numbers from one on that are told alike: same kind, same depth, one sentence or one list."""
    run = [first]
    depth, bracket = first.passage.depth(first.token), first.passage.bracket(first.token)
    for number in row[first.index + 1 :]:
        if number.place - run[-1].place > 1 or len(run) >= _LONGEST:
            break
        if number.passage is not first.passage and (depth or not _short(number)):
            break
        if number.passage is first.passage and not together(run[-1], number) and "\n" not in gap(run[-1], number):
            break
        if _is_span(number):
            continue
        inner = number.passage.depth(number.token)
        if number.token.kind is Kind.PERCENT or number.side or inner > depth or number.token.change:
            if inner == depth == 0 and number.token.change and number.token.kind is not Kind.PERCENT:
                break
            continue
        alone = inner == 1 == depth and number.passage.bracket(number.token) != bracket
        if inner < depth or not _summed(number) or not _alike(number, first, depth):
            break
        if inner == depth and not alone and depth and number.passage.bracket(number.token) != bracket:
            break
        if len(gap(run[-1], number)) > 150 or words.WHOLE_INTRO.search(gap(run[-1], number)):
            break
        run.append(number)
    return run


def _is_span(number: Written) -> bool:
    """Whether a number is a span by which a list is divided: "dưới 5 ngày 377 hồ sơ"."""
    after = number.passage.after(number.token, 10)
    return number.token.kind is Kind.OTHER and bool(re.match(r"\s*(?:ngày|giờ|phút|tuổi|đến|[-–])", after))


def _alike(number: Written, first: Written, depth: int) -> bool:
    """Whether two numbers can be items of one list; inside one bracket any two counts can."""
    return listable(number, first) or (depth > 0 and number.token.kind is first.token.kind is Kind.COUNT)


def _short(number: Written) -> bool:
    return len(number.passage.text) < 160


def _lengths(row: Sequence[Written], run: Sequence[Written]) -> Iterator[tuple[tuple[Written, ...], int]]:
    """Beginnings of a run that may be a whole list, those that end where a clause ends first."""
    for stop in range(2, len(run) + 1):
        last = run[stop - 1]
        tail = last.passage.text[last.token.stop - last.passage.start :][:60]
        following = run[stop] if stop < len(run) else None
        ended = following is None or not together(last, following) or bool(re.match(r"[^\d,]{0,40}[.)]", tail))
        closed = divides([_label(n) for n in run[:stop]]) and (following is None or _further(run[0], run[1], following))
        plain_end = _ENDS.match(tail) and ";" not in gap(run[0], run[1])
        yield tuple(run[:stop]), 24 if ended or closed else 6 if plain_end else 1


def _further(first: Written, second: Written, following: Written) -> bool:
    """Whether what follows a closed list on other lines is told another way than its items."""
    if following.passage is not first.passage or "\n" not in gap(first, second):
        return together(first, second) and not together(second, following)
    return _indent(following) != _indent(first)


def _indent(number: Written) -> str:
    """The mark or the spaces a line begins with."""
    line = number.passage.text[: number.token.start - number.passage.start].rpartition("\n")[2]
    match = re.match(r"\s*(?:[-+*•]|\d+|[a-zđ])?", line)
    return re.sub(r"\d+|[a-zđ]", "1", match[0].strip()) if match else ""


def _label(number: Written) -> str:
    return " ".join((*number.passage.label(number.token), number.token.unit))


def _headed(row: Sequence[Written], first: Written) -> Iterator[Reading]:
    """A run behind the number it may divide."""
    run = _run(row, first)
    if len(run) < 2 or any(f.token.kind is Kind.SCORE and not f.token.unit for f in run):
        return
    heads = [h for h in reversed(row[max(0, first.index - 12) : first.index]) if _head(h, first)]
    heads = roomy(unsplit(heads, first), run)
    if not heads:
        return
    sure, spread = _introduced(heads[0], first, run)
    if not sure:
        return
    if (
        is_divided(row, heads[0], first)
        and _SOME.search(gap(heads[0], first))
        and not divides([_label(n) for n in run])
    ):
        sure //= 2
    divided = bool(_DIVIDED.search(first.passage.before(first.token, 120)))
    options: list[tuple[Relation, int]] = []
    for rank, head in enumerate(heads[: 6 if spread else 1]):
        weight = rank_weight(head, first, rank, divided=divided)
        options += [(Added(head, parts), weight * fit) for parts, fit in _lengths(row, run)]
    reading = Reading.of("V2", options, sure)
    if reading is not None:
        yield reading


def _head(head: Written, first: Written) -> bool:
    token = head.token
    if token.change or token.word or token.kind is Kind.PERCENT or first.place - head.place > 3:
        return False
    depth = first.passage.depth(first.token)
    if head.side and first.token.kind is Kind.SCORE:
        return False
    if depth and head.passage is first.passage and head.passage.depth(head.token) >= depth:
        return False
    return listable(first, head) and counted(token).kind is first.token.kind


def _complete(head: Written, run: Sequence[Written]) -> int:
    """How likely the parts of a run leave nothing out, by their own words, in a thousand; 0 when they do not say."""
    labels = [_label(n) for n in run]
    if any(divides(labels[:stop]) for stop in range(2, len(labels) + 1)):
        return 985 if divides(labels) else 900
    named = head.token.unit and all(n.token.unit == head.token.unit for n in run)
    return 950 if named and len(run) > 2 else 0


def _introduced(head: Written, first: Written, run: Sequence[Written]) -> tuple[int, bool]:
    """How likely a run divides its head, in a thousand, and whether heads farther off may be meant."""
    between = gap(head, first)
    told = shield(between)
    partly = 12 if _PARTLY.search(between) else 1
    if len(between) > 420:
        return 0, False
    opened = first.passage.depth(first.token) > 0 and re.match(r"[^\d;.()]{0,60}\(", between)
    introduced = words.WHOLE_INTRO.search(told) or ":" in told or opened
    if introduced and partly == 1 and len(between) < 160 and (complete := _complete(head, run)):
        return complete, True
    if words.ASSERTING_INTRO.search(between) and len(between) < 130:
        return 960 // partly, True
    if opened and ")" not in between:
        inside = first.passage.bracket(first.token) == first.passage.bracket(run[-1].token)
        return (965 if inside and len(run) > 1 else 900) // partly, False
    if words.WHOLE_INTRO.search(told):
        return (880 if len(run) > 2 else 800) // partly, True
    if ":" in told and len(between) < 200:
        return (900 if len(run) > 2 else 780) // partly, True
    if _DIVIDING.search(told[-110:]):
        opening = _DIVIDED.search(first.passage.before(first.token, 120))
        return (900 if opening and _complete(head, run) else 450) // partly, True
    if together(head, first) and len(between) < 130:
        return (880 if _complete(head, run) > _FULL else 420) // partly, False
    if head.passage is first.passage and re.match(r"[^\d]{0,90}[.]\s", between):
        return 250 // partly, False
    if head.passage is first.passage and len(run) > 2 and re.fullmatch(r"[^.;]{0,110}[.]\s[^.;\d]{0,60}", between):
        return 400 // partly, False
    return (300 // partly, True) if len(between) < 130 and "\n" in between else (0, False)


def _same_matter(part: Written, total: Written) -> bool:
    """Whether a total can add a part: what came in is not added to what went out."""
    first, second = (act_of(" ".join(n.passage.label(n.token)).replace("tổng số hồ sơ", "")) for n in (part, total))
    return not first or not second or first == second or second not in ("received", "solved")


def _totalled(row: Sequence[Written], total: Written) -> Iterator[Reading]:
    """A total behind its parts."""
    before = [n for n in row[max(0, total.index - 14) : total.index] if total.place - n.place <= 2]
    parts: list[Written] = []
    for number in reversed(before):
        if number.token.kind is Kind.PERCENT or number.token.change or number.side:
            continue
        if not comparable(number, total) or not _summed(number) or len(parts) == _LONGEST:
            continue
        if _AVERAGE.search(number.passage.before(number.token, 50)):
            continue
        parts.insert(0, number)
    options: list[tuple[Relation, int]] = []
    for size in range(2, min(6, len(parts)) + 1):
        chosen = tuple(parts[-size:])
        if not all(_same_matter(part, total) for part in chosen):
            continue
        same = together(chosen[0], total) or chosen[0].place == total.place - 1
        options.append((Added(total, chosen), (12 if size == 2 else 6) * (2 if same else 1)))
    plain_one = _PLAINLY.search(total.passage.before(total.token, 110))
    reading = Reading.of("V2", options, 880 if plain_one else 650)
    if reading is not None:
        yield reading
