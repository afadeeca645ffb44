"""Based (trên cùng mẫu số): V5, parts told as ratios of one whole, or one such and what else makes the whole.

"18/93 ý kiến đã giải quyết; 37/93 được giải trình; 38/93 đang giải quyết", "16/25 tái cử, 09/25 lần đầu", "40/47 phiếu
tín nhiệm cao, 7 phiếu tín nhiệm", "đạt 14/16, chưa đạt 02": where they leave nothing out they make the number behind
the slash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen, alike
from motcua.rules.report_check.reading import Passage

from .pieces import LEVEL, REST, Piece, Run, clause_of, covered, is_step
from .telling import is_explained, shown

_OWN = re.compile(
    r"khiếu nại|tố cáo|kiến nghị|phản ánh|\b(?:kn|tc|tỉnh|huyện|xã|phường|sở|nam|nữ|thôn)\b", re.IGNORECASE
)
"""What parts are called that may each be of a base of its own."""
_FIT = re.compile(r"\bđủ\b", re.IGNORECASE)
_UNDONE = re.compile(r"\b(?:chưa|không|vắng|còn lại|đang)\b", re.IGNORECASE)
_NEXT = re.compile(r"[^;:.\n]{1,40}")
_DIVIDED = re.compile(r"\b(?:chia ra|bao gồm|gồm|trong đó|cụ thể)\b", re.IGNORECASE)
_LEAST, _MOST, _APART = 2, 5, 90


def check_based(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Based (trên cùng mẫu số): the ratios of a passage with what is told right behind them, against their base."""
    told = covered(passage.text)
    counts = [n for n in numbers if n.is_counted and not n.about and (n.written.token.whole or not is_step(n))]
    done: set[int] = set()
    for first, base in pairwise(numbers):
        if not base.side or first.written.token is not base.written.token or not base.is_counted or base.about:
            continue
        if first.index in done or first.value >= base.value:
            continue
        parts = _parts(passage, told, counts, first, base)
        fitting = next((k for k in range(_LEAST, len(parts) + 1) if _sum(parts[:k]) == base.value), 0)
        for length in (fitting,) if fitting else range(len(parts), 1, -1):
            run = Run(tuple(parts[:length]), whole=True)
            if not _is_complete(run, base):
                continue
            done |= run.places
            if fitting or _blames(counts, base, run):
                yield _claim(passage, base, run.parts, Verdict.OK if fitting else Verdict.UNBALANCED)
            break


def _claim(passage: Passage, base: Seen, parts: Sequence[Piece], verdict: Verdict) -> Claim:
    """A claim on the last part with what the others leave of the base."""
    others, last = parts[:-1], parts[-1].number.written.token
    left = shown(base, base.value - _sum(others))
    formula = " − ".join(shown(base, value) for value in (base.value, *(part.number.value for part in others)))
    return claim_on(passage, last, kind="V5", computed=left, formula=formula, verdict=verdict)


def _are_divided(base: Seen, run: Run) -> bool:
    """Whether words say that what follows the ratio are parts of its first number: "2.813/3.050, chia ra 1.483 ..."."""
    one, other = (part.number.written.token for part in run.parts[:2])
    return (
        _DIVIDED.search(base.passage.text, one.stop - base.passage.start, other.start - base.passage.start) is not None
    )


def _sum(parts: Sequence[Piece]) -> int:
    return sum(part.number.value for part in parts)


def _parts(passage: Passage, told: str, counts: Sequence[Seen], first: Seen, base: Seen) -> list[Piece]:
    """A ratio's first number and the counts behind it, each in a clause of its own: of the same base, or of none."""
    parts: list[Piece] = []
    for number in counts:
        if number.index < first.index or number.side or number.depth > first.depth:
            continue
        if parts and not _goes_on(counts, parts[-1].number, number, base):
            break
        piece = clause_of(passage, told, number, parts[-1].number if parts else None)
        if piece is None or number.depth < first.depth:
            break
        parts.append(piece)
        if len(parts) == _MOST:
            break
    return parts


def _goes_on(counts: Sequence[Seen], earlier: Seen, number: Seen, base: Seen) -> bool:
    """Whether a number may be one more part of the same base."""
    of = next((n for n in counts if n.written.token is number.written.token and n.side), None)
    if of is not None and of.value != base.value:
        return False
    if number.written.token.start - earlier.written.token.stop > _APART:
        return False
    return number.kind is base.kind and alike(number, base) in ("same", "none", "half", "akin", "general", "strange")


def _is_complete(run: Run, base: Seen) -> bool:
    """Whether the parts leave nothing out, as their names or the last of them show."""
    labels = run.labels
    if any(LEVEL.search(label) for label in labels):
        return False
    if all(map(_OWN.search, labels)) or (_FIT.search(labels[-1]) and not _FIT.search(labels[0])):
        return False
    if leave_nothing_out(labels) or (len(labels) > _LEAST and REST.search(labels[-1])):
        return True
    if len(labels) == _LEAST:
        one, other = (part.number.written.token for part in run.parts)
        gap = base.passage.text[one.stop - base.passage.start : other.start - base.passage.start]
        return bool(_NEXT.fullmatch(gap)) and bool(_UNDONE.search(labels[1])) and not _UNDONE.search(labels[0])
    every = all(part.number.written.token.whole == base.written.token.whole for part in run.parts)
    return every and bool(_UNDONE.search(labels[-1]))


def _blames(counts: Sequence[Seen], base: Seen, run: Run) -> bool:
    """Whether parts that leave nothing out do not make their base because of a slip, and nothing more is told of it."""
    last = run.parts[-1].number
    behind = next((n for n in counts if n.index > last.index and not n.side), None)
    if behind is not None and not leave_nothing_out(run.labels) and _goes_on(counts, last, behind, base):
        return False
    if any(n.value == _sum(run.parts) and n is not base for n in counts) or _are_divided(base, run):
        return False
    return is_explained(base, run, plainly=True)
