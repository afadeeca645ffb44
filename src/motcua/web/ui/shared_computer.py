"""Shared computer (máy dùng chung): officers who signed in fully here today change over with a PIN.

A signed cookie of the day keeps who they are, so a PIN is good for nothing on any other machine.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.contrib.auth import login
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.areas.people import operations, queries
from motcua.areas.people.queries import SignInKind
from motcua.kernel.clock import end_of, local_date, now
from motcua.kernel.errors import UserError
from motcua.web.ui.citizens import write_sign_in
from motcua.web.ui.doors import BY_PIN, fully_signed_in, staff_only
from motcua.web.ui.masthead import first_page_of
from motcua.web.ui.saying import translated

COOKIE, SALT = "may-dung-chung", "motcua.shared_computer"
BACKEND = "motcua.web.ui.sign_in.OfToday"
FULL = (SignInKind.SECOND_FACTOR, SignInKind.PASSKEY)
MOST = 12  # people who share one computer on one day
Answer = Callable[[HttpRequest], HttpResponse]


def remember(request: HttpRequest, account_id: int, kind: str) -> None:
    """Remember (ghi nhớ) that somebody signed in fully in this browser today; less is not remembered."""
    if kind in FULL:
        request._signed_in_fully = account_id  # type: ignore[attr-defined]


def here_today(request: HttpRequest) -> list[int]:
    """Here today (đã đăng nhập đầy đủ ở máy này hôm nay): the accounts, the last one last."""
    try:
        day, keys = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT)
    except (signing.BadSignature, ValueError):
        return []
    return list(keys) if day == local_date(now()).isoformat() else []


def remembers_who_signed_in(get_response: Answer) -> Answer:
    """Middleware: write into the cookie of the day who has just signed in fully."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if key := getattr(request, "_signed_in_fully", None):
            today, at = local_date(now()), now()
            keys = [*(one for one in here_today(request) if one != key), key][-MOST:]
            response.set_cookie(
                COOKIE,
                signing.dumps((today.isoformat(), keys), salt=SALT),
                max_age=int((end_of(today) - at).total_seconds()),
                httponly=True,
                samesite="Lax",
                secure=request.is_secure(),
            )
        return response

    return answer


class PinForm(forms.Form):
    """PIN form (nhập mã PIN): six digits, never shown."""

    pin = forms.CharField(
        label=gettext_lazy("Mã PIN"),
        max_length=6,
        error_messages={"required": gettext_lazy("Ô này cần được ghi.")},
        widget=forms.PasswordInput(
            attrs={"class": "govuk-input code-entry", "inputmode": "numeric", "autocomplete": "off"}
        ),
    )


class ChangeOverForm(PinForm):
    """Change-over form (đổi người): who takes over, and their PIN."""

    who = forms.ChoiceField(label=gettext_lazy("Người vào làm"), widget=forms.Select(attrs={"class": "govuk-select"}))
    field_order = ["who", "pin"]

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = people  # type: ignore[attr-defined]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change_over(request: HttpRequest) -> HttpResponse:
    """Change over (đổi người): somebody who signed in fully here today goes on with their PIN."""
    me = request.user.pk if request.user.is_authenticated else None
    people = [one for one in queries.account_names(here_today(request)) if one[0] != me]
    form = ChangeOverForm(request.POST or None, people=people)
    if people and form.is_valid():
        key = int(form.cleaned_data["who"])
        tried = operations.try_pin(account_id=key, pin=form.cleaned_data["pin"], at=now())
        write_sign_in(request, kind=SignInKind.PIN, ok=tried.account is not None, account_id=key)
        if tried.account is not None:
            return _taken_over(request, tried.account)
        form.add_error("pin", translated(tried.refusal))
    return render(request, "sign_in/change_over.html", {"form": form, "people": people})


def _taken_over(request: HttpRequest, account: Any) -> HttpResponse:
    login(request, account, backend=BACKEND)
    request.session[BY_PIN] = True
    request.session.set_expiry(int((end_of(local_date(now())) - now()).total_seconds()))
    return redirect(first_page_of(queries.on_duty(account, local_date(now()))))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@fully_signed_in
def pin(request: HttpRequest) -> HttpResponse:
    """My PIN (mã PIN của tôi): set, set anew, or dropped."""
    key, form = cast(Any, request.user).pk, PinForm(request.POST or None)
    drop = "drop" in request.POST
    if (drop or form.is_valid()) and (said := _changed(form, key, drop=drop)):
        messages.success(request, said, extra_tags="ok")
        return redirect("office:account")
    context = {"form": form, "has_pin": queries.has_pin(key), "section": "account"}
    return render(request, "sign_in/pin.html", context)


def _changed(form: PinForm, key: int, *, drop: bool) -> str:
    """What became of the PIN of an account; nothing where it was refused."""
    if drop:
        operations.drop_pin(account_id=key)
        return _("Đã bỏ mã PIN.")
    try:
        operations.set_pin(account_id=key, pin=form.cleaned_data["pin"], at=now())
    except UserError as error:
        form.add_error("pin", translated(error.message))
        return ""
    return _("Đã đặt mã PIN; dùng được ở máy này đến hết ngày.")
