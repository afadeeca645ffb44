"""Photographs of a checklist: taken where something was seen, kept with the digest of the file for good."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.areas.inspections.models.inspection import Inspection


class ChecklistPhoto(models.Model):
    """Checklist photo (ảnh chụp khi kiểm tra): a picture that proves what was seen at one item of the checklist.

    `key` is made where the picture was taken, so that sending it again changes nothing; `taken_at` is as the phone
    says; `digest` is SHA-256 of the file as it arrived. A photo may be withdrawn, once and with the reason: it stays in
    the record and proves nothing any more.
    """

    append_only_keys = (("id",), ("key",))
    append_only_later = ("withdrawn_reason", "withdrawn_by", "withdrawn_at")

    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, related_name="photos", verbose_name="cuộc kiểm tra"
    )
    item = models.CharField("mục", max_length=20)
    file = models.ForeignKey("digitization.StoredFile", on_delete=models.PROTECT, related_name="+", verbose_name="tệp")
    digest = models.CharField("mã băm", max_length=64)
    caption = models.CharField("chú thích", max_length=300, blank=True)
    key = models.UUIDField("khóa gửi", unique=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người chụp"
    )
    taken_at = models.DateTimeField("chụp lúc")
    recorded_at = models.DateTimeField("nhận lúc")
    withdrawn_reason = models.CharField("lý do rút", max_length=300, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="người rút"
    )
    withdrawn_at = models.DateTimeField("rút lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "ảnh chụp khi kiểm tra"
        indexes = [models.Index(fields=["inspection", "item", "id"], name="photos_of_an_item")]
        constraints = [
            models.CheckConstraint(condition=~Q(digest=""), name="photo_has_a_digest"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | (~Q(withdrawn_reason="") & Q(withdrawn_by__isnull=False)),
                name="photo_withdrawn_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.inspection_id}/{self.item}: {self.digest[:12]}"
