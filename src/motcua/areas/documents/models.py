"""Documents (văn bản): who issued what and when, and which document carries out which."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class IssuerKind(models.TextChoices):
    """Kind of issuer (loại cơ quan ban hành): a Party committee may direct a State body; the two stay apart."""

    STATE = "STATE", "Cơ quan nhà nước"
    PARTY = "PARTY", "Tổ chức Đảng"


class DocumentKind(models.TextChoices):
    """Kind of document (loại văn bản). Law: Nghị định 30/2020/NĐ-CP, Điều 7."""

    RESOLUTION = "RESOLUTION", "Nghị quyết"
    DIRECTIVE = "DIRECTIVE", "Chỉ thị"
    DECISION = "DECISION", "Quyết định"
    PLAN = "PLAN", "Kế hoạch"
    OFFICIAL_LETTER = "OFFICIAL_LETTER", "Công văn"
    REPORT = "REPORT", "Báo cáo"
    NOTICE = "NOTICE", "Thông báo"
    OTHER = "OTHER", "Văn bản khác"


class Document(models.Model):
    """Document (văn bản): one official document, with the number it bears; an unknown number stays empty.

    `issuer` is the issuing unit when it is one of ours; `issuer_name` is always as the document writes it. `register`
    is the unit in whose book it stands; without one it is common, as the programmes of the nation are.
    """

    issuer = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị ban hành", null=True, blank=True, on_delete=models.PROTECT
    )
    issuer_name = models.CharField("nơi ban hành", max_length=255)
    issuer_kind = models.CharField("loại nơi ban hành", max_length=5, choices=IssuerKind.choices)
    kind = models.CharField("loại văn bản", max_length=20, choices=DocumentKind.choices)
    number = models.CharField("số", max_length=20, blank=True)
    symbol = models.CharField("ký hiệu", max_length=60, blank=True)
    issued_on = models.DateField("ngày ban hành")
    title = models.CharField("trích yếu", max_length=500)
    extract = models.TextField("nội dung chính", blank=True)
    reply_by = models.DateField("hạn trả lời", null=True, blank=True)
    register = models.ForeignKey(
        "organization.Unit",
        verbose_name="sổ của đơn vị",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    search_text = models.TextField("chữ để tìm", blank=True)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "văn bản"
        indexes = [models.Index(fields=["-issued_on", "-id"], name="document_by_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["issuer_name", "kind", "number", "issued_on"],
                condition=~Q(number=""),
                name="one_document_per_number_issuer_and_day",
            )
        ]

    def __str__(self) -> str:
        number = f" {self.number}" if self.number else ""
        return f"{self.get_kind_display()}{number} ngày {self.issued_on:%d/%m/%Y}"


class Implementation(models.Model):
    """Implementation (văn bản thi hành): a document carries out another one, so that both can be traced."""

    document = models.ForeignKey(Document, verbose_name="văn bản", on_delete=models.PROTECT, related_name="carried_out")
    implements = models.ForeignKey(
        Document, verbose_name="thi hành văn bản", on_delete=models.PROTECT, related_name="carried_out_by"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "văn bản thi hành"
        constraints = [
            models.UniqueConstraint(fields=["document", "implements"], name="one_implementation_once"),
            models.CheckConstraint(condition=~Q(document=F("implements")), name="no_document_implements_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.document} → {self.implements}"


class DocumentParagraph(models.Model):
    """Paragraph of a document (đoạn của văn bản): one numbered passage, from which tasks may come."""

    document = models.ForeignKey(Document, verbose_name="văn bản", on_delete=models.PROTECT, related_name="paragraphs")
    number = models.PositiveSmallIntegerField("số thứ tự")
    text = models.TextField("nội dung")
    asks = models.BooleanField("có yêu cầu phải làm", default=True)

    class Meta:
        verbose_name = verbose_name_plural = "đoạn của văn bản"
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="one_paragraph_per_document_and_number"),
            models.CheckConstraint(condition=~Q(text=""), name="paragraph_is_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text[:60]}"


class DocumentAmendment(models.Model):
    """Document amendment (lần sửa văn bản): what the register said before and says since, who mended it, and why.

    The document itself carries what holds now. Only what was mended is named, by field.
    """

    append_only_keys = (("id",),)

    document = models.ForeignKey(Document, verbose_name="văn bản", on_delete=models.PROTECT, related_name="amendments")
    was = models.JSONField("nội dung trước")
    now = models.JSONField("nội dung sau")
    reason = models.CharField("lý do", max_length=500)
    amended_by = models.CharField("người ghi", max_length=160)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần sửa văn bản"
        indexes = [models.Index(fields=["document", "id"], name="amendments_of_a_document")]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="document_amendment_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.document_id}: {self.reason}"


class Attachment(models.Model):
    """Attachment (tệp kèm văn bản): a file that shows a document or belongs to it."""

    document = models.ForeignKey(Document, verbose_name="văn bản", on_delete=models.PROTECT, related_name="attachments")
    file = models.ForeignKey(
        "digitization.StoredFile", verbose_name="tệp", on_delete=models.PROTECT, related_name="attached"
    )
    attached_by = models.CharField("người đính kèm", max_length=160)
    attached_at = models.DateTimeField("đính kèm lúc")

    class Meta:
        verbose_name = verbose_name_plural = "tệp kèm văn bản"
        constraints = [models.UniqueConstraint(fields=["document", "file"], name="one_file_attached_once")]

    def __str__(self) -> str:
        return f"{self.document_id}: {self.file_id}"


class DocumentProposal(models.Model):
    """Document proposal (bản đọc chờ xác nhận): what was read out of a file, until a person confirms or drops it."""

    file = models.ForeignKey("digitization.StoredFile", verbose_name="tệp", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="sổ của đơn vị", null=True, on_delete=models.PROTECT, related_name="+"
    )
    told = models.JSONField("đọc được")
    read_by = models.CharField("người đưa tệp", max_length=160)
    read_at = models.DateTimeField("đọc lúc")
    document = models.OneToOneField(
        Document, verbose_name="văn bản đã xác nhận", null=True, on_delete=models.PROTECT, related_name="proposal"
    )

    class Meta:
        verbose_name = verbose_name_plural = "bản đọc chờ xác nhận"

    def __str__(self) -> str:
        return f"{self.pk}: {self.read_at}"
