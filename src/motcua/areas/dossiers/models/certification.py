"""Certification at the counter: copies and signatures, in a book that is numbered anew every year."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.rules.certification import CertificationKind


class Certification(models.Model):
    """Certification (chứng thực): one line of the book: what was certified, how many copies of how many pages.

    Law: Nghị định 23/2015/NĐ-CP. `pages` is of one copy; `words` the certifying words as they were given.
    """

    book = models.ForeignKey(
        "dossiers.NumberedBook", on_delete=models.PROTECT, related_name="certifications", verbose_name="sổ"
    )
    number = models.PositiveIntegerField("số chứng thực")
    kind = models.CharField("loại", max_length=16, choices=[(kind.value, kind.label) for kind in CertificationKind])
    dossier = models.OneToOneField(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="certification", verbose_name="hồ sơ"
    )
    papers = models.CharField("giấy tờ", max_length=255)
    copies = models.PositiveSmallIntegerField("số bản")
    pages = models.PositiveSmallIntegerField("số trang mỗi bản")
    fee = models.PositiveBigIntegerField("phí")
    words = models.TextField("lời chứng")
    signer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người ký chứng thực"
    )
    certified_at = models.DateTimeField("chứng thực lúc")

    class Meta:
        verbose_name = verbose_name_plural = "chứng thực"
        constraints = [
            models.UniqueConstraint(fields=["book", "number"], name="one_certification_per_number"),
            models.CheckConstraint(condition=Q(copies__gte=1, pages__gte=1), name="certified_something"),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.book_id}"
