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
    """Duty (phần việc được giao): a role in a unit that an appointment gives on a day."""

    role: str
    unit_id: int | None = None


class Account(AbstractUser):
    """Account (tài khoản): somebody who signs in. What they may do comes from their appointments of the day.

    `duties` is filled by `queries.on_duty` for one day and is never stored; an account nobody asked about has none.
    """

    display_name = models.CharField("họ và tên", max_length=150)
    signed_out_mark = models.CharField("dấu đăng xuất nơi khác", max_length=32, blank=True)
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
    address = models.CharField("địa chỉ đã che", max_length=45, blank=True)
    agent = models.CharField("trình duyệt", max_length=80, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "lần đăng nhập"
        indexes = [models.Index(fields=["account", "-id"], name="sign_ins_of_an_account")]

    def __str__(self) -> str:
        return f"{self.account}: {self.at}"
