"""What an officer decided about a dossier the portal cannot be told of as its rules want it."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class PortalVerdict(models.TextChoices):
    """Portal verdict (cách xử lý hồ sơ bị giữ): what becomes of the messages of a dossier."""

    CLOSE = "CLOSE", "Thôi gửi hồ sơ này lên Cổng"
    BLANK = "BLANK", "Gửi, để trống số định danh mà Cổng không nhận"
    RESUME = "RESUME", "Gửi trở lại"


class PortalDecision(models.Model):
    """Portal decision (quyết định về tin bị giữ) on a dossier, with its reason; the last word stands."""

    append_only_keys = (("id",),)

    dossier = models.ForeignKey(
        "dossiers.Dossier", verbose_name="hồ sơ", on_delete=models.PROTECT, related_name="portal_decisions"
    )
    verdict = models.CharField("cách xử lý", max_length=6, choices=PortalVerdict.choices)
    reason = models.CharField("lý do", max_length=300)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người quyết định", on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField("quyết định lúc")

    class Meta:
        verbose_name = verbose_name_plural = "quyết định về tin bị giữ"
        indexes = [models.Index(fields=["dossier", "-id"], name="portal_decisions_of_a_dossier")]

    def __str__(self) -> str:
        return f"{self.dossier_id} {self.verdict}"
