"""The log of askers and petitioners whose names were lawfully erased: which rows, on what ground, by whom."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class SpeakerErasure(models.Model):
    """Speaker erasure (lần xóa tên người hỏi, người gửi): which petitions and questions lost who said them, and the
    words they used; what was shown to everybody names nobody and stays.

    Law: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.
    """

    append_only_keys = (("id",),)

    petitions = models.JSONField("các phản ánh, kiến nghị")
    questions = models.JSONField("các câu hỏi đối thoại")
    reason = models.TextField("lý do")
    document = models.CharField("văn bản, tài liệu", max_length=255)
    erased_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người xóa"
    )
    erased_at = models.DateTimeField("xóa lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần xóa tên người hỏi, người gửi"
        constraints = [
            models.CheckConstraint(condition=~Q(reason="") & ~Q(document=""), name="speaker_erasure_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.erased_at:%d/%m/%Y}"
