"""Citizen sign-in (người dân đăng nhập): a contact, the code that was sent there, and if need be who they are."""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.adapter import get_adapter
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from motcua.areas.people import operations, queries
from motcua.areas.people.operations import CodeUse
from motcua.areas.people.queries import SignInKind
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.ui.citizens import sign_in_citizen, sign_out_citizen, write_sign_in
from motcua.web.ui.saying import translated

PENDING, PROVEN, NEXT = "citizen_pending", "citizen_proven", "citizen_next"
INPUT = {"class": "govuk-input"}
NEEDED = {"required": gettext_lazy("Ô này cần được ghi.")}


class ContactForm(forms.Form):
    """Contact form (nơi nhận mã): a telephone or an e-mail address."""

    contact = forms.CharField(
        label=gettext_lazy("Số điện thoại hoặc thư điện tử"),
        help_text=gettext_lazy("Mã gồm 6 chữ số sẽ được gửi đến đây, dùng được trong 10 phút."),
        max_length=254,
        error_messages=NEEDED,
        widget=forms.TextInput(attrs=INPUT | {"autocomplete": "username", "autocapitalize": "none"}),
    )


class CodeForm(forms.Form):
    """Code form (ô nhập mã)."""

    code = forms.CharField(
        label=gettext_lazy("Mã 6 chữ số"),
        max_length=12,
        error_messages=NEEDED,
        widget=forms.TextInput(
            attrs={"class": "govuk-input code-entry", "inputmode": "numeric", "autocomplete": "one-time-code"}
        ),
    )


class NameForm(forms.Form):
    """Name form (họ tên người mới)."""

    name = forms.CharField(
        label=gettext_lazy("Họ và tên"),
        max_length=255,
        error_messages=NEEDED,
        widget=forms.TextInput(attrs=INPUT | {"autocomplete": "name"}),
    )


class NumberForm(forms.Form):
    """Number form (số giấy tờ để biết là ai)."""

    id_number = forms.CharField(
        label=gettext_lazy("Số căn cước hoặc số giấy tờ đã dùng khi nộp hồ sơ"),
        help_text=gettext_lazy("Doanh nghiệp, tổ chức: mã số thuế."),
        max_length=20,
        error_messages=NEEDED,
        widget=forms.TextInput(attrs=INPUT | {"autocomplete": "off"}),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest) -> HttpResponse:
    """Where the code goes (nơi nhận mã), or the way to a provider of identities."""
    form = ContactForm(request.POST or None)
    if asked := request.GET.get("next", ""):
        request.session[NEXT] = asked
    if form.is_valid() and (to := _sent_to(request, form)) is not None:
        request.session[PENDING] = to
        return redirect("citizen_code")
    context = {"form": form, "providers": _providers(request), "section": "citizen"}
    return render(request, "citizen/contact.html", context)


def _sent_to(request: HttpRequest, form: ContactForm) -> str | None:
    """Where the code was sent; None where it was not, and the form says why."""
    asked, address = form.cleaned_data["contact"], request.META.get("REMOTE_ADDR", "")
    try:
        return operations.send_code(contact=asked, address=address, at=now())
    except UserError as error:
        form.add_error("contact" if error.code == "contact_wrong" else None, translated(error.message))
        return None


def _providers(request: HttpRequest) -> list[str]:
    """The ways to the providers of identities, each leading on to where they wanted to go."""
    onward = {"next": after} if (after := _onward(request)) != "/" else {}
    found = get_adapter().list_providers(request)
    return [one.get_login_url(request, process="login", **onward) for one in found]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """The code (nhập mã) that was sent."""
    to = request.session.get(PENDING)
    if not to:
        return redirect("citizen_contact")
    form = CodeForm(request.POST or None)
    if form.is_valid():
        use = operations.use_code(contact=to, code=form.cleaned_data["code"], at=now())
        if use is CodeUse.GOOD:
            request.session[PROVEN] = request.session.pop(PENDING)
            return redirect("citizen_who")
        write_sign_in(request, kind=SignInKind.ONE_TIME_CODE, ok=False)
        form.add_error("code", _said(use))
    return render(request, "citizen/code.html", {"form": form, "to": to, "section": "citizen"})


def _said(use: CodeUse) -> str:
    if use is CodeUse.WRONG:
        return _("Mã chưa đúng. Xin nhập lại mã đã nhận.")
    return _("Mã này không dùng được nữa. Xin quay lại và nhận mã mới.")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def who(request: HttpRequest) -> HttpResponse:
    """Who it is (là ai): told only where the contact alone does not say."""
    to = request.session.get(PROVEN)
    if not to:
        return redirect("citizen_contact")
    kind: type[forms.Form] = NumberForm if queries.several_behind(to) else NameForm
    form = kind(request.POST or None)
    found = _applicant(to, form)
    if found is None:
        return render(request, "citizen/who.html", {"form": form, "section": "citizen"})
    after = _onward(request)
    request.session.pop(PROVEN)
    sign_in_citizen(request, found)
    return redirect(after)


def _applicant(to: str, form: forms.Form) -> int | None:
    """The applicant behind a proven contact and what was told; None where it is not clear yet."""
    told: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    try:
        return operations.applicant_of_contact(contact=to, at=now(), **told)
    except UserError as error:
        form.add_error(None, translated(error.message))
        return None


def _onward(request: HttpRequest) -> str:
    """Where they wanted to go, as long as it is in this house."""
    after = str(request.session.get(NEXT, ""))
    return after if url_has_allowed_host_and_scheme(after, {request.get_host()}) else "/"


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out (người dân đăng xuất)."""
    sign_out_citizen(request)
    return redirect("/")
