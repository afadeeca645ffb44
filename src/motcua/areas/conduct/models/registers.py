"""Registers of conduct: checks of working time, what people did wrong, calls to the hotline, reminders of lateness."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.rules.conduct import (
    ACT_LABELS,
    BEHAVIOUR_LABELS,
    CONDUCT_LABELS,
    FORM_LABELS,
    Behaviour,
    ConductAct,
    ConductState,
    DisciplineForm,
    Matter,
)

BEHAVIOURS = [(one.value, BEHAVIOUR_LABELS[one]) for one in Behaviour]
FORMS = [(one.value, FORM_LABELS[one]) for one in DisciplineForm]
STATES = [(one.value, CONDUCT_LABELS[one]) for one in ConductState]
ACTS = [(one.value, ACT_LABELS[one]) for one in ConductAct]
MATTERS = [(one.value, one.value) for one in Matter]
UNIT, ACCOUNT = "organization.Unit", settings.AUTH_USER_MODEL


class ConductCheck(models.Model):
    """Conduct check (kiểm tra kỷ luật, kỷ cương): of working time and conduct at a unit on a day.

    It counts who should be there, who was, who was away with leave; who did what stands in misdeeds.
    """

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị kiểm tra")
    checked = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị được kiểm tra")
    planned = models.BooleanField("theo kế hoạch")
    announced = models.BooleanField("có báo trước")
    decision = models.CharField("kế hoạch, quyết định", max_length=160, blank=True)
    on = models.DateField("ngày kiểm tra")
    expected = models.PositiveSmallIntegerField("số người phải có mặt")
    present = models.PositiveSmallIntegerField("số người có mặt")
    excused = models.PositiveSmallIntegerField("số người vắng có lý do")
    words = models.TextField("nhận xét", blank=True)
    recorded_by = models.ForeignKey(ACCOUNT, on_delete=models.PROTECT, related_name="+", verbose_name="người ghi")
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "kiểm tra kỷ luật, kỷ cương"
        constraints = [
            models.CheckConstraint(
                condition=Q(expected__gte=F("present") + F("excused")), name="no_more_present_than_expected"
            )
        ]

    def __str__(self) -> str:
        return f"{self.checked_id}: {self.on}"


class HotlineWay(models.TextChoices):
    """Way to the hotline (cách phản ánh đến đường dây nóng): by telephone, in writing, at the counter."""

    PHONE = "PHONE", "Điện thoại"
    MAILBOX = "MAILBOX", "Hòm thư, thư điện tử"
    COUNTER = "COUNTER", "Nói tại quầy"


class HotlineMatter(models.TextChoices):
    """Matter of a call (nội dung cuộc gọi đường dây nóng): behaviour, a procedure, a proposal."""

    BEHAVIOUR = "BEHAVIOUR", "Thái độ, hành vi"
    PROCEDURE = "PROCEDURE", "Thủ tục, hồ sơ"
    PROPOSAL = "PROPOSAL", "Đề xuất, góp ý"
    OTHER = "OTHER", "Việc khác"


class HotlineCall(models.Model):
    """Hotline call (cuộc gọi đường dây nóng): received, routed, answered, closed. Who called is shown to few.

    What denounces somebody is not written here but sent under seal.
    """

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", verbose_name="nơi nhận")
    routed_to = models.ForeignKey(
        UNIT, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="đơn vị giải quyết"
    )
    received_on = models.DateField("ngày nhận")
    way = models.CharField("cách phản ánh", max_length=8, choices=HotlineWay.choices)
    matter = models.CharField("nội dung về", max_length=9, choices=HotlineMatter.choices)
    words = models.TextField("nội dung")
    caller = models.CharField("người gọi", max_length=255, blank=True)
    due_on = models.DateField("hạn trả lời")
    answered_on = models.DateField("ngày trả lời", null=True, blank=True)
    state = models.CharField("tình trạng", max_length=8, choices=STATES, default=ConductState.OPEN.value)
    recorded_by = models.ForeignKey(ACCOUNT, on_delete=models.PROTECT, related_name="+", verbose_name="người ghi")
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "cuộc gọi đường dây nóng"
        indexes = [models.Index(fields=["unit", "-id"], name="calls_of_a_unit")]

    def __str__(self) -> str:
        return f"{self.pk}"


class ConductReminder(models.Model):
    """Conduct reminder (nhắc nhở vì nhiều lần trễ hạn): opened by the rule, with the dossiers that reached it.

    `opened_for` is the former unit whose lateness it was, where the unit that answers it took over from one.
    """

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị bị nhắc")
    opened_for = models.ForeignKey(
        UNIT, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="mở cho đơn vị cũ"
    )
    least = models.PositiveSmallIntegerField("ngưỡng, số hồ sơ")
    days = models.PositiveSmallIntegerField("ngưỡng, số ngày")
    opened_on = models.DateField("mở ngày")
    state = models.CharField("tình trạng", max_length=8, choices=STATES, default=ConductState.OPEN.value)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "nhắc nhở vì nhiều lần trễ hạn"
        constraints = [
            models.UniqueConstraint(
                fields=["unit"],
                condition=~Q(state="CLOSED") & Q(opened_for__isnull=True),
                name="one_open_reminder_of_a_unit",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.opened_on}"


class ReminderDossier(models.Model):
    """Dossier of a reminder (hồ sơ của nhắc nhở): it counts towards one reminder only."""

    reminder = models.ForeignKey(
        ConductReminder, on_delete=models.CASCADE, related_name="dossiers", verbose_name="nhắc nhở"
    )
    number = models.CharField("mã hồ sơ", max_length=60, unique=True)
    due_on = models.DateField("hạn")
    finished_on = models.DateField("xong ngày", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "hồ sơ của nhắc nhở"

    def __str__(self) -> str:
        return self.number


class Misdeed(models.Model):
    """Misdeed (vi phạm kỷ luật, kỷ cương) of a person: their name is shown to leaders and inspectors only."""

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị của người vi phạm")
    person = models.CharField("họ tên", max_length=150)
    account = models.ForeignKey(
        ACCOUNT, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="tài khoản"
    )
    leading = models.BooleanField("giữ chức vụ lãnh đạo", default=False)
    behaviour = models.CharField("hành vi", max_length=10, choices=BEHAVIOURS)
    on = models.DateField("ngày vi phạm")
    facts = models.TextField("sự việc, bằng chứng")
    check_of = models.ForeignKey(
        ConductCheck, on_delete=models.PROTECT, related_name="misdeeds", null=True, blank=True, verbose_name="từ cuộc"
    )
    call = models.ForeignKey(
        HotlineCall, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="từ cuộc gọi"
    )
    state = models.CharField("tình trạng", max_length=8, choices=STATES, default=ConductState.OPEN.value)
    form = models.CharField("hình thức xử lý", max_length=10, choices=FORMS, blank=True)
    decision = models.CharField("quyết định xử lý", max_length=160, blank=True)
    decided_on = models.DateField("xử lý ngày", null=True, blank=True)
    recorded_by = models.ForeignKey(ACCOUNT, on_delete=models.PROTECT, related_name="+", verbose_name="người ghi")
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "vi phạm kỷ luật, kỷ cương"
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="DECIDED") | (Q(decided_on__isnull=False) & ~Q(form="")),
                name="decided_misdeed_has_a_form",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class ConductStep(models.Model):
    """Step of conduct (bước đã làm của việc kỷ luật, kỷ cương): what was done, said, by whom; kept for good."""

    append_only_keys = (("id",),)

    matter = models.CharField("việc", max_length=9, choices=MATTERS)
    key = models.PositiveBigIntegerField("mã việc")
    act = models.CharField("bước", max_length=9, choices=ACTS)
    words = models.TextField("nội dung", blank=True)
    on = models.DateField("ngày")
    by = models.ForeignKey(ACCOUNT, on_delete=models.PROTECT, related_name="+", verbose_name="người làm")
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bước đã làm của việc kỷ luật, kỷ cương"
        indexes = [models.Index(fields=["matter", "key", "id"], name="steps_of_a_conduct_matter")]

    def __str__(self) -> str:
        return f"{self.matter} {self.key}: {self.act}"
