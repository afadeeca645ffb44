"""Clocks of the desk (đồng hồ tiếp nhận): until when what was submitted must be answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from motcua.areas.dossiers.queries import WaitingRow
from motcua.kernel.clock import at_local, local
from motcua.rules.deadlines import acceptance_by
from motcua.rules.working_time import OutsideCalendar, WorkingCalendar, remaining
from motcua.web.ui.standing import Badge, left_in_words


@dataclass(frozen=True, slots=True)
class Waiting:
    """Waiting (đang chờ tiếp nhận): the row, until when it must be answered, and how that stands."""

    row: WaitingRow
    by: datetime | None
    badge: Badge


def waiting(row: WaitingRow, at: datetime, calendar: WorkingCalendar) -> Waiting:
    """Waiting (đang chờ): 8 working hours of the unit from submission (Nghị định 45/2020/NĐ-CP)."""
    try:
        by = at_local(acceptance_by(local(row.since), calendar)) if row.since else None
        left = remaining(calendar, local(at), local(by)) if by else None
    except OutsideCalendar:
        by = left = None
    if left is None:
        return Waiting(row, None, Badge("wait", _("Chờ tiếp nhận")))
    words = left_in_words(left)
    if left.overdue:
        return Waiting(row, by, Badge("late", _("Quá hạn trả lời %(time)s") % {"time": words}))
    return Waiting(
        row, by, Badge("soon" if left.minutes <= 120 else "in", _("Còn %(time)s để trả lời") % {"time": words})
    )
