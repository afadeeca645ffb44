"""Feedback (ý kiến của người dân): one rating per dossier, and notes on pages."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class RatingChannel(models.TextChoices):
    """Channel of a rating (kênh đánh giá): how we know that the applicant rated and nobody in the office."""

    ACCOUNT = "ACCOUNT", "Tài khoản của người nộp"
    LINK = "LINK", "Đường dẫn gửi riêng"


class Rating(models.Model):
    """Rating (đánh giá mức độ hài lòng): what an applicant thought of one dossier; once, after its return.

    `device` and `network` are salted marks that only tell whether two ratings came from the same place.
    Law: Nghị định 61/2018/NĐ-CP, Điều 27 đến 32; Quyết định 766/QĐ-TTg.
    """

    dossier_number = models.CharField("mã hồ sơ", max_length=60, unique=True)
    procedure = models.ForeignKey("procedures.Procedure", verbose_name="thủ tục", on_delete=models.PROTECT)
    received_by = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị tiếp nhận", on_delete=models.PROTECT, related_name="+"
    )
    competent = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị giải quyết", on_delete=models.PROTECT, related_name="+"
    )
    score = models.PositiveSmallIntegerField("mức")
    words = models.TextField("ý kiến", blank=True)
    via = models.CharField("kênh đánh giá", max_length=7, choices=RatingChannel.choices)
    returned_on = models.DateField("ngày trả kết quả")
    rated_at = models.DateTimeField("đánh giá lúc")
    rated_on = models.DateField("ngày đánh giá")
    device = models.CharField("dấu thiết bị", max_length=32, blank=True)
    network = models.CharField("dấu mạng", max_length=32, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "đánh giá mức độ hài lòng"
        indexes = [models.Index(fields=["competent", "returned_on"], name="ratings_of_a_unit")]
        constraints = [models.CheckConstraint(condition=Q(score__gte=1, score__lte=5), name="rating_is_one_to_five")]

    def __str__(self) -> str:
        return f"{self.dossier_number}: {self.score}"


class PageFeedback(models.Model):
    """Page feedback (góp ý về trang): whether a page helped, and what to mend; nobody is named."""

    page = models.CharField("trang", max_length=200, db_index=True)
    helped = models.BooleanField("có ích")
    words = models.TextField("góp ý", blank=True)
    written_at = models.DateTimeField("viết lúc")

    class Meta:
        verbose_name = verbose_name_plural = "góp ý về trang"

    def __str__(self) -> str:
        return f"{self.page}: {self.helped}"
