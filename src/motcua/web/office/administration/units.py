"""Units (đơn vị): the tree of a day, and one unit with its settings from day to day."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.organization import operations, queries
from motcua.areas.organization.queries import UnitRow
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.administration.forms import SettingForm
from motcua.web.ui.choice import as_day
from motcua.web.ui.doors import administrators_only
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

Branch = dict[str, Any]
SAID = (
    "intake_mode",
    "start_off_hours",
    "online_intake",
    "late_entries_per_day",
    "collection_place",
    "opening_words",
)


def tree(rows: list[UnitRow]) -> list[Branch]:
    """Units under those they belong to; one whose parent does not stand that day stands at the top."""
    known, parts = {row.id for row in rows}, defaultdict(list)
    for row in rows:
        parts[row.parent_id if row.parent_id in known else None].append(row)

    def below(parent: int | None) -> list[Branch]:
        return [{"row": row, "parts": below(row.id)} for row in sorted(parts[parent], key=lambda row: row.name)]

    return below(None)


@require_safe
@administrators_only
def units(request: HttpRequest) -> HttpResponse:
    """Units of a day (các đơn vị) as a tree."""
    day = as_day(request.GET.get("on", "")) or now().date()
    rows = queries.units(valid_on=day)
    context = {"branches": tree(rows), "count": len(rows), "day": day, "room": "units", "section": "administration"}
    return render(request, "office/administration/units.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
@once
def unit(request: HttpRequest, slug: str) -> HttpResponse:
    """One unit (một đơn vị), its settings and a form to add one from a day on."""
    found, today = unit_called(slug), now().date()
    now_set = queries.settings_on(found.id, today)
    initial = {name: getattr(now_set, name) for name in SAID}
    initial |= {name: "1" if getattr(now_set, name) else "" for name in ("keep_hour", "apology_before_late_signing")}
    form = SettingForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.tried(operations.change_settings, unit_id=found.id):
        messages.success(request, _("Đã ghi thiết lập; có hiệu lực từ ngày đã chọn."), extra_tags="ok")
        return redirect("office:unit", slug)
    context = _known(found) | {"form": form, "now_set": now_set, "room": "units", "section": "administration"}
    return render(request, "office/administration/unit.html", context)


def unit_called(slug: str) -> UnitRow:
    """The unit of an address, or 404."""
    try:
        return queries.unit(slug)
    except UserError as error:
        raise Http404(translated(error.message)) from error


def _known(found: UnitRow) -> dict[str, Any]:
    """What is known of a unit, apart from its row."""
    today = now().date()
    return {
        "unit": found,
        "parent": queries.unit_by_id(found.parent_id) if found.parent_id else None,
        "level": queries.Level(found.level).label,
        "kind": queries.UnitKind(found.kind).label,
        "names": queries.other_names(found.id),
        "successions": queries.successions_of(found.id),
        "history": [(row, *_labels(row)) for row in queries.settings_of(found.id)],
        "positions": queries.positions_on(today, unit_id=found.id),
        "hours": queries.hours_on(found.id, today, slug=found.slug),
        "account": queries.account_on(found.id, today, slug=found.slug),
        "online": queries.OnlineIntake(queries.online_intake(found.id, today)).label,
        "today": today,
    }


def _labels(row: queries.SettingRow) -> tuple[str, str]:
    return str(queries.IntakeMode(row.intake_mode).label), str(queries.StartOffHours(row.start_off_hours).label)
