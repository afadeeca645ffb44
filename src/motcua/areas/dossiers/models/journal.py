"""The journal: every event has its place in one growing tree, and every day ends with a signed root over it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class JournalEntry(models.Model):
    """Journal entry (dòng nhật ký): the place of an event in the tree, given when its day was sealed, and its hash.

    Events are written without it, so that an import is not slower. The leaf is the hash of the event, as 32 bytes; or
    of an anchor, by which another sealed record (a closed period) stands under the roots too.
    """

    append_only_keys = (("position",), ("event_id",), ("anchor_id",))

    position = models.PositiveBigIntegerField("vị trí", primary_key=True)
    event = models.OneToOneField(
        "dossiers.DossierEvent",
        on_delete=models.PROTECT,
        null=True,
        related_name="journal_entry",
        verbose_name="sự kiện",
    )
    anchor = models.OneToOneField(
        "kernel.Anchor", on_delete=models.PROTECT, null=True, related_name="journal_entry", verbose_name="mốc neo"
    )
    hash = models.CharField("mã băm sự kiện", max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "dòng nhật ký"
        constraints = [
            models.CheckConstraint(
                condition=Q(event__isnull=False, anchor__isnull=True) | Q(event__isnull=True, anchor__isnull=False),
                name="journal_entry_is_of_one_record",
            )
        ]

    def __str__(self) -> str:
        return f"{self.position}: {self.hash[:12]}"


class JournalBlock(models.Model):
    """Journal block (khối nhật ký): the hash over 256**level entries, kept so that a proof reads few rows."""

    append_only_keys = (("id",), ("level", "index"))

    level = models.PositiveSmallIntegerField("bậc")
    index = models.PositiveBigIntegerField("thứ tự")
    hash = models.CharField("mã băm", max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "khối nhật ký"
        constraints = [models.UniqueConstraint(fields=["level", "index"], name="one_block_per_level_and_index")]

    def __str__(self) -> str:
        return f"{self.level}/{self.index}: {self.hash[:12]}"


class DailyRoot(models.Model):
    """Daily root (gốc nhật ký ngày): the root over every event recorded until the end of a day, signed and published.

    One tree grows through all days: a root proves that what stood under an earlier one still stands.
    """

    append_only_keys = (("id",), ("day",))

    day = models.DateField("ngày", unique=True)
    size = models.PositiveBigIntegerField("số sự kiện")
    root = models.CharField("gốc", max_length=64)
    signature = models.CharField("chữ ký", max_length=88)
    public_key = models.CharField("khóa công khai", max_length=44)
    published_at = models.DateTimeField("công bố lúc")

    class Meta:
        verbose_name = verbose_name_plural = "gốc nhật ký ngày"

    def __str__(self) -> str:
        return f"{self.day}: {self.root[:12]} ({self.size})"
