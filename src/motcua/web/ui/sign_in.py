"""Sign in (đăng nhập): the office opens accounts, every try is written down, duties are those of the day."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from motcua.areas.people import operations, policy, queries
from motcua.kernel.clock import local_date, now


class OfToday(AuthenticationBackend):
    """Of today (quyền của hôm nay): whoever asks is known with the duties their appointments give them today."""

    def get_user(self, user_id: Any) -> Any:
        """The account of a session with today's duties; None once it is closed."""
        account = super().get_user(user_id)
        return queries.on_duty(account, local_date(now())) if account else None  # type: ignore[arg-type]


def _written(request: HttpRequest, *, ok: bool, account_id: int | None = None, username: str = "") -> None:
    operations.record_sign_in(
        account_id=account_id,
        username=username,
        ok=ok,
        address=request.META.get("REMOTE_ADDR", ""),
        agent=request.headers.get("User-Agent", ""),
        at=now(),
    )


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
        _written(request, ok=False, username=str(credentials.get("username", "")))

    def login(self, request: HttpRequest, user: Any) -> None:
        """Signed in, the second step included: written down, and asked what they do today."""
        super().login(request, queries.on_duty(user, local_date(now())))
        _written(request, ok=True, account_id=user.pk)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Officers go to their work, citizens to the home page."""
        return super().get_login_redirect_url(request) if policy.is_staff(request.user) else "/"

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing on success: the page that opens says it."""


class CodeForm(AuthenticateForm):
    """Code form (ô nhập mã): a wrong code is a failed sign-in too."""

    def clean_code(self) -> str:
        """The code, or a line in the log and the refusal."""
        try:
            return str(super().clean_code())
        except ValidationError:
            _written(context.request, ok=False, account_id=self.user.pk)
            raise


class SecondStep(DefaultMFAAdapter):
    """Second step (bước xác thực thứ hai): what must be read in Vietnamese is said so."""

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": StaffOnly.error_messages["incorrect_code"]}
