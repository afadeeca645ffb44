"""Plans (kế hoạch): what a unit has set itself to do, with the product and the day of each task."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class PlanKind(models.TextChoices):
    """Kind of plan (loại kế hoạch): the yearly programme, the remedy of shortcomings, the long plan, and what
    a leader gives out one by one."""

    YEARLY = "YEARLY", "Kế hoạch năm"
    REMEDY = "REMEDY", "Kế hoạch khắc phục"
    LONG = "LONG", "Kế hoạch nhiều năm"
    ASSIGNED = "ASSIGNED", "Việc được giao trong năm"


class DueKind(models.TextChoices):
    """Kind of due date (loại thời hạn): only a fixed date can be overdue."""

    FIXED = "FIXED", "Có ngày cụ thể"
    RECURRING = "RECURRING", "Thường xuyên"
    RELATIVE = "RELATIVE", "Theo sự kiện"
    NONE = "NONE", "Không ấn định"


class Plan(models.Model):
    """Plan (kế hoạch): one plan of one unit for a year or a span of years, issued by a document."""

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT)
    document = models.ForeignKey(
        "documents.Document", verbose_name="văn bản ban hành", null=True, blank=True, on_delete=models.PROTECT
    )
    kind = models.CharField("loại kế hoạch", max_length=10, choices=PlanKind.choices)
    title = models.CharField("tên kế hoạch", max_length=500)
    first_year = models.PositiveSmallIntegerField("từ năm")
    last_year = models.PositiveSmallIntegerField("đến năm")
    issued_on = models.DateField("ngày ban hành")
    within = models.ForeignKey("self", verbose_name="thuộc kế hoạch", null=True, blank=True, on_delete=models.PROTECT)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "kế hoạch"
        constraints = [
            models.CheckConstraint(condition=Q(last_year__gte=F("first_year")), name="plan_years_in_order"),
            models.CheckConstraint(condition=~Q(within=F("pk")), name="no_plan_within_itself"),
        ]

    def __str__(self) -> str:
        return self.title


class Task(models.Model):
    """Task (nhiệm vụ): one thing a plan sets, who leads it and what product proves it done."""

    plan = models.ForeignKey(Plan, verbose_name="kế hoạch", on_delete=models.PROTECT, related_name="tasks")
    number = models.PositiveSmallIntegerField("số thứ tự")
    area_code = models.CharField("lĩnh vực cải cách", max_length=20)
    title = models.CharField("nhiệm vụ", max_length=500)
    product = models.CharField("sản phẩm", max_length=500)
    lead = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị chủ trì", on_delete=models.PROTECT, related_name="+"
    )
    due_kind = models.CharField("loại thời hạn", max_length=10, choices=DueKind.choices)
    due_text = models.CharField("thời hạn như đã viết", max_length=120, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "nhiệm vụ"
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="one_task_per_plan_and_number")]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class TaskState(models.Model):
    """Task state (tình trạng nhiệm vụ): what was known of a task in [recorded_at, superseded_at).

    Nothing is overwritten: what is known later supersedes, so a figure can be asked as it was known.
    """

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="states")
    due_on = models.DateField("thời hạn", null=True)
    original_due_on = models.DateField("thời hạn ban đầu", null=True)
    removed_on = models.DateField("đưa ra khỏi kế hoạch ngày", null=True)
    removed_reason = models.CharField("lý do", max_length=255, blank=True)
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
    """Completion (kết quả hoàn thành): the product handed in for a task, and who else accepted it."""

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="completions")
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

    class Meta:
        verbose_name = verbose_name_plural = "kết quả hoàn thành"
        constraints = [
            models.CheckConstraint(condition=~Q(product=""), name="completion_has_a_product"),
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True) | ~Q(accepted_by=F("reported_by")),
                name="nobody_accepts_own_work",
            ),
            models.UniqueConstraint(
                fields=["task"], condition=Q(accepted_on__isnull=False), name="one_accepted_completion_per_task"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.product}"


class GivenTask(models.Model):
    """Given task (việc được giao): who gave a task out, from which figure or list, with the records attached."""

    task = models.OneToOneField(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="given")
    given_by = models.CharField("người giao", max_length=160)
    about = models.CharField("từ con số", max_length=500, blank=True)
    address = models.CharField("địa chỉ con số", max_length=500, blank=True)
    records = models.JSONField("hồ sơ kèm theo", default=list)
    given_at = models.DateTimeField("giao lúc")

    class Meta:
        verbose_name = verbose_name_plural = "việc được giao"

    def __str__(self) -> str:
        return f"{self.task_id}: {self.given_by}"
