"""Counts of discipline for everybody (số liệu kỷ luật công khai): decided misdeeds of years that are over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from motcua.areas.conduct.models import Misdeed
from motcua.rules.conduct import BEHAVIOUR_LABELS, Behaviour, ConductState
from motcua.rules.suppression import CountTable, suppressed


@dataclass(frozen=True, slots=True)
class DisciplineCounts:
    """Discipline counts (số vụ việc đã xử lý của một năm): by behaviour; None where a small count must be hidden."""

    year: int
    counts: tuple[int | None, ...]
    total: int | None


@dataclass(frozen=True, slots=True)
class DisciplineTable:
    """Discipline table (bảng số vụ việc đã xử lý): the behaviours, and one line a year."""

    behaviours: tuple[str, ...]
    years: tuple[DisciplineCounts, ...]


def discipline_table(*, today: date, unit_ids: Collection[int]) -> DisciplineTable:
    """Discipline table (bảng số vụ việc đã xử lý) of some units together, years that are over, the latest first.

    Units are not told apart: in a small one a behaviour and a year already tell who it was.
    """
    over = Misdeed.objects.filter(state=ConductState.DECIDED.value, decided_on__lt=date(today.year, 1, 1))
    found = over.filter(unit_id__in=unit_ids)
    told = Counter((day.year, name) for day, name in found.values_list("decided_on", "behaviour") if day)
    years = sorted({year for year, _ in told}, reverse=True)
    table = [[told[year, one.value] for one in Behaviour] for year in years]
    whole = [[*line, sum(line)] for line in table]
    hidden = suppressed([CountTable(whole)]) if whole else frozenset()
    shown = [[None if (r, c) in hidden else count for c, count in enumerate(line)] for r, line in enumerate(whole)]
    rows = (DisciplineCounts(year, tuple(line[:-1]), line[-1]) for year, line in zip(years, shown, strict=True))
    return DisciplineTable(tuple(BEHAVIOUR_LABELS[one] for one in Behaviour), tuple(rows))
