"""Receipts written by hand while the system was away, and how they come in afterwards ("nhập bù")."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class SlipBook(models.Model):
    """Slip book (quyển phiếu giấy): pre-numbered paper slips handed to a unit for when the system is away."""

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    code = models.CharField("ký hiệu quyển", max_length=20)
    first = models.PositiveIntegerField("từ số")
    last = models.PositiveIntegerField("đến số")
    issued_at = models.DateTimeField("cấp lúc")
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người cấp"
    )

    class Meta:
        verbose_name = verbose_name_plural = "quyển phiếu giấy"
        constraints = [
            models.UniqueConstraint(fields=["unit", "code"], name="one_slip_book_per_unit_and_code"),
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="slips_end_after_they_begin"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.first}–{self.last}"


class PaperSlip(models.Model):
    """Paper slip (phiếu giấy): one slip of a book that was used or spoiled; the others need no row."""

    book = models.ForeignKey(SlipBook, on_delete=models.PROTECT, related_name="slips", verbose_name="quyển phiếu")
    number = models.PositiveIntegerField("số phiếu")
    spoiled = models.CharField("lý do hỏng", max_length=255, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "phiếu giấy"
        constraints = [models.UniqueConstraint(fields=["book", "number"], name="one_slip_once")]

    def __str__(self) -> str:
        return f"{self.book_id}/{self.number}"


class LateEntryState(models.TextChoices):
    """State of a late entry (tình trạng nhập bù)."""

    WAITING = "WAITING", "Chờ lãnh đạo duyệt"
    APPROVED = "APPROVED", "Đã duyệt"
    REFUSED = "REFUSED", "Không duyệt"


class LateEntry(models.Model):
    """Late entry (nhập bù): a receipt that happened on paper, waiting until a leader, a second person, approves it.

    There is no dossier before. `given` is what the receipt needs by keys, `filed` the form, erased once decided.
    """

    slip = models.ForeignKey(PaperSlip, on_delete=models.PROTECT, related_name="entries", verbose_name="phiếu giấy")
    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    effective_at = models.DateTimeField("nhận lúc")
    reason = models.CharField("lý do", max_length=500)
    given = models.JSONField("nội dung tiếp nhận")
    filed = models.JSONField("tờ khai", null=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người nhập"
    )
    entered_at = models.DateTimeField("nhập lúc")
    entered_on = models.DateField("ngày nhập")
    state = models.CharField("tình trạng", max_length=8, choices=LateEntryState.choices, default=LateEntryState.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="người duyệt"
    )
    decided_at = models.DateTimeField("duyệt lúc", null=True)
    decision_note = models.CharField("ý kiến", max_length=500, blank=True)
    dossier = models.OneToOneField(
        "dossiers.Dossier", null=True, on_delete=models.PROTECT, related_name="late_entry", verbose_name="hồ sơ"
    )

    class Meta:
        verbose_name = verbose_name_plural = "nhập bù"
        indexes = [models.Index(fields=["unit", "entered_on"], name="late_entries_of_unit_and_day")]
        constraints = [
            models.UniqueConstraint(fields=["slip"], condition=~Q(state="REFUSED"), name="one_late_entry_per_slip"),
            models.CheckConstraint(condition=Q(effective_at__lt=F("entered_at")), name="late_entry_is_late"),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("entered_by")),
                name="late_entry_decided_by_a_second_person",
            ),
            models.CheckConstraint(
                condition=Q(state="APPROVED", dossier__isnull=False) | (~Q(state="APPROVED") & Q(dossier__isnull=True)),
                name="approved_late_entry_has_a_dossier",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.slip_id}: {self.effective_at}"
