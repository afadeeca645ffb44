"""Papers of the old archive, and how they were brought in."""

from __future__ import annotations

from django.db import models

from motcua.areas.digitization.models.stored import PaperScan, StoredFile


class ArchivedPaper(models.Model):
    """Archived paper (giấy tờ kho lưu trữ): one scan of the paper archive, as the index sheet tells of it.

    Where the person is known by number, it is also a paper of theirs (`scan`), to be compared and then used again.
    """

    unit = models.ForeignKey(
        "organization.Unit", verbose_name="kho của đơn vị", on_delete=models.PROTECT, related_name="+"
    )
    dossier_code = models.CharField("mã hồ sơ", max_length=60)
    file_name = models.CharField("tên tệp", max_length=255)
    procedure = models.CharField("thủ tục", max_length=500, blank=True)
    person = models.CharField("họ tên", max_length=200)
    id_number = models.CharField("số định danh", max_length=20, blank=True)
    paper_name = models.CharField("tên giấy tờ", max_length=500)
    dated = models.DateField("ngày", null=True)
    shelf = models.CharField("hộp, kệ", max_length=120, blank=True)
    search_text = models.TextField("chữ để tìm")
    file = models.ForeignKey(StoredFile, verbose_name="tệp", on_delete=models.PROTECT, related_name="+")
    scan = models.ForeignKey(
        PaperScan, verbose_name="giấy tờ số hóa", on_delete=models.PROTECT, null=True, related_name="+"
    )
    told_digest = models.CharField("mã băm dòng đã nhập", max_length=64)
    imported_by = models.CharField("người nhập", max_length=160)
    imported_at = models.DateTimeField("nhập lúc")

    class Meta:
        verbose_name = verbose_name_plural = "giấy tờ kho lưu trữ"
        constraints = [
            models.UniqueConstraint(fields=["unit", "dossier_code", "file_name"], name="one_archived_paper_per_file")
        ]

    def __str__(self) -> str:
        return f"{self.dossier_code}: {self.file_name}"


class ArchiveRun(models.Model):
    """Archive run (lượt nhập kho giấy): an index sheet with its scans that somebody brought, how far it is, and what
    became of its lines. `place` is where they wait; `rejects` the lines that came back with their reasons."""

    unit = models.ForeignKey(
        "organization.Unit", verbose_name="kho của đơn vị", on_delete=models.PROTECT, related_name="+"
    )
    index_name = models.CharField("tên bảng kê", max_length=150)
    place = models.CharField("nơi tệp chờ", max_length=64)
    asked_by = models.CharField("người nhập", max_length=160)
    asked_at = models.DateTimeField("giao lúc")
    line_count = models.PositiveIntegerField("số dòng", default=0)
    lines_done = models.PositiveIntegerField("số dòng đã xong", default=0)
    counts = models.JSONField("kết quả", default=dict)
    reasons = models.JSONField("lý do trả lại", default=list)
    warnings = models.JSONField("cảnh báo", default=list)
    rejects = models.ForeignKey(
        StoredFile, verbose_name="tệp dòng trả lại", on_delete=models.PROTECT, null=True, related_name="+"
    )
    why = models.CharField("vì sao không nhập được", max_length=300, blank=True)
    ended_at = models.DateTimeField("xong lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "lượt nhập kho giấy"
        indexes = [models.Index(fields=["unit", "-id"], name="archive_runs_of_a_unit")]

    def __str__(self) -> str:
        return f"{self.index_name} ({self.asked_at:%d/%m/%Y})"
