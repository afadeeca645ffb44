"""What insight keeps for good: closed periods, the figures frozen in them, and points read elsewhere. All only grow."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class FrozenPeriod(models.Model):
    """Frozen period (kỳ đã chốt): a unit's figures of a period as they were known when a named person closed it.

    `document` is what was signed, as canonical JSON (RFC 8785); the columns beside it are there to be asked about and
    must say the same. A correction is a further row with the next revision number, which names the row it revises and
    its reason. Each document bears the digest of the one before, so that none is taken out unseen.
    """

    append_only_keys = (("id",), ("unit_id", "scope", "start", "end", "revision"))

    id = models.BigIntegerField("số", primary_key=True)
    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    unit_slug = models.CharField("tên ngắn của đơn vị", max_length=80)
    unit_name = models.CharField("tên đơn vị", max_length=255)
    scope = models.CharField("phạm vi", max_length=8)
    start = models.DateField("từ ngày")
    end = models.DateField("đến hết ngày")
    cut_off = models.DateField("ngày chốt số liệu")
    known_at = models.DateTimeField("theo dữ liệu ghi nhận đến")
    closed_by = models.CharField("người chốt", max_length=160)
    closed_by_name = models.CharField("tên người chốt", max_length=160)
    closed_at = models.DateTimeField("chốt lúc")
    revision = models.PositiveSmallIntegerField("bản số")
    revises = models.ForeignKey(
        "self", verbose_name="thay bản", null=True, on_delete=models.PROTECT, related_name="revisions"
    )
    reason = models.TextField("lý do", blank=True)
    explanations = models.TextField("giải trình hệ thức")
    document = models.TextField("nội dung đã ký")
    digest = models.CharField("mã băm", max_length=64)
    signature = models.CharField("chữ ký", max_length=100)
    public_key = models.CharField("khóa công khai", max_length=60)

    class Meta:
        verbose_name = verbose_name_plural = "kỳ đã chốt"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "scope", "start", "end", "revision"], name="one_frozen_period_per_revision"
            ),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="frozen_period_in_order"),
            models.CheckConstraint(
                condition=Q(revision=1, revises=None) | (Q(revision__gt=1, revises__isnull=False) & ~Q(reason="")),
                name="revision_names_what_and_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_slug} {self.start}–{self.end} · {self.revision}"


class FrozenFigure(models.Model):
    """Frozen figure (con số đã chốt): part and whole of one indicator, with the keys of the records counted.

    A cell of form II.06a is one too: then `sector` and `field` say its row, and the total has neither. `version` is the
    digest of the definition. The sets are written as insight/sets.py says.
    """

    append_only_keys = (("period_id", "position"),)

    pk = models.CompositePrimaryKey("period_id", "position")
    period = models.ForeignKey(
        FrozenPeriod, verbose_name="kỳ đã chốt", on_delete=models.PROTECT, related_name="figures"
    )
    position = models.PositiveIntegerField("thứ tự")
    code = models.CharField("mã chỉ tiêu", max_length=80)
    name = models.CharField("tên chỉ tiêu", max_length=255)
    counted = models.CharField("đếm gì", max_length=60)
    basis = models.CharField("tính cho đơn vị nào", max_length=16)
    sector = models.BigIntegerField("lĩnh vực", null=True)
    field = models.CharField("tên lĩnh vực", max_length=255, blank=True)
    version = models.CharField("phiên bản định nghĩa", max_length=64)
    valid_from = models.DateField("hiệu lực từ")
    valid_to = models.DateField("hiệu lực đến", null=True)
    part = models.BigIntegerField("tử số")
    whole = models.BigIntegerField("mẫu số", null=True)
    percent = models.CharField("tỷ lệ", max_length=8, blank=True)
    part_members = models.BinaryField("bản ghi của tử số")
    part_digest = models.CharField("mã băm bản ghi của tử số", max_length=64)
    whole_members = models.BinaryField("bản ghi của mẫu số", null=True)
    whole_digest = models.CharField("mã băm bản ghi của mẫu số", max_length=64, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "con số đã chốt"
        constraints = [
            models.CheckConstraint(
                condition=Q(part__gte=0) & (Q(whole=None) | Q(part__lte=F("whole"))), name="frozen_part_within_whole"
            )
        ]

    def __str__(self) -> str:
        return f"{self.period_id}/{self.position} {self.code}"


class PortalScores(models.Model):
    """Portal scores (điểm Cổng công bố): one reading of another system's points, with where and when it was taken.

    A later reading is a further row; `refused` keeps the lines that could not be placed.
    """

    append_only_keys = (("id",),)

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    start = models.DateField("từ ngày")
    end = models.DateField("đến hết ngày")
    points = models.JSONField("điểm theo tiêu chí")
    refused = models.JSONField("dòng trả lại", default=list)
    source = models.CharField("nguồn", max_length=255)
    retrieved_on = models.DateField("lấy ngày")
    file_name = models.CharField("tên tệp", max_length=255)
    taken_by = models.CharField("người nhập", max_length=160)
    taken_at = models.DateTimeField("nhập lúc")

    class Meta:
        verbose_name = verbose_name_plural = "điểm Cổng công bố"
        constraints = [
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="portal_scores_period_in_order"),
            models.CheckConstraint(condition=~Q(source=""), name="portal_scores_say_their_source"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.start}–{self.end}, {self.retrieved_on}"
