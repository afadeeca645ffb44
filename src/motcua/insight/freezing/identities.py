"""Identities at closing (hệ thức khi chốt): form II.06a against itself and against what was frozen before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import timedelta

from motcua.insight.form_06a import CONTINUITY, IDENTITIES, FormRow, Identity, continues
from motcua.insight.freezing.counting import Cell
from motcua.insight.models import FrozenFigure, FrozenPeriod
from motcua.insight.question import Question

FROZEN_CONTINUITY = "6 = 11 của kỳ trước đã chốt"


def rows_of(found: Iterable[Cell]) -> list[FormRow]:
    """The rows of form II.06a among the cells, the total last."""
    columns: dict[tuple[int | None, str], dict[str, int]] = defaultdict(dict)
    for cell in found:
        form, _, column = cell.indicator.code.partition(".")
        if form == "form_06a":
            columns[cell.sector, cell.field][column] = len(cell.members["part"])
    return [FormRow(name or "Tổng cộng", sector, counts) for (sector, name), counts in columns.items()]


def identities(question: Question, unit_id: int, found: Iterable[Cell]) -> tuple[Identity, ...]:
    """Every identity of the form, and whether it holds: within rows, to the day before, to what was frozen."""
    rows = rows_of(found)
    broken = {name for row in rows for name in row.broken()}
    within = [Identity(name, name not in broken) for name in IDENTITIES]
    carried = continues(question.unit, question.scope, question.period, known_at=question.known_at)
    within.append(Identity(CONTINUITY, carried))
    before = period_before(question, unit_id)
    if before is not None:
        within.append(Identity(FROZEN_CONTINUITY, _carried_over(before) == _column(rows, "c6")))
    return tuple(within)


def period_before(question: Question, unit_id: int) -> FrozenPeriod | None:
    """The frozen period that ends on the day before, in its last revision."""
    ended = question.period.start - timedelta(days=1)
    found = FrozenPeriod.objects.filter(unit_id=unit_id, scope=question.scope, end=ended)
    return found.order_by("-id").first()


def _carried_over(before: FrozenPeriod) -> Mapping[int, int]:
    pending = FrozenFigure.objects.filter(period=before, code="form_06a.c11", sector__isnull=False, part__gt=0)
    return {each.sector: each.part for each in pending.only("period", "position", "sector", "part") if each.sector}


def _column(rows: Iterable[FormRow], column: str) -> Mapping[int, int]:
    return {row.sector: row.columns[column] for row in rows if row.sector is not None and row.columns[column]}
