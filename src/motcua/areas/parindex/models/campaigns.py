"""Campaigns (đợt đánh giá): units score themselves, are appraised, explain, and stand in a published ranking."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from motcua.areas.parindex.models.editions import CriteriaEdition


class Campaign(models.Model):
    """Campaign (đợt đánh giá): one year of one criteria set, led by the unit that appraises.

    An outside campaign is scored elsewhere (the province scores the district): its scores come in by a file.
    """

    edition = models.ForeignKey(CriteriaEdition, verbose_name="bộ tiêu chí", on_delete=models.PROTECT)
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị thẩm định", on_delete=models.PROTECT, related_name="+"
    )
    year = models.PositiveSmallIntegerField("năm đánh giá")
    title = models.CharField("tên đợt", max_length=200)
    is_outside = models.BooleanField("chấm ở hệ thống khác", default=False)
    self_due_on = models.DateField("hạn tự đánh giá")
    opened_at = models.DateTimeField("mở lúc")
    published_at = models.DateTimeField("công bố lúc", null=True)
    decision = models.CharField("văn bản công bố", max_length=200, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "đợt đánh giá"
        constraints = [
            models.UniqueConstraint(fields=["edition", "unit", "year"], name="one_campaign_per_set_unit_and_year"),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | (Q(published_at__gte=F("opened_at")) & ~Q(decision="")),
                name="campaign_published_by_a_decision",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class CampaignChange(models.Model):
    """Campaign change (lần sửa đợt đánh giá): its name or the last day of scoring oneself, before and since, and why.

    The campaign itself carries what holds now. Only what was changed is named, by field.
    """

    append_only_keys = (("id",),)

    campaign = models.ForeignKey(
        Campaign, verbose_name="đợt đánh giá", on_delete=models.PROTECT, related_name="changes"
    )
    was = models.JSONField("nội dung trước")
    now = models.JSONField("nội dung sau")
    reason = models.CharField("lý do", max_length=500)
    changed_by = models.CharField("người sửa", max_length=160)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần sửa đợt đánh giá"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="campaign_change_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.campaign_id}: {self.reason}"


class CandidateStage(models.TextChoices):
    """Stage of a candidate (bước của đơn vị): declares, is appraised, explains, is appraised again, has its final; or
    never locked its self-score, and the council decided to go on without it; or no longer takes part."""

    DECLARING = "DECLARING", "Đơn vị tự đánh giá"
    APPRAISING = "APPRAISING", "Thẩm định lần 1"
    EXPLAINING = "EXPLAINING", "Đơn vị giải trình"
    REAPPRAISING = "REAPPRAISING", "Thẩm định lần 2"
    FINAL = "FINAL", "Đã có điểm cuối cùng"
    UNSCORED = "UNSCORED", "Không chấm điểm"
    OUT = "OUT", "Đã đưa ra khỏi đợt"

    @classmethod
    def ended(cls) -> tuple[CandidateStage, ...]:
        """Ended (đã xong): with a final, or without a score; nothing more is waited for."""
        return cls.FINAL, cls.UNSCORED, cls.OUT


class Candidate(models.Model):
    """Candidate (đơn vị được đánh giá): a unit in a campaign; a special one is scored and not ranked. One that let its
    days pass is closed with a reason: unscored by the council, or its explanation by who appraises. `own_due_on` is its
    own last day of scoring itself, where it was let in or opened again later than the others."""

    campaign = models.ForeignKey(Campaign, verbose_name="đợt đánh giá", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    group = models.CharField("nhóm", max_length=80, blank=True)
    is_special = models.BooleanField("đặc thù, không xếp hạng", default=False)
    stage = models.CharField("bước", max_length=12, choices=CandidateStage.choices, default=CandidateStage.DECLARING)
    locked_at = models.DateTimeField("chốt tự đánh giá lúc", null=True)
    locked_by = models.CharField("người chốt", max_length=160, blank=True)
    sitting = models.ForeignKey(
        "parindex.CouncilSitting",
        verbose_name="phiên hội đồng quyết định",
        null=True,
        on_delete=models.PROTECT,
        related_name="candidates",
    )
    closed_because = models.TextField("lý do khép", blank=True)
    closed_by = models.CharField("người khép", max_length=160, blank=True)
    closed_at = models.DateTimeField("khép lúc", null=True)
    own_due_on = models.DateField("hạn tự đánh giá riêng", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "đơn vị được đánh giá"
        constraints = [
            models.UniqueConstraint(fields=["campaign", "unit"], name="a_unit_stands_once_in_a_campaign"),
            models.CheckConstraint(
                condition=Q(stage__in=("DECLARING", "UNSCORED", "OUT")) | Q(locked_at__isnull=False),
                name="nothing_is_appraised_before_the_lock",
            ),
            models.CheckConstraint(
                condition=~Q(stage="UNSCORED") | (Q(sitting__isnull=False) & ~Q(closed_because="")),
                name="unscored_by_a_sitting_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(stage="OUT") | ~Q(closed_because=""), name="a_unit_is_taken_out_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id}: {self.unit_id}"


class TurnKind(models.TextChoices):
    """Kind of turn (loại thay đổi): a unit comes in late, goes out, comes back; its locked self-score is opened."""

    ADMITTED = "ADMITTED", "Đưa thêm vào đợt"
    TAKEN_OUT = "TAKEN_OUT", "Đưa ra khỏi đợt"
    PUT_BACK = "PUT_BACK", "Đưa trở lại đợt"
    REOPENED = "REOPENED", "Mở lại tự đánh giá"


class CandidateTurn(models.Model):
    """Candidate turn (lần thay đổi của đơn vị dự đánh giá): what was done about a unit of an open campaign, why, by
    whom; `was` is how it stood before."""

    append_only_keys = (("id",),)

    candidate = models.ForeignKey(Candidate, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="turns")
    kind = models.CharField("loại", max_length=9, choices=TurnKind.choices)
    was = models.JSONField("trước đó")
    reason = models.CharField("lý do", max_length=500)
    by = models.CharField("người làm", max_length=160)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần thay đổi của đơn vị dự đánh giá"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="candidate_turn_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.candidate_id} {self.kind}: {self.reason}"


class ScoreStage(models.TextChoices):
    """Stage of a score (lần chấm): the unit's own, the appraisals with the explanation between, the last."""

    SELF = "SELF", "Tự đánh giá"
    APPRAISED = "APPRAISED", "Thẩm định lần 1"
    EXPLANATION = "EXPLANATION", "Giải trình"
    SECOND = "SECOND", "Thẩm định lần 2"
    FINAL = "FINAL", "Cuối cùng"


