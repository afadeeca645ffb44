"""People (con người): accounts of those who work here, and applicants."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models


class Role(models.TextChoices):
    """Role (vai trò) of an account; what a role may do is decided by each area's policy."""

    CITIZEN = "CITIZEN", "Người dân"
    COUNTER = "COUNTER", "Công chức tiếp nhận"
    CASE = "CASE", "Chuyên viên thụ lý"
    LEADER = "LEADER", "Lãnh đạo"
    PAR = "PAR", "Công chức cải cách hành chính"
    INSPECTOR = "INSPECTOR", "Kiểm tra viên"
    ADMINISTRATOR = "ADMINISTRATOR", "Quản trị hệ thống"


class Account(AbstractUser):
    """Account (tài khoản): a person who signs in, in one role, for one unit."""

    display_name = models.CharField("họ và tên", max_length=150)
    role = models.CharField("vai trò", max_length=15, choices=Role.choices, default=Role.CITIZEN)
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị", null=True, blank=True, on_delete=models.PROTECT
    )

    class Meta:
        verbose_name = verbose_name_plural = "tài khoản"

    def __str__(self) -> str:
        return self.display_name or self.username


class ApplicantKind(models.TextChoices):
    """Kind of applicant (loại đối tượng), with the national codes 1–4."""

    CITIZEN = "CITIZEN", "Công dân"
    ENTERPRISE = "ENTERPRISE", "Doanh nghiệp"
    STATE_BODY = "STATE_BODY", "Cơ quan nhà nước"
    ORGANIZATION = "ORGANIZATION", "Tổ chức khác"


class Applicant(models.Model):
    """Applicant (người nộp hồ sơ): the person or body that asks. Personal data lives here and nowhere in events."""

    kind = models.CharField("loại đối tượng", max_length=12, choices=ApplicantKind.choices, blank=True)
    name = models.CharField("họ và tên, tên tổ chức", max_length=255, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "người nộp hồ sơ"

    def __str__(self) -> str:
        return self.name
