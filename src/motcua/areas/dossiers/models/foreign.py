"""Under which number another system keeps a dossier."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class ForeignNumber(models.Model):
    """Foreign number (số ở hệ thống khác): what another system returned for a dossier, who wrote it down and when.

    One number of a system is one dossier's. The last one of a dossier stands; those before stay.
    """

    append_only_keys = (("id",), ("system", "number"))

    dossier = models.ForeignKey(
        "dossiers.Dossier", verbose_name="hồ sơ", on_delete=models.PROTECT, related_name="foreign_numbers"
    )
    system = models.CharField("hệ thống", max_length=15)
    number = models.CharField("số ở hệ thống kia", max_length=60)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người ghi", on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "số ở hệ thống khác"
        indexes = [models.Index(fields=["number"], name="foreign_numbers_by_number")]
        constraints = [models.UniqueConstraint(fields=["system", "number"], name="one_dossier_per_foreign_number")]

    def __str__(self) -> str:
        return f"{self.system} {self.number}"
