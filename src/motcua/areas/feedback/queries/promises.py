"""Commitments given in dialogues as rows: what was promised, how its task stands, and who said that it was kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.areas.feedback.models import Commitment, CommitmentVerdict
from motcua.areas.feedback.policy import listening_parts, works_in
from motcua.areas.plans import queries as plans
from motcua.rules.dialogues import CommitmentState, VerdictVoice, commitment_state, confirmation_refusal
from motcua.rules.listening import ListeningPart, is_late


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """Verdict row (dòng ý kiến về cam kết)."""

    kept: bool
    words: str
    voice: VerdictVoice
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """Commitment row (dòng cam kết đối thoại) with its task, the verdicts on it, and where it stands."""

    id: int
    dialogue_id: int
    home_id: int
    question_id: int
    question_number: int
    promise: str
    promised_by: str
    unit_id: int
    unit: str
    due_on: date
    task_id: int
    recorded_by_id: int
    kept_on: date | None
    reporters: tuple[str, ...]
    verdicts: tuple[VerdictRow, ...]

    @property
    def state(self) -> CommitmentState:
        """Where it stands."""
        disputed = bool(self.verdicts) and not self.verdicts[-1].kept
        return commitment_state(kept=self.kept_on is not None, reported=bool(self.reporters), disputed=disputed)

    def late(self, today: date) -> bool:
        """Whether it was kept, or is not kept yet, after its day."""
        return is_late(self.due_on, self.kept_on, today)

    def confirms(self, account: Any) -> bool:
        """Whether somebody may confirm it as the second person now."""
        if ListeningPart.KEEPER not in listening_parts(account, unit_id=self.home_id):
            return False
        refused = confirmation_refusal(
            kept=self.kept_on is not None,
            reported=bool(self.reporters),
            second=True,
            recorded_it=self.recorded_by_id == account.pk,
            reported_it=account.username in self.reporters,
            of_the_unit=works_in(account, self.unit_id),
        )
        return refused is None


def commitments_where(**chosen: Any) -> list[CommitmentRow]:
    """Commitments (các cam kết đối thoại) chosen by columns, in the order they were given."""
    found = list(Commitment.objects.filter(**chosen).select_related("unit", "question", "dialogue").order_by("pk"))
    keys = [one.pk for one in found]
    reported = plans.reporters_of([one.task_id for one in found])
    told: dict[int, list[VerdictRow]] = {key: [] for key in keys}
    for row in CommitmentVerdict.objects.filter(commitment_id__in=keys).select_related("by", "spoken").order_by("pk"):
        by, spoken = str(row.by) if row.by else "", getattr(row, "spoken", None)
        words = spoken.words if spoken else row.words
        told[row.commitment_id].append(VerdictRow(row.kept, words, VerdictVoice(row.voice), by, row.at))
    return [_row(one, reported.get(one.task_id, ()), tuple(told[one.pk])) for one in found]


def commitment(commitment_id: int) -> CommitmentRow | None:
    """Commitment (một cam kết đối thoại) by its key, or None."""
    return next(iter(commitments_where(pk=commitment_id)), None)


def _row(one: Commitment, reporters: tuple[str, ...], verdicts: tuple[VerdictRow, ...]) -> CommitmentRow:
    return CommitmentRow(
        one.pk,
        one.dialogue_id,
        one.dialogue.unit_id,
        one.question_id,
        one.question.number,
        one.promise,
        one.promised_by,
        one.unit_id,
        one.unit.name,
        one.due_on,
        one.task_id,
        one.recorded_by_id,
        one.kept_on,
        reporters,
        verdicts,
    )
