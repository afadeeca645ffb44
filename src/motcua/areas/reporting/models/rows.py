"""Rows of the statistics annex (dòng phụ lục thống kê): data that a pack brings and this installation may mend."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class FigureOrigin(models.TextChoices):
    """Origin of a figure (nguồn số liệu): computed from records, entered by a unit, or taken from another system."""

    COMPUTED = "COMPUTED", "Tính từ hồ sơ, dữ liệu"
    ENTERED = "ENTERED", "Đơn vị nhập"
    EXTERNAL = "EXTERNAL", "Từ hệ thống khác"


class Side(models.TextChoices):
    """Side of a figure (vế của con số): the counted part, or the whole it is a part of."""

    PART = "PART", "Số đếm được"
    WHOLE = "WHOLE", "Tổng số"


class AnnexEdition(models.Model):
    """Annex edition (lần sửa dòng phụ lục): all rows as they stand from then on, who wrote them and why.

    The latest stands over the pack. A round keeps the rows it was opened with.
    """

    append_only_keys = (("number",),)

    number = models.PositiveIntegerField("lần sửa", unique=True)
    pack_version = models.CharField("dựa trên bản", max_length=40)
    rows = models.JSONField("các dòng")
    reason = models.CharField("căn cứ", max_length=255)
    recorded_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần sửa dòng phụ lục"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="annex_edition_says_why")]

    def __str__(self) -> str:
        return f"{self.pack_version}, {self.number}"
