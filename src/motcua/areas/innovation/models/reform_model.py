"""Reform models (mô hình CCHC) of units: what they mean to mend, what was measured, what was judged."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.rules.reforming import MODEL_TABLE, ModelAct, ModelState

STATES = [(state.value, state.label) for state in ModelState]
ACTS = [(act.value, MODEL_TABLE[act].label) for act in ModelAct]


class ReformModelKind(models.TextChoices):
    """Kind of reform model (loại mô hình): with a new plan this year, continued from before, or dialogue.

    Reports count the communes of each kind; a commune may stand in several, so the three do not add up.
    """

    NEW = "NEW", "Xây dựng kế hoạch mới trong năm"
    CONTINUED = "CONTINUED", "Tiếp tục từ năm trước"
    DIALOGUE = "DIALOGUE", "Lãnh đạo đối thoại với người dân, doanh nghiệp"


class ReformModel(models.Model):
    """Reform model (mô hình CCHC): a better way of working that a unit runs in a year.

    `indicator` is chosen when the model is registered and never changed: its effect is measured by that alone.
    """

    name = models.CharField("tên mô hình", max_length=255)
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị thực hiện", on_delete=models.PROTECT, related_name="+"
    )
    lead = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị chỉ đạo", on_delete=models.PROTECT, related_name="+"
    )
    year = models.PositiveSmallIntegerField("năm")
    kind = models.CharField("loại mô hình", max_length=10, choices=ReformModelKind.choices)
    continued_from = models.ForeignKey(
        "self", verbose_name="tiếp tục từ", null=True, blank=True, on_delete=models.PROTECT
    )
    first_year = models.PositiveSmallIntegerField("bắt đầu từ năm")
    started_on = models.DateField("thực hiện từ ngày")
    document = models.ForeignKey(
        "documents.Document", verbose_name="văn bản", null=True, blank=True, on_delete=models.PROTECT
    )
    state = models.CharField("tình trạng", max_length=10, choices=STATES, default=ModelState.RUNNING.value)
    area_code = models.CharField("lĩnh vực cải cách", max_length=20, blank=True)
    problem = models.TextField("vấn đề cần giải quyết", blank=True)
    content = models.TextField("nội dung", blank=True)
    target_group = models.CharField("đối tượng", max_length=255, blank=True)
    indicator = models.CharField("chỉ tiêu đo hiệu quả", max_length=60, blank=True)
    indicator_name = models.CharField("tên chỉ tiêu", max_length=300, blank=True)
    higher_is_better = models.BooleanField("chỉ tiêu cao hơn là tốt hơn", default=True)
    replicated_from = models.ForeignKey(
        "self", verbose_name="nhân rộng từ", null=True, blank=True, on_delete=models.PROTECT, related_name="replicas"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")
    superseded_at = models.DateTimeField("bị thay lúc", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "mô hình CCHC"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year", "kind", "name"],
                condition=Q(superseded_at__isnull=True),
                name="one_model_per_unit_year_kind_and_name",
            ),
            models.CheckConstraint(
                condition=Q(kind="CONTINUED", first_year__lt=F("year"))
                | (~Q(kind="CONTINUED") & Q(first_year__lte=F("year"))),
                name="continued_model_began_before",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.unit}, {self.year})"


class ModelAmendment(models.Model):
    """Model amendment (lần sửa mô hình): what the registration said before and says since, who mended it, and why.

    The model itself carries what holds now. Only what was mended is named, by field.
    """

    append_only_keys = (("id",),)

    model = models.ForeignKey(ReformModel, on_delete=models.PROTECT, related_name="amendments", verbose_name="mô hình")
    was = models.JSONField("nội dung trước")
    now = models.JSONField("nội dung sau")
    reason = models.CharField("lý do", max_length=500)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người sửa"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần sửa mô hình"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="model_amendment_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.model_id}: {self.reason}"


class ReadingMoment(models.TextChoices):
    """Moment of a reading (thời điểm đo): before the model began, or after."""

    BASELINE = "BASELINE", "Trước khi thực hiện"
    AFTER = "AFTER", "Sau khi thực hiện"


class ModelReading(models.Model):
    """Reading of a model (số đo của mô hình): two counts of the chosen indicator over a period, kept for good."""

    append_only_keys = (("id",),)

    model = models.ForeignKey(ReformModel, on_delete=models.PROTECT, related_name="readings", verbose_name="mô hình")
    moment = models.CharField("thời điểm", max_length=8, choices=ReadingMoment.choices)
    indicator = models.CharField("chỉ tiêu", max_length=60)
    part = models.PositiveIntegerField("tử số")
    whole = models.PositiveIntegerField("mẫu số", null=True)
    start = models.DateField("từ ngày")
    end = models.DateField("đến hết ngày")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người lấy số"
    )
    at = models.DateTimeField("lấy lúc")

    class Meta:
        verbose_name = verbose_name_plural = "số đo của mô hình"
        constraints = [
            models.UniqueConstraint(fields=["model", "moment"], name="one_reading_per_model_and_moment"),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="reading_period_in_order"),
            models.CheckConstraint(
                condition=Q(whole__isnull=True) | Q(part__lte=F("whole")), name="reading_part_within_whole"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model_id}: {self.moment}"


class ModelStep(models.Model):
    """Step of a model (bước của mô hình): what was done with it, by whom, with which words; kept for good."""

    append_only_keys = (("id",),)

    model = models.ForeignKey(ReformModel, on_delete=models.PROTECT, related_name="steps", verbose_name="mô hình")
    act = models.CharField("việc", max_length=10, choices=ACTS)
    words = models.TextField("nội dung", blank=True)
    effective = models.BooleanField("có hiệu quả", null=True)
    on = models.DateField("ngày")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người thực hiện"
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bước của mô hình"

    def __str__(self) -> str:
        return f"{self.model_id}: {self.act}"
