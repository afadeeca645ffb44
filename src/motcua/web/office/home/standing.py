"""How the unit stands: the score as it would be today with the cheapest next steps, and what is missing from it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from motcua.areas.parindex import queries as parindex
from motcua.areas.parindex.queries import CandidateRow, CandidateStage, NextPoints, Sheet
from motcua.areas.plans import queries as plans
from motcua.rules.scoring import decimal_of
from motcua.web.office.home.due import Place
from motcua.web.office.home.lines import Kind, Line
from motcua.web.office.scoring.lines import ShownTotal, shown_totals

STEPS = 3


@dataclass(frozen=True, slots=True)
class ScoreToday:
    """Score today (điểm nếu chấm hôm nay): the last stage as it stands, and what the next steps would bring."""

    row: CandidateRow
    last: ShownTotal | None
    next: tuple[NextPoints, ...]
    reachable: Decimal | None

    @property
    def to(self) -> str:
        """The sheet it opens to."""
        return reverse("office:scoring_sheet", args=[self.row.id])


def sheet_today(place: Place) -> Sheet | None:
    """The sheet of the unit's latest run; None where it stands in none."""
    return parindex.sheet_of(place.candidates[0]) if place.candidates else None


def score_today(sheet: Sheet) -> ScoreToday:
    """The score (điểm) as the last stage says it, and with the cheapest steps taken while it is still declared."""
    totals = shown_totals(sheet)
    declaring = sheet.row.stage == CandidateStage.DECLARING
    steps = tuple(parindex.next_points(sheet)[:STEPS]) if declaring else ()
    raised = parindex.what_if(sheet, [one.gain.code for one in steps]) if steps else None
    return ScoreToday(sheet.row, totals[-1] if totals else None, steps, decimal_of(raised.total) if raised else None)


def missing_lines(place: Place, sheet: Sheet | None) -> list[Line]:
    """What is missing (việc còn thiếu): products nobody decided on, criteria without a score or without proof."""
    waiting = [
        Line(
            Kind.PRODUCT,
            f"{one.title}: {one.product}",
            one.lead,
            None,
            reverse("office:task", args=[one.task_id]),
            place.day,
        )
        for one in plans.waiting_products(set_by=[place.unit.id])
    ]
    return waiting + (_criteria(place, sheet) if sheet and sheet.row.stage == CandidateStage.DECLARING else [])


def _criteria(place: Place, sheet: Sheet) -> list[Line]:
    """The criteria that wait while the unit declares."""
    proved = {code for one in parindex.evidence_of(sheet.row) for code in one.codes}
    found = []
    for one in sheet.lines:
        if one.criterion.rule is None or one.criterion.is_surveyed or one.criterion.is_penalty:
            continue
        kind = Kind.CRITERION if one.code not in sheet.inputs else Kind.PROOF if one.code not in proved else None
        if kind is not None and (kind is Kind.CRITERION or one.criterion.evidence):
            to = reverse("office:scoring_criterion", args=[sheet.row.id, one.code])
            found.append(Line(kind, f"{one.code} {one.criterion.name}", sheet.row.unit, None, to, place.day))
    return found
