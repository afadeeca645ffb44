"""The log of words that were lawfully erased: whose dossiers, on what ground, by whom; never the words."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Erasure(models.Model):
    """Erasure (lần xóa lời văn): which dossiers of one person lost their words, why, on what document and by whom.

    The events keep the digests, so the chain stays as it was. Law: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.
    """

    append_only_keys = (("id",),)

    applicant_key = models.PositiveBigIntegerField("khóa người nộp", db_index=True)
    numbers = models.JSONField("các mã hồ sơ")
    counts = models.JSONField("số mục đã xóa theo loại")
    reason = models.TextField("lý do")
    document = models.CharField("văn bản, tài liệu", max_length=255)
    erased_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người xóa"
    )
    erased_at = models.DateTimeField("xóa lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần xóa lời văn"

    def __str__(self) -> str:
        return f"{self.applicant_key}: {self.erased_at:%d/%m/%Y}"
