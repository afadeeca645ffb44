"""Paired (hai số đo kể đôi): V2, things told in two measures at once, of which one adds up and the other does not.

"Bắt 22 vụ, 26 đối tượng: khởi tố 16 vụ, 18 bị can; xử phạt 2 vụ, 2 đối tượng; đang điều tra 4 vụ, 6 đối tượng": where
the cases add up, the people have to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, alike
from motcua.rules.report_check.reading import Passage

from .pieces import Run, bare, is_part
from .telling import claim, is_explained

_BESIDE = re.compile(r"(?: [^\W\d_]+){0,3}?\s*(?:,|/|với|và|tại|ở|cho|đối với|\()?\s*(?:số )?")
_FORTH = re.compile(r"[:(]|\b(?:trong đó|trong số|gồm|chia|cụ thể)\b", re.IGNORECASE)
_LEAST, _MOST, _SMALL, _NAME = 2, 8, 60 * SCALE, 40
Pair = tuple[Seen, Seen]


def check_paired(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Paired (hai số đo kể đôi): each pair against the pairs told right after it in the same measures."""
    pairs = list(_pairs(passage, numbers))
    for place, head in enumerate(pairs):
        parts = _following(pairs[place + 1 :], head)
        for count in range(len(parts), _LEAST - 1, -1):
            if count < len(parts) and parts[count][0].sentence == parts[count - 1][0].sentence:
                continue
            columns = [_column(numbers, head[side], parts[:count], side) for side in (0, 1)]
            held = [_adds_up(head[side], columns[side]) for side in (0, 1)]
            if any(held):
                yield from _told(passage, head, columns, held)
                break


def _pairs(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Pair]:
    taken = -1
    for left, right in pairwise(numbers):
        if left.index == taken or not all(_is_measure(n) for n in (left, right)):
            continue
        if left.unit == right.unit or not left.unit or left.depth != right.depth:
            continue
        gap = passage.text[left.written.token.stop - passage.start : right.written.token.start - passage.start]
        if _BESIDE.fullmatch(gap):
            taken = right.index
            yield left, right


def _is_measure(number: Seen) -> bool:
    return number.is_counted and not number.about and not number.change and not number.side


def _following(pairs: Sequence[Pair], head: Pair) -> list[Pair]:
    """The pairs in the same measures told next, at most a few."""
    found: list[Pair] = []
    for pair in pairs[:_MOST]:
        if pair[0].unit != head[0].unit or not _is_same(pair[1], head[1]):
            break
        found.append(pair)
    return found


def _is_same(part: Seen, head: Seen) -> bool:
    """Whether the second measure of a part is that of the whole: "1.848 tổ chức, cơ sở", "229 cơ sở"."""
    if alike(part, head) in ("same", "akin", "none", "half") or is_part(part, head):
        return True
    return bool(part.unit) and part.unit in re.split(r"[.;:(\d]", head.passage.after(head.written.token, _NAME))[0]


def _column(numbers: Sequence[Seen], head: Seen, parts: Sequence[Pair], side: int) -> list[Seen]:
    """One measure of all pairs, also where it alone is told of something among them or of the last thing behind them:
    "công nghệ cao 11 vụ"."""
    first, last = parts[0][0], parts[-1][1]
    told = {n.index for pair in parts for n in pair}
    alone = [n for n in numbers if n.index > first.index and n.index not in told and n.sentence == last.sentence]
    alone = [n for n in alone if n.unit == parts[0][side].unit and n.depth == first.depth and _is_measure(n)]
    within = sorted((*(pair[side] for pair in parts), *(n for n in alone if n.index < last.index)), key=_index)
    behind = next(([n] for n in alone if n.index == last.index + 1), [])
    return [*within, *behind] if behind and not _adds_up(head, within) else within


def _index(number: Seen) -> int:
    return number.index


def _adds_up(head: Seen, parts: Sequence[Seen]) -> bool:
    return sum(part.value for part in parts) == head.value


def _told(passage: Passage, head: Pair, columns: Sequence[Sequence[Seen]], held: Sequence[bool]) -> Iterator[Claim]:
    first = columns[0][0].written.token.start
    gap = passage.text[head[1].written.token.stop - passage.start : first - passage.start]
    plainly = (
        len(columns[0]) > _LEAST
        or bool(_FORTH.search(gap))
        or any(one.value > _SMALL for one, fits in zip(head, held, strict=True) if fits)
    )
    for side in (0, 1):
        run = Run(bare(columns[side]), whole=True)
        if held[side]:
            yield claim(passage, head[side], run.parts, Verdict.OK)
        elif plainly and is_explained(head[side], run, plainly=True):
            yield claim(passage, head[side], run.parts, Verdict.UNBALANCED)
