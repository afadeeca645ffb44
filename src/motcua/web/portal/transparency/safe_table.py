"""A safe table (bảng theo tháng): ratings and apologies by whole months, those with few gathered with the next."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.publication import queries as publication
from motcua.areas.publication.policy import IN_SUMS
from motcua.areas.publication.queries import Block, PublishedBlockRow
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period, custom, month_of, reporting_year, year_of
from motcua.web.portal.asked import public_form
from motcua.web.portal.transparency.sums import told_for
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.saying import translated


@require_safe
def table(request: HttpRequest, block: str) -> HttpResponse:
    """Safe table (bảng theo tháng) of a block that stands open."""
    key = block.upper()
    if key not in IN_SUMS:
        raise Http404
    form = public_form(request)
    choice = _choice(form)
    standing = publication.published_blocks(choice.unit.id, on=local_date(choice.known_at)) if choice else {}
    if choice is None or key not in standing:
        raise Http404
    context = _table(choice, key, standing[key])
    return render(request, "portal/transparency/safe_table.html", context | {"form": form, "section": "figures"})


def _table(choice: Choice, key: str, decision: PublishedBlockRow) -> dict[str, Any]:
    """What the page of a block shows, with the decision that opened it: every reporting year that a period touches."""
    sums = told_for(_whole_years(choice), key)
    return {
        "choice": choice,
        "heading": replace(choice, scope=sums.scope).heading,
        "name": _(str(Block(key).label)),
        "decision": decision,
        "heads": [_(insight.indicator(code).name) for code in sums.codes],
        "rows": [(_named(run), figures or ()) for run, figures in sums.rows()],
        "ended": sums.ended,
    }


def _whole_years(choice: Choice) -> Choice:
    """The choice to the end of the reporting year, so that asking for fewer days never changes the table."""
    end = min(choice.period.end, local_date(choice.known_at))
    if end < choice.period.start:
        return choice
    return replace(choice, period=custom(choice.period.start, reporting_year(year_of(end)).end))


def _choice(form: ChoiceForm) -> Choice | None:
    try:
        return form.choice()
    except UserError as error:
        raise Http404(translated(error.message)) from error


def _named(run: Period) -> str:
    """Gathered months as a table calls them: 2/2024, or 2–4/2024."""
    first, last = month_of(run.start), month_of(run.end)
    year, month = last.code.split("-")
    return f"{int(month)}/{year}" if first == last else f"{int(first.code[-2:])}–{int(month)}/{year}"
