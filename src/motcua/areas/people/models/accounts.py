"""Accounts (tài khoản): who signs in, the roles there are, and every try to sign in."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser
from django.db import models


class Role(models.TextChoices):
    """Role (vai trò) somebody works in; what a role may do is decided by each area's policy."""

    CITIZEN = "CITIZEN", "Người dân"
    COUNTER = "COUNTER", "Công chức tiếp nhận"
    CASE = "CASE", "Chuyên viên thụ lý"
    LEADER = "LEADER", "Lãnh đạo"
    PAR = "PAR", "Công chức cải cách hành chính"
    INSPECTOR = "INSPECTOR", "Kiểm tra viên"
    ADMINISTRATOR = "ADMINISTRATOR", "Quản trị hệ thống"


@dataclass(frozen=True, slots=True)
class Duty:
    """Duty (phần việc được giao): a role in a unit that an appointment gives on a day.

    `instead_of` is the officer for whom somebody stands in, or who lets them sign; None for one's own work. `succeeds`
    is the unit one works in that took over from `unit_id`, which is no more; None for one's own unit.
    """

    role: str
    unit_id: int | None = None
    instead_of: int | None = None
    succeeds: int | None = None


class Account(AbstractUser):
    """Account (tài khoản): somebody who signs in. What they may do comes from their appointments of the day.

    `duties` is filled by `queries.on_duty` for one day and is never stored; an account nobody asked about has none.
    """

    display_name = models.CharField("họ và tên", max_length=150)
    signed_out_mark = models.CharField("dấu đăng xuất nơi khác", max_length=32, blank=True)
    must_change_password = models.BooleanField("phải đổi mật khẩu", default=False)
    duties: tuple[Duty, ...] = ()

    class Meta:
        verbose_name = verbose_name_plural = "tài khoản"

    def __str__(self) -> str:
        return self.display_name or self.username

    @property
    def role(self) -> str:
        """The role of the first duty; a person without any is a citizen."""
        return self.duties[0].role if self.duties else Role.CITIZEN

    @property
    def unit_id(self) -> int | None:
        """The unit of the first duty."""
        return self.duties[0].unit_id if self.duties else None

    def _get_session_auth_hash(self, secret: str | bytes | None = None) -> str:
        """A session is as good as the password and the mark it began under: a new mark ends all others."""
        return super()._get_session_auth_hash(secret=secret) + self.signed_out_mark  # type: ignore[misc,no-any-return]


class SignInKind(models.TextChoices):
    """Kind of sign-in (cách đăng nhập): what was shown to come in."""

    PASSWORD = "PASSWORD", "Mật khẩu"
    SECOND_FACTOR = "SECOND_FACTOR", "Mật khẩu và mã xác thực"
    PASSKEY = "PASSKEY", "Khóa truy cập"
    PIN = "PIN", "Mã PIN tại máy dùng chung"
    ONE_TIME_CODE = "ONE_TIME_CODE", "Mã dùng một lần"
    IDENTITY_PROVIDER = "IDENTITY_PROVIDER", "Tài khoản định danh"


class SignIn(models.Model):
    """Sign-in (lần đăng nhập): who tried to sign in, when, from roughly where, and whether it worked.

    What was typed is not kept: people type passwords where a name belongs.
    """

    append_only_keys = (("id",),)

    account = models.ForeignKey(
        Account, verbose_name="tài khoản", null=True, blank=True, on_delete=models.PROTECT, related_name="sign_ins"
    )
    at = models.DateTimeField("lúc")
    ok = models.BooleanField("thành công")
    kind = models.CharField("cách đăng nhập", max_length=17, choices=SignInKind.choices, default=SignInKind.PASSWORD)
    address = models.CharField("địa chỉ đã che", max_length=45, blank=True)
    agent = models.CharField("trình duyệt", max_length=80, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "lần đăng nhập"
        indexes = [models.Index(fields=["account", "-id"], name="sign_ins_of_an_account")]

    def __str__(self) -> str:
        return f"{self.account}: {self.at}"


class CredentialReset(models.Model):
    """Credential reset (lần đặt lại cách đăng nhập): who gave an account a password of the day, and whether its second
    step went too. Whoever can do that can sign in as the other, so it is kept and shown to the other."""

    append_only_keys = (("id",),)

    account = models.ForeignKey(Account, verbose_name="tài khoản", on_delete=models.PROTECT, related_name="resets")
    by = models.CharField("người đặt lại", max_length=150)
    second_factor = models.BooleanField("gỡ cả xác thực hai bước")
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần đặt lại cách đăng nhập"
        indexes = [models.Index(fields=["account", "-id"], name="resets_of_an_account")]

    def __str__(self) -> str:
        return f"{self.account}: {self.by}"


MOST_FAILURES = 5  # wrong tries that lock a PIN


class Pin(models.Model):
    """PIN (mã PIN): six digits with which an officer takes a shared computer over, after one full sign-in that day.

    Only its digest is kept; too many wrong tries lock it until the officer signs in fully and sets a new one.
    """

    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="pin", verbose_name="tài khoản")
    digest = models.CharField("mã đã băm", max_length=128)
    set_at = models.DateTimeField("đặt lúc")
    failures = models.PositiveSmallIntegerField("số lần sai liên tiếp", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "mã PIN"

    def __str__(self) -> str:
        return f"{self.account}"


class OneTimeCode(models.Model):
    """One-time code (mã dùng một lần): sent to a telephone or an e-mail address, good once and for minutes.

    Neither the address nor the code is kept, only their digests.
    """

    contact_digest = models.CharField("nơi nhận đã băm", max_length=64)
    code_digest = models.CharField("mã đã băm", max_length=64)
    network = models.CharField("mạng yêu cầu, đã che", max_length=45, blank=True)
    sent_at = models.DateTimeField("gửi lúc")
    tries = models.PositiveSmallIntegerField("số lần thử", default=0)
    used_at = models.DateTimeField("dùng lúc", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "mã dùng một lần"
        indexes = [
            models.Index(fields=["contact_digest", "-sent_at"], name="codes_sent_to_a_contact"),
            models.Index(fields=["network", "-sent_at"], name="codes_asked_from_a_network"),
        ]

    def __str__(self) -> str:
        return f"{self.sent_at}"
