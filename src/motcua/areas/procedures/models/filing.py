"""What a citizen fills in and pays: forms and fee rules, dated, read from packs."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from motcua.areas.procedures.models.procedure import Procedure


class FormTemplate(models.Model):
    """Form template (mẫu đơn điện tử): a JSON Schema 2020-12 with its layout, in force from–to.

    Its wording is our own; `unconfirmed` names what is still to be compared with the official form.
    """

    procedure = models.ForeignKey(Procedure, verbose_name="thủ tục", on_delete=models.PROTECT, related_name="forms")
    key = models.SlugField("mã mẫu", max_length=60)
    number = models.PositiveIntegerField("số phiên bản")
    title = models.TextField("tên mẫu")
    schema = models.JSONField("lược đồ")
    layout = models.JSONField("bố cục")
    legal_basis = models.TextField("căn cứ pháp lý", blank=True)
    unconfirmed = models.JSONField("điều chưa đối chiếu", default=list, blank=True)
    valid_from = models.DateField("có hiệu lực từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)
    digest = models.CharField("mã băm của gói", max_length=64)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "mẫu đơn điện tử"
        ordering = ["key", "number"]
        constraints = [
            models.UniqueConstraint(fields=["key", "number"], name="form_number_is_unique"),
        ]

    def __str__(self) -> str:
        return f"{self.key}/{self.number} {self.title}"


class FeeRule(models.Model):
    """Fee rule (quy tắc thu phí): the lines a fee is made of and who is exempt, in force from–to.

    Law: Luật Phí và lệ phí 97/2015/QH13, Điều 10. What is not confirmed is said with every amount.
    """

    procedure = models.ForeignKey(Procedure, verbose_name="thủ tục", on_delete=models.PROTECT, related_name="fee_rules")
    number = models.PositiveIntegerField("số phiên bản")
    lines = models.JSONField("các dòng thu", default=list)
    exemptions = models.JSONField("miễn, giảm", default=list, blank=True)
    legal_basis = models.TextField("căn cứ pháp lý", blank=True)
    confirmed = models.BooleanField("đã đối chiếu văn bản", default=False)
    valid_from = models.DateField("có hiệu lực từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)
    digest = models.CharField("mã băm của gói", max_length=64)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "quy tắc thu phí"
        ordering = ["procedure_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["procedure", "number"], name="fee_rule_number_is_unique"),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True) | Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="fee_rule_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.procedure_id}/{self.number}"
