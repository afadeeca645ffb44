"""Dialogues as lists, as one with all that belongs to it, and as everybody may see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, Q

from motcua.areas.feedback.models import Commitment, Dialogue, DialogueQuestion
from motcua.areas.feedback.policy import Hearing, listening_parts
from motcua.areas.feedback.queries.correcting import DialogueCorrectionRow, corrections_of
from motcua.areas.feedback.queries.promises import CommitmentRow, commitments_where
from motcua.areas.feedback.queries.questions import QuestionRow, questions_where
from motcua.areas.feedback.queries.terms import dialogue_terms
from motcua.kernel.paging import day_key, read_day_key
from motcua.rules.dialogues import (
    DIALOGUE_LABELS,
    UNSETTLED,
    AttendanceGroup,
    DialogueAct,
    DialogueKind,
    DialogueState,
    QuestionState,
    acts_on_dialogue,
)
from motcua.rules.listening import is_late

DIALOGUES_A_PAGE = 50
SHOWN = (DialogueState.ANNOUNCED, DialogueState.HELD, DialogueState.PUBLISHED)


@dataclass(frozen=True, slots=True)
class DialogueRow:
    """Dialogue row (dòng đối thoại): whose, which, when, and whether its result is late."""

    id: int
    title: str
    unit_id: int
    unit: str
    kind: DialogueKind
    state: DialogueState
    starts_at: datetime
    starts_on: date
    ask_until: date
    announced_on: date | None
    held_on: date | None
    result_on: date | None
    place: str
    questions: int = 0

    @property
    def key(self) -> str:
        """Where a list goes on after it."""
        return day_key(self.starts_on, self.id)

    @property
    def result_due(self) -> date | None:
        """The last day for its result, once it was held."""
        return dialogue_terms().result_due(self.held_on) if self.held_on else None

    def result_late(self, today: date) -> bool:
        """Whether its result came, or has not come, after that day."""
        return is_late(self.result_due, self.result_on, today)

    def asks(self, today: date) -> bool:
        """Whether questions are taken online on a day."""
        return self.state is DialogueState.ANNOUNCED and today <= self.ask_until


@dataclass(frozen=True, slots=True)
class DialogueStepRow:
    """Dialogue step row (bước đã qua của đối thoại)."""

    label: str
    words: str
    on: date
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DialogueView:
    """Dialogue view (một cuộc đối thoại) with its notice, who came, what was asked, promised and done."""

    row: DialogueRow
    content: str
    way: str
    chair: str
    invited: str
    result: str
    attendance: tuple[tuple[str, int], ...]
    questions: tuple[QuestionRow, ...]
    commitments: tuple[CommitmentRow, ...]
    steps: tuple[DialogueStepRow, ...] = ()
    corrections: tuple[DialogueCorrectionRow, ...] = ()

    @property
    def came(self) -> int:
        """How many came in all."""
        return sum(count for _label, count in self.attendance)

    @property
    def held_words(self) -> str:
        """What was said of it when it was held."""
        told = DIALOGUE_LABELS[DialogueAct.HOLD]
        return next((one.words for one in self.steps if one.label == told), "")

    def corrected_after(self, act: DialogueAct) -> list[DialogueCorrectionRow]:
        """What was put right after something was done (đính chính sau một việc), the earliest first; before it, it was
        a draft."""
        done = next((one.at for one in self.steps if one.label == DIALOGUE_LABELS[act]), None)
        return [one for one in self.corrections if done is not None and one.recorded_at >= done]

    @property
    def open_questions(self) -> int:
        """How many questions neither have an answer nor somebody who has to give one."""
        return sum(one.state in UNSETTLED for one in self.questions)

    def begun(self, at: datetime) -> bool:
        """Whether its hour has come."""
        return at >= self.row.starts_at

    def acts(self, account: Any, *, at: datetime) -> tuple[DialogueAct, ...]:
        """What somebody may do with it now."""
        parts = listening_parts(account, unit_id=self.row.unit_id)
        return acts_on_dialogue(self.row.state, parts, begun=self.begun(at), open_questions=self.open_questions)

    def waits(self, account: Any, *, at: datetime) -> tuple[DialogueAct, ...]:
        """What somebody may do with it only later: once its hour has come, or its questions are settled."""
        every = acts_on_dialogue(self.row.state, listening_parts(account, unit_id=self.row.unit_id))
        return tuple(act for act in every if act not in self.acts(account, at=at))


@dataclass(frozen=True, slots=True)
class DialogueCounts:
    """Dialogue counts (số liệu đối thoại) of a year: parts and wholes, never percentages."""

    held: int
    results_late: int
    questions: int
    on_the_spot: int
    answers_late: int
    commitments: int
    due: int
    kept_of_due: int
    kept: int


def _seen(seen: Hearing) -> Q:
    """Dialogues of one's units and those below, and those in which one's units answer or promised."""
    answering = DialogueQuestion.objects.filter(unit_id__in=seen.homes).values("dialogue_id")
    promising = Commitment.objects.filter(unit_id__in=seen.homes).values("dialogue_id")
    return Q(unit_id__in=seen.homes | seen.over) | Q(pk__in=answering) | Q(pk__in=promising)


def _row(one: Dialogue, questions: int = 0) -> DialogueRow:
    return DialogueRow(
        one.pk,
        one.title,
        one.unit_id,
        one.unit.name,
        DialogueKind(one.kind),
        DialogueState(one.state),
        one.starts_at,
        one.starts_on,
        one.ask_until,
        one.announced_on,
        one.held_on,
        one.result_on,
        one.place,
        questions,
    )


def _after(found: Any, after: str) -> Any:
    """The rows after a key, in the order of the latest first."""
    day, key = read_day_key(after) or (None, 0)
    return found.filter(Q(starts_on__lt=day) | Q(starts_on=day, pk__lt=key)) if day else found


def dialogues(seen: Hearing, *, year: int, after: str = "", limit: int = DIALOGUES_A_PAGE) -> list[DialogueRow]:
    """Dialogues (các cuộc đối thoại) of a year that one may see, the latest first, paged by key."""
    found = Dialogue.objects.filter(_seen(seen), starts_on__year=year).select_related("unit")
    counted = _after(found, after).annotate(asked=Count("questions")).order_by("-starts_on", "-pk")
    return [_row(one, one.asked) for one in counted[:limit]]


def latest_dialogue_year(seen: Hearing, until: int) -> int | None:
    """Latest dialogue year (năm gần nhất có đối thoại) up to a year, of what one may see."""
    found = Dialogue.objects.filter(_seen(seen), starts_on__year__lte=until)
    return found.aggregate(year=Max("starts_on__year"))["year"]  # type: ignore[no-any-return]


def dialogue(seen: Hearing, dialogue_id: int) -> DialogueView | None:
    """Dialogue (một cuộc đối thoại) with all that belongs to it; None where one may not see it."""
    one = Dialogue.objects.filter(_seen(seen), pk=dialogue_id).select_related("unit").first()
    if one is None:
        return None
    steps = tuple(
        DialogueStepRow(DIALOGUE_LABELS[DialogueAct(step.act)], step.words, step.on, str(step.by), step.at)
        for step in one.steps.select_related("by").order_by("pk")
    )
    return _view(one, questions_where(dialogue_id=one.pk), steps)


def sees_dialogue(seen: Hearing, dialogue_id: int) -> bool:
    """Sees dialogue (có được xem cuộc đối thoại): whether somebody may see it."""
    return Dialogue.objects.filter(_seen(seen), pk=dialogue_id).exists()


def public_dialogues(*, today: date, after: str = "", limit: int = DIALOGUES_A_PAGE) -> list[DialogueRow]:
    """Public dialogues (các cuộc đối thoại công khai): announced and later, of every unit, the latest first."""
    found = Dialogue.objects.filter(state__in=SHOWN, announced_on__lte=today).select_related("unit")
    return [_row(one) for one in _after(found, after).order_by("-starts_on", "-pk")[:limit]]


def public_dialogue(dialogue_id: int) -> DialogueView | None:
    """Public dialogue (một cuộc đối thoại công khai): what everybody may read of it, without who asked."""
    one = Dialogue.objects.filter(pk=dialogue_id, state__in=SHOWN).select_related("unit").first()
    if one is None:
        return None
    hidden = (QuestionState.NEW, QuestionState.REFUSED)
    rows = [row.without_asker() for row in questions_where(dialogue_id=one.pk) if row.state not in hidden]
    view = _view(one, rows, ())
    since = one.steps.filter(act=DialogueAct.ANNOUNCE).order_by("pk").values_list("at", flat=True).first()
    told = tuple(row for row in view.corrections if since is None or row.recorded_at >= since)
    return replace(view, corrections=told)


def _view(one: Dialogue, questions: Sequence[QuestionRow], steps: tuple[DialogueStepRow, ...]) -> DialogueView:
    came = [(AttendanceGroup(row.group).label, row.came) for row in one.attendance.order_by("pk")]
    return DialogueView(
        row=_row(one, len(questions)),
        content=one.content,
        way=one.way,
        chair=one.chair,
        invited=one.invited,
        result=one.result,
        attendance=tuple(came),
        questions=tuple(questions),
        commitments=tuple(commitments_where(dialogue_id=one.pk)),
        steps=steps,
        corrections=corrections_of(one.pk),
    )


def dialogue_counts(seen: Hearing, *, year: int, today: date) -> DialogueCounts:
    """Dialogue counts (số liệu đối thoại) of a year that one may see."""
    mine = Dialogue.objects.filter(_seen(seen), starts_on__year=year)
    rows = [_row(one) for one in mine.filter(held_on__isnull=False).select_related("unit")]
    asked = DialogueQuestion.objects.filter(dialogue__in=mine).exclude(state__in=("NEW", "REFUSED"))
    told = asked.values_list("on_the_spot", "due_on", "answered_on")
    promises = list(Commitment.objects.filter(dialogue__in=mine).values_list("due_on", "kept_on"))
    due = [(day, kept) for day, kept in promises if day <= today]
    return DialogueCounts(
        held=len(rows),
        results_late=sum(1 for row in rows if row.result_late(today)),
        questions=len(told),
        on_the_spot=sum(1 for spot, _due, _on in told if spot),
        answers_late=sum(1 for _spot, day, done in told if is_late(day, done, today)),
        commitments=len(promises),
        due=len(due),
        kept_of_due=sum(1 for _day, kept in due if kept),
        kept=sum(1 for _day, kept in promises if kept),
    )
