"""Redivided (chia lại theo cách khác): V2, a whole told before and divided once more, by another measure.

"Tiếp 456 lượt ... Theo lĩnh vực: đất đai 252, bồi thường 29, khác 175. Theo cách xử lý: hướng dẫn 186, chuyển 270": the
clause says by what is divided, and the whole is one of the numbers before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.completeness import TWICE
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .followed import ELSE
from .overlapping import may_overlap
from .pieces import REST, Piece, Run, is_sharp, is_step
from .stretches import Stretch, is_part, makes
from .telling import claim, comes_back, is_explained, is_retyped, is_slip

_BY = re.compile(
    r"(?:^|[.;\n])[-+*•–\s]*(?:[^\d.;,:\n]{0,50}\b(?:chia|phân|tính|xếp)(?: loại)?(?: ra)? theo\b"
    r"|(?:nếu |còn )?(?:chia|phân|tính|xét|bóc|xếp|kể)?(?: loại| riêng| tách)?(?: ra)?\s?"
    r"theo (?!đó|báo cáo|số liệu|kế hoạch|thống kê|ông|bà|nghị|quyết|quy|luật|thông|công|chỉ|văn|sở|ubnd|ban|phòng)"
    r"|(?:vì sao|do đâu|nguyên nhân|lý do)\b|(?:trễ|chậm|quá hạn|vắng) (?:ở|tại) (?:đâu|khâu nào|nơi nào)\b"
    r"|về (?=(?:nội dung|lĩnh vực|trình độ|độ tuổi|giới|loại|cách|hình thức|cơ cấu|nguồn|kết quả|thẩm quyền)\b)"
    r"|phân loại\b|lĩnh vực(?=:)|hình thức(?=:)|chia\b(?= theo|:)|cơ cấu\b|trình độ\b|điểm thành phần\b"
    r"|nguồn (?:vốn|tiếp nhận|kinh phí)\b"
    r"|(?:qua|kết quả|sau(?: khi)?) phân loại\b|kết quả (?:xử lý|phân loại|giải quyết|đánh giá|xếp loại)\b)"
    r"[^\d\n.;]{0,80}?(?=\d|\n)",
    re.IGNORECASE,
)
_WHY = re.compile(r"\W*(?:vì sao|do đâu|nguyên nhân|lý do|[^\d:;.,]{3,12} (?:ở|tại) (?:đâu|khâu|nơi))", re.IGNORECASE)
_PICKED = re.compile(r"\b(?:chủ yếu|(?:nguyên nhân|lý do) chính|phần lớn|một phần|hầu hết)\b", re.IGNORECASE)
_MARK, _DONE = re.compile(r"[,;.:\n()]|\bvà\b"), re.compile(r"\bđã (?:được )?(?:giải quyết|xử lý|xong|hoàn thành)\s*$")
_LATE = frozenset(["trễ", "chậm", "muộn", "quá", "vắng"])
_LEAST, _BACK, _FAR = 2, 10, 6


def check_redivided(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Redivided (chia lại theo cách khác): each list that a measure opens against the numbers before it."""
    for place, passage in enumerate(passages):
        near = {id(one) for one in passages[max(0, place - 1) : place + 1]}
        told = [n for n in numbers if id(n.passage) in near and n.is_counted and not n.change and not n.depth]
        stretch = Stretch.of(passage, [n for n in told if n.passage is passage], -1)
        gone: set[int] = set()
        last: Seen | None = None
        for match in _BY.finditer(stretch.text):
            start, stop = passage.start + match.start(), passage.start + match.end()
            rest = [n for n in stretch.counts if n.written.token.start >= stop]
            if len(rest) < _LEAST or rest[0].written.token.whole is not None:
                continue
            heads = [n for n in told if n.written.token.start <= start and is_part(rest[0], n)]
            heads = [n for n in heads[-_BACK:] if n.index not in gone]
            if _PICKED.search(match[0]):
                continue
            if _WHY.match(match[0]):
                heads = [n for n in heads if not _LATE.isdisjoint(n.written.said)][-1:]
            if not heads or not _begins(stretch, stop, rest[0]):
                continue
            runs = list(stretch.runs(heads[-1], rest))
            held = next(((head, run) for head in heads[::-1] for run in runs if makes(run, head)), None)
            if held is not None:
                gone |= held[1].places
                last = held[0]
                yield claim(last.passage, last, held[1].parts, Verdict.OK)
                continue
            same = [n for n in heads if last and n.value == last.value and "\n" not in stretch.between(last, rest[0])]
            yield from _check(stretch, same or heads, runs, told)


