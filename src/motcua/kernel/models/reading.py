"""Who read which personal data, when and why."""

from __future__ import annotations

from django.db import models


class ReadLog(models.Model):
    """Read log (nhật ký đọc dữ liệu cá nhân): who opened whose data, when, from which page and why; chained.

    It holds no personal data itself: `subject` names the dossier, applicant or page, never a person. The database
    refuses to change, remove or replace a row (kernel/append_only.py).
    """

    append_only_keys = (("id",), ("seq",))

    seq = models.PositiveBigIntegerField("thứ tự", unique=True)
    at = models.DateTimeField("lúc", db_index=True)
    actor = models.CharField("ai đọc", max_length=160)
    subject = models.CharField("đọc gì", max_length=200, db_index=True)
    reason = models.CharField("vì việc gì", max_length=200, blank=True)
    prev_hash = models.CharField("mã băm trước", max_length=64, blank=True)
    hash = models.CharField("mã băm", max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "nhật ký đọc dữ liệu cá nhân"
        indexes = [models.Index(fields=["actor", "-seq"], name="reads_of_an_actor")]

    def __str__(self) -> str:
        return f"{self.seq}: {self.actor} {self.subject}"
