"""Reorganization: the plan as it was reviewed, how far it is carried out, and every hand-over it made or left open."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from motcua.rules.reorganizing import CustodyKind


class ReorganizationStage(models.TextChoices):
    """Stage of a reorganization (bước sắp xếp): read and compared, approved and being carried out, done."""

    DRAFT = "DRAFT", "Đang xem trước"
    APPROVED = "APPROVED", "Đang thực hiện"
    APPLIED = "APPLIED", "Đã thực hiện"


class Reorganization(models.Model):
    """Reorganization (đợt sắp xếp đơn vị): one plan with the digest of what was reviewed, and its record.

    `counts` says by kind how many things the former units had open before, and where they are after.
    """

    code = models.CharField("mã phương án", max_length=60, unique=True)
    title = models.CharField("tên phương án", max_length=255)
    on = models.DateField("có hiệu lực từ ngày")
    document = models.CharField("căn cứ", max_length=255)
    plan = models.JSONField("phương án")
    digest = models.CharField("mã băm phương án", max_length=64)
    stage = models.CharField(
        "bước", max_length=8, choices=ReorganizationStage.choices, default=ReorganizationStage.DRAFT
    )
    drafted_by = models.CharField("người đưa vào", max_length=160)
    drafted_at = models.DateTimeField("đưa vào lúc")
    approved_by = models.CharField("người duyệt", max_length=160, blank=True)
    approved_at = models.DateTimeField("duyệt lúc", null=True)
    applied_at = models.DateTimeField("xong lúc", null=True)
    counts = models.JSONField("số lượng trước và sau", default=dict)

    class Meta:
        verbose_name = verbose_name_plural = "đợt sắp xếp đơn vị"
        constraints = [
            models.CheckConstraint(
                condition=Q(stage="DRAFT", approved_at__isnull=True)
                | Q(stage="APPROVED", approved_at__isnull=False, applied_at__isnull=True)
                | Q(stage="APPLIED", approved_at__isnull=False, applied_at__isnull=False),
                name="reorganization_is_approved_then_applied",
            ),
            models.CheckConstraint(condition=~Q(document=""), name="reorganization_names_its_document"),
        ]

    def __str__(self) -> str:
        return self.title


class CustodyEntry(models.Model):
    """Custody entry (việc bàn giao): one thing a former unit left open, and to whom it went by which rule.

    Without a successor it waits for a person to decide; until then whoever took over from the former unit sees it.
    """

    reorganization = models.ForeignKey(
        Reorganization, on_delete=models.PROTECT, related_name="entries", verbose_name="đợt sắp xếp"
    )
    kind = models.CharField("loại", max_length=9, choices=[(one.value, one.label) for one in CustodyKind])
    subject = models.PositiveBigIntegerField("khóa")
    label = models.CharField("việc", max_length=255)
    former = models.ForeignKey(
        "organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị cũ"
    )
    successor = models.ForeignKey(
        "organization.Unit", on_delete=models.PROTECT, null=True, related_name="+", verbose_name="đơn vị nhận"
    )
    why = models.CharField("quy tắc, lý do", max_length=500)
    decided_by = models.CharField("người quyết định", max_length=160, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")
    passed_at = models.DateTimeField("bàn giao lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "việc bàn giao"
        indexes = [models.Index(fields=["kind", "subject"], name="custody_of_a_thing")]
        constraints = [
            models.UniqueConstraint(fields=["reorganization", "kind", "subject"], name="one_custody_entry_of_a_thing"),
            models.CheckConstraint(
                condition=Q(passed_at__isnull=True) | Q(successor__isnull=False), name="custody_passes_to_somebody"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}: {self.former_id} → {self.successor_id}"
