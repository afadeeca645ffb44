"""Sheet (tờ khai): the electronic form, one section a page; a question that is not asked is not kept."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.areas.dossiers.queries import last_answers
from motcua.areas.procedures.queries import FormRow, check_form
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
    form = _form(filing)
    if request.method == "POST" and (before := told_before(filing)):
        filing = filing.told(form={**before, **filing.data.get("form", {})})
    wanted = first_step_with_fault(form, filing.faults) if filing.data.get("form_seen") else None
    return redirect(_section_address(filing, wanted or steps(form)[0].key))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def section(request: HttpRequest, code: str, key: str) -> HttpResponse:
    """A section (một phần tờ khai): what was typed is kept even where something is wrong with it."""
    filing = course(request, code)
    form, values = _form(filing), filing.data.get("form", {})
    faults: dict[str, str] = {}
    if step(form, key, {}) is None:
        raise Http404
    more = asked_for_more(request.POST)
    if request.method == "POST":
        values = taken(form, key, values, request.POST)
        filing = filing.told(form=values, form_seen=True)
        faults = {} if more else faults_of(form, key, check_form(form, values, on=local_date(now())))
        if not more and not faults:
            return _onward(filing, step(form, key, values))
    return _section_page(filing, form, step(form, key, values, faults, more=more))


def _section_page(filing: Course, form: FormRow, shown: FormStep | None) -> HttpResponse:
    """The page of a section, which offers the answers of the last time until something was typed."""
    context: dict[str, Any] = {"step": shown, "form_title": form.title, "back": _back(filing, shown)}
    context["again"] = not filing.data.get("form_seen") and bool(told_before(filing))
    return filing.page("sheet", "sheet", **context)


def _form(filing: Course) -> FormRow:
    if filing.form is None:
        raise Http404
    return filing.form


def told_before(filing: Course) -> dict[str, Any]:
    """What this person wrote in the same form the last time (tờ khai trước), without what is said anew each time."""
    if filing.form is None or filing.account is None:
        return {}
    found = next((told for key, told in last_answers(filing.account.pk) if key == filing.form.key), {})
    fields = [field for one in filing.form.layout["sections"] for field in one["fields"]]
    anew = {field["name"] for field in fields if field["as"] == "agree"}
    known = set(filing.form.schema["properties"]) - anew
    return {name: value for name, value in found.items() if name in known}


def _section_address(filing: Course, key: str) -> str:
    return reverse("portal:file_section", args=[filing.code, key])


def _onward(filing: Course, done: FormStep | None) -> HttpResponse:
    if done is None or not done.following or filing.request.POST.get("back") == "check":
        return filing.after("sheet")
    return redirect(_section_address(filing, done.following))


def _back(filing: Course, shown: FormStep | None) -> str:
    return _section_address(filing, shown.previous) if shown and shown.previous else filing.before("sheet")
