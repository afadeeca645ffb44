"""Where imported dossiers come from: sources with their column mappings, and every run of an import."""

from __future__ import annotations

from django.db import models

from motcua.areas.dossiers.models.choices import SystemOfRecord


class RegisterSource(models.Model):
    """Register source (nguồn sổ): an office or system that sends registers, and how its columns are read."""

    name = models.CharField("tên nguồn", max_length=80, unique=True)
    system = models.CharField(
        "hệ thống gốc", max_length=15, choices=SystemOfRecord.choices, default=SystemOfRecord.PROVINCE
    )
    mapping = models.JSONField("cách đọc cột", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "nguồn sổ"

    def __str__(self) -> str:
        return self.name


class ImportRun(models.Model):
    """Import run (lượt nhập): one reading of one file, with its digest and its account."""

    source = models.ForeignKey(RegisterSource, on_delete=models.PROTECT, verbose_name="nguồn sổ")
    file_name = models.CharField("tên tệp", max_length=255)
    file_digest = models.CharField("mã băm tệp", max_length=64)
    actor = models.CharField("người nhập", max_length=80)
    begun_at = models.DateTimeField("bắt đầu lúc")
    ended_at = models.DateTimeField("kết thúc lúc", null=True)
    counts = models.JSONField("kết quả", default=dict)

    class Meta:
        verbose_name = verbose_name_plural = "lượt nhập"

    def __str__(self) -> str:
        return f"{self.file_name} ({self.begun_at:%d/%m/%Y %H:%M})"
