"""What is laid before whoever signs: the draft of a result."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class ResultDraft(models.Model):
    """Draft of a result (dự thảo kết quả): the PDF that waits for a signature, with a field for it.

    Once it was signed or dropped, its words go: the result has them. `check_code` stands in the QR code of a document
    made here and leads whoever reads it to what was signed. Law: Nghị định 30/2020/NĐ-CP, Điều 8, 13.
    """

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="result_drafts", verbose_name="hồ sơ"
    )
    paper = models.CharField("tên giấy tờ", max_length=255, blank=True)
    code = models.CharField("số, ký hiệu hoặc mã kết quả", max_length=60, blank=True)
    file = models.PositiveBigIntegerField("tệp dự thảo")
    check_code = models.CharField("mã kiểm tra", max_length=20, unique=True)
    prepared_by = models.CharField("người soạn", max_length=160)
    prepared_at = models.DateTimeField("soạn lúc")
    result = models.OneToOneField(
        "dossiers.Result", on_delete=models.PROTECT, null=True, related_name="draft", verbose_name="kết quả đã ký"
    )
    dropped_at = models.DateTimeField("bỏ lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "dự thảo kết quả"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(result__isnull=True, dropped_at__isnull=True),
                name="one_open_result_draft",
            )
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.paper}"
