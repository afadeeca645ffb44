"""A safe table (bảng đã che ô nhỏ): ratings and apologies month by month, where records would tell on people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.publication import queries as publication
from motcua.areas.publication.queries import Block, PublishedBlockRow
from motcua.insight import Figure
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.web.portal.transparency.blocks import CONTENTS, SAFE
from motcua.web.portal.transparency.counting import counted
from motcua.web.portal.transparency.masking import masks_of
from motcua.web.ui.choice import Choice, ChoiceForm, months_of
from motcua.web.ui.saying import translated


@dataclass(frozen=True, slots=True)
class SafeCell:
    """Safe cell (ô của bảng): a figure, and which side of it is hidden."""

    figure: Figure
    hides_part: bool
    hides_whole: bool


SafeRow = tuple[str, list[SafeCell]]


@require_safe
def table(request: HttpRequest, block: str) -> HttpResponse:
    """Safe table (bảng đã che ô nhỏ) of a block that stands open."""
    key = block.upper()
    if key not in SAFE:
        raise Http404
    form = ChoiceForm(request.GET)
    choice = _choice(form)
    standing = publication.published_blocks(choice.unit.id, on=local_date(choice.known_at)) if choice else {}
    if choice is None or key not in standing:
        raise Http404
    context = _table(choice, key, standing[key])
    return render(request, "portal/transparency/safe_table.html", context | {"form": form, "section": "figures"})


def _table(choice: Choice, key: str, decision: PublishedBlockRow) -> dict[str, Any]:
    """What the page of a block shows, with the decision that opened it."""
    return {
        "choice": choice,
        "name": _(str(Block(key).label)),
        "decision": decision,
        "heads": [_(insight.indicator(code).name) for code in CONTENTS[key].codes],
        "rows": safe_rows(choice, key),
    }


def _choice(form: ChoiceForm) -> Choice | None:
    try:
        return form.choice()
    except UserError as error:
        raise Http404(translated(error.message)) from error


def safe_rows(choice: Choice, key: str) -> list[SafeRow]:
    """The months of a period with their cells; the sum over the months stands on the page of blocks."""
    codes = CONTENTS[key].codes
    months = [(label, replace(choice, period=period)) for label, period in months_of(choice.period)]
    told = [counted(month, month.period, codes) for _label, month in months]
    parts, wholes = masks_of([[one] for one in told], codes)
    return [
        (label, [SafeCell(told[n][code], (n, 0) in parts, (n, 0) in wholes) for code in codes])
        for n, (label, _month) in enumerate(months)
    ]
