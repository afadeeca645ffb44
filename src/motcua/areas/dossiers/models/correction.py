"""A time fact is never edited: a correction is proposed by one person and approved by another."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class CorrectionState(models.TextChoices):
    """State of a correction (tình trạng đính chính)."""

    PROPOSED = "PROPOSED", "Chờ duyệt"
    APPLIED = "APPLIED", "Đã áp dụng"
    REFUSED = "REFUSED", "Không đồng ý"
    REPLACED = "REPLACED", "Đã thay bằng điều sổ ghi sau"
    RECALLED = "RECALLED", "Người đề nghị đã rút"


class Correction(models.Model):
    """Correction (đính chính): what a source now says of a recorded time fact, with reason and document.

    Applied only when a second person approves; then a `corrected` event is appended and published figures show
    "as recorded" beside "as corrected".
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, verbose_name="hồ sơ")
    fact = models.CharField("dữ kiện", max_length=20)
    recorded_value = models.DateTimeField("giá trị đã ghi", null=True)
    proposed_value = models.DateTimeField("giá trị đề nghị", null=True)
    reason = models.CharField("lý do", max_length=500, blank=True)
    document = models.CharField("tài liệu", max_length=255)
    proposed_by = models.CharField("người đề nghị", max_length=80)
    proposed_at = models.DateTimeField("đề nghị lúc")
    state = models.CharField(
        "tình trạng", max_length=8, choices=CorrectionState.choices, default=CorrectionState.PROPOSED
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, verbose_name="người duyệt"
    )
    decided_at = models.DateTimeField("duyệt lúc", null=True)
    decision_note = models.CharField("ý kiến", max_length=500, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "đính chính"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "fact", "proposed_value"],
                condition=Q(state="PROPOSED"),
                name="one_open_correction_per_value",
            ),
            models.CheckConstraint(
                condition=Q(state="PROPOSED") | Q(decided_at__gte=F("proposed_at")),
                name="correction_decided_after_proposed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.fact}"
