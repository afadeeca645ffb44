"""The dossier's row and its intervals: projections of its events, rebuilt from them at will."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from motcua.areas.dossiers.models.choices import SystemOfRecord
from motcua.areas.dossiers.models.state import DossierState
from motcua.areas.dossiers.models.work import DossierWork


class Dossier(DossierState, DossierWork):
    """Dossier (hồ sơ): one request of one applicant for one procedure, from receipt to result.

    Every column of its state and of its work follows from its events; `previous` is the dossier it files again.
    Law: Nghị định 61/2018/NĐ-CP; Nghị định 118/2025/NĐ-CP.
    """

    number = models.CharField("mã hồ sơ", max_length=60, unique=True)
    applicant = models.ForeignKey("people.Applicant", verbose_name="chủ hồ sơ", null=True, on_delete=models.SET_NULL)
    submitter = models.ForeignKey(
        "people.Applicant", verbose_name="người nộp thay", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    submitter_relation = models.CharField("quan hệ với chủ hồ sơ", max_length=80, blank=True)
    submitter_left_at = models.DateTimeField("thôi nộp thay lúc", null=True)
    previous = models.ForeignKey(
        "self", verbose_name="hồ sơ nộp trước", null=True, on_delete=models.PROTECT, related_name="filed_again"
    )
    system_of_record = models.CharField(
        "hệ thống gốc", max_length=15, choices=SystemOfRecord.choices, default=SystemOfRecord.OURS
    )
    last_seq = models.PositiveIntegerField("số sự kiện", default=0)
    last_hash = models.CharField("mã băm cuối", max_length=64, blank=True)
    seen_in = models.ForeignKey(
        "dossiers.ImportRun", verbose_name="lượt nhập gần nhất", null=True, on_delete=models.SET_NULL
    )
    seen_digest = models.CharField("nội dung dòng gần nhất", max_length=32, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "hồ sơ"
        indexes = [
            models.Index(fields=["competent", "received_on"], name="dossier_by_unit_and_receipt"),
            models.Index(fields=["holder", "status"], name="dossier_by_holder"),
            models.Index(fields=["holder_unit", "status"], name="dossier_by_holding_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True) | Q(finished_at__gte=F("received_at")),
                name="dossier_finished_after_received",
            ),
            models.CheckConstraint(
                condition=Q(returned_at__isnull=True)
                | Q(finished_at__isnull=True)
                | Q(returned_at__gte=F("finished_at")),
                name="dossier_returned_after_finished",
            ),
            models.CheckConstraint(
                condition=~Q(system_of_record=SystemOfRecord.OURS)
                | Q(received_at__isnull=True)
                | Q(due_at__isnull=False),
                name="our_received_dossier_has_a_due_time",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def people(self) -> tuple[Any, ...]:
        """People (chủ hồ sơ, người còn nộp thay): whose it is, and who brought it and still acts for them."""
        return (self.applicant,) if self.submitter_left_at else (self.applicant, self.submitter)


class DossierInterval(DossierState):
    """Dossier interval (khoảng trạng thái hồ sơ): the state of a dossier in [valid_from, valid_to), as known in
    [recorded_at, superseded_at).

    A question as of a day, as known at a time, is one filter over this table (ADR 13). Nothing is overwritten:
    what is known better supersedes. Timespan accumulating snapshot after Kimball.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="intervals", verbose_name="hồ sơ")
    valid_from = models.DateTimeField("đúng từ lúc")
    valid_to = models.DateTimeField("đến trước lúc", null=True)
    recorded_at = models.DateTimeField("ghi nhận lúc")
    superseded_at = models.DateTimeField("bị thay lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "khoảng trạng thái hồ sơ"
        indexes = [
            models.Index(fields=["competent", "valid_from"], name="interval_by_competent"),
            models.Index(fields=["received_by", "valid_from"], name="interval_by_received_by"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="interval_is_not_empty",
            )
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.valid_from}–{self.valid_to}"


class NumberSeries(models.Model):
    """Number series (dãy số): the last serial allotted by an agency on a day; its row is the lock."""

    agency_code = models.CharField("mã cơ quan", max_length=35)
    day = models.DateField("ngày")
    last_serial = models.PositiveIntegerField("số cuối", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "dãy số"
        constraints = [models.UniqueConstraint(fields=["agency_code", "day"], name="one_series_per_agency_and_day")]

    def __str__(self) -> str:
        return f"{self.agency_code} {self.day}: {self.last_serial}"