def _begins(stretch: Stretch, stop: int, first: Seen) -> bool:
    """Whether a list begins with its first part right there, or in the next line."""
    gap = stretch.text[stop - stretch.start : first.written.token.start - stretch.start]
    return len(gap) < _FAR or (gap.startswith("\n") and gap.count("\n") == 1)


def _check(stretch: Stretch, heads: Sequence[Seen], runs: Sequence[Run], told: Sequence[Seen]) -> Iterator[Claim]:
    """A list that makes none of the numbers before it, against the only one that it should have made, of its own line
    if there is one."""
    for run in runs:
        divided = _divided_before(told, heads, run)
        if divided is not None and _blames(stretch, divided, run, told, plainly=True):
            yield claim(divided.passage, divided, run.parts, Verdict.UNBALANCED)
            return
        blamed = [head for head in heads if _blames(stretch, head, run, told)]
        line = stretch.start + stretch.before(run.parts[0].number).rfind("\n")
        blamed = [head for head in blamed if head.written.token.start > line] or blamed
        blamed = [head for head in blamed if is_retyped(head, run.parts)] or blamed
        if blamed and len({head.value for head in blamed}) == 1:
            head = next((head for head in blamed[::-1] if not head.side), blamed[-1])
            yield claim(head.passage, head, run.parts, Verdict.UNBALANCED)
            return


def _divided_before(told: Sequence[Seen], heads: Sequence[Seen], run: Run) -> Seen | None:
    """The whole that the counts right before a list make, the fewest of them, so that the list divides it once more."""
    first = run.parts[0].number
    before = [n for n in told if n.index < first.index and is_sharp(n) and not n.side and not is_step(n)]
    for count in range(_LEAST, len(before)):
        parts = before[-count:]
        made = [n for n in heads if n.index < parts[0].index and n.value == sum(part.value for part in parts)]
        if made and all(is_part(part, made[-1]) for part in parts):
            return made[-1]
    return None


def _are_nested(parts: Sequence[Piece]) -> bool:
    """Whether parts told over several sentences hold one that is told again, or is made by those behind it."""
    values = [part.number.value for part in parts]
    if len({part.number.sentence for part in parts}) == 1:
        return False
    spans = ((first, last) for first in range(1, len(values)) for last in range(first + 1, len(values) + 1))
    return any(values[first - 1] == sum(values[first:last]) for first, last in spans)


def _are_apart(stretch: Stretch, parts: Sequence[Piece]) -> bool:
    """Whether marks stand between all parts, so that none tells what was done of the one before: "11 vụ, đã giải quyết
    9 vụ"."""
    gaps = [stretch.between(one.number, other.number) for one, other in pairwise(parts)]
    return all(_MARK.search(gap) and not _DONE.search(gap) for gap in gaps)


def _blames(stretch: Stretch, head: Seen, run: Run, told: Sequence[Seen], *, plainly: bool = False) -> bool:
    """Whether a slip of one digit keeps the parts from making a number told before, and they make no other; told
    `plainly` also another number of the size, where nothing is left out; and the first is not the whole of the rest."""
    parts = run.parts
    if ELSE.search(f"{stretch.between(parts[0].number, parts[-1].number)}0"):
        return False
    if TWICE.search(stretch.passage.sentence(parts[-1].number.written.token)):
        return False
    if may_overlap(run) and not leave_nothing_out(run.labels):
        return False
    total = sum(part.number.value for part in parts)
    if total == 2 * parts[0].number.value or _are_nested(parts) or not _are_apart(stretch, parts):
        return False
    complete = leave_nothing_out(run.labels) or (len(parts) > _LEAST and REST.search(run.labels[-1]) is not None)
    complete = complete and len({part.number.sentence for part in parts}) == 1
    slip = is_slip(head, parts) or (plainly and complete and is_explained(head, run, plainly=True))
    return slip and not comes_back(told, head, parts, {total})
