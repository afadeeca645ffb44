"""What the national portal is told of each dossier, in the order it is told."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class PortalMessage(models.Model):
    """Portal message (tin gửi Cổng): one service called for a dossier as it stood after one event, once;
    told anew it is another `round`.

    Its words are composed when its turn comes, and lie in the outbox only. `faults` say for what it is held.
    """

    dossier = models.ForeignKey(
        "dossiers.Dossier", verbose_name="hồ sơ", on_delete=models.PROTECT, related_name="portal_messages"
    )
    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    service = models.CharField("dịch vụ", max_length=24)
    seq = models.PositiveIntegerField("theo sự kiện")
    round = models.PositiveIntegerField("lần gửi lại", default=0)
    lines = models.JSONField("các dòng tiến độ", default=list)
    planned_at = models.DateTimeField("cần gửi từ lúc")
    held_at = models.DateTimeField("xét thấy thiếu lúc", null=True)
    faults = models.JSONField("điều còn thiếu", default=list)
    queued_at = models.DateTimeField("vào hộp thư đi lúc", null=True)
    given_up_at = models.DateTimeField("thôi gửi lúc", null=True)
    reason = models.CharField("vì sao thôi gửi", max_length=300, blank=True)
    closed_at = models.DateTimeField("thôi gửi theo quyết định lúc", null=True)
    sent_at = models.DateTimeField("Cổng nhận lúc", null=True)
    receipt = models.CharField("Cổng trả lời", max_length=200, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "tin gửi Cổng"
        indexes = [
            models.Index(fields=["unit", "-id"], name="portal_messages_unsent", condition=Q(sent_at__isnull=True)),
            models.Index(fields=["unit", "-id"], name="portal_messages_of_a_unit"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "service", "seq", "round"], name="one_portal_message_per_event_and_round"
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(queued_at__isnull=False), name="portal_message_sent_was_queued"
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(given_up_at__isnull=True), name="portal_message_sent_or_given_up"
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(closed_at__isnull=True), name="portal_message_sent_or_closed"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}/{self.seq} {self.service}"

    @property
    def key(self) -> str:
        """The key it goes under in the outbox."""
        return f"portal:{self.pk}"
