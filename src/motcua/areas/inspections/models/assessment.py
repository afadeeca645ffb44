"""What a named person says of an indicator of the assessment that records cannot give."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class AssessmentEntry(models.Model):
    """Assessment entry (điểm nhập): points of one indicator of a unit or an officer in a quarter, by whom, why and on
    what document.

    Nothing is overwritten: what is entered later stands, what was entered before remains.
    Law: Nghị định 61/2018/NĐ-CP, Điều 27 đến 32; Thông tư 01/2018/TT-VPCP, Điều 13 đến 15.
    """

    append_only_keys = (("id",),)

    pack = models.CharField("bộ chỉ số", max_length=40)
    indicator = models.PositiveSmallIntegerField("chỉ số")
    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="cán bộ"
    )
    start = models.DateField("từ ngày")
    end = models.DateField("đến hết ngày")
    points = models.DecimalField("điểm", max_digits=2, decimal_places=1)
    reason = models.TextField("lý do")
    document = models.CharField("văn bản, tài liệu", max_length=255)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người nhập"
    )
    entered_at = models.DateTimeField("nhập lúc")

    class Meta:
        verbose_name = verbose_name_plural = "điểm nhập"
        indexes = [models.Index(fields=["start", "end", "unit"], name="entries_of_a_quarter")]
        constraints = [
            models.CheckConstraint(condition=Q(points__gte=0, points__lte=2), name="entered_points_are_zero_to_two"),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="assessed_period_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.indicator} = {self.points}"
