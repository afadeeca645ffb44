"""Sheet (tờ khai): the electronic form, one section a page; a question that is not asked is not kept."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.areas.procedures.queries import check_form
from motcua.kernel.clock import local_date, now
from motcua.web.portal.filing.course import Course, course
from motcua.web.portal.filing.doors import signed_in
from motcua.web.ui.forms import FormStep, asked_for_more, faults_of, first_step_with_fault, step, steps, taken


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def sheet(request: HttpRequest, code: str) -> HttpResponse:
    """The form (tờ khai): on to its first section, or to the first one that lacks something."""
    filing = course(request, code)
    if filing.form is None:
        raise Http404
    wanted = first_step_with_fault(filing.form, filing.faults) if filing.data.get("form_seen") else None
    return redirect(_section_address(filing, wanted or steps(filing.form)[0].key))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def section(request: HttpRequest, code: str, key: str) -> HttpResponse:
    """A section (một phần tờ khai): what was typed is kept even where something is wrong with it."""
    filing = course(request, code)
    if filing.form is None or step(filing.form, key, {}) is None:
        raise Http404
    values, faults, more = filing.data.get("form", {}), {}, ""
    if request.method == "POST":
        values, more = taken(filing.form, key, values, request.POST), asked_for_more(request.POST)
        filing = filing.told(form=values, form_seen=True)
        faults = {} if more else faults_of(filing.form, key, check_form(filing.form, values, on=local_date(now())))
        if not more and not faults:
            return _onward(filing, step(filing.form, key, values))
    shown = step(filing.form, key, values, faults, more=more)
    return filing.page("sheet", "sheet", step=shown, form_title=filing.form.title, back=_back(filing, shown))


def _section_address(filing: Course, key: str) -> str:
    return reverse("portal:file_section", args=[filing.code, key])


def _onward(filing: Course, done: FormStep | None) -> HttpResponse:
    if done is None or not done.following or filing.request.POST.get("back") == "check":
        return filing.after("sheet")
    return redirect(_section_address(filing, done.following))


def _back(filing: Course, shown: FormStep | None) -> str:
    return _section_address(filing, shown.previous) if shown and shown.previous else filing.before("sheet")
