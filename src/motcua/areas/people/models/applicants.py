"""Applicants (người nộp hồ sơ): who asks, what they are known by, and where they are reached."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from motcua.areas.people.models.accounts import Account
from motcua.rules.identity import IdKind


class ApplicantKind(models.TextChoices):
    """Kind of applicant (loại đối tượng), with the national codes 1–4."""

    CITIZEN = "CITIZEN", "Công dân"
    ENTERPRISE = "ENTERPRISE", "Doanh nghiệp"
    STATE_BODY = "STATE_BODY", "Cơ quan nhà nước"
    ORGANIZATION = "ORGANIZATION", "Tổ chức khác"


ID_KINDS = [(kind.value, kind.label) for kind in IdKind]


class Applicant(models.Model):
    """Applicant (người nộp hồ sơ): the person or body that asks. Personal data lives here and nowhere in events.

    `search_text` is name and numbers as they are typed without diacritics. An account is theirs once they signed in.
    """

    kind = models.CharField("loại đối tượng", max_length=12, choices=ApplicantKind.choices, blank=True)
    name = models.CharField("họ và tên, tên tổ chức", max_length=255, blank=True)
    id_kind = models.PositiveSmallIntegerField("loại giấy tờ", choices=ID_KINDS, default=IdKind.NONE_YET)
    id_number = models.CharField("số giấy tờ", max_length=20, blank=True)
    birth_date = models.DateField("ngày sinh", null=True, blank=True)
    phone = models.CharField("số điện thoại", max_length=15, blank=True)
    email = models.EmailField("thư điện tử", blank=True)
    address = models.CharField("địa chỉ", max_length=255, blank=True)
    account = models.ForeignKey(
        Account, verbose_name="tài khoản", null=True, blank=True, on_delete=models.PROTECT, related_name="applicants"
    )
    search_text = models.CharField("chữ để tìm", max_length=400, blank=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "người nộp hồ sơ"
        indexes = [
            models.Index(fields=["id_number"], name="applicants_by_id_number", condition=~Q(id_number="")),
            models.Index(fields=["phone"], name="applicants_by_phone", condition=~Q(phone="")),
            models.Index(fields=["search_text", "id"], name="applicants_by_search_text"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(id_kind__in=(0, 1, 2, 3, 4, 5, 9)), name="applicant_id_kind_is_a_known_code"
            ),
            models.CheckConstraint(
                condition=Q(id_number="", id_kind=0) | (~Q(id_number="") & ~Q(id_kind=0)),
                name="applicant_id_kind_and_number_go_together",
            ),
        ]

    def __str__(self) -> str:
        return self.name
