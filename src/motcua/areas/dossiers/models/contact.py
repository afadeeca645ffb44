"""Every time an officer spoke or wrote to the applicant about a dossier."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from motcua.areas.dossiers.models.sealed import Sealed


class ContactWay(models.TextChoices):
    """Way of contact (cách liên hệ)."""

    PHONE = "PHONE", "Điện thoại"
    MESSAGE = "MESSAGE", "Tin nhắn"
    EMAIL = "EMAIL", "Thư điện tử"
    LETTER = "LETTER", "Văn bản"
    IN_PERSON = "IN_PERSON", "Gặp trực tiếp"


class Contact(Sealed):
    """Contact (lần liên hệ): with whom, how and about what; counted in the assessment of the one-stop unit.

    `agency` is whom the applicant had to turn to, empty for the one-stop unit that received the dossier.
    """

    sealed = ("with_whom", "note")

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="contacts", verbose_name="hồ sơ"
    )
    with_whom = models.CharField("liên hệ với", max_length=255, blank=True)
    way = models.CharField("cách liên hệ", max_length=9, choices=ContactWay.choices)
    note = models.TextField("nội dung", blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người liên hệ"
    )
    at = models.DateTimeField("lúc")
    agency = models.ForeignKey(
        "organization.Unit",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="cơ quan người nộp phải liên hệ",
    )
    applicants_fault = models.BooleanField("do lỗi của người nộp", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "lần liên hệ"

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.at:%d/%m/%Y}"
