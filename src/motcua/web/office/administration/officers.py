"""Officers (cán bộ, công chức, viên chức): found, appointed, given an account and taken it from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.people import operations, queries
from motcua.areas.people.queries import OfficerView
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.administration.asked import officer_choices, officers_asked
from motcua.web.office.administration.forms import AccountForm, AppointmentForm, EndForm, OfficerForm, ResetForm
from motcua.web.ui.doors import administrators_only
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

HERE = {"room": "officers", "section": "administration"}
Forms = dict[str, Any]


@require_safe
@administrators_only
def officers(request: HttpRequest) -> HttpResponse:
    """Officers (danh sách cán bộ), searched without diacritics, by role, unit and account, paged by key."""
    asked = officers_asked(request.GET)
    page = queries.officers(on=now().date(), **asked, after=key_of(request.GET))
    context = HERE | {"rows": page.rows, "next": page.next, "order": "newest" if asked["newest"] else ""}
    return render(request, "office/administration/officers.html", context | officer_choices() | asked)


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
@once
def add(request: HttpRequest) -> HttpResponse:
    """Add an officer (thêm cán bộ)."""
    form = OfficerForm(request.POST or None)
    if form.is_valid():
        made = operations.register_officer(**form.told())
        messages.success(request, _("Đã thêm cán bộ. Bổ nhiệm và mở tài khoản ở đây."), extra_tags="ok")
        return redirect("office:officer", made)
    return render(request, "office/administration/officer_form.html", HERE | {"form": form})


@require_safe
@administrators_only
def officer(request: HttpRequest, officer_id: int) -> HttpResponse:
    """One officer (một cán bộ) with every appointment and the account."""
    return _shown(request, _found(officer_id), {})


@require_POST
@administrators_only
@once
def appoint(request: HttpRequest, officer_id: int) -> HttpResponse:
    """Appoint (bổ nhiệm, phân công) an officer from a day on."""
    found, form = _found(officer_id), AppointmentForm(request.POST)
    if not form.tried(operations.appoint, officer_id=officer_id, at=now()):
        return _shown(request, found, {"appointment": form})
    return _back(request, officer_id, _("Đã ghi bổ nhiệm; quyền theo đó từ ngày đã chọn."))


@require_POST
@administrators_only
@once
def end(request: HttpRequest, officer_id: int, appointment_id: int) -> HttpResponse:
    """End an appointment (kết thúc bổ nhiệm) of this officer after a last day."""
    found, form = _found(officer_id), EndForm(request.POST)
    if appointment_id not in {one.id for one in found.history}:
        raise Http404
    if not form.tried(operations.end_appointment, appointment_id=appointment_id, by_id=request.user.pk):
        return _shown(request, found, {"ending": form})
    return _back(request, officer_id, _("Đã ghi ngày kết thúc; từ ngày hôm sau không còn quyền."))


@require_POST
@administrators_only
@once
def open_account(request: HttpRequest, officer_id: int) -> HttpResponse:
    """Open an account (mở tài khoản) for an officer."""
    found, form = _found(officer_id), AccountForm(request.POST)
    told = {"officer_id": officer_id, "display_name": found.row.name, "passing": True}
    if not form.tried(operations.open_account, **told):
        return _shown(request, found, {"account": form})
    return _back(request, officer_id, _("Đã mở tài khoản. Xin trao mật khẩu đầu tiên tận tay."))


@require_POST
@administrators_only
@once
def reset_password(request: HttpRequest, officer_id: int) -> HttpResponse:
    """Reset the password (đặt lại mật khẩu) of an officer, who changes it at once."""
    found, form = _found(officer_id), ResetForm(request.POST)
    told = {"account_id": found.row.account_id or 0, "by": request.user, "at": now()}
    if not form.tried(operations.reset_password, **told):
        return _shown(request, found, {"reset": form})
    return _back(request, officer_id, _("Đã đặt lại mật khẩu. Xin trao tận tay; đăng nhập xong phải đổi ngay."))


@require_POST
@administrators_only
@once
def close(request: HttpRequest, officer_id: int) -> HttpResponse:
    """Close the account (đóng tài khoản) of an officer."""
    return _switched(request, officer_id, _("Đã đóng tài khoản."), operations.close_account, by_id=request.user.pk)


@require_POST
@administrators_only
@once
def reopen(request: HttpRequest, officer_id: int) -> HttpResponse:
    """Reopen the account (mở lại tài khoản) of an officer."""
    return _switched(request, officer_id, _("Đã mở lại tài khoản."), operations.reopen_account)


def _switched(
    request: HttpRequest, officer_id: int, words: str, operation: Callable[..., None], **told: Any
) -> HttpResponse:
    row = _found(officer_id).row
    try:
        operation(account_id=row.account_id or 0, **told)
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
        return redirect("office:officer", officer_id)
    return _back(request, officer_id, words)


def _found(officer_id: int) -> OfficerView:
    found = queries.officer(officer_id, on=now().date())
    if found is None:
        raise Http404(_("Không có cán bộ này."))
    return found


def _back(request: HttpRequest, officer_id: int, words: str) -> HttpResponse:
    messages.success(request, words, extra_tags="ok")
    return redirect("office:officer", officer_id)


def _shown(request: HttpRequest, found: OfficerView, tried: Forms) -> HttpResponse:
    """The page of an officer; the form that was tried keeps what was filled in and says what is wrong."""
    today = now().date()
    failed = next(iter(tried.values()), None)
    forms = {
        "appointment": AppointmentForm(initial={"valid_from": today}),
        "account": AccountForm(),
        "reset": ResetForm(auto_id="id_reset_%s"),
    } | tried
    history = [(one, one.stands(today), one.ended(today)) for one in found.history]
    context = HERE | {"row": found.row, "history": history, "forms": forms, "form": failed, "today": today}
    context["resets"] = queries.credential_resets(found.row.account_id) if found.row.account_id else []
    return render(request, "office/administration/officer.html", context)