class ScoreEntry(models.Model):
    """Score entry (lần chấm điểm): points of one criterion at one stage with the reason; the last entry stands.

    Nothing is overwritten. `said` are the figures declared, `figure` the frozen figure attached as a value: its code,
    counts and digest.
    """

    append_only_keys = (("id",),)

    candidate = models.ForeignKey(Candidate, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    code = models.CharField("mã tiêu chí", max_length=20)
    stage = models.CharField("lần chấm", max_length=11, choices=ScoreStage.choices)
    points = models.DecimalField("điểm", max_digits=12, decimal_places=6, null=True)
    said = models.JSONField("số liệu tự khai", null=True)
    words = models.TextField("lý do, giải trình", blank=True)
    why = models.CharField("cách tính", max_length=1000, blank=True)
    figure = models.JSONField("số liệu đã chốt kèm theo", null=True)
    by = models.CharField("người chấm", max_length=160)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần chấm điểm"
        indexes = [models.Index(fields=["candidate", "code", "stage", "-id"], name="scores_of_a_candidate")]
        constraints = [
            models.CheckConstraint(
                condition=Q(points__isnull=False) | (Q(stage="EXPLANATION") & ~Q(words="")),
                name="a_score_has_points_and_an_explanation_words",
            )
        ]

    def __str__(self) -> str:
        return f"{self.candidate_id} {self.code} {self.stage}: {self.points}"
