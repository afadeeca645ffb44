"""Where a dossier came from, in marks without personal data; and how many tickets the counter gave."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class SourceStep(models.TextChoices):
    """Step of a source (bước có dấu nguồn): at which step the marks were taken."""

    FILED = "FILED", "Nộp"
    TAKEN_IN = "TAKEN_IN", "Tiếp nhận"


class IntakeSource(models.Model):
    """Intake source (dấu nguồn nộp): salted marks of the device and network from which a dossier was filed or taken in.

    No address and no number can be read from a mark; it only tells whether two are the same. `by_staff` says that an
    officer was at work, which shows which networks are those of the office.
    """

    append_only_keys = (("id",), ("dossier_id", "step"))

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="sources", verbose_name="hồ sơ"
    )
    step = models.CharField("bước", max_length=8, choices=SourceStep.choices)
    device = models.CharField("dấu thiết bị", max_length=32, blank=True)
    network = models.CharField("dấu mạng", max_length=32, blank=True)
    by_staff = models.BooleanField("do cán bộ thao tác")
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "dấu nguồn nộp"
        constraints = [models.UniqueConstraint(fields=["dossier", "step"], name="one_source_per_dossier_and_step")]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.step}"


class TicketCount(models.Model):
    """Ticket count (số phiếu lấy số trong ngày): how many tickets a unit's queue gave on a day, and who says so.

    A later count of the same day stands in place of an earlier one, which is kept.
    """

    append_only_keys = (("id",),)

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    day = models.DateField("ngày")
    tickets = models.PositiveIntegerField("số phiếu")
    origin = models.CharField("nguồn số liệu", max_length=120)
    counted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người nhập"
    )
    counted_at = models.DateTimeField("nhập lúc")

    class Meta:
        verbose_name = verbose_name_plural = "số phiếu lấy số trong ngày"
        indexes = [models.Index(fields=["unit", "day"], name="tickets_of_a_unit_and_day")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.day}: {self.tickets}"
