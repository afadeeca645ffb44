"""Papers of plans (tệp kế hoạch): the printed annex in three kinds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.plans import policy
from motcua.kernel.papers import PlanAnnexFacts
from motcua.web.office.planning import annex as written
from motcua.web.office.planning.doors import plan_of, today
from motcua.web.ui.acts.forms.fields import DAYS
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import XLSX
from motcua.web.ui.printed import WORD, sent

KINDS: dict[str, tuple[Callable[[PlanAnnexFacts], bytes], str]] = {
    "pdf": (written.pdf, "application/pdf"),
    "docx": (written.word, WORD),
    "xlsx": (written.workbook, XLSX),
}


@require_safe
@only_for(policy.may_see_plans)
def annex(request: HttpRequest, plan_id: int, kind: str) -> HttpResponse:
    """The annex (phụ lục nhiệm vụ) of a plan on a day: PDF, Word or Excel."""
    found = plan_of(request, plan_id)
    if kind not in KINDS:
        raise Http404(_("Không có tệp này."))
    write, mime = KINDS[kind]
    content = write(written.facts_of(found, on=_day(request.GET.get("ngay", ""))))
    return sent(content, mime, f"phu-luc-ke-hoach-{found.id}.{kind}")


def _day(asked: str) -> date:
    """The day asked for as it is written here; today otherwise."""
    try:
        return cast(date, forms.DateField(input_formats=DAYS).clean(asked))
    except forms.ValidationError:
        return today()
