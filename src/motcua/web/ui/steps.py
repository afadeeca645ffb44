"""Steps (các bước): a dossier's events as the timeline shows them, the same for citizen and officer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from motcua.areas.dossiers.queries import DossierView, EventRow
from motcua.kernel.clock import TZ
from motcua.rules.history import FACT_LABELS, EventKind, instant, struck
from motcua.rules.lifecycle import FINAL, Status

# What goes on inside the office, or is about money and people, is not for a page anybody may open.
INSIDE = {
    EventKind.DESCRIBED,
    EventKind.CORRECTED,
    EventKind.ASSIGNED,
    EventKind.SENT_BACK,
    EventKind.OPINION_GIVEN,
    EventKind.CONTACTED,
    EventKind.PAID,
}
PUBLIC = frozenset(EventKind) - INSIDE


@dataclass(frozen=True, slots=True)
class Step:
    """Step (bước): one line of a timeline; `state` is done, now or next."""

    words: str
    at: datetime | None
    detail: str
    state: str


def _due(payload: dict[str, Any]) -> str:
    return f"{instant(payload['due']).astimezone(TZ):%d/%m/%Y %H:%M}" if payload.get("due") else ""


def _detail(event: EventRow) -> str:
    if event.kind is EventKind.CORRECTED:
        fact = _(FACT_LABELS.get(event.payload.get("fact", ""), ""))
        if event.payload.get("void"):
            return _("%(fact)s đã ghi là nhầm. Lý do: %(reason)s") % {"fact": fact, "reason": event.payload["reason"]}
        return _("%(fact)s. Lý do: %(reason)s") % {"fact": fact, "reason": event.payload.get("reason", "")}
    if due := _due(event.payload):
        asked = event.kind is EventKind.OPINION_ASKED
        return (_("Nơi được hỏi trả lời trước %(due)s") if asked else _("Hẹn trả %(due)s")) % {"due": due}
    return ""


def _with_promises(shown: list[EventRow]) -> list[tuple[EventRow, EventRow | None]]:
    """Events in order; a due date set at the moment of receipt stands with the receipt."""
    found: list[tuple[EventRow, EventRow | None]] = []
    for event in shown:
        last = found[-1][0] if found else None
        same = last is not None and last.kind is EventKind.RECEIVED and last.effective_at == event.effective_at
        if same and last is not None and event.kind is EventKind.DUE_SET:
            found[-1] = (last, event)
        else:
            found.append((event, None))
    return found


def worded(event: EventRow, gone: Collection[int]) -> str:
    """What a line says happened; `gone` are the places of events that were recorded by mistake."""
    told = _(event.label)
    return _("%(what)s (ghi nhầm, đã đính chính)") % {"what": told} if event.seq in gone else told


def _step(event: EventRow, promise: EventRow | None, gone: Collection[int]) -> Step:
    return Step(worded(event, gone), event.effective_at, _detail(promise or event), "done")


def timeline(dossier: DossierView, *, public: bool = False) -> list[Step]:
    """Timeline (dòng thời gian): what happened in the order of time, then what is still to come."""
    shown = [event for event in dossier.events if not public or event.kind in PUBLIC]
    shown.sort(key=lambda event: (event.effective_at, event.seq))
    gone = struck(dossier.events)
    told = _with_promises(shown)
    steps = [_step(event, promise, gone) for event, promise in told]
    status = Status(dossier.row.status)
    if status in FINAL or not steps:
        return steps
    last = max((n for n, (event, _) in enumerate(told) if event.seq not in gone), default=-1)
    steps[last] = replace(steps[last], state="now")
    if status is Status.SUBMITTED:
        steps.append(Step(_("Tiếp nhận"), None, "", "next"))
    if status is not Status.FINISHED:
        steps.append(Step(_("Xử lý xong"), None, "", "next"))
    return [*steps, Step(_("Trả kết quả"), None, "", "next")]
