"""Where the work on a dossier stands (tình hình xử lý): columns of its row only, never of an interval."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class DossierWork(models.Model):
    """Dossier work (tình hình xử lý): the version it was received under, the step it stands at and who holds it.

    Follows from the events like all else. `promised_at` is what a late apology promised; the due date stays.
    """

    version = models.ForeignKey(
        "procedures.ProcedureVersion", verbose_name="phiên bản thủ tục", null=True, on_delete=models.PROTECT
    )
    workflow_id = models.PositiveBigIntegerField("quy trình nội bộ", null=True)
    case_order = models.PositiveIntegerField("trường hợp", null=True)
    step = models.PositiveIntegerField("bước", null=True)
    holder_unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị đang giữ", null=True, on_delete=models.PROTECT, related_name="+"
    )
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người đang giữ", null=True, on_delete=models.PROTECT, related_name="+"
    )
    step_since = models.DateTimeField("giữ từ lúc", null=True)
    step_due_at = models.DateTimeField("hạn của bước", null=True)
    promised_at = models.DateTimeField("hẹn khi xin lỗi", null=True)
    extended = models.BooleanField("đã hẹn lại", default=False)
    supplements = models.PositiveSmallIntegerField("số lần yêu cầu bổ sung sau tiếp nhận", default=0)
    late_entered = models.BooleanField("nhập sau", default=False)

    class Meta:
        abstract = True
