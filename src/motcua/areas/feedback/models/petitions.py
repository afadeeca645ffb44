"""Petitions (phản ánh, kiến nghị) about rules and how they are carried out: from receipt to a published answer."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from motcua.rules.petitions import PetitionAct, PetitionRoute, PetitionState

ROUTES = [(one.value, one.label) for one in PetitionRoute]
STATES = [(one.value, one.label) for one in PetitionState]
ACTS = [(one.value, one.label) for one in PetitionAct]


class Petition(models.Model):
    """Petition (phản ánh, kiến nghị): what somebody says of a rule or of how it was carried out, and the answer.

    Who sent it stays inside; `shown_text` and the answer are for everybody once published.
    Law: Nghị định 20/2008/NĐ-CP.
    """

    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị tiếp nhận", on_delete=models.PROTECT, related_name="+"
    )
    received_by = models.ForeignKey(
        "organization.Unit",
        verbose_name="đơn vị tiếp nhận ban đầu, khi đã bàn giao",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    route = models.CharField("gửi bằng cách", max_length=7, choices=ROUTES)
    petitioner = models.CharField("người gửi", max_length=160)
    contact = models.CharField("liên hệ", max_length=160)
    class_code = models.CharField("phân loại", max_length=20, blank=True)
    text = models.TextField("nội dung")
    shown_text = models.TextField("nội dung công khai", blank=True)
    state = models.CharField("tình trạng", max_length=9, choices=STATES, default=PetitionState.RECEIVED.value)
    received_on = models.DateField("nhận ngày")
    forward_due_on = models.DateField("hạn nhận xử lý hoặc chuyển")
    handled_on = models.DateField("nhận xử lý, chuyển ngày", null=True, blank=True)
    forwarded_to = models.CharField("chuyển đến", max_length=255, blank=True)
    answering = models.ForeignKey(
        "organization.Unit",
        verbose_name="đơn vị trả lời",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    due_on = models.DateField("hạn trả lời", null=True, blank=True)
    answer = models.TextField("trả lời", blank=True)
    answered_on = models.DateField("trả lời ngày", null=True, blank=True)
    published_on = models.DateField("công khai ngày", null=True, blank=True)
    reopened = models.PositiveSmallIntegerField("số lần mở lại", default=0)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "phản ánh, kiến nghị"
        indexes = [models.Index(fields=["unit", "state", "-id"], name="petitions_of_a_unit")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(petitioner="") & ~Q(contact="") & ~Q(text=""), name="petition_says_who_and_what"
            ),
            models.CheckConstraint(
                condition=~Q(state="TAKEN") | Q(answering__isnull=False, due_on__isnull=False),
                name="taken_petition_has_unit_and_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="FORWARDED") | ~Q(forwarded_to=""), name="forwarded_petition_says_where"
            ),
            models.CheckConstraint(
                condition=~Q(state="ANSWERED") | (~Q(answer="") & Q(answered_on__isnull=False)),
                name="answered_petition_has_an_answer",
            ),
            models.CheckConstraint(
                condition=Q(published_on__isnull=True) | (~Q(shown_text="") & Q(state="ANSWERED")),
                name="published_petition_is_answered",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.received_on:%d/%m/%Y}"


class PetitionStep(models.Model):
    """Step of a petition (bước của phản ánh, kiến nghị), kept for good; `by` is empty where its sender did it."""

    append_only_keys = (("id",),)

    petition = models.ForeignKey(
        Petition, verbose_name="phản ánh, kiến nghị", on_delete=models.PROTECT, related_name="steps"
    )
    act = models.CharField("việc", max_length=7, choices=ACTS)
    words = models.TextField("nội dung", blank=True)
    on = models.DateField("ngày")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="người làm",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bước của phản ánh, kiến nghị"

    def __str__(self) -> str:
        return f"{self.petition_id}: {self.act}"
