"""Meetings: one gathering of a unit on a day, and the one whose conclusions it looks back at."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from motcua.rules.meetings import MeetingState

STATES = [(state.value, state.label) for state in MeetingState]


class MeetingKind(models.TextChoices):
    """Kind of meeting (loại cuộc họp): a conference, one on a theme, the one after six months, that of the year."""

    CONFERENCE = "CONFERENCE", "Hội nghị"
    THEMATIC = "THEMATIC", "Hội nghị chuyên đề"
    SIX_MONTHS = "SIX_MONTHS", "Sơ kết 6 tháng"
    YEAR = "YEAR", "Tổng kết năm"


class Meeting(models.Model):
    """Meeting (cuộc họp): held by a unit on a day at a place; `follows` is the one it looks back at."""

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    kind = models.CharField("loại cuộc họp", max_length=10, choices=MeetingKind.choices)
    title = models.CharField("tên cuộc họp", max_length=300)
    purpose = models.TextField("mục đích, yêu cầu", blank=True)
    on = models.DateField("ngày họp")
    starts = models.TimeField("giờ bắt đầu")
    place = models.CharField("nơi họp", max_length=255)
    chair = models.CharField("chủ trì", max_length=255)
    follows = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="followed_by",
        verbose_name="kiểm điểm kết luận của",
    )
    state = models.CharField("tình trạng", max_length=9, choices=STATES, default=MeetingState.PREPARING.value)
    invitation_number = models.CharField("số giấy mời", max_length=60, blank=True)
    invited_on = models.DateField("ngày gửi giấy mời", null=True, blank=True)
    minutes = models.TextField("biên bản", blank=True)
    notice_number = models.CharField("số thông báo kết luận", max_length=60, blank=True)
    noticed_on = models.DateField("ngày thông báo kết luận", null=True, blank=True)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "cuộc họp"
        indexes = [models.Index(fields=["unit", "-on"], name="meetings_of_a_unit")]
        constraints = [
            models.UniqueConstraint(fields=["unit", "on", "title"], name="one_meeting_per_unit_day_and_title"),
            models.CheckConstraint(
                condition=Q(follows__isnull=True) | ~Q(follows=F("pk")), name="no_meeting_follows_itself"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["PREPARING", "CANCELLED"]) | Q(invited_on__isnull=False),
                name="meeting_invited_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="CONCLUDED") | Q(noticed_on__isnull=False) & ~Q(notice_number="") & ~Q(minutes=""),
                name="concluded_with_minutes_and_notice",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.on})"
