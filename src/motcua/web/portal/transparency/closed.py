"""A closed period for the public (kỳ đã chốt): the figures of the blocks that stand open, as they were frozen."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.publication import queries as publication
from motcua.areas.publication.policy import IN_SUMS
from motcua.insight import FrozenFigureRow, FrozenView
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.working_time import duration_vn
from motcua.web.portal.transparency.blocks import CONTENTS
from motcua.web.portal.transparency.page import definition
from motcua.web.ui.figures import SUBJECTS, Shown
from motcua.web.ui.saying import translated


@require_safe
def period(request: HttpRequest, frozen_id: int) -> HttpResponse:
    """Closed period (kỳ đã chốt): what the head has opened of it, with digest, signature and key."""
    try:
        view = insight.frozen(frozen_id)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    context = {"row": view.row, "groups": _groups(view), "section": "figures"}
    return render(request, "portal/transparency/closed.html", context)


def _groups(view: FrozenView) -> list[tuple[str, list[Shown]]]:
    """The figures of the open blocks under their subjects, those of a sector left out.

    What single people said or suffered is told of gathered months only, as now known: beside that, the counts of any
    other days, or of another day of asking, would leave a few over.
    """
    standing = publication.published_blocks(view.row.unit_id, on=local_date(now()))
    codes = {code for key in standing if key in CONTENTS and key not in IN_SUMS for code in CONTENTS[key].codes}
    found: dict[str, list[Shown]] = {subject: [] for subject in SUBJECTS}
    for each in view.figures:
        if each.figure.code in codes and each.sector is None:
            found[each.figure.code.partition(".")[0]].append(_shown(each, view.row.unit_name))
    return [(str(SUBJECTS[subject]), shown) for subject, shown in found.items() if shown]


def _shown(each: FrozenFigureRow, heading: str) -> Shown:
    figure = each.figure
    return Shown(
        code=figure.code,
        count=figure.part,
        share=figure.share,
        words=_(figure.name),
        thing=_(figure.counted),
        period=figure.period.label,
        unit=heading,
        opens=definition(figure.code),
        opening=_("Xem định nghĩa"),
        marks=insight.marks_of(figure, sector=each.sector),
        duration="" if figure.amount is None else translated(duration_vn(figure.amount)),
        recorded=figure.recorded,
    )
