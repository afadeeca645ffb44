"""Gathered (tổng hợp lại): V2, a whole that a later sentence sums up over the sections or items told before it.

"1. Tại huyện A ... 352 hồ sơ trễ hạn ... 2. Tại huyện B ... trễ hạn 164 hồ sơ ... 3. Đánh giá chung: Tổng số hồ sơ trễ
hạn tại hai huyện là 516": of each section it takes the figure told in the words of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from motcua.rules.report_check.enumerated.pieces import bare
from motcua.rules.report_check.enumerated.telling import claim, is_mistyped
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage

from .clauses import lead, numbered, tail, told

_TOTAL = re.compile(
    r"(?:^|[.;\n])\s*(?:[-+*•]\s*)?(?:đánh giá chung:? )?"
    r"(?:tổng cộng|tính chung|tổng hợp|như vậy|tổng số|cả (?:hai|ba|bốn|\d+))\b[^\n]*",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:tổng cộng|tính chung|(?:tại|cả) (?:cả )?(?:hai|ba|bốn|năm) |"
    r"(?:hai|ba|các) (?:cấp|đơn vị|huyện|xã|phường)\b)"
)
_ITEM = re.compile(r"(?:^|\n)\s*(?:[IVX]{1,4}|\d{1,2}|[a-zđ])[.)]\s|(?:^|\n)\s*[-+•]\s")
_ELSE = re.compile(r"cùng kỳ|so với|kế hoạch|chỉ tiêu|bình quân|\bmỗi\b|năm trước|lũy kế|trong đó|tăng|giảm")
_IDLE = frozenset("tổng cộng qua tính chung hai ba các cả hồ sơ phát hiện thấy đoàn".split())  # noqa: SIM905
_LEAST, _MOST, _SOME, _MANY = 2, 8, 10 * SCALE, 100 * SCALE


def check_gathered(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Gathered (tổng hợp lại): each sum of what the sections before it told."""
    for passage in passages:
        for match in _TOTAL.finditer(told(passage)):
            if not _ALL.search(match[0].lower()):
                continue
            own = [n for n in numbered(passage, numbers) if n.written.token.start - passage.start >= match.start()]
            line = passage.text.find("\n", match.start() + 1)
            own = [n for n in own if line < 0 or n.written.token.start - passage.start < line]
            blocks = _blocks(passages, numbers, passage.start + match.start())
            yield from _check([n for n in own if _is_plain(n) and not n.depth], blocks)


def _is_plain(number: Seen) -> bool:
    return number.is_counted and not (number.change or number.about or number.side) and bool(number.unit)


def _blocks(passages: Sequence[Passage], numbers: Sequence[Seen], end: int) -> list[list[Seen]]:
    """The numbers before a place by the items or headed sections they stand in."""
    starts = [p.start + m.start() for p in passages for m in _ITEM.finditer(p.text) if p.start + m.start() < end]
    own = [n for n in numbers if _is_plain(n) and n.written.token.start < end]
    by_block = groupby(own, key=lambda n: sum(start <= n.written.token.start for start in starts))
    return [list(block) for place, block in by_block if place]


def _check(wholes: Sequence[Seen], blocks: Sequence[Sequence[Seen]]) -> Iterator[Claim]:
    read = [(whole, column) for whole in wholes for column in _columns(whole, blocks) if len(column) >= _LEAST]
    held = [whole for whole, column in read if any(_makes(whole, part) for part in _ends(column))]
    told = {whole.value for whole in wholes}
    for whole, column in read:
        agreeing = next((part for part in _ends(column) if _makes(whole, part)), None)
        if agreeing is not None:
            yield claim(whole.passage, whole, bare(agreeing), Verdict.OK)
        elif sum(n.value for n in column) in told:
            continue
        elif _may_be_sum(whole, plainly=bool(held)) and is_mistyped(whole, column):
            yield claim(whole.passage, whole, bare(column), Verdict.UNBALANCED)


def _may_be_sum(whole: Seen, *, plainly: bool) -> bool:
    """Whether a number is more than a few, or told with a sum that holds, and its words tell of nothing else."""
    return (plainly or whole.value > _SOME) and not _ELSE.search(f"{lead(whole)} {tail(whole)}")


def _columns(whole: Seen, blocks: Sequence[Sequence[Seen]]) -> Iterator[list[Seen]]:
    """The first number of each block, where they nearly make the whole; else those told in its words."""
    firsts = [n for block in blocks for n in [one for one in block if one.unit == whole.unit][:1]]
    plainly = len(firsts) > _LEAST and whole.value > _MANY and is_mistyped(whole, firsts)
    yield firsts if plainly or any(_makes(whole, part) for part in _ends(firsts)) else _named(whole, blocks)


def _named(whole: Seen, blocks: Sequence[Sequence[Seen]]) -> list[Seen]:
    """The first number of each block that is told in the words of the whole."""
    words = content(f"{lead(whole)} {tail(whole)}") - _IDLE - content(whole.unit)
    found = []
    for block in blocks:
        named = [n for n in block if n.unit == whole.unit and not n.depth and words & content(f"{lead(n)} {tail(n)}")]
        best = max((len(words & content(f"{lead(n)} {tail(n)}")) for n in named), default=0)
        found += [n for n in named if len(words & content(f"{lead(n)} {tail(n)}")) == best][:1]
    return found[-_MOST:]


def _ends(column: Sequence[Seen]) -> Iterator[Sequence[Seen]]:
    return (column[place:] for place in range(len(column) - 1))


def _makes(whole: Seen, column: Sequence[Seen]) -> bool:
    return whole.value == sum(n.value for n in column)
