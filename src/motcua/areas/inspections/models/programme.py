"""Inspection plans: which units are to be inspected in a year; what was planned is never what was done."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.areas.inspections.models.inspection import InspectionKind


class InspectionPlan(models.Model):
    """Inspection plan (kế hoạch kiểm tra): what a unit means to inspect in a year, under a number and a day."""

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    year = models.PositiveSmallIntegerField("năm")
    title = models.CharField("tên kế hoạch", max_length=300)
    number = models.CharField("số", max_length=60, blank=True)
    issued_on = models.DateField("ngày ban hành")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="người lập"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "kế hoạch kiểm tra"
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "title"], name="one_inspection_plan_per_unit_year_title")
        ]

    def __str__(self) -> str:
        return self.title


class PlannedInspection(models.Model):
    """Planned inspection (cuộc kiểm tra theo kế hoạch): one unit in a plan, of one kind, in a month; or struck out."""

    plan = models.ForeignKey(InspectionPlan, on_delete=models.PROTECT, related_name="items", verbose_name="kế hoạch")
    inspected = models.ForeignKey(
        "organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị được kiểm tra"
    )
    kind = models.CharField("loại kiểm tra", max_length=20, choices=InspectionKind.choices)
    month = models.PositiveSmallIntegerField("tháng", null=True, blank=True)
    struck_on = models.DateField("đưa ra khỏi kế hoạch ngày", null=True, blank=True)
    struck_reason = models.CharField("lý do đưa ra", max_length=255, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "cuộc kiểm tra theo kế hoạch"
        constraints = [
            models.UniqueConstraint(fields=["plan", "inspected", "kind"], name="one_planned_inspection_per_unit_kind"),
            models.CheckConstraint(
                condition=Q(month__isnull=True) | Q(month__range=(1, 12)), name="planned_in_a_month_of_the_year"
            ),
            models.CheckConstraint(
                condition=Q(struck_on__isnull=True) | ~Q(struck_reason=""), name="struck_out_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id}: {self.inspected_id}"
