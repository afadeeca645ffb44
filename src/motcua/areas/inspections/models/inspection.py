"""Inspections (kiểm tra) of how reform work is done. State inspection (thanh tra) is another law and not here."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from motcua.rules.inspecting import InspectionStage

STAGES = [(stage.value, stage.label) for stage in InspectionStage]


class InspectionKind(models.TextChoices):
    """Kind of inspection (loại kiểm tra)."""

    REFORM = "REFORM", "Kiểm tra công tác cải cách hành chính"
    PROCEDURE_CONTROL = "PROCEDURE_CONTROL", "Kiểm tra công tác kiểm soát thủ tục hành chính"
    DISCIPLINE = "DISCIPLINE", "Kiểm tra kỷ luật, kỷ cương"
    SELF = "SELF", "Tự kiểm tra"


class Inspection(models.Model):
    """Inspection (cuộc kiểm tra): one unit inspected by another, announced or not, under a plan or not.

    `checklist` is the edition used, copied in, so that a later edition changes nothing here; empty where the
    inspection was only entered into the register. `started_on` is the day meant until it has begun.
    """

    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị kiểm tra", on_delete=models.PROTECT, related_name="+"
    )
    inspected = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị được kiểm tra", on_delete=models.PROTECT, related_name="+"
    )
    plan = models.ForeignKey(
        "plans.Plan", verbose_name="theo kế hoạch", null=True, blank=True, on_delete=models.PROTECT
    )
    kind = models.CharField("loại kiểm tra", max_length=20, choices=InspectionKind.choices)
    announced = models.BooleanField("có báo trước", default=True)
    team = models.CharField("đoàn kiểm tra", max_length=255, blank=True)
    started_on = models.DateField("bắt đầu ngày")
    stage = models.CharField("giai đoạn", max_length=10, choices=STAGES, default=InspectionStage.ON_SITE.value)
    decision = models.CharField("quyết định thành lập đoàn", max_length=160, blank=True)
    since = models.DateField("thời kỳ kiểm tra từ", null=True, blank=True)
    until = models.DateField("thời kỳ kiểm tra đến hết", null=True, blank=True)
    checklist = models.JSONField("phiếu kiểm tra", default=dict, blank=True)
    notified_on = models.DateField("thông báo ngày", null=True, blank=True)
    explain_until = models.DateField("giải trình đến hết ngày", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "cuộc kiểm tra"
        indexes = [models.Index(fields=["unit", "-started_on", "-id"], name="inspections_by_a_unit")]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "inspected", "kind", "started_on"], name="one_inspection_per_unit_kind_and_day"
            ),
            models.CheckConstraint(
                condition=~Q(unit=F("inspected")) | Q(kind=InspectionKind.SELF),
                name="only_self_inspection_looks_at_itself",
            ),
            models.CheckConstraint(
                condition=Q(since__isnull=True, until__isnull=True) | Q(until__gte=F("since")),
                name="inspected_period_in_order",
            ),
            models.CheckConstraint(
                condition=Q(notified_on__isnull=True) | Q(announced=True), name="sudden_inspection_not_notified"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.inspected} ({self.started_on:%d/%m/%Y})"


class InspectionState(models.Model):
    """Inspection state (tình trạng cuộc kiểm tra): what was known of it in [recorded_at, superseded_at)."""

    inspection = models.ForeignKey(
        Inspection, verbose_name="cuộc kiểm tra", on_delete=models.PROTECT, related_name="states"
    )
    concluded_on = models.DateField("kết luận ngày", null=True)
    conclusion_number = models.CharField("số kết luận", max_length=60, blank=True)
    findings = models.TextField("nội dung kết luận", blank=True)
    recorded_at = models.DateTimeField("ghi nhận lúc")
    superseded_at = models.DateTimeField("bị thay lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "tình trạng cuộc kiểm tra"
        constraints = [
            models.UniqueConstraint(
                fields=["inspection"],
                condition=Q(superseded_at__isnull=True),
                name="one_current_state_per_inspection",
            )
        ]

    def __str__(self) -> str:
        return f"{self.inspection_id}: {self.recorded_at}"
