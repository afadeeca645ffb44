"""How stages, answers and findings are told on a page: one badge each, never colour alone."""

from __future__ import annotations

from django.utils.translation import gettext as _

from motcua.areas.inspections.queries import ChecklistAnswer, EntryRow, FindingRow
from motcua.rules.inspecting import FindingState, InspectionStage
from motcua.web.ui.standing import Badge

STAGE_TONES = {
    InspectionStage.PREPARING: "wait",
    InspectionStage.ON_SITE: "soon",
    InspectionStage.RECORDED: "wait",
    InspectionStage.EXPLAINED: "soon",
    InspectionStage.CONCLUDED: "done",
    InspectionStage.CANCELLED: "stop",
}
STATE_TONES = {
    FindingState.DRAFT: "stop",
    FindingState.OPEN: "soon",
    FindingState.REMEDIED: "wait",
    FindingState.VERIFIED: "done",
    FindingState.WAIVED: "stop",
}
ANSWER_TONES: dict[str, str] = {
    ChecklistAnswer.YES: "in",
    ChecklistAnswer.PARTLY: "soon",
    ChecklistAnswer.NO: "late",
    ChecklistAnswer.NOT_APPLICABLE: "stop",
}


def stage_badge(stage: InspectionStage) -> Badge:
    """Where an inspection stands."""
    return Badge(STAGE_TONES[stage], _(stage.label))


def answer_badge(entry: EntryRow | None) -> Badge | None:
    """What was answered to an item; None where nothing was written yet."""
    return Badge(ANSWER_TONES[entry.answer], _(entry.label)) if entry else None


def finding_badge(row: FindingRow) -> Badge:
    """Where a finding stands; what is overdue says so."""
    return Badge("late", _("Quá hạn khắc phục")) if row.late else Badge(STATE_TONES[row.state], _(row.state.label))
