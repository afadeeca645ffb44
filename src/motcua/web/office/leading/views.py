"""The leader's page: loads, warnings, and what waits for a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.day import listing
from motcua.web.office.leading import loads
from motcua.web.ui.desk import unit_ids_of, unit_of
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

WARNED = 8
NOTE = 500


def _warned(units: frozenset[int] | None, lane: str, filters: dossiers.WorkFilters) -> list[listing.DayRow]:
    return listing.ours_first(units, replace(filters, lane=lane), WARNED)


def _headline(counts: dict[str, int]) -> list[tuple[Any, int, str, str]]:
    """The numbers on top, each with the list it opens to and its tone."""
    told = (
        (_("Quá hạn"), "overdue", "late"),
        (_("Đến hạn hôm nay"), "due_now", "soon"),
        (_("Đang nghẽn"), "stuck", "soon"),
        (_("Chờ nơi khác"), "waiting", "wait"),
        (_("Chưa ai nhận"), "unheld", "wait"),
        (_("Chờ tiếp nhận"), "to_accept", "wait"),
    )
    return [(words, counts[lane], loads.opens(lane=lane), tone) for words, lane, tone in told]


def _times(units: frozenset[int] | None, filters: dossiers.WorkFilters) -> dict[str, Any]:
    """What is late and what soon will be, with the numbers on top."""
    return {
        "headline": _headline(dossiers.work_counts(units, filters=filters)),
        "late": _warned(units, "overdue", filters),
        "soon": _warned(units, "soon", filters),
    }


def _groups(units: frozenset[int] | None, at: datetime) -> list[tuple[str, Any]]:
    """The loads, by officer, by step and by sector, each under its title."""
    return [
        (_("Theo cán bộ"), loads.by_officer(units, at)),
        (_("Theo bước"), loads.by_step(units, at)),
        (_("Theo lĩnh vực"), loads.by_sector(units, at)),
    ]


@require_safe
@only_if(DossierPolicy.oversee)
@reads_personal_data
def leading(request: HttpRequest) -> HttpResponse:
    """Leader's page (trang lãnh đạo)."""
    units, at = unit_ids_of(request.user), now()
    context = _times(units, dossiers.WorkFilters(now=at)) | {
        "unit": unit_of(request.user),
        "today": at,
        "groups": _groups(units, at),
        "entries": loads.approvals(units),
        "corrections": len(dossiers.corrections_waiting(units)),
        "decides": holds(request.user, {Role.LEADER}),
    }
    return render(request, "office/leading/leading.html", context | {"section": "leading"})


@require_POST
@only_if(DossierPolicy.oversee)
@once
def decide_late_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Decide (duyệt hoặc không duyệt) a late entry; who may, the operation says."""
    approve = request.POST.get("decision") == "approve"
    operation = operations.approve_late_entry if approve else operations.refuse_late_entry
    try:
        operation(entry_id=entry_id, account=request.user, at=now(), note=request.POST.get("note", "")[:NOTE])
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    else:
        said = (
            _("Đã duyệt nhập bù; hồ sơ vào sổ với thời điểm trên phiếu giấy.") if approve else _("Đã ghi không duyệt.")
        )
        messages.success(request, said, extra_tags="ok")
    return redirect("office:leading")
