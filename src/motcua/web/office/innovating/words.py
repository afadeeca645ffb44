"""How models and initiatives are told on a page: one badge each, and a reading in words."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from motcua.rules.figures import format_vn
from motcua.rules.initiatives import InitiativeState
from motcua.rules.reforming import Effect, ModelState, Reading
from motcua.web.office.innovating.measuring import unit_of_reading
from motcua.web.ui.standing import Badge
from motcua.web.ui.told import Told

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


def reading_told(reading: Reading | None, unit_id: int) -> SafeString | str:
    """A reading as a sentence: counts, percentage, days, and the heir where it was measured there; it opens to the
    figure of the unit that was measured."""
    if reading is None:
        return ""
    unit = unit_of_reading(unit_id, reading)
    days = f"{reading.start:%d/%m/%Y}–{reading.end:%d/%m/%Y}"
    if unit.id != unit_id:
        days = _("%(days)s · số của %(unit)s, đơn vị kế thừa") % {"days": days, "unit": unit.name}
    if reading.share is None:
        return f"{format_vn(reading.part)} · {days}"
    counts = _("%(part)s trên %(whole)s") % {"part": format_vn(reading.part), "whole": format_vn(reading.share.whole)}
    return format_html("{} ({}) · {}", counts, Told("reading", reading.share, _figure(reading, unit.slug)), days)


def _figure(reading: Reading, unit: str) -> str:
    days = {"from": reading.start.isoformat(), "to": reading.end.isoformat()}
    return f"{reverse('office:figure', args=[reading.code])}?{urlencode({'unit': unit, 'scope': 'own', **days})}"


def effect_told(effect: Effect | None) -> str:
    """The effect as a sentence; empty where two readings do not show one."""
    if effect is None:
        return ""
    sign = "+" if effect.difference > 0 else ""
    unit = _("điểm phần trăm") if effect.points else _("bản ghi")
    verdict = _("tốt lên") if effect.better else _("không tốt lên")
    return f"{sign}{format_vn(effect.difference)} {unit}, {verdict}"
