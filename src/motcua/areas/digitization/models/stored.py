"""Stored files, and the papers of a person that they show."""

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

    `paper_code` is the national code of its kind where the paper has one, `result_code` the code by which this very
    result of ours is found. `file` is the copy that is used, `source` the scan it was
    made from where it was made searchable. A scan counts as compared when `compared_at` stands. Law: Nghị định
    107/2021/NĐ-CP; Nghị định 118/2025/NĐ-CP.
    """

    applicant = models.ForeignKey(
        "people.Applicant", verbose_name="của ai", on_delete=models.PROTECT, related_name="paper_scans"
    )
    file = models.ForeignKey(StoredFile, verbose_name="tệp", on_delete=models.PROTECT, related_name="scans")
    kind = models.CharField("loại bản số hóa", max_length=10, choices=ScanKind.choices)
    paper_name = models.CharField("tên giấy tờ", max_length=500)
    paper_code = models.CharField("mã giấy tờ", max_length=40, blank=True)
    result_code = models.CharField("mã kiểm tra của kết quả", max_length=20, blank=True, db_index=True)
    valid_from = models.DateField("ngày cấp", null=True)
    valid_until = models.DateField("có giá trị đến", null=True)
    first_dossier = models.CharField("hồ sơ đầu tiên", max_length=60, blank=True)
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị đối chiếu", on_delete=models.PROTECT, null=True, related_name="+"
    )
    source = models.ForeignKey(
        StoredFile, verbose_name="tệp như đã quét", on_delete=models.PROTECT, null=True, related_name="+"
    )
    compared_by = models.CharField("người đối chiếu với bản chính", max_length=160, blank=True)
    compared_at = models.DateTimeField("đối chiếu lúc", null=True)
    compared_digest = models.CharField("mã băm bản đã đối chiếu", max_length=64, blank=True)
    kept_at = models.DateTimeField("lưu lúc")
    withdrawn_at = models.DateTimeField("thôi dùng lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "giấy tờ số hóa"
        indexes = [
            models.Index(fields=["applicant", "-id"], name="scans_of_an_applicant"),
            models.Index(
                fields=["unit", "id"],
                name="scans_to_compare",
                condition=Q(kind="SCANNED", compared_at__isnull=True, withdrawn_at__isnull=True),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="scan_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(compared_at__isnull=True) | (~Q(compared_digest="") & ~Q(compared_by="")),
                name="compared_by_somebody_on_a_digest",
            ),
        ]

    def __str__(self) -> str:
        return self.paper_name


class CheckVerdict(models.TextChoices):
    """Check verdict (kết quả đối chiếu): whether the copy shows what the original shows."""

    MATCHES = "MATCHES", "Khớp bản chính"
    DIFFERS = "DIFFERS", "Không khớp bản chính"


class PaperCheck(models.Model):
    """Paper check (lần đối chiếu với bản chính): who compared which copy, by its digest, when and with what outcome.

    Chained, one to the next; the database refuses to change or remove a row. Law: Nghị định 107/2021/NĐ-CP.
    """

    append_only_keys = (("id",), ("seq",))

    seq = models.PositiveBigIntegerField("thứ tự", unique=True)
    scan = models.ForeignKey(PaperScan, verbose_name="giấy tờ", on_delete=models.PROTECT, related_name="checks")
    digest = models.CharField("mã băm bản được đối chiếu", max_length=64)
    verdict = models.CharField("kết quả đối chiếu", max_length=7, choices=CheckVerdict.choices)
    note = models.CharField("lý do", max_length=300, blank=True)
    checked_by = models.CharField("người đối chiếu", max_length=160)
    checked_at = models.DateTimeField("đối chiếu lúc")
    prev_hash = models.CharField("mã băm trước", max_length=64, blank=True)
    hash = models.CharField("mã băm", max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "lần đối chiếu với bản chính"

    def __str__(self) -> str:
        return f"{self.seq}: {self.scan_id} {self.verdict}"


class RecognitionState(models.TextChoices):
    """Recognition state (tình trạng nhận dạng chữ): waiting, at work, read, kept as scanned, or failed."""

    WAITING = "WAITING", "Chờ nhận dạng chữ"
    READING = "READING", "Đang nhận dạng chữ"
    READ = "READ", "Đã nhận dạng chữ"
    AS_SCANNED = "AS_SCANNED", "Giữ như đã quét"
    FAILED = "FAILED", "Không nhận dạng được"


class Recognition(models.Model):
    """Recognition (lần nhận dạng chữ): what a program read in a scanned file, how far it is, and the copy it made.

    `made` is the searchable PDF/A; the file itself stays as it was scanned.
    """

    file = models.OneToOneField(
        StoredFile, verbose_name="tệp như đã quét", on_delete=models.PROTECT, related_name="recognition"
    )
    state = models.CharField(
        "tình trạng", max_length=10, choices=RecognitionState.choices, default=RecognitionState.WAITING
    )
    page_count = models.PositiveIntegerField("số trang", default=0)
    pages_done = models.PositiveIntegerField("số trang đã đọc", default=0)
    blank_count = models.PositiveIntegerField("số trang trắng", default=0)
    made = models.ForeignKey(
        StoredFile, verbose_name="bản PDF/A có chữ", on_delete=models.PROTECT, null=True, related_name="+"
    )
    programs = models.CharField("chương trình", max_length=120, blank=True)
    why = models.CharField("vì sao không đọc được", max_length=300, blank=True)
    asked_at = models.DateTimeField("giao lúc")
    ended_at = models.DateTimeField("xong lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "lần nhận dạng chữ"
        constraints = [
            models.CheckConstraint(condition=Q(blank_count__lte=F("page_count")), name="no_more_blank_than_pages")
        ]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.state}"


class RecognisedPage(models.Model):
    """Recognised page (trang đã đọc): the words of one page, how much ink is on it, and its picture."""

    recognition = models.ForeignKey(
        Recognition, verbose_name="lần nhận dạng chữ", on_delete=models.CASCADE, related_name="pages"
    )
    number = models.PositiveIntegerField("trang")
    text = models.TextField("chữ", blank=True)
    ink = models.PositiveIntegerField("điểm có mực trên một vạn")
    blank = models.BooleanField("trang trắng", default=False)
    picture = models.ForeignKey(
        StoredFile, verbose_name="ảnh trang", on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = "trang đã đọc"
        constraints = [models.UniqueConstraint(fields=["recognition", "number"], name="one_reading_per_page")]

    def __str__(self) -> str:
        return f"{self.recognition_id}/{self.number}"


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
