"""What came in from another system, kept until it could be taken."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class ReceivedMessage(models.Model):
    """Received message (tin nhận từ Cổng): one message as it came; the same again is the same row.

    `body` holds what it said until it is taken, then nothing: the dossier has it. `faults` say why it waits.
    """

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    system = models.CharField("hệ thống", max_length=15)
    external_id = models.CharField("mã ở hệ thống kia", max_length=80)
    digest = models.CharField("mã băm", max_length=64)
    body = models.JSONField("nội dung", null=True)
    received_at = models.DateTimeField("nhận lúc")
    tried_at = models.DateTimeField("thử xử lý lúc", null=True)
    taken_at = models.DateTimeField("đã xử lý lúc", null=True)
    number = models.CharField("mã hồ sơ", max_length=60, blank=True)
    faults = models.JSONField("vì sao giữ lại", default=list)

    class Meta:
        verbose_name = verbose_name_plural = "tin nhận từ Cổng"
        indexes = [models.Index(fields=["unit", "-id"], name="received_messages_of_a_unit")]
        constraints = [
            models.UniqueConstraint(fields=["system", "external_id", "digest"], name="one_received_message_once"),
            models.CheckConstraint(
                condition=Q(taken_at__isnull=True) | Q(body__isnull=True), name="taken_message_keeps_nothing"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.system} {self.external_id}"
