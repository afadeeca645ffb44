"""What other systems told of dossiers, each message once."""

from __future__ import annotations

from django.db import models


class InboundMessage(models.Model):
    """Inbound message (tin nhận từ ngoài): one version of one dossier as another system told it, taken in once.

    The key (system, external id, version) makes being told twice harmless. What it said lives in the dossier's
    events and in its filing; here stands only the digest.
    """

    system = models.CharField("hệ thống", max_length=15)
    external_id = models.CharField("mã ở hệ thống kia", max_length=80)
    version = models.PositiveIntegerField("phiên bản")
    kind = models.CharField("loại tin", max_length=16)
    digest = models.CharField("mã băm", max_length=64)
    taken_at = models.DateTimeField("nhận lúc")
    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="messages", verbose_name="hồ sơ"
    )

    class Meta:
        verbose_name = verbose_name_plural = "tin nhận từ ngoài"
        constraints = [
            models.UniqueConstraint(fields=["system", "external_id", "version"], name="one_message_per_version")
        ]

    def __str__(self) -> str:
        return f"{self.system} {self.external_id}/{self.version}"
