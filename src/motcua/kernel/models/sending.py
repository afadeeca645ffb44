"""What is to be sent to people outside, written in the transaction that decided it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class OutboxMessage(models.Model):
    """Outbox message (thư chờ gửi): one message to one person by one way, sent at least once.

    `key` says what the message is about, so that it is written once; a provider may use it to drop a second copy.
    A message that failed too often is dead until an administrator sends it again; `round` counts how often that was
    done knowing that it had not arrived (`refused`), and makes the key another one for the other side.
    """

    key = models.CharField("khóa", max_length=120, unique=True)
    way = models.CharField("cách gửi", max_length=20)
    to = models.CharField("gửi tới", max_length=254)
    subject = models.CharField("tiêu đề", max_length=200, blank=True)
    text = models.TextField("nội dung")
    written_at = models.DateTimeField("viết lúc")
    not_before = models.DateTimeField("không gửi trước", db_index=True)
    attempts = models.PositiveSmallIntegerField("số lần thử", default=0)
    last_error = models.CharField("lỗi gần nhất", max_length=300, blank=True)
    sent_at = models.DateTimeField("đã gửi lúc", null=True)
    receipt = models.CharField("mã nơi gửi", max_length=200, blank=True)
    dead_at = models.DateTimeField("thôi gửi lúc", null=True)
    day_only = models.BooleanField("chờ hết giờ yên lặng", default=False)
    useful_until = models.DateTimeField("còn dùng được đến", null=True)
    delivered_at = models.DateTimeField("đã tới lúc", null=True)
    refused = models.BooleanField("chắc chắn không tới", default=False)
    round = models.PositiveSmallIntegerField("lần gửi lại", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "thư chờ gửi"
        indexes = [
            models.Index(
                fields=["not_before"], name="messages_waiting", condition=Q(sent_at__isnull=True, dead_at__isnull=True)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(dead_at__isnull=True), name="message_is_not_sent_and_dead"
            ),
            models.CheckConstraint(
                condition=Q(delivered_at__isnull=True) | Q(sent_at__isnull=False), name="message_delivered_was_sent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.way}: {self.key}"
