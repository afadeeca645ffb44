"""The groups a citizen narrows the catalogue down by."""

from __future__ import annotations

from django.db import models

from motcua.areas.procedures.models.choices import GroupingKind
from motcua.areas.procedures.models.procedure import Procedure


class Grouping(models.Model):
    """Grouping (xếp nhóm thủ tục): one group a procedure is found under: a level, an audience, a life event.

    Derived from the version in force and from the pack of life events; written anew whenever either changes.
    """

    procedure = models.ForeignKey(Procedure, verbose_name="thủ tục", on_delete=models.CASCADE, related_name="groupings")
    kind = models.CharField("loại nhóm", max_length=12, choices=GroupingKind.choices)
    code = models.CharField("mã nhóm", max_length=40)

    class Meta:
        verbose_name = verbose_name_plural = "xếp nhóm thủ tục"
        indexes = [models.Index(fields=["kind", "code", "procedure"], name="procedures_of_a_group")]
        constraints = [
            models.UniqueConstraint(fields=["procedure", "kind", "code"], name="one_grouping_once"),
        ]

    def __str__(self) -> str:
        return f"{self.procedure_id}: {self.kind} {self.code}"
