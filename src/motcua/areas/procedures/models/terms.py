"""The terms of a version: its cases, and for each channel the time and the fees."""

from __future__ import annotations

from django.db import models

from motcua.areas.procedures.models.choices import Channel, FeeKind, TimeRule
from motcua.areas.procedures.models.procedure import ProcedureVersion


class ProcedureCase(models.Model):
    """Case of a procedure (trường hợp của thủ tục): a condition with its own terms, such as "cần xác minh"."""

    version = models.ForeignKey(
        ProcedureVersion, verbose_name="phiên bản", on_delete=models.CASCADE, related_name="cases"
    )
    order = models.PositiveIntegerField("thứ tự")
    condition = models.TextField("điều kiện", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "trường hợp của thủ tục"
        ordering = ["version_id", "order"]
        constraints = [
            models.UniqueConstraint(fields=["version", "order"], name="procedure_case_order_is_unique"),
        ]

    def __str__(self) -> str:
        return self.condition or f"{self.version_id}/{self.order}"


class ChannelTerms(models.Model):
    """Terms of a channel (điều kiện theo hình thức nộp): time and fees of one case when filed this way.

    `rule` is empty where the unit of the time limit is not certain; `raw_time` and `raw_fee` are the words.
    """

    case = models.ForeignKey(ProcedureCase, verbose_name="trường hợp", on_delete=models.CASCADE, related_name="terms")
    order = models.PositiveIntegerField("thứ tự")
    channel = models.CharField("hình thức nộp", max_length=10, choices=Channel.choices)
    rule = models.CharField("quy tắc thời hạn", max_length=20, choices=TimeRule.choices, blank=True)
    n = models.PositiveIntegerField("số lượng", null=True, blank=True)
    raw_time = models.TextField("thời gian (nguyên văn)", blank=True)
    raw_fee = models.TextField("phí, lệ phí (nguyên văn)", blank=True)
    description = models.TextField("mô tả", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "điều kiện theo hình thức nộp"
        ordering = ["case_id", "order"]

    def __str__(self) -> str:
        return f"{self.get_channel_display()}: {self.raw_time}"


class FeeLine(models.Model):
    """Fee line (dòng phí, lệ phí): an amount where it is certain, and the words in any case."""

    terms = models.ForeignKey(ChannelTerms, verbose_name="hình thức nộp", on_delete=models.CASCADE, related_name="fees")
    kind = models.CharField("loại", max_length=10, choices=FeeKind.choices, blank=True)
    amount = models.BigIntegerField("số tiền", null=True, blank=True)
    currency = models.CharField("loại tiền", max_length=3, default="VND")
    text = models.TextField("nguyên văn", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "dòng phí, lệ phí"
        ordering = ["terms_id", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__isnull=True) | models.Q(amount__gte=0), name="fee_is_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return self.text
