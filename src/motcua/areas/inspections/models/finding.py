"""Findings: what an inspection found wanting, by when it is to be mended, and who says that it was."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.areas.inspections.models.inspection import Inspection
from motcua.areas.inspections.models.team import ACTS
from motcua.rules.inspecting import FindingState

STATES = [(state.value, state.label) for state in FindingState]


class Severity(models.TextChoices):
    """Severity (mức độ tồn tại)."""

    MINOR = "MINOR", "Cần chấn chỉnh"
    SERIOUS = "SERIOUS", "Nghiêm trọng"


class Finding(models.Model):
    """Finding (tồn tại, kiến nghị): what is wanting, its cause, what is required of which unit, by which day.

    `item` is the item of the checklist it came from; the same item in the same unit again is a repeated finding.
    """

    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, related_name="found", verbose_name="cuộc kiểm tra"
    )
    number = models.PositiveSmallIntegerField("số thứ tự")
    item = models.CharField("mục của phiếu", max_length=20, blank=True)
    unit = models.ForeignKey(
        "organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị khắc phục"
    )
    severity = models.CharField("mức độ", max_length=8, choices=Severity.choices, default=Severity.MINOR)
    description = models.TextField("nội dung")
    cause = models.TextField("nguyên nhân", blank=True)
    requirement = models.TextField("yêu cầu")
    deadline = models.DateField("hạn khắc phục")
    state = models.CharField("tình trạng", max_length=8, choices=STATES, default=FindingState.DRAFT.value)
    found_on = models.DateField("phát hiện ngày")
    settled_on = models.DateField("xong ngày", null=True, blank=True)
    task = models.OneToOneField(
        "plans.Task", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="nhiệm vụ"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "tồn tại, kiến nghị"
        indexes = [models.Index(fields=["unit", "state", "deadline"], name="findings_of_a_unit")]
        constraints = [
            models.UniqueConstraint(fields=["inspection", "number"], name="one_finding_per_inspection_and_number"),
            models.CheckConstraint(condition=~Q(description=""), name="finding_says_what"),
            models.CheckConstraint(condition=~Q(requirement=""), name="finding_says_what_is_required"),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True, state__in=["DRAFT", "OPEN", "REMEDIED"])
                | Q(settled_on__isnull=False, state__in=["VERIFIED", "WAIVED"]),
                name="finding_settled_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.inspection_id}/{self.number}"


class FindingStep(models.Model):
    """Finding step (bước khắc phục): the unit's remedy with its proof, what who looked at it says; kept for good."""

    append_only_keys = (("id",),)

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="steps", verbose_name="tồn tại")
    act = models.CharField("việc", max_length=12, choices=ACTS)
    words = models.TextField("nội dung")
    proof = models.CharField("tài liệu chứng minh", max_length=500, blank=True)
    on = models.DateField("ngày")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người thực hiện"
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bước khắc phục"
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="finding_step_says_something"),
            models.CheckConstraint(condition=~Q(act="REMEDY") | ~Q(proof=""), name="remedy_has_proof"),
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}: {self.act}"
