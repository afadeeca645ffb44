"""What was handed in with a dossier, paper by paper of the closed list of its procedure version."""

from __future__ import annotations

from django.db import models


class HandedInPaper(models.Model):
    """Handed-in paper (giấy tờ đã nộp): how many originals, certified and plain copies of one required paper came in.

    Nothing outside the list may be asked for (Nghị định 61/2018/NĐ-CP, Điều 5), so every row names its required
    paper. `file_id` is a stored file's key; `reused_from` the scan that was used again instead of a new paper.
    """

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="papers", verbose_name="hồ sơ"
    )
    required = models.ForeignKey(
        "procedures.RequiredPaper", on_delete=models.PROTECT, related_name="+", verbose_name="thành phần hồ sơ"
    )
    originals = models.PositiveSmallIntegerField("bản chính", default=0)
    certified = models.PositiveSmallIntegerField("bản sao chứng thực", default=0)
    plain = models.PositiveSmallIntegerField("bản sao thường", default=0)
    file_id = models.BigIntegerField("tệp đã lưu", null=True)
    checked = models.BooleanField("đã kiểm tra", default=False)
    reused_from = models.BigIntegerField("dùng lại từ", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "giấy tờ đã nộp"
        constraints = [models.UniqueConstraint(fields=["dossier", "required"], name="one_row_per_required_paper")]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.required_id}"
