"""One unit or officer of a quarter: every indicator with its origin, and points entered where records give none."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.inspections import operations
from motcua.areas.inspections.policy import assessed_units, may_assess
from motcua.areas.people import queries as people
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.assessing import scores
from motcua.web.office.assessing.counts import MORE
from motcua.web.office.assessing.forms import EnterForm, QuarterForm
from motcua.web.office.assessing.gathering import PACK_CODE, Facts, gathered
from motcua.web.office.assessing.scores import Assessed
from motcua.web.office.assessing.views import unit_asked
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import only_if
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated


def _asked(request: HttpRequest) -> tuple[Facts, Assessed]:
    """The quarter's facts and the unit or officer an address names. Raises Http404."""
    form, unit = QuarterForm(request.GET, now().date()), unit_asked(request)
    facts = gathered(unit_ids_of(request.user), form.period, now().date())
    key = unit.slug if unit else request.GET.get("can-bo", "")
    for subject in facts.conduct:
        if (subject.key, subject.is_unit) == (key, unit is not None):
            return facts, scores.assessed(subject, facts)
    raise Http404(_("Không có đơn vị hoặc cán bộ này trong quý."))


def _whose(request: HttpRequest, row: Assessed) -> dict[str, Any]:
    """Of whom points are entered: the unit, or the officer in a unit of theirs that one assesses."""
    if row.subject.unit_id is not None:
        return {"unit_id": row.subject.unit_id}
    account = people.account(row.subject.key, on=now().date())
    if account is None:
        raise UserError(_("Tài khoản của cán bộ này không còn hoạt động."), code="unknown_unit")
    homes = people.units_on(account, now().date())
    mine = assessed_units(request.user, today=now().date())
    seen = sorted(homes if mine is None else homes & mine)
    return {"unit_id": seen[0] if seen else 0, "officer_id": account.pk}


def _entered(request: HttpRequest, form: EnterForm, facts: Facts, row: Assessed) -> bool:
    """Whether the points were entered; otherwise the form says why not."""
    period = facts.period
    try:
        operations.enter_points(
            pack=PACK_CODE, start=period.start, end=period.end, account=request.user, at=now(),
            **form.cleaned_data, **_whose(request, row),
        )  # fmt: skip
    except UserError as error:
        form.add_error(None, translated(error.message))
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.oversee)
@once
def assess(request: HttpRequest) -> HttpResponse:
    """Assess (chấm điểm) one unit or officer."""
    facts, row = _asked(request)
    open_ones = [score for score in row.scores if not score.computed]
    form = EnterForm(open_ones, request.POST or None) if open_ones and may_assess(request.user) else None
    if form is not None and form.is_bound and form.is_valid() and _entered(request, form, facts, row):
        messages.success(request, _("Đã ghi điểm, kèm người nhập, lý do và căn cứ."), extra_tags="ok")
        return redirect(row.to)
    more = scores.counted(MORE, row.subject, facts)
    context = {"row": row, "form": form, "more": more, "period": facts.period, "pack": scores.pack()}
    return render(request, "office/assessing/assess.html", context | {"section": "assessment"})
