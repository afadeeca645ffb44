"""Who may open what is under seal, with which key, and the sealed parts themselves."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.areas.conduct.models.denunciation import Denunciation


class DenunciationKeeper(models.Model):
    """Keeper of denunciations (người được giao xử lý tố cáo): named by a decision of the head, with dates.

    `witnessed_by` is a keeper of before who confirmed the naming; without one nothing is sealed to a newcomer's key
    as long as there is a keeper who could confirm.
    """

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người được giao"
    )
    decision = models.CharField("quyết định giao việc", max_length=160)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến hết ngày", null=True, blank=True)
    named_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người giao"
    )
    recorded_at = models.DateTimeField("ghi lúc")
    witnessed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="người xác nhận",
    )
    witnessed_at = models.DateTimeField("xác nhận lúc", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "người được giao xử lý tố cáo"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="keeper_ends_after_beginning",
            ),
            models.CheckConstraint(condition=~Q(decision=""), name="keeper_named_by_a_decision"),
            models.UniqueConstraint(
                fields=["unit", "account"], condition=Q(valid_to__isnull=True), name="once_a_keeper_of_a_unit"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account_id}: {self.valid_from}"


class SealingKey(models.Model):
    """Sealing key (khóa niêm phong) of a keeper: public in one half, the other closed with a passphrase kept nowhere.

    Whoever loses it makes a new key and can no longer open what was sealed to the old one."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người giữ khóa"
    )
    public = models.BinaryField("khóa công khai")
    locked = models.BinaryField("khóa riêng, đã khóa")
    salt = models.BinaryField("muối")
    made_at = models.DateTimeField("tạo lúc")
    replaced_at = models.DateTimeField("thay lúc", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "khóa niêm phong"
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=Q(replaced_at__isnull=True), name="one_sealing_key_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.account_id}: {self.made_at}"


class SealedKey(models.Model):
    """Sealed key (khóa nội dung đã niêm phong): the key of a denunciation, closed to one keeper's key."""

    denunciation = models.ForeignKey(Denunciation, on_delete=models.PROTECT, related_name="keys", verbose_name="tố cáo")
    key = models.ForeignKey(SealingKey, on_delete=models.PROTECT, related_name="+", verbose_name="khóa niêm phong")
    box = models.BinaryField("khóa nội dung, đã niêm phong")
    on = models.DateField("niêm phong ngày")

    class Meta:
        verbose_name = verbose_name_plural = "khóa nội dung đã niêm phong"
        constraints = [models.UniqueConstraint(fields=["denunciation", "key"], name="sealed_once_to_a_key")]

    def __str__(self) -> str:
        return f"{self.denunciation_id}: {self.key_id}"


class SealedPartKind(models.TextChoices):
    """Kind of sealed part (loại phần niêm phong): what was written, a file, an answer to the sender."""

    WORDS = "WORDS", "Nội dung"
    FILE = "FILE", "Tệp kèm theo"
    ANSWER = "ANSWER", "Trả lời người gửi"


class SealedPart(models.Model):
    """Sealed part (phần niêm phong): closed with the key of its denunciation; an answer also to the sender's code."""

    denunciation = models.ForeignKey(
        Denunciation, on_delete=models.PROTECT, related_name="parts", verbose_name="tố cáo"
    )
    kind = models.CharField("loại", max_length=6, choices=SealedPartKind.choices)
    box = models.BinaryField("đã niêm phong")
    for_sender = models.BinaryField("niêm phong cho người gửi", null=True, blank=True)
    on = models.DateField("ngày")

    class Meta:
        verbose_name = verbose_name_plural = "phần niêm phong"

    def __str__(self) -> str:
        return f"{self.denunciation_id}: {self.kind}"
