"""Publication (công khai): published results, published procedures with their days, published blocks of figures."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class PublishedResult(models.Model):
    """Published result (kết quả giải quyết công khai): what of one finished dossier everybody may see.

    It is written down as it was when it was published; a name stands nowhere in it.
    """

    dossier_number = models.CharField("mã hồ sơ", max_length=60, unique=True)
    procedure = models.ForeignKey("procedures.Procedure", verbose_name="thủ tục", on_delete=models.PROTECT)
    received_by = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị tiếp nhận", on_delete=models.PROTECT, related_name="+"
    )
    competent = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị giải quyết", on_delete=models.PROTECT, related_name="+"
    )
    received_on = models.DateField("ngày tiếp nhận")
    due_on = models.DateField("ngày hẹn trả lần đầu", null=True)
    finished_on = models.DateField("ngày xử lý xong")
    published_at = models.DateTimeField("công khai lúc")
    withdrawn_at = models.DateTimeField("thôi công khai lúc", null=True)
    withdrawn_because = models.CharField("lý do thôi công khai", max_length=255, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "kết quả giải quyết công khai"
        indexes = [models.Index(fields=["competent", "-finished_on", "-id"], name="results_of_a_unit")]
        constraints = [
            models.CheckConstraint(
                condition=Q(finished_on__gte=F("received_on")), name="published_result_finished_after_received"
            )
        ]

    def __str__(self) -> str:
        return self.dossier_number


class PublishingWay(models.TextChoices):
    """Way of publishing (nơi công khai)."""

    BOARD = "BOARD", "Niêm yết tại trụ sở"
    WEBSITE = "WEBSITE", "Cổng, trang thông tin điện tử"
    NATIONAL = "NATIONAL", "Cơ sở dữ liệu quốc gia về thủ tục hành chính"


class PublishedProcedure(models.Model):
    """Published procedure (thủ tục hành chính công khai): shown by a unit since a day, after the decision on it.

    The days from decision to publication are counted from these two days and never typed in.
    Law: Nghị định 63/2010/NĐ-CP, sửa đổi bởi Nghị định 92/2017/NĐ-CP.
    """

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    procedure = models.ForeignKey("procedures.Procedure", verbose_name="thủ tục", on_delete=models.PROTECT)
    way = models.CharField("nơi công khai", max_length=8, choices=PublishingWay.choices)
    decision = models.CharField("quyết định công bố", max_length=120)
    decision_on = models.DateField("ngày quyết định")
    published_on = models.DateField("ngày công khai")
    taken_down_on = models.DateField("ngày gỡ", null=True)
    recorded_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "thủ tục hành chính công khai"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "procedure", "way"],
                condition=Q(taken_down_on__isnull=True),
                name="one_standing_publication_per_unit_and_way",
            ),
            models.CheckConstraint(
                condition=Q(published_on__gte=F("decision_on")), name="published_after_the_decision"
            ),
            models.CheckConstraint(
                condition=Q(taken_down_on__isnull=True) | Q(taken_down_on__gte=F("published_on")),
                name="taken_down_after_published",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.procedure} ({self.unit})"


class Block(models.TextChoices):
    """Block (khối số liệu): a group of figures that the head of a unit may open to everybody."""

    VOLUME = "VOLUME", "Tiếp nhận và giải quyết"
    ON_TIME = "ON_TIME", "Đúng hạn"
    ONLINE = "ONLINE", "Trực tuyến"
    WAITING = "WAITING", "Đang giải quyết"
    RATINGS = "RATINGS", "Đánh giá của người dân"
    APOLOGIES = "APOLOGIES", "Xin lỗi khi trễ hạn"
    REFORM = "REFORM", "Kế hoạch, kiểm tra, mô hình"
    CONDUCT = "CONDUCT", "Kỷ luật, kỷ cương"


class PublishedBlock(models.Model):
    """Published block (khối số liệu công khai): open for a unit and those below it in [since, until), by a decision.

    Nothing is erased: what is taken down keeps its decision, its last day and the reason.
    """

    unit = models.ForeignKey("organization.Unit", verbose_name="đơn vị", on_delete=models.PROTECT, related_name="+")
    block = models.CharField("khối số liệu", max_length=10, choices=Block.choices)
    decision = models.CharField("số quyết định", max_length=120)
    decided_on = models.DateField("ngày quyết định")
    signer = models.CharField("người ký", max_length=160)
    since = models.DateField("công khai từ ngày")
    until = models.DateField("thôi công khai từ ngày", null=True)
    withdrawn_because = models.CharField("lý do thôi công khai", max_length=255, blank=True)
    recorded_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "khối số liệu công khai"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "block"], condition=Q(until__isnull=True), name="one_standing_block_per_unit"
            ),
            models.CheckConstraint(condition=Q(since__gte=F("decided_on")), name="block_opened_after_the_decision"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="block_ends_after_it_opened"
            ),
            models.CheckConstraint(condition=~Q(decision="") & ~Q(signer=""), name="block_has_decision_and_signer"),
        ]

    def __str__(self) -> str:
        return f"{self.block} ({self.unit_id})"
