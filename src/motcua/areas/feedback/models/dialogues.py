"""Dialogues (đối thoại) of leaders with people: the meeting itself, what was asked in it, what was promised."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from motcua.rules.dialogues import (
    DIALOGUE_LABELS,
    AttendanceGroup,
    DialogueAct,
    DialogueKind,
    DialogueState,
    QuestionRoute,
    QuestionState,
    VerdictVoice,
)

KINDS = [(one.value, one.label) for one in DialogueKind]
STATES = [(one.value, one.label) for one in DialogueState]
QUESTION_STATES = [(one.value, one.label) for one in QuestionState]
ROUTES = [(one.value, one.label) for one in QuestionRoute]
GROUPS = [(one.value, one.label) for one in AttendanceGroup]
VOICES = [(one.value, one.label) for one in VerdictVoice]
ACTS = [(act.value, DIALOGUE_LABELS[act]) for act in DialogueAct]


class Dialogue(models.Model):
    """Dialogue (đối thoại): leaders of a unit meet people, announced before, its result published after.

    Law: Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15; Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
    """

    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị tổ chức", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField("loại đối thoại", max_length=11, choices=KINDS)
    title = models.CharField("tên cuộc đối thoại", max_length=255)
    content = models.TextField("nội dung")
    way = models.CharField("hình thức", max_length=160)
    place = models.CharField("địa điểm", max_length=255)
    chair = models.CharField("người chủ trì", max_length=160)
    invited = models.CharField("thành phần", max_length=500)
    starts_at = models.DateTimeField("bắt đầu lúc")
    starts_on = models.DateField("ngày đối thoại")
    ask_until = models.DateField("nhận câu hỏi trước đến hết ngày")
    state = models.CharField("tình trạng", max_length=9, choices=STATES, default=DialogueState.PLANNED.value)
    announced_on = models.DateField("thông báo ngày", null=True, blank=True)
    held_on = models.DateField("tổ chức ngày", null=True, blank=True)
    result = models.TextField("kết quả", blank=True)
    result_on = models.DateField("công bố kết quả ngày", null=True, blank=True)
    recorded_at = models.DateTimeField("ghi nhận lúc")

    class Meta:
        verbose_name = verbose_name_plural = "đối thoại"
        indexes = [models.Index(fields=["unit", "-starts_on"], name="dialogues_of_a_unit")]
        constraints = [
            models.CheckConstraint(
                condition=Q(announced_on__isnull=True) | Q(announced_on__lt=F("starts_on")),
                name="dialogue_announced_before",
            ),
            models.CheckConstraint(
                condition=Q(result_on__isnull=True) | Q(held_on__isnull=False, result_on__gte=F("held_on")),
                name="result_after_the_dialogue",
            ),
            models.CheckConstraint(condition=Q(result_on__isnull=True) | ~Q(result=""), name="result_has_words"),
            models.CheckConstraint(condition=Q(ask_until__lte=F("starts_on")), name="asking_ends_by_the_dialogue"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.starts_on:%d/%m/%Y})"


class DialogueAttendance(models.Model):
    """Attendance (số người dự đối thoại): how many of one group came; nobody is named."""

    dialogue = models.ForeignKey(
        Dialogue, verbose_name="đối thoại", on_delete=models.PROTECT, related_name="attendance"
    )
    group = models.CharField("thành phần", max_length=11, choices=GROUPS)
    came = models.PositiveIntegerField("số người dự")

    class Meta:
        verbose_name = verbose_name_plural = "số người dự đối thoại"
        constraints = [models.UniqueConstraint(fields=["dialogue", "group"], name="one_count_per_dialogue_and_group")]

    def __str__(self) -> str:
        return f"{self.dialogue_id}, {self.group}: {self.came}"


class DialogueGuest(models.Model):
    """Dialogue guest (khách mời đối thoại): somebody from outside who is asked to come, and where to write to.

    The contact is forgotten once the result was told or the dialogue fell away.
    """

    dialogue = models.ForeignKey(Dialogue, verbose_name="đối thoại", on_delete=models.CASCADE, related_name="guests")
    name = models.CharField("khách mời", max_length=255)
    contact = models.CharField("liên hệ", max_length=160, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "khách mời đối thoại"
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="dialogue_guest_has_a_name"),
            models.UniqueConstraint(fields=["dialogue", "name"], name="once_a_guest_of_a_dialogue"),
        ]

    def __str__(self) -> str:
        return self.name


class DialogueStep(models.Model):
    """Step of a dialogue (bước của đối thoại): who did what with which words, kept for good."""

    append_only_keys = (("id",),)

    dialogue = models.ForeignKey(Dialogue, verbose_name="đối thoại", on_delete=models.PROTECT, related_name="steps")
    act = models.CharField("việc", max_length=8, choices=ACTS)
    words = models.TextField("nội dung", blank=True)
    on = models.DateField("ngày")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người làm", on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "bước của đối thoại"

    def __str__(self) -> str:
        return f"{self.dialogue_id}: {self.act}"


class DialogueQuestion(models.Model):
    """Question (câu hỏi đối thoại): what somebody asked, as it may be shown, and the answer.

    Who asked, how to reach them and their own words stay inside; only `shown_text` is for everybody.
    """

    dialogue = models.ForeignKey(Dialogue, verbose_name="đối thoại", on_delete=models.PROTECT, related_name="questions")
    number = models.PositiveSmallIntegerField("số thứ tự")
    route = models.CharField("gửi bằng cách", max_length=6, choices=ROUTES)
    asker = models.CharField("người hỏi", max_length=160, blank=True)
    contact = models.CharField("liên hệ", max_length=160, blank=True)
    text = models.TextField("câu hỏi")
    shown_text = models.TextField("câu hỏi công khai", blank=True)
    state = models.CharField("tình trạng", max_length=8, choices=QUESTION_STATES, default=QuestionState.NEW.value)
    refused_reason = models.CharField("lý do không đưa vào", max_length=500, blank=True)
    unit = models.ForeignKey(
        "organization.Unit",
        verbose_name="đơn vị trả lời",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    due_on = models.DateField("hạn trả lời", null=True, blank=True)
    answer = models.TextField("trả lời", blank=True)
    on_the_spot = models.BooleanField("trả lời tại chỗ", default=False)
    answered_on = models.DateField("trả lời ngày", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="người ghi trả lời",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    asked_at = models.DateTimeField("hỏi lúc")

    class Meta:
        verbose_name = verbose_name_plural = "câu hỏi đối thoại"
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "number"], name="one_question_per_dialogue_and_number"),
            models.CheckConstraint(condition=~Q(text=""), name="question_has_words"),
            models.CheckConstraint(
                condition=~Q(state="ASSIGNED") | Q(unit__isnull=False, due_on__isnull=False),
                name="assigned_question_has_unit_and_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="ANSWERED") | (~Q(answer="") & Q(answered_on__isnull=False)),
                name="answered_question_has_answer_and_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="REFUSED") | ~Q(refused_reason=""), name="refused_question_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dialogue_id}, {self.number}"


class Commitment(models.Model):
    """Commitment (cam kết đối thoại): what was promised in a dialogue, by whom, by when, and the task it became.

    It is kept only when whoever asked, or a second person, has confirmed it.
    """

    dialogue = models.ForeignKey(
        Dialogue, verbose_name="đối thoại", on_delete=models.PROTECT, related_name="commitments"
    )
    question = models.ForeignKey(
        DialogueQuestion, verbose_name="từ câu hỏi", on_delete=models.PROTECT, related_name="commitments"
    )
    promise = models.CharField("nội dung cam kết", max_length=500)
    promised_by = models.CharField("người cam kết", max_length=160)
    unit = models.ForeignKey(
        "organization.Unit", verbose_name="đơn vị thực hiện", on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField("thời hạn")
    task = models.OneToOneField("plans.Task", verbose_name="nhiệm vụ", on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="người ghi", on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField("ghi nhận lúc")
    kept_on = models.DateField("xác nhận đã giữ lời ngày", null=True, blank=True)
    kept_voice = models.CharField("ai xác nhận", max_length=6, choices=VOICES, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "cam kết đối thoại"
        constraints = [
            models.CheckConstraint(condition=~Q(promise=""), name="commitment_has_words"),
            models.CheckConstraint(
                condition=Q(kept_on__isnull=True, kept_voice="") | (Q(kept_on__isnull=False) & ~Q(kept_voice="")),
                name="kept_when_somebody_confirmed",
            ),
        ]

    def __str__(self) -> str:
        return self.promise


class CommitmentVerdict(models.Model):
    """Verdict (ý kiến về cam kết): somebody said that a promise was kept, or that it was not; kept for good."""

    append_only_keys = (("id",),)

    commitment = models.ForeignKey(
        Commitment, verbose_name="cam kết", on_delete=models.PROTECT, related_name="verdicts"
    )
    kept = models.BooleanField("đã giữ lời")
    words = models.TextField("ý kiến", blank=True)
    voice = models.CharField("của ai", max_length=6, choices=VOICES)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="người xác nhận",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField("lúc")

    class Meta:
        verbose_name = verbose_name_plural = "ý kiến về cam kết"
        constraints = [
            models.CheckConstraint(
                condition=Q(voice="ASKER", by__isnull=True) | Q(voice="SECOND", by__isnull=False),
                name="second_person_is_named",
            )
        ]

    def __str__(self) -> str:
        return f"{self.commitment_id}: {self.kept}"
