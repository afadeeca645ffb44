"""Doing (thực hiện nhiệm vụ): what was known of a task when, how it went, and the products handed in and accepted."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from motcua.areas.plans.models.planning import Occurrence, Task


class RemovalKind(models.TextChoices):
    """Kind of removal (cách đưa ra khỏi kế hoạch): all leave the base of the figures, with reason and decision."""

    CANCELLED = "CANCELLED", "Hủy"
    MERGED = "MERGED", "Gộp"
    TRANSFERRED = "TRANSFERRED", "Chuyển"


class TaskState(models.Model):
    """Task state (tình trạng nhiệm vụ): what was known of a task in [recorded_at, superseded_at).

    Nothing is overwritten: what is known later supersedes, so a figure can be asked as it was known.
    """

    append_only_keys = (("id",),)
    append_only_later = ("superseded_at",)

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="states")
    due_on = models.DateField("thời hạn", null=True)
    original_due_on = models.DateField("thời hạn ban đầu", null=True)
    removed_on = models.DateField("đưa ra khỏi kế hoạch ngày", null=True)
    removed_reason = models.CharField("lý do", max_length=255, blank=True)
    removed_kind = models.CharField("cách đưa ra", max_length=11, choices=RemovalKind.choices, blank=True)
    removed_decision = models.CharField("quyết định", max_length=160, blank=True)
    removed_into = models.ForeignKey(
        Task, verbose_name="gộp vào nhiệm vụ", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    removed_to = models.ForeignKey(
        "organization.Unit",
        verbose_name="chuyển cho đơn vị",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    accepted_done_on = models.DateField("hoàn thành ngày", null=True)
    accepted_on = models.DateField("được nghiệm thu ngày", null=True)
    recorded_at = models.DateTimeField("ghi nhận lúc")
    superseded_at = models.DateTimeField("bị thay lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "tình trạng nhiệm vụ"
        constraints = [
            models.UniqueConstraint(
                fields=["task"], condition=Q(superseded_at__isnull=True), name="one_current_state_per_task"
            ),
            models.CheckConstraint(
                condition=Q(superseded_at__isnull=True) | Q(superseded_at__gte=F("recorded_at")),
                name="task_state_superseded_after_recorded",
            ),
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True, accepted_done_on__isnull=True)
                | Q(accepted_on__gte=F("accepted_done_on")),
                name="task_accepted_after_done",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.recorded_at}"


class Completion(models.Model):
    """Completion (kết quả hoàn thành): the product handed in for a task, and who else accepted it.

    What was handed in stays as it was told; it is accepted or returned once, and that stays too.
    """

    append_only_keys = (("id",),)
    append_only_later = (
        "accepted_by", "accepted_unit", "accepted_on", "accepted_recorded_at", "returned_by", "returned_reason",
        "returned_at",
    )  # fmt: skip

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="completions")
    occurrence = models.ForeignKey(
        Occurrence, verbose_name="kỳ", null=True, blank=True, on_delete=models.PROTECT, related_name="completions"
    )
    done_on = models.DateField("hoàn thành ngày")
    product = models.CharField("sản phẩm đã có", max_length=500)
    reported_by = models.CharField("người báo cáo", max_length=80)
    recorded_at = models.DateTimeField("ghi nhận lúc")
    accepted_by = models.CharField("người nghiệm thu", max_length=80, blank=True)
    accepted_unit = models.ForeignKey(
        "organization.Unit",
        verbose_name="đơn vị nghiệm thu",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    accepted_on = models.DateField("nghiệm thu ngày", null=True)
    accepted_recorded_at = models.DateTimeField("ghi nhận nghiệm thu lúc", null=True)
    returned_by = models.CharField("người trả lại", max_length=80, blank=True)
    returned_reason = models.CharField("lý do trả lại", max_length=500, blank=True)
    returned_at = models.DateTimeField("trả lại lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "kết quả hoàn thành"
        constraints = [
            models.CheckConstraint(condition=~Q(product=""), name="completion_has_a_product"),
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True) | ~Q(accepted_by=F("reported_by")),
                name="nobody_accepts_own_work",
            ),
            models.UniqueConstraint(
                fields=["task"],
                condition=Q(accepted_on__isnull=False, occurrence__isnull=True),
                name="one_accepted_completion_per_task",
            ),
            models.UniqueConstraint(
                fields=["occurrence"], condition=Q(accepted_on__isnull=False), name="one_accepted_output_per_occurrence"
            ),
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True) | Q(returned_at__isnull=True),
                name="completion_accepted_or_returned",
            ),
            models.CheckConstraint(
                condition=Q(returned_at__isnull=True) | ~Q(returned_reason=""), name="completion_returned_for_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.product}"


class ProgressEntry(models.Model):
    """Progress entry (lần cập nhật tiến độ): what somebody said of a task on a day; nothing is overwritten."""

    append_only_keys = (("id",),)

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="progress")
    on = models.DateField("tính đến ngày")
    percent = models.PositiveSmallIntegerField("mức độ (%)")
    words = models.CharField("kết quả, vướng mắc", max_length=2000)
    told_by = models.CharField("người cập nhật", max_length=160)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần cập nhật tiến độ"
        indexes = [models.Index(fields=["task", "-on", "-id"], name="progress_of_a_task")]
        constraints = [models.CheckConstraint(condition=Q(percent__lte=100), name="progress_at_most_whole")]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.percent}%"


class TaskEvidence(models.Model):
    """Task evidence (minh chứng của nhiệm vụ): a file that shows what was done, perhaps with a product handed in."""

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="evidence")
    completion = models.ForeignKey(
        Completion, verbose_name="kèm sản phẩm", null=True, blank=True, on_delete=models.PROTECT, related_name="files"
    )
    file = models.ForeignKey("digitization.StoredFile", verbose_name="tệp", on_delete=models.PROTECT, related_name="+")
    added_by = models.CharField("người thêm", max_length=160)
    added_at = models.DateTimeField("thêm lúc")

    class Meta:
        verbose_name = verbose_name_plural = "minh chứng của nhiệm vụ"
        constraints = [models.UniqueConstraint(fields=["task", "file"], name="one_evidence_file_once")]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.file_id}"


class TaskAmendment(models.Model):
    """Task amendment (lần sửa nhiệm vụ): its words, lead and partners before and after, from which day, and why.

    The task itself carries what holds now; what held before is told by the first amendment after that day.
    """

    append_only_keys = (("id",),)

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="amendments")
    was_title = models.CharField("nội dung trước", max_length=500)
    title = models.CharField("nội dung sau", max_length=500)
    was_lead = models.ForeignKey(
        "organization.Unit", verbose_name="chủ trì trước", on_delete=models.PROTECT, related_name="+"
    )
    lead = models.ForeignKey(
        "organization.Unit", verbose_name="chủ trì sau", on_delete=models.PROTECT, related_name="+"
    )
    was_partners = models.JSONField("phối hợp trước", default=list)
    partners = models.JSONField("phối hợp sau", default=list)
    on = models.DateField("có hiệu lực từ ngày")
    reason = models.CharField("lý do", max_length=500)
    decision = models.CharField("quyết định", max_length=160, blank=True)
    amended_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần sửa nhiệm vụ"
        indexes = [models.Index(fields=["task", "id"], name="amendments_of_a_task")]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="amendment_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.title}"


class Replan(models.Model):
    """Re-plan (lần điều chỉnh thời hạn): from which day to which, why, by which decision; the first day is kept."""

    append_only_keys = (("id",),)

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="replans")
    was_due_on = models.DateField("thời hạn trước", null=True)
    due_on = models.DateField("thời hạn sau")
    on = models.DateField("có hiệu lực từ ngày")
    reason = models.CharField("lý do", max_length=500)
    decision = models.CharField("quyết định", max_length=160, blank=True)
    decided_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần điều chỉnh thời hạn"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="replan_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.was_due_on} → {self.due_on}"
