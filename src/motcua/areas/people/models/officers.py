"""Officers (cán bộ, công chức, viên chức): who serves, and what they are appointed to."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from motcua.areas.people.models.accounts import Account, Role


class OfficerKind(models.TextChoices):
    """Kind of officer (loại cán bộ): by the law that governs their service."""

    CADRE = "CADRE", "Cán bộ"
    CIVIL_SERVANT = "CIVIL_SERVANT", "Công chức"
    PUBLIC_EMPLOYEE = "PUBLIC_EMPLOYEE", "Viên chức"
    CONTRACT = "CONTRACT", "Người lao động hợp đồng"


class Officer(models.Model):
    """Officer (cán bộ, công chức, viên chức): a person in public service, with an account or without.

    Law: Luật Cán bộ, công chức 22/2008/QH12, Điều 4; Luật Viên chức 58/2010/QH12, Điều 2.
    """

    name = models.CharField("họ và tên", max_length=150)
    kind = models.CharField("loại", max_length=16, choices=OfficerKind.choices, default=OfficerKind.CIVIL_SERVANT)
    account = models.OneToOneField(
        Account, verbose_name="tài khoản", null=True, blank=True, on_delete=models.PROTECT, related_name="officer"
    )
    search_text = models.CharField("chữ để tìm", max_length=320, blank=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "cán bộ, công chức, viên chức"

    def __str__(self) -> str:
        return self.name


class Appointment(models.Model):
    """Appointment (bổ nhiệm, phân công): an officer works in a role, in a unit, from one day to another.

    Without a unit it is for the whole installation, which only administrators are.
    """

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="appointments", verbose_name="cán bộ")
    position = models.ForeignKey(
        "organization.Position", verbose_name="chức vụ", null=True, blank=True, on_delete=models.PROTECT
    )
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị", null=True, blank=True, on_delete=models.PROTECT
    )
    role = models.CharField("vai trò", max_length=15, choices=Role.choices)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)
    decision = models.CharField("số quyết định", max_length=120, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bổ nhiệm, phân công"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="appointment_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | Q(role="ADMINISTRATOR"), name="only_administrators_have_no_unit"
            ),
            models.CheckConstraint(condition=~Q(role="CITIZEN"), name="nobody_is_appointed_a_citizen"),
        ]

    def __str__(self) -> str:
        return f"{self.officer}: {self.role} từ {self.valid_from}"
