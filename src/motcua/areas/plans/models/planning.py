"""Plans (kế hoạch): what a unit has set itself to do, with the product of each task, and where it comes from."""

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
    supersedes = models.OneToOneField(
        "self",
        verbose_name="thay kế hoạch",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="superseded_by",
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "kế hoạch"
        constraints = [
            models.CheckConstraint(condition=Q(last_year__gte=F("first_year")), name="plan_years_in_order"),
            models.CheckConstraint(condition=~Q(within=F("pk")), name="no_plan_within_itself"),
            models.CheckConstraint(condition=~Q(supersedes=F("pk")), name="no_plan_supersedes_itself"),
        ]

    def __str__(self) -> str:
        return self.title


class PlanAmendment(models.Model):
    """Plan amendment (lần sửa kế hoạch): its title and years before and since, who mended them, and why.

    The plan itself carries what holds now. Only what was mended is named, by field.
    """

    append_only_keys = (("id",),)

    plan = models.ForeignKey(Plan, verbose_name="kế hoạch", on_delete=models.PROTECT, related_name="amendments")
    was = models.JSONField("nội dung trước")
    now = models.JSONField("nội dung sau")
    reason = models.CharField("lý do", max_length=500)
    amended_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần sửa kế hoạch"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="plan_amendment_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.plan_id}: {self.reason}"


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
    days_after = models.PositiveSmallIntegerField("số ngày sau sự kiện", null=True, blank=True)
    weight = models.PositiveSmallIntegerField("trọng số", default=1)
    within = models.ForeignKey(
        "self",
        verbose_name="góp vào nhiệm vụ",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contributing",
    )

    class Meta:
        verbose_name = verbose_name_plural = "nhiệm vụ"
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="one_task_per_plan_and_number"),
            models.CheckConstraint(condition=~Q(within=F("pk")), name="no_task_within_itself"),
            models.CheckConstraint(
                condition=Q(days_after__isnull=True) | Q(due_kind=DueKind.RELATIVE), name="days_after_an_event_only"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class TaskPartner(models.Model):
    """Task partner (đơn vị phối hợp): a unit that works with the lead on a task."""

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="partners")
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị phối hợp", on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = "đơn vị phối hợp"
        constraints = [models.UniqueConstraint(fields=["task", "unit"], name="one_partner_once_per_task")]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.unit_id}"


class TaskSource(models.Model):
    """Task source (nguồn của nhiệm vụ): a passage of a document that a task carries out; many to many."""

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="sources")
    paragraph = models.ForeignKey(
        "documents.DocumentParagraph", verbose_name="đoạn văn bản", on_delete=models.PROTECT, related_name="tasks"
    )
    linked_by = models.CharField("người nối", max_length=160)
    linked_at = models.DateTimeField("nối lúc")

    class Meta:
        verbose_name = verbose_name_plural = "nguồn của nhiệm vụ"
        constraints = [models.UniqueConstraint(fields=["task", "paragraph"], name="one_source_once_per_task")]

    def __str__(self) -> str:
        return f"{self.task_id} ← {self.paragraph_id}"


class UnlinkedSource(models.Model):
    """Unlinked source (nguồn đã gỡ): a passage a task was linked to by mistake, by whom it was taken off and why."""

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="unlinked")
    paragraph = models.ForeignKey(
        "documents.DocumentParagraph", verbose_name="đoạn văn bản", on_delete=models.PROTECT, related_name="+"
    )
    linked_by = models.CharField("người nối", max_length=160)
    linked_at = models.DateTimeField("nối lúc")
    reason = models.CharField("lý do gỡ", max_length=500)
    unlinked_by = models.CharField("người gỡ", max_length=160)
    unlinked_at = models.DateTimeField("gỡ lúc")

    class Meta:
        verbose_name = verbose_name_plural = "nguồn đã gỡ"
        constraints = [models.CheckConstraint(condition=~models.Q(reason=""), name="unlinked_source_says_why")]

    def __str__(self) -> str:
        return f"{self.task_id} ← {self.paragraph_id}"


class Occurrence(models.Model):
    """Occurrence (kỳ thường xuyên): one day by which a recurring task asks for its output."""

    task = models.ForeignKey(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="occurrences")
    due_on = models.DateField("đến hạn ngày")

    class Meta:
        verbose_name = verbose_name_plural = "kỳ thường xuyên"
        constraints = [models.UniqueConstraint(fields=["task", "due_on"], name="one_occurrence_per_task_and_day")]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.due_on}"


class GivenTask(models.Model):
    """Given task (việc được giao): who gave a task out, from which figure or list, with the records attached.

    `token` comes with the form it was given out by, so that a form sent twice gives one task.
    """

    task = models.OneToOneField(Task, verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="given")
    given_by = models.CharField("người giao", max_length=160)
    about = models.CharField("từ con số", max_length=500, blank=True)
    address = models.CharField("địa chỉ con số", max_length=500, blank=True)
    records = models.JSONField("hồ sơ kèm theo", default=list)
    given_at = models.DateTimeField("giao lúc")
    token = models.CharField("khóa của biểu mẫu", max_length=36, blank=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "việc được giao"

    def __str__(self) -> str:
        return f"{self.task_id}: {self.given_by}"
