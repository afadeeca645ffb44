"""The steps of a filing that ask a few questions: where, who, how to pay, how to receive."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.dossiers.queries import ReturnWay
from motcua.kernel.errors import UserError
from motcua.web.portal.acting import SIGN_IN, posted
from motcua.web.portal.filing.course import course
from motcua.web.portal.filing.doors import signed_in
from motcua.web.portal.filing.draft import draft_of, drop
from motcua.web.portal.filing.forms import NO_CLAIM, MoneyForm, OfficeForm, PersonForm, ReceiveForm
from motcua.web.portal.filing.money import quoted, told
from motcua.web.portal.filing.person import known, remember
from motcua.web.ui.saying import translated

asked = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@require_safe
def start(request: HttpRequest, code: str) -> HttpResponse:
    """Start (trước khi nộp): what will be needed, and whether this may be filed here at all."""
    filing = course(request, code)
    template = "start" if filing.here and filing.version.online_service != "NONE" else "elsewhere"
    context = {"course": filing, "procedure": filing.version, "section": "procedures", "fee": quoted(filing)}
    return render(request, f"portal/filing/{template}.html", context)


@never_cache
@require_POST
def drop_draft(request: HttpRequest, code: str) -> HttpResponse:
    """Drop the draft (bỏ bản nháp), also of a procedure that is no more: begin anew, or go back to one's own page."""
    if (draft := draft_of(request, code)) is not None:
        drop(request, draft.version_id)
    return redirect("portal:mine") if request.POST.get("from") == "mine" else redirect("portal:file", code)


@never_cache
@asked
def office(request: HttpRequest, code: str) -> HttpResponse:
    """Office and case (nơi nộp, trường hợp)."""
    filing = course(request, code)
    if not filing.here:
        return redirect("portal:file", code)
    only = filing.here[0].slug if len(filing.here) == 1 else ""
    initial = {"unit": filing.data.get("unit", only), "case": filing.data.get("case", "")}
    form = OfficeForm(posted(request), offices=filing.here, cases=filing.version.cases, initial=initial)
    if form.is_valid():
        case = int(form.cleaned_data.get("case") or next((order for order, _ in filing.version.cases), 1))
        return filing.told(unit=form.cleaned_data["unit"], case=case).after("office")
    return filing.page("office", "questions", form=form)


@never_cache
@asked
def person(request: HttpRequest, code: str) -> HttpResponse:
    """Person (người nộp, chủ hồ sơ): signed in first, then who and for whom."""
    filing = course(request, code)
    if filing.account is None:
        return filing.page("person", "who", next=filing.address("person"), sign_in=SIGN_IN)
    form = PersonForm(posted(request), initial=known(filing))
    if form.is_valid():
        try:
            return remember(filing, form.cleaned_data).after("person")
        except UserError as error:
            form.add_error(None, translated(error.message))
    return filing.page("person", "person", form=form)


@never_cache
@asked
@signed_in
def money(request: HttpRequest, code: str) -> HttpResponse:
    """Money (lệ phí): what it will cost, as far as known, and how it will be paid."""
    filing = course(request, code)
    quote, before = quoted(filing), filing.data.get("money", {})
    initial = {"way": before.get("way"), "exemption": before.get("exemption", NO_CLAIM if before else None)}
    form = MoneyForm(posted(request), request.FILES or None, initial=initial, exemptions=quote.exemptions)
    if request.method == "POST" and quote.total == 0:
        return filing.told(money={"way": ""}).after("money")
    if form.is_valid():
        try:
            return filing.told(money=told(filing, form)).after("money")
        except UserError as error:
            form.add_error("proof", translated(error.message))
    return filing.page("money", "money", form=form, quote=quote, proof_name=before.get("proof_name", ""))


@never_cache
@asked
@signed_in
def receive(request: HttpRequest, code: str) -> HttpResponse:
    """Receive (nhận kết quả): at the counter, by post, or online."""
    filing = course(request, code)
    usual = {"way": ReturnWay.COUNTER.value, "address": filing.data.get("person", {}).get("address", "")}
    form = ReceiveForm(posted(request), initial=filing.data.get("receive", usual))
    if form.is_valid():
        return filing.told(receive=form.cleaned_data).after("receive")
    return filing.page("receive", "receive", form=form)
