"""Compared with the portal: what it says it has beside our register; each difference is named, and can be mended."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.exchange import operations, policy
from motcua.areas.inspections import operations as inspections
from motcua.areas.inspections.policy import may_compare
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.kernel.ports.messages import NotSent
from motcua.links.national_portal import Refused, compare_with_portal
from motcua.web.office.exchanging.forms import CompareForm
from motcua.web.office.exchanging.words import SECTION
from motcua.web.office.watching.comparisons import compared_units
from motcua.web.ui.doors import only_for
from motcua.web.ui.namesakes import choices_of
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_compare)
def compare(request: HttpRequest) -> HttpResponse:
    """Compare (đối chiếu với Cổng): asked now, kept as any comparison of registers is."""
    posted, today = request.method == "POST", local_date(now())
    units = sorted(choices_of(compared_units(request.user)[1]), key=lambda one: one[1])
    form = CompareForm(request.POST if posted else None, units, today=today)
    if posted and form.is_valid() and (made := _compared(request, form)):
        return redirect("office:comparison", made)
    return render(request, "office/exchanging/compare.html", {"form": form, "room": "compare"} | SECTION)


def _compared(request: HttpRequest, form: CompareForm) -> int | None:
    """The key of the comparison made; None, with the reason on the form, where the portal did not tell."""
    unit_id, start, end = int(form.cleaned_data["unit"]), form.cleaned_data["start"], form.cleaned_data["end"]
    try:
        found = compare_with_portal(unit_id, start=start, end=end)
        return inspections.keep_comparison(
            unit_id=unit_id,
            scope="own",
            since=start,
            until=end,
            sources=[found.told()],
            items=found.items,
            account=request.user,
            at=now(),
        )
    except (NotSent, Refused) as silent:
        form.add_error(None, _("Cổng chưa cho danh sách: %(why)s.") % {"why": translated(silent.args[0])})
    except UserError as refused:
        form.add_error(None, translated(refused.message))
    return None


@require_POST
@only_for(policy.may_follow_exchange)
@once
def tell_anew(request: HttpRequest) -> HttpResponse:
    """Tell anew (gửi lại hồ sơ) what the portal has otherwise, or not at all."""
    number = request.POST.get("number", "").strip()
    key = dossiers.key_of(number)
    try:
        told = key is not None and operations.tell_anew(dossier_id=key, account=request.user, at=now())
    except UserError:
        told = False
    if told:
        messages.success(request, _("Đã đưa hồ sơ vào hàng chờ gửi Cổng."), extra_tags="ok")
    else:
        messages.error(request, _("Chưa gửi lại được: hồ sơ này còn tin chờ, hoặc chưa từng gửi."), extra_tags="bad")
    made = number_of(request.POST, "comparison")
    return redirect("office:comparison", made) if made else redirect("office:portal_messages")
