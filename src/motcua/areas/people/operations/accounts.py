"""Accounts (tài khoản): opened, closed, signed in to, signed out of elsewhere."""

from __future__ import annotations

import secrets
from datetime import datetime
from ipaddress import ip_address, ip_network

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from motcua.areas.people.models import Account, CredentialReset, Officer, Pin, SignIn, SignInKind
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.sentences import Sentence

KEPT_BITS = {4: 24, 6: 48}
# What a browser says of itself, told apart by the first mark found: most pretend to be others too.
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "CocCoc": "Cốc Cốc",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "macOS",
    "Linux": "Linux",
}


@transaction.atomic
def open_account(
    *, username: str, password: str, display_name: str, officer_id: int | None = None, passing: bool = False
) -> Account:
    """Open an account (mở tài khoản), for an officer when one is named. What it may do, appointments say. A passing
    password is changed at the first sign-in: whoever gave it knows it.

    Raises UserError `username_taken`, `unknown_officer`, `account_known`.
    """
    if Account.objects.filter(username=username).exists():
        raise UserError(
            Sentence("Đã có tài khoản tên “{username}”. Xin chọn tên khác.", username=username), code="username_taken"
        )
    officer = _officer(officer_id) if officer_id is not None else None
    account = Account.objects.create_user(
        username=username, password=password, display_name=display_name, must_change_password=passing
    )
    if officer is not None:
        officer.account = account
        officer.search_text = fold(f"{officer.name} {username}")
        officer.save(update_fields=["account", "search_text"])
    return account


def _officer(officer_id: int) -> Officer:
    officer = Officer.objects.select_for_update().filter(pk=officer_id).first()
    if officer is None:
        raise UserError("Không có cán bộ này.", code="unknown_officer")
    if officer.account_id is not None:
        raise UserError(
            Sentence("{officer} đã có tài khoản; mỗi người một tài khoản.", officer=officer.name), code="account_known"
        )
    return officer


@transaction.atomic
def close_account(*, account_id: int, by_id: int) -> None:
    """Close an account (đóng tài khoản): nobody signs in to it any more, and who is signed in is out.

    Raises UserError `own_account`, `unknown_account`.
    """
    if account_id == by_id:
        raise UserError("Không thể tự đóng tài khoản của mình; cần một quản trị viên khác.", code="own_account")
    _set_active(account_id, active=False)


@transaction.atomic
def reopen_account(*, account_id: int) -> None:
    """Reopen an account (mở lại tài khoản) that was closed. Raises UserError `unknown_account`."""
    _set_active(account_id, active=True)


@transaction.atomic
def reset_password(
    *, account_id: int, password: str, by: Account | str, at: datetime, second_factor: bool = False
) -> None:
    """Reset a password (đặt lại mật khẩu): a new first one, to be changed at once; whoever is signed in is out.

    With `second_factor` application, passkeys and recovery codes go too, for who lost a telephone; they are set up
    anew at the next sign-in. It is written down by whom. Raises UserError `own_account`, `unknown_account`.
    """
    if isinstance(by, Account) and account_id == by.pk:
        raise UserError("Mật khẩu của mình thì đổi ở trang Tài khoản của tôi.", code="own_account")
    found = Account.objects.select_for_update().filter(pk=account_id).first()
    if found is None or not found.has_usable_password():
        raise UserError("Không có tài khoản này.", code="unknown_account")
    found.set_password(password)
    found.must_change_password, found.signed_out_mark = True, secrets.token_hex(16)
    found.save(update_fields=["password", "must_change_password", "signed_out_mark"])
    Pin.objects.filter(account_id=account_id).delete()
    if second_factor:
        Authenticator.objects.filter(user_id=account_id).delete()
    CredentialReset.objects.create(account=found, by=str(by), second_factor=second_factor, at=at)


@transaction.atomic
def change_password(*, account: Account, password: str) -> None:
    """Change the password (đổi mật khẩu): the holder's own, which ends the PIN and every other session."""
    account.set_password(password)
    account.must_change_password = False
    account.save(update_fields=["password", "must_change_password"])
    Pin.objects.filter(account_id=account.pk).delete()


def _set_active(account_id: int, *, active: bool) -> None:
    if not Account.objects.filter(pk=account_id).update(is_active=active):
        raise UserError("Không có tài khoản này.", code="unknown_account")


@transaction.atomic
def sign_out_elsewhere(*, account: Account) -> None:
    """Sign out elsewhere (đăng xuất nơi khác): every session that began before now is at its end."""
    account.signed_out_mark = secrets.token_hex(16)
    account.save(update_fields=["signed_out_mark"])


@transaction.atomic
def set_address(*, account: Account, email: str) -> None:
    """Set the address (ghi thư điện tử) that reminders and the Monday letter go to; empty takes it away.

    Raises UserError `email_wrong`.
    """
    address = email.strip().lower()
    try:
        if address:
            validate_email(address)
    except ValidationError:
        raise UserError("Địa chỉ thư điện tử chưa đúng. Xin kiểm tra lại.", code="email_wrong") from None
    account.email = address
    account.save(update_fields=["email"])


@transaction.atomic
def record_sign_in(
    *,
    account_id: int | None,
    username: str = "",
    ok: bool,
    address: str,
    agent: str,
    at: datetime,
    kind: str = SignInKind.PASSWORD,
) -> None:
    """Record a sign-in (ghi lần đăng nhập), with the address masked. A name that is no account's is not kept."""
    if account_id is None and username:
        account_id = Account.objects.filter(username=username).values_list("pk", flat=True).first()
    SignIn.objects.create(
        account_id=account_id, at=at, ok=ok, kind=SignInKind(kind), address=masked(address), agent=named(agent)
    )


def masked(address: str) -> str:
    """The network an address lies in, without the part that names one machine; empty for what is no address."""
    try:
        bits = KEPT_BITS[ip_address(address).version]
    except ValueError:
        return ""
    return str(ip_network(f"{address}/{bits}", strict=False))


def named(agent: str) -> str:
    """The browser and the system an agent line tells of, and nothing that would tell one machine from another."""
    found = (next((name for mark, name in known.items() if mark in agent), "") for known in (BROWSERS, SYSTEMS))
    return " · ".join(filter(None, found))
