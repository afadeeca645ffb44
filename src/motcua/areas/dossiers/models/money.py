"""Money of a dossier: what is demanded and why, and a ledger that only grows of what was paid."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.rules.money import EntryKind as Kind


class Means(models.TextChoices):
    """Means of payment (hình thức thanh toán)."""

    CASH = "CASH", "Tiền mặt"
    TRANSFER = "TRANSFER", "Chuyển khoản"
    GATEWAY = "GATEWAY", "Cổng thanh toán trực tuyến"


class PaymentDemand(models.Model):
    """Payment demand (yêu cầu nộp phí, lệ phí): lines with their amounts, the legal basis, and what was exempted.

    `settled_at` follows from the entries: it is the instant the demand was covered, empty while it is not.
    """

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="demands", verbose_name="hồ sơ"
    )
    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị thu")
    lines = models.JSONField("các khoản")
    amount = models.PositiveBigIntegerField("tổng số tiền")
    exempted = models.PositiveBigIntegerField("số tiền được miễn, giảm", default=0)
    exemption_reason = models.CharField("lý do miễn, giảm", max_length=255, blank=True)
    legal_basis = models.CharField("căn cứ", max_length=255)
    asked_at = models.DateTimeField("yêu cầu lúc")
    settled_at = models.DateTimeField("nộp đủ lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "yêu cầu nộp phí, lệ phí"
        constraints = [
            models.CheckConstraint(condition=Q(exempted__lte=F("amount")), name="exempted_at_most_the_amount"),
            models.CheckConstraint(condition=Q(exempted=0) | ~Q(exemption_reason=""), name="exemption_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.amount}"


class PaymentEntry(models.Model):
    """Payment entry (bút toán thu): one thing a payer, a gateway or a bank told of a demand; never changed.

    The same provider telling the same of the same reference is one entry, so that it may be told twice. A failed
    payment is not final: the same reference may still be told paid.
    """

    append_only_keys = (("id",), ("provider", "reference", "kind"))

    demand = models.ForeignKey(
        PaymentDemand, on_delete=models.PROTECT, related_name="entries", verbose_name="yêu cầu nộp"
    )
    kind = models.CharField("loại", max_length=10, choices=[(kind.value, kind.label) for kind in Kind])
    amount = models.PositiveBigIntegerField("số tiền")
    means = models.CharField("hình thức thanh toán", max_length=8, choices=Means.choices)
    provider = models.CharField("bên cung cấp", max_length=40)
    reference = models.CharField("mã giao dịch", max_length=80)
    receipt = models.CharField("số biên lai", max_length=30, blank=True)
    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="người thu"
    )
    at = models.DateTimeField("lúc")
    on = models.DateField("ngày")

    class Meta:
        verbose_name = verbose_name_plural = "bút toán thu"
        indexes = [models.Index(fields=["unit", "on"], name="entries_of_a_unit_and_day")]
        constraints = [
            models.UniqueConstraint(fields=["provider", "reference", "kind"], name="one_entry_once"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="entry_is_of_some_money"),
        ]

    def __str__(self) -> str:
        return f"{self.provider} {self.reference}: {self.kind} {self.amount}"
