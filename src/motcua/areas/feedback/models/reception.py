"""Reception of citizens (tiếp công dân) by heads of units: the days of the calendar, and who came with what."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.rules.reception import ReceptionState, VisitOutcome, VisitSubject

STATES = [(one.value, one.label) for one in ReceptionState]
SUBJECTS = [(one.value, one.label) for one in VisitSubject]
OUTCOMES = [(one.value, one.label) for one in VisitOutcome]


class ReceptionDay(models.Model):
    """Reception day (ngày tiếp công dân): when and where a head of a unit receives people, and whether it was so.

    Law: Luật Tiếp công dân 42/2013/QH13.
    """

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    on = models.DateField("ngày")
    head = models.CharField("người tiếp", max_length=160)
    hours = models.CharField("giờ", max_length=60)
    place = models.CharField("địa điểm", max_length=255)
    extra = models.BooleanField("đột xuất", default=False)
    state = models.CharField("tình trạng", max_length=7, choices=STATES, default=ReceptionState.PLANNED.value)
    note = models.CharField("ghi chú", max_length=500, blank=True)
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người ghi", on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "ngày tiếp công dân"
        constraints = [
            models.UniqueConstraint(fields=["unit", "on", "head"], name="one_reception_per_unit_day_and_head"),
            models.CheckConstraint(condition=~Q(state="MISSED") | ~Q(note=""), name="missed_reception_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.on:%d/%m/%Y}: {self.head}"


class ReceptionVisit(models.Model):
    """Visit (lượt tiếp công dân): who came, about what, what came of it; read by who keeps or answers, nobody else."""

    day = models.ForeignKey(
        ReceptionDay, verbose_name="ngày tiếp công dân", on_delete=models.PROTECT, related_name="visits"
    )
    number = models.PositiveSmallIntegerField("số thứ tự")
    visitor = models.CharField("người đến", max_length=160, blank=True)
    contact = models.CharField("liên hệ", max_length=160, blank=True)
    people = models.PositiveSmallIntegerField("số người", default=1)
    subject = models.CharField("loại việc", max_length=12, choices=SUBJECTS)
    words = models.TextField("nội dung", blank=True)
    outcome = models.CharField("kết quả", max_length=9, choices=OUTCOMES)
    sent_to = models.CharField("hướng dẫn đến", max_length=255, blank=True)
    unit = models.ForeignKey(
        "organization.Unit",
        verbose_name="đơn vị trả lời",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    due_on = models.DateField("hạn trả lời", null=True, blank=True)
    answer = models.TextField("trả lời", blank=True)
    answered_on = models.DateField("trả lời ngày", null=True, blank=True)
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người ghi", on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lượt tiếp công dân"
        constraints = [
            models.UniqueConstraint(fields=["day", "number"], name="one_visit_per_day_and_number"),
            models.CheckConstraint(
                condition=~Q(subject="DENUNCIATION") | Q(words="", visitor="", contact=""),
                name="no_denunciation_kept_here",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="TAKEN") | Q(unit__isnull=False, due_on__isnull=False),
                name="taken_visit_has_unit_and_day",
            ),
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | ~Q(answer=""), name="answered_visit_has_an_answer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day_id}, {self.number}"
