"""My account (tài khoản của tôi): what I am appointed to, how I sign in, where I did."""

from __future__ import annotations

from typing import Any, cast

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from motcua.areas.conduct.policy import kept_units, naming_units
from motcua.areas.people import operations, queries
from motcua.kernel.clock import now
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import staff_only

SHOWN = 10


class AddressForm(Tried):
    """Address form (thư điện tử của tôi)."""

    email = fields.line(
        gettext_lazy("Thư điện tử"),
        required=False,
        longest=254,
        help_text=gettext_lazy("Nơi nhận thư đầu tuần của lãnh đạo và thư nhắc việc. Để trống thì không nhận thư."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
def account(request: HttpRequest) -> HttpResponse:
    """My account (tài khoản của tôi), and the address letters go to."""
    me = cast(Any, request.user)
    form = AddressForm(request.POST or None, initial={"email": me.email})
    if request.method == "POST" and form.tried(operations.set_address, account=me):
        messages.success(request, _("Đã lưu thư điện tử."), extra_tags="ok")
        return redirect("office:account")
    return render(request, "office/account.html", _told(me) | {"form": form})


def _told(me: Any) -> dict[str, Any]:
    today = now().date()
    appointments = queries.appointments_of_account(me.pk)
    return {
        "appointments": [(one, one.stands(today), one.ended(today)) for one in appointments],
        "resets": queries.credential_resets(me.pk),
        "sign_ins": queries.sign_ins(account_id=me.pk, limit=SHOWN),
        "has_app": is_mfa_enabled(me, ["totp"]),
        "has_passkey": is_mfa_enabled(me, ["webauthn"]),
        "has_pin": queries.has_pin(me.pk),
        "has_codes": is_mfa_enabled(me, ["recovery_codes"]),
        "under_seal": bool(naming_units(me) or kept_units(me, today)),
        "section": "account",
    }


@require_POST
@staff_only
def sign_out_elsewhere(request: HttpRequest) -> HttpResponse:
    """Sign out elsewhere (đăng xuất nơi khác): this session goes on, every other ends."""
    me = cast(Any, request.user)
    operations.sign_out_elsewhere(account=me)
    update_session_auth_hash(request, me)
    messages.success(request, _("Đã đăng xuất ở mọi nơi khác; chỉ còn phiên này."), extra_tags="ok")
    return redirect("office:account")
