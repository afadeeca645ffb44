"""The report (báo cáo): the account of a unit and period, every figure a link to its records."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.web.ui.choice import ChoiceForm
from motcua.web.ui.desk import unit_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.figures import by_subject
from motcua.web.ui.form_06a import form_06a


@require_safe
@staff_only
def report(request: HttpRequest) -> HttpResponse:
    """Report (báo cáo) of a unit and period."""
    form = ChoiceForm(request.GET, unit=unit_of(request.user))
    context: dict[str, object] = {"form": form, "section": "report", "choice": form.choice()}
    if choice := form.choice():
        context["groups"] = by_subject(insight.figures(**choice.asked()), choice, route="office:figure")
        context |= form_06a(choice, route="office:figure")
    return render(request, "office/report.html", context)


@require_safe
@staff_only
def download(request: HttpRequest, form: str) -> HttpResponse:
    """The report as a file."""
    raise NotImplementedError
