"""Followed (kể liền sau): V2, a count and all the counts told right behind it, to the end of a clause or line.

"Tổng nguồn vốn 461.842 triệu đồng. Cơ cấu: vốn trung ương 351.280 triệu đồng, vốn huy động 62.447, vốn địa phương
48.115", "Người dân gửi 66 đơn; 41 đơn chuyển nơi có thẩm quyền, 25 đơn giữ lại": no word need say that they are its
parts where nothing else is told to the end and they make it, or a slip of one digit keeps them from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from motcua.rules.report_check.complements import are_grades, leave_nothing_out
from motcua.rules.report_check.completeness import TWICE
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import KNOWN, Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import CLOSE

from .ended import ended
from .overlapping import may_overlap
from .pieces import LEVEL, REST, Run
from .stretches import Stretch, is_part, makes, tail
from .telling import claim, comes_back, is_slip

ELSE = re.compile(
    r"\b(?:(?:kỳ|năm|quý|tháng|tuần|nhiệm kỳ) (?:trước|ngoái)|cùng kỳ|(?<!theo )(?<!ngoài )(?<![,;] )kế hoạch|chỉ tiêu|"
    r"dự toán|so với|tăng|giảm(?! trừ)|vượt|thêm|bình quân|trung bình|mỗi|cứ|gấp|hơn|kém|bớt|"
    r"từ(?! (?:nguồn|đầu|ngày|tháng|năm))|đến(?! (?:việt nam|tỉnh|thăm|tham quan|khám|dự|nộp)\b)|"
    r"tổng(?! (?:hợp|công ty|cục))|"
    r"(?<=[,;:.] )cộng|cộng(?! \d)|nâng|lũy kế|yêu cầu|tức|riêng|nhất|"
    r"như(?! sau)|chủ yếu|kế đến|tiếp đến|tập trung|gồm|chia|trong (?:đó|số)|lần lượt|cả)\b|\.\.\.|…|->|→|=",
    re.IGNORECASE,
)
"""Words among counts by which they are no simple list."""
_SINCE = re.compile(r"\btừ (?:năm|tháng|ngày|đầu) [^,;.()]{0,25}?đến nay\b", re.IGNORECASE)
_PICKED = re.compile(
    r"\b(?:nhất|mỗi|bình quân|trung bình|riêng|từ(?! (?:nguồn|đầu|ngày|tháng|năm|\d{1,2}[/-]\d))|so với|cùng kỳ|"
    r"hơn|cứ|phát(?! sinh| hiện)|mời|triệu tập|dự toán)\b[^,;.]*$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:^|[.;:\n(])[-+*•–\s]*(?:trong|theo|về|cơ cấu|kết quả|nguyên nhân|lý do|phân|chia|qua phân loại|cụ thể|thì)\b"
    r"[^\d]*$|:[^\d:]*$|\bthì\b[^\d]*$",
    re.IGNORECASE,
)
"""What opens a list: a clause that begins with "trong", "theo lĩnh vực", or ends with a colon."""
_FIRST = re.compile(
    r"(?:^|[,;:.?\n])\s*(?:và |có |còn |cộng |thì |trong đó (?:có )?|gồm )*$|\b(?:và|cộng|có|còn|thì|gồm)\s$",
    re.IGNORECASE,
)
"""What stands before a number that opens its clause."""
_BETWEEN = re.compile(r"[.?!]\s[^:]*[.?!](?:\s|$)")
"""A sentence of its own between a whole and its parts."""
_ALONE = re.compile(r"\s*(?:[^\W\d_]+\s*){0,3}")
_WITHIN = re.compile(r"\b(?:trong|trên|của)(?: tổng)?(?: số)?\s+$", re.IGNORECASE)
"""What stands before a number that is a whole itself."""
_MARK = re.compile(r"\n\s*([-+*•–●○]|\d{1,2}[.)/])[^\n]*$")
_MARKED = re.compile(r"[,;:.(\n]")
_LEAST, _GAP, _MANY, _SOME, _LEAD = 2, 260, 4, 3, 60
"""How many parts at least, how far they begin behind their whole, and of how many digits a number is that hardly
another makes by a slip."""


def check_followed(passage: Passage, numbers: Sequence[Seen], hidden: AbstractSet[int]) -> Iterator[Claim]:
    """Followed (kể liền sau): each count of a passage against those behind it; `hidden` are the places of numbers known
    to divide another."""
    gone = set(hidden)
    for bracket in sorted({passage.bracket(n.written.token) for n in numbers}):
        stretch = Stretch.of(passage, numbers, bracket)
        for place in range(len(stretch.counts) - 1, -1, -1):
            yield from _check(stretch, place, numbers, gone)


def _check(stretch: Stretch, place: int, numbers: Sequence[Seen], gone: set[int]) -> Iterator[Claim]:
    head = stretch.counts[place]
    rest = [n for n in stretch.counts[place + 1 :] if n.index not in gone]
    while rest and not is_part(rest[0], head) and rest[0].sentence == head.sentence:
        rest = rest[1:]
    if len(rest) < _LEAST or head.change or not head.value or not is_part(rest[0], head):
        return
    if rest[0].written.token.start - head.written.token.stop > _GAP:
        return
    runs = list(stretch.runs(head, rest))
    held = next((run for run in runs if makes(run, head)), None)
    if held is not None:
        gone |= held.places
        yield claim(stretch.passage, head, held.parts, Verdict.OK)
    elif head.index not in gone:
        every = [*runs, *(first for run in runs for first in ended(head, run, numbers))]
        found = next((run for run in every if _blames(stretch, place, run)), None)
        if found is not None and not _is_beside(numbers, head, found):
            yield claim(stretch.passage, head, found.parts, Verdict.UNBALANCED)


def _blames(stretch: Stretch, place: int, run: Run) -> bool:
    """Whether a slip of one digit keeps the counts behind a count from making it, where nothing else can be meant."""
    head = stretch.counts[place]
    if head.depth and ";" in stretch.between(head, run.parts[0].number):
        return False  # one of those listed in a bracket
    return is_slip(head, run.parts) and not _is_open(stretch, head, run) and _is_list(stretch, place, run)


def _is_open(stretch: Stretch, head: Seen, run: Run) -> bool:
    """Whether words leave it open that the counts behind a count are its parts."""
    complete, few = leave_nothing_out(run.labels), len(run.parts) == _LEAST or len(head.written.digits) < _MANY
    if not complete and (any(map(LEVEL.search, run.labels)) or (few and may_overlap(run))):
        return True
    if any(_WITHIN.search(part.before) for part in run.parts):
        return True
    names = tuple(_name(stretch, number) for number in (head, *(part.number for part in run.parts)))
    if are_grades(names) or all("tín nhiệm" in name for name in names):
        return True
    last = run.parts[-1].number
    lead, gap = stretch.before(head), stretch.between(head, run.parts[0].number)
    if not complete and _WITHIN.search(lead[-_LEAD:]):
        return True
    return bool(
        TWICE.search(stretch.passage.sentence(last.written.token))
        or ELSE.search(f"{_SINCE.sub('', stretch.between(head, last))}0")
        or _PICKED.search(lead[-_LEAD:])
        or _is_listed(lead, gap)
        or _is_one_line(stretch, gap, last)
    )


def _name(stretch: Stretch, number: Seen) -> str:
    """What stands behind a count up to the next mark: "03 đơn vị tốt, 07 đơn vị khá" are told side by side."""
    return _MARKED.split(stretch.text[number.written.token.stop - stretch.start :], maxsplit=1)[0]


def _is_list(stretch: Stretch, place: int, run: Run) -> bool:
    """Whether a count and those behind it are told as a whole and its list."""
    head, parts = stretch.counts[place], run.parts
    first, last, digits = parts[0].number, parts[-1].number, len(head.written.digits)
    gap = stretch.between(head, first)
    between = max(_strength(stretch.between(one.number, other.number)) for one, other in pairwise(parts))
    before = [n for n in stretch.counts[:place] if n.sentence == head.sentence]
    if digits < _SOME and _BETWEEN.search(gap):
        return False
    if not before and _is_repeated(head, run) and (_ALONE.fullmatch(tail(gap)) or _strength(gap) > between):
        return True
    complete, said = leave_nothing_out(run.labels), bool(_SAID.search(gap))
    if before and digits < _SOME:
        return False
    if digits >= _MANY and last.sentence == head.sentence and not _is_nearly(head, run):
        return True
    opens = not any(n.unit in ("", head.unit) for n in before)
    bare = not (opens and complete and ":" not in stretch.before(head)[max(0, head.sentence[0] - stretch.start) :])
    if not said and bare and _strength(gap) <= between:
        return False
    units = {part.number.unit for part in parts} - {"", head.unit}
    if len(units) > 1 or not units <= KNOWN:
        return False
    if last.sentence not in (first.sentence, head.sentence) and digits < _MANY:
        return False
    plainly = complete or (len(parts) > _LEAST and bool(REST.search(run.labels[-1])))
    return plainly or digits >= _MANY or (said and digits >= _SOME)


def _is_nearly(head: Seen, run: Run) -> bool:
    """Whether one part alone is nearly its whole, so that the others may be told of something else."""
    return any(abs(head.value - part.number.value) <= CLOSE * head.value for part in run.parts)


def _is_repeated(head: Seen, run: Run) -> bool:
    """Whether each part opens its clause, counted in the word of the whole or bare: "66 đơn; 41 đơn ..., 25 ..."."""
    units = {part.number.unit for part in run.parts}
    return bool(head.unit) and units <= {head.unit, ""} and all(_FIRST.search(part.before) for part in run.parts)


def _is_beside(numbers: Sequence[Seen], head: Seen, run: Run) -> bool:
    """Whether a count and those behind it make another number, so that they are told side by side, or those behind it
    make another number by themselves."""
    parts = [part.number.value for part in run.parts]
    every = (n for n in numbers if n.index < head.index and n.value == head.value + sum(parts))
    if any(n.kind is head.kind and n.unit in (head.unit, "") for n in every):
        return True
    sums = {sum(parts), head.value + sum(parts), *(head.value + one for one in parts)}
    return comes_back(numbers, head, run.parts, sums)


def _strength(text: str) -> int:
    """How strongly a text divides what it stands between: by a line or sentence, a semicolon or colon, or less."""
    return 2 if re.search(r"\n|[.?!](?=\s|$)", text) else 1 if re.search(r"[;:]", text) else 0


def _is_one_line(stretch: Stretch, gap: str, last: Seen) -> bool:
    """Whether the counts behind a count stand in the first of several lines marked alike, which go on below."""
    one = re.search(r"\n\s*([-+*•–●○])[^\n]*$", gap)
    behind = stretch.text[last.written.token.stop - stretch.start :].partition("\n")[2].lstrip()
    return one is not None and behind.startswith(one[1])


def _is_listed(lead: str, gap: str) -> bool:
    """Whether a count opens a line that is marked like the line of the first behind it."""
    one, other = (_MARK.search(text) for text in (f"\n{lead}", gap))
    return one is not None and other is not None and one[1][:1] == other[1][:1]
