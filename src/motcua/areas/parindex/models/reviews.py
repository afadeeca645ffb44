"""Reviews (rà soát tiêu chí): month by month what each criterion will earn, what it lacks, who sees to it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from motcua.areas.parindex.models.campaigns import Candidate


class CriterionOutlook(models.TextChoices):
    """Criterion outlook (triển vọng điểm của tiêu chí): from sure of its points to sure to lose some."""

    SECURED = "SECURED", "Đã chắc điểm"
    ON_COURSE = "ON_COURSE", "Đúng tiến độ"
    AT_RISK = "AT_RISK", "Có nguy cơ mất điểm"
    LOST = "LOST", "Không đạt được nữa"


class CriterionReview(models.Model):
    """Criterion review (lần rà soát tiêu chí): what was said of one criterion for one month; the last one stands."""

    append_only_keys = (("id",),)

    candidate = models.ForeignKey(Candidate, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    code = models.CharField("mã tiêu chí", max_length=20)
    month = models.DateField("tháng rà soát")
    state = models.CharField("tình trạng", max_length=9, choices=CriterionOutlook.choices)
    expected = models.DecimalField("điểm dự kiến", max_digits=12, decimal_places=6)
    strength = models.CharField("kết quả nổi bật", max_length=1000, blank=True)
    weakness = models.CharField("tồn tại, hạn chế", max_length=1000, blank=True)
    missing = models.CharField("minh chứng còn thiếu", max_length=1000, blank=True)
    solution = models.CharField("giải pháp", max_length=1000, blank=True)
    responsible = models.CharField("người chịu trách nhiệm", max_length=160)
    due_on = models.DateField("hạn", null=True)
    by = models.CharField("người rà soát", max_length=160)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần rà soát tiêu chí"
        indexes = [models.Index(fields=["candidate", "month", "code", "-id"], name="reviews_of_a_month")]
        constraints = [
            models.CheckConstraint(condition=~Q(responsible=""), name="review_names_who_is_responsible"),
            models.CheckConstraint(
                condition=~Q(state="AT_RISK") | (~Q(solution="") & Q(due_on__isnull=False)),
                name="review_at_risk_says_what_is_done_by_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.candidate_id} {self.code} {self.month:%m/%Y}: {self.state}"
