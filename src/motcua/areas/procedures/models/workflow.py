"""The internal process of a procedure: who does which step, where, in what time."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from motcua.areas.procedures.models.choices import VersionState
from motcua.areas.procedures.models.procedure import Procedure


class Workflow(models.Model):
    """Workflow (quy trình nội bộ): the ordered steps of a procedure, in versions; a running dossier keeps its own.

    Law: Nghị định 61/2018/NĐ-CP, Điều 36; Thông tư 01/2018/TT-VPCP, Điều 8.
    """

    procedure = models.ForeignKey(Procedure, verbose_name="thủ tục", on_delete=models.PROTECT, related_name="workflows")
    number = models.PositiveIntegerField("số phiên bản")
    name = models.TextField("tên quy trình")
    state = models.CharField("trạng thái", max_length=10, choices=VersionState.choices, default=VersionState.DRAFT)
    valid_from = models.DateField("có hiệu lực từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)
    decision_number = models.TextField("số quyết định", blank=True)
    decision_date = models.DateField("ngày quyết định", null=True, blank=True)
    source = models.TextField("nguồn", blank=True)
    digest = models.CharField("mã băm của gói", max_length=64, blank=True)
    recorded_at = models.DateTimeField("ghi nhận lúc")
    published_at = models.DateTimeField("ban hành lúc", null=True, blank=True)
    published_by = models.CharField("người ban hành", max_length=160, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "quy trình nội bộ"
        ordering = ["procedure_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["procedure", "number"], name="workflow_number_is_unique"),
            models.UniqueConstraint(fields=["procedure"], condition=Q(state="DRAFT"), name="one_draft_workflow"),
            models.UniqueConstraint(fields=["procedure"], condition=Q(state="LIVE"), name="one_live_workflow"),
        ]

    def __str__(self) -> str:
        return f"{self.procedure_id}/{self.number} {self.name}"


class WorkflowStep(models.Model):
    """Step of a workflow (bước của quy trình): a role at a place with working hours and what it may do.

    `place` is RECEIVING (the unit that took the dossier in), COMPETENT (the unit that decides) or the slug of a
    third unit; `opinions` are asked of other units side by side, each with its own hours.
    """

    workflow = models.ForeignKey(Workflow, verbose_name="quy trình", on_delete=models.CASCADE, related_name="steps")
    order = models.PositiveIntegerField("thứ tự")
    key = models.SlugField("mã bước", max_length=40)
    name = models.TextField("tên bước")
    role = models.CharField("vai trò", max_length=15)
    place = models.CharField("nơi làm", max_length=80)
    hours = models.PositiveIntegerField("số giờ làm việc")
    actions = models.JSONField("việc được làm", default=list, blank=True)
    opinions = models.JSONField("lấy ý kiến", default=list, blank=True)
    signs = models.BooleanField("ký kết quả ở bước này", default=False)
    delegated = models.BooleanField("người được ủy quyền ký thay", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "bước của quy trình"
        ordering = ["workflow_id", "order"]
        constraints = [
            models.UniqueConstraint(fields=["workflow", "order"], name="step_order_is_unique"),
            models.UniqueConstraint(fields=["workflow", "key"], name="step_key_is_unique"),
            models.CheckConstraint(condition=Q(hours__gte=1), name="a_step_takes_an_hour_at_least"),
            models.CheckConstraint(condition=Q(delegated=False) | Q(signs=True), name="only_signing_is_delegated"),
        ]

    def __str__(self) -> str:
        return f"{self.order}. {self.name}"
