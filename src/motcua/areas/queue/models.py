"""Queue (xếp hàng lấy số): who waits for what, who was called where, and how long it took. No name stands in it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.rules.queueing import ACT_LABELS, STATE_LABELS, TicketState

UNIT = "organization.Unit"


class QueueLine(models.Model):
    """Queue line (hàng chờ): what people choose at the kiosk; its letter begins their number. Closed, it stays."""

    unit = models.ForeignKey(UNIT, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    prefix = models.CharField("chữ đầu", max_length=2)
    name = models.CharField("tên", max_length=80)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    closed_at = models.DateTimeField("thôi dùng lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "hàng chờ"
        constraints = [models.UniqueConstraint(fields=["unit", "prefix"], name="one_queue_line_per_letter")]

    def __str__(self) -> str:
        return f"{self.prefix} {self.name}"


class Kiosk(models.Model):
    """Kiosk (máy lấy số): the address by which a unit's kiosk gives tickets. A new address closes the one before."""

    unit = models.ForeignKey(UNIT, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    token = models.CharField("khóa trong địa chỉ", max_length=40, unique=True)
    prints = models.BooleanField("in phiếu", default=False)
    made_by = models.CharField("người lập", max_length=150)
    made_at = models.DateTimeField("lập lúc")
    closed_at = models.DateTimeField("thôi dùng lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "máy lấy số"
        constraints = [
            models.UniqueConstraint(fields=["unit"], condition=Q(closed_at=None), name="one_open_kiosk_per_unit")
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}"


class QueueDay(models.Model):
    """Queue day (ngày xếp hàng): the last number a unit gave on a day; who gives or calls a ticket holds its row."""

    unit = models.ForeignKey(UNIT, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    day = models.DateField("ngày")
    last_number = models.PositiveSmallIntegerField("số cuối", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "ngày xếp hàng"
        constraints = [models.UniqueConstraint(fields=["unit", "day"], name="one_queue_day_per_unit")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.day}: {self.last_number}"


class Seat(models.Model):
    """Seat (chỗ ngồi ở quầy): at which counter an officer sits, and from which lines they call; none is all."""

    unit = models.ForeignKey(UNIT, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name="ai ngồi", on_delete=models.CASCADE, related_name="seat"
    )
    name = models.CharField("quầy", max_length=30)
    lines = models.ManyToManyField(QueueLine, verbose_name="gọi hàng chờ", related_name="+", blank=True)
    taken_at = models.DateTimeField("ngồi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "chỗ ngồi ở quầy"

    def __str__(self) -> str:
        return self.name


class Ticket(models.Model):
    """Ticket (phiếu lấy số): one number of one unit on one day, and where its person stands.

    `called_at` is the last call, `began_at` the first one at this counter: from then on the time is service, unless
    the person does not come. `served_seconds` adds the service at every counter up. `token` opens it on a telephone.
    """

    unit = models.ForeignKey(UNIT, verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    day = models.DateField("ngày")
    number = models.PositiveSmallIntegerField("số")
    label = models.CharField("số trên phiếu", max_length=6)
    line = models.ForeignKey(QueueLine, verbose_name="hàng chờ", on_delete=models.PROTECT, related_name="+")
    priority = models.BooleanField("ưu tiên", default=False)
    token = models.CharField("khóa trong mã QR", max_length=40, unique=True)
    state = models.CharField(
        "tình trạng",
        max_length=8,
        default=TicketState.WAITING.value,
        choices=[(state.value, label) for state, label in STATE_LABELS.items()],
    )
    issued_at = models.DateTimeField("lấy lúc")
    first_called_at = models.DateTimeField("gọi lần đầu lúc", null=True)
    began_at = models.DateTimeField("gọi tại quầy này lúc", null=True)
    called_at = models.DateTimeField("gọi gần nhất lúc", null=True)
    ended_at = models.DateTimeField("xong lúc", null=True)
    calls = models.PositiveSmallIntegerField("số lần gọi", default=0)
    waited_seconds = models.PositiveIntegerField("giây chờ lần gọi đầu", null=True)
    served_seconds = models.PositiveIntegerField("giây phục vụ", default=0)
    place = models.CharField("quầy", max_length=30, blank=True)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="ai gọi", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = "phiếu lấy số"
        indexes = [
            models.Index(fields=["unit", "day", "state", "number"], name="tickets_of_a_day"),
            models.Index(fields=["unit", "day", "-called_at"], name="calls_of_a_day"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["unit", "day", "number"], name="one_ticket_per_number_and_day"),
            models.UniqueConstraint(
                fields=["account"], condition=Q(state="CALLED"), name="one_called_ticket_per_officer"
            ),
            models.CheckConstraint(
                condition=~Q(state="CALLED") | Q(began_at__isnull=False), name="ticket_called_has_a_time"
            ),
            models.CheckConstraint(
                condition=Q(first_called_at__isnull=True) | Q(first_called_at__gte=F("issued_at")),
                name="ticket_called_after_issued",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.label}"


class TicketStep(models.Model):
    """Ticket step (bước của phiếu): what was done to a ticket, when, where and by whom."""

    append_only_keys = (("id",),)

    ticket = models.ForeignKey(Ticket, verbose_name="phiếu", on_delete=models.PROTECT, related_name="steps")
    act = models.CharField("việc", max_length=8, choices=[(act.value, label) for act, label in ACT_LABELS.items()])
    at = models.DateTimeField("lúc")
    place = models.CharField("quầy", max_length=30)
    by = models.CharField("ai làm", max_length=150)
    line = models.ForeignKey(QueueLine, verbose_name="hàng chờ", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "bước của phiếu"

    def __str__(self) -> str:
        return f"{self.ticket_id} {self.act}"


class TicketDossier(models.Model):
    """Ticket dossier (hồ sơ của phiếu): a dossier that was worked on while a ticket was at the counter."""

    ticket = models.ForeignKey(Ticket, verbose_name="phiếu", on_delete=models.PROTECT, related_name="dossiers")
    dossier_number = models.CharField("mã hồ sơ", max_length=60, db_index=True)
    linked_at = models.DateTimeField("gắn lúc")

    class Meta:
        verbose_name = verbose_name_plural = "hồ sơ của phiếu"
        constraints = [models.UniqueConstraint(fields=["ticket", "dossier_number"], name="dossier_once_per_ticket")]

    def __str__(self) -> str:
        return f"{self.ticket_id} {self.dossier_number}"
