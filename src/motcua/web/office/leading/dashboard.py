"""The dashboard of a period (bảng theo kỳ): figures, trend, distribution, by field, and a ranking that is fair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries import WorkFilters
from motcua.rules.figures import format_vn
from motcua.rules.ranking import MINIMUM, Ranked, ranking
from motcua.web.office.leading.loads import opens
from motcua.web.office.leading.trend import trend_of
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.desk import unit_ids_of, unit_of
from motcua.web.ui.doors import only_if
from motcua.web.ui.figures import Shown, shown
from motcua.web.ui.form_06a import form_06a

OFFICIAL, RECEIVED, ROUTE = "dossiers.in_time_of_received", "dossiers.received", "office:figure"
HEADLINES = (RECEIVED, OFFICIAL, "dossiers.in_time_of_solved", "form_06a.c13")
SPREAD = tuple(f"form_06a.{one}" for one in ("c8", "c9", "c10", "c12", "c13", "c7a", "c3"))
WIDTH = 200


@dataclass(frozen=True, slots=True)
class RankRow:
    """Rank row (dòng xếp hạng): the unit, its own figure, what it may truly be, as words and as a drawing."""

    name: str
    figure: Shown
    rank: int | None
    span: str
    low: int
    wide: int
    point: int


def _headlines(choice: Choice) -> list[Shown]:
    found = insight.figures(**choice.asked(), codes=list(HEADLINES))
    return [shown(one, choice, route=ROUTE) for one in found]


def _spread(choice: Choice) -> list[Shown]:
    """How the dossiers of the period stood to their due dates at its end: parts that come to all of them, the last."""
    return [shown(one, choice, route=ROUTE) for one in insight.figures(**choice.asked(), codes=list(SPREAD))]


def _ranked(choice: Choice) -> list[RankRow]:
    """Units by the official rate; what chance alone may do is drawn beside each."""
    if choice.scope == "own":
        return []
    told = insight.figures_by_unit(**choice.asked(), codes=[OFFICIAL])
    units = {unit.slug: (unit, figures[OFFICIAL]) for unit, figures in told}
    shares = [(slug, figure.share) for slug, (_unit, figure) in units.items() if figure.share is not None]
    rows = ranking(shares)
    floor = min((row.low for row in rows), default=Decimal(0))
    return [_rank_row(row, *units[row.key], choice, floor) for row in rows]


def _rank_row(row: Ranked, unit: Any, figure: Any, choice: Choice, floor: Decimal) -> RankRow:
    room = max(1 - floor, Decimal("0.0001"))
    parts = (max(part - floor, Decimal(0)) for part in (row.low, row.high, row.shrunk))
    low, high, point = (int(part / room * WIDTH) for part in parts)
    span = f"{format_vn(row.low * 100, 1)} – {format_vn(row.high * 100, 1)}"
    own = shown(figure, replace(choice, unit=unit, scope="own"), route=ROUTE)
    return RankRow(unit.name, own, row.rank, span, low, max(high - low, 1), point)


@insight.read_once()
def _context(choice: Choice) -> dict[str, Any]:
    context: dict[str, Any] = {"figures": _headlines(choice), "trend": trend_of(choice), "spread": _spread(choice)}
    return context | {"ranked": _ranked(choice), "minimum": MINIMUM} | form_06a(choice, route=ROUTE)


@require_safe
@only_if(DossierPolicy.oversee)
def dashboard(request: HttpRequest) -> HttpResponse:
    """Dashboard of a period (bảng theo kỳ)."""
    form = ChoiceForm(request.GET, unit=unit_of(request.user))
    choice = form.choice()
    context: dict[str, Any] = {"form": form, "choice": choice, "section": "leading"}
    if choice is not None:
        context |= _context(choice)
        filters = WorkFilters(now=choice.known_at, lane="due_next_week")
        context["next_week"] = dossiers.count_in_lane(unit_ids_of(request.user), filters=filters)
        context["next_week_opens"] = opens(lane="due_next_week")
    return render(request, "office/leading/dashboard.html", context)
