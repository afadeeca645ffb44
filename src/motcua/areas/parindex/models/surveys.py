"""Surveys (khảo sát): whom the answers come from, how many were asked, how much each audience weighs."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from motcua.areas.parindex.models.campaigns import Candidate


class Survey(models.Model):
    """Survey (khảo sát): the answers about one unit for one criterion that is not self-scored. One that was typed
    wrongly is typed anew with a reason; the former stays, superseded."""

    candidate = models.ForeignKey(Candidate, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    code = models.CharField("mã tiêu chí", max_length=20)
    title = models.CharField("tên cuộc khảo sát", max_length=200)
    held_on = models.DateField("ngày khảo sát")
    recorded_at = models.DateTimeField("ghi nhận lúc")
    reason = models.CharField("lý do ghi lại", max_length=500, blank=True)
    superseded_at = models.DateTimeField("bị thay lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "khảo sát"
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "code"],
                condition=Q(superseded_at__isnull=True),
                name="one_survey_per_candidate_and_criterion",
            )
        ]

    def __str__(self) -> str:
        return self.title


class SurveyAudience(models.Model):
    """Audience of a survey (nhóm được khảo sát): forms handed out, answers by option, its weight of the whole."""

    survey = models.ForeignKey(Survey, verbose_name="khảo sát", on_delete=models.PROTECT, related_name="audiences")
    name = models.CharField("nhóm", max_length=120)
    weight = models.DecimalField("trọng số", max_digits=5, decimal_places=4)
    handed_out = models.PositiveIntegerField("phiếu phát ra")
    answers = models.JSONField("phiếu theo phương án")

    class Meta:
        verbose_name = verbose_name_plural = "nhóm được khảo sát"
        constraints = [
            models.UniqueConstraint(fields=["survey", "name"], name="one_audience_per_survey_and_name"),
            models.CheckConstraint(condition=Q(weight__gt=0) & Q(weight__lte=1), name="an_audience_weighs_within_one"),
        ]

    def __str__(self) -> str:
        return self.name
