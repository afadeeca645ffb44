"""Course (diễn biến): a dossier's events for those who work on it, with who, to whom, why, and the paper printed.

The same timeline as citizens see, with what only officers may read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from motcua.areas.dossiers.queries import CaseFile, EventRow
from motcua.kernel.clock import TZ
from motcua.rules.history import FACT_LABELS, EventKind, instant, struck
from motcua.rules.lifecycle import FINAL, Status
from motcua.web.ui.dossier.names import Names
from motcua.web.ui.dossier.slips import is_printed
from motcua.web.ui.steps import worded

MOVES = (EventKind.HANDED_OVER, EventKind.SENT_BACK, EventKind.ASSIGNED)


@dataclass(frozen=True, slots=True)
class CourseStep:
    """Course step (dòng diễn biến): a line of the timeline; `paper` is where its form is printed."""

    words: str
    at: datetime | None
    detail: str
    state: str
    who: str = ""
    notes: tuple[str, ...] = ()
    paper: str = ""


def course(case: CaseFile, names: Names, paper: Callable[[int], str]) -> list[CourseStep]:
    """Course (diễn biến) in the order of time, then what is still to come; `paper` makes the address of a print."""
    events = sorted(case.view.events, key=lambda event: (event.effective_at, event.seq))
    gone = struck(events)
    steps = [_step(case, each, gone, names, paper) for each in _with_promises(events)]
    status = Status(case.view.row.status)
    if status in FINAL or not steps:
        return steps
    last = steps[-1]
    steps[-1] = CourseStep(last.words, last.at, last.detail, "now", last.who, last.notes, last.paper)
    if status is not Status.FINISHED:
        steps.append(CourseStep(_("Xử lý xong"), None, "", "next"))
    return [*steps, CourseStep(_("Trả kết quả"), None, "", "next")]


def _with_promises(events: list[EventRow]) -> list[tuple[EventRow, EventRow | None]]:
    """A due date set at the moment of what it follows from stands with that."""
    found: list[tuple[EventRow, EventRow | None]] = []
    for event in events:
        if event.kind is EventKind.DUE_SET and found and found[-1][0].effective_at == event.effective_at:
            found[-1] = (found[-1][0], event)
        else:
            found.append((event, None))
    return found


def _step(
    case: CaseFile,
    each: tuple[EventRow, EventRow | None],
    gone: Collection[int],
    names: Names,
    paper: Callable[[int], str],
) -> CourseStep:
    event, promise = each
    return CourseStep(
        words=worded(event, gone),
        at=event.effective_at,
        detail=_corrected(case, event) if event.kind is EventKind.CORRECTED else _detail(event, promise, names),
        state="done",
        who=names.actor(event.actor),
        notes=_notes(case, event),
        paper=paper(event.seq) if is_printed(case, event) else "",
    )


def _moment(payload: dict[str, Any], name: str) -> str:
    return f"{instant(payload[name]).astimezone(TZ):%d/%m/%Y %H:%M}" if payload.get(name) else ""


def _detail(event: EventRow, promise: EventRow | None, names: Names) -> str:
    payload = event.payload
    if event.kind is EventKind.PASSED_ON:
        unit = payload.get("competent_id") or payload.get("holder_unit_id")
        return _("Đến %(to)s") % {"to": names.place(unit, payload.get("holder_id"))}
    if event.kind in MOVES:
        return _("Đến %(to)s") % {"to": names.place(payload.get("holder_unit_id"), payload.get("holder_id"))}
    if event.kind is EventKind.OPINION_ASKED:
        told = {"unit": names.units.get(payload.get("unit_id", 0), ""), "due": _moment(payload, "due")}
        return _("%(unit)s, trả lời trước %(due)s") % told
    if event.kind is EventKind.OPINION_GIVEN:
        return names.units.get(payload.get("unit_id", 0), "")
    if due := _moment((promise or event).payload, "due"):
        return _("Hẹn trả %(due)s") % {"due": due}
    if promised := _moment(payload, "promised"):
        return _("Hứa trả %(day)s") % {"day": promised}
    return ""


def _corrected(case: CaseFile, event: EventRow) -> str:
    """What a correction made of what: the fact, as it had been told until then, and as it stands from then on."""
    payload = event.payload
    fact = _(FACT_LABELS.get(payload.get("fact", ""), ""))
    if payload.get("void"):
        return _("%(fact)s đã ghi là nhầm") % {"fact": fact}
    name = "due" if "due" in payload else "effective_at"
    told = {"fact": fact, "before": _until(case, event, name), "after": _moment(payload, name)}
    return _("%(fact)s: đã ghi %(before)s, nay là %(after)s") % told


def _until(case: CaseFile, correction: EventRow, name: str) -> str:
    """What was told before a correction: by the last one before it of the same event, or by that event itself."""
    target = correction.payload.get("target")
    before = [one for one in case.view.events if one.seq < correction.seq]
    for one in sorted(before, key=lambda one: one.seq, reverse=True):
        if one.kind is EventKind.CORRECTED and one.payload.get("target") == target and one.payload.get(name):
            return _moment(one.payload, name)
    event = next((one for one in before if one.seq == target), correction)
    return _moment(event.payload, "due") if name == "due" else f"{event.effective_at.astimezone(TZ):%d/%m/%Y %H:%M}"


def _notes(case: CaseFile, event: EventRow) -> tuple[str, ...]:
    """Reasons and notes, and what was asked for, where the event refers to them."""
    said = [
        _("Không chấp nhận miễn, giảm: %(why)s") % {"why": words} if name == "exemption_refusal" else words
        for name, words in case.words.get(event.seq, {}).items()
    ]
    told = event.payload.get("request")
    asked = next((one for one in case.supplements if told and one.id == told.get("id")), None)
    if asked is not None:
        said += [*asked.items, asked.reason]
    if event.kind is EventKind.CORRECTED:
        said += [str(event.payload.get(name, "")) for name in ("reason", "document")]
    return tuple(words for words in said if words)
