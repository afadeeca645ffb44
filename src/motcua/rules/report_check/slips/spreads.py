"""Spreads in doubt (cơ cấu phần trăm): shares of one sentence that may make a hundred together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from motcua.rules.report_check.attachment import is_threshold
from motcua.rules.report_check.tokens import Kind

from .readings import Reading
from .relations import Added, Bounds, Relation, shown
from .written import Written, gap, together

_TOGETHER = re.compile(r"\bvà\b|trở lên|tổng|cộng lại|tính chung|như vậy", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Spread(Relation):
    """Shares that make a hundred; the last of them is the stated one."""

    others: tuple[Written, ...]

    @property
    def numbers(self) -> tuple[Written, ...]:
        return (self.stated, *self.others)

    @property
    def formula(self) -> str:
        return "100 − " + " − ".join(shown(number.value) for number in self.others)

    def computed(self) -> Fraction:
        return 100 - sum((number.value for number in self.others), Fraction(0))

    @cached_property
    def chance(self) -> Fraction:
        return Fraction(1, 200)

    def bounds(self, number: Written) -> Bounds | None:
        slack = max(n.step for n in self.numbers) * Fraction(len(self.numbers), 2)
        rest = 100 - sum((n.value for n in self.numbers if n is not number), Fraction(0))
        return (rest - slack, rest + slack) if rest > 0 else None


def spread_readings(row: Sequence[Written]) -> Iterator[Reading]:
    """Runs of shares told alike, each run once."""
    run: list[Written] = []
    for number in [*row, None]:
        if number is not None and (number.token.kind is not Kind.PERCENT or number.token.change):
            continue
        joined = bool(run) and number is not None and _joins(run[-1], number)
        if run and not joined:
            yield from _reading(run)
            yield from _concluded(run)
            run = []
        if number is not None and number.token.exact and not is_threshold(number.passage, number.token):
            run.append(number)


def _concluded(run: Sequence[Written]) -> Iterator[Reading]:
    """ "Rất tốt 43,6%, tốt 48,9%, khá 6,1%. Như vậy, tốt trở lên đạt 92,5%": the first of a run together."""
    for place, total in enumerate(run):
        parts = [number for number in run[:place] if together(number, run[0])]
        told = _TOGETHER.search(total.passage.before(total.token, 90))
        if len(parts) < 3 or told is None or together(total, run[0]):
            continue
        options: list[tuple[Relation, int]] = [(Added(total, tuple(parts[:2])), 12 if " và " in told.string else 6)]
        options.append((Added(total, tuple(parts[:3])), 1 if " và " in told.string else 4))
        reading = Reading.of("V3", options, 850)
        if reading is not None:
            yield reading


def _joins(last: Written, number: Written) -> bool:
    return number.place - last.place <= 1 and len(gap(last, number)) < 120 and number.token.exact


def _reading(run: Sequence[Written]) -> Iterator[Reading]:
    options: list[tuple[Relation, int]] = []
    for start in range(len(run) - 1):
        for stop in range(start + 2, min(len(run), start + 7) + 1):
            part = run[start:stop]
            options.append((Spread(part[-1], tuple(part[:-1])), 6 if stop - start == len(run) else 1))
    reading = Reading.of("V3", options, 350)
    if reading is not None:
        yield reading
