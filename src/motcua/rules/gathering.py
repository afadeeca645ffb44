"""Gathering (gộp tháng): what single people said or suffered is told in sums of whole months that are not few.

Months are taken in their order. One whose counts are few waits and is gathered with the next ones until they are few no
more; then they are told together, for good. Everything that is told is a run of such gathered months, so no question
asked beside another, and none asked later, leaves a month over by subtraction. Zero is not few: it names nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from motcua.rules.periods import FIRST_DAY, Period, custom, month_of, reporting_month, year_of
from motcua.rules.suppression import SMALLEST

Counts = tuple[int, int | None]
MOST_YEARS = 3


@dataclass(frozen=True, slots=True)
class Gathered:
    """Gathered months (các tháng đã gộp) of a reporting year: runs of months told together, and those that wait."""

    told: tuple[Period, ...]
    waiting: Period | None


def few(counts: Iterable[Counts]) -> bool:
    """Whether a part, what is left of its whole, or the whole is from one to four."""
    return any(0 < side < SMALLEST for part, whole in counts for side in (part, whole or 0, (whole or part) - part))


def gathered(months: Sequence[Period], counts_of: Callable[[Period], Iterable[Counts]]) -> Gathered:
    """Gathered months (gộp tháng) of one reporting year, given in their order.

    Only what came before decides over a month, so those that follow never change what is told already.
    """
    told: list[Period] = []
    start: date | None = None
    waiting: Period | None = None
    for month in months:
        start = start or month.start
        waiting = custom(start, month.end)
        if not few(counts_of(waiting)):
            told.append(waiting)
            start = waiting = None
    return Gathered(tuple(told), waiting)


def longest_run(told: Iterable[Period], inside: Period) -> Period | None:
    """Longest run (kỳ dài nhất) of adjoining told periods inside a period, the last of several; None without any."""
    runs: list[Period] = []
    for one in sorted(told, key=lambda each: each.start):
        if one.start < inside.start or one.end > inside.end:
            continue
        joins = bool(runs) and runs[-1].after == one.start
        runs = [*runs[:-1], custom(runs[-1].start, one.end)] if joins else [*runs, one]
    return max(runs, key=lambda run: (run.end - run.start, run.end), default=None)


def ended_months(period: Period, today: date) -> list[list[Period]]:
    """Ended months (các tháng đã kết thúc) until the end of a period, by reporting year, from the start of the first.

    Of more years than are told at once, the last.
    """
    found: list[list[Period]] = []
    last = min(period.end, today - timedelta(days=1))
    for year in range(year_of(period.start), year_of(last) + 1)[-MOST_YEARS:]:
        months = [reporting_month(year, number) for number in range(1, 13)]
        found.append([month for month in months if month.end <= last])
    return found


def months_inside(period: Period, ended: Period) -> Period | None:
    """Months inside (các tháng trọn trong kỳ): the whole reporting months of a period that have ended, if any."""
    begin = max(period.start, ended.start)
    first = month_of(begin)
    start = first.start if first.start == begin else first.after
    last = month_of(min(period.end, ended.end))
    end = last.end if last.end <= min(period.end, ended.end) else last.start - timedelta(days=1)
    return custom(start, end) if start < end else None


def whole_months(period: Period) -> bool:
    """Whether a period is of whole reporting months (trọn tháng báo cáo)."""
    return period.start.day == FIRST_DAY and period.end.day == FIRST_DAY - 1
