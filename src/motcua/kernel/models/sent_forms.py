"""What was sent with a form that may come twice."""

from __future__ import annotations

from django.db import models


class SentForm(models.Model):
    """Sent form (biểu mẫu đã gửi): what the form of one shown page did, by the key that it carries.

    It is kept for a few days: so long a browser may send the form again, and is told where the first press led.
    """

    key = models.CharField("khóa của biểu mẫu", max_length=64, unique=True)
    digest = models.CharField("mã băm nội dung", max_length=64)
    address = models.TextField("dẫn tới", blank=True)
    words = models.JSONField("lời báo", default=list)
    at = models.DateTimeField("gửi lúc", db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "biểu mẫu đã gửi"

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}: {self.address}"
