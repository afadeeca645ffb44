"""Counting around inspections: conflicts of interest, coverage, what is overdue, how far back a finding repeats."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from motcua.rules.inspecting.table import FindingState
from motcua.rules.periods import Period


@dataclass(frozen=True, slots=True)
class HeldPost:
    """Held post (chức vụ đã giữ): who held which post, in which unit, from when to when."""

    account_id: int
    name: str
    unit_id: int
    unit: str
    post: str
    start: date
    end: date | None = None


def conflict_of_interest(
    posts: Iterable[HeldPost], units: Collection[int], period: Period, on: date
) -> HeldPost | None:
    """Conflict of interest (xung đột lợi ích): a post in an inspected unit, held in the period looked at or on the day.

    `units` are the inspected unit and its own departments.
    """
    for post in posts:
        end = post.end or date.max
        if post.unit_id in units and ((post.start <= period.end and end >= period.start) or post.start <= on <= end):
            return post
    return None


@dataclass(frozen=True, slots=True)
class InspectionCoverage:
    """Inspection coverage (độ phủ kiểm tra) of a group of units: how many there are, planned, done, and so on.

    `planned_done` are those planned that were done, `unplanned` those done without having been planned.
    """

    units: int
    planned: int
    done: int
    planned_done: int
    unplanned: int


def coverage(units: Collection[int], planned: Collection[int], done: Collection[int]) -> InspectionCoverage:
    """Coverage (độ phủ) counts units, each once however often it is inspected."""
    there, wanted, seen = frozenset(units), frozenset(planned), frozenset(done)
    return InspectionCoverage(
        len(there), len(wanted & there), len(seen & there), len(wanted & seen & there), len((seen - wanted) & there)
    )


def overdue(state: FindingState, deadline: date | None, as_of: date) -> bool:
    """Overdue (quá hạn khắc phục): waits for the unit after its last day."""
    return state is FindingState.OPEN and deadline is not None and deadline < as_of


def repeat_since(on: date, years: int) -> date:
    """From which day an earlier finding makes one of today repeated (tồn tại lặp lại): so many years back."""
    first = on.replace(day=28) if (on.month, on.day) == (2, 29) else on
    return first.replace(year=on.year - years)
