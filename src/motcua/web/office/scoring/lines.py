"""The lines of a sheet as the page shows them: a cell for every stage that has begun, and the latest reason."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from motcua.areas.parindex.queries import ScoreStage, Sheet, SheetLine
from motcua.rules.scoring import Scored, decimal_of

ALWAYS = (ScoreStage.SELF, ScoreStage.APPRAISED, ScoreStage.FINAL)
NAMES = {
    ScoreStage.SELF.value: _("Tự chấm"),
    ScoreStage.APPRAISED.value: _("Thẩm định"),
    ScoreStage.EXPLANATION.value: _("Giải trình"),
    ScoreStage.SECOND.value: _("Thẩm định lần 2"),
    ScoreStage.FINAL.value: _("Cuối cùng"),
}


@dataclass(frozen=True, slots=True)
class ShownLine:
    """Shown line (dòng trên trang): the criterion, a cell per stage, and why its points are what they are."""

    line: SheetLine
    cells: tuple[tuple[str, Decimal | None], ...]
    reason: str
    has_figure: bool

    @property
    def is_lower(self) -> bool:
        """Whether the last score is below the first (bị hạ điểm)."""
        told = [points for _name, points in self.cells if points is not None]
        return len(told) > 1 and told[-1] < told[0]


@dataclass(frozen=True, slots=True)
class ShownTotal:
    """Shown total (dòng tổng): a stage, its total, its index and its class."""

    name: str
    total: Decimal
    base: Decimal
    index_percent: Decimal | None
    class_name: str | None


def shown_lines(sheet: Sheet) -> list[ShownLine]:
    """The lines (các dòng) of a sheet; a second appraisal has a column once it has begun, the others always."""
    stages = [stage for stage in NAMES if stage in ALWAYS or stage in sheet.totals]
    return [
        ShownLine(
            line,
            tuple((str(NAMES[stage]), line.scores.get(stage)) for stage in stages),
            line.reason,
            any(entry.figure for entry in line.entries.values()),
        )
        for line in sheet.lines
    ]


def shown_totals(sheet: Sheet) -> list[ShownTotal]:
    """The totals (các dòng tổng) of a sheet."""
    return [_total(str(NAMES[stage]), scored) for stage, scored in sheet.totals.items()]


def _total(name: str, scored: Scored) -> ShownTotal:
    total, base = decimal_of(scored.total), decimal_of(scored.base)
    return ShownTotal(name, total, base, scored.index_percent, scored.class_name)
