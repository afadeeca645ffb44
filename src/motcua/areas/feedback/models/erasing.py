"""The log of askers and petitioners whose names were lawfully erased: which rows, on what ground, by whom."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.areas.feedback.models.dialogues import CommitmentVerdict
from motcua.areas.feedback.models.petitions import PetitionStep


class SpokenWords(models.Model):
    """Spoken words (lời người gửi, người hỏi): what a sender said with a step, or an asker with a verdict.

    Steps and verdicts are kept for good; the words of whoever is not of ours stand here, where the law reaches them.
    """

    step = models.OneToOneField(
        PetitionStep, verbose_name="bước", null=True, on_delete=models.PROTECT, related_name="spoken"
    )
    verdict = models.OneToOneField(
        CommitmentVerdict, verbose_name="ý kiến", null=True, on_delete=models.PROTECT, related_name="spoken"
    )
    words = models.TextField("lời")

    class Meta:
        verbose_name = verbose_name_plural = "lời người gửi, người hỏi"
        constraints = [
            models.CheckConstraint(
                condition=Q(step__isnull=False, verdict__isnull=True) | Q(step__isnull=True, verdict__isnull=False),
                name="spoken_with_a_step_or_a_verdict",
            )
        ]

    def __str__(self) -> str:
        return f"{self.step_id or self.verdict_id}"


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
