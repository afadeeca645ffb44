"""What goes in and comes out of a version: papers, results, law, and what could not be read."""

from __future__ import annotations

from django.db import models

from motcua.areas.procedures.models.procedure import ProcedureVersion


class RequiredPaper(models.Model):
    """Required paper (thành phần hồ sơ): what the applicant hands in; nothing else may be asked (NĐ 61/2018,
    Điều 5).

    `name` is empty where it cannot be told from the form file with certainty: then `raw` is shown.
    """

    version = models.ForeignKey(
        ProcedureVersion, verbose_name="phiên bản", on_delete=models.CASCADE, related_name="papers"
    )
    order = models.PositiveIntegerField("thứ tự")
    group = models.TextField("nhóm", blank=True)
    name = models.TextField("tên giấy tờ", blank=True)
    form_template = models.TextField("mẫu đơn, tờ khai", blank=True)
    originals = models.PositiveIntegerField("số bản chính", null=True, blank=True)
    copies = models.PositiveIntegerField("số bản sao", null=True, blank=True)
    raw = models.TextField("nguyên văn")

    class Meta:
        verbose_name = verbose_name_plural = "thành phần hồ sơ"
        ordering = ["version_id", "order"]

    def __str__(self) -> str:
        return self.name or self.raw


class ResultPaper(models.Model):
    """Result paper (giấy tờ kết quả): what the applicant takes home, with its national code (KQ.G15.000031)."""

    version = models.ForeignKey(
        ProcedureVersion, verbose_name="phiên bản", on_delete=models.CASCADE, related_name="results"
    )
    name = models.TextField("tên kết quả")
    code = models.CharField("mã kết quả", max_length=40, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "giấy tờ kết quả"
        ordering = ["version_id", "pk"]

    def __str__(self) -> str:
        return self.name


class LegalBasis(models.Model):
    """Legal basis (căn cứ pháp lý): a legal document a version stands on."""

    version = models.ForeignKey(
        ProcedureVersion, verbose_name="phiên bản", on_delete=models.CASCADE, related_name="bases"
    )
    title = models.TextField("tên văn bản")
    number = models.TextField("số, ký hiệu", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "căn cứ pháp lý"
        ordering = ["version_id", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class UnparsedCell(models.Model):
    """Unparsed cell (ô chưa đọc được): words of the source nobody could read with certainty, for a person to
    read.
    """

    version = models.ForeignKey(
        ProcedureVersion, verbose_name="phiên bản", on_delete=models.CASCADE, related_name="unparsed"
    )
    cell = models.CharField("ô", max_length=80)
    raw = models.TextField("nguyên văn")

    class Meta:
        verbose_name = verbose_name_plural = "ô chưa đọc được"
        ordering = ["version_id", "pk"]

    def __str__(self) -> str:
        return f"{self.cell}: {self.raw}"
