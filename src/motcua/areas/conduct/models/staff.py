"""Staff of a unit as rows: job positions, the yearly appraisal; and training and communication of the reform."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from motcua.rules.staffing import GRADE_LABELS, GROUP_LABELS, AppraisalGrade, PositionGroup

GROUPS = [(one.value, GROUP_LABELS[one]) for one in PositionGroup]
GRADES = [(one.value, GRADE_LABELS[one]) for one in AppraisalGrade]
UNIT, ACCOUNT = "organization.Unit", settings.AUTH_USER_MODEL


class JobPosition(models.Model):
    """Job position (vị trí việc làm) of a unit in a year: how many are approved and how many there are.

    Law: Nghị định 62/2020/NĐ-CP.
    """

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    year = models.PositiveSmallIntegerField("năm")
    code = models.CharField("mã vị trí", max_length=40)
    name = models.CharField("tên vị trí việc làm", max_length=255)
    group = models.CharField("nhóm", max_length=12, choices=GROUPS)
    approved = models.PositiveSmallIntegerField("số người được duyệt")
    present = models.PositiveSmallIntegerField("số người hiện có")
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "vị trí việc làm"
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "code"], name="one_job_position_per_unit_year_and_code")
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class YearlyAppraisal(models.Model):
    """Yearly appraisal (đánh giá, xếp loại hằng năm) of a person: shown by name to leaders and inspectors only.

    Law: Nghị định 90/2020/NĐ-CP.
    """

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    year = models.PositiveSmallIntegerField("năm")
    person = models.CharField("họ và tên", max_length=150)
    code = models.CharField("mã vị trí", max_length=40, blank=True)
    grade = models.CharField("xếp loại", max_length=9, choices=GRADES)
    note = models.CharField("ghi chú", max_length=500, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "đánh giá, xếp loại hằng năm"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year", "person", "code"], name="one_appraisal_per_person_and_position"
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class ReformActivityKind(models.TextChoices):
    """Kind of reform activity (loại hoạt động đào tạo, tuyên truyền): training officers, or telling people."""

    TRAINING = "TRAINING", "Đào tạo, bồi dưỡng, tập huấn"
    COMMUNICATION = "COMMUNICATION", "Thông tin, tuyên truyền"


class ReformActivity(models.Model):
    """Reform activity (hoạt động đào tạo, tuyên truyền cải cách): of a unit on a day, under the unit that leads it."""

    unit = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị thực hiện")
    lead = models.ForeignKey(UNIT, on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị chỉ đạo")
    kind = models.CharField("loại", max_length=13, choices=ReformActivityKind.choices)
    title = models.CharField("tên hoạt động", max_length=255)
    on = models.DateField("ngày")
    participants = models.PositiveIntegerField("số lượt người")
    form = models.CharField("hình thức, nơi đăng", max_length=255, blank=True)
    document = models.CharField("văn bản kiểm chứng", max_length=160)
    recorded_by = models.ForeignKey(ACCOUNT, on_delete=models.PROTECT, related_name="+", verbose_name="người ghi")
    recorded_at = models.DateTimeField("ghi lúc")
    superseded_at = models.DateTimeField("rút lúc", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "hoạt động đào tạo, tuyên truyền cải cách"

    def __str__(self) -> str:
        return self.title
