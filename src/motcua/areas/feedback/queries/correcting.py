"""Corrections of dialogues as rows: what was put right, from what, why, when and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from motcua.areas.feedback.models import DialogueCorrection


@dataclass(frozen=True, slots=True)
class DialogueCorrectionRow:
    """Dialogue correction row (dòng đính chính đối thoại): by field what it said before and says since; `number` is
    that of the question whose answer it was, if any."""

    number: int | None
    changes: tuple[tuple[str, str, str], ...]
    reason: str
    amended_by: str
    recorded_at: datetime


def corrections_of(dialogue_id: int) -> tuple[DialogueCorrectionRow, ...]:
    """Corrections (các lần đính chính) of a dialogue and of the answers in it, the earliest first."""
    found = DialogueCorrection.objects.filter(dialogue_id=dialogue_id).select_related("question", "by").order_by("pk")
    return tuple(
        DialogueCorrectionRow(
            one.question.number if one.question else None,
            tuple((name, str(one.was[name]), str(value)) for name, value in one.now.items()),
            one.reason,
            str(one.by),
            one.at,
        )
        for one in found
    )
