"""Collection rounds (đợt thu thập số liệu): which units are asked for which rows by when, and all they answered."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.areas.reporting.models.rows import FigureOrigin, Side
from motcua.rules.collecting import FigureScope, SheetAct, SheetState

SCOPES = [(one.value, one.label) for one in FigureScope]


class CollectionRound(models.Model):
    """Collection round (đợt thu thập số liệu): a unit asks others for rows of a period by a day.

    `keeper` is who took the round over once the unit that asked had ended; `token` comes with the form it was opened
    by, so that the same form makes one round.
    """

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="nơi hỏi")
    title = models.CharField("tên đợt", max_length=200)
    guidance = models.TextField("hướng dẫn", blank=True)
    start = models.DateField("từ ngày")
    end = models.DateField("đến hết ngày")
    due_on = models.DateField("hạn gửi")
    rows_version = models.CharField("bản các dòng", max_length=80)
    opened_by = models.CharField("người mở", max_length=160)
    opened_at = models.DateTimeField("mở lúc")
    called_off_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    keeper = models.ForeignKey(
        "organization.Unit",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="nơi nhận bàn giao đợt",
    )
    token = models.CharField("khóa của biểu mẫu", max_length=36, null=True, unique=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "đợt thu thập số liệu"
        indexes = [models.Index(fields=["unit", "start", "end", "-id"], name="rounds_of_a_unit_and_period")]
        constraints = [
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="round_period_in_order"),
            models.CheckConstraint(condition=~Q(title=""), name="round_has_a_title"),
        ]

    def __str__(self) -> str:
        return self.title


class RoundChange(models.Model):
    """Change of a round (thay đổi đợt thu thập): another day to send by, or called off; who, when, and why."""

    append_only_keys = (("id",),)

    round = models.ForeignKey(CollectionRound, on_delete=models.PROTECT, related_name="changes", verbose_name="đợt")
    was_due_on = models.DateField("hạn gửi trước đó")
    due_on = models.DateField("hạn gửi mới", null=True, blank=True)
    reason = models.CharField("lý do", max_length=500)
    by = models.CharField("người đổi", max_length=160)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "thay đổi đợt thu thập"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="changed_round_says_why")]

    def __str__(self) -> str:
        return f"{self.round_id}: {self.due_on or 'hủy'}"


class RoundRow(models.Model):
    """Row of a round (dòng được hỏi): as the annex stood when the round was opened.

    A computed row names the indicator and side it is prefilled with; `of` is the code of the row it is a part of.
    """

    append_only_keys = (("id",), ("round_id", "code"))

    round = models.ForeignKey(CollectionRound, on_delete=models.PROTECT, related_name="rows", verbose_name="đợt")
    position = models.PositiveSmallIntegerField("thứ tự")
    code = models.CharField("mã dòng", max_length=20)
    title = models.CharField("tên dòng", max_length=255)
    measure = models.CharField("đơn vị tính", max_length=40)
    additive = models.BooleanField("cộng được qua các kỳ")
    origin = models.CharField("nguồn", max_length=8, choices=FigureOrigin.choices)
    indicator = models.CharField("chỉ tiêu", max_length=80, blank=True)
    side = models.CharField("vế", max_length=5, choices=Side.choices, blank=True)
    of = models.CharField("là phần của dòng", max_length=20, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "dòng được hỏi"
        constraints = [
            models.UniqueConstraint(fields=["round", "code"], name="one_row_of_a_code_in_a_round"),
            models.CheckConstraint(
                condition=Q(origin="COMPUTED") & ~Q(indicator="") | ~Q(origin="COMPUTED") & Q(indicator=""),
                name="computed_row_names_its_indicator",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class UnitSheet(models.Model):
    """Sheet of a unit (phiếu số liệu): what one unit answers in one round, and with whom it lies.

    `sent_at` is when its leader approved it last; a sheet sent back loses it, and the events keep it. Whoever sends
    it back may give it a day of its own, `due_on`; else the day of the round counts. It stays in the name of the unit
    that was asked; once that ended, `keeper` is the unit it was handed to.
    """

    round = models.ForeignKey(CollectionRound, on_delete=models.PROTECT, related_name="sheets", verbose_name="đợt")
    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    scope = models.CharField("phạm vi", max_length=13, choices=SCOPES, default=FigureScope.OWN.value)
    state = models.CharField(
        "tình trạng",
        max_length=9,
        choices=[(one.value, one.label) for one in SheetState],
        default=SheetState.OPEN.value,
    )
    sent_at = models.DateTimeField("gửi lúc", null=True, blank=True)
    due_on = models.DateField("hạn riêng sau khi trả lại", null=True, blank=True)
    keeper = models.ForeignKey(
        "organization.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        verbose_name="nơi nhận bàn giao phiếu",
    )  # fmt: skip

    class Meta:
        verbose_name = verbose_name_plural = "phiếu số liệu"
        indexes = [models.Index(fields=["unit", "-id"], name="sheets_of_a_unit")]
        constraints = [
            models.UniqueConstraint(fields=["round", "unit"], name="one_sheet_of_a_unit_in_a_round"),
            models.CheckConstraint(
                condition=Q(state__in=("APPROVED", "LOCKED"), sent_at__isnull=False)
                | ~Q(state__in=("APPROVED", "LOCKED")) & Q(sent_at__isnull=True),
                name="sheet_is_sent_when_approved",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round}: {self.unit}"


class RowEntry(models.Model):
    """Entry of a row (số liệu đã ghi): what a unit said of a row, who wrote it when; the last number counts.

    A computed one keeps the figure it was taken from, also where somebody wrote another value over it.
    """

    append_only_keys = (("id",), ("sheet_id", "row_id", "number"))

    sheet = models.ForeignKey(UnitSheet, on_delete=models.PROTECT, related_name="entries", verbose_name="phiếu")
    row = models.ForeignKey(RoundRow, on_delete=models.PROTECT, related_name="entries", verbose_name="dòng")
    number = models.PositiveIntegerField("lần ghi")
    value = models.DecimalField("số liệu", max_digits=14, decimal_places=2, null=True)
    scope = models.CharField("phạm vi", max_length=13, choices=SCOPES)
    origin = models.CharField("nguồn", max_length=8, choices=FigureOrigin.choices)
    document = models.CharField("văn bản, nơi lấy số", max_length=255, blank=True)
    reason = models.CharField("lý do, giải thích", max_length=500, blank=True)
    figure = models.JSONField("con số đã tính", null=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người ghi"
    )
    entered_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "số liệu đã ghi"
        constraints = [
            models.UniqueConstraint(fields=["sheet", "row", "number"], name="one_entry_of_a_number"),
            models.CheckConstraint(
                condition=Q(value__isnull=True) | Q(value__gte=0), name="collected_value_is_not_negative"
            ),
            models.CheckConstraint(
                condition=~Q(origin="EXTERNAL") | ~Q(document="") | Q(value__isnull=True),
                name="external_value_names_its_source",
            ),
            models.CheckConstraint(
                condition=~Q(origin="COMPUTED") | Q(figure__isnull=False), name="computed_value_keeps_its_figure"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sheet_id}: {self.row_id} = {self.value}"


class SheetEvent(models.Model):
    """Event of a sheet (việc trên phiếu số liệu): who submitted, approved, returned or locked it, when, and why."""

    append_only_keys = (("id",),)

    sheet = models.ForeignKey(UnitSheet, on_delete=models.PROTECT, related_name="events", verbose_name="phiếu")
    act = models.CharField("việc", max_length=7, choices=[(one.value, one.label) for one in SheetAct])
    words = models.CharField("lý do", max_length=1000, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người làm"
    )
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "việc trên phiếu số liệu"
        constraints = [
            models.CheckConstraint(condition=~Q(act="RETURN") | ~Q(words=""), name="returned_sheet_says_why")
        ]

    def __str__(self) -> str:
        return f"{self.sheet_id}: {self.act}"


class RoundReminder(models.Model):
    """Reminder of a round (lần nhắc): one letter to the units that were late at that time, named in it."""

    append_only_keys = (("id",),)

    round = models.ForeignKey(CollectionRound, on_delete=models.PROTECT, related_name="reminders", verbose_name="đợt")
    units = models.JSONField("các đơn vị được nhắc")
    by = models.CharField("người nhắc", max_length=160)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần nhắc"

    def __str__(self) -> str:
        return f"{self.round_id}: {self.at}"
