"""Innovation (đổi mới): a reform model belongs to a unit, an initiative to its authors; they are two registers."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class ReformModelKind(models.TextChoices):
    """Kind of reform model (loại mô hình): with a new plan this year, continued from before, or dialogue.

    Reports count the communes of each kind; a commune may stand in several, so the three do not add up.
    """

    NEW = "NEW", "Xây dựng kế hoạch mới trong năm"
    CONTINUED = "CONTINUED", "Tiếp tục từ năm trước"
    DIALOGUE = "DIALOGUE", "Lãnh đạo đối thoại với người dân, doanh nghiệp"


class ReformModel(models.Model):
    """Reform model (mô hình CCHC): a better way of working that a unit runs in a year."""

    name = models.CharField("tên mô hình", max_length=255)
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị thực hiện", on_delete=models.PROTECT, related_name="+"
    )
    lead = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị chỉ đạo", on_delete=models.PROTECT, related_name="+"
    )
    year = models.PositiveSmallIntegerField("năm")
    kind = models.CharField("loại mô hình", max_length=10, choices=ReformModelKind.choices)
    continued_from = models.ForeignKey(
        "self", verbose_name="tiếp tục từ", null=True, blank=True, on_delete=models.PROTECT
    )
    first_year = models.PositiveSmallIntegerField("bắt đầu từ năm")
    started_on = models.DateField("thực hiện từ ngày")
    document = models.ForeignKey(
        "documents.Document", verbose_name="văn bản", null=True, blank=True, on_delete=models.PROTECT
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")
    superseded_at = models.DateTimeField("bị thay lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "mô hình CCHC"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year", "kind", "name"],
                condition=Q(superseded_at__isnull=True),
                name="one_model_per_unit_year_kind_and_name",
            ),
            models.CheckConstraint(
                condition=Q(kind="CONTINUED", first_year__lt=F("year"))
                | (~Q(kind="CONTINUED") & Q(first_year__lte=F("year"))),
                name="continued_model_began_before",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.unit}, {self.year})"


class Initiative(models.Model):
    """Initiative (đề tài, sáng kiến): a piece of work by its authors, sent for recognition.

    Law: Nghị định 13/2012/NĐ-CP (Điều lệ Sáng kiến).
    """

    title = models.CharField("tên sáng kiến", max_length=500)
    authors = models.CharField("tác giả", max_length=500)
    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT)
    year = models.PositiveSmallIntegerField("năm")
    sent_to = models.CharField("nơi nhận hồ sơ", max_length=255, blank=True)
    sent_on = models.DateField("ngày gửi", null=True, blank=True)
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
