"""Councils (hội đồng thẩm định): who sits, how many it takes, and when they sat."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from motcua.areas.parindex.models.campaigns import Campaign


class AppraisalCouncil(models.Model):
    """Appraisal council (hội đồng thẩm định): of a campaign, by a decision; `quorum` is how many have to be there."""

    campaign = models.OneToOneField(
        Campaign, verbose_name="đợt đánh giá", on_delete=models.PROTECT, related_name="council"
    )
    decision = models.CharField("quyết định thành lập", max_length=200)
    quorum = models.PositiveSmallIntegerField("số thành viên phải có mặt")
    appointed_by = models.CharField("người ghi", max_length=160)
    appointed_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "hội đồng thẩm định"
        constraints = [
            models.CheckConstraint(condition=Q(quorum__gte=1), name="appraisal_council_has_a_quorum"),
            models.CheckConstraint(condition=~Q(decision=""), name="appraisal_council_has_a_decision"),
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id}: {self.decision}"


class CouncilSeat(models.Model):
    """Council seat (thành viên hội đồng thẩm định): somebody by name, and the unit they do not decide about."""

    council = models.ForeignKey(
        AppraisalCouncil, verbose_name="hội đồng", on_delete=models.CASCADE, related_name="seats"
    )
    number = models.PositiveSmallIntegerField("thứ tự")
    name = models.CharField("họ và tên", max_length=150)
    post = models.CharField("chức vụ, nơi công tác", max_length=255, blank=True)
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị", null=True, on_delete=models.PROTECT, related_name="+"
    )
    is_chair = models.BooleanField("chủ tịch hội đồng", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "thành viên hội đồng thẩm định"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["council", "number"], name="one_seat_of_a_number"),
            models.UniqueConstraint(
                fields=["council"], condition=Q(is_chair=True), name="one_chair_of_an_appraisal_council"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="a_seat_is_taken_by_somebody"),
        ]

    def __str__(self) -> str:
        return self.name


class CouncilSitting(models.Model):
    """Council sitting (phiên họp hội đồng thẩm định): the day, who was there, and what was said before it decided."""

    council = models.ForeignKey(
        AppraisalCouncil, verbose_name="hội đồng", on_delete=models.PROTECT, related_name="sittings"
    )
    number = models.PositiveSmallIntegerField("phiên")
    held_on = models.DateField("họp ngày")
    present = models.ManyToManyField(CouncilSeat, verbose_name="có mặt", related_name="+")
    words = models.TextField("diễn biến", blank=True)
    recorded_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "phiên họp hội đồng thẩm định"
        constraints = [models.UniqueConstraint(fields=["council", "number"], name="one_sitting_of_a_number")]

    def __str__(self) -> str:
        return f"{self.council_id}: {self.number}"
