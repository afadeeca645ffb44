"""The course of a meeting: what was done with it, and what it concluded; a conclusion with an owner becomes a task."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.areas.meetings.models.meeting import Meeting
from motcua.rules.meetings import MeetingAct

ACTS = [(act.value, act.label) for act in MeetingAct]


class MeetingConclusion(models.Model):
    """Meeting conclusion (kết luận của cuộc họp): what is to be done by which unit until when, or only noted.

    How far it has come is never written here: `task` tells.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="conclusions", verbose_name="cuộc họp")
    number = models.PositiveSmallIntegerField("số thứ tự")
    text = models.CharField("nội dung", max_length=500)
    owner = models.ForeignKey(
        "organization.Unit",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="đơn vị chủ trì",
    )
    due_on = models.DateField("phải xong ngày", null=True, blank=True)
    product = models.CharField("sản phẩm", max_length=500, blank=True)
    task = models.OneToOneField(
        "plans.Task", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="nhiệm vụ"
    )

    class Meta:
        verbose_name = verbose_name_plural = "kết luận của cuộc họp"
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="one_conclusion_per_meeting_and_number"),
            models.CheckConstraint(condition=~Q(text=""), name="conclusion_says_what"),
            models.CheckConstraint(
                condition=Q(owner__isnull=True, due_on__isnull=True) | Q(owner__isnull=False, due_on__isnull=False),
                name="conclusion_has_owner_and_day_or_neither",
            ),
            models.CheckConstraint(
                condition=Q(task__isnull=True) | Q(owner__isnull=False), name="task_of_a_conclusion_with_an_owner"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text}"


class MeetingStep(models.Model):
    """Meeting step (bước của cuộc họp): what was done with it, by whom, with which words; kept for good."""

    append_only_keys = (("id",),)

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="steps", verbose_name="cuộc họp")
    act = models.CharField("việc", max_length=10, choices=ACTS)
    words = models.TextField("nội dung", blank=True)
    on = models.DateField("ngày")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người thực hiện"
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bước của cuộc họp"

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.act}"
