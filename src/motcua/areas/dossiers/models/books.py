"""Books whose numbers begin at 1 every year and have no gap: their row is the lock."""

from __future__ import annotations

from django.db import models


class BookKind(models.TextChoices):
    """Kind of book (loại sổ): what its numbers are borne by."""

    CERTIFICATION = "CERTIFICATION", "Sổ chứng thực"
    FEE_RECEIPT = "FEE_RECEIPT", "Sổ biên lai thu phí, lệ phí"


class NumberedBook(models.Model):
    """Numbered book (sổ đánh số theo năm): the last number a unit gave in a book in a year."""

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    kind = models.CharField("loại", max_length=13, choices=BookKind.choices)
    series = models.CharField("quyển", max_length=20, blank=True)
    year = models.PositiveSmallIntegerField("năm")
    last_number = models.PositiveIntegerField("số cuối", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "sổ đánh số theo năm"
        constraints = [
            models.UniqueConstraint(fields=["unit", "kind", "series", "year"], name="one_book_per_unit_and_year")
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.kind} {self.year}: {self.last_number}"
