"""Shared (các phần chia nhau một tổng): V1, parts with their shares whose whole is all of them together.

"11.444 việc có điều kiện (80,93%); 2.696 việc chưa có điều kiện (19,07%)": where the sum of the parts gives the shares
of all but one, it is the whole of that one too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.naming import content

from .fitting import fits, gives
from .telling import claim
from .told import Told
from .wholes import is_explained

_ALL = 100 * SCALE
_SURE, _WIDE = 1, 6


def check_shared(shares: Sequence[Told], row: Sequence[Seen]) -> Iterator[Claim]:
    """Shared (các phần chia nhau một tổng): the shares of a passage whose parts are told before them."""
    known: set[int] = set()
    for run in _runs(shares):
        whole = sum(told.part.value for told in run)
        strange = [told for told in run if not gives(told.share, told.part.value, whole)]
        if any(told.share.index in known for told in run):
            continue
        if not strange and abs(sum(told.share.value for told in run) - _ALL) <= sum(told.share.step for told in run):
            known |= {told.share.index for told in run}
            yield from (claim(told, whole, Verdict.OK) for told in run)
        elif len(strange) == 1 and _is_sure([told for told in run if told not in strange], strange[0], row):
            known |= {told.share.index for told in run}
            yield claim(strange[0], whole, Verdict.WRONG)
        elif strange == run and (wrong := _mistold(run, row)) is not None:
            known |= {told.share.index for told in run}
            yield claim(*wrong, Verdict.WRONG)


def _mistold(run: Sequence[Told], row: Sequence[Seen]) -> tuple[Told, int] | None:
    """The part with which all shares would follow from the sum before a slip of the hand, and what that sum is now."""
    hundred = abs(sum(told.share.value for told in run) - _ALL) <= sum(told.share.step for told in run) // 2
    exact = all(told.share.written.token.places for told in run)
    if not (hundred and exact) or any(is_explained(told, row) for told in run):
        return None
    total = sum(told.part.value for told in run)
    for told in run:
        for value in mistyped(told.part):
            parts = [value if other is told else other.part.value for other in run]
            whole = total - told.part.value + value
            if value and all(gives(other.share, part, whole) for other, part in zip(run, parts, strict=True)):
                return told, total
    return None


def _runs(shares: Sequence[Told]) -> Iterator[list[Told]]:
    """Parts of the same things side by side, more of them first."""
    told = [one for one in shares if one.whole is None]
    for count in range(min(_WIDE, len(told)), 1, -1):
        for place in range(len(told) - count + 1):
            run = told[place : place + count]
            kinds = {one.part.kind for one in run}
            units = {one.part.unit for one in run if one.part.unit}
            before = all(one.part.index < one.share.index for one in run)
            if len(kinds) == 1 and len(units) < 2 and before and _are_of_one(run):
                yield run


def _are_of_one(run: Sequence[Told]) -> bool:
    """Whether all bases are called alike, if they are called at all: "tổng số lượt tiếp"."""
    names = [content(one.name) for one in run]
    return all(name == names[0] or (name and len(name ^ names[0]) == 1) for name in names)


def _is_sure(others: Sequence[Told], strange: Told, row: Sequence[Seen]) -> bool:
    """Whether the other shares follow from the sum so exactly that it is no accident, and nothing gives the one."""
    places = sum(told.share.written.token.places for told in others if told.share.value < _ALL)
    if places < _SURE or is_explained(strange, row):
        return False
    beside = [n for n in row if n.place == strange.part.place and n.kind is strange.part.kind]
    return not any(fits(strange.share, strange.part, n) for n in beside)
