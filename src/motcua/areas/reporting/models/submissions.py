"""Submissions (gửi báo cáo): which report of the calendar was sent when, as which file."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class ReportSubmission(models.Model):
    """Submission of a report (lần gửi báo cáo): the file as it went out, with its digest and the system's signature.

    `duty` is the calendar's code; `draft_number` the version of our own draft that the file was made of, where it was.
    Sent again it gets the next number; the first time decides whether it was late. `document_on` is the day of the
    document, told where it is written down on a later day; `told_start` and `told_end` are the days the report itself
    speaks of, where they are others than the calendar's.
    """

    append_only_keys = (("id",), ("unit_id", "duty", "start", "end", "number"))

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    duty = models.CharField("việc báo cáo", max_length=60)
    start = models.DateField("từ ngày")
    end = models.DateField("đến hết ngày")
    number = models.PositiveIntegerField("lần gửi")
    sent_on = models.DateField("ngày gửi")
    document = models.CharField("số, ký hiệu văn bản", max_length=120)
    document_on = models.DateField("ngày văn bản", null=True, blank=True)
    told_start = models.DateField("kỳ của báo cáo, từ ngày", null=True, blank=True)
    told_end = models.DateField("kỳ của báo cáo, đến hết ngày", null=True, blank=True)
    file = models.ForeignKey("digitization.StoredFile", on_delete=models.PROTECT, related_name="+", verbose_name="tệp")
    digest = models.CharField("mã băm", max_length=64)
    signature = models.CharField("chữ ký của hệ thống", max_length=120)
    public_key = models.CharField("khóa công khai", max_length=60)
    draft_number = models.PositiveIntegerField("phiên bản bản thảo", null=True, blank=True)
    reason = models.CharField("lý do gửi lại", max_length=500, blank=True)
    recorded_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần gửi báo cáo"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "duty", "start", "end", "number"], name="one_submission_of_a_number"
            ),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="submission_period_in_order"),
            models.CheckConstraint(condition=Q(number=1) | ~Q(reason=""), name="report_sent_again_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.duty} {self.unit_id} {self.start}–{self.end} · {self.number}"
