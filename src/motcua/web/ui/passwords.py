"""Passwords (mật khẩu): changed by who has it; who has forgotten it asks an administrator."""

from __future__ import annotations

from typing import Any, cast

from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import PasswordChangeForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.people import operations

LABELS = {
    "old_password": gettext_lazy("Mật khẩu đang dùng"),
    "new_password1": gettext_lazy("Mật khẩu mới"),
    "new_password2": gettext_lazy("Nhập lại mật khẩu mới"),
}
NEW = gettext_lazy("Ít nhất 10 ký tự, không dễ đoán, không giống tên của mình.")


class ChangeForm(PasswordChangeForm):
    """Change form (đổi mật khẩu): the old one, and the new one twice."""

    error_messages = PasswordChangeForm.error_messages | {
        "password_incorrect": gettext_lazy("Mật khẩu đang dùng chưa đúng. Xin nhập lại."),
        "password_mismatch": gettext_lazy("Hai lần nhập mật khẩu mới không giống nhau."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS[name]
            field.help_text = NEW if name == "new_password1" else ""
            field.error_messages["required"] = _("Ô này cần được ghi.")
            field.widget.attrs |= {"class": "govuk-input", "autofocus": False}


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def change(request: HttpRequest) -> HttpResponse:
    """Change my password (đổi mật khẩu): every other session ends, and so does the PIN."""
    me = cast(Any, request.user)
    form = ChangeForm(me, request.POST or None)
    if form.is_valid():
        operations.change_password(account=me, password=form.cleaned_data["new_password1"])
        update_session_auth_hash(request, me)
        reauthenticate_by_password(request)  # it was just typed: what follows does not ask for it again
        messages.success(request, _("Đã đổi mật khẩu; mọi phiên khác đã kết thúc."), extra_tags="ok")
        return redirect("office:account" if me.duties else "portal:home")
    return render(request, "sign_in/password.html", {"form": form, "forced": me.must_change_password})


@require_safe
def forgotten(request: HttpRequest) -> HttpResponse:
    """Forgotten (quên mật khẩu): what to do."""
    return render(request, "sign_in/forgotten.html")
