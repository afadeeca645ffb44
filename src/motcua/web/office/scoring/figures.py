"""The product's own figure for a criterion: the frozen one of the year, handed down as a value with its digest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from motcua import insight
from motcua.areas.organization import queries as organization
from motcua.areas.parindex.queries import CandidateRow, SheetLine
from motcua.insight import Figure, FrozenPeriodRow
from motcua.web.office.scoring.seeing import May

MOST_PERIODS = 50


@dataclass(frozen=True, slots=True)
class Offer:
    """Offer (số liệu đề nghị): the indicator that feeds a criterion, and its frozen figure where there is one."""

    code: str
    name: str
    figure: Figure | None
    frozen: FrozenPeriodRow | None

    @property
    def said(self) -> dict[str, Any]:
        """The figure as it is declared: two counts."""
        return {"part": self.figure.part, "whole": self.figure.whole} if self.figure else {}

    @property
    def value(self) -> dict[str, Any]:
        """The figure as a value: its code, counts, frozen period and digest."""
        frozen = {"frozen": self.frozen.id, "digest": self.frozen.digest} if self.frozen else {}
        return {"code": self.code, **self.said, **frozen}


def offered(line: SheetLine, row: CandidateRow, may: May) -> Offer | None:
    """What the product can offer (số liệu đề nghị) for a criterion; None where nothing feeds it or nobody declares."""
    code = line.criterion.figure
    if not code or not may.declare:
        return None
    name = insight.indicator(code).name
    unit = organization.unit_by_id(row.unit_id)
    periods = insight.frozen_periods({unit.id}, limit=MOST_PERIODS)
    for period in sorted(periods, key=lambda one: (one.period.end, one.revision), reverse=True):
        if period.period.end.year == row.year and period.scope == "own":
            figure = _figure(period, code)
            if figure is not None and figure.whole:
                return Offer(code, name, figure, period)
    return Offer(code, name, None, None)


def _figure(period: FrozenPeriodRow, code: str) -> Figure | None:
    rows = insight.frozen(period.id).figures
    return next((one.figure for one in rows if one.figure.code == code and one.sector is None), None)
