"""Own sums (mẫu số là tổng các câu trả lời): V1 and V2, shares of what the answers of each line make together.

"Xã Đông | 143 | 59,6% | 78 | 32,5% | 19 | 7,9%": no column tells how many were asked, but in most lines every share is
of the sum of the counts. Of the odd line one share is wrong, or the one count that would make all its shares right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import rounded

from .answer_claims import answer_claim, share_claims
from .given_base import HUNDRED, Cell, Line, base_of, lines_of, shares_beside, total_of
from .questions import questions
from .sheet import Holds, Sheet, Value
from .slips import is_meant

_LINES, _LEAST = 2, 20

Told = tuple[Line, Sequence[Cell]]


def check_own_sums(sheet: Sheet) -> Iterator[Claim]:
    """Own sums (mẫu số là tổng các câu trả lời): the shares of each line against the sum of its counts."""
    groups = [group.rows for group in questions(sheet) if not group.is_total]
    cells = list(shares_beside(sheet))
    lines = lines_of(sheet, groups, sheet.columns(Holds.COUNT))
    told = [(line, [cell for cell in cells if cell.part in line]) for line in lines]
    full = [(line, own) for line, own in told if len(own) == len(line) and total_of(line) >= _LEAST]
    held = [one for one in full if _holds(one)]
    if len(held) < _LINES or 3 * len(held) < 2 * len(full):
        return
    for line, own in full:
        if (line, own) in held:
            for cell in own:
                yield from share_claims(sheet, cell, total_of(line))
        else:
            yield from _odd(sheet, line, own)


def _holds(told: Told) -> bool:
    """Whether all shares of a line are of its sum, one with decimals among them."""
    line, own = told
    sharp = any(cell.share.figure.places and 0 < cell.share.value < HUNDRED for cell in own)
    return sharp and all(cell.is_of(total_of(line)) for cell in own)


def _odd(sheet: Sheet, line: Line, own: Sequence[Cell]) -> Iterator[Claim]:
    """The one share of a line that is wrong, or the one count."""
    total = total_of(line)
    off = [cell for cell in own if not cell.is_of(total)]
    if len(off) == 1:
        if is_meant(off[0].share, rounded(off[0].exact(total), off[0].share.figure.places)):
            yield from share_claims(sheet, off[0], total)
        return
    for cell in own:
        base = base_of([other for other in own if other is not cell])
        wanted = base - total + cell.part.value
        share = 100 * Fraction(wanted) / Fraction(base) if base else Fraction(0)
        if wanted > 0 and is_meant(cell.part, wanted) and _is_near(cell.share, share):
            yield answer_claim(sheet, line, cell.part, base, Verdict.WRONG)
            return


def _is_near(share: Value, exact: Fraction) -> bool:
    return abs(Fraction(share.value) - exact) <= Fraction(1, 10**share.figure.places)
