"""Reports (soạn báo cáo): the text officers write, with slots by code; figures never stand here."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class ReportDraft(models.Model):
    """Report draft (bản thảo báo cáo): one per unit, template and period; what it says stands in its versions."""

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT)
    template = models.CharField("mẫu báo cáo", max_length=40)
    start = models.DateField("từ ngày")
    end = models.DateField("đến hết ngày")
    opened_at = models.DateTimeField("bắt đầu lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bản thảo báo cáo"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "template", "start", "end"], name="one_draft_per_unit_template_and_period"
            ),
            models.CheckConstraint(condition=Q(start__lte=F("end")), name="draft_period_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.template} {self.unit} {self.start}–{self.end}"


class DraftOrigin(models.TextChoices):
    """Origin of a draft version (cách có bản thảo): typed on the page, or read from a Word file that came back."""

    TYPED = "TYPED", "Soạn trên trang"
    RETURNED = "RETURNED", "Đọc lại từ tệp Word"


class DraftVersion(models.Model):
    """Draft version (phiên bản bản thảo): the text of each section as it was saved once; it is never changed."""

    append_only_keys = (("id",), ("draft_id", "number"))

    draft = models.ForeignKey(ReportDraft, verbose_name="bản thảo", on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("phiên bản")
    texts = models.JSONField("lời văn các mục")
    issue = models.JSONField("thể thức ban hành", default=dict)
    origin = models.CharField("cách có", max_length=10, choices=DraftOrigin.choices)
    written_by = models.CharField("người viết", max_length=150)
    written_at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "phiên bản bản thảo"
        constraints = [
            models.UniqueConstraint(fields=["draft", "number"], name="one_draft_version_of_a_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="draft_versions_count_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.draft} · {self.number}"
