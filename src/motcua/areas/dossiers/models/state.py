"""The state of a dossier (tình trạng hồ sơ), the same columns in the current row and in every interval."""

from __future__ import annotations

from django.db import models

from motcua.areas.dossiers.models.choices import Channel, OperatedBy
from motcua.rules.lifecycle import LABELS


class DossierState(models.Model):
    """Dossier state (tình trạng hồ sơ): what is true of a dossier at one time.

    Instants decide, and their local days (Asia/Ho_Chi_Minh) stand beside them for the figures. `received_*` is
    empty until acceptance; `finished_*` is the first finish and is kept when an error reopens the dossier;
    `left_*` is the end without a result (withdrawn, or papers given back after a stop).
    """

    status = models.PositiveSmallIntegerField("trạng thái", choices=[(int(s), v) for s, v in LABELS.items()])
    procedure = models.ForeignKey("procedures.Procedure", verbose_name="thủ tục", on_delete=models.PROTECT)
    received_by = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị tiếp nhận", on_delete=models.PROTECT, related_name="+"
    )
    competent = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị giải quyết", on_delete=models.PROTECT, related_name="+"
    )
    channel = models.CharField("hình thức nộp", max_length=8, choices=Channel.choices)
    operated_by = models.CharField("người thao tác", max_length=15, choices=OperatedBy.choices, blank=True)
    submitted_at = models.DateTimeField("lúc nộp", null=True)
    received_at = models.DateTimeField("lúc tiếp nhận", null=True)
    received_on = models.DateField("ngày tiếp nhận", null=True)
    due_first_at = models.DateTimeField("hẹn trả lần đầu", null=True)
    due_first_on = models.DateField("ngày hẹn trả lần đầu", null=True)
    due_at = models.DateTimeField("hẹn trả hiện tại", null=True)
    due_on = models.DateField("ngày hẹn trả", null=True)
    finished_at = models.DateTimeField("lúc xử lý xong", null=True)
    finished_on = models.DateField("ngày xử lý xong", null=True)
    returned_at = models.DateTimeField("lúc trả kết quả", null=True)
    returned_on = models.DateField("ngày trả kết quả", null=True)
    left_at = models.DateTimeField("lúc rời khỏi mà không có kết quả", null=True)
    left_on = models.DateField("ngày rời khỏi mà không có kết quả", null=True)

    class Meta:
        abstract = True
