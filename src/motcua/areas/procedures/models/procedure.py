"""A procedure and its dated versions."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models

from motcua.areas.procedures.models.choices import OnlineService, SourceKind, SupplementRule, VersionState
from motcua.rules.numbering import PROCEDURE

CODE_PATTERN = rf"^{PROCEDURE.pattern}$"


class Sector(models.Model):
    """Sector (lĩnh vực): a group of procedures; the rows of form II.06a are sectors."""

    code = models.CharField("mã lĩnh vực", max_length=120, unique=True)
    name = models.TextField("tên lĩnh vực")

    class Meta:
        verbose_name = verbose_name_plural = "lĩnh vực"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class Procedure(models.Model):
    """Procedure (thủ tục hành chính): what may be asked of an authority, under one national code for ever.

    Its name is that of the version in force. Its sector is the one it came with and stays, because the rows of past
    reports are sectors; a version keeps the sector its source names. `search_text` is both without diacritics.
    """

    code = models.CharField(
        "mã thủ tục",
        max_length=30,
        unique=True,
        validators=[RegexValidator(CODE_PATTERN, "Mã thủ tục không đúng dạng.")],
    )
    name = models.TextField("tên thủ tục")
    sector = models.ForeignKey(Sector, verbose_name="lĩnh vực", on_delete=models.PROTECT, related_name="procedures")
    search_text = models.TextField("chữ để tìm", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "thủ tục hành chính"
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class ProcedureVersion(models.Model):
    """Version of a procedure (phiên bản thủ tục): its content as one source stated it, in force from–to.

    Both days are included; None means "not stated". A version replaced on the day it began was never in
    force: its
    last day stands before its first. `raw` keeps the record exactly as it came; `record_key` tells apart two
    records
    that one source keeps under the same code; `replaced_at` is set when the same source says something else.
    A draft stands beside the live version and binds nobody; publishing gives it its announcing decision.
    """

    procedure = models.ForeignKey(Procedure, verbose_name="thủ tục", on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("số phiên bản")
    name = models.TextField("tên thủ tục")
    sector = models.ForeignKey(Sector, verbose_name="lĩnh vực", on_delete=models.PROTECT, related_name="versions")
    valid_from = models.DateField("có hiệu lực từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)
    decision_number = models.TextField("số quyết định công bố", blank=True)
    decision_date = models.DateField("ngày quyết định công bố", null=True, blank=True)
    audience = models.TextField("đối tượng thực hiện", blank=True)
    authority = models.TextField("cơ quan có thẩm quyền", blank=True)
    performed_by = models.TextField("cơ quan thực hiện", blank=True)
    level = models.TextField("cấp thực hiện", blank=True)
    levels = models.JSONField("mã các cấp", default=list, blank=True)
    steps = models.TextField("trình tự thực hiện", blank=True)
    requirements = models.TextField("yêu cầu, điều kiện", blank=True)
    online_service = models.CharField(
        "mức trực tuyến", max_length=10, choices=OnlineService.choices, default=OnlineService.UNKNOWN
    )
    trust = models.JSONField("dấu tin cậy", default=dict, blank=True)
    source_kind = models.CharField("loại nguồn", max_length=20, choices=SourceKind.choices)
    source = models.TextField("nguồn", blank=True)
    legal_note = models.TextField("ghi chú pháp lý", blank=True)
    record_key = models.TextField("mã bản ghi ở nguồn", blank=True)
    raw = models.JSONField("bản ghi gốc", default=dict)
    content_digest = models.CharField("mã băm nội dung", max_length=64)
    file_digest = models.CharField("mã băm của tệp", max_length=64)
    recorded_at = models.DateTimeField("ghi nhận lúc")
    replaced_at = models.DateTimeField("được thay lúc", null=True, blank=True)
    state = models.CharField("trạng thái", max_length=10, choices=VersionState.choices, default=VersionState.LIVE)
    supplement_rule = models.CharField(
        "cách tính sau bổ sung", max_length=10, choices=SupplementRule.choices, default=SupplementRule.RESTART
    )
    payment_pauses = models.BooleanField("chờ nộp phí thì tạm dừng", default=False)
    audiences = models.JSONField("mã đối tượng", default=list, blank=True)
    drafted_from = models.ForeignKey(
        "self", verbose_name="soạn từ phiên bản", null=True, blank=True, on_delete=models.PROTECT, related_name="drafts"
    )
    published_at = models.DateTimeField("công khai lúc", null=True, blank=True)
    published_by = models.CharField("người công khai", max_length=160, blank=True)
    publication_days = models.PositiveIntegerField("số ngày từ quyết định đến công khai", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "phiên bản thủ tục"
        ordering = ["procedure_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["procedure", "number"], name="procedure_version_number_is_unique"),
            models.UniqueConstraint(
                fields=["procedure"], condition=models.Q(state="DRAFT"), name="one_draft_per_procedure"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="DRAFT") | models.Q(published_at__isnull=True),
                name="a_draft_is_not_published",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.procedure_id}/{self.number} {self.name}"
