"""A file on its way in, piece by piece."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q


class UploadSession(models.Model):
    """Upload session (lượt tải tệp lên): how much of a file has arrived; it goes once the file is kept or abandoned."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.CharField("của ai", max_length=160)
    name = models.CharField("tên tệp", max_length=255)
    size = models.PositiveBigIntegerField("dung lượng đã khai")
    offset = models.PositiveBigIntegerField("đã nhận", default=0)
    begun_at = models.DateTimeField("bắt đầu lúc")
    touched_at = models.DateTimeField("nhận gần nhất lúc", db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "lượt tải tệp lên"
        constraints = [
            models.CheckConstraint(condition=Q(offset__lte=F("size")), name="upload_never_exceeds_its_size"),
        ]

    def __str__(self) -> str:
        return f"{self.id}: {self.offset}/{self.size}"
