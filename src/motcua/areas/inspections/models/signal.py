"""Signals (dấu hiệu cần xem): patterns in the records of a unit, what was seen of them, and what the unit says."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from motcua.rules.radar import Pattern


class SignalState(models.TextChoices):
    """State of a signal (tình trạng dấu hiệu): waits for the unit, was explained, was looked at."""

    OPEN = "OPEN", "Chờ đơn vị giải trình"
    ANSWERED = "ANSWERED", "Đã giải trình, chờ xem"
    CLOSED = "CLOSED", "Đã xem xong"


class Signal(models.Model):
    """Signal (dấu hiệu cần xem): a pattern in a unit's records of one month or cut-off day; a reason to ask, no more.

    What was seen stands in its sightings, what was said in its answers; both only grow.
    """

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    pattern = models.CharField("dạng", max_length=24, choices=[(one.value, one.label) for one in Pattern])
    subject = models.CharField("về tháng hoặc ngày", max_length=20)
    state = models.CharField("tình trạng", max_length=8, choices=SignalState.choices, default=SignalState.OPEN)
    raised_at = models.DateTimeField("nêu lúc")

    class Meta:
        verbose_name = verbose_name_plural = "dấu hiệu cần xem"
        indexes = [models.Index(fields=["unit", "state", "-id"], name="signals_of_a_unit")]
        constraints = [
            models.UniqueConstraint(fields=["unit", "pattern", "subject"], name="one_signal_per_unit_pattern_subject")
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.pattern} {self.subject}"


class SignalSighting(models.Model):
    """Sighting of a signal (lần thấy dấu hiệu): the counts and records at one time, under one edition of thresholds.

    `evidence` lists dossier numbers, codes and times, no personal data; `digest` is that of the evidence, so that the
    same is not written twice.
    """

    append_only_keys = (("id",),)

    signal = models.ForeignKey(Signal, on_delete=models.PROTECT, related_name="sightings", verbose_name="dấu hiệu")
    part = models.PositiveIntegerField("số hồ sơ")
    whole = models.PositiveIntegerField("trên tổng số")
    evidence = models.JSONField("căn cứ")
    digest = models.CharField("mã băm căn cứ", max_length=64)
    thresholds = models.CharField("bộ ngưỡng", max_length=40)
    limits = models.JSONField("ngưỡng đã dùng")
    seen_at = models.DateTimeField("thấy lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần thấy dấu hiệu"

    def __str__(self) -> str:
        return f"{self.signal_id}: {self.part}/{self.whole}"


class AnswerKind(models.TextChoices):
    """Kind of answer (loại ý kiến về dấu hiệu): explains, closes, asks on."""

    EXPLAINED = "EXPLAINED", "Đơn vị giải trình"
    CLOSED = "CLOSED", "Người kiểm tra kết thúc việc xem"
    REOPENED = "REOPENED", "Người kiểm tra đề nghị giải trình thêm"


class SignalAnswer(models.Model):
    """Answer to a signal (ý kiến về dấu hiệu): the unit explains, an inspector closes or asks on; kept for good."""

    append_only_keys = (("id",),)

    signal = models.ForeignKey(Signal, on_delete=models.PROTECT, related_name="answers", verbose_name="dấu hiệu")
    kind = models.CharField("loại", max_length=9, choices=AnswerKind.choices)
    words = models.TextField("nội dung")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người ghi"
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "ý kiến về dấu hiệu"
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="signal_answer_says_something")]

    def __str__(self) -> str:
        return f"{self.signal_id}: {self.kind}"
