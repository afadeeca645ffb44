"""Notices (thông báo): what was told to whom, when, and about what."""

from __future__ import annotations

from django.conf import settings
from django.db import models

ON_PAGE = "page"  # the way of who wants to read everything on their own page only


class NoticeKind(models.TextChoices):
    """Kind of notice (loại thông báo): what has happened that a person should know."""

    RECEIVED = "RECEIVED", "Đã tiếp nhận"
    SUPPLEMENT = "SUPPLEMENT", "Cần bổ sung"
    DUE_ANEW = "DUE_ANEW", "Xử lý tiếp, hẹn trả"
    EXTENDED = "EXTENDED", "Gia hạn, xin lỗi"
    LATE = "LATE", "Xin lỗi vì quá hạn"
    FINISHED = "FINISHED", "Đã có kết quả"
    RETURNED = "RETURNED", "Đã trả kết quả"
    REFUSED = "REFUSED", "Không tiếp nhận"
    WITHDRAWN = "WITHDRAWN", "Đã rút hồ sơ"
    CORRECTED = "CORRECTED", "Đính chính ghi nhầm"
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


class NoticeText(models.Model):
    """Notice text (lời thông báo riêng): an office's own words for an event, for all its procedures or for one.

    The last words stand; what was written before stays. `withdrawn` brings the usual words back.
    """

    append_only_keys = (("id",),)

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField("loại thông báo", max_length=10, choices=NoticeKind.choices)
    procedure_code = models.CharField("mã thủ tục", max_length=40, blank=True)
    subject = models.CharField("tiêu đề", max_length=200)
    text = models.TextField("nội dung")
    short = models.CharField("tin ngắn", max_length=400)
    withdrawn = models.BooleanField("thôi dùng lời riêng", default=False)
    reason = models.CharField("vì sao", max_length=255)
    written_by = models.CharField("người viết", max_length=150)
    written_at = models.DateTimeField("viết lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lời thông báo riêng"
        indexes = [models.Index(fields=["unit", "kind", "procedure_code"], name="texts_of_a_unit_and_kind")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.kind} {self.procedure_code}".strip()


class WayChoice(models.Model):
    """Way choice (cách nhận tin đã chọn): what a person said of one way of being told, and in which words they agreed.

    The last word on a way stands; those before are kept as proof, and go with the applicant.
    """

    applicant = models.ForeignKey(
        "people.Applicant", verbose_name="của ai", on_delete=models.CASCADE, related_name="way_choices"
    )
    way = models.CharField("cách nhận", max_length=20)
    wanted = models.BooleanField("có nhận")
    words = models.CharField("lời đồng ý đã đọc", max_length=500, blank=True)
    said_at = models.DateTimeField("nói lúc")

    class Meta:
        verbose_name = verbose_name_plural = "cách nhận tin đã chọn"
        indexes = [models.Index(fields=["applicant", "id"], name="choices_of_an_applicant")]

    def __str__(self) -> str:
        return f"{self.applicant_id} {self.way}: {self.wanted}"


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
