"""Remedies (khắc phục): from a lost point to the task that wins it back."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from motcua.areas.parindex.models.campaigns import Candidate


class CauseKind(models.TextChoices):
    """Kind of cause (loại nguyên nhân): within the unit's power or outside it."""

    OBJECTIVE = "OBJECTIVE", "Khách quan"
    SUBJECTIVE = "SUBJECTIVE", "Chủ quan"


class Remedy(models.Model):
    """Remedy (khắc phục tiêu chí): one row per criterion that lost points, to be filled in, done and closed.

    What cannot be remedied says why and expects nothing. Where a final is concluded anew the points are counted anew:
    `lost_before` is what stood before, and a row whose criterion lost nothing after all is settled.
    """

    candidate = models.ForeignKey(Candidate, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    code = models.CharField("mã tiêu chí", max_length=20)
    lost = models.DecimalField("điểm mất", max_digits=12, decimal_places=6)
    wrong = models.TextField("tồn tại, hạn chế", blank=True)
    cause_kind = models.CharField("loại nguyên nhân", max_length=10, choices=CauseKind.choices, blank=True)
    cause = models.TextField("nguyên nhân", blank=True)
    remedy = models.TextField("giải pháp khắc phục", blank=True)
    lead = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị chủ trì", null=True, on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField("thời hạn", null=True)
    expected = models.DecimalField("điểm dự kiến lấy lại", max_digits=12, decimal_places=6, null=True)
    task = models.ForeignKey(
        "plans.Task", verbose_name="nhiệm vụ", null=True, on_delete=models.PROTECT, related_name="+"
    )
    cannot = models.TextField("vì sao không khắc phục được", blank=True)
    evidence = models.CharField("tài liệu kiểm chứng", max_length=500, blank=True)
    result = models.TextField("kết quả", blank=True)
    closed_on = models.DateField("khép ngày", null=True)
    closed_by = models.CharField("người khép", max_length=160, blank=True)
    raised_at = models.DateTimeField("lập lúc")
    lost_before = models.DecimalField("điểm mất trước khi tính lại", max_digits=12, decimal_places=6, null=True)
    recounted_at = models.DateTimeField("tính lại lúc", null=True)
    is_settled = models.BooleanField("không còn mất điểm", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "khắc phục tiêu chí"
        constraints = [
            models.UniqueConstraint(fields=["candidate", "code"], name="one_remedy_per_candidate_and_criterion"),
            models.CheckConstraint(condition=Q(lost__gt=0), name="a_remedy_answers_a_lost_point"),
            models.CheckConstraint(
                condition=Q(expected__isnull=True) | (Q(expected__gte=0) & Q(expected__lte=models.F("lost"))),
                name="no_more_is_expected_than_was_lost",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | (~Q(result="") & ~Q(closed_by="")),
                name="a_closed_remedy_has_a_result",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.candidate_id} {self.code}"
