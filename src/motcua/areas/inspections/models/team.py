"""Teams, the steps an inspection went through, and the sample drawn for it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.areas.inspections.models.inspection import Inspection
from motcua.rules.inspecting import TABLE, InspectionAct

ACTS = [(act.value, TABLE[act].label) for act in InspectionAct]


class TeamMember(models.Model):
    """Team member (thành viên đoàn kiểm tra): an account in the team of one inspection; one of them heads it."""

    inspection = models.ForeignKey(
        Inspection, on_delete=models.CASCADE, related_name="members", verbose_name="cuộc kiểm tra"
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="thành viên"
    )
    head = models.BooleanField("trưởng đoàn", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "thành viên đoàn kiểm tra"
        constraints = [
            models.UniqueConstraint(fields=["inspection", "account"], name="once_in_a_team"),
            models.UniqueConstraint(fields=["inspection"], condition=Q(head=True), name="one_head_of_a_team"),
        ]

    def __str__(self) -> str:
        return f"{self.inspection_id}: {self.account_id}"


class InspectionStep(models.Model):
    """Inspection step (bước của cuộc kiểm tra): what was done, by whom, with which words; kept for good."""

    append_only_keys = (("id",),)

    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, related_name="steps", verbose_name="cuộc kiểm tra"
    )
    act = models.CharField("việc", max_length=12, choices=ACTS)
    words = models.TextField("nội dung", blank=True)
    on = models.DateField("ngày")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người thực hiện"
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bước của cuộc kiểm tra"

    def __str__(self) -> str:
        return f"{self.inspection_id}: {self.act}"


class DossierSample(models.Model):
    """Dossier sample (mẫu hồ sơ kiểm tra): the seed published first, then the frame it was drawn from, once.

    `members` are the numbers drawn, in order; `frame` all there was to draw from; `weights` those above one.
    """

    inspection = models.OneToOneField(
        Inspection, on_delete=models.PROTECT, related_name="sample", verbose_name="cuộc kiểm tra"
    )
    seed = models.CharField("chuỗi gốc", max_length=120)
    published_at = models.DateTimeField("công bố chuỗi gốc lúc")
    frame = models.JSONField("danh sách để rút", default=list)
    weights = models.JSONField("trọng số", default=dict)
    members = models.JSONField("hồ sơ được rút", default=list)
    known_at = models.DateTimeField("theo số liệu lúc", null=True)
    drawn_at = models.DateTimeField("rút lúc", null=True)
    drawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="người rút"
    )

    class Meta:
        verbose_name = verbose_name_plural = "mẫu hồ sơ kiểm tra"
        constraints = [
            models.CheckConstraint(condition=~Q(seed=""), name="sample_has_a_seed"),
            models.CheckConstraint(
                condition=Q(drawn_at__isnull=True) | Q(drawn_at__gte=F("published_at")),
                name="seed_published_before_the_draw",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.inspection_id}: {self.seed}"
