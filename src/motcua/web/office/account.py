"""My account (tài khoản của tôi): what I am appointed to, how I sign in, where I did."""

from __future__ import annotations

from typing import Any, cast

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.people import operations, queries
from motcua.kernel.clock import now
from motcua.web.ui.doors import staff_only

SHOWN = 10


@require_safe
@staff_only
def account(request: HttpRequest) -> HttpResponse:
    """My account (tài khoản của tôi)."""
    me, today = cast(Any, request.user), now().date()
    appointments = queries.appointments_of_account(me.pk)
    context = {
        "appointments": [(one, one.stands(today), one.ended(today)) for one in appointments],
        "sign_ins": queries.sign_ins(account_id=me.pk, limit=SHOWN),
        "has_app": is_mfa_enabled(me, ["totp"]),
        "has_passkey": is_mfa_enabled(me, ["webauthn"]),
        "has_pin": queries.has_pin(me.pk),
        "has_codes": is_mfa_enabled(me, ["recovery_codes"]),
        "section": "account",
    }
    return render(request, "office/account.html", context)


@require_POST
@staff_only
def sign_out_elsewhere(request: HttpRequest) -> HttpResponse:
    """Sign out elsewhere (đăng xuất nơi khác): this session goes on, every other ends."""
    me = cast(Any, request.user)
    operations.sign_out_elsewhere(account=me)
    update_session_auth_hash(request, me)
    messages.success(request, _("Đã đăng xuất ở mọi nơi khác; chỉ còn phiên này."), extra_tags="ok")
    return redirect("office:account")
