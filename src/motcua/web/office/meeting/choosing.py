"""Choosing figures for a meeting: a closed period, then which of its figures; the counts come down as values."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua import insight
from motcua.areas.meetings import operations
from motcua.areas.meetings.operations import FigureShown
from motcua.insight import FrozenFigureRow, FrozenPeriodRow, FrozenView
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.figures import format_vn
from motcua.rules.meetings import MeetingAct
from motcua.web.office.freezing.doors import readers_only, units_seen
from motcua.web.office.freezing.showing import SCOPES
from motcua.web.office.meeting.forms import FiguresForm
from motcua.web.office.meeting.listing import SECTION
from motcua.web.office.meeting.seeing import found
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.saying import translated


@require_http_methods(["GET", "HEAD", "POST"])
@readers_only
def figures(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """Choose figures (chọn số liệu đã chốt) of a closed period for a meeting."""
    view = found(request, meeting_id)
    if MeetingAct.FIGURES not in view.acts:
        raise Http404(_("Cuộc họp này không đưa thêm số liệu được nữa."))
    closed = insight.frozen_periods(units_seen(request), limit=30)
    chosen = _chosen(request, closed)
    form = FiguresForm(request.POST or None, _choices(chosen)) if chosen else None
    if request.method == "POST" and form and chosen and _shown(request, meeting_id, form, chosen):
        messages.success(request, _("Đã đưa số liệu vào cuộc họp."), extra_tags="ok")
        return redirect("office:meeting", meeting_id)
    told = [(row, SCOPES[row.scope]) for row in closed]
    context = {"view": view, "closed": told, "chosen": chosen.row if chosen else None, "form": form}
    return render(request, "office/meeting/figures.html", context | SECTION)


def _chosen(request: HttpRequest, closed: list[FrozenPeriodRow]) -> FrozenView | None:
    """The period named in the address, or the last one closed."""
    asked = number_of(request.GET, "ky")
    if not asked:
        return insight.frozen(closed[0].id) if closed else None
    try:
        return insight.frozen(asked, unit_ids=units_seen(request))
    except UserError as error:
        raise Http404(translated(error.message)) from error


def _offered(chosen: FrozenView) -> list[FrozenFigureRow]:
    """The figures that a meeting may show: the indicators that count something, not the rows of a form."""
    return [
        each
        for each in chosen.figures
        if not each.figure.code.startswith("form_06a") and each.figure.amount is None
        and (each.figure.part or each.figure.whole)
    ]  # fmt: skip


def _choices(chosen: FrozenView) -> list[tuple[int, str]]:
    return [(each.position, f"{_(each.figure.name)}: {_counts(each)}") for each in _offered(chosen)]


def _counts(each: FrozenFigureRow) -> str:
    figure = each.figure
    if figure.whole is None:
        return f"{format_vn(figure.part)} {_(figure.counted)}"
    return f"{format_vn(figure.part)} / {format_vn(figure.whole)} {_(figure.counted)}"


def _shown(request: HttpRequest, meeting_id: int, form: FiguresForm, chosen: FrozenView) -> bool:
    """Put what was ticked into the meeting, as values."""
    told: dict[str, Any] = {"meeting_id": meeting_id, "account": request.user, "on": local_date(now()), "at": now()}

    def show(*, positions: list[str], **given: Any) -> None:
        ticked = {int(one) for one in positions}
        values = [figure_shown(chosen.row, each) for each in _offered(chosen) if each.position in ticked]
        operations.show_figures(figures=values, **given)

    return form.tried(show, **told)


def figure_shown(row: FrozenPeriodRow, each: FrozenFigureRow) -> FigureShown:
    """A figure of a closed period as a meeting keeps it."""
    figure = each.figure
    return FigureShown(
        frozen=row.id,
        position=each.position,
        digest=row.digest,
        code=figure.code,
        name=figure.name,
        counted=figure.counted,
        part=figure.part,
        whole=figure.whole,
        start=figure.period.start,
        end=figure.period.end,
        unit=row.unit,
        scope=row.scope,
        heading=row.unit_name,
        cut_off=figure.cut_off,
        known_at=figure.known_at,
    )
