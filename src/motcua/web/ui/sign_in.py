"""Sign in (đăng nhập): accounts are opened by the office, and what must be read in Vietnamese is said so."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from motcua.areas.people import policy


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

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Officers go to their work, citizens to the home page."""
        return super().get_login_redirect_url(request) if policy.is_staff(request.user) else "/"

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing on success: the page that opens says it."""
