"""What is sealed besides the events of dossiers, so that the journal holds it too."""

from __future__ import annotations

from django.db import models


class Anchor(models.Model):
    """Anchor (mốc neo): a sealed record other than an event, by its name and digest; chained.

    Written together with the record, and given a place in the journal when its day is sealed: from then on the daily
    roots cover it, and the last record of its kind can no more be taken out unseen than one in the middle.
    """

    append_only_keys = (("seq",),)

    seq = models.PositiveBigIntegerField("thứ tự", primary_key=True)
    record = models.CharField("bản ghi", max_length=80, db_index=True)
    digest = models.CharField("mã băm bản ghi", max_length=64)
    recorded_at = models.DateTimeField("ghi nhận lúc")
    prev_hash = models.CharField("mã băm trước", max_length=64, blank=True)
    hash = models.CharField("mã băm", max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "mốc neo"

    def __str__(self) -> str:
        return f"{self.seq}: {self.record} {self.digest[:12]}"
