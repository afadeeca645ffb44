"""Registers compared: our dossiers beside the exports of other systems, one by one."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class RegisterComparison(models.Model):
    """Register comparison (lần đối chiếu sổ): which files were laid beside our register, and what differs.

    The files are not kept, only their names and digests; `items` hold numbers, codes, days and unit names.
    """

    append_only_keys = (("id",),)

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    scope = models.CharField("phạm vi", max_length=8)
    since = models.DateField("từ ngày")
    until = models.DateField("đến hết ngày")
    sources = models.JSONField("các tệp")
    counts = models.JSONField("số lượng theo loại")
    items = models.JSONField("các chỗ khác nhau")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người đối chiếu"
    )
    made_at = models.DateTimeField("đối chiếu lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần đối chiếu sổ"
        indexes = [models.Index(fields=["unit", "-id"], name="comparisons_of_a_unit")]
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="comparison_ends_after_it_begins")
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.since}–{self.until}"
