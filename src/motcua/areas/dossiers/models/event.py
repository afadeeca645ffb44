"""The only thing ever written about a dossier: what happened, and when we came to know it."""

from __future__ import annotations

from django.db import models


class DossierEvent(models.Model):
    """Dossier event (sự kiện hồ sơ): one thing that happened to one dossier, chained to the one before.

    `effective_at` is when it happened, `recorded_at` when it was written here. The payload holds no personal
    data. The database refuses to change, remove or replace a row (kernel/append_only.py).
    """

    append_only_keys = (("id",), ("dossier_id", "seq"))

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="events", verbose_name="hồ sơ"
    )
    seq = models.PositiveIntegerField("thứ tự")
    kind = models.CharField("loại sự kiện", max_length=24)
    recorded_at = models.DateTimeField("ghi nhận lúc", db_index=True)
    effective_at = models.DateTimeField("xảy ra lúc")
    actor = models.CharField("người thực hiện", max_length=80)
    payload = models.JSONField("nội dung")
    prev_hash = models.CharField("mã băm trước", max_length=64, blank=True)
    hash = models.CharField("mã băm", max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "sự kiện hồ sơ"
        constraints = [models.UniqueConstraint(fields=["dossier", "seq"], name="one_event_per_dossier_and_seq")]
        # Few events are apologies, and every question about them would read through all events.
        indexes = [
            models.Index(fields=["dossier"], condition=models.Q(kind="apologized"), name="apologies_of_dossiers")
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}/{self.seq} {self.kind}"
