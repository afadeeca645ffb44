"""Initiatives (sáng kiến) of people: authors with shares, the council of a unit, and what each member gave."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.rules.initiatives import InitiativeState, Vote

VOTES = [(vote.value, vote.label) for vote in Vote]
STATES = [(state.value, state.label) for state in InitiativeState]


class Initiative(models.Model):
    """Initiative (đề tài, sáng kiến): a piece of work by its authors, judged by a council, sent for recognition.

    `authors` is what an older register wrote; authors with shares stand in rows of their own.

    Law: Nghị định 13/2012/NĐ-CP (Điều lệ Sáng kiến).
    """

    title = models.CharField("tên sáng kiến", max_length=500)
    authors = models.CharField("tác giả", max_length=500, blank=True)
    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT)
    year = models.PositiveSmallIntegerField("năm")
    sent_to = models.CharField("nơi nhận hồ sơ", max_length=255, blank=True)
    sent_on = models.DateField("ngày gửi", null=True, blank=True)
    state = models.CharField("tình trạng", max_length=10, choices=STATES, default=InitiativeState.DRAFT.value)
    state_before = models.TextField("tình trạng trước khi có sáng kiến", blank=True)
    novelty = models.TextField("tính mới", blank=True)
    content = models.TextField("nội dung", blank=True)
    scope = models.TextField("phạm vi áp dụng", blank=True)
    effect = models.TextField("hiệu quả", blank=True)
    benefit = models.PositiveBigIntegerField("số tiền làm lợi (đồng)", null=True, blank=True)
    applied_from = models.DateField("áp dụng từ ngày", null=True, blank=True)
    confirmed_by = models.CharField("nơi xác nhận hiệu quả", max_length=255, blank=True)
    confirmation = models.CharField("văn bản xác nhận hiệu quả", max_length=255, blank=True)
    decision = models.CharField("quyết định ở cơ sở", max_length=160, blank=True)
    decided_on = models.DateField("quyết định ngày", null=True, blank=True)
    recognition = models.CharField("quyết định của cấp trên", max_length=160, blank=True)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "đề tài, sáng kiến"
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True) | ~Q(sent_to=""), name="initiative_sent_to_somebody"
            ),
            models.UniqueConstraint(fields=["unit", "year", "title"], name="one_initiative_per_unit_year_and_title"),
        ]

    def __str__(self) -> str:
        return self.title


class InitiativeAuthor(models.Model):
    """Author (tác giả sáng kiến): who had which share in an initiative; the shares sum to 100."""

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="people", verbose_name="sáng kiến"
    )
    name = models.CharField("họ và tên", max_length=150)
    post = models.CharField("chức vụ, nơi công tác", max_length=255, blank=True)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="tài khoản",
    )
    share = models.DecimalField("tỷ lệ đóng góp (%)", max_digits=5, decimal_places=2)

    class Meta:
        verbose_name = verbose_name_plural = "tác giả sáng kiến"
        constraints = [
            models.CheckConstraint(condition=Q(share__gt=0, share__lte=100), name="author_has_a_share"),
            models.UniqueConstraint(
                fields=["initiative", "account"], condition=Q(account__isnull=False), name="once_an_author"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.share}%"


class InitiativeConfirmation(models.Model):
    """Confirmation of an effect (lần xác nhận hiệu quả sáng kiến): since when it is applied, who confirms it by which
    document, and who wrote that down; nobody where the description had said so. The initiative carries the last one.
    """

    append_only_keys = (("id",),)

    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, related_name="confirmations", verbose_name="sáng kiến"
    )
    applied_from = models.DateField("áp dụng từ ngày", null=True)
    confirmed_by = models.CharField("nơi xác nhận hiệu quả", max_length=255)
    confirmation = models.CharField("văn bản xác nhận hiệu quả", max_length=255, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="người ghi"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần xác nhận hiệu quả sáng kiến"
        constraints = [models.CheckConstraint(condition=~Q(confirmed_by=""), name="effect_is_confirmed_by_somebody")]

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.confirmed_by}, {self.confirmation}"


class InitiativeCouncil(models.Model):
    """Council (hội đồng sáng kiến): of a unit in a year, by a decision, under an edition of rules."""

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    year = models.PositiveSmallIntegerField("năm")
    decision = models.CharField("quyết định thành lập", max_length=160)
    rules = models.JSONField("quy chế")
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "hội đồng sáng kiến"
        constraints = [models.UniqueConstraint(fields=["unit", "year"], name="one_council_per_unit_and_year")]

    def __str__(self) -> str:
        return f"{self.unit_id}, {self.year}"


class CouncilMember(models.Model):
    """Council member (thành viên hội đồng): an account in a council; one of them chairs it. Who left is not waited for
    any more; the ballots they gave stay.
    """

    council = models.ForeignKey(
        InitiativeCouncil, on_delete=models.CASCADE, related_name="members", verbose_name="hội đồng"
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="thành viên"
    )
    chair = models.BooleanField("chủ tịch hội đồng", default=False)
    left_at = models.DateTimeField("thôi tham gia lúc", null=True)
    left_reason = models.CharField("lý do thôi tham gia", max_length=500, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "thành viên hội đồng"
        constraints = [
            models.CheckConstraint(
                condition=Q(left_at__isnull=True) | ~Q(left_reason=""), name="member_left_with_a_reason"
            ),
            models.UniqueConstraint(fields=["council", "account"], name="once_in_a_council"),
            models.UniqueConstraint(fields=["council"], condition=Q(chair=True), name="one_chair_of_a_council"),
        ]

    def __str__(self) -> str:
        return f"{self.council_id}: {self.account_id}"


class InitiativeScore(models.Model):
    """Score (phiếu chấm sáng kiến): one member's points and vote on one initiative, given once and kept for good.

    There is no vote where the rules of the council know none.
    """

    append_only_keys = (("id",), ("initiative_id", "member_id"))

    initiative = models.ForeignKey(
        Initiative, on_delete=models.PROTECT, related_name="scores", verbose_name="sáng kiến"
    )
    member = models.ForeignKey(CouncilMember, on_delete=models.PROTECT, related_name="+", verbose_name="thành viên")
    points = models.JSONField("điểm")
    vote = models.CharField("biểu quyết", max_length=7, choices=VOTES, blank=True, default="")
    words = models.TextField("nhận xét", blank=True)
    at = models.DateTimeField("chấm lúc")

    class Meta:
        verbose_name = verbose_name_plural = "phiếu chấm sáng kiến"
        constraints = [models.UniqueConstraint(fields=["initiative", "member"], name="one_score_per_member")]

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.member_id}"
