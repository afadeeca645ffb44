"""Sign in (đăng nhập): the office opens accounts, every try is written down, duties are those of the day."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from motcua.areas.people import policy, queries
from motcua.areas.people.queries import SignInKind
from motcua.kernel.clock import local_date, now
from motcua.web.ui.citizens import write_sign_in
from motcua.web.ui.masthead import first_page_of
from motcua.web.ui.shared_computer import remember


class OfToday(AuthenticationBackend):
    """Of today (quyền của hôm nay): whoever asks is known with the duties their appointments give them today."""

    def get_user(self, user_id: Any) -> Any:
        """The account of a session with today's duties; None once it is closed."""
        account = super().get_user(user_id)
        return queries.on_duty(account, local_date(now())) if account else None  # type: ignore[arg-type]


def kind_of(request: HttpRequest, user: Any) -> str:
    """Kind of this sign-in (cách đăng nhập), from what the session says was shown."""
    shown = {(one.get("method"), one.get("type")) for one in get_authentication_records(request, user)}
    if any(method == "socialaccount" for method, _type in shown):
        return SignInKind.IDENTITY_PROVIDER
    if ("mfa", "webauthn") in shown and not any(method == "password" for method, _type in shown):
        return SignInKind.PASSKEY
    return SignInKind.SECOND_FACTOR if any(method == "mfa" for method, _type in shown) else SignInKind.PASSWORD


class StaffOnly(DefaultAccountAdapter):
    """Staff only (chỉ cán bộ): nobody opens an account for themselves here."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _(
            "Tên đăng nhập hoặc mật khẩu chưa đúng. Xin kiểm tra chữ hoa, chữ thường rồi nhập lại."
        ),
        "too_many_login_attempts": _("Đã nhập sai nhiều lần. Xin đợi vài phút rồi thử lại."),
        "incorrect_code": _("Mã xác thực chưa đúng hoặc đã hết hạn. Xin nhập mã đang hiện trên ứng dụng."),
        "account_inactive": _("Tài khoản này đã ngừng hoạt động."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Sign-up is closed."""
        return False

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """A wrong password, or a name nobody has: written down without what was typed."""
        write_sign_in(request, kind=SignInKind.PASSWORD, ok=False, username=str(credentials.get("username", "")))

    def login(self, request: HttpRequest, user: Any) -> None:
        """Signed in, the second step included: written down, and asked what they do today."""
        super().login(request, queries.on_duty(user, local_date(now())))
        kind = kind_of(request, user)
        write_sign_in(request, kind=kind, account_id=user.pk)
        remember(request, user.pk, kind)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Officers go where their day begins, citizens home."""
        return reverse(first_page_of(request.user)) if policy.is_staff(request.user) else "/"

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        """Only citizens whom a provider vouches for sign up, and they go to the home page."""
        return "/"

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing on success: the page that opens says it."""


class CodeForm(AuthenticateForm):
    """Code form (ô nhập mã): a wrong code is a failed sign-in too."""

    def clean_code(self) -> str:
        """The code, or a line in the log and the refusal."""
        try:
            return str(super().clean_code())
        except ValidationError:
            write_sign_in(context.request, kind=SignInKind.SECOND_FACTOR, ok=False, account_id=self.user.pk)
            raise


class SecondStep(DefaultMFAAdapter):
    """Second step (bước xác thực thứ hai): what must be read in Vietnamese is said so."""

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": StaffOnly.error_messages["incorrect_code"]}
