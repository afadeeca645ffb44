"""Notices (thông báo): what was told to whom, when, and about what."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class NoticeKind(models.TextChoices):
    """Kind of notice (loại thông báo): what has happened that a person should know."""

    RECEIVED = "RECEIVED", "Đã tiếp nhận"
    SUPPLEMENT = "SUPPLEMENT", "Cần bổ sung"
    EXTENDED = "EXTENDED", "Gia hạn, xin lỗi"
    LATE = "LATE", "Xin lỗi vì quá hạn"
    FINISHED = "FINISHED", "Đã có kết quả"
    RETURNED = "RETURNED", "Đã trả kết quả"
    REFUSED = "REFUSED", "Không tiếp nhận"
    WITHDRAWN = "WITHDRAWN", "Đã rút hồ sơ"
    STOPPED = "STOPPED", "Dừng giải quyết"
    PAYMENT = "PAYMENT", "Cần nộp phí, lệ phí"
    CODE = "CODE", "Mã dùng một lần"


class Notice(models.Model):
    """Notice (thông báo): one thing told to one person by one way; without a way, nobody could be reached.

    The address is masked and the words of a one-time code are not kept. Rows may be erased with the applicant.
    """

    kind = models.CharField("loại thông báo", max_length=10, choices=NoticeKind.choices)
    dossier_number = models.CharField("mã hồ sơ", max_length=60, blank=True, db_index=True)
    applicant = models.ForeignKey(
        "people.Applicant", verbose_name="cho ai", null=True, on_delete=models.SET_NULL, related_name="notices"
    )
    way = models.CharField("cách gửi", max_length=20, blank=True)
    to = models.CharField("gửi tới (đã che)", max_length=120, blank=True)
    text = models.TextField("nội dung", blank=True)
    told_at = models.DateTimeField("báo lúc")
    message_key = models.CharField("khóa thư", max_length=120, unique=True)

    class Meta:
        verbose_name = verbose_name_plural = "thông báo"
        indexes = [models.Index(fields=["applicant", "-id"], name="notices_of_an_applicant")]

    def __str__(self) -> str:
        return f"{self.kind} {self.dossier_number}"


class WarningKind(models.TextChoices):
    """Kind of warning (loại cảnh báo): why somebody who works should look at a dossier now."""

    DUE_SOON = "DUE_SOON", "Sắp đến hạn"
    STUCK = "STUCK", "Đứng yên quá lâu"
    OVERDUE = "OVERDUE", "Đã quá hạn"


class StaffNotice(models.Model):
    """Staff notice (nhắc việc): one warning about one dossier to one officer on one day; no personal data in it.

    `escalated` is true where it goes to the leader because the dossier is late or nobody holds it.
    """

    kind = models.CharField("loại cảnh báo", max_length=8, choices=WarningKind.choices)
    dossier_number = models.CharField("mã hồ sơ", max_length=60, db_index=True)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="nhắc ai", on_delete=models.CASCADE, related_name="staff_notices"
    )
    on = models.DateField("ngày nhắc")
    text = models.CharField("nội dung", max_length=300)
    escalated = models.BooleanField("báo lên lãnh đạo", default=False)
    told_at = models.DateTimeField("nhắc lúc")

    class Meta:
        verbose_name = verbose_name_plural = "nhắc việc"
        indexes = [models.Index(fields=["account", "on"], name="staff_notices_of_a_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier_number", "account", "on"], name="one_staff_notice_per_dossier_and_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.dossier_number}"


class TaskNotice(models.Model):
    """Task notice (nhắc nhiệm vụ): one officer is told of one task of a plan, once for each stage of its lateness.

    The task is known by its number only, for plans stand beside notices. `escalated` goes to who set the plan.
    """

    key = models.CharField("khóa", max_length=120, unique=True)
    task_id = models.PositiveBigIntegerField("nhiệm vụ")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="nhắc ai", on_delete=models.CASCADE, related_name="task_notices"
    )
    on = models.DateField("ngày nhắc")
    text = models.CharField("nội dung", max_length=300)
    escalated = models.BooleanField("báo lên lãnh đạo", default=False)
    told_at = models.DateTimeField("nhắc lúc")

    class Meta:
        verbose_name = verbose_name_plural = "nhắc nhiệm vụ"
        indexes = [models.Index(fields=["account", "-on", "-id"], name="task_notices_of_an_account")]

    def __str__(self) -> str:
        return self.key
