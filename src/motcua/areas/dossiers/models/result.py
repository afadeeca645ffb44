"""What a dossier ends with: the papers signed, or a signed refusal, and to whom they were given."""

from __future__ import annotations

import secrets

from django.db import models
from django.db.models import Q

from motcua.areas.dossiers.models.sealed import Sealed

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # without those that look like one another
CODE_LENGTH = 12


def fresh_check_code() -> str:
    """A check code nobody can guess."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


class ReturnWay(models.TextChoices):
    """Way of return (cách trả kết quả)."""

    COUNTER = "COUNTER", "Tại quầy"
    POST = "POST", "Qua bưu chính"
    ONLINE = "ONLINE", "Trực tuyến"


class Result(Sealed):
    """Result (kết quả giải quyết): what was signed, by whom and when; a refusal is a result too.

    The file stands elsewhere: `file` is its key there and `digest` the SHA-256 of its bytes. `check_code` is what it
    is found by, also where nothing but paper was signed; in a document made here it stands beside the QR code. Never
    changed: work that is opened again ends with another row. Law: Nghị định 61/2018/NĐ-CP, Điều 19 khoản 8, Điều 20.
    """

    sealed = ("paper", "code", "signed_by", "refusal_reason")

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="results", verbose_name="hồ sơ"
    )
    paper = models.CharField("tên giấy tờ", max_length=255, blank=True)
    code = models.CharField("mã kết quả", max_length=60, blank=True)
    check_code = models.CharField("mã kiểm tra", max_length=20, unique=True, default=fresh_check_code)
    file = models.PositiveBigIntegerField("tệp kết quả", null=True)
    digest = models.CharField("mã băm tệp", max_length=64, blank=True)
    refused = models.BooleanField("là văn bản từ chối", default=False)
    refusal_reason = models.TextField("lý do từ chối", blank=True)
    signed_by = models.CharField("người ký", max_length=150, blank=True)
    signed_at = models.DateTimeField("ký lúc")

    class Meta:
        verbose_name = verbose_name_plural = "kết quả giải quyết"
        constraints = [
            models.CheckConstraint(
                condition=Q(refused=True) | ~Q(paper="") | Q(erased_at__isnull=False), name="result_names_its_paper"
            ),
        ]

    def __str__(self) -> str:
        return self.paper or f"{self.dossier_id}"


class Handing(Sealed):
    """Handing of a result (lần trả kết quả): to whom, by which way, with what proof.

    Law: Nghị định 61/2018/NĐ-CP, Điều 20.
    """

    sealed = ("receiver", "proof")

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="handings", verbose_name="hồ sơ"
    )
    way = models.CharField("cách trả", max_length=8, choices=ReturnWay.choices)
    receiver = models.CharField("người nhận", max_length=255, blank=True)
    proof = models.CharField("bằng chứng giao nhận", max_length=255, blank=True)
    at = models.DateTimeField("trả lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần trả kết quả"

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.way}"
