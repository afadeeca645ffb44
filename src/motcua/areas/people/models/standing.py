"""Standing in (làm thay, ký thay): who does somebody's work while they are away, or by their leave."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from motcua.areas.people.models.officers import Officer


class Absence(models.Model):
    """Absence (vắng mặt): an officer is away from one day to another, and another does their work."""

    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="absences", verbose_name="người vắng")
    stand_in = models.ForeignKey(
        Officer, on_delete=models.PROTECT, related_name="stood_in", verbose_name="người làm thay"
    )
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến hết ngày")
    reason = models.CharField("lý do", max_length=255, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "vắng mặt"
        constraints = [
            models.CheckConstraint(condition=Q(valid_to__gte=F("valid_from")), name="absence_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(officer=F("stand_in")), name="nobody_stands_in_for_themselves"),
        ]

    def __str__(self) -> str:
        return f"{self.officer}: {self.valid_from}–{self.valid_to}"


class Delegation(models.Model):
    """Delegation (ủy quyền ký): a leader lets another sign in their unit for some time, by a document.

    Law: Nghị định 30/2020/NĐ-CP, Điều 13.
    """

    leader = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="delegations", verbose_name="lãnh đạo")
    delegate = models.ForeignKey(
        Officer, on_delete=models.PROTECT, related_name="delegated", verbose_name="người được ủy quyền"
    )
    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, verbose_name="đơn vị")
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến hết ngày")
    document = models.CharField("văn bản ủy quyền", max_length=255)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "ủy quyền ký"
        constraints = [
            models.CheckConstraint(condition=Q(valid_to__gte=F("valid_from")), name="delegation_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(leader=F("delegate")), name="nobody_delegates_to_themselves"),
            models.CheckConstraint(condition=~Q(document=""), name="delegation_has_a_document"),
        ]

    def __str__(self) -> str:
        return f"{self.leader} → {self.delegate}: {self.valid_from}–{self.valid_to}"
