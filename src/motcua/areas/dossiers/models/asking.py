"""What is asked in the course of a dossier: papers of the applicant, opinions of other units."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.areas.dossiers.models.sealed import Sealed


class SupplementRequest(Sealed):
    """Supplement request (yêu cầu bổ sung): which papers are missing and why; complete, and once before acceptance.

    `notice_by` is the last moment the law leaves for asking after acceptance; `breach` says that it had passed or
    that it had been asked before, so that the clock is not reset. `applicant_words` came with the papers that were
    sent. Law: Nghị định 61/2018/NĐ-CP, Điều 17, 19 khoản 4.
    """

    sealed = ("items", "reason", "legal_basis")

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="supplement_requests", verbose_name="hồ sơ"
    )
    items = models.JSONField("giấy tờ cần bổ sung", default=list)
    reason = models.TextField("lý do", blank=True)
    legal_basis = models.CharField("căn cứ", max_length=255, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người yêu cầu"
    )
    asked_at = models.DateTimeField("yêu cầu lúc")
    after_acceptance = models.BooleanField("sau khi tiếp nhận", default=False)
    notice_by = models.DateTimeField("hạn yêu cầu", null=True)
    breach = models.CharField("sai quy định", max_length=20, blank=True)
    answered_at = models.DateTimeField("bổ sung đủ lúc", null=True)
    applicant_words = models.TextField("lời nhắn của người nộp", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "yêu cầu bổ sung"
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(answered_at__gte=F("asked_at")),
                name="supplement_answered_after_asked",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.asked_at:%d/%m/%Y}"


class BroughtPaper(models.Model):
    """Brought paper (giấy tờ bổ sung đã gửi): a file the applicant sent for one item of a supplement request.

    `item` is the place of the item in the request's list; `file` the stored file's key. Sending again replaces it.
    """

    request = models.ForeignKey(
        SupplementRequest, on_delete=models.PROTECT, related_name="brought", verbose_name="yêu cầu bổ sung"
    )
    item = models.PositiveSmallIntegerField("mục")
    file = models.PositiveBigIntegerField("tệp")
    at = models.DateTimeField("gửi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "giấy tờ bổ sung đã gửi"
        constraints = [models.UniqueConstraint(fields=["request", "item"], name="one_file_per_item_asked")]

    def __str__(self) -> str:
        return f"{self.request_id}: {self.item}"


class Opinion(Sealed):
    """Opinion (ý kiến phối hợp): what another unit is asked, until when, and what it answered.

    Opinions run side by side; a late one is marked, and the dossier's own due date does not move.
    Law: Nghị định 61/2018/NĐ-CP, Điều 19 khoản 5.
    """

    sealed = ("question", "answer")

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="opinions", verbose_name="hồ sơ"
    )
    unit = models.ForeignKey(
        "organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị được hỏi"
    )
    question = models.TextField("nội dung hỏi", blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người hỏi"
    )
    asked_at = models.DateTimeField("hỏi lúc")
    due_at = models.DateTimeField("hạn trả lời")
    answer = models.TextField("trả lời", blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="người trả lời"
    )
    answered_at = models.DateTimeField("trả lời lúc", null=True)
    late = models.BooleanField("trả lời trễ", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "ý kiến phối hợp"
        indexes = [models.Index(fields=["unit", "answered_at"], name="opinions_of_a_unit")]
        constraints = [
            models.CheckConstraint(condition=Q(due_at__gte=F("asked_at")), name="opinion_due_after_asked"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(answered_at__gte=F("asked_at")),
                name="opinion_answered_after_asked",
            ),
            models.UniqueConstraint(
                fields=["dossier", "unit"], condition=Q(answered_at__isnull=True), name="one_open_opinion_per_unit"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.unit_id}"
