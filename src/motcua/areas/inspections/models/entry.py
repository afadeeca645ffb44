"""Checklist entries: what each member wrote down of each item, also where two wrote different things."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.areas.inspections.models.inspection import Inspection


class ChecklistAnswer(models.TextChoices):
    """Checklist answer (kết quả mục kiểm tra)."""

    YES = "YES", "Đạt"
    PARTLY = "PARTLY", "Đạt một phần"
    NO = "NO", "Không đạt"
    NOT_APPLICABLE = "NOT_APPLICABLE", "Không áp dụng"


class EntryStanding(models.TextChoices):
    """Standing of an entry (tình trạng bản ghi): counts now, was replaced, waits beside another, was set aside."""

    CURRENT = "CURRENT", "Đang dùng"
    REPLACED = "REPLACED", "Đã được thay"
    ASIDE = "ASIDE", "Khác với bản đang dùng, chờ chọn"
    DROPPED = "DROPPED", "Không dùng"


class ChecklistEntry(models.Model):
    """Checklist entry (bản ghi mục kiểm tra): one answer to one item, as one member wrote it; no entry is lost.

    `key` is made where the entry was written, so that sending it again changes nothing. `before` is the entry its
    writer saw; where another has come since, both stay and somebody chooses. `written_at` is as the phone says.
    """

    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, related_name="entries", verbose_name="cuộc kiểm tra"
    )
    item = models.CharField("mục", max_length=20)
    answer = models.CharField("kết quả", max_length=14, choices=ChecklistAnswer.choices)
    checked = models.PositiveIntegerField("số hồ sơ xem", null=True)
    faulty = models.PositiveIntegerField("số hồ sơ có lỗi", null=True)
    note = models.TextField("ghi chú", blank=True)
    key = models.UUIDField("khóa gửi", unique=True)
    before = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="+", null=True, verbose_name="viết khi thấy bản"
    )
    standing = models.CharField(
        "tình trạng", max_length=8, choices=EntryStanding.choices, default=EntryStanding.CURRENT
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người ghi"
    )
    written_at = models.DateTimeField("viết lúc")
    recorded_at = models.DateTimeField("nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bản ghi mục kiểm tra"
        indexes = [models.Index(fields=["inspection", "item", "standing"], name="entries_of_an_item")]
        constraints = [
            models.UniqueConstraint(
                fields=["inspection", "item"], condition=Q(standing="CURRENT"), name="one_current_entry_per_item"
            ),
            models.CheckConstraint(
                condition=Q(faulty__isnull=True) | Q(checked__isnull=False, faulty__lte=F("checked")),
                name="no_more_faulty_than_checked",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.inspection_id}/{self.item}: {self.answer}"
