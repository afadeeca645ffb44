"""Based (trên cùng mẫu số): V5, parts told as ratios of one whole, or one such and what else makes the whole.

"18/93 ý kiến đã giải quyết; 37/93 được giải trình; 38/93 đang giải quyết", "16/25 tái cử, 09/25 lần đầu", "40/47 phiếu
tín nhiệm cao, 7 phiếu tín nhiệm", "đạt 14/16, chưa đạt 02": where they leave nothing out they make the number behind
the slash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.complements import are_grades, leave_nothing_out
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen, alike
from motcua.rules.report_check.reading import Passage

from .pieces import LEVEL, REST, Piece, Run, clause_of, covered, is_step
from .telling import claim, is_explained, is_typed, shown

_OWN = re.compile(
    r"khiếu nại|tố cáo|kiến nghị|phản ánh|\b(?:kn|tc|tỉnh|huyện|xã|phường|sở|nam|nữ|thôn)\b", re.IGNORECASE
)
"""What parts are called that may each be of a base of its own."""
_FIT = re.compile(r"\bđủ\b", re.IGNORECASE)
_UNDONE = re.compile(r"\b(?:chưa|không|vắng|còn lại|đang)\b", re.IGNORECASE)
_NEXT = re.compile(r"[^;:.\n]{1,40}")
_DIVIDED = re.compile(r"\b(?:chia ra|bao gồm|gồm|trong đó|cụ thể)\b", re.IGNORECASE)
_KIN = ("same", "none", "half", "akin", "general", "strange")
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
            if not _is_complete(run, base) and not (are_grades(run.labels) and _sum(run.parts) >= base.value):
                continue
            done |= run.places
            if fitting or (_blames(counts, base, run) and not _is_told_apart(numbers, base, run)):
                yield _claim(passage, base, run.parts, Verdict.OK if fitting else Verdict.UNBALANCED)
            break


def _is_told_apart(numbers: Sequence[Seen], base: Seen, run: Run) -> bool:
    """Whether what ratios leave of their base is another ratio of it, told further off."""
    left = base.value - _sum(run.parts)
    ratios = (two for two in pairwise(numbers) if _is_ratio(*two))
    return any(one.value == left and other.value == base.value for one, other in ratios)


def check_bases(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Bases (mẫu số lệch): ratios whose names leave nothing out and whose first numbers make the base of all but one,
    "3/9 tốt, 5/8 khá": the other base is wrong when a slip explains it."""
    told = covered(passage.text)
    ratios = [two for two in pairwise(numbers) if _is_ratio(*two)]
    done: set[int] = set()
    for place, (first, _) in enumerate(ratios):
        for length in range(min(_MOST, len(ratios) - place), _LEAST - 1, -1):
            own, around = ratios[place : place + length], ratios[max(0, place - 1) : place + length + 1]
            strange = None if first.index in done or not _are_close(own) else _strange(own, around)
            if strange is None:
                continue
            pieces = [clause_of(passage, told, one, own[k - 1][1] if k else None) for k, (one, _) in enumerate(own)]
            run = Run(tuple(piece for piece in pieces if piece is not None), whole=True)
            if len(run.parts) == length and _exclude(run.labels):
                done |= run.places
                yield _of_base(strange, run)


def _strange(own: Sequence[tuple[Seen, Seen]], around: Sequence[tuple[Seen, Seen]]) -> Seen | None:
    """The only base that the first numbers do not make, where a slip explains it and no ratio beside is of it."""
    total = sum(one.value for one, _ in own)
    strange = [(one, base) for one, base in own if base.value != total]
    if len(strange) != 1:
        return None
    one, base = strange[0]
    alone = all(other is base or other.value != base.value for _, other in around)
    return base if alone and one.value <= base.value and is_typed(base, total) else None


def _exclude(labels: tuple[str, ...]) -> bool:
    """Whether ratios called so exclude each other and are no parts of bases of their own."""
    return (leave_nothing_out(labels) or are_grades(labels)) and not all(map(_OWN.search, labels))


def is_of_more(counts: Sequence[Seen], base: Seen, rest: Seen) -> bool:
    """Whether a rest is what the base of a ratio leaves of a greater count told before: "23 xã, 18 xã đạt; 5/18 xã nâng
    cao. Còn 5 xã chưa đạt"."""
    return any(n.index < base.index and n.value == base.value + rest.value and n.unit == rest.unit for n in counts)


def _is_ratio(one: Seen, base: Seen) -> bool:
    return bool(base.side) and one.written.token is base.written.token and base.is_counted and not base.about


def _are_close(ratios: Sequence[tuple[Seen, Seen]]) -> bool:
    """Whether ratios stand close behind each other, of things of one kind."""
    gaps = [two[0].written.token.start - one[1].written.token.stop for one, two in pairwise(ratios)]
    return max(gaps) <= _APART and all(alike(one, ratios[0][0]) in _KIN for one, _ in ratios)


def _of_base(base: Seen, run: Run) -> Claim:
    """A claim on a base with the sum of the numbers before the slashes."""
    found = claim(base.passage, base, run.parts, Verdict.UNBALANCED)
    token = base.written.token
    place = token.text.rfind("/") + 1
    return replace(found, stated=token.text[place:], start=token.start + place)


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
    return number.kind is base.kind and alike(number, base) in _KIN


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
    if is_of_more(counts, base, last):
        return False
    return is_explained(base, run, plainly=True)
