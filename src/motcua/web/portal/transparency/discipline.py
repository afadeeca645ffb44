"""Discipline (kỷ luật, kỷ cương) for everybody: what was dealt with in years that are over, small counts hidden.

Only where the head of a unit has decided so, and only of units with others below them: the counts of one commune would
point at its people.
"""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.conduct import queries
from motcua.areas.organization import queries as organization
from motcua.areas.publication import queries as publication
from motcua.areas.publication.queries import Block, PublishedBlockRow
from motcua.kernel.clock import local_date, now


def _opened(today: date) -> tuple[list[PublishedBlockRow], frozenset[int]]:
    """The decisions that stand, and the units they open."""
    found, opened = [], set[int]()
    for one in publication.open_decisions(Block.CONDUCT, on=today):
        home = organization.unit_by_id(one.unit_id)
        if organization.scope_of(home, "children", start=home.valid_from, end=today):
            found.append(one)
            opened |= {unit.id for unit in organization.scope_of(home, "all", start=home.valid_from, end=today)}
    return found, frozenset(opened)


@require_safe
def discipline(request: HttpRequest) -> HttpResponse:
    """Discipline (kỷ luật, kỷ cương): one line a year, one column a behaviour."""
    today = local_date(now())
    decisions, opened = _opened(today)
    table = queries.discipline_table(today=today, unit_ids=opened)
    lines = [(one.year, list(zip(table.behaviours, one.counts, strict=True)), one.total) for one in table.years]
    context = {"heads": table.behaviours, "lines": lines, "decisions": decisions, "section": "figures"}
    return render(request, "portal/transparency/discipline.html", context)
