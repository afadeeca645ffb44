"""Running (đồng hồ của một hồ sơ): read from its events, since when its time limit counts and what paused it.

The terms are those of its receipt, whatever became of the procedure since. After missing papers came the clock
starts anew (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4) unless a special law only pauses it; papers asked for too late
or once more change nothing, because the delay is the agency's own. For the same reason papers sent from home count from
when the last of them came, however long nobody confirmed it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from motcua.rules.history import EventKind, Happening, as_corrected, instant

RESTART, PAUSE = "RESTART", "PAUSE"
LATE, AGAIN = "LATE", "AGAIN"


@dataclass(frozen=True, slots=True)
class Running:
    """Running clock (đồng hồ đang chạy): where it began, what it began anew with, and the pauses since.

    `fixed` is a due time set by hand, by an extension or where no limit can be reckoned; pauses after it shift it.
    """

    start: datetime
    terms: Mapping[str, Any]
    restarted_at: datetime | None = None
    pauses: tuple[tuple[datetime, datetime], ...] = ()
    paused_since: datetime | None = None
    fixed: datetime | None = None

    @property
    def restarts(self) -> bool:
        """Whether papers that came begin the clock anew."""
        return self.terms.get("supplement_rule", RESTART) == RESTART and bool(self.terms.get("rule"))


def running(happenings: Iterable[Happening]) -> Running | None:
    """Running clock (đồng hồ đang chạy) after these events; None for a dossier that was never received."""
    clock: Running | None = None
    for event in as_corrected(happenings):
        if clock is None:
            if event.kind is EventKind.RECEIVED:
                clock = Running(event.effective_at, event.payload.get("terms") or {})
        else:
            clock = _after(clock, event)
    return clock


def _after(clock: Running, event: Happening) -> Running:
    kind, at, payload = event.kind, event.effective_at, event.payload
    if kind is EventKind.DUE_SET and clock.fixed is None and not clock.pauses and clock.restarted_at is None:
        return _appointed(clock, payload)
    if kind is EventKind.EXTENDED:
        return replace(clock, fixed=instant(payload["due"]), pauses=())
    if _pauses(clock, event):
        return replace(clock, paused_since=clock.paused_since or at)
    if kind in (EventKind.SUPPLEMENTED, EventKind.RESUMED, EventKind.PAYMENT_SETTLED) and clock.paused_since:
        if "complete_since" in payload:
            at = max(instant(payload["complete_since"]), clock.paused_since)
        if kind is EventKind.SUPPLEMENTED and clock.restarts:
            return replace(clock, restarted_at=at, pauses=(), paused_since=None, fixed=None)
        return replace(clock, pauses=(*clock.pauses, (clock.paused_since, at)), paused_since=None)
    return clock


def _appointed(clock: Running, payload: Mapping[str, Any]) -> Running:
    """What the first appointment says: since when it counted, and the due time itself where no limit was known."""
    start = instant(payload["counted_from"]) if "counted_from" in payload else clock.start
    return replace(clock, start=start, fixed=None if clock.terms.get("rule") else instant(payload["due"]))


def _pauses(clock: Running, event: Happening) -> bool:
    if event.kind is EventKind.SUPPLEMENT_REQUESTED:
        return not event.payload.get("breach")
    if event.kind is EventKind.PAYMENT_REQUESTED:
        return bool(clock.terms.get("payment_pauses"))
    return event.kind is EventKind.STOPPED


def breach_of_asking(clock: Running, asked: datetime, notice_by: datetime, *, asked_before: int) -> str:
    """Breach of asking (yêu cầu bổ sung sai quy định): LATE, AGAIN or none; where the law pauses, none."""
    if not clock.restarts:
        return ""
    if asked_before:
        return AGAIN
    return LATE if asked > notice_by else ""
