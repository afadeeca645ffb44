"""Coupled (hai số đi liền): V2, pairs of numbers of which the firsts add up, so that the seconds have to.

"Bớt 1.317/23.551 biên chế, trong đó khối đảng 125/1.050, khối chính quyền 1.192/22.501": where the numbers before the
slashes make the whole's, so do those behind. "Tiếp 626 lượt, ít hơn 59 lượt; cấp huyện 173 lượt (bớt 50), các xã 453
lượt (bớt 9)": where the values make the whole's, so do the steps from a year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.reading import Passage

from .pieces import Piece, Run, is_part, is_step
from .telling import claim, is_explained

_ON = re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}?(?:trên|trong) (?:tổng )?(?:số )?")
_DOWN = re.compile(r"\b(?:giảm|bớt|kém|hụt|ít|thấp|tụt|mất|rút)\b[^\d]*$", re.IGNORECASE)
_STEP = re.compile(r"[(\[](?:thêm|bớt|hơn|kém|hụt|vượt)\s+$", re.IGNORECASE)
_LEAST, _MOST, _SMALL, _FAR, _DIGITS = 2, 8, 9 * SCALE, 400, 4


@dataclass(frozen=True, slots=True)
class Couple:
    """Couple (cặp): a number, the one that goes with it, and whether the latter is taken off."""

    first: Seen
    second: Seen
    down: bool = False

    @property
    def signed(self) -> int:
        """What the second number is worth with its sign."""
        return -self.second.value if self.down else self.second.value


def check_coupled(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Coupled (hai số đi liền): each couple against those behind it."""
    exact = [n for n in numbers if n.is_counted and (not n.about or _is_step(n))]
    yield from _check(list(_ratios(exact)), steps=False)
    steps = list(_steps(exact))
    yield from _check(steps, steps=True)
    opened = list(_openers(exact))
    if [one.first for one in opened] != [one.first for one in steps]:
        yield from _check(opened, steps=True)


def _ratios(numbers: Sequence[Seen]) -> Iterator[Couple]:
    for first, second in pairwise(numbers):
        if second.side and first.written.token is second.written.token:
            yield Couple(first, second)
        elif first.passage is second.passage and not (first.side or second.side or first.kind is not second.kind):
            start = first.passage.start
            gap = first.passage.text[first.written.token.stop - start : second.written.token.start - start]
            if _ON.fullmatch(gap) and first.value < second.value:
                yield Couple(first, second)


def _steps(numbers: Sequence[Seen]) -> Iterator[Couple]:
    for first, second in pairwise(numbers):
        if first.passage is not second.passage or _is_step(first) or not _is_step(second) or second.side or first.side:
            continue
        if first.unit in ("", second.unit) or not second.unit:
            yield Couple(first, second, bool(_DOWN.search(second.passage.before(second.written.token, 40))))


def _openers(numbers: Sequence[Seen]) -> Iterator[Couple]:
    """The first count of each sentence or line with the first step told in it, in the same measure."""
    told: dict[tuple[int, int], list[Seen]] = {}
    for number in numbers:
        own = told.setdefault(number.sentence, [])
        first = next((one for one in own if number.unit in ("", one.unit) and one.unit), None)
        if first is not None and _is_step(number) and not _is_step(first):
            yield Couple(first, number, bool(_DOWN.search(number.passage.before(number.written.token, 40))))
            own.insert(0, number)
        elif not own or not _is_step(own[0]):
            own.append(number)


def _is_step(number: Seen) -> bool:
    """Whether a number tells a rise or a fall, also alone in a bracket."""
    return is_step(number) or bool(_STEP.search(number.passage.before(number.written.token, 20)))


def _check(couples: Sequence[Couple], *, steps: bool) -> Iterator[Claim]:
    for place, head in enumerate(couples):
        behind: list[Couple] = []
        for one in couples[place + 1 : place + 1 + _MOST]:
            earlier = behind[-1] if behind else head
            if one.first.written.token.start - earlier.second.written.token.stop > _FAR or not _is_part(one, head):
                break
            behind.append(one)
        for count in range(len(behind), _LEAST - 1, -1):
            found = list(_told(head, behind[:count], steps=steps))
            if found:
                yield from found
                break


def _is_part(one: Couple, head: Couple) -> bool:
    return is_part(one.first, head.first) and is_part(one.second, head.second)


def _told(head: Couple, parts: Sequence[Couple], *, steps: bool) -> Iterator[Claim]:
    firsts, seconds = sum(one.first.value for one in parts), sum(one.signed for one in parts)
    held = (firsts == head.first.value, seconds == head.signed)
    of_one_whole = not steps and any(one.second.value == head.second.value for one in parts)
    if not any(held) or (of_one_whole and not all(held)):
        return
    for side, fits in enumerate(held):
        if steps and not side and not fits:
            continue
        whole = head.second if side else head.first
        run = Run(tuple(Piece(one.second if side else one.first, "", "") for one in parts), whole=True)
        plain = not (side and steps and any(one.down != head.down for one in parts))
        if fits and plain:
            yield _claim(whole, run, Verdict.OK)
        elif not fits and plain and _blames(head, run, side, loosely=not steps):
            yield _claim(whole, run, Verdict.UNBALANCED)


def _claim(whole: Seen, run: Run, verdict: Verdict) -> Claim:
    """A claim on a whole, the number behind a slash by itself."""
    found, token = claim(whole.passage, whole, run.parts, verdict), whole.written.token
    place = max(token.text.rfind(mark) for mark in "/ ") + 1 if whole.side else 0
    return replace(found, stated=token.text[place:], start=token.start + place)


def _blames(head: Couple, run: Run, side: int, *, loosely: bool) -> bool:
    """Whether one side of the couples, the other adding up, is surely wrong; told `loosely` some of the second side may
    be left out: the schools of a kind of which none did it."""
    whole, other = (head.second, head.first) if side else (head.first, head.second)
    if (
        loosely
        and side
        and sum(part.number.value for part in run.parts) < whole.value
        and len(whole.written.digits) < _DIGITS
    ):
        return False
    return other.value > _SMALL and is_explained(whole, run, plainly=True)
