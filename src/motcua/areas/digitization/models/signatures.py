"""What the signatures of stored files say."""

from __future__ import annotations

from django.db import models

from motcua.areas.digitization.models.stored import StoredFile


class KeyKind(models.TextChoices):
    """Kind of key (loại khóa ký): where the key lay with which a file was signed."""

    FILE = "FILE", "Khóa phát triển của máy này"
    TOKEN = "TOKEN", "Thiết bị ký của cơ quan"
    SERVICE = "SERVICE", "Dịch vụ ký từ xa"
    ELSEWHERE = "ELSEWHERE", "Ký ở nơi khác rồi tải lên"


class RevocationState(models.TextChoices):
    """Revocation state (tình trạng thu hồi) of a signer's certificate, as it was known when the file came."""

    GOOD = "GOOD", "Không bị thu hồi khi ký"
    REVOKED = "REVOKED", "Đã bị thu hồi trước khi ký"
    LATER = "LATER", "Bị thu hồi về sau"
    UNKNOWN = "UNKNOWN", "Chưa kiểm tra được việc thu hồi"


class FileSignature(models.Model):
    """File signature (chữ ký số trên tệp): whose certificate, when, with which key, as it was read when it came.

    `imprint` is the digest that was signed: a file that was changed afterwards still tells which one it was. No
    password of any key is ever kept. Law: Luật Giao dịch điện tử 20/2023/QH15.
    """

    file = models.ForeignKey(StoredFile, verbose_name="tệp", on_delete=models.PROTECT, related_name="signatures")
    order = models.PositiveSmallIntegerField("thứ tự trên tệp")
    signer = models.CharField("người ký theo chứng thư", max_length=200, blank=True)
    organization_name = models.CharField("cơ quan theo chứng thư", max_length=200, blank=True)
    issuer = models.CharField("nơi cấp chứng thư", max_length=200, blank=True)
    serial = models.CharField("số chứng thư", max_length=64, blank=True)
    signed_at = models.DateTimeField("ký lúc", null=True)
    stamped = models.BooleanField("có dấu thời gian", default=False)
    trusted = models.BooleanField("chứng thư dẫn đến gốc tin cậy", default=False)
    development = models.BooleanField("chứng thư phát triển", default=False)
    revocation = models.CharField(
        "tình trạng thu hồi",
        max_length=7,
        choices=RevocationState.choices,
        default=RevocationState.UNKNOWN,
    )
    imprint = models.CharField("mã băm đã ký", max_length=128, db_index=True)
    key_kind = models.CharField("loại khóa ký", max_length=9, choices=KeyKind.choices)
    noted_by = models.CharField("người ghi nhận", max_length=160)
    noted_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "chữ ký số trên tệp"
        constraints = [models.UniqueConstraint(fields=["file", "order"], name="one_signature_per_place_in_a_file")]

    def __str__(self) -> str:
        return f"{self.signer} → {self.file_id}"
