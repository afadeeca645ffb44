"""Totals (tổng hợp): what a round comes to, and each sum opened to the units and on to their records."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.reporting import policy, queries
from motcua.areas.reporting.queries import RowTotal
from motcua.insight.freezing import ClosedRows
from motcua.kernel.clock import now
from motcua.web.office.collecting.files import attached, totals_bytes
from motcua.web.office.collecting.rounds import SECTION, found_round
from motcua.web.office.collecting.showing import address_of, shown_value, state_badge, told_of
from motcua.web.ui.choice import ChoiceForm
from motcua.web.ui.doors import only_for
from motcua.web.ui.templatetags.screens import collected as collected_value


@require_safe
@only_for(policy.may_ask)
def totals(request: HttpRequest, round_id: int) -> HttpResponse:
    """Totals (tổng hợp số liệu): every row with its sum, who is missing by name, and why something is not added up."""
    found, at = queries.totals(found_round(request, round_id)), now()
    closed = insight.closed_rows(unit_id=found.round.unit_id, period=found.round.period)
    rows = [
        (one, *told_of(found.round, one, at), _missing(one, found.never), _before(one, closed)) for one in found.totals
    ]
    whole = sum(one.total.whole for one in found.totals)
    context = {"round": found.round, "rows": rows, "whole": whole, "never": found.never, "closed": closed, **SECTION}
    return render(request, "office/collecting/totals.html", context)


def _before(one: RowTotal, closed: ClosedRows | None) -> str:
    """What the sum was when the period was closed, where it is another now; "" where it is not."""
    if closed is None or one.row.code not in closed.sums or closed.sums[one.row.code] == one.total.value:
        return ""
    return collected_value(closed.sums[one.row.code])


def _missing(one: RowTotal, never: tuple[str, ...]) -> list[str]:
    """Who is missing here, besides those who never answered and are named above the table."""
    return [name for name in one.total.missing if name not in never]


@require_safe
@only_for(policy.may_ask)
def row(request: HttpRequest, round_id: int, code: str) -> HttpResponse:
    """One row (một dòng) opened: what each unit says, where it comes from, by which document."""
    return _opened(request, round_id, code)


def _opened(request: HttpRequest, round_id: int, code: str) -> HttpResponse:
    found = queries.totals(found_round(request, round_id))
    one = found.of(code)
    if one is None:
        raise Http404
    lines = [
        (
            line,
            state_badge(line.sheet.state),
            "" if line.value is None else shown_value(line.value),
            address_of(line.entry.figure if line.entry else None),
        )
        for line in one.lines
    ]
    told, share = told_of(found.round, one, now())
    context = {"round": found.round, "one": one, "sum": told, "share": share, "lines": lines, **SECTION}
    return render(request, "office/collecting/row.html", context)


@require_safe
@only_for(policy.may_ask)
def collected(request: HttpRequest, code: str) -> HttpResponse:
    """Collected (số thu thập): where a number of a report's annex leads, named by unit and days."""
    asked = request.GET.copy()
    asked["scope"] = "own"
    choice = ChoiceForm(asked).choice()
    found = choice and queries.collected(unit_id=choice.unit.id, start=choice.period.start, end=choice.period.end)
    if not found:
        raise Http404
    return _opened(request, found.round.id, code)


@require_safe
@only_for(policy.may_ask)
def spreadsheet(request: HttpRequest, round_id: int) -> HttpResponse:
    """The totals as a workbook."""
    return attached(totals_bytes(queries.totals(found_round(request, round_id))), f"tong-hop-{round_id}.xlsx")
