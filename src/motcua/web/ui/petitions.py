"""How a petition is told on a page: one badge, late where nobody took it or answered it in time."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from motcua.areas.feedback.queries import PetitionRow
from motcua.rules.petitions import PetitionState
from motcua.web.ui.standing import Badge

TONES = {
    PetitionState.RECEIVED: "soon",
    PetitionState.TAKEN: "in",
    PetitionState.FORWARDED: "stop",
    PetitionState.REFUSED: "stop",
    PetitionState.ANSWERED: "done",
}


def petition_badge(row: PetitionRow, today: date) -> Badge:
    """Where a petition stands."""
    if row.state is PetitionState.RECEIVED and row.forward_due_on < today:
        return Badge("late", _("Quá hạn nhận xử lý hoặc chuyển"))
    if row.state is PetitionState.TAKEN and row.due_on and row.due_on < today:
        return Badge("late", _("Quá hạn trả lời"))
    return Badge(TONES[row.state], _(row.state.label))
