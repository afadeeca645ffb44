"""A denunciation as far as it is not under seal: a day, a state, who did which step and who read it. No word of it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from motcua.rules.denouncing import ACT_LABELS, DenunciationAct, DenunciationState

STATES = [(state.value, state.label) for state in DenunciationState]
ACTS = [(act.value, ACT_LABELS[act]) for act in DenunciationAct]


class Denunciation(models.Model):
    """Denunciation (tố cáo): that one came, on which day, and where it stands. Everything it says is under seal.

    `sender_digest` is the digest of the code the sender holds, `sender_key` the public key that code stands for.

    Law: Luật Tố cáo 25/2018/QH14, Điều 2, 24.
    """

    unit = models.ForeignKey("organization.Unit", on_delete=models.PROTECT, related_name="+", verbose_name="nơi nhận")
    received_on = models.DateField("ngày nhận")
    state = models.CharField("tình trạng", max_length=10, choices=STATES, default=DenunciationState.RECEIVED.value)
    moved_on = models.DateField("ngày chuyển tình trạng")
    sender_digest = models.CharField("mã của người gửi, đã băm", max_length=64, unique=True)
    sender_key = models.BinaryField("khóa công khai của người gửi")

    class Meta:
        verbose_name = verbose_name_plural = "tố cáo"
        indexes = [models.Index(fields=["unit", "-id"], name="denunciations_of_a_unit")]

    def __str__(self) -> str:
        return f"{self.pk}"


class DenunciationStep(models.Model):
    """Step of a denunciation (bước xử lý tố cáo): what was done on a day and by whom, without a word of why."""

    append_only_keys = (("id",),)

    denunciation = models.ForeignKey(
        Denunciation, on_delete=models.PROTECT, related_name="steps", verbose_name="tố cáo"
    )
    act = models.CharField("việc", max_length=15, choices=ACTS)
    on = models.DateField("ngày")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người ghi"
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bước xử lý tố cáo"

    def __str__(self) -> str:
        return f"{self.denunciation_id}: {self.act}"


class ReadMatter(models.TextChoices):
    """Matter of a reading (việc mở niêm phong): what somebody opened, shared, or failed to open."""

    WORDS = "WORDS", "Mở nội dung"
    FILE = "FILE", "Mở tệp kèm theo"
    ANSWERED = "ANSWERED", "Trả lời người gửi"
    SHARED = "SHARED", "Niêm phong lại cho người khác"
    REFUSED = "REFUSED", "Nhập mật khẩu niêm phong không đúng"


class DenunciationRead(models.Model):
    """Reading of a denunciation (lần mở niêm phong): who, when, what; kept for good, shown to the named only."""

    append_only_keys = (("id",),)

    denunciation = models.ForeignKey(
        Denunciation, on_delete=models.PROTECT, related_name="reads", verbose_name="tố cáo"
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người mở"
    )
    matter = models.CharField("việc", max_length=8, choices=ReadMatter.choices)
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "lần mở niêm phong"

    def __str__(self) -> str:
        return f"{self.denunciation_id}: {self.matter}"
