"""What is done later, by the worker."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class JobRun(models.Model):
    """Job run (việc chạy nền): one piece of work asked for in a transaction, done at least once.

    `key` is its idempotency key: asked for twice, it is one run. What it writes and that it is done are one
    transaction. A run that failed too often is dead until an administrator starts it again.
    """

    key = models.CharField("khóa", max_length=120, unique=True)
    name = models.CharField("tên việc", max_length=60)
    payload = models.JSONField("dữ kiện")
    asked_at = models.DateTimeField("giao lúc")
    not_before = models.DateTimeField("không chạy trước")
    attempts = models.PositiveSmallIntegerField("số lần thử", default=0)
    last_error = models.CharField("lỗi gần nhất", max_length=300, blank=True)
    done_at = models.DateTimeField("xong lúc", null=True)
    dead_at = models.DateTimeField("thôi chạy lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "việc chạy nền"
        indexes = [
            models.Index(
                fields=["not_before"], name="jobs_waiting", condition=Q(done_at__isnull=True, dead_at__isnull=True)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at__isnull=True) | Q(dead_at__isnull=True), name="job_is_not_done_and_dead"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.key}"


class DutyRun(models.Model):
    """Duty run (lần chạy định kỳ): when a periodic duty last began, last ended well, and what it said."""

    name = models.CharField("tên việc", max_length=60, unique=True)
    begun_at = models.DateTimeField("bắt đầu lúc")
    done_at = models.DateTimeField("xong lúc", null=True)
    outcome = models.CharField("kết quả", max_length=300, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "lần chạy định kỳ"

    def __str__(self) -> str:
        return f"{self.name}: {self.begun_at}"
