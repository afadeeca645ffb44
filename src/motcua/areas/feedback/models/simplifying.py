"""Difficulties (khó khăn, vướng mắc) with procedures, and reviews that propose to simplify them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.rules.simplifying import DifficultyState, ReviewState

DIFFICULTY_STATES = [(one.value, one.label) for one in DifficultyState]
REVIEW_STATES = [(one.value, one.label) for one in ReviewState]


class ProcedureReview(models.Model):
    """Procedure review (rà soát thủ tục): criteria answered, what is proposed, who decided, what came of it.

    The burden before is fixed with the proposal; what one dossier costs after is measured when it is applied.
    Law: Nghị định 63/2010/NĐ-CP.
    """

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    procedure = models.ForeignKey(
        "procedures.Procedure", verbose_name="thủ tục", on_delete=models.PROTECT, related_name="+"
    )
    year = models.PositiveSmallIntegerField("năm")
    state = models.CharField("tình trạng", max_length=8, choices=REVIEW_STATES, default=ReviewState.OPEN.value)
    answers = models.JSONField("trả lời tiêu chí", default=dict)
    proposal = models.TextField("đề xuất", blank=True)
    before = models.JSONField("trước khi đơn giản hóa", null=True, blank=True)
    after = models.JSONField("theo đề xuất", null=True, blank=True)
    hour_value = models.PositiveIntegerField("giá trị một giờ (đồng)", null=True, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="người đề xuất",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    proposed_on = models.DateField("đề xuất ngày", null=True, blank=True)
    decision = models.CharField("quyết định", max_length=255, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="người quyết định",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decided_on = models.DateField("quyết định ngày", null=True, blank=True)
    effect = models.TextField("kết quả thực hiện", blank=True)
    measured = models.JSONField("đo được sau khi thực hiện", null=True, blank=True)
    applied_on = models.DateField("thực hiện từ ngày", null=True, blank=True)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "rà soát thủ tục"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "procedure", "year"], name="one_review_per_unit_procedure_and_year"
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")),
                name="nobody_decides_own_proposal",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("OPEN", "PROPOSED")) | (~Q(decision="") & Q(decided_on__isnull=False)),
                name="decided_review_has_a_decision",
            ),
            models.CheckConstraint(
                condition=Q(applied_on__isnull=True) | (Q(state="APPLIED") & ~Q(effect="")),
                name="applied_review_says_its_effect",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.procedure_id}, {self.year}"


class Difficulty(models.Model):
    """Difficulty (khó khăn, vướng mắc): what is hard with a procedure, as officers or people met it."""

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    procedure = models.ForeignKey(
        "procedures.Procedure",
        verbose_name="thủ tục",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    text = models.TextField("nội dung")
    heard_from = models.CharField("nghe từ đâu", max_length=160)
    state = models.CharField("tình trạng", max_length=9, choices=DIFFICULTY_STATES, default=DifficultyState.OPEN.value)
    inquiry = models.ForeignKey(
        ProcedureReview,
        verbose_name="cuộc rà soát",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="difficulties",
    )
    settlement = models.TextField("cách giải quyết", blank=True)
    settled_on = models.DateField("giải quyết ngày", null=True, blank=True)
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người ghi", on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "khó khăn, vướng mắc"
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="SETTLED") | (~Q(settlement="") & Q(settled_on__isnull=False)),
                name="settled_difficulty_says_how",
            ),
            models.CheckConstraint(
                condition=~Q(state="IN_REVIEW") | Q(inquiry__isnull=False), name="difficulty_in_review_has_it"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
