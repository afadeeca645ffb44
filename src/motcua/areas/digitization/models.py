"""Digitization (số hóa): stored files, and the papers of a person that they show."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class StoredFile(models.Model):
    """Stored file (tệp đã lưu): who brought what and when; its content lies in the storage under its digest.

    Two rows may speak of one content. A file that was removed keeps its row, without its name.
    """

    digest = models.CharField("mã băm", max_length=64, db_index=True)
    name = models.CharField("tên tệp", max_length=150, blank=True)
    mime = models.CharField("loại nội dung", max_length=100)
    size = models.PositiveBigIntegerField("dung lượng")
    kept_by = models.CharField("người tải lên", max_length=160)
    kept_at = models.DateTimeField("lưu lúc")
    removed_at = models.DateTimeField("xóa lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "tệp đã lưu"
        constraints = [models.CheckConstraint(condition=Q(size__gt=0), name="stored_file_is_not_empty")]

    def __str__(self) -> str:
        return f"{self.name} ({self.digest[:12]})"


class ScanKind(models.TextChoices):
    """Kind of scan (loại bản số hóa): how the electronic copy came about."""

    SCANNED = "SCANNED", "Quét từ bản giấy"
    ELECTRONIC = "ELECTRONIC", "Bản điện tử gốc"
    CERTIFIED = "CERTIFIED", "Bản sao chứng thực điện tử"
    RESULT = "RESULT", "Kết quả giải quyết"


class PaperScan(models.Model):
    """Paper scan (giấy tờ số hóa): one paper of one applicant, kept so that it need not be asked for again.

    `paper_code` is the national code where the paper has one. Law: Nghị định 107/2021/NĐ-CP; Nghị định 118/2025/NĐ-CP.
    """

    applicant = models.ForeignKey(
        "people.Applicant", verbose_name="của ai", on_delete=models.PROTECT, related_name="paper_scans"
    )
    file = models.ForeignKey(StoredFile, verbose_name="tệp", on_delete=models.PROTECT, related_name="scans")
    kind = models.CharField("loại bản số hóa", max_length=10, choices=ScanKind.choices)
    paper_name = models.CharField("tên giấy tờ", max_length=500)
    paper_code = models.CharField("mã giấy tờ", max_length=40, blank=True)
    valid_from = models.DateField("ngày cấp", null=True)
    valid_until = models.DateField("có giá trị đến", null=True)
    first_dossier = models.CharField("hồ sơ đầu tiên", max_length=60, blank=True)
    compared_by = models.CharField("người đối chiếu với bản chính", max_length=160, blank=True)
    kept_at = models.DateTimeField("lưu lúc")
    withdrawn_at = models.DateTimeField("thôi dùng lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "giấy tờ số hóa"
        indexes = [models.Index(fields=["applicant", "-id"], name="scans_of_an_applicant")]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="scan_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.paper_name


class PaperReuse(models.Model):
    """Paper reuse (lần tái sử dụng giấy tờ): a dossier that took a paper instead of asking for it again."""

    scan = models.ForeignKey(PaperScan, verbose_name="giấy tờ", on_delete=models.PROTECT, related_name="reuses")
    dossier_number = models.CharField("mã hồ sơ", max_length=60, db_index=True)
    reused_by = models.CharField("người thực hiện", max_length=160)
    reused_at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần tái sử dụng giấy tờ"
        constraints = [models.UniqueConstraint(fields=["scan", "dossier_number"], name="one_reuse_per_dossier")]

    def __str__(self) -> str:
        return f"{self.scan} → {self.dossier_number}"


class KeyKind(models.TextChoices):
    """Kind of key (loại khóa ký): where the key lay with which a file was signed."""

    FILE = "FILE", "Khóa phát triển của máy này"
    TOKEN = "TOKEN", "Thiết bị ký của cơ quan"
    SERVICE = "SERVICE", "Dịch vụ ký từ xa"
    ELSEWHERE = "ELSEWHERE", "Ký ở nơi khác rồi tải lên"


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
    imprint = models.CharField("mã băm đã ký", max_length=128, db_index=True)
    key_kind = models.CharField("loại khóa ký", max_length=9, choices=KeyKind.choices)
    noted_by = models.CharField("người ghi nhận", max_length=160)
    noted_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "chữ ký số trên tệp"
        constraints = [models.UniqueConstraint(fields=["file", "order"], name="one_signature_per_place_in_a_file")]

    def __str__(self) -> str:
        return f"{self.signer} → {self.file_id}"
