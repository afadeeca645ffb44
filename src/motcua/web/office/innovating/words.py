"""How models and initiatives are told on a page: one badge each, and a reading in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from motcua.rules.figures import format_vn
from motcua.rules.initiatives import InitiativeState
from motcua.rules.reforming import Effect, ModelState, Reading
from motcua.web.ui.standing import Badge

MODEL_TONES = {
    ModelState.REGISTERED: "wait",
    ModelState.PLANNED: "wait",
    ModelState.RUNNING: "in",
    ModelState.EVALUATED: "done",
    ModelState.RECOGNISED: "done",
    ModelState.STOPPED: "stop",
}
INITIATIVE_TONES = {
    InitiativeState.DRAFT: "stop",
    InitiativeState.SUBMITTED: "soon",
    InitiativeState.ACCEPTED: "in",
    InitiativeState.REJECTED: "late",
    InitiativeState.SENT: "wait",
    InitiativeState.RECOGNISED: "done",
}


def model_badge(state: ModelState) -> Badge:
    """Where a model stands."""
    return Badge(MODEL_TONES[state], _(state.label))


def initiative_badge(state: InitiativeState) -> Badge:
    """Where an initiative stands."""
    return Badge(INITIATIVE_TONES[state], _(state.label))


def reading_told(reading: Reading | None) -> str:
    """A reading as a sentence: counts, percentage, days."""
    if reading is None:
        return ""
    days = f"{reading.start:%d/%m/%Y}–{reading.end:%d/%m/%Y}"
    if reading.share is None:
        return f"{format_vn(reading.part)} · {days}"
    counts = _("%(part)s trên %(whole)s") % {"part": format_vn(reading.part), "whole": format_vn(reading.share.whole)}
    return f"{counts} ({reading.share.text}) · {days}"


def effect_told(effect: Effect | None) -> str:
    """The effect as a sentence; empty where two readings do not show one."""
    if effect is None:
        return ""
    sign = "+" if effect.difference > 0 else ""
    unit = _("điểm phần trăm") if effect.points else _("bản ghi")
    verdict = _("tốt lên") if effect.better else _("không tốt lên")
    return f"{sign}{format_vn(effect.difference)} {unit}, {verdict}"
