"""Late entry: the books of slips, what waits for a leader, and what became of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy, policy_for
from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in
from motcua.areas.people.queries import Role
from motcua.kernel.clock import local_date, now
from motcua.web.counter.late.forms import BookForm, SlipForm, SpoilForm
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.once import once

FORMS: dict[str, tuple[type[SlipForm], Any]] = {
    "book": (BookForm, gettext_lazy("Đã cấp quyển phiếu.")),
    "spoil": (SpoilForm, gettext_lazy("Đã bỏ phiếu hỏng.")),
}
STATES = ("WAITING", "APPROVED", "REFUSED")


def homes_of(account: Any, today: date) -> list[organization.UnitRow]:
    """The units whose slips the account keeps: those of its desk, those it leads, and their centres that take in."""
    duties = [duty for duty in duties_in(account, {Role.COUNTER, Role.LEADER}) if duty.unit_id]
    homes = {duty.unit_id: organization.unit_by_id(duty.unit_id) for duty in duties if duty.unit_id}
    led = [homes[duty.unit_id] for duty in duties if duty.unit_id and duty.role == Role.LEADER]
    primary = organization.primary_units(today) if led else frozenset()
    for home in led:
        parts = organization.scope_of(home, "own", start=today, end=today)
        homes |= {one.id: one for one in parts if one.id != home.id and one.id in primary}
    if not homes:
        raise Http404(_("Tài khoản này không làm ở quầy của đơn vị nào."))
    return list(homes.values())


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.keep_slips)
@reads_personal_data
@once
def late(request: HttpRequest) -> HttpResponse:
    """Late entry (nhập bù): books of slips and their entries."""
    at, slug = now(), request.GET.get("don-vi", "")
    homes = homes_of(request.user, local_date(at))
    unit = next((one for one in homes if one.slug == slug), homes[0])
    asked = request.POST.get("form", "") if request.method == "POST" else ""
    forms = {name: form(request.POST if asked == name else None) for name, (form, _words) in FORMS.items()}
    if asked in forms and forms[asked].do(unit_id=unit.id, account=request.user, at=at):
        messages.success(request, FORMS[asked][1], extra_tags="ok")
        return redirect(request.get_full_path())
    context = _slips_of(unit, request.user, at) | {"book_form": forms["book"], "spoil_form": forms["spoil"]}
    return render(request, "counter/late/late.html", context | {"homes": homes, "section": "desk", "room": "late"})


def _slips_of(unit: organization.UnitRow, account: Any, at: datetime) -> dict[str, Any]:
    """The books and late entries of a unit, as the page shows them to one account."""
    return {
        "unit": unit,
        "books": dossiers.slip_books(unit.id),
        "entries": [one for state in STATES for one in dossiers.late_entries([unit.id], state=state)],
        "limit": organization.settings_on(unit.id, local_date(at)).late_entries_per_day,
        "signs": policy_for(account).signs_for(unit),
    }
