"""Corrections of dialogues: what was written down or shown to everybody was wrong, and was put right with a reason."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.areas.feedback.models.dialogues import Dialogue, DialogueQuestion


class DialogueCorrection(models.Model):
    """Dialogue correction (đính chính đối thoại): what a dialogue, or an answer in it, said before and says since.

    The dialogue carries what holds now. Only what was put right is named, by field; everybody may read it.
    """

    append_only_keys = (("id",),)

    dialogue = models.ForeignKey(
        Dialogue, verbose_name="đối thoại", on_delete=models.PROTECT, related_name="corrections"
    )
    question = models.ForeignKey(
        DialogueQuestion,
        verbose_name="câu hỏi",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="corrections",
    )
    was = models.JSONField("nội dung trước")
    now = models.JSONField("nội dung sau")
    reason = models.CharField("lý do", max_length=500)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người đính chính", on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "đính chính đối thoại"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="dialogue_correction_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.reason}"
