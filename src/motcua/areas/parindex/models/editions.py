"""Criteria sets as issued (bộ tiêu chí đã ban hành): one per province, level and year; frozen once published."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class CriteriaEdition(models.Model):
    """Criteria edition (bộ tiêu chí): the document of a set, a draft until it is published and then never changed.

    Numbers of the document are kept as text, so that no points are lost to the database. `digest` is that of the
    document in canonical JSON. Law: Quyết định 892/QĐ-BNV ngày 5/12/2024; sets of provinces are their own decisions.
    """

    key = models.SlugField("mã bộ", max_length=60)
    version = models.CharField("bản", max_length=20)
    name = models.CharField("tên bộ tiêu chí", max_length=200)
    province = models.CharField("tỉnh", max_length=80, blank=True)
    level = models.CharField("cấp", max_length=20, blank=True)
    year = models.PositiveSmallIntegerField("năm", null=True)
    source = models.CharField("nguồn", max_length=500)
    document = models.JSONField("nội dung")
    digest = models.CharField("mã băm", max_length=64)
    recorded_at = models.DateTimeField("ghi nhận lúc")
    published_at = models.DateTimeField("ban hành lúc", null=True)
    published_by = models.CharField("người ban hành", max_length=160, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "bộ tiêu chí"
        constraints = [
            models.UniqueConstraint(fields=["key", "version"], name="one_criteria_edition_per_key_and_version"),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | Q(published_at__gte=F("recorded_at")),
                name="edition_published_after_recorded",
            ),
            models.CheckConstraint(condition=~Q(source=""), name="criteria_edition_names_its_source"),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.version}"

    @property
    def is_illustrative(self) -> bool:
        """Whether the set is made up (bộ minh họa), as its document says."""
        return bool(self.document.get("status") == "synthetic")


class CodeMapping(models.Model):
    """Code mapping (bảng chuyển mã tiêu chí): which criterion of an older set a newer one goes on with; older ones may
    be merged into one, and one split."""

    older = models.ForeignKey(CriteriaEdition, verbose_name="bộ cũ", on_delete=models.PROTECT, related_name="+")
    newer = models.ForeignKey(CriteriaEdition, verbose_name="bộ mới", on_delete=models.PROTECT, related_name="+")
    old_code = models.CharField("mã cũ", max_length=20)
    new_code = models.CharField("mã mới", max_length=20)
    mapped_by = models.CharField("người lập", max_length=160, blank=True)
    mapped_at = models.DateTimeField("lập lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "bảng chuyển mã tiêu chí"
        constraints = [
            models.UniqueConstraint(
                fields=["older", "newer", "new_code", "old_code"], name="two_codes_are_mapped_once"
            ),
            models.CheckConstraint(condition=~Q(older=F("newer")), name="codes_are_mapped_between_two_sets"),
        ]

    def __str__(self) -> str:
        return f"{self.old_code} → {self.new_code}"
