"""Parting (thôi nộp thay): who filed for an enterprise no longer does, and what they filed is theirs no more."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from motcua.areas.dossiers.models.dossier import Dossier


class BringerParted(models.Model):
    """Bringer parted (thôi nộp thay): from then on somebody has nothing to do with what they had filed for a body, said
    at one of its dossiers by the body itself, or by the desk that names the body's paper.

    Law: Bộ luật Dân sự số 91/2015/QH13, Điều 140 (đại diện theo ủy quyền chấm dứt).
    """

    append_only_keys = (("id",),)

    dossier = models.ForeignKey(Dossier, verbose_name="hồ sơ", on_delete=models.PROTECT, related_name="partings")
    bringer = models.ForeignKey(
        "people.Applicant", verbose_name="người nộp thay", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    dossiers = models.PositiveIntegerField("số hồ sơ")
    reason = models.CharField("lý do", max_length=500)
    document = models.CharField("văn bản của tổ chức", max_length=255, blank=True)
    by = models.CharField("người ghi", max_length=160)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "thôi nộp thay"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="a_bringer_parts_with_a_reason")]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.reason}"
