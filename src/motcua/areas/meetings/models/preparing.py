"""What a meeting is prepared with: its agenda, who is asked to come, materials, and figures closed for it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.areas.meetings.models.meeting import Meeting


class AgendaItem(models.Model):
    """Agenda item (mục chương trình): what is spoken of in which order, by whom, for how long."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda", verbose_name="cuộc họp")
    number = models.PositiveSmallIntegerField("thứ tự")
    text = models.CharField("nội dung", max_length=500)
    speaker = models.CharField("người trình bày", max_length=255, blank=True)
    minutes = models.PositiveSmallIntegerField("số phút", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "mục chương trình"
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="one_agenda_item_per_number"),
            models.CheckConstraint(condition=~Q(text=""), name="agenda_item_says_what"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text}"


class Attendance(models.TextChoices):
    """Attendance (dự họp): came, sent somebody else, did not come; empty until the minutes are written."""

    CAME = "CAME", "Có mặt"
    SENT = "SENT", "Cử người dự thay"
    AWAY = "AWAY", "Vắng"


class Invitee(models.Model):
    """Invitee (thành phần mời): a unit, an officer of ours, or somebody from outside by name.

    `contact` is the e-mail address or telephone number of a guest, kept until the invitation has done its work.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="invitees", verbose_name="cuộc họp")
    unit = models.ForeignKey(
        "organization.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="đơn vị"
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="cán bộ",
    )
    name = models.CharField("khách mời", max_length=255, blank=True)
    contact = models.CharField("liên hệ của khách mời", max_length=160, blank=True)
    attendance = models.CharField("dự họp", max_length=4, choices=Attendance.choices, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "thành phần mời"
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "unit"], condition=Q(unit__isnull=False), name="one_unit_once_at_a_meeting"
            ),
            models.UniqueConstraint(
                fields=["meeting", "account"], condition=Q(account__isnull=False), name="one_officer_once_at_a_meeting"
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False, account__isnull=True, name="")
                | Q(unit__isnull=True, account__isnull=False, name="")
                | Q(unit__isnull=True, account__isnull=True) & ~Q(name=""),
                name="invitee_is_one_of_three",
            ),
            models.CheckConstraint(condition=Q(contact="") | ~Q(name=""), name="only_a_guest_has_a_contact"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.unit_id or self.account_id or self.name}"


class MeetingMaterial(models.Model):
    """Meeting material (tài liệu họp): a file kept here, or a document of the register."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="materials", verbose_name="cuộc họp")
    title = models.CharField("tên tài liệu", max_length=300)
    file = models.ForeignKey(
        "digitization.StoredFile",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="tệp",
    )
    document = models.ForeignKey(
        "documents.Document", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="văn bản"
    )
    added_by = models.CharField("người đưa", max_length=160)
    added_at = models.DateTimeField("đưa lúc")

    class Meta:
        verbose_name = verbose_name_plural = "tài liệu họp"
        constraints = [
            models.CheckConstraint(
                condition=Q(file__isnull=False, document__isnull=True) | Q(file__isnull=True, document__isnull=False),
                name="material_is_a_file_or_a_document",
            ),
            models.UniqueConstraint(
                fields=["meeting", "document"],
                condition=Q(document__isnull=False),
                name="document_once_at_a_meeting",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class MeetingFigure(models.Model):
    """Meeting figure (số liệu của cuộc họp): a figure of a closed period as it was shown; it came down as values.

    `frozen` and `position` are where it opens; `digest` is that of the closed period it was taken from.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="figures", verbose_name="cuộc họp")
    frozen = models.PositiveBigIntegerField("kỳ đã chốt số")
    position = models.PositiveIntegerField("vị trí")
    digest = models.CharField("mã băm của kỳ", max_length=64)
    code = models.CharField("chỉ tiêu", max_length=60)
    name = models.CharField("tên chỉ tiêu", max_length=300)
    counted = models.CharField("đếm gì", max_length=60)
    part = models.PositiveBigIntegerField("tử số")
    whole = models.PositiveBigIntegerField("mẫu số", null=True)
    start = models.DateField("từ ngày")
    end = models.DateField("đến hết ngày")
    unit = models.CharField("đơn vị, tên ngắn", max_length=80)
    scope = models.CharField("phạm vi", max_length=10)
    heading = models.CharField("của đơn vị", max_length=255)
    cut_off = models.DateField("tính đến ngày")
    known_at = models.DateTimeField("chốt lúc")
    added_at = models.DateTimeField("đưa lúc")

    class Meta:
        verbose_name = verbose_name_plural = "số liệu của cuộc họp"
        constraints = [
            models.UniqueConstraint(fields=["meeting", "frozen", "position"], name="one_figure_once_at_a_meeting"),
            models.CheckConstraint(
                condition=Q(whole__isnull=True) | Q(part__lte=F("whole")), name="meeting_figure_part_within_whole"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.code}"
